import { useState } from 'react';
import { Effort, type OwnAction } from '../../../shared/assessment/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AddActionDialog.module.css';
import { nextOwnId } from './actionEdits.ts';
import { mostDays } from './capacities.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { PrerequisiteTicks } from './PrerequisiteTicks.tsx';
import type { RoadmapView } from './roadmapView.ts';
import { useBoardEdit } from './useBoardEdit.ts';

export interface AddActionDialogProps {
  readonly view: RoadmapView;
  readonly onClose: () => void;
}

/** Adds an action of one's own to the plan. */
export function AddActionDialog({ view, onClose }: AddActionDialogProps) {
  const t = useTranslate();
  const { edit } = useBoardEdit();
  const { report } = view;
  const [first] = report.framework.sections;
  const [own, setOwn] = useState<Omit<OwnAction, 'section'> & { section: OwnAction['section'] | undefined }>({
    title: '',
    section: first?.id,
    days: 5,
    impact: 3,
    prerequisites: [],
  });
  const { section, prerequisites, ...rest } = own;
  const title = own.title.trim();
  const add = () => {
    if (title === '' || section === undefined) return;
    const id = nextOwnId(report.input.assessment);
    const needs = prerequisites === undefined || prerequisites.length === 0 ? {} : { prerequisites };
    void edit([{ entry: 'action', action: id, value: { id, own: { ...rest, title, section, ...needs } } }]);
    onClose();
  };
  return (
    <Dialog
      open
      title={t('roadmap.add.title')}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('roadmap.add.cancel')}</Button>
          <Button
            kind="primary"
            disabled={title === ''}
            {...(title === '' ? { reason: t('roadmap.add.needsTitle') } : {})}
            onClick={add}
          >
            {t('roadmap.add.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('roadmap.own.title')}
          value={own.title}
          maxLength={200}
          placeholder={t('roadmap.own.titlePlaceholder')}
          onChange={(text) => setOwn({ ...own, title: text })}
          onEnter={add}
        />
        <Select
          label={t(`roadmap.own.section.${report.kind}`)}
          value={own.section ?? null}
          options={report.framework.sections.map(({ id }) => ({
            value: id,
            label: report.texts.sections[id]?.name ?? id,
          }))}
          onChange={(chosen) => setOwn({ ...own, section: chosen })}
        />
        <NumberField
          label={t('roadmap.own.days')}
          value={own.days}
          min={0}
          max={mostDays}
          decimals={1}
          unit={t('roadmap.own.unit')}
          outOfBounds={t('roadmap.own.daysBounds')}
          onCommit={(days) => setOwn((now) => ({ ...now, days: days ?? now.days }))}
        />
        <FieldGroup label={t('roadmap.own.impact')}>
          <Segment
            label={t('roadmap.own.impact')}
            value={String(own.impact)}
            options={[1, 2, 3, 4, 5].map((impact) => ({ value: String(impact), label: String(impact) }))}
            onChange={(impact) => setOwn({ ...own, impact: Effort.parse(Number(impact)) })}
          />
          <p className={styles.hint}>{t(`roadmap.impact.${own.impact}`)}</p>
        </FieldGroup>
        <PrerequisiteTicks
          view={view}
          id={null}
          chosen={own.prerequisites ?? []}
          readOnly={false}
          onChange={(chosen) => setOwn({ ...own, prerequisites: [...chosen] })}
        />
      </div>
    </Dialog>
  );
}
