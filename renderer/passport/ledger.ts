import { assertNever } from '../../shared/base/assertNever.ts';
import type { Formula, LevelCheck, StageTerm, Term, WeightedTerm } from '../../shared/explain/formula.ts';
import { formulaLine } from '../../shared/explain/formulaLine.ts';
import type { Subject } from '../../shared/explain/subject.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { fixed, plain } from '../../shared/report/numbers.ts';
import { toNineDecimals } from '../../shared/scoring/rounding.ts';

export interface LedgerRow {
  readonly key: string;
  /** Stands quietly before the name: "R4"; empty for what has no short id. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly string[];
  /** How the value comes about, where it has no passport of its own; empty otherwise. */
  readonly how: string;
  readonly subject: Subject | null;
  /** Part of the row above. */
  readonly inner: boolean;
}

/** What a number is made of, as a table: heads of the columns, the first one for the names. */
export interface Ledger {
  readonly heads: readonly string[];
  readonly rows: readonly LedgerRow[];
  /** Sums under the columns; null where nothing is summed. */
  readonly foot: readonly string[] | null;
}

type Of<Kind extends Formula['kind']> = Extract<Formula, { readonly kind: Kind }>;

/** More parts of a part are told by its line alone. */
const mostInner = 4;

/** The tables of a formula; an answer as it was given has none. */
export function ledgersOf(t: Translate, formula: Formula): readonly Ledger[] {
  switch (formula.kind) {
    case 'weighted-mean':
      return [meanLedger(t, formula)];
    case 'given':
      return [];
    case 'rounded':
      return [plainLedger(t, [formula.of])];
    case 'difference':
      return [plainLedger(t, [formula.from, formula.less])];
    case 'lowest':
    case 'highest':
    case 'sum':
    case 'spread':
    case 'nearness':
      return [plainLedger(t, formula.terms)];
    case 'product':
      return [productLedger(t, formula)];
    case 'ratio':
      return [ratioLedger(t, formula)];
    case 'consensus':
      return [
        ledger(
          t,
          ['answer', 'people'],
          formula.terms.flatMap((term) => rowsOf(t, term, [String(term.weight)])),
        ),
      ];
    case 'alpha':
      return [
        ledger(
          t,
          ['question', 'frequencies'],
          formula.units.map(({ id, label, frequencies }) => ({
            ...bare(id, label, [frequencies.join(t('passport.apart'))]),
            ...named(label, id),
          })),
        ),
      ];
    case 'gates':
      return [
        ledger(
          t,
          ['rule', 'stands', 'rests'],
          formula.checks.flatMap((check) => checkRows(t, check)),
        ),
        standingLedger(t, formula),
      ];
    case 'stages':
      return [stageLedger(t, formula)];
    case 'points':
      return [plainLedger(t, [formula.value, formula.floor, formula.median, formula.top])];
    case 'holds':
      return [plainLedger(t, [formula.mean])];
    case 'verdict':
      return [
        ledger(
          t,
          ['part', 'stands'],
          formula.sections.flatMap((section) => rowsOf(t, section, [section.text])),
        ),
      ];
    default:
      return assertNever(formula);
  }
}

type Head =
  | `${'question' | 'criterion' | 'section' | 'function' | 'part' | 'evidence' | 'factor' | 'answer' | 'rule' | 'stage' | 'element'}`
  | 'metric'
  | 'points'
  | 'level'
  | 'letter'
  | 'percent'
  | 'score'
  | 'mean'
  | 'target'
  | 'value'
  | 'weight'
  | 'product'
  | 'source'
  | 'counted'
  | 'whole'
  | 'people'
  | 'frequencies'
  | 'stands'
  | 'rests'
  | 'countsAs'
  | 'rated'
  | 'gates';

function ledger(t: Translate, heads: readonly Head[], rows: readonly LedgerRow[], foot: Ledger['foot'] = null): Ledger {
  return { heads: heads.map((head) => t(`passport.head.${head}`)), rows, foot };
}

function bare(key: string, name: string, cells: readonly string[]): LedgerRow {
  return { key, id: '', name, cells, how: '', subject: null, inner: false };
}

/** Splits "R4 Forecasting" into its id and its name. */
function named(label: string, id: string | null): Pick<LedgerRow, 'id' | 'name'> {
  const isLabelled = id !== null && label.startsWith(`${id} `);
  return isLabelled ? { id, name: label.slice(id.length + 1) } : { id: '', name: label };
}

/** A term and, where it has no passport of its own, the few parts that it is made of. */
function rowsOf(t: Translate, { id, label, value, text, of, subject }: Term, cells: readonly string[]): LedgerRow[] {
  const key = `${id} ${label}`;
  const explained = subject === null && of !== null;
  const how = explained ? formulaLine(t, of, value, text) : '';
  const parts = explained ? partsOf(of) : [];
  const inner = parts.length > mostInner ? [] : parts;
  return [
    { ...bare(key, label, cells), ...named(label, id), how, subject },
    ...inner.map((part) => ({
      ...bare(`${key} ${part.label}`, part.label, [innerText(t, part), ...cells.slice(1).map(() => '')]),
      ...named(part.label, part.id),
      subject: part.subject,
      inner: true,
    })),
  ];
}

/** "0.5 × 4" of a strength that four answers have. */
function innerText(t: Translate, part: Term): string {
  if (!('weightSource' in part) || part.weightSource !== 'count' || !('weight' in part)) return part.text;
  return part.text + t('explain.sign.times') + String(part.weight);
}

