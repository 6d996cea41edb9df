import { useId } from 'react';
import type { Quadrant } from '../../../shared/scorecard/quadrantWords.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import styles from './Scorecard.module.css';

/** The pillars beside the outcome of the phases: the picture, and what each crossing says. */
export function QuadrantPart({ quadrant }: { readonly quadrant: Quadrant | null }) {
  const t = useTranslate();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <SectionHead id={id} title={t('scorecard.quadrant.title')} />
      {quadrant === null ? (
        <Note>{t('scorecard.quadrant.none')}</Note>
      ) : (
        <>
          <div className={styles.figure}>
            <Drawing figure={quadrant.figure} label={quadrant.alt} />
          </div>
          <div className={styles.table}>
            <Table caption={t('scorecard.quadrant.table')}>
              <thead>
                <tr>
                  <HeadCell>{t('scorecard.column.phase')}</HeadCell>
                  <HeadCell num>{t('scorecard.column.points')}</HeadCell>
                  {quadrant.pillars.map(({ id: pillar, name }) => (
                    <HeadCell key={pillar}>{name}</HeadCell>
                  ))}
                </tr>
              </thead>
              <tbody>
                {quadrant.rows.map(({ phase, points, readings }) => (
                  <Row key={phase}>
                    <HeadCell scope="row">{phase}</HeadCell>
                    <Cell num>{points}</Cell>
                    {readings.map((reading, at) => (
                      <Cell key={quadrant.pillars[at]?.id}>{reading}</Cell>
                    ))}
                  </Row>
                ))}
              </tbody>
            </Table>
          </div>
          <Note>{t('scorecard.quadrant.rule')}</Note>
        </>
      )}
    </section>
  );
}
