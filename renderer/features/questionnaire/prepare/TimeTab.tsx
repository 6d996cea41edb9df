import type { Agenda } from '../../../../shared/workshop/agenda.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Note } from '../../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../../ui/Table.tsx';
import { PlanTab } from '../PlanTab.tsx';
import { clockText } from '../pace.ts';
import styles from './Prepare.module.css';
import { partName } from './partName.ts';

/** How long the room has, what comes first, and what that leaves for each part and each question. */
export function TimeTab({ agenda }: { readonly agenda: Agenda }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  const parts = [...(agenda.first === null ? [] : [{ ...agenda.first, id: null }]), ...agenda.sections];
  const questions = parts.reduce((sum, part) => sum + part.questions.length, 0);
  return (
    <div className={styles.time}>
      <PlanTab />
      <div>
        <p className={styles.lead}>
          {t('room.prepare.each', { count: questions, time: clockText(Math.round(agenda.secondsEach / 5) * 5) })}
        </p>
        {!agenda.isSet && <Note>{t('room.prepare.usual')}</Note>}
        <Table caption={t('room.prepare.agendaCaption')}>
          <thead>
            <tr>
              <HeadCell>{t('room.prepare.part')}</HeadCell>
              <HeadCell num>{t('room.prepare.questions')}</HeadCell>
              <HeadCell num>{t('room.prepare.minutes')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            <Row>
              <Cell>{t('room.prepare.opening')}</Cell>
              <Cell num />
              <Cell num>{agenda.opening}</Cell>
            </Row>
            {parts.map((part) => (
              <Row key={part.id ?? ''}>
                <Cell wrap>{partName(t, texts, part.id)}</Cell>
                <Cell num>{part.questions.length}</Cell>
                <Cell num>{part.minutes}</Cell>
              </Row>
            ))}
            <Row>
              <Cell>{t('room.prepare.closing')}</Cell>
              <Cell num />
              <Cell num>{agenda.closing}</Cell>
            </Row>
          </tbody>
          <tfoot>
            <Row>
              <Cell strong>{t('room.prepare.total')}</Cell>
              <Cell num strong>
                {questions}
              </Cell>
              <Cell num strong>
                {agenda.total}
              </Cell>
            </Row>
          </tfoot>
        </Table>
      </div>
    </div>
  );
}
