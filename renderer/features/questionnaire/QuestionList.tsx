import { memo } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type Item, isScored } from './item.ts';
import { type ItemState, isSameState } from './itemState.ts';
import styles from './Navigation.module.css';
import { QuestionLink } from './QuestionLink.tsx';
import { stateWords } from './stateWords.ts';
import { stateOf, type Work } from './useWork.ts';

/** The questions of the section on screen; with a filter, the ones that it shows in every section. */
export function QuestionList({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const groups = work.filter === 'all' ? sectionGroups(work) : filteredGroups(work);
  if (groups.length === 0) return <p className={`${styles.list} ${styles.none}`}>{t('questions.filterEmpty')}</p>;
  return (
    <div className={styles.list}>
      {groups.map((group) => (
        <div key={`${group.title} ${group.name}`}>
          {group.title !== null && <p className={styles.listHead}>{t(group.title, { name: group.name })}</p>}
          <ul>
            {group.items.map((item) => (
              <li key={item.id}>
                <Entry
                  item={item}
                  state={stateOf(work.states, item.id)}
                  isCurrent={item.id === work.item.id}
                  saysDispute={work.filter === 'discuss'}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface Group {
  /** Key of the words above it. */
  readonly title: string | null;
  readonly name: string;
  readonly items: readonly Item[];
}

function sectionGroups({ order, item }: Work): readonly Group[] {
  const { id, name } = item.section;
  const inSection = order.filter(({ section }) => section.id === id);
  const symptoms = inSection.filter((one) => !isScored(one));
  return [
    { title: null, name, items: inSection.filter(isScored) },
    ...(symptoms.length === 0 ? [] : [{ title: 'questions.symptomsHead', name, items: symptoms }]),
  ];
}

function filteredGroups({ items, passes, filter, listed }: Work): readonly Group[] {
  // Widest first, across the sections.
  if (filter === 'discuss') return listed.length === 0 ? [] : [{ title: null, name: '', items: listed }];
  const shown = items.filter(passes);
  const sections = new Map(shown.map(({ section }) => [section.id, section]));
  return [...sections.values()].map(({ id, name }) => ({
    title: 'questions.sectionHead',
    name,
    items: shown.filter(({ section }) => section.id === id),
  }));
}

interface EntryProps {
  readonly item: Item;
  readonly state: ItemState;
  readonly isCurrent: boolean;
  readonly saysDispute: boolean;
}

const Entry = memo(function Entry({ item, state, isCurrent, saysDispute }: EntryProps) {
  const t = useTranslate();
  return (
    <QuestionLink question={item.id} isCurrent={isCurrent} className={styles.link}>
      <span className={styles.id}>{item.id}</span>
      <span className={styles.name}>{item.name}</span>
      <span className={styles.signs}>
        {!isScored(item) && state.state !== 'open' && stateWords(t, item, state)}
        {state.isUnconfirmed && <NotConfirmed />}
        {saysDispute && <DisputeSign state={state} />}
        {state.isFlagged && <Icon name="flag" label={t('questions.state.flagged')} />}
      </span>
    </QuestionLink>
  );
}, isSameEntry);

function isSameEntry(before: EntryProps, now: EntryProps): boolean {
  return (
    before.item === now.item &&
    before.isCurrent === now.isCurrent &&
    before.saysDispute === now.saysDispute &&
    isSameState(before.state, now.state)
  );
}

/** What is left to do about a question on which voices lie apart; nothing once they came together without an agreed answer. */
function DisputeSign({ state }: { readonly state: ItemState }) {
  const t = useTranslate();
  switch (state.dispute) {
    case 'settled':
      return <Icon name="check" label={t('room.discuss.settled')} />;
    case 'contested':
      return <span className={styles.contested}>{t('questions.voices.band.contested')}</span>;
    case 'discuss':
      return t('questions.voices.band.discuss');
    case null:
      return t('room.discuss.together');
  }
}

/** The sign of the tile: it is also the key that confirms. */
function NotConfirmed() {
  const words = useTranslate()('questions.state.unconfirmed');
  return (
    <span role="img" aria-label={words} title={words}>
      =
    </span>
  );
}
