import { memo } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { classes } from '../../ui/classes.ts';
import { Tile } from '../../ui/Tile.tsx';
import { type Item, type ItemSection, isScored } from './item.ts';
import { type ItemState, isSameState } from './itemState.ts';
import styles from './Navigation.module.css';
import { QuestionLink } from './QuestionLink.tsx';
import { dealtWith } from './remaining.ts';
import { tileWords, workTileOf } from './stateWords.ts';
import { stateOf, type Work } from './useWork.ts';

/** The maturity map or the list of stages: every scored question as a tile, each a way to its question. */
export function SectionMap({ work }: { readonly work: Work }) {
  const sections = new Map(work.items.map(({ section }) => [section.id, section]));
  return (
    <div>
      {[...sections.values()].map((section) => {
        const items = work.items.filter((item) => item.section.id === section.id && isScored(item));
        const isCurrent = section.id === work.item.section.id;
        const first = items[0];
        return (
          <div key={section.id} className={classes(styles.row, isCurrent && styles.current)}>
            <div className={styles.head}>
              {first === undefined ? (
                <span className={styles.section}>{sectionTitle(work, section)}</span>
              ) : (
                <QuestionLink question={first.id} isCurrent={false} className={styles.section}>
                  {sectionTitle(work, section)}
                </QuestionLink>
              )}
              <span className={styles.progress}>
                <Progress work={work} section={section} items={items} />
              </span>
            </div>
            <div className={styles.tiles}>
              {items.map((item) => (
                <TileLink
                  key={item.id}
                  item={item}
                  state={stateOf(work.states, item.id)}
                  isCurrent={item.id === work.item.id}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

interface TileLinkProps {
  readonly item: Item;
  readonly state: ItemState;
  readonly isCurrent: boolean;
}

/** Drawn again only when its own question changes: a key of a vote must not draw three hundred. */
const TileLink = memo(function TileLink({ item, state, isCurrent }: TileLinkProps) {
  const t = useTranslate();
  return (
    // The list below and the arrow keys reach every question, so the map is one stop for the keyboard and not thirty-two.
    <QuestionLink
      question={item.id}
      isCurrent={isCurrent}
      className={styles.tile}
      label={tileWords(t, item, state)}
      tabIndex={isCurrent ? 0 : -1}
    >
      <Tile value={workTileOf(state)} isKey={item.isKey} isCurrent={isCurrent} flagged={state.isFlagged} />
    </QuestionLink>
  );
}, isSameQuestion);

function isSameQuestion(before: TileLinkProps, now: TileLinkProps): boolean {
  return before.item === now.item && before.isCurrent === now.isCurrent && isSameState(before.state, now.state);
}

function sectionTitle({ score }: Work, section: ItemSection): string {
  return score.kind === 'ladder' ? `${section.number} ${section.name}` : section.name;
}

interface ProgressProps {
  readonly work: Work;
  readonly section: ItemSection;
  readonly items: readonly Item[];
}

/** How many questions are dealt with; a stage that is dealt with shows how far it is true instead. */
function Progress({ work: { score, states }, section, items }: ProgressProps) {
  const t = useTranslate();
  const done = dealtWith(items.map((item) => stateOf(states, item.id).state));
  const stage = score.kind === 'ladder' ? score.sections.find(({ id }) => id === section.id) : undefined;
  if (done < items.length || stage === undefined || stage.percent === null) {
    return t('questions.progress', { done, count: items.length });
  }
  return (
    <PassportNumber subject={{ kind: 'stage-percent', section: stage.id }} side="bottom">
      {t('questions.percent', { value: stage.percent.toFixed(1) })}
    </PassportNumber>
  );
}
