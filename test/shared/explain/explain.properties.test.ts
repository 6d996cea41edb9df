import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever } from '../../../shared/base/assertNever.ts';
import { explain } from '../../../shared/explain/explain.ts';
import type { ExplainInput } from '../../../shared/explain/explainInput.ts';
import type { Passport } from '../../../shared/explain/passport.ts';
import { evaluate, rebuild } from '../../../shared/explain/rebuild.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { overallTarget, sectionTarget } from '../../../shared/explain/targetMeans.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { questionsOfGoal } from '../../../shared/scoring/goalWeights.ts';
import { rankOf } from '../../../shared/scoring/letters.ts';
import type { QuestionResult } from '../../../shared/scoring/result.ts';
import { gapGroups, gapsOf } from '../../../shared/targets/gaps.ts';
import { anExplainInput, everySubject } from '../../builders/aPassport.ts';
import { english } from '../../builders/aReport.ts';
import { arbitraryLadderFramework, arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { arbitraryRoadmap, withPrerequisites } from '../roadmap/arbitraryRoadmap.ts';

const pillars = withPrerequisites(arbitraryPillarFramework());
const ladders = withPrerequisites(arbitraryLadderFramework());
const cases = fc
  .oneof<fc.Arbitrary<Framework>[]>(pillars, ladders)
  .chain((framework) => arbitraryRoadmap(framework).map((assessment) => ({ framework, assessment })));

/** Numbers do not depend on words, and looking those up would take most of the time. */
const wordless: Translate = (key) => key;

/** Runs a check on generated assessments; a failure prints framework and assessment alone. */
function forAny(numRuns: number, check: (input: ExplainInput) => void, t = wordless): void {
  const property = fc.property(cases, ({ framework, assessment }) => check(anExplainInput(framework, assessment, t)));
  fc.assert(property, { numRuns });
}

function questionNumber(result: QuestionResult | undefined, kind: Subject['kind']): number | null {
  if (result === undefined) return null;
  switch (kind) {
    case 'question-score':
      return result.score;
    case 'question-level':
      return typeof result.level === 'string' ? rankOf(result.level) : result.level;
    case 'consensus':
      return result.consensus;
    case 'target':
      return result.target;
    case 'gap':
      return result.gap;
    case 'question-spread':
      return result.functionSpread;
    default:
      throw new Error(kind);
  }
}

/** What a question lacks, times what it counts. */
function weightedGap(result: QuestionResult | undefined, gates: ReadonlySet<string>): number | null {
  if (result === undefined || result.score === null) return null;
  if (result.weight === null) return (1 - result.score) * (gates.has(result.id) ? 1.5 : 1);
  return result.gap === null ? null : result.gap * result.weight;
}

function gatesOf({ sections }: Framework): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ questions }) => questions.flatMap((one) => ('gate' in one && one.gate ? [one.id] : []))),
  );
}

/** Answered of what applies, counted from the questions. */
function coverage({ framework, score }: ExplainInput, section: string): number | null {
  const sections: readonly Framework['sections'][number][] = framework.sections;
  const own = new Set<string>(sections.find(({ id }) => id === section)?.questions.map(({ id }) => id) ?? []);
  const applicable = score.questions.filter(({ id, state }) => own.has(id) && state !== 'not-applicable');
  if (applicable.length === 0) return null;
  return applicable.filter(({ state }) => state === 'answered').length / applicable.length;
}

