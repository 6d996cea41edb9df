import { useState } from 'react';
import type { CounterpartAnswer } from '../../shared/contract/crosswalk.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './CrosswalkOffer.module.css';

/** The note of a counterpart. One for the consultant only stays closed until asked for: the room may be looking at this screen. */
export function CounterpartNote({ note }: { readonly note: NonNullable<CounterpartAnswer['note']> }) {
  const t = useTranslate();
  const isPrivate = note.visibility !== 'client';
  const [isOpen, setOpen] = useState(!isPrivate);
  return (
    <>
      {isPrivate && (
        <span className={styles.toggle}>
          <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'crosswalk.offer.hideNote' : 'crosswalk.offer.showNote')}
          </LinkButton>
        </span>
      )}
      {isOpen && <span className={styles.note}>{t('crosswalk.offer.note', { note: note.text })}</span>}
    </>
  );
}
