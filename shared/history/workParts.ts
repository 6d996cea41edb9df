import { type Ballot, Facilitation, ReportSettings } from '../assessment/change.ts';
import { Previous } from '../assessment/schema.ts';
import { canonicalJson } from '../frameworks/canonical.ts';
import type { Translate } from '../i18n/translate.ts';
import { longDate } from '../report/dates.ts';
import { list } from '../report/words.ts';
import { saidParts } from './answerParts.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { questionName } from './entryName.ts';
import { type Part, partsOf, partText, quotedOrNull, quotedText, readAs, stateParts } from './part.ts';

/** Where the vote on a question stands, without anybody's answer: "first round, 3 votes, opened". */
function ballotWords(t: Translate, ballot: Ballot | undefined): string | null {
  if (ballot === undefined) return null;
  const { round, casts, secret, revealed, settled } = ballot;
  // The last key of a person counts.
  const last = new Map(casts.map(({ participant, absent }) => [participant, absent === true]));
  const votes = [...last.values()].filter((isAbsent) => !isAbsent).length;
  return [
    t(`changes.ballot.round.${round}`),
    // A settled vote forgets who had voted.
    ...(settled === true ? [] : [t('changes.ballot.votes', { count: votes })]),
    ...(secret === true ? [t('changes.ballot.secret')] : []),
    ...(revealed === true ? [t('changes.ballot.revealed')] : []),
    ...(settled === true ? [t('changes.ballot.settled')] : []),
  ].join(t('report.format.comma'));
}

/** What changed about how the room works. [Note: Waiting details] */
export function facilitationParts(frame: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const { t } = frame;
  const before: Facilitation = readAs(Facilitation, from) ?? {};
  const after: Facilitation = readAs(Facilitation, to) ?? {};
  const part = (name: string, words: (facilitation: Facilitation) => string | null): readonly Part[] =>
    partsOf(t(`changes.field.${name}`), words(before), words(after));
  const keyFirst = ({ keyQuestionsFirst }: Facilitation): string =>
    t(keyQuestionsFirst === true ? 'changes.keyFirst.on' : 'changes.keyFirst.off');
  const questions = [...new Set([...Object.keys(before.waiting ?? {}), ...Object.keys(after.waiting ?? {})])];
  const voted = [...new Set([...Object.keys(before.ballots ?? {}), ...Object.keys(after.ballots ?? {})])];
  const ballotOf = ({ ballots = {} }: Facilitation, id: string) =>
    ballotWords(t, Object.entries(ballots).find(([question]) => question === id)?.[1]);
  const waitingOf = ({ waiting = {} }: Facilitation, id: string) =>
    Object.entries(waiting).find(([question]) => question === id)?.[1] ?? {};
  return [
    ...part('minutes', ({ minutes }) => (minutes === undefined ? null : t('changes.minutes', { count: minutes }))),
    ...stateParts(keyFirst(before), keyFirst(after)),
    ...part('lastTime', ({ lastTime }) => (lastTime === undefined ? null : t(`changes.lastTime.${lastTime}`))),
    ...questions.flatMap((id) => {
      const said = saidParts(frame, waitingOf(before, id), waitingOf(after, id));
      return said.flatMap((one) => partsOf(questionName(frame, id), null, partText(t, one), 'item'));
    }),
    ...voted.flatMap((id) =>
      partsOf(t('changes.ballot.on', { question: questionName(frame, id) }), ballotOf(before, id), ballotOf(after, id)),
    ),
    ...part('seenPlan', ({ seenPlan }) => (seenPlan === undefined ? null : longDate(t, seenPlan.at))),
  ];
}

/** What changed about the next report. */
export function reportParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before: ReportSettings = readAs(ReportSettings, from) ?? {};
  const after: ReportSettings = readAs(ReportSettings, to) ?? {};
  const part = (name: string, words: (settings: ReportSettings) => string | null): readonly Part[] =>
    partsOf(t(`changes.field.${name}`), words(before), words(after));
  const levels = ({ levels: described = true }: ReportSettings): string =>
    t(described ? 'changes.levels.on' : 'changes.levels.off');
  return [
    ...part('edition', ({ edition }) => (edition === undefined ? null : t(`changes.edition.${edition}`))),
    ...part('preset', ({ preset }) => (preset === undefined ? null : t(`changes.preset.${preset}`))),
    ...stateParts(levels(before), levels(after)),
    ...part('startsAt', ({ startsAt }) => startsAt ?? null),
    ...part('language', ({ language }) => language ?? null),
    ...part('compareWith', ({ compareWith }) =>
      compareWith === undefined ? null : t('changes.snapshotAt', { number: compareWith }),
    ),
    ...part('paper', ({ paper }) => (paper === undefined ? null : t(`changes.paper.${paper}`))),
    ...part('preparedFor', ({ preparedFor }) => quotedOrNull(t, preparedFor)),
    ...part('preparedBy', ({ preparedBy }) => quotedOrNull(t, preparedBy)),
    ...part('without', ({ without = [] }) =>
      without.length === 0 ? null : t('changes.sections', { count: without.length }),
    ),
  ];
}

/** What changed about last time's answers: that they came or went, and what became of last time's actions since. */
export function previousParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before = readAs(Previous, from);
  const after = readAs(Previous, to);
  const name = (previous: Previous | null): string | null =>
    previous === null
      ? null
      : list(t, [
          quotedText(t, previous.name),
          t('changes.answers', { count: previous.answers.length }),
          t('changes.actions', { count: previous.actions.length }),
        ]);
  if (before === null || after === null) return partsOf(null, name(before), name(after), 'item');
  const known = new Map<string, Previous['actions'][number]>(before.actions.map((action) => [action.id, action]));
  const moved = after.actions.flatMap((action) => {
    const was = known.get(action.id);
    const field = quotedText(t, action.title);
    const day = (doneOn: string | undefined): string | null => (doneOn === undefined ? null : longDate(t, doneOn));
    return [
      ...partsOf(
        field,
        was === undefined ? null : t(`changes.status.${was.status}`),
        t(`changes.status.${action.status}`),
      ),
      ...partsOf(t('changes.field.doneOnOf', { title: field }), day(was?.doneOn), day(action.doneOn)),
    ];
  });
  const answersDiffer = canonicalJson(before.answers) !== canonicalJson(after.answers);
  return [...moved, ...partsOf(null, null, answersDiffer ? t('changes.answersDiffer') : null)];
}
