import { useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import styles from './Dialogs.module.css';
import { MeetingTab } from './meeting/MeetingTab.tsx';
import { useMeeting } from './meeting/useMeeting.ts';
import { meetingTabs, type MeetingTab as Tab } from './meetingSearch.ts';
import { ParkedTab } from './ParkedTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { PlanTab } from './PlanTab.tsx';
import { SummaryTab } from './SummaryTab.tsx';

export interface MeetingDialogProps {
  /** What it opens with; left out: the meeting while one runs, else the summary. */
  readonly first?: Tab | undefined;
  readonly onClose: () => void;
}

/** What belongs to the assessment and not to one question: its summary, its decisions, what was put off, who took part. Every field
 * stores itself, so there is nothing to confirm. */
export function MeetingDialog({ first, onClose }: MeetingDialogProps) {
  const t = useTranslate();
  const content = useRef<HTMLDivElement>(null);
  const { running } = useMeeting();
  const [tab, setTab] = useState<Tab>(first ?? (running === null ? 'summary' : 'meeting'));
  return (
    <Dialog
      open
      size="wide"
      title={t('questions.meeting.title')}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={content}
    >
      <div className={styles.tabs} ref={content} tabIndex={-1}>
        <Segment
          label={t('questions.meeting.title')}
          value={tab}
          options={meetingTabs.map((value) => ({ value, label: t(`questions.meeting.tab.${value}`) }))}
          onChange={setTab}
        />
      </div>
      <div className={styles.tab}>
        {tab === 'meeting' && <MeetingTab />}
        {tab === 'summary' && <SummaryTab />}
        {tab === 'decisions' && <DecisionsTab />}
        {tab === 'parked' && <ParkedTab />}
        {tab === 'people' && <PeopleTab />}
        {tab === 'plan' && <PlanTab />}
      </div>
    </Dialog>
  );
}
