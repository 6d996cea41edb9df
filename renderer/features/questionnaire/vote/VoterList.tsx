import { memo, startTransition, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Voter } from '../../../../shared/workshop/vote.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Stone } from '../../../ui/Tally.tsx';
import { Tile } from '../../../ui/Tile.tsx';
import { asTile } from '../../../ui/tileValue.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { afterPaint } from '../afterPaint.ts';
import type { Item } from '../item.ts';
import { answerName, choiceOf } from './answerWords.ts';
import { nameOf } from './nameOf.ts';
import type { VoteRoom } from './useVote.ts';
import styles from './VoteStrip.module.css';

export interface VoterListProps {
  readonly item: Item;
  readonly room: VoteRoom;
}

/** The participants in their fixed order; after the reveal each with what they voted, in both rounds. */
export function VoterList({ item, room }: VoterListProps) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const { current, vote } = room;
  const groups = useGroups(item, room);

  useEffect(() => {
    const place = list.current?.querySelector(`[data-voter="${CSS.escape(current ?? '')}"]`);
    place?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <ul
      ref={list}
      className={classes(styles.voters, vote.voters.length > 12 && styles.many)}
      aria-label={t('vote.participants')}
    >
      {vote.voters.map(({ participant }, index) => {
        const seen = groups[groupOf(index)] ?? null;
        const voter = seen?.vote.voters[index];
        return (
          <li key={participant.id}>
            {seen !== null && voter !== undefined && <OneVoter item={item} room={seen} voter={voter} />}
          </li>
        );
      })}
    </ul>
  );
}

const groupSize = 16;

/** [Note: Around the table] What each group of people is drawn with. Of two hundred people a key draws the group of the person in turn; the
 * others follow one by one, each with a frame of its own, so that none takes longer than a frame. */
function useGroups(item: Item, room: VoteRoom): readonly (VoteRoom | null)[] {
  const { voters } = room.vote;
  const [drawn, setDrawn] = useState<readonly (VoteRoom | null)[]>([]);
  const at = voters.findIndex(({ participant }) => participant.id === room.current);
  const [middle, setMiddle] = useState(Math.max(groupOf(at), 0));
  if (at >= 0 && groupOf(at) !== middle) setMiddle(groupOf(at));
  const groups = Array.from({ length: groupOf(voters.length - 1) + 1 }, (_, group) => group);
  const nearest = groups.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const next = groups.length === 1 ? undefined : nearest.find((group) => !isSameGroup(item, drawn[group], room, group));

  const draw = useEffectEvent((group: number) =>
    startTransition(() => setDrawn((before) => groups.map((one) => (one === group ? room : (before[one] ?? null))))),
  );
  // Drawn anew while its people changed once more, a group is next again.
  const behind = useMemo(() => ({ next, drawn }), [next, drawn]);
  useEffect(() => {
    const { next: group } = behind;
    return group === undefined ? undefined : afterPaint(() => draw(group));
  }, [behind]);

  return groups.map((group) => (group === middle ? room : (drawn[group] ?? null)));
}

function groupOf(index: number): number {
  return Math.floor(index / groupSize);
}

function isSameGroup(item: Item, before: VoteRoom | null | undefined, now: VoteRoom, group: number): boolean {
  if (before == null) return false;
  return now.vote.voters.slice(group * groupSize, (group + 1) * groupSize).every((voter, index) => {
    const own = before.vote.voters[group * groupSize + index];
    return own !== undefined && isSameVoter({ item, room: before, voter: own }, { item, room: now, voter });
  });
}

interface OneVoterProps extends VoterListProps {
  readonly voter: Voter;
}

