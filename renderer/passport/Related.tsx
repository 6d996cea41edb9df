import type { Subject } from '../../shared/explain/subject.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './Passport.module.css';
import type { Passports } from './passports.ts';

export interface RelatedProps {
  readonly passports: Passports;
  readonly subjects: readonly Subject[];
  /** The passport that one came from: there is a way back to it already. */
  readonly from: Subject | null;
  readonly onOpen: (subject: Subject) => void;
}

/** The numbers that stand close to one, as far as they have a value, each opening its own passport. */
export function Related({ passports, subjects, from, onOpen }: RelatedProps) {
  const t = useTranslate();
  const back = JSON.stringify(from);
  const found = subjects.flatMap((subject) => {
    const { value } = passports.of(subject);
    return value.number === null || JSON.stringify(subject) === back ? [] : [{ subject, text: value.text }];
  });
  if (found.length === 0) return null;
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
    </ul>
  );
}
