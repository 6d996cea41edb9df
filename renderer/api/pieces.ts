import type { Draft } from '../../shared/assessment/applyChange.ts';
import {
  type Change,
  type EntryKey,
  entryKey,
  type Facilitation,
  type Waiting,
} from '../../shared/assessment/change.ts';
import type { Settings } from '../../shared/assessment/schema.ts';
import { assertNever } from '../../shared/base/assertNever.ts';
import type { QuestionId, SectionId } from '../../shared/base/ids.ts';
import { canonicalJson } from '../../shared/frameworks/canonical.ts';

type WholeEntry = Exclude<Change, { readonly entry: 'settings' | 'facilitation' }>;
/** [Note: Pieces] What a sandbox changes, finer than entries: each setting, each weight and each question's waiting details is a piece of
 * its own, so that one can be kept without the others, and none overwrites what changes elsewhere meanwhile. `only` holds the new value
 * under its own name; an undefined value, or nothing in `only`, takes the value away. */
export type Piece = { readonly key: string } & (
  | { readonly kind: 'entry'; readonly change: WholeEntry }
  | {
      readonly kind: 'setting';
      readonly field: Exclude<keyof Settings, 'weights' | 'sectionWeights'>;
      readonly only: Settings;
    }
  | { readonly kind: 'weight'; readonly id: QuestionId; readonly value: number | undefined }
  | { readonly kind: 'sectionWeight'; readonly id: SectionId; readonly value: number | undefined }
  | {
      readonly kind: 'facilitation';
      readonly field: Exclude<keyof Facilitation, 'waiting'>;
      readonly only: Facilitation;
    }
  | { readonly kind: 'waiting'; readonly id: QuestionId; readonly value: Waiting | undefined }
);

/** What a change does to a draft, piece by piece; nothing for a change that changes nothing. */
export function piecesOf(change: Change, before: Draft): readonly Piece[] {
  return split(change, before).filter((piece) => !isSame(valueIn(before, piece), broughtBy(piece)));
}

function split(change: Change, { assessment, facilitation }: Draft): readonly Piece[] {
  switch (change.entry) {
    case 'settings':
      return settingPieces(assessment.settings ?? {}, change.value ?? {});
    case 'facilitation':
      return facilitationPieces(facilitation ?? {}, change.value ?? {});
    default:
      return [{ key: entryKey(change), kind: 'entry', change }];
  }
}

function settingPieces(before: Settings, after: Settings): readonly Piece[] {
  return fieldsOf(before, after).flatMap((field): readonly Piece[] => {
    const key = `settings.${field}`;
    if (field === 'weights') {
      const weights = after.weights ?? {};
      const ids = fieldsOf(before.weights ?? {}, weights);
      return ids.map((id) => ({ key: `${key}:${id}`, kind: 'weight', id, value: weights[id] }));
    }
    if (field === 'sectionWeights') {
      const weights = after.sectionWeights ?? {};
      const ids = fieldsOf(before.sectionWeights ?? {}, weights);
      return ids.map((id) => ({ key: `${key}:${id}`, kind: 'sectionWeight', id, value: weights[id] }));
    }
    return [{ key, kind: 'setting', field, only: onlyOf(after, field) }];
  });
}

function facilitationPieces(before: Facilitation, after: Facilitation): readonly Piece[] {
  return fieldsOf(before, after).flatMap((field): readonly Piece[] => {
    const key = `facilitation.${field}`;
    if (field !== 'waiting') return [{ key, kind: 'facilitation', field, only: onlyOf(after, field) }];
    const waiting = after.waiting ?? {};
    const ids = fieldsOf(before.waiting ?? {}, waiting);
    return ids.map((id) => ({ key: `${key}:${id}`, kind: 'waiting', id, value: waiting[id] }));
  });
}

function fieldsOf<T extends object>(before: T, after: T): readonly (keyof T & string)[] {
  return Object.keys({ ...before, ...after }) as (keyof T & string)[];
}

function onlyOf<T extends object>(values: T, field: keyof T): Partial<T> {
  const only: Partial<T> = {};
  if (values[field] !== undefined) only[field] = values[field];
  return only;
}

/** The value that a draft holds where the piece goes; undefined for none. */
export function valueIn({ assessment, facilitation, report }: Draft, piece: Piece): unknown {
  switch (piece.kind) {
    case 'entry':
      return piece.change.entry === 'report' ? (report ?? undefined) : entryIn(assessment, piece.change);
    case 'setting':
      return assessment.settings?.[piece.field];
    case 'weight':
      return assessment.settings?.weights?.[piece.id];
    case 'sectionWeight':
      return assessment.settings?.sectionWeights?.[piece.id];
    case 'facilitation':
      return facilitation?.[piece.field];
    case 'waiting':
      return facilitation?.waiting?.[piece.id];
    default:
      return assertNever(piece);
  }
}

