import { Functions } from '../../assessment/schema.ts';
import { longDate } from '../dates.ts';
import type { Block, SaidKey, Section } from '../model.ts';
import { fixed, share } from '../numbers.ts';
import type { Provenance } from '../provenance.ts';
import type { CheckReport, Entry, Report } from '../reportContext.ts';
import { standingOf } from '../standing.ts';
import { capitalised, list, numberWord, sentence } from '../words.ts';
import { coverageOf } from './coverage.ts';
import { factorChanges } from './factorChanges.ts';
import { notApplicableReason } from './leftOut.ts';
import { pillarMethod } from './pillarMethod.ts';
import { realisationWords } from './planWords.ts';

/** People who are named; more are counted. */
const mostNames = 24;

/** How the numbers are made, and everything that limits them (method 7.15). */
export function methodSection(report: Report, provenance: Provenance): Section {
  const { t } = report;
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: t('report.method.title'), said: 'method.title' },
    { kind: 'space', height: 18 },
    { kind: 'columns', left: topics(rules(report)), right: topics(limits(report, provenance)) },
    ...missingBlocks(report),
    ...(report.kind === 'pillars' ? pillarMethod(report) : []),
  ];
  return { id: 'method', name: t('report.method.name'), note: t('report.method.note'), blocks };
}

interface Topic {
  /** Of its sentence, after "method.". */
  readonly key: string;
  readonly head: string;
  readonly text: string;
}

function topics(list: readonly Topic[]): readonly Block[] {
  return list.flatMap(({ key, head, text }, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'space', height: 9 } as const]),
    { kind: 'heading', text: head, small: true },
    { kind: 'text', role: 'table', text, ...saidOf(key) },
  ]);
}

/** Where the numbers come from is nobody's to put in other words. */
function saidOf(key: string): { readonly said?: SaidKey } {
  return key === 'framework' || key === 'fingerprint' ? {} : { said: `method.${key}` };
}

function rules(report: Report): readonly Topic[] {
  const { t } = report;
  const topic = (key: string, values: Readonly<Record<string, string | number>> = {}): Topic => ({
    key,
    head: t(`report.method.${key}.head`),
    text: t(`report.method.${key}.text`, values),
  });
  const realisation = report.input.assessment.settings?.realisation ?? 0.8;
  const confidence = confidenceTopic(report);
  const shared = [
    ...(confidence === null ? [] : [confidence]),
    topic('roadmap', { share: realisationWords(report, realisation) }),
  ];
  if (report.kind === 'ladder') {
    const policy = t(`report.method.policy.${report.score.overall.policy}`);
    return [
      topic('ladderAnswers'),
      topic('ladderStage', { policy }),
      topic('ladderUnlock'),
      topic('ladderPressure'),
      ...shared,
    ];
  }
  if (report.kind === 'check') return [...checkTopics(report), ...shared];
  return [topic('two'), topic('score'), topic('level'), topic('range'), topic('target'), ...shared];
}

/** How a check is scored, for the scales and the verdicts that it has. */
function checkTopics({ t, framework, texts, score }: CheckReport): readonly Topic[] {
  const scales = new Set(framework.sections.map(({ scale }) => scale));
  const roles = new Set(framework.sections.map(({ role }) => role));
  const topic = (key: string, text: string): Topic => ({ key, head: t(`report.method.${key}.head`), text });
  const values = {
    all: texts.verdicts.all.name,
    some: texts.verdicts.some?.name ?? '',
    few: texts.verdicts.few.name,
    enough: framework.enough === null ? '' : numberWord(t, framework.enough),
    elements: score.overall.elements,
  };
  const elements = t(
    `report.method.checkVerdict.${roles.has('attribute') ? 'withAttributes' : 'elementsOnly'}`,
    values,
  );
  const between = t(`report.method.checkVerdict.${framework.enough === null ? 'two' : 'three'}`, values);
  return [
    topic(
      'checkAnswers',
      [...scales]
        .toSorted()
        .map((scale) => t(`report.method.checkAnswers.${scale}`))
        .join(' '),
    ),
    topic(
      'checkHolds',
      [
        ...[...scales].toSorted().map((scale) => t(`report.method.checkHolds.${scale}`)),
        t('report.method.checkHolds.missing'),
      ].join(' '),
    ),
    topic('checkVerdict', `${elements} ${between}`),
    topic('checkWay', t('report.method.checkWay.text')),
  ];
}

function confidenceTopic(report: Report): Topic | null {
  const { t, score } = report;
  const { confidence } = score.overall;
  if (confidence === null) return null;
  const agreement = score.questions.some((question) => question.consensus !== null);
  const values = {
    completeness: fixed(t, score.completeness ?? 0, 3),
    evidence: fixed(t, coverageOf(report).evidence, 3),
    value: fixed(t, confidence.value, 2),
    label: t(`report.confidence.${confidence.label}`).toLocaleLowerCase('en'),
  };
  return {
    key: 'confidence',
    head: t('report.method.confidence.head'),
    text: t(`report.method.confidence.${agreement ? 'withAgreement' : 'without'}`, values),
  };
}

function limits(report: Report, provenance: Provenance): readonly Topic[] {
  const { t } = report;
  const topic = (key: string, text: string): Topic => ({ key, head: t(`report.method.${key}.head`), text });
  const changed = report.entries.flatMap((entry) => effortChanges(report, entry));
  const factors = factorChanges(report);
  const targets = Object.entries(report.input.assessment.targets ?? {}).map(([id, target]) =>
    t('report.method.targets.one', { id, target }),
  );
  return [
    topic('limits', t(`report.method.limits.text.${report.kind}`)),
    topic('who', whoAnswered(report)),
    ...(changed.length === 0 ? [] : [topic('efforts', sentence(list(t, changed)))]),
    ...(factors.length === 0 ? [] : [topic('factors', sentence(list(t, factors)))]),
    ...(targets.length === 0 ? [] : [topic('targets', sentence(list(t, targets)))]),
    topic('framework', frameworkText(report)),
    topic('fingerprint', originText(report, provenance)),
  ];
}

