import { assertNever } from '../base/assertNever.ts';
import { dataTables } from './data/dataTables.ts';
import { longDate } from './dates.ts';
import type { ReportMeta, ReportModel, Section } from './model.ts';
import { originWords } from './originWords.ts';
import { withOwnWords } from './ownWords.ts';
import { type WaveView, wavesOf } from './planned.ts';
import type { Provenance } from './provenance.ts';
import { redactInput } from './redact.ts';
import { byKind, type Report, reportContext } from './reportContext.ts';
import type { ReportInput, ReportSection } from './reportInput.ts';
import { reportTitle } from './reportTitle.ts';
import { actionsSection } from './sections/actionsSection.ts';
import { agendaSection } from './sections/agendaSection.ts';
import { alignmentSection } from './sections/alignmentSection.ts';
import { answersSection } from './sections/answersSection.ts';
import { blockersSection } from './sections/blockersSection.ts';
import { boardSections } from './sections/boardSections.ts';
import { checkSection } from './sections/checkSection.ts';
import { checkSummary } from './sections/checkSummary.ts';
import { commentsSection } from './sections/commentsSection.ts';
import { comparisonSection } from './sections/comparisonSection.ts';
import { contentsSection } from './sections/contentsSection.ts';
import { coverSection, preparedBy } from './sections/coverSection.ts';
import { criteriaSection } from './sections/criteriaSection.ts';
import { filesSection } from './sections/filesSection.ts';
import { gapsSection } from './sections/gapsSection.ts';
import { ladderSection } from './sections/ladderSection.ts';
import { ladderSummary } from './sections/ladderSummary.ts';
import { methodSection } from './sections/methodSection.ts';
import { metricsSection } from './sections/metricsSection.ts';
import { hasMinutes, minutesSection } from './sections/minutesSection.ts';
import { notNowSection } from './sections/notNowSection.ts';
import { passportsSection } from './sections/passportsSection.ts';
import { pillarSummary } from './sections/pillarSummary.ts';
import { pillarsSection } from './sections/pillarsSection.ts';
import { renewalsSection } from './sections/renewalsSection.ts';
import { roadmapSection } from './sections/roadmapSection.ts';
import { rolesSection } from './sections/rolesSection.ts';
import { roomFoot, roomSections } from './sections/roomSections.ts';
import { scorecardSection } from './sections/scorecardSection.ts';
import { sheetSections } from './sections/sheetSections.ts';
import { sinceSection } from './sections/sinceSection.ts';
import { stepsSection } from './sections/stepsSection.ts';
import { valueSection } from './sections/valueSection.ts';

const roadmapParts: ReadonlySet<ReportSection> = new Set<ReportSection>([
  'roadmap',
  'actions',
  'notNow',
  'value',
  'steps',
  'roles',
  'metrics',
]);
const appendixParts: ReadonlySet<ReportSection> = new Set<ReportSection>(['method', 'passports', 'answers', 'files']);

/** Makes the report of an assessment: pure, the same for the same input. Throws when framework, texts and score are of different kinds. */
export function buildReport(given: ReportInput): ReportModel {
  const input = redactInput(given);
  const report = reportContext(input);
  const { options } = input;
  const waves = wavesOf(report);
  const isOn = (section: ReportSection): boolean => options.sections?.[section] !== false;
  const made = sectionsOf(report, input.provenance, waves, isOn);
  const { sections, sentences } = withOwnWords(made, input.assessment.words ?? [], options);
  const full = options.preset === 'full';
  return {
    meta: metaOf(report, input),
    cover: full && isOn('cover') ? coverSection(report) : null,
    contents: full && isOn('contents') ? contentsSection(report) : null,
    sections,
    opensAt: (sections.find(({ id }) => id === 'summary') ?? sections[0])?.id ?? 'summary',
    tables: dataTables(report, input.provenance, waves),
    sentences,
  };
}

/** The sections of the preset. With everything switched off there would be no page at all: then the summary stands. */
function sectionsOf(
  report: Report,
  provenance: Provenance,
  waves: readonly WaveView[],
  isOn: (section: ReportSection) => boolean,
): readonly Section[] {
  const { preset } = report.input.options;
  const summary = (): Section =>
    byKind(report, {
      pillars: (pillars) => pillarSummary(pillars, waves),
      ladder: (ladder) => ladderSummary(ladder, waves),
      check: (check) => checkSummary(check, waves),
    });
  const some = (sections: readonly Section[]): readonly Section[] => (sections.length === 0 ? [summary()] : sections);
  switch (preset) {
    case 'full':
      return some([...(isOn('summary') ? [summary()] : []), ...furtherSections(report, provenance, waves, isOn)]);
    case 'sheet':
      return sheetSections(report);
    case 'minutes':
      return [minutesSection(report)];
    case 'agenda':
      return [agendaSection(report)];
    case 'summary':
      return [summary()];
    case 'board':
      return boardSections(report, waves);
    case 'room':
      return roomSections(report, waves);
    case 'roadmap':
      return some(furtherSections(report, provenance, waves, (section) => roadmapParts.has(section) && isOn(section)));
    case 'appendix':
      return some(furtherSections(report, provenance, waves, (section) => appendixParts.has(section) && isOn(section)));
    default:
      return assertNever(preset);
  }
}

