import type { ActionId, QuestionId, SectionId } from '../base/ids.ts';

/** A number that has a passport. The two kinds of framework share the list: asked about a number that its kind does not have, a passport
 * says so. */
export type Subject =
  | {
      readonly kind:
        | 'overall-score'
        | 'overall-level'
        | 'completeness'
        | 'confidence'
        | 'balance'
        | 'alignment-spread'
        | 'alpha'
        | 'stage-attained'
        | 'limit-pressure';
    }
  | { readonly kind: 'section-score' | 'section-level' | 'stage-percent'; readonly section: SectionId }
  | {
      readonly kind: 'question-score' | 'question-level' | 'consensus' | 'target' | 'gap';
      readonly question: QuestionId;
    }
  | { readonly kind: 'action-priority'; readonly action: ActionId }
  /** The expected score after a wave (from 1): of a section, or (null) of the whole. */
  | { readonly kind: 'wave-projection'; readonly wave: number; readonly section: SectionId | null };

export type SubjectKind = Subject['kind'];
