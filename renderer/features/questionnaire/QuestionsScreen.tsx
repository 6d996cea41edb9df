import { Navigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { usePreferences } from '../../api/queries.ts';
import { classes } from '../../ui/classes.ts';
import { AnswerHistoryDialog } from './AnswerHistoryDialog.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { AskDialog } from './ask/AskDialog.tsx';
import { PasteDialog } from './ask/PasteDialog.tsx';
import type { Choice } from './item.ts';
import { JumpDialog } from './JumpDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { useMeetingClock } from './meeting/useMeetingClock.ts';
import { meetingSearch } from './meetingSearch.ts';
import { Navigation } from './Navigation.tsx';
import { NotApplicableDialog } from './NotApplicableDialog.tsx';
import { PrepareDialog } from './prepare/PrepareDialog.tsx';
import { LineStrip } from './presentation/LineStrip.tsx';
import { Presentation } from './presentation/Presentation.tsx';
import { useCountdown } from './presentation/useCountdown.ts';
import { useLine } from './presentation/useLine.ts';
import { useLines } from './presentation/useLines.ts';
import { usePresentation } from './presentation/usePresentation.ts';
import { QuestionStage } from './QuestionStage.tsx';
import styles from './QuestionsScreen.module.css';
import { StatusLine } from './StatusLine.tsx';
import { SweepDialog } from './sweep/SweepDialog.tsx';
import { useActs } from './useActs.ts';
import { useAfterPaint } from './useAfterPaint.ts';
import { useDialogs } from './useDialogs.ts';
import { useGoTo } from './useGoTo.ts';
import { useNewQuestion } from './useNewQuestion.ts';
import { usePanel } from './usePanel.ts';
import { useQuestionKeys } from './useQuestionKeys.ts';
import { useUndo } from './useUndo.ts';
import { useWork } from './useWork.ts';
import { SecretScreen } from './vote/SecretScreen.tsx';
import { useStageVote } from './vote/useStageVote.ts';
import { useStrip } from './vote/useStrip.ts';
import { useVote } from './vote/useVote.ts';
import { VoteStrip } from './vote/VoteStrip.tsx';

/** Where the room works: one question, its answers, and everything that is said about it. */
export function QuestionsScreen() {
  const { questionId, goTo } = useGoTo();
  const strip = useStrip();
  const work = useWork(questionId, strip.openAt);
  const acts = useActs(work.item);
  const vote = useVote(work, strip, acts.edit);
  const undo = useUndo(work.items, work.item, goTo);
  const { meeting } = meetingSearch(useSearch({ strict: false }));
  const dialogs = useDialogs(meeting === undefined ? null : 'meeting');
  const { advance } = usePreferences();
  const room = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = usePanel(room);
  const clock = useCountdown();
  const lines = useLines();
  const line = useLine(lines, work, acts);
  const presentation = usePresentation(dialogs.open !== null || lines.open !== null);
  const presenting = presentation.isOn;
  const { item, next, view } = work;
  const stage = useStageVote(vote, item.id);
  const rest = useAfterPaint(stage.vote === null);
  useNewQuestion(item.id, heading);
  useMeetingClock(item.section.id);

  const choose = (choice: Choice) => {
    if (vote.isOpen) {
      vote.answer(choice.value);
      return;
    }
    acts.answer(choice.value);
    if (advance && next !== null && !presenting) goTo.question(next.id);
  };
  const goToNote = () => {
    flushSync(() => {
      panel.open();
      stage.showNow();
      rest.showNow();
    });
    note.current?.focus();
  };
  useQuestionKeys({ work, acts, undo, goTo, dialogs, choose, goToNote, presentation, lines, clock, vote });

  if (vote.secret !== null) return <SecretScreen item={item} room={vote} ballot={vote.secret} />;
  return (
    <>
      {questionId !== item.id && (
        <Navigate
          to="/a/$assessmentId/questions/$questionId"
          params={{ assessmentId: view.head.id, questionId: item.id }}
          replace
        />
      )}
      {presenting ? (
        <Presentation
          work={work}
          acts={acts}
          undo={undo}
          dialogs={dialogs}
          lines={lines}
          clock={clock}
          state={presentation}
          vote={stage.vote}
          onChoose={choose}
          headingRef={heading}
        >
          {vote.isOpen && <VoteStrip work={work} room={vote} showsForm={stage.isSettled} />}
          {line !== null && <LineStrip key={line.kind} line={line} large />}
        </Presentation>
      ) : (
        <>
          <div className={classes(styles.room, line !== null && !vote.isOpen && styles.overLine)} ref={room}>
            <div className={classes(styles.columns, panel.isOpen && stage.vote === null && styles.withPanel)}>
              <Navigation work={work} dialogs={dialogs} />
              <QuestionStage
                work={work}
                acts={acts}
                undo={undo}
                dialogs={dialogs}
                onChoose={choose}
                onNote={goToNote}
                onPanel={panel.open}
                clock={clock}
                lines={lines}
                vote={stage.vote}
                asksForFigure={!panel.isOpen}
                showsRest={rest.isShown}
                headingRef={heading}
              />
              {panel.isOpen && stage.vote === null && (
                <div className={styles.panel}>
                  {rest.isShown && <AnswerPanel work={work} acts={acts} dialogs={dialogs} noteRef={note} />}
                </div>
              )}
            </div>
            {vote.isOpen && <VoteStrip work={work} room={vote} showsForm={stage.isSettled} />}
          </div>
          <StatusLine work={work} goTo={goTo} dialogs={dialogs} panel={panel} vote={vote} />
          {line !== null && <LineStrip key={line.kind} line={line} large={false} />}
        </>
      )}
      {dialogs.open === 'not-applicable' && <NotApplicableDialog work={work} acts={acts} onClose={dialogs.close} />}
      {dialogs.open === 'jump' && <JumpDialog work={work} goTo={goTo} onClose={dialogs.close} />}
      {dialogs.open === 'keys' && (
        <KeysDialog
          kind={item.kind}
          presenting={presenting}
          hasPrevious={view.draft.assessment.previous !== undefined}
          onClose={dialogs.close}
        />
      )}
      {dialogs.open === 'prepare' && <PrepareDialog onClose={dialogs.close} />}
      {dialogs.open === 'ask' && <AskDialog work={work} onClose={dialogs.close} />}
      {dialogs.open === 'paste' && <PasteDialog work={work} onClose={dialogs.close} />}
      {dialogs.open === 'sweep' && <SweepDialog work={work} goTo={goTo} onClose={dialogs.close} />}
      {dialogs.open === 'history' && !presenting && <AnswerHistoryDialog work={work} onClose={dialogs.close} />}
      {dialogs.open === 'meeting' && !presenting && <MeetingDialog first={meeting} onClose={dialogs.close} />}
    </>
  );
}