/** The number that scoring or planning says, found without the passport. */
function numberOf(subject: Subject, input: ExplainInput): number | null {
  const { framework, assessment, score, plan } = input;
  const pillar = score.kind === 'pillars' ? score : null;
  const ladder = score.kind === 'ladder' ? score : null;
  switch (subject.kind) {
    case 'overall-score':
      return pillar?.overall.score ?? null;
    case 'overall-level':
      return pillar?.overall.level ?? null;
    case 'overall-target':
      if (framework.kind !== 'pillars' || pillar === null) return null;
      return overallTarget(framework.sections, pillar, assessment);
    case 'section-target': {
      if (framework.kind !== 'pillars' || pillar === null) return null;
      const section = framework.sections.find(({ id }) => id === subject.section);
      return section === undefined ? null : sectionTarget(section, pillar);
    }
    case 'section-completeness':
      return coverage(input, subject.section);
    case 'function-mean':
      return pillar?.alignment.functions[subject.function] ?? null;
    case 'goal-score': {
      const own = framework.kind === 'pillars' ? questionsOfGoal(framework, subject.goal) : [];
      const rated = score.questions.filter((one) => own.includes(one.id) && one.score !== null);
      if (rated.length === 0) return null;
      const weights = rated.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
      return rated.reduce((sum, { weight, score: level }) => sum + (weight ?? 1) * (level ?? 0), 0) / weights;
    }
    case 'weighted-gap':
      return weightedGap(
        score.questions.find(({ id }) => id === subject.question),
        gatesOf(framework),
      );
    case 'gap-total': {
      const group = gapGroups(framework, gapsOf(framework, assessment, score), subject.by).find(
        ({ id }) => id === subject.id,
      );
      return group === undefined || group.gaps.length === 0 ? null : group.total;
    }
    case 'wave-load':
      return plan?.waves.find(({ number }) => number === subject.wave)?.loadDays ?? null;
    case 'balance':
      return pillar?.overall.balance ?? null;
    case 'completeness':
      return score.completeness;
    case 'confidence':
      return score.overall.confidence?.value ?? null;
    case 'alignment-spread':
      return score.alignment.spread;
    case 'alpha':
      return score.alignment.alpha;
    case 'stage-attained':
      return ladder?.overall.stage ?? null;
    case 'limit-pressure':
      return ladder?.overall.pressure ?? null;
    // The numbers of a check, of renewals and of the Phase Scorecard have tests of their own.
    case 'phase-score':
    case 'phase-visibility':
    case 'metric-points':
    case 'arr-at-risk':
    case 'renewal-point':
    case 'verdict':
    case 'overall-percent':
    case 'section-percent':
    case 'section-holds':
      return null;
    case 'section-score':
      return pillar?.sections.find(({ id }) => id === subject.section)?.score ?? null;
    case 'section-level':
      return pillar?.sections.find(({ id }) => id === subject.section)?.level ?? null;
    case 'stage-percent':
      return ladder?.sections.find(({ id }) => id === subject.section)?.percent ?? null;
    case 'question-score':
    case 'question-level':
    case 'question-spread':
    case 'consensus':
    case 'target':
    case 'gap':
      return questionNumber(
        score.questions.find(({ id }) => id === subject.question),
        subject.kind,
      );
    case 'action-priority': {
      const candidate = plan?.candidates.find(({ id }) => id === subject.action);
      return candidate === undefined || candidate.kind === 'discovery' ? null : candidate.priority;
    }
    case 'wave-projection': {
      const projected = plan?.waves.find(({ number }) => number === subject.wave)?.projected ?? null;
      if (projected === null) return null;
      return subject.section === null ? projected.overall : (projected.sections[subject.section] ?? null);
    }
    default:
      return assertNever(subject);
  }
}

/** The questions that a number is about. */
function scopeOf(subject: Subject, input: ExplainInput, passport: Passport): readonly string[] {
  const { framework, assessment, score, plan } = input;
  const isForeign = passport.withheld === 'explain.withheld.foreign';
  if (isForeign) return [];
  const sections: readonly Framework['sections'][number][] = framework.sections;
  if ('question' in subject) return [subject.question];
  if (subject.kind === 'action-priority') {
    const candidate = plan?.candidates.find(({ id }) => id === subject.action);
    return candidate?.kind === 'step' ? [candidate.question] : [];
  }
  if (subject.kind === 'wave-load') {
    const planned = plan?.waves.find(({ number }) => number === subject.wave)?.actions ?? [];
    const steps = (plan?.candidates ?? []).flatMap((one) =>
      one.kind === 'step' && planned.includes(one.id) ? [one.question] : [],
    );
    return [...new Set(steps)];
  }
  if (subject.kind === 'gap-total') {
    const groups = gapGroups(framework, gapsOf(framework, assessment, score), subject.by);
    return (groups.find(({ id }) => id === subject.id)?.gaps ?? []).map(({ question }) => question);
  }
  if (subject.kind === 'goal-score')
    return framework.kind === 'pillars' ? questionsOfGoal(framework, subject.goal) : [];
  if (subject.kind === 'function-mean') {
    return sections.flatMap(({ questions }) =>
      questions.flatMap(({ id, functions }) => (functions.includes(subject.function) ? [id] : [])),
    );
  }
  if (subject.kind === 'limit-pressure') {
    const stage = score.kind === 'ladder' ? (score.overall.stage ?? 0) : 0;
    const section = sections[stage - 1];
    return section !== undefined && 'symptoms' in section ? section.symptoms : [];
  }
  const section = 'section' in subject ? subject.section : null;
  return sections
    .filter(({ id }) => section === null || id === section)
    .flatMap(({ questions }) => questions.map(({ id }) => id));
}

