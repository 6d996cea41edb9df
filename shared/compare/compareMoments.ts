import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Plan } from '../roadmap/plan.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import { levelOf, scoreOf } from '../scoring/standingNumbers.ts';
import { actionOutcomes, previousOn } from './actionOutcomes.ts';
import type {
  Comparison,
  Incomparable,
  LikeForLike,
  Pair,
  QuestionChange,
  QuestionStanding,
  SectionChange,
} from './comparison.ts';
import { changeFrom, commonMeans, comparedScore, isFew, likeForLike, sameWeights } from './likeForLike.ts';
import { compareRespondents } from './respondents.ts';

/** One side of a comparison: a snapshot as it was stored, or an assessment as it is now. */
export interface ComparedMoment {
  readonly assessmentId: string;
  readonly framework: { readonly id: string; readonly version: string; readonly hash: string };
  readonly method: string;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: Plan | null;
}

type Results = ReadonlyMap<string, QuestionResult>;

function standing(score: Score, result: QuestionResult | undefined): QuestionStanding {
  const { state = 'open', level = null, respondents = 0 } = result ?? {};
  return { state, score: comparedScore(score, result), level, respondents };
}

function movedOf(before: QuestionStanding, after: QuestionStanding): Pick<QuestionChange, 'moved' | 'change'> {
  if (before.score === null || after.score === null) {
    return { moved: before.state === after.state ? 'same' : 'state', change: null };
  }
  const change = changeFrom(before.score, after.score);
  return { moved: change === 0 ? 'same' : change > 0 ? 'up' : 'down', change };
}

/** Attributes must hold, but never enter a mean of the whole. */
function isInWhole(section: Framework['sections'][number]): boolean {
  return !('role' in section) || section.role === 'element';
}

function projectedBy({ plan }: ComparedMoment): number | null {
  return plan?.waves.at(-1)?.projected?.overall ?? null;
}

/** Both moments section by section. */
class Sides {
  readonly #framework: Framework;
  readonly #scores: Pair<Score>;
  readonly #results: Pair<Results>;
  readonly weighted: boolean;
  readonly #sectionWeights: Readonly<Record<string, number>>;
  readonly #few: boolean;

