import type { Assessment } from '../../shared/assessment/schema.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { explain } from '../../shared/explain/explain.ts';
import type { ExplainInput } from '../../shared/explain/explainInput.ts';
import type { Passport } from '../../shared/explain/passport.ts';
import type { Subject } from '../../shared/explain/subject.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../shared/roadmap/plan.ts';
import { score } from '../../shared/scoring/score.ts';

type Entry = Pick<FrameworkEntry, 'framework' | 'texts'>;

/** The passports of one state of an assessment, each made once. */
export interface Passports {
  readonly of: (subject: Subject) => Passport;
}

// An edit makes a new assessment object, so the object itself stands for the state; closed popovers cost nothing.
const known = new WeakMap<
  Assessment,
  { readonly entry: Entry; readonly t: Translate; readonly passports: Passports }
>();

/** The passports of this state of the assessment. Scores are computed with the first passport, the plan with the first that needs one. */
export function passportsOf(entry: Entry, assessment: Assessment, t: Translate): Passports {
  const there = known.get(assessment);
  if (there?.entry.framework === entry.framework && there.entry.texts === entry.texts && there.t === t) {
    return there.passports;
  }
  const passports = make(entry, assessment, t);
  known.set(assessment, { entry, t, passports });
  return passports;
}

function make({ framework, texts }: Entry, assessment: Assessment, t: Translate): Passports {
  const scored = score(framework, assessment);
  let plan: Plan | null = null;
  const input: ExplainInput = {
    framework,
    texts,
    assessment,
    score: scored,
    t,
    get plan() {
      plan ??= makePlan(framework, assessment, scored);
      return plan;
    },
  };
  const made = new Map<string, Passport>();
  return {
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
