import { isContested } from '../../scoring/questionResults.ts';
import { discovererWords } from '../discoverers.ts';
import type { Block, FactsBlock, Finding, Section } from '../model.ts';
import { plain } from '../numbers.ts';
import { isWithoutDays, plannedActions, type WaveView } from '../planned.ts';
import { descriptionOf, type Entry, type Report, visibleNote } from '../reportContext.ts';
import { standingOf } from '../standing.ts';
import { verdict } from '../verdict.ts';
import { counted, list, numberWord, sentence } from '../words.ts';
import { decisionColumns, decisionRows, decisionsOf, planEnd, waveSpan } from './decisions.ts';

/** Decisions that the one page has room for. */
const mostDecisions = 6;
/** A typed summary up to this many characters stands on the page itself. */
const shortSummary = 300;

/** The summary's section: `page` must stay on one page, what people typed at length follows it. */
export function summarySection(report: Report, page: readonly Block[], waves: readonly WaveView[]): Section {
  const { t } = report;
  const typed = report.input.assessment.summary?.trim() ?? '';
  const decisions = decisionsOf(report, waves);
  const after: Block[] = [];
  if (typed.length > shortSummary) {
    after.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.summary.words') },
      { kind: 'text', role: 'body', text: typed },
    );
  }
  if (decisions.length > mostDecisions && report.input.options.preset === 'summary') {
    after.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.summary.allDecisions') },
      { kind: 'table', columns: decisionColumns(report), rows: decisionRows(report, decisions) },
    );
  }
  return {
    id: 'summary',
    name: t('report.summary.name'),
    note: t('report.summary.note'),
    blocks: [...page, ...after],
    fit: { blocks: page.length },
  };
}

/** The sentence over the page. What the headline of the screen says first, the page says first too, unless its facts do. */
export function leadingSentence(report: Report): string {
  const { t, score } = report;
  const { headline, sentence: said } = verdict(report.framework, report.texts, score, t);
  const leads = ['contested', 'unknown'].includes(standingOf(score).kind);
  return leads ? t('report.summary.leading', { headline, sentence: said }) : said;
}

/** The first of the large facts where most answers are contested: how many. */
export function contestedFact({ t, score }: Report): readonly FactsBlock['items'][number][] {
  const standing = standingOf(score);
  if (standing.kind !== 'contested') return [];
  const { contested, answered } = standing;
  return [{ value: String(contested), note: t('report.summary.contested', { count: contested, answered }) }];
}

/** Answers that people agree on: only they can be strengths. */
export function undisputed({ entries }: Report): readonly Entry[] {
  return entries.filter(({ result }) => !isContested(result));
}

/** What stands in place of strengths: none is high enough, or what is high enough is contested. */
export function noStrengths(report: Report, otherwise: string): string {
  const { t, score } = report;
  return t(standingOf(score).kind === 'contested' ? 'report.summary.noneContested' : otherwise);
}

/** A state, and how far the answers lie apart where they are contested. */
export function stateWithSpan({ t }: Report, { result }: Entry, state: string): string {
  const { min, max } = result;
  if (!isContested(result) || min === null || max === null) return state;
  return t('report.summary.contestedSpan', { state, min, max });
}

/** A short typed summary under the sentence. */
export function typedSummary(report: Report): readonly Block[] {
  const typed = report.input.assessment.summary?.trim() ?? '';
  if (typed === '' || typed.length > shortSummary) return [];
  return [
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: typed, clamp: [4, 3, 2] },
  ];
}

/** The decisions of the summary page; those without room are counted. */
export function decisionBlocks(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t } = report;
  const decisions = decisionsOf(report, waves);
  if (decisions.length === 0) return [];
  const shown = decisions.slice(0, mostDecisions);
  const more = decisions.length - shown.length;
  return [
    { kind: 'heading', text: t('report.decision.title') },
    { kind: 'table', columns: decisionColumns(report), rows: decisionRows(report, shown), clamp: [2, 1, 1] },
    ...(more > 0
      ? [
          { kind: 'space', height: 3 } as const,
          {
            kind: 'text',
            role: 'caption',
            text: counted(t, 'report.decision.more', more, { where: moreDecisions(report) }),
          } as const,
        ]
      : []),
    { kind: 'space', height: 15 },
  ];
}

