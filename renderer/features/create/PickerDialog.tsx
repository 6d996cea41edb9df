import { useState } from 'react';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { pickerQuestions } from '../../../shared/frameworks/picker/pickerQuestions.ts';
import {
  besideThem,
  openQuestions,
  type Picked,
  type Suggestion,
  suggest,
} from '../../../shared/frameworks/picker/suggest.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Select } from '../../ui/Select.tsx';
import { changeForm } from './form.ts';
import styles from './PickerDialog.module.css';
import { frameworkKey } from './startInput.ts';
import { TriggerTicks } from './TriggerTicks.tsx';

export interface PickerDialogProps {
  /** The newest version of each questionnaire, in the order of the library. */
  readonly entries: readonly FrameworkEntry[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Eight questions and a list of signs that lead to a questionnaire. What is answered here is gone when it closes. */
export function PickerDialog({ entries, open, onClose }: PickerDialogProps) {
  const t = useTranslate();
  return (
    <Dialog
      open={open}
      title={t('create.picker.title')}
      onClose={onClose}
      closeLabel={t('create.picker.close')}
      size="wide"
      actions={<Button onClick={onClose}>{t('create.picker.close')}</Button>}
    >
      <Picker entries={entries} onDone={onClose} />
    </Dialog>
  );
}

function Picker({ entries, onDone }: { readonly entries: readonly FrameworkEntry[]; readonly onDone: () => void }) {
  const t = useTranslate();
  const [picked, setPicked] = useState<Picked>({});
  const left = openQuestions(picked);
  const beside = besideThem(picked);
  const suggested = suggest(
    picked,
    entries.map(({ framework }) => framework.id),
  );
  const choose = (entry: FrameworkEntry) => {
    changeForm((form) => ({ ...form, framework: frameworkKey(entry) }));
    onDone();
  };
  return (
    <div className={styles.picker}>
      <Note>{t('create.picker.lead')}</Note>
      <div className={styles.questions}>
        {pickerQuestions.map(({ id, answers }) => (
          <Select
            key={id}
            label={t(`create.picker.question.${id}.label`)}
            placeholder={t('create.picker.placeholder')}
            value={picked[id] ?? null}
            options={answers.map((answer) => ({
              value: answer.id,
              label: t(`create.picker.question.${id}.answer.${answer.id}`),
            }))}
            onChange={(answer) => setPicked({ ...picked, [id]: answer })}
          />
        ))}
      </div>
      <section aria-live="polite" className={styles.suggestions}>
        {left > 0 ? (
          <Note>{t('create.picker.left', { count: left })}</Note>
        ) : (
          <>
            <SectionHead title={t(suggested.length === 1 ? 'create.picker.suggestedOne' : 'create.picker.suggested')} />
            {suggested.map((one, index) => (
              <Suggested
                key={one.framework}
                suggestion={one}
                isFirst={index === 0}
                entry={entries.find(({ framework }) => framework.id === one.framework)}
                onChoose={choose}
              />
            ))}
            {beside !== null && <Note>{t(`create.picker.beside.${beside}`)}</Note>}
            <Note>{t('create.picker.plain')}</Note>
          </>
        )}
      </section>
      <TriggerTicks entries={entries} answered={suggested.map(({ framework }) => framework)} />
    </div>
  );
}

interface SuggestedProps {
  readonly suggestion: Suggestion;
  readonly isFirst: boolean;
  readonly entry: FrameworkEntry | undefined;
  readonly onChoose: (entry: FrameworkEntry) => void;
}

/** A questionnaire, the reason in one sentence, and the way to choose it. */
function Suggested({ suggestion: { question, answer }, isFirst, entry, onChoose }: SuggestedProps) {
  const t = useTranslate();
  if (entry === undefined) return null;
  const { title } = entry.texts;
  return (
    <div className={styles.suggestion}>
      <div>
        <h3 className={styles.name}>{t(isFirst ? 'create.picker.first' : 'create.picker.second', { title })}</h3>
        <p className={styles.reason}>
          {t('create.picker.reason', { reason: t(`create.picker.question.${question}.because.${answer}`) })}
        </p>
      </div>
      <Button kind={isFirst ? 'primary' : 'default'} onClick={() => onChoose(entry)}>
        {t('create.picker.use', { title })}
      </Button>
    </div>
  );
}
