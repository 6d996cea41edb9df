import { partOf } from '../assessment/actionKind.ts';
import type { EntryKey } from '../assessment/change.ts';
import { Functions } from '../assessment/schema.ts';
import { findAction } from '../frameworks/questions.ts';
import type { ChangeFrame } from './changeFrame.ts';

/** "R4 Forecasting"; a limit symptom is its own sentence; an id that the framework does not have stands for itself. */
export function questionName({ texts, t }: ChangeFrame, id: string): string {
  const name = Object.entries(texts.questions).find(([question]) => question === id)?.[1].name;
  if (name !== undefined) return t('changes.question', { id, name });
  const symptom = texts.kind === 'ladder' ? Object.entries(texts.symptoms).find(([key]) => key === id)?.[1] : undefined;
  return symptom === undefined ? id : t('changes.question', { id, name: symptom });
}

/** A person's label, or the id. */
export function personName({ participants = [] }: ChangeFrame, id: string): string {
  const label = participants.find((participant) => participant.id === id)?.label?.trim() ?? '';
  return label === '' ? id : label;
}

/** The title of an action: the framework's, the one that a person gave it, or what a part or a discovery card is called. `own` is the title
 * of one that is not in the frame any more. */
export function actionName(frame: ChangeFrame, id: string, own?: string): string {
  const { framework, texts, t, actions = [] } = frame;
  const question = findAction(framework, id)?.question.id;
  const words = Object.entries(question === undefined ? {} : (texts.questions[question]?.actions ?? {}));
  const title = words.find(([action]) => action === id)?.[1].title;
  if (title !== undefined) return title;
  const named = own ?? actions.find((action) => action.id === id)?.own?.title;
  if (named !== undefined) return named;
  const card = Functions.find((name) => id === `D-${name}`);
  if (card !== undefined) return t('changes.discovery', { function: t(`report.function.${card}`) });
  const part = partOf(id);
  if (part === null) return id;
  return t('changes.part', { title: actionName(frame, part.action), number: part.number });
}

/** What an entry is called: "R4 Forecasting", "Ana on R4 Forecasting", the title of an action, "Settings". */
export function entryName(key: EntryKey, frame: ChangeFrame): string {
  const { t } = frame;
  const [entry = '', first = '', second = ''] = key.split(':');
  switch (entry) {
    case 'agreed':
    case 'target':
      return questionName(frame, first);
    case 'response':
      return t('changes.voice', { person: personName(frame, first), question: questionName(frame, second) });
    case 'participant':
      return personName(frame, first);
    case 'action':
      return actionName(frame, first);
    case 'organisation':
    case 'title':
    case 'date':
    case 'summary':
    case 'decisions':
    case 'parked':
    case 'settings':
    case 'previous':
    case 'value':
    case 'words':
    case 'meetings':
    case 'comments':
    case 'steps':
    case 'files':
    case 'metrics':
    case 'roles':
    case 'scorecard':
    case 'renewals':
    case 'facilitation':
    case 'report':
      return t(`changes.entry.${entry}`);
    default:
      return key;
  }
}
