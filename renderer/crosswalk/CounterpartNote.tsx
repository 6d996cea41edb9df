import { useState } from 'react';
import type { CounterpartAnswer } from '../../shared/contract/crosswalk.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './CrosswalkOffer.module.css';

/** Longer ones would push what can be taken out of sight. */
const shortNote = 160;

/** The note of a counterpart. One for the consultant only stays closed until asked for: the room may be looking at this screen. */
export function CounterpartNote({ note }: { readonly note: NonNullable<CounterpartAnswer['note']> }) {
  const t = useTranslate();
  const isPrivate = note.visibility !== 'client';
  const isShort = !isPrivate && note.text.length <= shortNote;
  const [isOpen, setOpen] = useState(isShort);
  const show = isPrivate ? 'crosswalk.offer.showNote' : 'crosswalk.offer.showLong';
  return (
    <>
      {!isShort && (
        <span className={styles.toggle}>
          <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'crosswalk.offer.hideNote' : show)}
          </LinkButton>
        </span>
      )}
      {isOpen && <span className={styles.note}>{t('crosswalk.offer.note', { note: note.text })}</span>}
    </>
  );
}
