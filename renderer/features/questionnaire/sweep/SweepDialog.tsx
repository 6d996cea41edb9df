import { useRef } from 'react';
import type { SectionId } from '../../../../shared/base/ids.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { GoTo } from '../useGoTo.ts';
import type { Work } from '../useWork.ts';
import { AlikeRow } from './AlikeRow.tsx';
import { LinkList } from './LinkList.tsx';
import styles from './Sweep.module.css';
import { useSweep } from './useSweep.ts';

export interface SweepDialogProps {
  readonly work: Work;
  readonly goTo: GoTo;
  readonly onClose: () => void;
}

/** Where people answered alike before the meeting, a section at a time: each common level, or all of them, become agreed answers. What lies
 * apart is named, with the way to it. */
export function SweepDialog({ work, goTo, onClose }: SweepDialogProps) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const sweep = useSweep(work);
  const { readOnly } = work.view;
  const waiting = sweep.rows.filter(({ agreed }) => agreed === null);
  const go = (question: Parameters<GoTo['question']>[0]) => {
    onClose();
    goTo.question(question);
  };
  // The row that was confirmed has no button any more: the focus goes on to the next one that has, in the end to "Done".
  const toNext = () => {
    const next = list.current?.querySelector<HTMLElement>('button');
    (next ?? first.current)?.focus();
  };
  return (
    <Dialog
      open
      size="wide"
      title={t('room.sweep.title')}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={first}
      actions={
        <>
          {waiting.length === 0 || readOnly ? null : <Button onClick={onClose}>{t('questions.cancel')}</Button>}
          {waiting.length === 0 || readOnly ? (
            <Button kind="primary" ref={first} onClick={onClose}>
              {t('questions.done')}
            </Button>
          ) : (
            <Button kind="primary" ref={first} onClick={() => void sweep.confirm(waiting)}>
              {t('room.sweep.confirmAll', { count: waiting.length })}
            </Button>
          )}
        </>
      }
    >
      <Select<SectionId>
        label={t('room.sweep.section')}
        value={sweep.section}
        options={sweep.sections.map(({ id, name, count }) => ({
          value: id,
          label: t('room.sweep.sectionCount', { name, count }),
        }))}
        onChange={sweep.setSection}
      />
      <p className={styles.lead}>{t('room.sweep.lead')}</p>
      {sweep.rows.length === 0 ? (
        <Note>{t('room.sweep.none')}</Note>
      ) : (
        <ul className={styles.rows} ref={list}>
          {sweep.rows.map((row) => (
            <AlikeRow
              key={row.question}
              row={row}
              readOnly={readOnly}
              onConfirm={() => void sweep.confirm([row]).then(toNext)}
            />
          ))}
        </ul>
      )}
      {readOnly && <Note>{t('room.prepare.signedOff')}</Note>}
      <LinkList title={t('room.sweep.discuss')} items={sweep.discuss} onGo={go} />
      <LinkList title={t('room.sweep.unheard')} items={sweep.unheard} onGo={go} />
    </Dialog>
  );
}
