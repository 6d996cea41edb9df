import { useRef, useState } from 'react';
import { type AskFor, askedFunctions, askText } from '../../../../shared/workshop/askText.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import type { Work } from '../useWork.ts';
import styles from './Ask.module.css';
import { copyText } from './copyText.ts';

export interface AskDialogProps {
  readonly work: Work;
  readonly onClose: () => void;
}

/** The questions that the filter shows, as text for an e-mail. */
export function AskDialog({ work, onClose }: AskDialogProps) {
  const t = useTranslate();
  const { framework, texts } = work.view;
  const [askFor, setAskFor] = useState<AskFor>('functions');
  const [levels, setLevels] = useState(true);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { order, passes } = work;
  const questions = order.filter(passes).map(({ id }) => id);
  const text = askText({ framework, texts, questions, askFor, levels, t });
  const copy = async () => {
    const isCopied = await copyText(text);
    setOutcome(isCopied ? 'copied' : 'refused');
    if (isCopied) return;
    field.current?.focus();
    field.current?.select();
  };
  const choose =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setOutcome(null);
    };
  const targets: readonly AskFor[] = ['functions', 'everybody', ...askedFunctions(framework, texts, questions)];
  return (
    <Dialog
      open
      size="wide"
      title={t('ask.copy')}
      onClose={onClose}
      closeLabel={t('ask.close')}
      actions={
        <Button
          kind="primary"
          disabled={text === ''}
          reason={text === '' ? t('ask.nothing') : undefined}
          onClick={() => void copy()}
        >
          {t('ask.copyText')}
        </Button>
      }
    >
      <p className={styles.lead}>{text === '' ? t('ask.nothing') : t('ask.copyLead', { count: questions.length })}</p>
      <div className={styles.choices}>
        <Select
          label={t('ask.for')}
          value={askFor}
          options={targets.map((value) => ({ value, label: t(`ask.forWhom.${value}`) }))}
          onChange={choose(setAskFor)}
        />
        <Tick checked={levels} onChange={choose(setLevels)} label={t('ask.levels')} />
      </div>
      {text !== '' && <TextArea ref={field} label={t('ask.preview')} value={text} rows={16} readOnly />}
      <p role="status" className={styles.status}>
        {outcome !== null && t(`ask.outcome.${outcome}`)}
      </p>
    </Dialog>
  );
}
