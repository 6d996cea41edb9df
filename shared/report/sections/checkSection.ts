import { verdictName } from '../../frameworks/verdictNames.ts';
import { applies } from '../../scoring/checkStanding.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import type { CheckResult } from '../../scoring/result.ts';
import { holdingWords } from '../checkVerdictWords.ts';
import type { Block, Cell, Section, TableGroup, TableRow } from '../model.ts';
import { fixed } from '../numbers.ts';
import type { CheckReport } from '../reportContext.ts';
import { capitalised, counted, sentences } from '../words.ts';
import { checkFigure, partHead, partName, partState, partsHead, partValue } from './checkParts.ts';
import { lowestBlocks } from './checkSummary.ts';
import { wayBlocks } from './checkWay.ts';
import { sensitiveAnswers } from './sensitiveAnswers.ts';

/** Elements and attributes: the picture, the numbers behind it, the lowest element, the verdict and what leads to the next one. */
export function checkSection(report: CheckReport): Section {
  const { t, score } = report;
  const isEmpty = score.status === 'empty';
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report), said: 'sections.title' },
    { kind: 'space', height: 18 },
    checkFigure(report),
    { kind: 'space', height: 18 },
    partsTable(report),
    ...tableNotes(report),
    { kind: 'space', height: 18 },
    ...(isEmpty ? [] : lowestBlocks(report)),
    ...wayBlocks(report),
    ...sensitiveAnswers(report),
    ...(isEmpty ? [] : meanings(report)),
  ];
  return {
    id: 'sections',
    name: partsHead(report),
    note: capitalised(counted(t, 'report.check.note', report.framework.sections.length)),
    blocks,
    ...(isEmpty ? { joins: true } : {}),
  };
}

function titleOf({ t, score, texts }: CheckReport): string {
  const { verdict } = score.overall;
  if (verdict === null) return t('report.check.titleNone');
  return t('report.verdict.check.headline', { name: verdictName(texts, verdict), holding: holdingWords(t, score) });
}

/** Whether a missing answer leaves a value open. */
function isRanged({ score }: CheckReport): boolean {
  return score.sections.some(({ low, high }) => low !== null && high !== null && high - low > 1e-6);
}

/** Whether something does not hold that could. */
function isLacking({ score }: CheckReport): boolean {
  return score.sections.some(({ changes }) => changes.length > 0);
}

/** What the columns of the table say that are there. */
function tableNotes(report: CheckReport): readonly Block[] {
  const { t } = report;
  const notes = [
    ...(isRanged(report) ? [t('report.check.rangeNote')] : []),
    ...(isLacking(report) ? [t('report.check.toHoldNote')] : []),
  ];
  if (notes.length === 0) return [];
  return [
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: sentences(notes) },
  ];
}

/** Every section with its value, range, answers and how far it is from holding, elements before attributes. */
function partsTable(report: CheckReport): Block {
  const { t, score } = report;
  const ranged = isRanged(report);
  const lacking = isLacking(report);
  const toHold = ranged ? 70 : 88;
  const rows = (['element', 'attribute'] as const).flatMap((role): readonly (TableRow | TableGroup)[] => {
    const those = score.sections.filter((section) => section.role === role);
    const group: TableGroup = { kind: 'group', text: t(`report.check.${role}s`) };
    return those.length === 0 ? [] : [group, ...those.map((section) => partRow(report, section, { ranged, lacking }))];
  });
  return {
    kind: 'table',
    columns: [
      { label: partHead(report), width: ranged ? 122 : 182, weight: 600 },
      { label: t('report.check.value'), width: 78 },
      ...(ranged ? [{ label: t('report.check.range'), width: 78 }] : []),
      { label: t('report.check.answered'), width: 70 },
      { label: t('report.check.state'), width: lacking ? 80 : 80 + toHold },
      ...(lacking ? [{ label: t('report.check.toHold'), width: toHold }] : []),
    ],
    rows,
  };
}

interface Shown {
  readonly ranged: boolean;
  readonly lacking: boolean;
}

function partRow(report: CheckReport, section: CheckResult, { ranged, lacking }: Shown): TableRow {
  const { t, entries } = report;
  if (!applies(section)) {
    const empty = ranged ? ['', '', ''] : ['', ''];
    const cells = [partName(report, section.id), ...empty, partState(t, section), ...(lacking ? [''] : [])];
    return { kind: 'row', cells };
  }
  const own = entries.filter(({ sectionId }) => sectionId === section.id).length;
  const state: Cell = [
    { text: partState(t, section), weight: section.holds ? 400 : 600, paint: section.holds ? 'ink' : 'accent' },
  ];
  return {
    kind: 'row',
    cells: [
      partName(report, section.id),
      partValue(t, section),
      ...(ranged ? [rangeOf(report, section)] : []),
      t('report.check.ofQuestions', { rated: section.rated, count: own - section.notApplicable.length }),
      state,
      ...(lacking
        ? [section.changes.length === 0 ? '' : counted(t, 'report.check.changes', section.changes.length)]
        : []),
    ],
  };
}

/** "22 to 89 %", "1.8 to 3.2"; empty where no answer is missing. */
function rangeOf({ t }: CheckReport, { scale, low, high }: CheckResult): string {
  if (low === null || high === null || high - low < 1e-6) return '';
  if (scale === 'letters')
    return t('report.format.percent', {
      value: t('report.range', { low: fixed(t, low, 0), high: fixed(t, high, 0) }),
    });
  const level = (percent: number): string => fixed(t, 1 + percent / 25, 1);
  return t('report.range', { low: level(low), high: level(high) });
}

/** What the verdict says, beside what the next one would. */
function meanings(report: CheckReport): readonly Block[] {
  const { t, score, texts, framework } = report;
  const { verdict } = score.overall;
  if (verdict === null) return [];
  const next = nextVerdict(framework, score);
  const part = (head: string, text: string): readonly Block[] => [
    { kind: 'heading', text: head, rule: true },
    { kind: 'text', role: 'body', text },
  ];
  const nextTexts = next === null ? undefined : texts.verdicts[next];
  const here = t('report.check.whereYouAre', { name: verdictName(texts, verdict) });
  return [
    {
      kind: 'columns',
      left: part(here, texts.verdicts[verdict]?.meaning ?? ''),
      right:
        nextTexts === undefined
          ? part(t('report.check.topHead'), t('report.check.topText'))
          : part(t('report.check.whatNext', { name: nextTexts.name }), nextTexts.meaning),
    },
  ];
}
