import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MetricId, QuestionId, RoleId } from '../../shared/base/ids.ts';
import { questionsOf } from '../../shared/frameworks/questions.ts';
import { metrics } from '../../shared/metrics/catalogue.ts';
import { isOutside } from '../../shared/roles/reportingLine.ts';
import { Parties, responsibilities } from '../../shared/roles/responsibilities.ts';
import { findRole, roles } from '../../shared/roles/roles.ts';
import { phases } from '../../shared/scorecard/phases.ts';
import { roleOfOwner, steps } from '../../shared/steps/steps.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../builders/theFrameworks.ts';

const capabilities: ReadonlySet<QuestionId> = new Set(questionsOf(fourPillar).map(({ id }) => id));
const tasks = steps.flatMap((step) => step.tasks);

/** Every text in the JSON files of the domain that is an id of a kind, with where it stands: `roles/roles.json $.roles.3.id`. */
function idsLike(pattern: RegExp): readonly { readonly id: string; readonly at: string }[] {
  const found = (value: unknown, at: string): readonly { readonly id: string; readonly at: string }[] => {
    if (typeof value === 'string') return pattern.test(value) ? [{ id: value, at }] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [
      ...(pattern.test(key) ? [{ id: key, at: `${at}.${key}` }] : []),
      ...found(inner, `${at}.${key}`),
    ]);
  };
  return dataFiles.flatMap((name) => found(JSON.parse(readFileSync(join(domain, name), 'utf8')), `${name} $`));
}

const domain = join(import.meta.dirname, '../../shared');
const dataFiles = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

describe('references between the shipped data', () => {
  it.each([
    ['metric', /^M\d{2}$/, (id: string) => metrics.has(id as MetricId), 200],
    ['role', /^RO\d{2}$/, (id: string) => findRole(id as RoleId) !== undefined, 60],
    ['capability', /^[PRTI]\d{1,2}$/, (id: string) => capabilities.has(id as QuestionId), 300],
  ] as const)('name a %s that exists, in every file', (_, pattern, exists, least) => {
    const ids = idsLike(pattern);
    expect(ids.length).toBeGreaterThan(least);
    expect(ids.filter(({ id }) => !exists(id))).toEqual([]);
  });

  it('of roles lead to roles and capabilities', () => {
    expect(roles.map(({ id }) => id)).toEqual(
      Array.from({ length: 17 }, (_, index) => `RO${String(index + 1).padStart(2, '0')}`),
    );
    for (const { id, reportsTo, orReportsTo, serves } of roles) {
      const superiors = [reportsTo, orReportsTo].flatMap((one) => (one === undefined || isOutside(one) ? [] : [one]));
      expect(
        superiors.filter((one) => one === id || findRole(one) === undefined),
        id,
      ).toEqual([]);
      expect(
        serves.filter((one) => !capabilities.has(one)),
        id,
      ).toEqual([]);
    }
  });

  it('of works name every party, and one of them answers', () => {
    for (const { work, parties } of responsibilities) {
      expect(Object.keys(parties), work).toEqual(Parties);
      const answering = Object.values(parties).filter((part) => part === 'answers' || part === 'answers-and-does');
      expect(answering, work).toHaveLength(1);
    }
  });

  it('of tasks lead to capabilities, metrics and roles', () => {
    for (const { id, belongsTo, questions, metrics: measured } of tasks) {
      expect(
        [belongsTo, ...questions].filter((one) => !capabilities.has(one)),
        id,
      ).toEqual([]);
      expect(
        measured.filter((one) => !metrics.has(one)),
        id,
      ).toEqual([]);
    }
    const owners = Object.values(roleOfOwner).filter((role) => role !== null);
    expect(owners.filter((role) => findRole(role) === undefined)).toEqual([]);
  });

  it('of phases lead to metrics', () => {
    const measured = phases.flatMap(({ kpis, metrics: others }) => [...kpis, ...others]);
    expect(measured.filter((id) => !metrics.has(id))).toEqual([]);
  });

  it('of the examples lead to questions, roles and metrics', () => {
    for (const [framework, example] of [
      [fourPillar, theWorkedPillars],
      [fourPillar, theNineVoices],
      [revenueLadder, theWorkedLadder],
    ] as const) {
      const { responses = [], agreed = [], roles: held = [], metrics: known = [] } = example;
      const questions: ReadonlySet<QuestionId> = new Set(questionsOf(framework).map(({ id }) => id));
      const asked = [...responses, ...agreed].map(({ question }) => question);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((id) => !questions.has(id))).toEqual([]);
      expect(held.filter(({ role }) => findRole(role) === undefined)).toEqual([]);
      expect(known.filter(({ metric }) => !metrics.has(metric))).toEqual([]);
    }
  });
});