function isNear(actual: number | null, expected: number | null): boolean {
  return expected === null || actual === null ? actual === expected : Math.abs(actual - expected) < 1e-9;
}

function expectNear(actual: number | null, expected: number | null, what: string): void {
  expect(isNear(actual, expected), `${what}: ${actual} is not ${expected}`).toBe(true);
}

describe('a passport', () => {
  it('is enough to compute its number again, for every number of any assessment', () => {
    let numbers = 0;
    forAny(2_000, (input) => {
      const wrong = everySubject(input).filter((subject) => {
        const passport = explain(subject, input);
        const expected = numberOf(subject, input);
        if (expected !== null) numbers += 1;
        const isSame = passport.value.number === expected && (passport.withheld === null) === (expected !== null);
        return !isSame || !isNear(rebuild(passport), expected);
      });
      expect(wrong).toEqual([]);
    });
    expect(numbers).toBeGreaterThan(50_000);
  });

  it('names every question that it is about once: entered, or left out with a reason', () => {
    forAny(100, (input) => {
      for (const subject of everySubject(input)) {
        const passport = explain(subject, input);
        const named = [...passport.entered, ...passport.leftOut].map(({ id }) => id);
        expect(named.toSorted()).toEqual(scopeOf(subject, input, passport).toSorted());
        for (const one of passport.leftOut) {
          expect(one.text).not.toBe('');
          const state = input.score.questions.find(({ id }) => id === one.id)?.state;
          if (state !== undefined && state !== 'answered') expect(one.reason).toBe(state);
        }
      }
    });
  });

  it('blocks what the score says, and computes the range again', () => {
    let blocked = 0;
    let ranges = 0;
    const level = (level: number, rule: string, needed: number, questions: readonly string[]) =>
      JSON.stringify({ level, rule, needed, questions });
    forAny(500, (input) => {
      const { score } = input;
      if (score.kind !== 'pillars') return;
      const lowest = score.sections.filter(
        (section) => section.level !== null && section.level === score.overall.level,
      );
      const cases = [
        ...score.sections.map((section) => ({
          subjects: [
            { kind: 'section-score' as const, section: section.id },
            { kind: 'section-level' as const, section: section.id },
          ],
          result: section,
          blockers: section.blockers,
        })),
        {
          subjects: [{ kind: 'overall-score' as const }, { kind: 'overall-level' as const }],
          result: score.overall,
          blockers: lowest.flatMap(({ blockers }) => blockers),
        },
      ];
      for (const { subjects, result, blockers } of cases) {
        for (const subject of subjects) {
          const { blocks, range } = explain(subject, input);
          const rules = (blocks?.rules ?? []).map((rule) =>
            level(
              rule.level,
              rule.rule,
              rule.needed,
              rule.questions.map(({ id }) => id),
            ),
          );
          expect(rules).toEqual(blockers.map((one) => level(one.level, one.rule, one.needed, one.questions)));
          expect(blocks?.distance ?? null).toBe(result.distance);
          expect((blocks?.changes ?? []).map(({ question, from, to }) => ({ question, from, to }))).toEqual(
            result.changes,
          );
          blocked += rules.length;
          if (range === null) continue;
          expectNear(evaluate(range.lowFormula), result.low, 'low');
          expectNear(evaluate(range.highFormula), result.high, 'high');
          ranges += 1;
        }
        const [scored] = subjects;
        if (scored !== undefined) expect(explain(scored, input).range === null).toBe(result.low === null);
      }
    });
    expect(Math.min(blocked, ranges)).toBeGreaterThan(300);
  });

  it('blocks the next stage exactly while its rules fail', () => {
    forAny(300, (input) => {
      const { score } = input;
      if (score.kind !== 'ladder') return;
      const { blocks } = explain({ kind: 'stage-attained' }, input);
      const { stage, unlock } = score.overall;
      const isTop = stage === null || stage === score.sections.length;
      expect(blocks === null).toBe(isTop);
      if (blocks === null) return;
      expect(blocks.rules.length).toBeGreaterThan(0);
      expect(blocks.changes.map(({ question, from, to }) => ({ question, from, to }))).toEqual(unlock);
      for (const rule of blocks.rules) {
        expect(rule.level).toBeLessThanOrEqual(blocks.next);
        expect(rule.needed).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('has no unfilled words', () => {
    forAny(
      60,
      (input) => {
        for (const subject of everySubject(input)) {
          const text = JSON.stringify(explain(subject, input));
          expect(text).not.toMatch(/\{\{|explain\.|report\.|undefined|NaN/);
        }
      },
      english,
    );
  });
});
