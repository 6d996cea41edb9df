import { useState } from 'react';
import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { asksForFigure } from './asksForFigure.ts';
import styles from './Panel.module.css';
import { ReferenceForm } from './ReferenceForm.tsx';
import { begunReference, keepReference } from './typedReferences.ts';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

export interface AddReferenceProps {
  readonly work: Work;
  readonly acts: Acts;
}

/** Adds what shows the answer. An answer that claims a measured result is asked for its figure and target, and never held up by it. */
export function AddReference({ work, acts }: AddReferenceProps) {
  const t = useTranslate();
  const { item, view } = work;
  const [text, setText] = useState(() => begunReference(view.head.id, item.id));
  const [wasAsked, setWasAsked] = useState(false);
  const keep = (now: string | null) => {
    keepReference(view.head.id, item.id, now);
    setText(now);
  };
  const begin = () => {
    setWasAsked(true);
    keep('');
  };
  const figure = asksForFigure(agreedOf(view.draft, item.id));
  if (text === null) {
    return (
      <div className={styles.add}>
        <Button kind="bare" icon="plus" onClick={begin}>
          {t(figure ? 'questions.reference.nameFigure' : 'questions.reference.add')}
        </Button>
      </div>
    );
  }
  return (
    <ReferenceForm
      label={t(figure ? 'questions.reference.figure' : 'questions.reference.label')}
      // Text that was begun before comes back without taking the keyboard away from the question.
      autoFocus={wasAsked}
      text={text}
      onText={keep}
      onDone={(done) => {
        acts.addReference(done);
        keep(null);
      }}
      onCancel={() => keep(null)}
    />
  );
}
