import { verdictAt } from '../../frameworks/verdictNames.ts';
import { type WaveOutcome, waveOutcomes } from '../../roadmap/outcome.ts';
import { costOfWaves, isPriced } from '../costs.ts';
import type { WaveView } from '../planned.ts';
import { byKind, type Report } from '../reportContext.ts';
import { answeredInWave, clearedInWave } from '../sections/clears.ts';
import type { DataTable } from './dataTable.ts';
import { type ColumnOf, onlyIf, tableOf } from './tableOf.ts';

interface Row {
  readonly wave: WaveView;
  readonly outcome: WaveOutcome | undefined;
  readonly projected: Readonly<Record<string, number | null>> | undefined;
}

/** The waves of the plan. Projected scores count the realisation; levels and stages suppose that every step fully succeeds. */
export function wavesTable(report: Report, waves: readonly WaveView[]): DataTable {
  const { framework, score, input } = report;
  const outcomes = new Map(waveOutcomes(framework, score, input.plan).map((outcome) => [outcome.number, outcome]));
  const rows = waves.map(
    (wave): Row => ({
      wave,
      outcome: outcomes.get(wave.number),
      projected: input.plan.waves.find(({ number }) => number === wave.number)?.projected?.sections,
    }),
  );
  return tableOf(report, 'waves', columnsOf(report), rows);
}

function columnsOf(report: Report): readonly ColumnOf<Row>[] {
  const { t, framework, texts, kind, input } = report;
  const currency = input.assessment.organisation.currency?.trim() ?? '';
  // A check is projected in percent.
  const scaled = (value: (row: Row) => number | null | undefined): Pick<ColumnOf<Row>, 'type' | 'value'> =>
    kind !== 'check'
      ? { type: 'number', value }
      : {
          type: 'share',
          value: (row) => {
            const percent = value(row) ?? null;
            return percent === null ? null : percent / 100;
          },
        };
  const perSection = framework.sections.map(({ id }): ColumnOf<Row> => {
    const name = texts.sections[id]?.name ?? id;
    return {
      key: `projected.${id}`,
      label: t('report.data.projectedIn', { section: name }),
      ...scaled(({ projected }) => projected?.[id]),
      width: 14,
    };
  });
  return [
    { key: 'wave', type: 'integer', width: 7, value: ({ wave }) => wave.number },
    { key: 'from', type: 'day', width: 12, value: ({ wave }) => wave.dates.from },
    { key: 'to', type: 'day', width: 12, value: ({ wave }) => wave.dates.to },
    { key: 'capacityDays', type: 'days', width: 12, value: ({ wave }) => wave.capacityDays },
    { key: 'loadDays', type: 'days', width: 12, value: ({ wave }) => wave.loadDays },
    { key: 'freeDays', type: 'days', width: 12, value: ({ wave }) => wave.capacityDays - wave.loadDays },
    { key: 'actionCount', type: 'integer', width: 9, value: ({ wave }) => wave.actions.length },
    ...onlyIf<Row>(isPriced(input.assessment), [
      { key: 'cost', type: 'money', unit: currency, width: 13, value: ({ wave }) => costOfWaves(report, [wave]).money },
    ]),
    ...onlyIf<Row>(kind !== 'ladder', [
      {
        key: 'projected',
        ...(kind === 'check' ? { label: t('report.check.projected') } : {}),
        ...scaled(({ wave }) => wave.projected),
        width: 12,
      },
      ...perSection,
    ]),
    ...byKind<readonly ColumnOf<Row>[]>(report, {
      pillars: () => [{ key: 'levelAfter', type: 'integer', width: 12, value: ({ outcome }) => outcome?.level }],
      ladder: () => [{ key: 'stageAfter', type: 'integer', width: 12, value: ({ outcome }) => outcome?.level }],
      check: (check) => [
        {
          key: 'verdictAfter',
          type: 'text',
          width: 16,
          value: ({ outcome }) => {
            const rank = outcome?.level ?? null;
            return rank === null ? null : verdictAt(check.texts, rank);
          },
        },
      ],
    }),
    { key: 'clears', type: 'text', width: 40, value: ({ wave }) => clearedInWave(report, wave) },
    { key: 'answers', type: 'text', width: 18, value: ({ wave }) => answeredInWave(report, wave).join(', ') },
    { key: 'actions', type: 'text', width: 36, value: ({ wave }) => wave.actions.map(({ id }) => id).join(', ') },
  ];
}
