import type { Ref } from 'react';
import { hiddenQuestions } from '../../../shared/workshop/vote.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Scroll } from '../../ui/Scroll.tsx';
import { CommentsPart } from './CommentsPart.tsx';
import { CrosswalkPart } from './CrosswalkPart.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { FlagPart } from './FlagPart.tsx';
import { LastTimePart } from './LastTimePart.tsx';
import { MattersPart } from './MattersPart.tsx';
import { NotePart } from './NotePart.tsx';
import styles from './Panel.module.css';
import { RationalePart } from './RationalePart.tsx';
import { TargetPart } from './TargetPart.tsx';
import type { Acts } from './useActs.ts';
import type { Dialogs } from './useDialogs.ts';
import type { Work } from './useWork.ts';
import { VoicesPart } from './VoicesPart.tsx';

export interface AnswerPanelProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly dialogs: Dialogs;
  readonly noteRef: Ref<HTMLTextAreaElement>;
}

/** What stands beside the answer. Its fields belong to one question, so a new question brings new fields. */
export function AnswerPanel({ work, acts, dialogs, noteRef }: AnswerPanelProps) {
  const t = useTranslate();
  const { item, score } = work;
  const { draft, readOnly } = work.view;
  // What was answered when would show the votes.
  const isVotedOn = !readOnly && hiddenQuestions(draft).has(item.id);
  return (
    <Scroll key={item.id} className={styles.panel}>
      <aside aria-label={t('questions.aboutAnswer')}>
        <LastTimePart work={work} acts={acts} />
        <CrosswalkPart work={work} />
        <EvidencePart work={work} acts={acts} />
        <NotePart work={work} acts={acts} noteRef={noteRef} />
        <FlagPart work={work} acts={acts} />
        <VoicesPart work={work} />
        <RationalePart work={work} acts={acts} />
        {score.kind === 'pillars' && <TargetPart work={work} score={score} acts={acts} />}
        <MattersPart work={work} />
        <CommentsPart work={work} />
        {!isVotedOn && (
          <p className={styles.history}>
            <LinkButton aria-haspopup="dialog" onClick={() => dialogs.show('history')}>
              {t('questions.history.open')}
            </LinkButton>
          </p>
        )}
      </aside>
    </Scroll>
  );
}
