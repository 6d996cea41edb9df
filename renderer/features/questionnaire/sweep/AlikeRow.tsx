import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Tile } from '../../../ui/Tile.tsx';
import { tileOf } from '../../../ui/tileValue.ts';
import styles from './Sweep.module.css';
import type { SweepRow } from './useSweep.ts';

export interface AlikeRowProps {
  readonly row: SweepRow;
  readonly readOnly: boolean;
  readonly onConfirm: () => void;
}

/** A question that people answered alike, its common level, and the way to confirm it. */
export function AlikeRow({ row, readOnly, onConfirm }: AlikeRowProps) {
  const t = useTranslate();
  const { item, level, respondents, without, min, max, agreed } = row;
  const name = item.choices.find(({ value }) => value === level)?.name ?? '';
  return (
    <li className={styles.row}>
      <span className={styles.tile}>
        <Tile value={tileOf({ state: 'answered', level })} isKey={item.isKey} />
      </span>
      <span className={styles.what}>
        <span>
          <b>{item.id}</b> {item.name}
        </span>
        <span className={styles.facts}>
          {[
            t('room.sweep.level', { level, name }),
            t('questions.voices.title', { count: respondents }),
            min === max
              ? t('questions.voices.all', { level: min })
              : t('questions.voices.range', { from: min, to: max }),
            ...(without > 0 ? [t('room.sweep.without', { count: without })] : []),
          ].join(' · ')}
        </span>
      </span>
      {agreed !== null ? (
        <span className={styles.agreed}>
          <Icon name="check" />
          {t('room.sweep.agreed')}
        </span>
      ) : (
        !readOnly && (
          <Button aria-label={t('room.sweep.confirmOne', { id: item.id, level, name })} onClick={onConfirm}>
            {t('room.sweep.confirm')}
          </Button>
        )
      )}
    </li>
  );
}
