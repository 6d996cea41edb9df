import { useState } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { numberWord, sentences } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './BlockerList.module.css';
import type { BlockerGroup, NamedBlocker } from './blockerGroups.ts';
import { breadthWords, namedWords } from './blockerWords.ts';
import { missingClauses } from './missingClauses.ts';
import { type PillarView, questionHref, questionName, sectionName } from './resultView.ts';

export interface BlockerListProps {
  readonly view: PillarView;
  readonly groups: readonly BlockerGroup[];
}

/** The exact list of what keeps each pillar from its next level. */
export function BlockerList({ view, groups }: BlockerListProps) {
  const t = useTranslate();
  const levels = new Set(groups.map((group) => group.level));
  const [level] = levels;
  const mixed = levels.size !== 1 || level === undefined;
  return (
    <aside aria-labelledby="blockers-head">
      <SectionHead
        id="blockers-head"
        title={mixed ? t('results.blockers.titleMixed') : t('results.blockers.title', { level })}
      />
      {groups.length === 0 ? (
        <Note>{t(view.score.status === 'incomplete' ? 'results.blockers.pending' : 'results.blockers.none')}</Note>
      ) : (
        <ul className={styles.blockers}>
          {groups.map((group) => (
            <Group key={group.section} view={view} group={group} mixed={mixed} />
          ))}
        </ul>
      )}
    </aside>
  );
}

function Group({
  view,
  group,
  mixed,
}: {
  readonly view: PillarView;
  readonly group: BlockerGroup;
  readonly mixed: boolean;
}) {
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
        <Named key={blocker.question} view={view} blocker={blocker} level={level} />
      ))}
      {group.breadth !== null && (
        <Choice view={view} words={breadthWords(t, group.breadth, level)} from={group.breadth.from} />
      )}
    </li>
  );
}

interface NamedProps {
  readonly view: PillarView;
  readonly blocker: NamedBlocker;
  readonly level: number;
}

function Named({ view, blocker, level }: NamedProps) {
  const t = useTranslate();
  const { question } = blocker;
  const missing = missingClauses(view.assessment, view.texts, question, blocker.counts + 1);
  return (
    <div className={styles.what}>
      <b>{question}</b>
      <span>
        {namedWords(t, questionName(view, question), blocker, level)}
        {missing.length > 0 && (
          <span className={styles.missing}>{t('results.blockers.missing', { clauses: sentences(missing) })}</span>
        )}
      </span>
      <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
    </div>
  );
}

interface ChoiceProps {
  readonly view: PillarView;
  readonly words: string;
  readonly from: readonly QuestionId[];
}

/** Several questions would do: the sentence, and on request the questions themselves. */
function Choice({ view, words, from }: ChoiceProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const label = open ? t('results.blockers.hide') : t('results.blockers.show', { number: numberWord(t, from.length) });
  return (
    <>
      <div className={styles.choice}>
        <span>{words}</span>
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </LinkButton>
      </div>
      {open &&
        from.map((question) => (
          <div key={question} className={styles.what}>
            <b>{question}</b>
            <span>{questionName(view, question)}</span>
            <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
          </div>
        ))}
    </>
  );
}
