import type { Subject } from '../../shared/explain/subject.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { GoTo } from './GoTo.tsx';
import styles from './Passport.module.css';
import type { Passports } from './passports.ts';

export interface RelatedProps {
  readonly passports: Passports;
  readonly subject: Subject;
  /** The passport that one came from: there is a way back to it already. */
  readonly from: Subject | null;
  readonly onOpen: (subject: Subject) => void;
  readonly onLeave: () => void;
}

/** The numbers that stand close to one, as far as they have a value, each opening its own passport; and the question itself. */
export function Related({ passports, subject: shown, from, onOpen, onLeave }: RelatedProps) {
  const t = useTranslate();
  const back = JSON.stringify(from);
  const found = passports.of(shown).related.flatMap((subject) => {
    const { value } = passports.of(subject);
    return value.number === null || JSON.stringify(subject) === back ? [] : [{ subject, text: value.text }];
  });
  const question = 'question' in shown ? shown.question : null;
  if (found.length === 0 && question === null) return null;
  return (
    <ul className={styles.related} aria-label={t('passport.related.label')}>
      {found.map(({ subject, text }) => (
        <li key={JSON.stringify(subject)}>
          {t(`passport.related.${subject.kind}`)}{' '}
          <LinkButton dotted onClick={() => onOpen(subject)}>
            {text}
          </LinkButton>
        </li>
      ))}
      {question !== null && (
        <li>
          <GoTo id={question} onLeave={onLeave} />
        </li>
      )}
    </ul>
  );
}
