import type { Draft } from '../../shared/assessment/applyChange.ts';
import type { ActionEdit, Agreed, Answer, Settings } from '../../shared/assessment/schema.ts';
import { assertNever } from '../../shared/base/assertNever.ts';
import type { ActionId, ParticipantId, QuestionId } from '../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { findAction } from '../../shared/frameworks/questions.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { plain, share } from '../../shared/report/numbers.ts';
import { list } from '../../shared/report/words.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { aimName } from '../../shared/targets/aimWords.ts';
import type { About } from './changeList.ts';
import { aheadName, standingWords } from './standing.ts';

/** One side of what is compared: what is stored, or what is tried. */
export interface Side {
  readonly draft: Draft;
  readonly score: Score;
}

/** A change in plain words: "R4 Forecasting", "2", "3". Both sides are empty where the words say it all. */
export interface ChangeWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

type Entry = Pick<FrameworkEntry, 'framework' | 'texts'>;

/** Says what a change is about, and what it makes of what. */
export function changeWords(t: Translate, entry: Entry, about: About, stored: Side, tried: Side): ChangeWords {
  const both = (what: string, say: (side: Side) => string): ChangeWords => {
    const [before, after] = [say(stored), say(tried)];
    // What is said beside an answer may change without it.
    return before === after
      ? { what: t('whatif.change.details', { what }), before: '', after: '' }
      : { what, before, after };
  };
  switch (about.kind) {
    case 'answer':
      return both(questionTitle(entry, about.question), ({ score }) =>
        standingWords(t, entry.texts, score, about.question),
      );
    case 'target': {
      const what = t('whatif.change.target', { question: questionTitle(entry, about.question) });
      return both(what, ({ score }) => targetWords(t, score, about.question));
    }
    case 'weight': {
      const what = t('whatif.change.weight', { question: questionTitle(entry, about.question) });
      return both(what, ({ score }) => weightWords(t, score, about.question));
    }
    case 'sectionWeight': {
      const what = t('whatif.change.weight', { question: entry.texts.sections[about.section]?.name ?? about.section });
      return both(what, ({ draft }) => plain(t, draft.assessment.settings?.sectionWeights?.[about.section] ?? 1));
    }
    case 'response': {
      const person = personName(stored, tried, about.participant);
      const what = t('whatif.change.response', { person, question: questionTitle(entry, about.question) });
      return both(what, ({ draft }) => responseWords(t, draft, about.question, about.participant));
    }
    case 'participant': {
      const what = t('whatif.change.participant', { person: personName(stored, tried, about.participant) });
      return { what, before: '', after: '' };
    }
    case 'action': {
      const what = actionTitle(entry, stored, tried, about.action);
      return both(what, ({ draft }) => actionWords(t, editOf(draft, about.action)));
    }
    case 'setting':
      return both(t(`whatif.change.setting.${about.field}`), ({ draft }) =>
        settingWords(t, entry, draft.assessment.settings ?? {}, about.field),
      );
    case 'capacity':
      return both(t('whatif.change.capacity'), ({ draft }) => capacityWords(t, draft.assessment.settings ?? {}));
    case 'time':
      return { what: t('whatif.change.time'), before: '', after: '' };
    case 'entry':
      return { what: t(`whatif.change.entry.${about.entry}`), before: '', after: '' };
    default:
      return assertNever(about);
  }
}

/** "R4 Forecasting". */
export function questionTitle({ texts }: Entry, id: QuestionId): string {
  return [id, texts.questions[id]?.name ?? ''].join(' ').trim();
}

function resultOf({ questions }: Score, id: QuestionId) {
  return questions.find((question) => question.id === id);
}

function targetWords(t: Translate, score: Score, id: QuestionId): string {
  const target = resultOf(score, id)?.target ?? null;
  return target === null ? t('whatif.none') : plain(t, target);
}

function weightWords(t: Translate, score: Score, id: QuestionId): string {
  return plain(t, resultOf(score, id)?.weight ?? 1);
}

function personName(stored: Side, tried: Side, id: ParticipantId): string {
  const of = ({ draft }: Side) => draft.assessment.participants?.find((participant) => participant.id === id)?.label;
  return of(tried) ?? of(stored) ?? id;
}

function responseWords(t: Translate, { assessment }: Draft, question: QuestionId, participant: ParticipantId): string {
  const response = assessment.responses?.findLast(
    (one) => one.question === question && one.participant === participant,
  );
  return response === undefined ? t('whatif.none') : answerWords(t, response.answer);
}

/** "3", "P", "don’t know", "not applicable (no partners)". */
export function answerWords(t: Translate, answer: Agreed['answer'] | Answer): string {
  if (answer === 'dont-know') return t('whatif.state.dont-know');
  if (typeof answer === 'object') return t('whatif.answer.notApplicable', { reason: answer.notApplicable });
  return String(answer);
}

function editOf({ assessment }: Draft, id: ActionId): ActionEdit | undefined {
  return assessment.actions?.findLast((action) => action.id === id);
}

function actionTitle({ framework, texts }: Entry, stored: Side, tried: Side, id: ActionId): string {
  const own = editOf(tried.draft, id)?.own ?? editOf(stored.draft, id)?.own;
  const placed = findAction(framework, id);
  const title = placed === undefined ? undefined : texts.questions[placed.question.id]?.actions[id]?.title;
  return own?.title ?? title ?? id;
}

/** Where an action stands in the plan by hand: "wave 2", "not now", "as planned". */
function actionWords(t: Translate, edit: ActionEdit | undefined): string {
  if (edit?.notNow !== undefined) return t('whatif.action.notNow');
  if (edit?.status === 'done' || edit?.status === 'dropped' || edit?.status === 'doing') {
    return t(`whatif.action.${edit.status}`);
  }
  return edit?.wave === undefined ? t('whatif.action.planned') : t('whatif.action.wave', { wave: edit.wave });
}

function settingWords(
  t: Translate,
  { framework, texts }: Entry,
  settings: Settings,
  field: Extract<About, { kind: 'setting' }>['field'],
): string {
  switch (field) {
    case 'ladderPolicy':
      return t(`whatif.policy.${settings.ladderPolicy ?? 'strict'}`);
    case 'realisation':
      return settings.realisation === undefined ? t('whatif.usual') : share(t, settings.realisation);
    case 'goals':
      return t(settings.goals === undefined ? 'whatif.goals.none' : 'whatif.goals.some', {
        points: list(t, Object.values(settings.goals ?? {}).map(String)),
      });
    case 'ownerLimit':
      return settings.ownerLimit === undefined ? t('whatif.none') : String(settings.ownerLimit);
    case 'route':
      return settings.route === undefined
        ? t('whatif.route.value')
        : t(`whatif.route.soonest.${framework.kind}`, { level: aheadName(texts, settings.route.level) });
    case 'aim':
      return settings.aim === undefined ? t('whatif.none') : aimName(t, framework.kind, settings.aim);
    default:
      return assertNever(field);
  }
}

function capacityWords(t: Translate, { capacityDays }: Settings): string {
  return capacityDays === undefined ? t('whatif.usual') : capacityDays.map((days) => plain(t, days)).join(' · ');
}