function entryIn(assessment: Draft['assessment'], change: Exclude<WholeEntry, { readonly entry: 'report' }>): unknown {
  switch (change.entry) {
    case 'participant':
      return assessment.participants?.findLast(({ id }) => id === change.participant);
    case 'response':
      return assessment.responses?.findLast(
        ({ participant, question }) => question === change.question && participant === change.participant,
      );
    case 'agreed':
      return assessment.agreed?.findLast(({ question }) => question === change.question);
    case 'target':
      return assessment.targets?.[change.question];
    case 'action':
      return assessment.actions?.findLast(({ id }) => id === change.action);
    default:
      return assessment[change.entry];
  }
}

/** The entry that the piece is part of. */
export function entryOf(piece: Piece): EntryKey {
  switch (piece.kind) {
    case 'entry':
      return entryKey(piece.change);
    case 'setting':
    case 'weight':
    case 'sectionWeight':
      return 'settings';
    case 'facilitation':
    case 'waiting':
      return 'facilitation';
    default:
      return assertNever(piece);
  }
}

/** The value that the piece brings; undefined takes the value away. */
export function broughtBy(piece: Piece): unknown {
  switch (piece.kind) {
    case 'entry':
      return piece.change.value ?? undefined;
    case 'setting':
      return piece.only[piece.field];
    case 'facilitation':
      return piece.only[piece.field];
    case 'weight':
    case 'sectionWeight':
    case 'waiting':
      return piece.value;
    default:
      return assertNever(piece);
  }
}

/** The edit that puts all of the pieces onto a draft: at most one change of the settings and one of the facilitation, which keep what else
 * the draft says there. */
export function changesOf(pieces: readonly Piece[], onto: Draft): readonly Change[] {
  const changes: Change[] = [];
  let settings: Settings | null = null;
  let facilitation: Facilitation | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'entry') changes.push(piece.change);
    else if (piece.kind === 'facilitation' || piece.kind === 'waiting') {
      facilitation = withFacilitation(facilitation ?? onto.facilitation ?? {}, piece);
    } else settings = withSetting(settings ?? onto.assessment.settings ?? {}, piece);
  }
  if (settings !== null) changes.push({ entry: 'settings', value: unlessEmpty(settings) });
  if (facilitation !== null) changes.push({ entry: 'facilitation', value: unlessEmpty(facilitation) });
  return changes;
}

function withSetting(
  settings: Settings,
  piece: Extract<Piece, { kind: 'setting' | 'weight' | 'sectionWeight' }>,
): Settings {
  switch (piece.kind) {
    case 'setting':
      return { ...without(settings, piece.field), ...piece.only };
    case 'weight':
      return withRecord(settings, 'weights', withMember(settings.weights, piece.id, piece.value));
    case 'sectionWeight':
      return withRecord(settings, 'sectionWeights', withMember(settings.sectionWeights, piece.id, piece.value));
    default:
      return assertNever(piece);
  }
}

function withFacilitation(
  facilitation: Facilitation,
  piece: Extract<Piece, { kind: 'facilitation' | 'waiting' }>,
): Facilitation {
  if (piece.kind === 'facilitation') return { ...without(facilitation, piece.field), ...piece.only };
  return withRecord(facilitation, 'waiting', withMember(facilitation.waiting, piece.id, piece.value));
}

function without<T extends object>(values: T, field: keyof T): Partial<T> {
  const copy: Partial<T> = { ...values };
  delete copy[field];
  return copy;
}

function withMember<V>(
  record: Readonly<Record<string, V>> | undefined,
  id: string,
  value: V | undefined,
): Record<string, V> {
  const { [id]: _, ...others } = record ?? {};
  return value === undefined ? others : { ...others, [id]: value };
}

/** A record that says nothing is not written. */
function withRecord<T extends object, K extends keyof T>(values: T, field: K, record: T[K] & object): Partial<T> {
  const others = without(values, field);
  return Object.keys(record).length === 0 ? others : { ...others, [field]: record };
}

function unlessEmpty<T extends object>(values: T): T | null {
  return Object.keys(values).length === 0 ? null : values;
}

/** Whether two values of a piece say the same; the order of their fields does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}
