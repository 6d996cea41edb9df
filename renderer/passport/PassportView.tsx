import { type ReactNode, type RefObject, useCallback } from 'react';
import type { Passport } from '../../shared/explain/passport.ts';
import type { Subject } from '../../shared/explain/subject.ts';
import { capitalised } from '../../shared/report/words.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { answersBehind } from './answers.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { ledgersOf } from './ledger.ts';
import styles from './Passport.module.css';
import { PassportFacts } from './PassportFacts.tsx';
import { Related } from './Related.tsx';
import { usePassports } from './usePassports.ts';

export interface PassportViewProps {
  /** The scrolled text, which takes the focus. */
  readonly region: RefObject<HTMLElement | null>;
  readonly subject: Subject;
  /** The passport that this one was opened from; null for the number itself. */
  readonly from: Subject | null;
  readonly onOpen: (subject: Subject) => void;
  readonly onBack: () => void;
  /** A link to somewhere else was followed. */
  readonly onLeave: () => void;
}

/** The region takes the focus itself, so that the arrow keys scroll the passport. */
const reachable = { tabIndex: 0 };

/** Everything that stands behind one number. */
export function PassportView({ region, subject, from, onOpen, onBack, onLeave }: PassportViewProps) {
  const t = useTranslate();
  const passports = usePassports();
  const passport = passports.of(subject);
  const arrive = useCallback(
    (text: HTMLElement | null) => {
      const follows = region.current !== null && text !== null;
      region.current = text ?? region.current;
      if (!follows) return;
      // The button that was pressed is gone, so the focus would be lost; and a passport is read from its beginning.
      text.parentElement?.scrollTo({ top: 0 });
      text.focus({ preventScroll: true });
    },
    [region],
  );
  return (
    <section
      ref={arrive}
      className={styles.passport}
      aria-label={t('passport.more', { title: passport.title })}
      {...reachable}
    >
      {from !== null && (
        <p className={styles.back}>
          <LinkButton onClick={onBack}>{t('passport.back', { title: passports.of(from).title })}</LinkButton>
        </p>
      )}
      <p className={styles.lead}>{passport.lead}</p>
      {passport.distance !== '' && <p className={styles.distance}>{capitalised(passport.distance)}</p>}
      <p className={styles.formula}>{passport.withheld ?? <Line passport={passport} />}</p>
      <Ledgers passport={passport} onOpen={onOpen} />
      <PassportFacts passport={passport} onLeave={onLeave} />
      <Related passports={passports} subject={subject} from={from} onOpen={onOpen} onLeave={onLeave} />
    </section>
  );
}

/** The formula with its outcome set off. */
function Line({ passport: { line, value } }: { readonly passport: Passport }): ReactNode {
  if (!line.endsWith(value.text)) return line;
  return (
    <>
      {line.slice(0, line.length - value.text.length)}
      <b>{value.text}</b>
    </>
  );
}

function Ledgers({ passport, onOpen }: { readonly passport: Passport } & Pick<PassportViewProps, 'onOpen'>) {
  const t = useTranslate();
  if (passport.formula === null) return null;
  const ledgers = ledgersOf(t, passport.formula);
  const behind = answersBehind(t, passport, ledgers);
  const caption = t('passport.made');
  return (
    <>
      {ledgers.map((ledger) => (
        <LedgerTable key={ledger.heads.join()} ledger={ledger} caption={caption} onOpen={onOpen} />
      ))}
      {behind !== null && (
        <details className={styles.behind}>
          <summary>{t('passport.answers', { count: behind.rows.length })}</summary>
          <LedgerTable ledger={behind} caption={t('passport.answers', { count: behind.rows.length })} onOpen={onOpen} />
        </details>
      )}
    </>
  );
}
