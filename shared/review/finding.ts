import type { Letter } from '../assessment/schema.ts';
import type { ActionId, QuestionId, SectionId } from '../base/ids.ts';
import type { LaterReason } from '../roadmap/plan.ts';

/** `serious`: the client would be told something that does not hold; `look`: somebody should look at it; `note`: good to know. */
export const findingSeverities = ['serious', 'look', 'note'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** What is asked of an assessment, in the order in which a reviewer works, with how grave each is. */
export const findingKinds = {
  'high-on-opinion': 'serious',
  'not-reached': 'serious',
  'outside-voices': 'serious',
  'not-applicable-alone': 'serious',
  'many-not-applicable': 'look',
  'no-rationale': 'look',
  'dissent-alone': 'look',
  flagged: 'note',
  'before-need': 'serious',
  'blocker-unplanned': 'serious',
  'over-capacity': 'look',
  'owner-limit': 'look',
  'on-unknown': 'look',
  'low-confidence': 'look',
  'no-owner': 'look',
  'decision-open': 'look',
  'no-check': 'note',
} as const satisfies Readonly<Record<string, FindingSeverity>>;
export type FindingKind = keyof typeof findingKinds;

/** Where a question stands: a level, or a letter where it is answered by letters. */
export type Standing = number | Letter;

export interface Range {
  readonly lowest: Standing;
  readonly highest: Standing;
}

/** What was found, with the facts that its words need. */
export type FindingFacts =
  /** A level of 4 or 5, or an F, that nobody described or showed. */
  | { readonly kind: 'high-on-opinion'; readonly question: QuestionId; readonly standing: Standing }
  /** The question stands where only `action` leads, and what that action waits for is not there: `need` would bring `needQuestion` to `reach`. */
  | {
      readonly kind: 'not-reached';
      readonly question: QuestionId;
      readonly standing: Standing;
      readonly action: ActionId;
      readonly needQuestion: QuestionId;
      readonly needStanding: Standing;
      readonly reach: Standing;
    }
  /** `first`: what was said before the room voted once more. */
  | {
      readonly kind: 'outside-voices';
      readonly question: QuestionId;
      readonly standing: Standing;
      readonly voices: Range;
      readonly first: Range | null;
    }
  | { readonly kind: 'not-applicable-alone'; readonly question: QuestionId }
  | { readonly kind: 'many-not-applicable'; readonly section: SectionId; readonly questions: readonly QuestionId[] }
  | {
      readonly kind: 'no-rationale';
      readonly question: QuestionId;
      readonly standing: Standing;
      readonly voices: Range;
    }
  | { readonly kind: 'dissent-alone'; readonly question: QuestionId; readonly dissent: string }
  | { readonly kind: 'flagged'; readonly question: QuestionId }
  /** `needWave` null: what it waits for is not planned. */
  | {
      readonly kind: 'before-need';
      readonly action: ActionId;
      readonly wave: number;
      readonly need: ActionId;
      readonly needWave: number | null;
    }
  /** `reason` null: no step of the question is proposed, since it was given up or the target is no higher. */
  | {
      readonly kind: 'blocker-unplanned';
      readonly question: QuestionId;
      readonly action: ActionId | null;
      readonly reason: LaterReason | null;
    }
  | { readonly kind: 'over-capacity'; readonly wave: number; readonly overDays: number }
  | {
      readonly kind: 'owner-limit';
      readonly wave: number;
      readonly owner: string;
      readonly count: number;
      readonly limit: number;
    }
  /** A planned action stands on something that is not known: at least half of the voices on its own question, or the question it waits for. */
  | { readonly kind: 'on-unknown'; readonly action: ActionId; readonly question: QuestionId; readonly isOwn: boolean }
  /** `rank`: its place in the ranking, from 1. */
  | { readonly kind: 'low-confidence'; readonly action: ActionId; readonly rank: number }
  | { readonly kind: 'no-owner'; readonly action: ActionId }
  | {
      readonly kind: 'decision-open';
      readonly text: string;
      readonly lacksOwner: boolean;
      readonly lacksDate: boolean;
    }
  | {
      readonly kind: 'no-check';
      readonly action: ActionId;
      readonly lacksMetric: boolean;
      readonly lacksDate: boolean;
    };

/** Where something can be done about a finding. */
export type FindingPlace =
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'roadmap' }
  | { readonly kind: 'decisions' };

/** Something that the colleague who checks an assessment should look at before the client sees it. */
export type Finding = FindingFacts & { readonly severity: FindingSeverity; readonly place: FindingPlace };

/** A finding with its severity and its place. */
export function finding(facts: FindingFacts): Finding {
  return { ...facts, severity: findingKinds[facts.kind], place: placeOf(facts) };
}

function placeOf(facts: FindingFacts): FindingPlace {
  switch (facts.kind) {
    case 'over-capacity':
    case 'owner-limit':
      return { kind: 'roadmap' };
    case 'decision-open':
      return { kind: 'decisions' };
    case 'many-not-applicable': {
      const [question] = facts.questions;
      return question === undefined ? { kind: 'roadmap' } : { kind: 'question', question };
    }
    case 'before-need':
    case 'on-unknown':
    case 'low-confidence':
    case 'no-owner':
    case 'no-check':
      return { kind: 'action', action: facts.action };
    case 'blocker-unplanned':
      return facts.action === null
        ? { kind: 'question', question: facts.question }
        : { kind: 'action', action: facts.action };
    default:
      return { kind: 'question', question: facts.question };
  }
}
