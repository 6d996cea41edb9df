import type { ComparedAssessment } from '../../shared/contract/backups.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { usePreferences } from '../api/queries.ts';
import { shownMoment } from '../i18n/shownMoment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Scroll } from '../ui/Scroll.tsx';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import styles from './Backups.module.css';

/** What restoring would do to one assessment. */
function effect({ inBackup, now, lost, regained }: ComparedAssessment, t: Translate): string {
  if (inBackup === null) return t('backups.effect.leaves');
  if (now === null) return t('backups.effect.comesBack');
  if (lost === null && regained === null) return t('backups.effect.unknown');
  const parts = [
    ...(lost !== null && lost > 0 ? [t('backups.effect.lost', { count: lost })] : []),
    ...(regained !== null && regained > 0 ? [t('backups.effect.regained', { count: regained })] : []),
  ];
  return parts.length === 0 ? t('backups.effect.same') : parts.join(t('backups.comma'));
}

/** The assessments of a backup beside those of the workspace, most concerned first. */
export function ComparedTable({ compared }: { readonly compared: readonly ComparedAssessment[] }) {
  const t = useTranslate();
  const { language } = usePreferences();
  if (compared.length === 0) return null;
  return (
    <Scroll label={t('backups.table.caption')} className={styles.table}>
      <Table caption={t('backups.table.caption')}>
        <thead>
          <tr>
            <HeadCell>{t('backups.table.assessment')}</HeadCell>
            <HeadCell num>{t('backups.table.inBackup')}</HeadCell>
            <HeadCell num>{t('backups.table.now')}</HeadCell>
            <HeadCell>
              <span className={styles.effect}>{t('backups.table.effect')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <Row key={one.id}>
              <HeadCell scope="row">
                <span className={styles.name}>{one.organisation}</span>
                <span className={styles.under}>{one.title ?? t('backups.untitled')}</span>
              </HeadCell>
              <Cell num>{one.inBackup?.answered ?? t('backups.none')}</Cell>
              <Cell num>{one.now?.answered ?? t('backups.none')}</Cell>
              <Cell wrap>
                <span className={styles.effect}>
                  {effect(one, t)}
                  {one.inBackup !== null && (
                    <span className={styles.under}>
                      {t('backups.table.changed', { time: shownMoment(one.inBackup.changedAt, language) })}
                    </span>
                  )}
                </span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
