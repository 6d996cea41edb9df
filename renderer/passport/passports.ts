import type { Assessment } from '../../shared/assessment/schema.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { explain } from '../../shared/explain/explain.ts';
import { caseOf, type ExplainInput } from '../../shared/explain/explainInput.ts';
import type { Passport } from '../../shared/explain/passport.ts';
import type { PathUp } from '../../shared/explain/path.ts';
import { pathUp } from '../../shared/explain/pathUp.ts';
import { type Stake, stakes } from '../../shared/explain/sensitivityWords.ts';
import type { Subject } from '../../shared/explain/subject.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Benchmarks } from '../../shared/metrics/benchmarks.ts';
import { anonymousScore } from '../../shared/workshop/anonymity.ts';
import { planOf, scoreOf } from '../api/scoreOf.ts';

interface Entry extends Pick<FrameworkEntry, 'framework' | 'texts'> {
  /** Left out: those that Cairn is shipped with. */
  readonly benchmarks?: Benchmarks;
}

/** The passports of one state of an assessment, each made once. */
export interface Passports {
  readonly of: (subject: Subject) => Passport;
  /** The shortest way to the next level or stage. */
  readonly path: () => PathUp | null;
  /** The answers that levels hang on. */
  readonly stakes: () => readonly Stake[];
}

// An edit makes a new assessment object, so the object itself stands for the state; closed popovers cost nothing.
const known = new WeakMap<
  Assessment,
  { readonly entry: Entry; readonly t: Translate; readonly passports: Passports }
>();

/** The passports of this state of the assessment. Scores are computed with the first passport, the plan with the first that needs one. */
export function passportsOf(entry: Entry, assessment: Assessment, t: Translate): Passports {
  const there = known.get(assessment);
  if (
    there?.entry.framework === entry.framework &&
    there.entry.texts === entry.texts &&
    there.entry.benchmarks === entry.benchmarks &&
    there.t === t
  ) {
    return there.passports;
  }
  const passports = make(entry, assessment, t);
  known.set(assessment, { entry, t, passports });
  return passports;
}

function make({ framework, texts, benchmarks }: Entry, assessment: Assessment, t: Translate): Passports {
  const input: ExplainInput = {
    framework,
    texts,
    assessment,
    // [Note: Four voices] A passport is opened on the projector as well.
    score: anonymousScore(framework, assessment, scoreOf(framework, assessment)),
    ...(benchmarks === undefined ? {} : { benchmarks }),
    t,
    get plan() {
      return planOf(framework, assessment);
    },
  };
  const made = new Map<string, Passport>();
  return {
    path: once(() => pathUp(caseOf(input))),
    stakes: once(() => stakes(caseOf(input))),
    of: (subject) => {
      const key = JSON.stringify(subject);
      const there = made.get(key);
      if (there !== undefined) return there;
      const passport = explain(subject, input);
      made.set(key, passport);
      return passport;
    },
  };
}

/** Computes at the first call and remembers. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
