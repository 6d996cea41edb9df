import { usePreferences } from '../../api/queries.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './ChangedLine.module.css';
import { momentWords } from './momentWords.ts';

export interface ChangedLineProps {
  readonly count: number;
  /** When somebody last took note of the plan: an ISO moment. */
  readonly since: string;
  readonly onShow: () => void;
  readonly onTakeNote: () => void;
}

/** Says calmly that new answers changed the plan; nothing that people touched is among it. */
export function ChangedLine({ count, since, onShow, onTakeNote }: ChangedLineProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const { readOnly } = useAssessment();
  return (
    <p className={styles.line}>
      <Icon name="info" />
      <span>{t('roadmap.changed.line', { since: momentWords(since, language, today()) })}</span>
      <LinkButton aria-haspopup="dialog" onClick={onShow}>
        {t('roadmap.changed.count', { count })}
      </LinkButton>
      {!readOnly && <LinkButton onClick={onTakeNote}>{t('roadmap.changed.takeNote')}</LinkButton>}
    </p>
  );
}
