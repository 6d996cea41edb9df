import type { Agreed, Answer, Assessment, Response } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { theNineVoices } from './theExamples.ts';
import { withTexts } from './withSecrets.ts';

/** An assessment for a room, with marks in every text that only the consultant may read. */
export interface PlantedRoom {
  readonly assessment: Assessment;
  /** Each stands in such a text. */
  readonly marks: readonly string[];
  /** Questions by the answer that the room agreed on. */
  readonly open: QuestionId;
  readonly answered: QuestionId;
  readonly notApplicable: QuestionId;
}

const stages = ['open', 'answered', 'dont-know', 'not-applicable'] as const;
type Stage = (typeof stages)[number];

/** Plants at every one of the given questions: notes, rationales, references, reasons, dissent and first votes, in all states in turn, every
 * fifth one flagged; and in summary, decisions, topics, actions, own words, comments and the cycle before. */
export function plantedRoom(questions: readonly QuestionId[]): PlantedRoom {
  const marks: string[] = [];
  const secret = (): string => {
    const mark = `Qzx${marks.length}vkj`;
    marks.push(mark);
    return `Nobody may read ${mark} <b>here</b>`;
  };
  const stageOf = (question: QuestionId): Stage => stages[questions.indexOf(question) % stages.length] ?? 'open';
  const first = (stage: Stage): QuestionId => {
    const found = questions.find((one) => stageOf(one) === stage);
    if (found === undefined) throw new Error(`too few questions for ${stage}`);
    return found;
  };

  const [open, answered, notApplicable] = [first('open'), first('answered'), first('not-applicable')];
  const base = withTexts(theNineVoices, secret, 'consultant', {
    questions: [answered, notApplicable],
    actions: ['R4-12', 'P1-12'],
    sentence: 'headline',
  });
  const agreed = questions
    .filter((question) => stageOf(question) !== 'open')
    .map(
      (question, place): Agreed => ({
        question,
        answer: answerOf(stageOf(question), secret),
        note: secret(),
        visibility: 'consultant',
        rationale: secret(),
        references: [secret()],
        dissent: secret(),
        flag: place % 5 === 0,
        readers: { rationale: 'consultant', references: 'consultant', reason: 'consultant', dissent: 'consultant' },
      }),
    );
  const responses = (base.responses ?? []).map(
    (one, place): Response =>
      place % 7 === 0
        ? {
            ...one,
            note: secret(),
            references: [secret()],
            // Where the room may still vote again, nobody has.
            ...(one.question === open ? {} : { firstVote: { notApplicable: secret() } }),
            readers: { references: 'consultant', reason: 'consultant' },
          }
        : one,
  );
  const assessment: Assessment = {
    ...base,
    agreed,
    responses,
    decisions: [...(base.decisions ?? []), { text: 'The price list gets one owner' }],
    parked: [...(base.parked ?? []), { text: 'Who pays for the tool' }],
    previous: {
      name: 'Spring review',
      answers: questions.map((question) => ({ question, answer: 2, rationale: secret() })),
      actions: [],
    },
  };
  const written = JSON.stringify(assessment);
  return {
    assessment,
    marks: marks.filter((mark) => written.includes(mark)),
    open,
    answered,
    notApplicable,
  };
}

function answerOf(stage: Stage, secret: () => string): Answer {
  switch (stage) {
    case 'not-applicable':
      return { notApplicable: secret(), confirmed: true };
    case 'dont-know':
      return 'dont-know';
    default:
      return 3;
  }
}