  constructor(framework: Framework, earlier: ComparedMoment, later: ComparedMoment, few: boolean) {
    this.#framework = framework;
    this.#few = few;
    this.#scores = { before: earlier.score, after: later.score };
    this.#results = { before: questionResults(earlier.score), after: questionResults(later.score) };
    const settings = [earlier, later].map(({ assessment }) => assessment.settings?.sectionWeights ?? {});
    const [before = {}, after = {}] = settings;
    this.#sectionWeights = before;
    this.weighted = sameWeights(framework, [this.#results.before, this.#results.after], [before, after]);
  }

  get questions(): readonly QuestionChange[] {
    return this.#framework.sections.flatMap((section) =>
      section.questions.map(({ id }) => {
        const before = standing(this.#scores.before, this.#results.before.get(id));
        const after = standing(this.#scores.after, this.#results.after.get(id));
        return { id, section: section.id, before, after, ...movedOf(before, after) };
      }),
    );
  }

  get #scale(): 'level' | 'percent' {
    return this.#framework.kind === 'pillars' ? 'level' : 'percent';
  }

  #means(section: Framework['sections'][number], questions: readonly QuestionChange[]) {
    const common = questions.flatMap(({ id, section: own, before, after }) => {
      if (own !== section.id || before.score === null || after.score === null) return [];
      const weight = this.weighted ? (this.#results.after.get(id)?.weight ?? 1) : 1;
      return [{ before: before.score, after: after.score, weight }];
    });
    return { means: commonMeans(common), common: common.length };
  }

  sections(questions: readonly QuestionChange[]): readonly SectionChange[] {
    const scale = this.#scale;
    return this.#framework.sections.map((section, place) => {
      const { means, common } = this.#means(section, questions);
      const total = section.questions.length;
      return {
        id: section.id,
        likeForLike: likeForLike(means, { common, total, few: this.#few, scale }),
        ...standingOfSection(this.#scores, place),
      };
    });
  }

  /** The means of the sections that have one, weighed as sections are (method 8b.4). */
  overall(questions: readonly QuestionChange[]): LikeForLike | null {
    if (this.#framework.kind === 'ladder') return null;
    const sections = this.#framework.sections
      .filter(isInWhole)
      .map((section) => ({ section, ...this.#means(section, questions) }));
    const weighed = sections.flatMap(({ section, means }) => {
      const weight = this.weighted ? (this.#sectionWeights[section.id] ?? 1) : 1;
      return means === null ? [] : [{ ...means, weight }];
    });
    const common = sections.reduce((sum, section) => sum + section.common, 0);
    const total = sections.reduce((sum, { section }) => sum + section.questions.length, 0);
    return likeForLike(commonMeans(weighed), { common, total, few: this.#few, scale: this.#scale });
  }
}

function standingOfSection({ before, after }: Pair<Score>, place: number): Omit<SectionChange, 'id' | 'likeForLike'> {
  const [was, is] = [before, after].map((score) => {
    if (score.kind === 'pillars') {
      const section = score.sections[place];
      return { score: section?.score ?? null, level: section?.level ?? null, attained: false };
    }
    if (score.kind === 'check') {
      const section = score.sections[place];
      return { score: section?.percent ?? null, level: null, attained: section?.holds ?? false };
    }
    const stage = score.sections[place];
    return { score: stage?.percent ?? null, level: null, attained: stage?.attained ?? false };
  });
  return {
    score: { before: was?.score ?? null, after: is?.score ?? null },
    level: { before: was?.level ?? null, after: is?.level ?? null },
    attained: { before: was?.attained ?? false, after: is?.attained ?? false },
  };
}

function incomparable(framework: Framework, earlier: ComparedMoment, later: ComparedMoment): Incomparable | null {
  const [one, other] = [earlier.framework, later.framework];
  const kinds = new Set([framework.kind, earlier.score.kind, later.score.kind]);
  if (one.id !== other.id || other.id !== framework.id || kinds.size > 1)
    return { kind: 'incomparable', reason: 'framework' };
  if (one.version !== other.version) return { kind: 'incomparable', reason: 'version' };
  return null;
}

/** Compares two moments like for like, on the questions rated both times (method 7.11). `framework` is the one of their version. Each keeps
 * the numbers that it was scored with; another version of the questionnaire is refused, another method is named. */
export function compareMoments(
  framework: Framework,
  earlier: ComparedMoment,
  later: ComparedMoment,
): Comparison | Incomparable {
  const refusal = incomparable(framework, earlier, later);
  if (refusal !== null) return refusal;
  const respondents = compareRespondents(earlier.assessment, later.assessment);
  const sides = new Sides(framework, earlier, later, isFew(respondents.before, respondents.after));
  const { questions } = sides;
  const previous = previousOn(earlier.assessmentId, later);
  const both = <T>(of: (moment: ComparedMoment) => T): Pair<T> => ({ before: of(earlier), after: of(later) });
  return {
    kind: 'comparison',
    method: both(({ method }) => method),
    otherTexts: earlier.framework.hash !== later.framework.hash,
    weighted: sides.weighted,
    overall: sides.overall(questions),
    score: both(({ score }) => scoreOf(score)),
    level: both(({ score }) => levelOf(framework, score)),
    distance: both(({ score }) => score.overall.distance),
    completeness: both(({ score }) => score.completeness),
    sections: sides.sections(questions),
    questions,
    respondents,
    actions: actionOutcomes(earlier, later.assessment, previous),
    projected: projectedBy(earlier) ?? previous?.projected ?? null,
  };
}