/** Sections of the full report after the summary, in their order. */
function furtherSections(
  report: Report,
  provenance: Provenance,
  waves: readonly WaveView[],
  isOn: (section: ReportSection) => boolean,
): readonly Section[] {
  const empty = report.score.status === 'empty';
  const made = (name: ReportSection, make: () => Section | null): readonly Section[] => {
    const section = isOn(name) ? make() : null;
    return section === null ? [] : [section];
  };
  const answered = (name: ReportSection, make: () => Section | null): readonly Section[] =>
    empty ? [] : made(name, make);
  const pillars = report.kind === 'pillars' ? report : null;
  return [
    ...made('since', () => sinceSection(report)),
    ...made('comparison', () => comparisonSection(report)),
    ...made('sections', () => byKind(report, { pillars: pillarsSection, ladder: ladderSection, check: checkSection })),
    ...made('renewals', () => renewalsSection(report, waves)),
    ...(pillars === null ? [] : answered('blockers', () => blockersSection(pillars, waves))),
    ...answered('gaps', () =>
      byKind(report, { pillars: gapsSection, ladder: criteriaSection, check: criteriaSection }),
    ),
    ...answered('alignment', () => alignmentSection(report)),
    ...made('minutes', () => (hasMinutes(report) ? minutesSection(report) : null)),
    ...answered('roadmap', () => roadmapSection(report, waves)),
    ...(waves.some((wave) => wave.actions.length > 0) ? made('actions', () => actionsSection(report, waves)) : []),
    ...made('value', () => valueSection(report, waves)),
    ...answered('notNow', () => notNowSection(report, waves)),
    ...made('steps', () => stepsSection(report)),
    ...made('roles', () => rolesSection(report)),
    ...answered('metrics', () => metricsSection(report, waves)),
    ...made('scorecard', () => scorecardSection(report)),
    ...made('method', () => methodSection(report, provenance)),
    ...answered('passports', () => passportsSection(report)),
    ...made('answers', () => answersSection(report)),
    ...made('files', () => filesSection(report)),
    ...made('comments', () => commentsSection(report)),
  ];
}

function metaOf(report: Report, input: ReportInput): ReportMeta {
  const { t, date, texts } = report;
  const { options, assessment, branding = {} } = input;
  const title = reportTitle(report);
  const subtitle = assessment.title?.trim() ?? '';
  return {
    title,
    subtitle,
    organisation: assessment.organisation.name,
    author: preparedBy(input) || 'Cairn',
    subject: [texts.title, assessment.organisation.name].join(', '),
    date,
    language: options.language,
    edition: options.edition,
    preset: options.preset,
    paper: options.paper,
    branding,
    provenance: input.provenance,
    foot: footOf(report, input, title),
    origin: originWords(t, input.provenance),
  };
}

/** What stands at the foot of every page; own words of the client's look come first. */
function footOf(report: Report, { options, assessment, branding }: ReportInput, title: string): string {
  const { t, date } = report;
  const own = shortened(branding?.footer?.trim() ?? '');
  const subtitle = shortened(assessment.title?.trim() ?? '');
  const edition = t(`report.edition.${options.edition}`);
  const usual = (name: string): readonly string[] => [name, subtitle, longDate(t, date)];
  const parts = (): readonly string[] => {
    switch (options.preset) {
      case 'room':
        return [roomFoot(report)];
      case 'board':
        return [...usual(t('report.board.pack')), edition];
      case 'minutes':
        return [...usual(t('report.minutes.name')), edition];
      // Nothing on these is for one kind of reader only.
      case 'sheet':
      case 'agenda':
        return usual(t(`report.minutes.${options.preset}.head`));
      default:
        return [...usual(title), edition];
    }
  };
  return [own, ...parts()].filter((part) => part !== '').join(' · ');
}

/** Long titles would push the date and the edition out of the foot. */
function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= 48 ? title : `${characters.slice(0, 47).join('').trimEnd()}…`;
}