/** Drawn again only when something of its own changes: of two hundred people a key of the vote concerns two. */
const OneVoter = memo(function OneVoter({ item, room, voter }: OneVoterProps) {
  const t = useTranslate();
  const { participant } = voter;
  const { function: own = 'unassigned' } = participant;
  const isCurrent = room.current === participant.id;
  const isShown = !room.isHidden && !room.vote.isSecret && voter.response !== null;
  return (
    <button
      type="button"
      className={classes(styles.voter, isCurrent && styles.current)}
      data-voter={participant.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      disabled={room.locked !== null}
      onClick={() => room.choosePerson(participant.id)}
    >
      <span className={styles.digit}>
        {isShown ? <Voted item={item} room={room} voter={voter} /> : <Mark room={room} voter={voter} />}
      </span>
      <span className={styles.function}>
        <Stone letter={t(`vote.initial.${own}`)} />
        {t(`vote.function.${own}`)}
      </span>
      <b>{nameOf(participant)}</b>
    </button>
  );
}, isSameVoter);

function isSameVoter(before: OneVoterProps, now: OneVoterProps): boolean {
  const { participant, standing, response } = before.voter;
  return (
    before.item === now.item &&
    participant === now.voter.participant &&
    standing === now.voter.standing &&
    response === now.voter.response &&
    before.room.isHidden === now.room.isHidden &&
    before.room.locked === now.room.locked &&
    before.room.vote.isSecret === now.room.vote.isSecret &&
    before.room.result?.lowest === now.room.result?.lowest &&
    before.room.result?.highest === now.room.result?.highest &&
    (before.room.current === participant.id) === (now.room.current === participant.id)
  );
}

function standingWords(t: ReturnType<typeof useTranslate>, { isHidden }: VoteRoom, { standing }: Voter): string {
  return standing === 'waiting' && !isHidden ? t('vote.noVote') : t(`vote.standing.${standing}`);
}

/** That somebody voted, and never what. */
function Mark({ room, voter }: { readonly room: VoteRoom; readonly voter: Voter }) {
  const t = useTranslate();
  const { standing } = voter;
  const isIn = standing === 'voted' || standing === 'before';
  return (
    <>
      {isIn ? (
        <span className={styles.in}>
          <Icon name="check" strong />
        </span>
      ) : (
        <Tile value={standing === 'absent' ? 'not-applicable' : 'open'} size="big" />
      )}
      {standing === 'waiting' && room.isHidden ? (
        <VisuallyHidden>{standingWords(t, room, voter)}</VisuallyHidden>
      ) : (
        <span className={styles.ends}>{standingWords(t, room, voter)}</span>
      )}
    </>
  );
}

function Voted({ item, room, voter }: OneVoterProps) {
  const t = useTranslate();
  const { response, participant } = voter;
  if (response === null) return null;
  const { lowest = null, highest = null, positions } = room.result ?? {};
  const position = positions?.get(participant.id);
  const end = lowest === highest ? null : position === lowest ? 'lowest' : position === highest ? 'highest' : null;
  const { firstVote } = response;
  return (
    <>
      <VisuallyHidden>
        {firstVote !== undefined && `${t('vote.was', { answer: answerName(t, item, firstVote) })}, `}
        {answerName(t, item, response.answer)}
      </VisuallyHidden>
      {firstVote !== undefined && <VoteSign item={item} answer={firstVote} isFirst />}
      {firstVote !== undefined && <Icon name="arrowRight" />}
      <VoteSign item={item} answer={response.answer} />
      <span className={styles.ends}>
        {voter.standing === 'absent'
          ? t('vote.standing.absent')
          : end === null || position === undefined
            ? ''
            : t(`vote.${end}`)}
      </span>
    </>
  );
}

interface VoteSignProps {
  readonly item: Item;
  readonly answer: NonNullable<Voter['response']>['answer'];
  readonly isFirst?: boolean;
}

/** A vote as a tile; a frequency is no level and stands as its name. */
export function VoteSign({ item, answer, isFirst = false }: VoteSignProps) {
  const size = isFirst ? 'small' : 'big';
  if (answer === 'dont-know') return <Tile value="dont-know" size={size} />;
  if (typeof answer === 'object') return <Tile value="not-applicable" size={size} />;
  const tile = item.kind === 'symptom' ? undefined : asTile(answer);
  if (tile !== undefined) return <Tile value={tile} size={size} />;
  return (
    <span aria-hidden="true" className={classes(styles.frequency, isFirst && styles.small)}>
      {choiceOf(item, answer)?.name}
    </span>
  );
}
