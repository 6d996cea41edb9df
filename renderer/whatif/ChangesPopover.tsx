import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Note } from '../ui/Note.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './ChangesPopover.module.css';
import { changeList } from './changeList.ts';
import { changeWords } from './changeWords.ts';
import { useSides } from './useSides.ts';

/** How many changes are tried; opens the list of them, each with a way back. */
export function ChangesPopover() {
  const t = useTranslate();
  const { sandbox } = useAssessment();
  const { length } = changeList(sandbox?.pieces() ?? []);
  return (
    <Popover
      side="bottom"
      title={t('whatif.changes.title')}
      closeLabel={t('whatif.changes.close')}
      trigger={<LinkButton>{t('whatif.bar.changes', { count: length })}</LinkButton>}
    >
      <ChangeRows />
    </Popover>
  );
}

function ChangeRows() {
  const t = useTranslate();
  const { framework, texts, sandbox } = useAssessment();
  const { stored, tried } = useSides();
  const changes = changeList(sandbox?.pieces() ?? []);
  if (changes.length === 0) return <Note>{t('whatif.changes.none')}</Note>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const { what, before, after } = changeWords(t, { framework, texts }, change.about, stored, tried);
        return (
          <li key={change.id}>
            <span className={styles.what}>
              {what}
              {before !== after && (
                <span className={styles.movement}>
                  {before}
                  <Icon name="arrowRight" size="small" />
                  <b>{after}</b>
                </span>
              )}
            </span>
            <IconButton
              icon="undo"
              label={t('whatif.changes.takeBack', { what })}
              onClick={() => sandbox?.takeBack(change.pieces)}
            />
          </li>
        );
      })}
    </ul>
  );
}
