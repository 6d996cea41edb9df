import fc from 'fast-check';
import { MetricRecord, type MetricValue } from '../../shared/assessment/metricRecords.ts';
import { RenewalFigures } from '../../shared/assessment/renewalFigures.ts';
import { RoleRecord, RoleStatus } from '../../shared/assessment/roleRecords.ts';
import { Visibility } from '../../shared/assessment/schema.ts';
import { ScorecardAnswers } from '../../shared/assessment/scorecardAnswers.ts';

/** What an assessment may say about metrics, roles, phases and renewals, as it stands in a file. */

const optional = { requiredKeys: [] as [] };
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const day = fc.constantFrom('2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30');
const text = fc.constantFrom('', 'Enterprise', 'CRM, “won” report', '東京', 'a\nb');
const visibility = fc.constantFrom(...Visibility.options);

const about = fc.record({ segment: text, source: text }, optional);
const known = fc.constantFrom('measured' as const, 'estimated' as const);
const value: fc.Arbitrary<MetricValue> = fc
  .oneof(
    fc.tuple(fc.record({ on: day, confidence: known, value: figure }), about),
    fc.tuple(fc.record({ on: day, confidence: known, inputs: fc.constant({ won: 12, lost: 38 }) }), about),
    fc.tuple(fc.record({ on: day, confidence: fc.constant('unknown' as const) }), about),
  )
  .map(([what, more]) => ({ ...what, ...more }));

/** Records of different metrics of the catalogue. */
export const arbitraryMetrics: fc.Arbitrary<MetricRecord[]> = fc
  .uniqueArray(
    fc
      .tuple(
        fc.constantFrom('M06', 'M11', 'M14', 'M29', 'M30', 'M33'),
        fc.record(
          {
            values: fc.array(value, { maxLength: 4 }),
            target: fc.oneof(fc.record({ value: figure }), fc.record({ value: figure, by: day })),
            scale: fc.constantFrom({ floor: 10, median: 21, top: 30 }, { floor: 30, median: 16, top: 6 }),
            benchmark: fc.constantFrom('B2B SaaS', 'Enterprise'),
            watched: fc.boolean(),
            visibility,
          },
          optional,
        ),
      )
      .map(([metric, rest]) => ({ metric, ...rest })),
    { maxLength: 4, selector: ({ metric }) => metric },
  )
  .map((records) => records.map((record) => MetricRecord.parse(record)));

/** Records of different roles of the catalogue. */
export const arbitraryRoles: fc.Arbitrary<RoleRecord[]> = fc
  .uniqueArray(
    fc
      .tuple(
        fc.constantFrom('RO01', 'RO02', 'RO03', 'RO09', 'RO17'),
        fc.constantFrom(...RoleStatus.options),
        fc.record({ person: text, deputy: text, share, visibility }, optional),
      )
      .map(([role, status, rest]) => ({ role, status, ...rest })),
    { maxLength: 4, selector: ({ role }) => role },
  )
  .map((records) => records.map((record) => RoleRecord.parse(record)));

const practices = fc.record(
  { owner: fc.boolean(), definition: fc.boolean(), review: fc.boolean(), stack: fc.boolean() },
  optional,
);

/** Answers of the Phase Scorecard, some of them open. */
export const arbitraryScorecard: fc.Arbitrary<ScorecardAnswers> = fc
  .record({ engage: practices, execute: practices, expand: practices }, optional)
  .map((answers) => ScorecardAnswers.parse(answers));

/** Figures of renewals, some of them missing. */
export const arbitraryRenewals: fc.Arbitrary<RenewalFigures> = fc
  .record(
    {
      due: fc.uniqueArray(
        fc.record({
          quarter: fc.constantFrom('2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'),
          amount: fc.integer({ min: 0, max: 5_000_000 }),
        }),
        { maxLength: 4, selector: ({ quarter }) => quarter },
      ),
      rate: share,
    },
    optional,
  )
  .map((figures) => RenewalFigures.parse(figures));
