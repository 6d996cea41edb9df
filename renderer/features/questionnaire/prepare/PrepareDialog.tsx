import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { agendaOf } from '../../../../shared/workshop/agenda.ts';
import { neededFor } from '../../../../shared/workshop/needed.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { PeopleTab } from '../PeopleTab.tsx';
import { NeededTab } from './NeededTab.tsx';
import styles from './Prepare.module.css';
import { TimeTab } from './TimeTab.tsx';

const tabs = ['people', 'time', 'needed'] as const;

/** What a facilitator settles before the room meets: who takes part, how long it takes, whom each part needs, and what is printed. Every field
 * stores itself. */
export function PrepareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { head, framework, draft, session, edit, readOnly } = useAssessment();
  const navigate = useNavigate();
  const content = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<(typeof tabs)[number]>('people');
  const agenda = useMemo(
    () => agendaOf(framework, draft.assessment, draft.facilitation),
    [framework, draft.assessment, draft.facilitation],
  );
  const needed = useMemo(() => neededFor(framework, draft.assessment, agenda), [framework, draft.assessment, agenda]);
  const print = (preset: 'sheet' | 'agenda') => {
    void edit({ entry: 'report', value: { ...session.state().draft.report, preset } });
    void navigate({ to: '/a/$assessmentId/report', params: { assessmentId: head.id } });
  };
  const reason = t('room.prepare.signedOff');
  return (
    <Dialog
      open
      size="wide"
      title={t('room.prepare.title')}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={content}
      actions={
        <>
          <Button icon="printer" disabled={readOnly} reason={reason} onClick={() => print('sheet')}>
            {t('room.prepare.sheet')}
          </Button>
          <Button icon="printer" disabled={readOnly} reason={reason} onClick={() => print('agenda')}>
            {t('room.prepare.agenda')}
          </Button>
        </>
      }
    >
      <div className={styles.tabs} ref={content} tabIndex={-1}>
        <Segment
          label={t('room.prepare.title')}
          value={tab}
          options={tabs.map((value) => ({ value, label: t(`room.prepare.tab.${value}`) }))}
          onChange={setTab}
        />
      </div>
      <div className={styles.tab}>
        {tab === 'people' && <PeopleTab />}
        {tab === 'time' && <TimeTab agenda={agenda} />}
        {tab === 'needed' && <NeededTab needed={needed} />}
      </div>
    </Dialog>
  );
}
