import { ActionEdit, type OwnAction } from '../assessment/schema.ts';
import { longDate } from '../report/dates.ts';
import { plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { actionName } from './entryName.ts';
import { type Part, type PartStyle, partsOf, quotedOrNull, quotedText, readAs, stateParts } from './part.ts';
import { readerParts } from './readerParts.ts';

type Edit = Partial<ActionEdit>;
type Words = (edit: Edit) => string | null;

const factors = ['gap', 'weight', 'impact', 'urgency'] as const;
const noted = [...factors, 'confidence', 'effort'] as const;

function confidenceWords({ t }: ChangeFrame, confidence: ActionEdit['confidence']): string | null {
  switch (confidence) {
    case 1:
      return t('changes.confidence.high');
    case 0.8:
      return t('changes.confidence.medium');
    case 0.5:
      return t('changes.confidence.low');
    case undefined:
      return null;
    default:
      return String(confidence);
  }
}

function ownParts(frame: ChangeFrame, before: Partial<OwnAction>, after: Partial<OwnAction>): readonly Part[] {
  const { t, texts } = frame;
  const sections = Object.entries(texts.sections);
  const section = ({ section: id }: Partial<OwnAction>): string | null =>
    id === undefined ? null : (sections.find(([key]) => key === id)?.[1].name ?? id);
  const needs = ({ prerequisites = [] }: Partial<OwnAction>): string | null =>
    prerequisites.length === 0
      ? null
      : list(
          t,
          prerequisites.map((id) => actionName(frame, id)),
        );
  const number = (value: number | undefined): string | null => (value === undefined ? null : plain(t, value));
  // A new one carries its title as its name already.
  const title = ({ title: text }: Partial<OwnAction>): string | null =>
    text === undefined || before.title === undefined ? null : quotedText(t, text);
  return [
    ...partsOf(t('changes.field.title'), title(before), title(after)),
    ...partsOf(t('changes.field.section'), section(before), section(after)),
    ...partsOf(t('changes.field.days'), number(before.days), number(after.days)),
    ...partsOf(t('changes.field.impact'), number(before.impact), number(after.impact)),
    ...partsOf(t('changes.field.prerequisites'), needs(before), needs(after)),
  ];
}

/** What people changed about an action, or about one of their own. */
export function actionParts(frame: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const { t, metricName } = frame;
  const before: Edit = readAs(ActionEdit, from) ?? {};
  const after: Edit = readAs(ActionEdit, to) ?? {};
  const part = (name: string, words: Words, style: PartStyle = 'value'): readonly Part[] =>
    partsOf(t(`changes.field.${name}`), words(before), words(after), style);
  const date = (value: string | undefined): string | null => (value === undefined ? null : longDate(t, value));
  const number = (value: number | undefined): string | null => (value === undefined ? null : plain(t, value));
  const text = (value: string | undefined): string | null => quotedOrNull(t, value);
  const parts: Words = ({ parts: days }) =>
    days === undefined ? null : t('changes.days', { days: days.map((value) => plain(t, value)).join(' + ') });
  const exposure = ({ exposure: isExposed }: Edit): string =>
    t(isExposed === true ? 'changes.exposure.on' : 'changes.exposure.off');
  // Nothing said means open, which is only worth a word when it was or becomes something else.
  const status = ({ status: own }: Edit, other: Edit): string | null =>
    own === undefined && (other.status ?? 'open') === 'open' ? null : t(`changes.status.${own ?? 'open'}`);
  // With an action of one's own goes everything about it.
  if (before.own !== undefined && to === null) return partsOf(null, t('changes.ownAction'), null);
  return [
    ...ownParts(frame, before.own ?? {}, after.own ?? {}),
    ...partsOf(t('changes.field.status'), status(before, after), status(after, before)),
    ...part('doneOn', ({ doneOn }) => date(doneOn)),
    ...part('owner', ({ owner }) => owner?.trim() ?? null),
    ...part('due', ({ due }) => date(due)),
    ...part('wave', ({ wave }) => number(wave)),
    ...part('notNow', ({ notNow }) => text(notNow), 'text'),
    ...part('note', ({ note }) => text(note), 'text'),
    ...part('effort', ({ effort }) => number(effort)),
    ...part('actionConfidence', ({ confidence }) => confidenceWords(frame, confidence)),
    ...stateParts(exposure(before), exposure(after)),
    ...part('parts', parts),
    ...factors.flatMap((name) =>
      partsOf(t(`changes.field.factor.${name}`), number(before.factors?.[name]), number(after.factors?.[name])),
    ),
    ...noted.flatMap((name) => {
      const note = ({ factorNotes }: Edit): string | null => text(factorNotes?.[name]);
      return partsOf(t(`changes.field.factorNote.${name}`), note(before), note(after), 'text');
    }),
    ...part('metric', ({ metric }) => (metric === undefined ? null : (metricName?.(metric) ?? metric))),
    ...part('checkOn', ({ checkOn }) => date(checkOn)),
    ...part('spend', ({ spend }) => number(spend)),
    ...readerParts(frame, ['note', 'notNow', 'metric', 'factorNotes'], before, after),
  ];
}