function effortChanges(report: Report, entry: Entry): readonly string[] {
  return entry.question.actions.flatMap((action) => {
    const effort = report.edits.get(action.id)?.effort;
    if (effort === undefined || effort === action.effort) return [];
    return [report.t('report.method.efforts.one', { id: action.id, from: action.effort, to: effort })];
  });
}

/** Who answered: agreed answers, and participants by function. Labels of persons stand in the consultant's edition only. */
function whoAnswered(report: Report): string {
  const { t } = report;
  const { participants = [], date } = report.input.assessment;
  const agreed = report.entries.filter((entry) => entry.result.source === 'agreed').length;
  const texts: string[] = [];
  if (agreed > 0) texts.push(t('report.method.who.agreed', { count: agreed, date: longDate(t, date ?? report.date) }));
  if (participants.length > 0) {
    const counts = [...Functions, 'unassigned' as const].flatMap((name) => {
      const count = participants.filter((participant) => (participant.function ?? 'unassigned') === name).length;
      return count === 0 ? [] : [t('report.method.who.function', { name: t(`report.function.${name}`), count })];
    });
    texts.push(
      t('report.method.who.participants', { count: participants.length, list: counts.join(t('report.format.comma')) }),
    );
    const labels = participants.flatMap((participant) => (participant.label ? [participant.label] : []));
    if (report.input.options.edition === 'consultant' && labels.length > 0)
      texts.push(sentence(list(t, shortened(t, labels))));
  }
  const aside = report.entries.filter(({ agreed: one }) => one !== undefined).length;
  if (agreed === 0 && participants.length === 0 && aside > 0)
    texts.push(t('report.method.who.asideOnly', { count: aside, date: longDate(t, date ?? report.date) }));
  return texts.length === 0 ? t('report.method.who.nobody') : texts.join(' ');
}

/** The first names; more of them are counted. */
function shortened(t: Report['t'], names: readonly string[]): readonly string[] {
  const more = names.length - mostNames;
  return more <= 0 ? names : [...names.slice(0, mostNames), t('report.page.morePeople', { count: more })];
}

function frameworkText(report: Report): string {
  const { t, framework, texts } = report;
  return t('report.method.framework.text', {
    title: texts.title,
    id: framework.id,
    version: framework.version,
    method: framework.method,
    credit: texts.credit,
  });
}

/** Everything that the fingerprint is taken over, so that a printed report can be traced. */
function originText({ t }: Report, { fingerprint, content, framework, method, app }: Provenance): string {
  const grouped = (hash: string): string =>
    hash
      .replace(/^sha256:/, '')
      .match(/.{1,16}/g)
      ?.join(' ') ?? hash;
  return t('report.method.fingerprint.text', {
    fingerprint,
    content: grouped(content),
    id: framework.id,
    version: framework.version,
    hash: grouped(framework.hash),
    method,
    app,
  });
}

/** Everything that is not an answer, each named with its reason. */
function missingBlocks(report: Report): readonly Block[] {
  const { t, score } = report;
  const coverage = coverageOf(report);
  const named = (entries: readonly Entry[]): string =>
    sentence(
      list(
        t,
        entries.map((entry) => entry.title),
      ),
    );
  const rows: Topic[] = [];
  if (coverage.notApplicable.length > 0) {
    const isConfirmed = ({ agreed }: Entry): boolean =>
      typeof agreed?.answer === 'object' && agreed.answer.confirmed === true;
    const alike = Map.groupBy(coverage.notApplicable, (entry) => `${isConfirmed(entry)} ${notApplicableReason(entry)}`);
    const reasons = [...alike.values()].flatMap((those) => {
      const [first] = those;
      if (first === undefined) return [];
      const title = list(
        t,
        those.map((entry) => entry.title),
      );
      const key = `report.method.notApplicable.${isConfirmed(first) ? 'confirmed' : 'one'}`;
      return [sentence(t(key, { title, reason: notApplicableReason(first) }))];
    });
    rows.push({
      key: 'notApplicable',
      head: t('report.method.notApplicable.head', { count: coverage.notApplicable.length }),
      text: [...reasons, t('report.method.notApplicable.rule')].join(' '),
    });
  }
  if (coverage.dontKnow.length > 0) {
    rows.push({
      key: 'unknown',
      head: t('report.method.unknown.head', { count: coverage.dontKnow.length }),
      text: `${named(coverage.dontKnow)} ${t('report.method.unknown.rule')}`,
    });
  }
  if (coverage.open.length > 0) {
    rows.push({
      key: 'open',
      head: t('report.method.open.head', { count: coverage.open.length }),
      text: `${named(coverage.open)} ${t('report.method.open.rule')}`,
    });
  }
  if (coverage.applicable > 0) {
    rows.push({
      key: 'completeness',
      head: t('report.method.completeness.head'),
      text: t('report.method.completeness.text', {
        share: share(t, score.completeness ?? 0),
        answered: coverage.answered,
        applicable: coverage.applicable,
        status: t(`report.status.${standingOf(score).kind === 'unknown' ? 'unknown' : score.status}`),
      }),
    });
  }
  return [
    { kind: 'space', height: 18 },
    ...rows.map(
      ({ key, head, text }, index): Block => ({
        kind: 'aside',
        head: capitalised(head),
        text,
        ...saidOf(key),
        rule: index === 0 ? 'ink' : 'hair',
      }),
    ),
  ];
}