/** The head under which the decisions without room stand. */
function moreDecisions(report: Report): string {
  return report.t(report.input.options.preset === 'summary' ? 'report.summary.allDecisions' : 'report.notNow.name');
}

/** What holds the next level or stage back, and what the roadmap will do; an empty text leaves its aside out. */
export function asideBlocks(
  report: Report,
  holdsBack: { readonly head: string; readonly text: string },
  plan: string,
): readonly Block[] {
  const asides = [
    { ...holdsBack, said: 'summary.holdsBack' },
    { head: report.t('report.summary.roadmap'), text: plan, said: 'summary.roadmap' },
  ].filter(({ text }) => text !== '');
  return asides.map(
    (aside, index): Block => ({ kind: 'aside', ...aside, rule: index === 0 ? 'ink' : 'hair', clamp: [7, 5, 4] }),
  );
}

/** What a report says that cannot have numbers yet. */
export function todoBlocks(report: Report): readonly Block[] {
  const text = todoText(report);
  if (text === '') return [];
  return [
    { kind: 'callout', text, said: 'summary.todo' },
    { kind: 'space', height: 18 },
  ];
}

function todoText(report: Report): string {
  const { t, score, entries, input } = report;
  // Only the full report has what this points at.
  const full = input.options.preset === 'full';
  const where = (text: string): string => (full ? t('report.summary.todoWhere', { text }) : text);
  switch (standingOf(score).kind) {
    case 'nothing-applies':
      return full
        ? t('report.summary.todoReasons', { text: t('report.summary.todoNothing') })
        : t('report.summary.todoNothing');
    case 'unknown':
      return t('report.summary.todoUnknown', { who: discovererWords(t, entries) });
    case 'not-begun':
      return where(t('report.summary.todoEmpty'));
    default:
      return score.status === 'incomplete' ? where(t('report.summary.todoIncomplete')) : '';
  }
}

/** A strength: its level, and what shows it. */
export function strengthOf(report: Report, entry: Entry, state: string): Pick<Finding, 'head' | 'text'> {
  const level = entry.result.level;
  const reason =
    visibleNote(report, entry.agreed) || (level === null ? '' : firstSentence(descriptionOf(entry, level)));
  return { head: entry.name, text: [sentence(state), sentence(reason)].join(' ').trim() };
}

function firstSentence(text: string): string {
  return /^.*?[.!?。](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** "Nine actions and one discovery in three waves, 225 person-days to 1 May 2027." Empty without actions. */
export function planSentence(report: Report, waves: readonly WaveView[]): string {
  const { t } = report;
  const actions = plannedActions(waves);
  if (actions.length === 0) return misfitSentence(report);
  const discoveries = actions.filter((action) => action.candidate.kind === 'discovery').length;
  const steps = actions.length - discoveries;
  const misfit = steps === 0 ? misfitSentence(report) : '';
  const parts = [
    ...(steps > 0 ? [counted(t, 'report.plan.actions', steps)] : []),
    ...(discoveries > 0 ? [counted(t, 'report.plan.discoveries', discoveries)] : []),
  ];
  const used = waves.filter((wave) => wave.actions.length > 0);
  const days = waves.reduce((sum, wave) => sum + wave.loadDays, 0);
  const planned = sentence(
    t(days > 0 ? 'report.plan.sentence' : 'report.plan.sentenceNoDays', {
      what: list(t, parts),
      waves:
        used.length === 1 ? waveSpan(report, used) : t('report.plan.waves', { number: numberWord(t, used.length) }),
      days: plain(t, days),
      end: planEnd(report, waves) ?? '',
    }),
  );
  return misfit === '' ? planned : `${planned} ${misfit}`;
}

/** That no wave holds any of the steps and own actions; empty where there are none. */
function misfitSentence({ t, input }: Report): string {
  const { candidates, later } = input.plan;
  const waiting = later.filter(({ id }) => candidates.find((one) => one.id === id)?.kind !== 'discovery').length;
  if (waiting === 0) return '';
  const key = isWithoutDays(input.plan) ? 'noneFitsNoDays' : 'noneFits';
  return counted(t, `report.plan.${key}`, waiting);
}
