import { type CSSProperties, type ReactNode, type Ref, useRef } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { KeyNote } from '../../../ui/KeyNote.tsx';
import { Scroll } from '../../../ui/Scroll.tsx';
import { type Choice, isScored } from '../item.ts';
import type { Work } from '../useWork.ts';
import { CountdownView } from './CountdownView.tsx';
import styles from './Presentation.module.css';
import { PresentedChoices } from './PresentedChoices.tsx';
import { PresentedFoot, type PresentedFootProps } from './PresentedFoot.tsx';
import { useFit } from './useFit.ts';

export interface PresentationProps extends PresentedFootProps {
  readonly onChoose: (choice: Choice) => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** What is opened under the question: the vote, a line. */
  readonly children?: ReactNode;
}

/** The question on the projector: larger, its rows as high as the screen allows, and nothing that is not for the room. */
export function Presentation(props: PresentationProps) {
  const { work, acts, undo, dialogs, lines, clock, state, vote, onChoose, headingRef, children } = props;
  const t = useTranslate();
  const { item, view } = work;
  const whole = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useFit(whole, stage, state.size, item.id);
  const size = { '--show-size': String(state.size / 100) } as CSSProperties;
  return (
    <div className={styles.show} style={size} ref={whole}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <b>{item.id}</b>
          <span>{sectionWords(t, work)}</span>
          {item.isKey && <KeyNote>{t(item.kind === 'criterion' ? 'questions.gate' : 'questions.keyQuestion')}</KeyNote>}
          {!isScored(item) && <span>{t('questions.notScored')}</span>}
          <span className={styles.end}>
            <CountdownView clock={clock} size="large" />
            <span>{view.draft.assessment.organisation.name}</span>
          </span>
        </p>
        <h1 className={styles.question} ref={headingRef} tabIndex={-1}>
          {item.statement}
        </h1>
        <p className={styles.rule}>{item.rule ?? t('questions.symptomRule')}</p>
      </header>
      <Scroll key={item.id} className={styles.stage} ref={stage}>
        <main className={styles.inner} aria-label={t('questions.theQuestion')}>
          <PresentedChoices work={work} onChoose={onChoose} vote={vote} />
        </main>
      </Scroll>
      <div className={styles.slot}>{children}</div>
      <PresentedFoot
        work={work}
        acts={acts}
        undo={undo}
        dialogs={dialogs}
        lines={lines}
        clock={clock}
        state={state}
        vote={vote}
      />
    </div>
  );
}

/** "Process: Forecasting"; a sign is its own name and needs no second one. */
function sectionWords(t: ReturnType<typeof useTranslate>, { item }: Work): string {
  const { name, number, isStage } = item.section;
  const section = isStage ? t('questions.stage', { number, name }) : name;
  return item.kind === 'symptom' ? section : t('present.where', { section, name: item.name });
}
