import { useRef } from 'react';
import { Functions, type ParticipantFunction } from '../../../../shared/assessment/schema.ts';
import { longestReply } from '../../../../shared/workshop/parseReplies.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Item } from '../item.ts';
import type { Work } from '../useWork.ts';
import styles from './Ask.module.css';
import { ReplyPreview } from './ReplyPreview.tsx';
import { nameOf, usePaste, type Who } from './usePaste.ts';

const roles: readonly ParticipantFunction[] = [...Functions, 'unassigned'];

export interface PasteDialogProps {
  readonly work: Work;
  readonly onClose: () => void;
}

/** Reads what somebody replied by e-mail, shows what it understood, and stores exactly that as that person's answers. */
export function PasteDialog({ work, onClose }: PasteDialogProps) {
  const t = useTranslate();
  const paste = usePaste();
  const field = useRef<HTMLTextAreaElement>(null);
  const { who, count, preview } = paste;
  const { readOnly, draft } = work.view;
  const people: readonly { readonly value: Who; readonly label: string }[] = [
    ...(draft.assessment.participants ?? []).map((person) => ({ value: person.id, label: nameOf(person) })),
    { value: 'new', label: t('ask.newPerson') },
  ];
  const refusal = readOnly ? 'signedOff' : who === null ? 'nobody' : count === 0 ? 'nothing' : null;
  const store = async () => {
    await paste.store();
    field.current?.focus();
  };
  const error = preview.isTooLong ? t('ask.tooLong', { most: longestReply.toLocaleString('en') }) : undefined;
  return (
    <Dialog
      open
      size="wide"
      title={t('ask.paste')}
      onClose={onClose}
      closeLabel={t('ask.close')}
      initialFocus={field}
      actions={
        <Button
          kind="primary"
          disabled={refusal !== null || paste.isBehind}
          reason={refusal === null ? undefined : t(`ask.refusal.${refusal}`)}
          onClick={() => void store()}
        >
          {t('ask.store', { count })}
        </Button>
      }
    >
      <p className={styles.lead}>{t(readOnly ? 'ask.refusal.signedOff' : 'ask.pasteLead')}</p>
      <div className={styles.choices}>
        <Select
          label={t('ask.who')}
          value={who}
          placeholder={t('ask.choose')}
          options={people}
          disabled={readOnly}
          onChange={paste.setWho}
        />
        {who === 'new' && (
          <>
            <TextField
              label={t('ask.role')}
              value={paste.label}
              placeholder={t('ask.roleHint')}
              maxLength={1_000}
              onChange={paste.setLabel}
            />
            <Select
              label={t('ask.function')}
              value={paste.function}
              options={roles.map((value) => ({ value, label: t(`questions.function.${value}`) }))}
              onChange={paste.setFunction}
            />
          </>
        )}
      </div>
      <div className={styles.sides}>
        <TextArea
          ref={field}
          label={t('ask.reply')}
          value={paste.text}
          rows={8}
          placeholder={t('ask.replyHint', exampleOf(work.order))}
          readOnly={readOnly}
          error={error}
          onChange={paste.setText}
        />
        {preview.lines.length > 0 && (
          <ReplyPreview items={work.items} draft={draft} preview={preview} rows={paste.rows} />
        )}
      </div>
      <p role="status" className={styles.status}>
        {paste.done !== null && paste.text === '' && t('ask.done', { count: paste.done.count, who: paste.done.who })}
      </p>
    </Dialog>
  );
}

/** Three answers in the ids and values of the questionnaire. */
function exampleOf([first, second = first, third = second]: readonly Item[]): Readonly<Record<string, string>> {
  const level = first?.choices[2]?.value ?? '';
  return { first: `${first?.id ?? ''} ${level}`, second: second?.id ?? '', third: third?.id ?? '' };
}
