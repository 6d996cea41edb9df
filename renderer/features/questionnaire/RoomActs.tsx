import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './Navigation.module.css';
import type { Dialogs } from './useDialogs.ts';
import type { Work } from './useWork.ts';

export interface RoomActsProps {
  readonly work: Work;
  readonly dialogs: Dialogs;
}

/** What a facilitator does beside the questions. */
export function RoomActs({ work, dialogs }: RoomActsProps) {
  const t = useTranslate();
  const hasVoices = (work.view.draft.assessment.responses ?? []).length > 0;
  return (
    <ul className={styles.acts} aria-label={t('room.acts.label')}>
      <li>
        <LinkButton onClick={() => dialogs.show('prepare')}>{t('room.acts.prepare')}</LinkButton>
      </li>
      {hasVoices && (
        <li>
          <LinkButton onClick={() => dialogs.show('sweep')}>{t('room.acts.sweep')}</LinkButton>
        </li>
      )}
      <li>
        <LinkButton onClick={() => dialogs.show('ask')}>{t('ask.copy')}</LinkButton>
      </li>
      <li>
        <LinkButton onClick={() => dialogs.show('paste')}>{t('ask.paste')}</LinkButton>
      </li>
    </ul>
  );
}
