import { type Cost, costOfActions, costOfDecision, costOfWaves } from '../costs.ts';
import { longDate, shortDate } from '../dates.ts';
import type { Cell, Column, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import type { ActionView, WaveView } from '../planned.ts';
import { isVisible, type Report } from '../reportContext.ts';
import { standingOf } from '../standing.ts';
import { counted, tallied } from '../words.ts';

/** Something that leadership must settle: typed by people, or following from the plan. */
export interface DecisionView {
  readonly text: string;
  readonly owner: string;
  /** "9 Nov 2026"; empty without a day. */
  readonly due: string;
  /** The same as an ISO day; null without one. */
  readonly dueOn: string | null;
  /** Which of the decisions that follow from the data it is; null for one that somebody typed. */
  readonly derived: DerivedDecision | null;
  /** What happens when nobody decides; empty where nobody said. */
  readonly ifNot: string;
  /** Null: nothing was entered that it costs. */
  readonly cost: Cost | null;
}

type DerivedDecision = 'contested' | 'release' | 'owners' | 'unknown';

const mostDerived = 3;

/** The typed decisions that this edition may print, then at most three that follow from the data. */
export function decisionsOf(report: Report, waves: readonly WaveView[]): readonly DecisionView[] {
  const { t } = report;
  const typed = (report.input.assessment.decisions ?? [])
    .filter((decision) => isVisible(report, decision))
    .map(
      (decision): DecisionView => ({
        text: decision.text,
        owner: decision.owner?.trim() ?? '',
        due: decision.due === undefined ? '' : shortDate(t, decision.due),
        dueOn: decision.due ?? null,
        derived: null,
        ifNot: decision.ifNot?.trim() ?? '',
        cost: costOfDecision(report, decision),
      }),
    );
  return [...typed, ...derivedDecisions(report, waves).slice(0, mostDerived)];
}

function derivedDecisions(report: Report, waves: readonly WaveView[]): readonly DecisionView[] {
  const { t } = report;
  const derived: DecisionView[] = [];
  const loaded = waves.filter((wave) => wave.loadDays > 0);
  const add = (which: DerivedDecision, text: string, iso: string | undefined, count = 1): void => {
    const due = iso === undefined ? '' : shortDate(t, iso);
    // Only releasing the plan's days costs something by itself.
    const cost = which === 'release' ? costOfWaves(report, loaded) : costOfActions(report, []);
    const ifNot = t(`report.decision.ifNot.${which}`, { count });
    derived.push({ text, owner: '', due, dueOn: iso ?? null, derived: which, ifNot, cost });
  };
  const standing = standingOf(report.score);
  if (standing.kind === 'contested') {
    add('contested', counted(t, 'report.decision.contested', standing.contested), waves[0]?.dates.from);
  }
  const days = loaded.reduce((sum, wave) => sum + wave.loadDays, 0);
  if (days > 0)
    add(
      'release',
      tallied(t, 'report.decision.release', days, { days: plain(t, days), waves: waveSpan(report, loaded) }),
      loaded[0]?.dates.from,
    );
  const isOwnerless = ({ owner, candidate }: ActionView): boolean => owner === '' && candidate.kind !== 'discovery';
  const ownerless = waves.flatMap((wave) => wave.actions.filter(isOwnerless));
  if (ownerless.length > 0) {
    const firstWave = waves.find((wave) => wave.actions.some(isOwnerless));
    add('owners', counted(t, 'report.decision.owners', ownerless.length), firstWave?.dates.from);
  }
  const unknown = report.entries.filter((entry) => entry.result.state === 'dont-know').map((entry) => entry.id);
  if (unknown.length > 0) {
    const shown = unknown.length > 4 ? '' : t('report.decision.which', { ids: unknown.join(', ') });
    add(
      'unknown',
      counted(t, 'report.decision.unknown', unknown.length, { which: shown }),
      waves[0]?.dates.to,
      unknown.length,
    );
  }
  return derived;
}

/** "wave 1", "waves 1 to 3". */
export function waveSpan(report: Report, waves: readonly WaveView[]): string {
  const first = waves[0]?.number ?? 1;
  const last = waves[waves.length - 1]?.number ?? first;
  return first === last ? report.t('report.wave.one', { wave: first }) : report.t('report.wave.span', { first, last });
}

/** Columns and rows of a table of decisions. */
export function decisionColumns(report: Report): readonly Column[] {
  const { t } = report;
  return [
    { label: '', width: 26, weight: 600 },
    { label: t('report.decision.head'), width: 276 },
    { label: t('report.decision.owner'), width: 118 },
    { label: t('report.decision.by'), width: 78 },
  ];
}

/** Decisions that follow from the data carry a grey word that says so. */
export function decisionRows(report: Report, decisions: readonly DecisionView[]): readonly TableRow[] {
  const { t } = report;
  return decisions.map((decision, index): TableRow => {
    const text: Cell =
      decision.derived !== null
        ? [{ text: `${decision.text} ` }, { text: t('report.decision.derived'), paint: 'grey' }]
        : decision.text;
    const owner: Cell = decision.owner === '' ? [{ text: t('report.open'), paint: 'grey' }] : decision.owner;
    const due: Cell = decision.due === '' ? [{ text: t('report.open'), paint: 'grey' }] : decision.due;
    const said = decision.derived === null ? {} : { said: { 1: `decisions.${decision.derived}` } };
    return { kind: 'row', cells: [String(index + 1), text, owner, due], ...said };
  });
}

/** Last day of the last wave that holds an action, in words; null without any. */
export function planEnd(report: Report, waves: readonly WaveView[]): string | null {
  const last = waves.filter((wave) => wave.actions.length > 0).at(-1);
  return last === undefined ? null : longDate(report.t, last.dates.to);
}
