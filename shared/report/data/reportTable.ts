import { assertNever } from '../../base/assertNever.ts';
import { verdictName } from '../../frameworks/verdictNames.ts';
import { costOfPlan, isPriced } from '../costs.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Provenance } from '../provenance.ts';
import type { Report } from '../reportContext.ts';
import { reportTitle } from '../reportTitle.ts';
import { stageName } from '../sections/ladderSummary.ts';
import { levelName, verdict } from '../verdict.ts';
import { tallied } from '../words.ts';
import type { DataTable, DataType, DataValue } from './dataTable.ts';
import { type ColumnOf, tableOf } from './tableOf.ts';
import { confidenceWords, editionWords } from './words.ts';

/** What the report is about, its headline numbers and where it comes from, in one row. `longTexts`: how many texts of the other tables no
 * cell of a spreadsheet can hold. */
export function reportTable(
  report: Report,
  provenance: Provenance,
  waves: readonly WaveView[],
  longTexts: number,
): DataTable {
  const columns = [
    ...aboutColumns(report),
    ...numberColumns(report, waves),
    ...originColumns(provenance),
    ...(longTexts === 0
      ? []
      : [one('longTexts', 'text', tallied(report.t, 'report.data.longTexts', longTexts), { width: 60 })]),
  ];
  return tableOf(report, 'report', columns, [null]);
}

type One = ColumnOf<null>;

function one(
  key: string,
  type: DataType,
  value: DataValue | undefined,
  more: Partial<Pick<One, 'width' | 'unit' | 'words' | 'label'>> = {},
): One {
  return { key, type, width: type === 'text' ? 24 : 12, value: () => value, ...more };
}

function aboutColumns(report: Report): readonly One[] {
  const { t, texts, framework, date, input } = report;
  const { assessment, options } = input;
  return [
    one('organisation', 'text', assessment.organisation.name),
    one('title', 'text', reportTitle(report)),
    one('subtitle', 'text', assessment.title),
    one('date', 'day', date),
    one('edition', 'text', options.edition, { words: editionWords(t) }),
    one('preparedFor', 'text', options.preparedFor),
    one('preparedBy', 'text', options.preparedBy),
    one('frameworkName', 'text', texts.title),
    one('frameworkId', 'text', framework.id),
    one('frameworkVersion', 'text', framework.version),
    one('language', 'text', options.language),
    one('currency', 'text', assessment.organisation.currency),
  ];
}

function numberColumns(report: Report, waves: readonly WaveView[]): readonly One[] {
  const { t, score, framework, texts, entries, input } = report;
  const { assessment, plan } = input;
  const { confidence } = score.overall;
  const inState = (state: string): number => entries.filter(({ result }) => result.state === state).length;
  const used = waves.filter(({ actions }) => actions.length > 0);
  const currency = assessment.organisation.currency?.trim() ?? '';
  return [
    one('verdict', 'text', verdict(framework, texts, score, t).headline, { width: 40 }),
    ...standingColumns(report),
    one('distance', 'integer', score.overall.distance),
    one('completeness', 'share', score.completeness),
    one('questions', 'integer', entries.length),
    one('rated', 'integer', inState('answered')),
    one('open', 'integer', inState('open')),
    one('dontKnow', 'integer', inState('dont-know')),
    one('notApplicableCount', 'integer', inState('not-applicable')),
    one('confidence', 'share', confidence?.value),
    one('confidenceLabel', 'text', confidence?.label, { words: confidenceWords(t) }),
    one('actionCount', 'integer', plannedActions(waves).length),
    one('waveCount', 'integer', used.length),
    one(
      'loadDays',
      'days',
      used.reduce((sum, wave) => sum + wave.loadDays, 0),
    ),
    ...(isPriced(assessment) ? [one('cost', 'money', costOfPlan(report).money, { unit: currency })] : []),
    ...projectedColumn(report, plan.waves.at(-1)?.projected?.overall ?? null),
    one('later', 'integer', plan.later.length, { label: t('report.data.column.laterCount') }),
  ];
}

function standingColumns(report: Report): readonly One[] {
  if (report.kind === 'pillars') {
    const { score, low, high, level } = report.score.overall;
    return [
      one('score', 'number', score),
      one('low', 'number', low),
      one('high', 'number', high),
      one('level', 'integer', level),
      one('levelName', 'text', level === null ? null : levelName(report.texts, level)),
    ];
  }
  if (report.kind === 'check') {
    const { verdict, holding, elements, attributesHolding, attributes, percent } = report.score.overall;
    return [
      one('verdictName', 'text', verdict === null ? null : verdictName(report.texts, verdict)),
      one('holding', 'integer', holding),
      one('elements', 'integer', elements),
      one('attributesHolding', 'integer', attributesHolding),
      one('attributes', 'integer', attributes),
      one('percent', 'share', percent === null ? null : percent / 100),
    ];
  }
  const { stage } = report.score.overall;
  return [one('stage', 'integer', stage), one('stageName', 'text', stage === null ? null : stageName(report, stage))];
}

/** The overall number that the plan projects; a ladder has none. */
function projectedColumn({ kind, t }: Report, projected: number | null): readonly One[] {
  switch (kind) {
    case 'pillars':
      return [one('projected', 'number', projected)];
    case 'check': {
      const label = t('report.check.projected');
      return [one('projected', 'share', projected === null ? null : projected / 100, { label })];
    }
    case 'ladder':
      return [];
    default:
      return assertNever(kind);
  }
}

function originColumns({ fingerprint, content, framework, method, app }: Provenance): readonly One[] {
  return [
    one('fingerprint', 'text', fingerprint),
    one('content', 'text', content, { width: 66 }),
    one('frameworkHash', 'text', framework.hash, { width: 72 }),
    one('method', 'text', method),
    one('app', 'text', app),
  ];
}
