import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './BlockerList.module.css';
import { type BlockerGroup, splitByLevel } from './blockerGroups.ts';
import { breadthWords, namedWords } from './blockerWords.ts';
import { Choice } from './Choice.tsx';
import { missingClauses } from './missingClauses.ts';
import { NamedQuestion } from './NamedQuestion.tsx';
import { type PillarView, questionName, sectionName } from './resultView.ts';

export interface BlockerListProps {
  readonly view: PillarView;
  readonly groups: readonly BlockerGroup[];
}

/** The exact list of what keeps the organisation from its next level, then of what keeps the pillars that are ahead of it from theirs. */
export function BlockerList({ view, groups }: BlockerListProps) {
  const t = useTranslate();
  const { level } = view.score.overall;
  const next = level === null ? null : level + 1;
  const { blocking, ahead } = splitByLevel(groups, next);
  return (
    <aside aria-labelledby="blockers-head" className={styles.aside}>
      <section>
        <SectionHead
          id="blockers-head"
          title={
            next === null || blocking.length === 0
              ? t('results.blockers.titleMixed')
              : t('results.blockers.title', { level: next })
          }
        />
        {blocking.length === 0 ? (
          <Note>{t(view.score.status === 'incomplete' ? 'results.blockers.pending' : 'results.blockers.none')}</Note>
        ) : (
          <Groups view={view} groups={blocking} mixed={next === null} />
        )}
      </section>
      {ahead.length > 0 && (
        <section>
          <SectionHead title={t('results.blockers.ahead')} />
          <Groups view={view} groups={ahead} mixed />
        </section>
      )}
    </aside>
  );
}

interface GroupsProps {
  readonly view: PillarView;
  readonly groups: readonly BlockerGroup[];
  /** Not all of them wait for one level. */
  readonly mixed: boolean;
}

function Groups({ view, groups, mixed }: GroupsProps) {
  return (
    <ul className={styles.blockers}>
      {groups.map((group) => (
        <Group key={group.section} view={view} group={group} mixed={mixed} />
      ))}
    </ul>
  );
}

interface GroupProps extends Omit<GroupsProps, 'groups'> {
  readonly group: BlockerGroup;
}

function Group({ view, group, mixed }: GroupProps) {
  const t = useTranslate();
  const { level, distance } = group;
  return (
    <li className={styles.group}>
      <h3 className={styles.head}>
        <span>{sectionName(view, group.section)}</span>
        {distance !== null && (
          <span className={styles.distance}>
            <PassportNumber subject={{ kind: 'section-level', section: group.section }}>
              {t(mixed ? 'results.blockers.answersTo' : 'results.blockers.answers', { count: distance, level })}
            </PassportNumber>
          </span>
        )}
      </h3>
      {group.named.map((blocker) => (
        <NamedQuestion
          key={blocker.question}
          view={view}
          question={blocker.question}
          words={namedWords(t, questionName(view, blocker.question), blocker, level)}
          missing={missingClauses(view.assessment, view.texts, blocker.question, blocker.counts + 1)}
        />
      ))}
      {group.breadth !== null && (
        <Choice view={view} words={breadthWords(t, group.breadth, level)} from={group.breadth.from} />
      )}
    </li>
  );
}
