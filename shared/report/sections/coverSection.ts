import { coverBand } from '../../charts/coverBand.ts';
import { verdictName } from '../../frameworks/verdictNames.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import { longDate } from '../dates.ts';
import { geometryOf } from '../layout/furniture.ts';
import type { Cover } from '../model.ts';
import { changesOf, holdbacksOf, letterRank } from '../outlook.ts';
import type { Entry, Report } from '../reportContext.ts';
import type { ContextInput } from '../reportInput.ts';
import { reportTitle } from '../reportTitle.ts';
import { counted } from '../words.ts';

/** The cover: all answers as a band, and who made the report for whom. */
export function coverSection(report: Report): Cover {
  const { t, input } = report;
  const { options, assessment } = input;
  const marked = markedQuestions(report);
  const rows = report.framework.sections.map((section) =>
    report.entries
      .filter((entry) => entry.sectionId === section.id)
      .map((entry) => ({ level: rampLevel(entry), blocks: marked.has(entry.id) })),
  );
  const fact = (key: string, value: string) => (value === '' ? [] : [{ label: t(`report.cover.${key}`), value }]);
  const words = input.branding?.coverText?.trim() ?? '';
  const facts = [
    { label: t('report.cover.date'), value: longDate(t, report.date) },
    ...fact('preparedFor', options.preparedFor?.trim() || (input.branding?.preparedFor?.trim() ?? '')),
    ...fact('preparedBy', preparedBy(input)),
    { label: t('report.cover.edition'), value: t(`report.edition.${options.edition}`) },
  ];
  return {
    band: coverBand(rows, geometryOf[options.paper].width),
    caption: caption(report, marked.size),
    title: reportTitle(report),
    organisation: assessment.organisation.name,
    facts,
    ...(words === '' ? {} : { words }),
    brand: t('report.cover.brand', {
      title: report.texts.title,
      version: report.framework.version,
      credit: report.texts.credit,
    }),
  };
}

/** Who made the report: as asked for this one, else as usual for its client; empty when nobody said. */
export function preparedBy({ options, branding }: ContextInput): string {
  return options.preparedBy?.trim() || (branding?.preparedBy?.trim() ?? '');
}

function caption(report: Report, marked: number): string {
  const { t } = report;
  if (report.entries.every(({ result }) => result.level === null)) return t('report.cover.blank');
  const cells = t(`report.cover.cells.${report.kind}`);
  if (marked === 0) return cells;
  const next = nextStep(report);
  return `${cells} ${next === null ? counted(t, 'report.cover.marksEach', marked) : counted(t, `report.cover.marks.${report.kind}`, marked, { next })}`;
}

/** The level, stage or verdict that all marks hold back; null when they hold back different ones. */
function nextStep(report: Report): number | string | null {
  if (report.kind === 'ladder') return (report.score.overall.stage ?? 0) + 1;
  if (report.kind === 'check') {
    const next = nextVerdict(report.framework, report.score);
    return next === null ? null : verdictName(report.texts, next);
  }
  const levels = new Set(report.score.sections.flatMap((section) => section.blockers.map((blocker) => blocker.level)));
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? only : null;
}

function markedQuestions(report: Report): ReadonlySet<string> {
  if (report.kind === 'pillars') return new Set(holdbacksOf(report).keys());
  return new Set(changesOf(report).map((change) => change.question));
}

function rampLevel(entry: Entry): number | null {
  const { level } = entry.result;
  return typeof level === 'string' ? letterRank(level) + 1 : level;
}
