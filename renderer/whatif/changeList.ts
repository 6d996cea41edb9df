import { wholeOf } from '../../shared/assessment/actionKind.ts';
import type { Answer } from '../../shared/assessment/schema.ts';
import { assertNever } from '../../shared/base/assertNever.ts';
import type { ActionId, ParticipantId, QuestionId, SectionId } from '../../shared/base/ids.ts';
import type { Piece } from '../api/pieces.ts';

/** What one change of a sandbox is about. */
export type About =
  | { readonly kind: 'answer' | 'target' | 'weight'; readonly question: QuestionId }
  | { readonly kind: 'response'; readonly question: QuestionId; readonly participant: ParticipantId }
  | { readonly kind: 'sectionWeight'; readonly section: SectionId }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'participant'; readonly participant: ParticipantId }
  | { readonly kind: 'capacity' | 'time' }
  | {
      readonly kind: 'setting';
      readonly field: 'ladderPolicy' | 'realisation' | 'goals' | 'ownerLimit' | 'route' | 'aim';
    }
  | {
      readonly kind: 'entry';
      readonly entry: 'organisation' | 'title' | 'date' | 'summary' | 'decisions' | 'parked' | 'previous' | 'value';
    };

/** Pieces that are kept or dropped together. */
export interface ListedChange {
  readonly id: string;
  readonly about: About;
  readonly pieces: readonly Piece[];
}

/** The changes of a sandbox as a person sees them, in the order in which they were made. What only remembers what somebody looked at, or
 * how the report should look, is no change that anybody tries, and is left out. */
export function changeList(pieces: readonly Piece[]): readonly ListedChange[] {
  const groups = new Map<string, { readonly about: About; readonly pieces: Piece[] }>();
  for (const piece of pieces) {
    const about = aboutOf(piece);
    if (about === null) continue;
    const id = Object.values(about).join(':');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { about, pieces: [piece] });
    else group.pieces.push(piece);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

/** The pieces that are stored when these changes are kept. Which template gave the targets is remembered with any of them. */
export function piecesToKeep(all: readonly Piece[], chosen: readonly ListedChange[]): readonly Piece[] {
  const kept = new Set(chosen.flatMap(({ pieces }) => pieces));
  const withTargets = chosen.some(({ about }) => about.kind === 'target');
  return all.filter((piece) => kept.has(piece) || (withTargets && isTemplate(piece)));
}

function isTemplate(piece: Piece): boolean {
  return piece.kind === 'setting' && piece.field === 'template';
}

function aboutOf(piece: Piece): About | null {
  switch (piece.kind) {
    case 'weight':
      return { kind: 'weight', question: piece.id };
    case 'sectionWeight':
      return { kind: 'sectionWeight', section: piece.id };
    case 'waiting':
      return { kind: 'answer', question: piece.id };
    case 'facilitation':
      return piece.field === 'seenPlan' ? null : { kind: 'time' };
    case 'setting':
      return aboutSetting(piece.field);
    case 'entry':
      return aboutEntry(piece.change);
    default:
      return assertNever(piece);
  }
}

function aboutSetting(field: Extract<Piece, { kind: 'setting' }>['field']): About | null {
  switch (field) {
    case 'capacityDays':
    case 'team':
      return { kind: 'capacity' };
    case 'template':
    case 'dayRate':
    case 'summaryReaders':
      return null;
    default:
      return { kind: 'setting', field };
  }
}

function aboutEntry(change: Extract<Piece, { kind: 'entry' }>['change']): About | null {
  switch (change.entry) {
    case 'agreed':
      return { kind: 'answer', question: change.question };
    case 'target':
      return { kind: 'target', question: change.question };
    case 'response':
      return { kind: 'response', question: change.question, participant: change.participant };
    case 'participant':
      return { kind: 'participant', participant: change.participant };
    case 'action':
      // Parts cannot do without the split that made them.
      return { kind: 'action', action: wholeOf(change.action) };
    case 'report':
    case 'words':
    case 'comments':
    case 'steps':
    case 'files':
    case 'metrics':
    case 'roles':
    case 'scorecard':
    case 'renewals':
    case 'meetings':
      return null;
    default:
      return { kind: 'entry', entry: change.entry };
  }
}

/** The answer that a piece gives; undefined for another kind of piece, and for an answer that is taken back. */
export function answerOf(piece: Piece): Answer | undefined {
  return piece.kind === 'entry' && piece.change.entry === 'agreed' ? piece.change.value?.answer : undefined;
}
