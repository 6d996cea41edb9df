import type { Letter } from '../assessment/schema.ts';
import type { Criterion, LadderFramework, Stage } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { LadderScore, QuestionResult } from '../scoring/result.ts';
import { type Draft, type Edits, isClosed } from './draft.ts';
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

/** One step for every rated criterion of the unlock list, and for those at N or P in the attained and the next stage (method 8b.15). An
 * open or unknown criterion has no band to step from: it is to be answered first. */
export function ladderSteps(framework: LadderFramework, score: LadderScore, edits: Edits): readonly Draft[] {
  const unlock = new Set<string>(score.overall.unlock.map((change) => change.question));
  const stages = worthwhileStages(framework, score.overall.stage);
  const results = questionResults(score);

  const draftOf = ({ question, section, result }: Placed): readonly Draft[] => {
    const { level: from, score: value } = result;
    if (typeof from !== 'string' || value === null) return [];
    const blocks = unlock.has(question.id);
    const to = nextLetter(from);
    if (to === null || (!blocks && (to === 'F' || !stages.has(section.id)))) return [];
    const [first, second = first] = question.actions;
    const action = to === 'L' ? first : second;
    const edit = action === undefined ? undefined : edits.get(action.id);
    if (action === undefined || isClosed(edit)) return [];
    const weight = question.gate ? gateWeight : 1;
    return [
      stepDraft({ question, section, action, from, to, gap: 1 - value, weight, blocks, blocksWeakest: false, edit }),
    ];
  };

  return framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const result = results.get(question.id);
      return result === undefined ? [] : draftOf({ question, section, result });
    }),
  );
}
