import type { Letter } from '../assessment/schema.ts';
import type { Criterion, LadderFramework, Stage } from '../frameworks/structure.ts';
import { rankOf, valueOfLetter } from '../scoring/letters.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { LadderScore, QuestionResult } from '../scoring/result.ts';
import type { Draft } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';
import type { Needs } from './route.ts';
import { stepDraft } from './stepDraft.ts';

/** A gate weighs half as much again (method 8.2). */
const gateWeight = 1.5;

/** What one step makes of a band: L out of N and P, F out of L; null at the top (method 8b.15). */
export function nextLetter(letter: Letter): Letter | null {
  if (letter === 'F') return null;
  return letter === 'L' ? 'F' : 'L';
}

/** Stages whose weak criteria are worth work: the attained one and the next; at stage 0 the first alone (method 8b.15). */
function worthwhileStages(framework: LadderFramework, stage: number | null): ReadonlySet<string> {
  if (stage === null) return new Set();
  return new Set(framework.sections.slice(Math.max(0, stage - 1), stage + 1).map((section) => section.id));
}

interface Placed {
  readonly question: Criterion;
  readonly section: Stage;
  readonly result: QuestionResult;
}

/** One step for every rated criterion of the unlock list, and for those at N or P in the attained and the next stage (method 8b.15), and
 * the steps up to the letter that a route needs. An open or unknown criterion has no band to step from: it is to be answered first. */
export function ladderSteps(
  framework: LadderFramework,
  score: LadderScore,
  edits: Edits,
  needs: Needs,
): readonly Draft[] {
  const unlock = new Set<string>(score.overall.unlock.map((change) => change.question));
  const stages = worthwhileStages(framework, score.overall.stage);
  const results = questionResults(score);

  const draftsOf = ({ question, section, result }: Placed): readonly Draft[] => {
    const { level, score: value } = result;
    if (typeof level !== 'string' || value === null) return [];
    const blocks = unlock.has(question.id);
    const need = needs.get(question.id) ?? 0;
    const weight = question.gate ? gateWeight : 1;
    const [first, second = first] = question.actions;
    const drafts: Draft[] = [];
    let from: Letter = level;
    for (let to = nextLetter(from); to !== null; to = nextLetter(from)) {
      const isNext = from === level;
      const usual = isNext && (blocks || (to === 'L' && stages.has(section.id)));
      if (!usual && rankOf(from) >= need) break;
      const action = to === 'L' ? first : second;
      const closed = action === undefined ? 'dropped' : closedAs(edits, action.id);
      // A criterion with one action takes it again for F, once the room has seen what it brought the first time.
      if (action === undefined || closed === 'dropped' || (!isNext && action === first)) break;
      if (closed === null) {
        const before = isNext ? undefined : first?.id;
        const gap = 1 - (isNext ? value : valueOfLetter(from));
        const edit = edits.get(action.id);
        drafts.push(
          stepDraft({ question, section, action, before, from, to, gap, weight, blocks, blocksWeakest: false, edit }),
        );
      }
      from = to;
    }
    return drafts;
  };

  return framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const result = results.get(question.id);
      return result === undefined ? [] : draftsOf({ question, section, result });
    }),
  );
}
