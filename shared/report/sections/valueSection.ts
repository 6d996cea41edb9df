import { type Calculator, cases } from '../../value/calculators.ts';
import { calculatorName, figuresText, formulaWith } from '../../value/valueText.ts';
import { isWithoutSpan, type Worth } from '../../value/worth.ts';
import { benefitOf, isQuantified, shownWorths } from '../benefits.ts';
import { type Cost, costOfPlan, costOfWaves, costWords, isPriced, moneyWords } from '../costs.ts';
import type { Block, Section, TableRow } from '../model.ts';
import { money } from '../money.ts';
import { plain } from '../numbers.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { list, sentence } from '../words.ts';

/** What the waves cost, and what they could bring in the organisation's own figures; null while neither a price nor a figure is known. */
export function valueSection(report: Report, waves: readonly WaveView[]): Section | null {
  const { t } = report;
  const held = waves.filter(({ actions }) => actions.length > 0);
  const worths = shownWorths(report);
  // The decisions' caption says already that nothing is quantified.
  if (!isQuantified(report) || (held.length === 0 && worths.length === 0)) return null;
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: t('report.value.title'), said: 'cost.title' },
    { kind: 'space', height: 12 },
    ...(held.length === 0 ? [] : costBlocks(report, held)),
    ...(held.length === 0 ? [] : [{ kind: 'space', height: 18 } as const]),
    ...benefitBlocks(report, waves, worths),
  ];
  return { id: 'value', name: t('report.value.name'), note: t('report.value.note'), blocks, joins: true };
}

/** A table by waves once anything has a price; before, one line: the roadmap's own table has the days already. */
function costBlocks(report: Report, held: readonly WaveView[]): readonly Block[] {
  const { t, input } = report;
  const { settings, organisation } = input.assessment;
  const all = costOfPlan(report);
  if (!isPriced(input.assessment)) {
    const text = sentence(t('report.value.whole', { cost: costWords(report, all) }));
    return [{ kind: 'aside', head: t('report.value.cost'), text, said: 'cost.all', rule: 'ink' }];
  }
  const rate = settings?.dayRate;
  const row = (name: string, count: number, cost: Cost): TableRow => ({
    kind: 'row',
    cells: [
      name,
      String(count),
      plain(t, cost.days),
      cost.spend === 0 ? '' : money(t, cost.spend, organisation.currency),
      moneyWords(report, cost),
    ],
  });
  return [
    { kind: 'heading', text: t('report.value.cost') },
    {
      kind: 'table',
      columns: [
        { label: t('report.value.wave'), width: 150, weight: 600 },
        { label: t('report.value.actions'), width: 60, align: 'right' },
        { label: t('report.value.days'), width: 60, align: 'right' },
        { label: t('report.value.spend'), width: 110, align: 'right' },
        { label: t('report.value.total'), width: 118, align: 'right', weight: 600 },
      ],
      rows: [
        ...held.map((wave) =>
          row(t('report.wave.head', { wave: wave.number }), wave.actions.length, costOfWaves(report, [wave])),
        ),
        row(t('report.value.all'), plannedActions(held).length, all),
      ],
    },
    { kind: 'space', height: 6 },
    {
      kind: 'text',
      role: 'caption',
      text:
        rate === undefined
          ? t('report.value.noRate')
          : t('report.value.rate', { rate: money(t, rate, organisation.currency) }),
      said: 'cost.rate',
    },
  ];
}

function benefitBlocks(report: Report, waves: readonly WaveView[], worths: readonly Worth[]): readonly Block[] {
  const { t } = report;
  if (worths.length === 0) {
    const text = t('report.value.none');
    return [{ kind: 'aside', head: t('report.value.benefit'), text, said: 'cost.none', rule: 'hair' }];
  }
  return [
    { kind: 'heading', text: t('report.value.benefit') },
    {
      kind: 'table',
      columns: [
        { label: t('report.value.calculator'), width: 164, weight: 600 },
        ...cases.map((one) => ({ label: t(`report.value.${one}`), width: 78, align: 'right' as const })),
        { label: t('report.value.movedBy'), width: 100 },
      ],
      rows: worths.map((worth) => worthRow(report, waves, worth)),
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: t('report.value.caveat'), said: 'cost.caveat' },
  ];
}

function worthRow(report: Report, waves: readonly WaveView[], worth: Worth): TableRow {
  const { t, input } = report;
  const { currency } = input.assessment.organisation;
  const { calculator, range } = worth;
  const movers = plannedActions(waves)
    .filter((action) => benefitOf(action).includes(calculator))
    .map((action) => action.about[0]?.id ?? action.title);
  const period = t(`value.period.${worth.period}`);
  return {
    kind: 'row',
    cells: [
      t('report.value.period', { name: calculatorName(t, calculator), period }),
      ...cases.map((one) =>
        range === null
          ? [{ text: t('report.cost.notQuantified'), paint: 'grey' as const }]
          : money(t, range[one], currency),
      ),
      movers.length === 0
        ? [{ text: t('report.value.nobody'), paint: 'grey' as const }]
        : list(t, [...new Set(movers)]),
    ],
    note: noteOf(report, worth),
  };
}

/** Calculators whose range says less than it seems to without a word more. */
const assuming: ReadonlySet<Calculator> = new Set<Calculator>(['leakage', 'velocity']);

/** The figures that a row comes from, and its formula with the numbers of the cautious and the hopeful case put in. */
function noteOf({ t, input }: Report, { calculator, range }: Worth): string {
  const { value, organisation } = input.assessment;
  if (range === null) return t('report.value.fromOpen');
  const filled = (one: 'low' | 'high'): string => formulaWith(t, value, calculator, one, range[one]);
  const assumed = assuming.has(calculator) ? [t(`report.value.assumes.${calculator}`)] : [];
  const made = t(isWithoutSpan(range) ? 'report.value.fromAlike' : 'report.value.from', {
    figures: sentence(figuresText(t, value, calculator, organisation.currency)).replace(/\.$/, ''),
    formula: sentence(t(`value.${calculator}.formula`)).replace(/\.$/, ''),
    low: filled('low'),
    high: filled('high'),
  });
  return [made, ...assumed].join(' ');
}
