import type { MetricRecord, MetricValue } from '../assessment/metricRecords.ts';
import type { RenewalFigures } from '../assessment/renewalFigures.ts';
import type { RoleRecord } from '../assessment/roleRecords.ts';
import type { ScorecardAnswers } from '../assessment/scorecardAnswers.ts';
import type { Ordered } from './ordered.ts';

const metricValue = (it: MetricValue): Ordered<MetricValue> => ({
  on: it.on,
  confidence: it.confidence,
  value: it.value,
  inputs: it.inputs,
  segment: it.segment,
  source: it.source,
});

/** The record of a metric with its keys in the order of the paper. */
export const metricRecord = (it: MetricRecord): Ordered<MetricRecord> => ({
  metric: it.metric,
  values: it.values?.map(metricValue),
  target: it.target && { value: it.target.value, by: it.target.by },
  scale: it.scale && { floor: it.scale.floor, median: it.scale.median, top: it.scale.top },
  benchmark: it.benchmark,
  watched: it.watched,
  visibility: it.visibility,
});

/** The record of a role with its keys in the order of the paper. */
export const roleRecord = (it: RoleRecord): Ordered<RoleRecord> => ({
  role: it.role,
  status: it.status,
  person: it.person,
  deputy: it.deputy,
  share: it.share,
  visibility: it.visibility,
});

const practices = (it: ScorecardAnswers['engage']) =>
  it && { owner: it.owner, definition: it.definition, review: it.review, stack: it.stack };

/** The answers of the Phase Scorecard with their keys in the order of the paper. */
export const scorecardAnswers = (it: ScorecardAnswers): Ordered<ScorecardAnswers> => ({
  engage: practices(it.engage),
  execute: practices(it.execute),
  expand: practices(it.expand),
});

/** The figures of renewals with their keys in the order of the paper. */
export const renewalFigures = (it: RenewalFigures): Ordered<RenewalFigures> => ({
  due: it.due?.map(({ quarter, amount }) => ({ quarter, amount })),
  rate: it.rate,
});
