import { useState } from 'react';
import { capitalised, numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { CardMenu } from './CardMenu.tsx';
import { cardCommands } from './cardMenu.ts';
import styles from './PlanNotes.module.css';
import { type LaterGroup, type LaterNote, laterGroups } from './planNotes.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';

/** How many actions of one reason are named before one asks for all. */
const few = 5;

/** What comes later, by reason: a reason of one action beside it, one of several once over all of them. */
export function LaterList({ view }: { readonly view: RoadmapView }) {
  return laterGroups(view).map((group) =>
    group.notes.length === 1 ? (
      <ul key={group.words}>
        {group.notes.map((note) => (
          <Item key={note.action.id} view={view} note={note} words={note.words} />
        ))}
      </ul>
    ) : (
      <Group key={group.words} view={view} group={group} />
    ),
  );
}

function Group({ view, group: { words, notes } }: { readonly view: RoadmapView; readonly group: LaterGroup }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, few);
  return (
    <section className={styles.group}>
      <h3>
        {t('roadmap.later.group', {
          words: capitalised(words),
          count: notes.length,
          number: numberWord(t, notes.length),
        })}
      </h3>
      <ul>
        {shown.map((note) => (
          <Item key={note.action.id} view={view} note={note} />
        ))}
      </ul>
      {notes.length > few && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('roadmap.later.fewer', { number: numberWord(t, few) })
            : t('roadmap.later.all', { count: notes.length })}
        </LinkButton>
      )}
    </section>
  );
}

interface ItemProps {
  readonly view: RoadmapView;
  readonly note: LaterNote;
  /** The reason, where it does not stand over the list. */
  readonly words?: string;
}

function Item({ view, note: { action }, words = '' }: ItemProps) {
  const { open } = useCardActs();
  return (
    <li className={styles.item}>
      <span>
        <LinkButton aria-haspopup="dialog" onClick={() => open(action.id)}>
          {action.title}
        </LinkButton>
        {words !== '' && `: ${words}`}
      </span>
      <span className={styles.menu}>
        <CardMenu id={action.id} title={action.title} commands={cardCommands(view, action.id)} />
      </span>
    </li>
  );
}
