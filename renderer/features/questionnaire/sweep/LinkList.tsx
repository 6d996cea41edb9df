import { useTranslate } from '../../../i18n/useTranslate.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import type { Item } from '../item.ts';
import type { GoTo } from '../useGoTo.ts';
import styles from './Sweep.module.css';

export interface LinkListProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly onGo: GoTo['question'];
}

/** Questions that a sweep does not confirm, with the way to each; nothing without any. */
export function LinkList({ title, items, onGo }: LinkListProps) {
  const t = useTranslate();
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={styles.head}>{title}</h3>
      <ul className={styles.links}>
        {items.map(({ id, name }) => (
          <li key={id}>
            <span>
              <b>{id}</b> {name}
            </span>
            <LinkButton onClick={() => onGo(id)}>{t('questions.goTo', { id })}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
