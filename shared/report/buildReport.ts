import { dataTables } from './data/dataTables.ts';
import { longDate } from './dates.ts';
import type { ReportMeta, ReportModel, Section } from './model.ts';
import { withOwnWords } from './ownWords.ts';
import { type WaveView, wavesOf } from './planned.ts';
import { redactInput } from './redact.ts';
import { type Report, reportContext } from './reportContext.ts';
import type { ReportInput, ReportSection } from './reportInput.ts';
import { actionsSection } from './sections/actionsSection.ts';
import { alignmentSection } from './sections/alignmentSection.ts';
import { answersSection } from './sections/answersSection.ts';
import { blockersSection } from './sections/blockersSection.ts';
import { contentsSection } from './sections/contentsSection.ts';
import { coverSection } from './sections/coverSection.ts';
import { criteriaSection } from './sections/criteriaSection.ts';
import { gapsSection } from './sections/gapsSection.ts';
import { ladderSection } from './sections/ladderSection.ts';
import { ladderSummary } from './sections/ladderSummary.ts';
import { methodSection } from './sections/methodSection.ts';
import { metricsSection } from './sections/metricsSection.ts';
import { notNowSection } from './sections/notNowSection.ts';
import { passportsSection } from './sections/passportsSection.ts';
import { pillarSummary } from './sections/pillarSummary.ts';
import { pillarsSection } from './sections/pillarsSection.ts';
import { roadmapSection } from './sections/roadmapSection.ts';
import { sinceSection } from './sections/sinceSection.ts';
import { valueSection } from './sections/valueSection.ts';

/** Makes the report of an assessment: pure, the same for the same input. Throws when framework, texts and score are of different kinds. */
export function buildReport(given: ReportInput): ReportModel {
  const input = redactInput(given);
  const report = reportContext(input);
  const { options } = input;
  const waves = wavesOf(report);
  const full = options.preset === 'full';
  const isOn = (section: ReportSection): boolean =>
    (full || section === 'summary') && options.sections?.[section] !== false;
  const summary = report.kind === 'pillars' ? pillarSummary(report, waves) : ladderSummary(report, waves);
  const chosen = [...(isOn('summary') ? [summary] : []), ...(full ? furtherSections(report, waves, isOn) : [])];
  // With everything switched off there would be no page at all.
  const made = chosen.length === 0 ? [summary] : chosen;
  const { sections, sentences } = withOwnWords(made, input.assessment.words ?? [], options);
  return {
    meta: metaOf(report, input),
    cover: isOn('cover') ? coverSection(report) : null,
    contents: isOn('contents') ? contentsSection(report) : null,
    sections,
    opensAt: summary.id,
    tables: dataTables(report, input.provenance, waves),
    sentences,
  };
}

/** Sections of the full report after the summary, in their order. */
function furtherSections(
  report: Report,
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
    ...made('sections', () => (report.kind === 'pillars' ? pillarsSection(report) : ladderSection(report))),
    ...(pillars === null ? [] : answered('blockers', () => blockersSection(pillars, waves))),
    ...answered('gaps', () => (report.kind === 'pillars' ? gapsSection(report) : criteriaSection(report))),
    ...answered('alignment', () => alignmentSection(report)),
    ...answered('roadmap', () => roadmapSection(report, waves)),
    ...(waves.some((wave) => wave.actions.length > 0) ? made('actions', () => actionsSection(report, waves)) : []),
    ...made('value', () => valueSection(report, waves)),
    ...answered('notNow', () => notNowSection(report, waves)),
    ...answered('metrics', () => metricsSection(report, waves)),
    ...made('method', () => methodSection(report)),
    ...answered('passports', () => passportsSection(report)),
    ...made('answers', () => answersSection(report)),
  ];
}

function metaOf({ kind, t, date, texts }: Report, input: ReportInput): ReportMeta {
  const { options, assessment } = input;
  const title = t(`report.title.${kind}`);
  const subtitle = assessment.title?.trim() ?? '';
  const edition = t(`report.edition.${options.edition}`);
  return {
    title,
    subtitle,
    organisation: assessment.organisation.name,
    author: options.preparedBy?.trim() || 'Cairn',
    subject: [texts.title, assessment.organisation.name].join(', '),
    date,
    language: options.language,
    edition: options.edition,
    preset: options.preset,
    paper: options.paper,
    branding: input.branding ?? {},
    provenance: input.provenance,
    foot: [title, ...(subtitle === '' ? [] : [shortened(subtitle)]), longDate(t, date), edition].join(' · '),
  };
}

/** Long titles would push the date and the edition out of the foot. */
function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= 48 ? title : `${characters.slice(0, 47).join('').trimEnd()}…`;
}