function partsOf(formula: Formula): readonly Term[] {
  switch (formula.kind) {
    case 'lowest':
    case 'highest':
    case 'sum':
    case 'weighted-mean':
      return formula.terms;
    case 'difference':
      return [formula.from, formula.less];
    case 'product':
      return formula.factors;
    default:
      return [];
  }
}

const measures = {
  answers: ['question', 'level'],
  criteria: ['criterion', 'letter'],
  sections: ['section', 'score'],
  elements: ['element', 'percent'],
  functions: ['function', 'mean'],
  parts: ['part', 'value'],
  questions: ['question', 'value'],
  means: ['question', 'mean'],
  targets: ['part', 'target'],
  evidence: ['evidence', 'value'],
  metrics: ['metric', 'points'],
} as const;

function meanLedger(t: Translate, { measure, terms, sum, weights }: Of<'weighted-mean'>): Ledger {
  const [name, value] = measures[measure];
  // Numbers of one column have the same decimals; whole levels have none.
  const whole = terms.every((term) => Number.isInteger(term.weight * term.value));
  const product = (number: number) => (whole ? plain(t, number) : fixed(t, number, 2));
  const rows = (cells: (term: WeightedTerm) => readonly string[]) =>
    terms.flatMap((term) => rowsOf(t, term, [term.text, ...cells(term)]));
  if (terms.some(({ weightSource }) => weightSource !== 'equal')) {
    return ledger(
      t,
      [name, value, 'weight', 'product'],
      rows((term) => [plain(t, term.weight), product(term.weight * term.value)]),
      ['', plain(t, weights), product(sum)],
    );
  }
  if (measure === 'criteria') {
    return ledger(
      t,
      [name, value, 'percent'],
      rows((term) => [fixed(t, term.value, 1)]),
      ['', fixed(t, sum, 1)],
    );
  }
  return ledger(
    t,
    [name, value],
    rows(() => []),
    [plain(t, sum)],
  );
}

function plainLedger(t: Translate, terms: readonly Term[]): Ledger {
  return ledger(
    t,
    ['part', 'value'],
    terms.flatMap((term) => rowsOf(t, term, [term.text])),
  );
}

function productLedger(t: Translate, { factors, divisor }: Of<'product'>): Ledger {
  const source = (from: string) => t(`passport.factor.${from}`);
  return ledger(
    t,
    ['factor', 'value', 'source'],
    [
      ...factors.flatMap((factor) => rowsOf(t, factor, [factor.text, source(factor.source)])),
      ...(divisor === null
        ? []
        : rowsOf(t, divisor, [t('passport.divided', { value: divisor.text }), source(divisor.source)])),
    ],
  );
}

/** One line for a part that counts, also where it is part of the whole as well. */
function ratioLedger(t: Translate, { part, whole }: Of<'ratio'>): Ledger {
  const total = (terms: readonly Term[]) =>
    plain(
      t,
      terms.reduce((sum, { value }) => sum + value, 0),
    );
  const counted = new Map(part.map((term) => [term.label, term.text]));
  const inWhole = new Set(whole.map(({ label }) => label));
  return ledger(
    t,
    ['part', 'counted', 'whole'],
    [
      ...part.filter(({ label }) => !inWhole.has(label)).flatMap((term) => rowsOf(t, term, [term.text, ''])),
      ...whole.flatMap((term) => rowsOf(t, term, [counted.get(term.label) ?? '', term.text])),
    ],
    [total(part), total(whole)],
  );
}

function checkRows(t: Translate, { level, breadth, floor, key }: LevelCheck): readonly LedgerRow[] {
  const row = (rule: string, met: boolean, stands: string, words: object) =>
    bare(`${level} ${rule}`, t(`passport.rule.${rule}`, { level, ...words }), [
      stands,
      t(met ? 'passport.met' : 'passport.notMet'),
    ]);
  const keys = key.all.length;
  return [
    row('breadth', breadth.met, t('passport.of', { reached: breadth.reached, all: breadth.needed }), {}),
    row('floor', floor.met, t('passport.below', { count: floor.below.length }), { floor: floor.least }),
    row('key', key.met, t('passport.of', { reached: keys - key.below.length, all: keys }), {}),
  ];
}

function standingLedger(t: Translate, { standings }: Of<'gates'>): Ledger {
  return ledger(
    t,
    ['question', 'countsAs'],
    standings.map(({ id, label, level, counted, key }) => {
      const subject = counted === 'rounded' || counted === 'contested' ? { kind: 'question-level' as const } : null;
      const remarks = [...(key ? ['key'] : []), ...(counted === 'rounded' ? [] : [counted])];
      return {
        ...bare(id, label, [String(level)]),
        ...named(label, id),
        how: remarks.map((remark) => t(`passport.remark.${remark}`)).join(t('passport.comma')),
        subject: subject === null ? null : { ...subject, question: id },
      };
    }),
  );
}

function stageLedger(t: Translate, { stages, halfway }: Of<'stages'>): Ledger {
  const met = ({ gates }: StageTerm) =>
    gates.filter(({ percent, contested }) => percent !== null && !contested && toNineDecimals(percent) > halfway)
      .length;
  return ledger(
    t,
    ['stage', 'percent', 'rated', 'gates'],
    stages.map((stage) => ({
      ...bare(stage.id, stage.label, [
        stage.text,
        String(stage.rated),
        t('passport.of', { reached: met(stage), all: stage.gates.length }),
      ]),
      subject: stage.subject,
    })),
  );
}
