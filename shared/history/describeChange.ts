import { Agreed, Decision, Parked, Response } from '../assessment/schema.ts';
import { canonicalJson } from '../frameworks/canonical.ts';
import { capitalised } from '../report/words.ts';
import { actionParts } from './actionParts.ts';
import { answerParts } from './answerParts.ts';
import type { ChangeFrame, PastChange } from './changeFrame.ts';
import { commentParts } from './commentParts.ts';
import { actionName, entryName } from './entryName.ts';
import { fileParts } from './fileParts.ts';
import { meetingParts } from './meetingParts.ts';
import { metricParts } from './metricParts.ts';
import { type Part, partsOf, partText } from './part.ts';
import { renewalParts } from './renewalParts.ts';
import { roleParts } from './roleParts.ts';
import { scorecardParts } from './scorecardParts.ts';
import { settingsParts } from './settingsParts.ts';
import { stepParts } from './stepParts.ts';
import { dateParts, listParts, organisationParts, personParts, textParts } from './textParts.ts';
import { valueParts, wordsParts } from './valueParts.ts';
import { facilitationParts, previousParts, reportParts } from './workParts.ts';

export type { ChangeFrame, PastChange } from './changeFrame.ts';

function targetParts({ t }: ChangeFrame, before: unknown, after: unknown): readonly Part[] {
  const words = (value: unknown): string | null => (typeof value === 'number' ? String(value) : null);
  return partsOf(t('changes.field.target'), words(before), words(after));
}

function partsOfChange({ key, before, after }: PastChange, frame: ChangeFrame): readonly Part[] {
  switch (key.split(':', 1)[0]) {
    case 'agreed':
      return answerParts(frame, Agreed, before, after);
    case 'response':
      return answerParts(frame, Response, before, after);
    case 'target':
      return targetParts(frame, before, after);
    case 'action':
      return actionParts(frame, before, after);
    case 'participant':
      return personParts(frame, before, after);
    case 'organisation':
      return organisationParts(frame, before, after);
    case 'title':
      return textParts(frame, 'value', before, after);
    case 'summary':
      return textParts(frame, 'text', before, after);
    case 'date':
      return dateParts(frame, before, after);
    case 'decisions':
      return listParts(frame, Decision, before, after);
    case 'parked':
      return listParts(frame, Parked, before, after);
    case 'settings':
      return settingsParts(frame, before, after);
    case 'previous':
      return previousParts(frame, before, after);
    case 'value':
      return valueParts(frame, before, after);
    case 'words':
      return wordsParts(frame, before, after);
    case 'meetings':
      return meetingParts(frame, before, after);
    case 'comments':
      return commentParts(frame, before, after);
    case 'steps':
      return stepParts(frame, before, after);
    case 'files':
      return fileParts(frame, before, after);
    case 'renewals':
      return renewalParts(frame, before, after);
    case 'scorecard':
      return scorecardParts(frame, before, after);
    case 'metrics':
      return metricParts(frame, before, after);
    case 'roles':
      return roleParts(frame, before, after);
    case 'facilitation':
      return facilitationParts(frame, before, after);
    case 'report':
      return reportParts(frame, before, after);
    default:
      return [];
  }
}

/** A label or title that a value carries itself: the frame does not know who and what is gone. */
function carriedName(value: unknown): string | undefined {
  const { label, own } = Object(value) as { readonly label?: unknown; readonly own?: unknown };
  const { title } = Object(own) as { readonly title?: unknown };
  const name = typeof title === 'string' ? title : label;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

function nameOf({ key, before, after }: PastChange, frame: ChangeFrame): string {
  const [entry, id = ''] = key.split(':');
  const carried = carriedName(after) ?? carriedName(before);
  if (entry === 'action') return actionName(frame, id, carried);
  return entry === 'participant' && carried !== undefined ? carried : entryName(key, frame);
}

/** A change in plain words, a line for each thing that changed: "R4 Forecasting: level 2 → 3". Empty when both values say the same. */
export function describeChange(change: PastChange, frame: ChangeFrame): readonly string[] {
  const { t } = frame;
  const name = nameOf(change, frame);
  const parts = partsOfChange(change, frame);
  if (parts.length > 0) return parts.map((part) => t('changes.line', { name, what: partText(t, part) }));
  const same = canonicalJson(change.before ?? null) === canonicalJson(change.after ?? null);
  return same ? [] : [t('changes.line', { name, what: t('changes.other') })];
}

/** What an entry says, in plain words, a line for each thing: "3 Defined", "Note: “as said”". */
export function describeValue(key: string, value: unknown, frame: ChangeFrame): string {
  const { t } = frame;
  if (value === null || value === undefined) return t('changes.nothing');
  const lines = partsOfChange({ key, before: null, after: value }, frame).flatMap(({ field, after }) => {
    if (after === null) return [];
    return [field === null ? after : capitalised(t('changes.line', { name: field, what: after }))];
  });
  return lines.length === 0 ? t('changes.nothing') : lines.join('\n');
}
