import type { Ref } from 'react';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { KeyNote } from '../../ui/KeyNote.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Scroll } from '../../ui/Scroll.tsx';
import { Choices } from './Choices.tsx';
import { CommentCount } from './CommentCount.tsx';
import { CrosswalkPrompt } from './CrosswalkPrompt.tsx';
import { FigurePrompt } from './FigurePrompt.tsx';
import { type Choice, isScored } from './item.ts';
import { lastTimeOf } from './lastTime.ts';
import { OtherAnswers } from './OtherAnswers.tsx';
import { CountdownView } from './presentation/CountdownView.tsx';
import type { Clock } from './presentation/useCountdown.ts';
import type { Lines } from './presentation/useLines.ts';
import styles from './Stage.module.css';
import type { Acts } from './useActs.ts';
import type { Dialogs } from './useDialogs.ts';
import type { Undo } from './useUndo.ts';
import type { Work } from './useWork.ts';
import type { VoteRoom } from './vote/useVote.ts';
import { placeOf } from './walk.ts';

export interface QuestionStageProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly undo: Undo;
  readonly dialogs: Dialogs;
  readonly onChoose: (choice: Choice) => void;
  readonly onNote: () => void;
  readonly onPanel: () => void;
  /** The evidence panel asks for the figure itself when it is open. */
  readonly asksForFigure: boolean;
  /** False for a moment after a vote: what stands below the answers comes with the next frame. */
  readonly showsRest: boolean;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly clock: Clock;
  readonly lines: Lines;
  /** The open vote: it needs the space of everything but the question and its answers. */
  readonly vote: VoteRoom | null;
}

/** The one question that is discussed. */
export function QuestionStage(props: QuestionStageProps) {
  const { work, acts, undo, dialogs, onChoose, onNote, onPanel, asksForFigure, headingRef, clock, lines, vote } = props;
  const showsRest = vote === null && props.showsRest;
  const t = useTranslate();
  const { item } = work;
  return (
    <Scroll key={item.id} className={classes(styles.stage, vote !== null && styles.dense)}>
      <main className={styles.inner} aria-label={t('questions.theQuestion')}>
        <Kicker work={work} onPanel={asksForFigure ? onPanel : null} clock={clock} lines={lines} />
        <h1 className={styles.question} ref={headingRef} tabIndex={-1}>
          {item.statement}
        </h1>
        {vote === null && item.lookFor.length > 0 && (
          <p className={styles.lookFor}>
            <b>{t('questions.lookFor')}</b> {item.lookFor.join('; ')}.
          </p>
        )}
        <p className={styles.rule}>{item.rule ?? t('questions.symptomRule')}</p>
        <Choices work={work} acts={acts} onChoose={onChoose} vote={vote} />
        {showsRest && <OtherAnswers work={work} acts={acts} undo={undo} dialogs={dialogs} onNote={onNote} />}
        {showsRest && asksForFigure && <CrosswalkPrompt work={work} />}
        {showsRest && asksForFigure && <FigurePrompt work={work} acts={acts} />}
      </main>
    </Scroll>
  );
}

interface KickerProps {
  readonly work: Work;
  /** Shows the panel; null while it is shown. */
  readonly onPanel: (() => void) | null;
  readonly clock: Clock;
  readonly lines: Lines;
}

function Kicker({ work, onPanel, clock, lines }: KickerProps) {
  const t = useTranslate();
  const { item } = work;
  return (
    <p className={styles.kicker}>
      <b>{item.id}</b>
      <span>
        {item.section.isStage
          ? t('questions.stage', { number: item.section.number, name: item.section.name })
          : item.section.name}
      </span>
      {item.isKey && <KeyNote>{t(item.kind === 'criterion' ? 'questions.gate' : 'questions.keyQuestion')}</KeyNote>}
      {!isScored(item) && <span>{t('questions.notScored')}</span>}
      {onPanel !== null && <Since work={work} onPanel={onPanel} />}
      {onPanel !== null && <CommentCount work={work} onPanel={onPanel} />}
      <span className={styles.tools}>
        <CountdownView clock={clock} size="normal" />
        {!work.view.readOnly && (
          <>
            <LinkButton onClick={() => lines.show('park')}>{t('present.park.short')}</LinkButton>
            <LinkButton onClick={() => lines.show('decide')}>{t('present.decide.short')}</LinkButton>
          </>
        )}
        <span>{placeWords(t, work)}</span>
      </span>
    </p>
  );
}

/** What was done about the question since last time; the panel has it in full. */
function Since({ work, onPanel }: { readonly work: Work; readonly onPanel: () => void }) {
  const t = useTranslate();
  const actions = lastTimeOf(work.view.draft, work.item)?.actions ?? [];
  if (actions.length === 0) return null;
  const done = actions.filter(({ status }) => status === 'done').length;
  return <LinkButton onClick={onPanel}>{t('questions.lastTime.since', { done, count: actions.length })}</LinkButton>;
}

/** "12 of 32", "Sign 4 of 9", and with a filter the place in its list. */
function placeWords(t: Translate, { item, order, filter, listed }: Work): string {
  if (filter !== 'all' && listed.includes(item)) {
    return t('questions.placeFiltered', { position: listed.indexOf(item) + 1, total: listed.length });
  }
  const { position, count } = placeOf(order, item);
  return t(isScored(item) ? 'questions.place' : 'questions.placeSymptom', { position, total: count });
}
