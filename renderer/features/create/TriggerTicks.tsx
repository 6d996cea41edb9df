import { useState } from 'react';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { type Trigger, triggers } from '../../../shared/frameworks/picker/pickerQuestions.ts';
import { suggestByTriggers } from '../../../shared/frameworks/picker/suggest.ts';
import { list } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './PickerDialog.module.css';

export interface TriggerTicksProps {
  readonly entries: readonly FrameworkEntry[];
  /** What the answers to the questions suggest; empty before all are given. */
  readonly answered: readonly string[];
}

/** Signs that it is time to look at revenue operations; three or more suggest where to look. */
export function TriggerTicks({ entries, answered }: TriggerTicksProps) {
  const t = useTranslate();
  const [ticked, setTicked] = useState<ReadonlySet<Trigger>>(new Set());
  const suggested = suggestByTriggers(
    ticked,
    entries.map(({ framework }) => framework.id),
  );
  const titles = suggested.flatMap((id) => entries.find(({ framework }) => framework.id === id)?.texts.title ?? []);
  const isOther = answered.length > 0 && suggested.some((id) => !answered.includes(id));
  const toggle = (trigger: Trigger, isTicked: boolean) => {
    const others = [...ticked].filter((one) => one !== trigger);
    setTicked(new Set(isTicked ? [...others, trigger] : others));
  };
  return (
    <section>
      <SectionHead title={t('create.picker.triggers')} />
      <Note>{t('create.picker.triggersLead')}</Note>
      <div className={styles.triggers}>
        {triggers.map((trigger) => (
          <Tick
            key={trigger}
            label={t(`create.picker.trigger.${trigger}`)}
            checked={ticked.has(trigger)}
            onChange={(isTicked) => toggle(trigger, isTicked)}
          />
        ))}
      </div>
      <p aria-live="polite" className={styles.reason}>
        {titles.length === 0
          ? t('create.picker.triggersFew')
          : t('create.picker.triggersMany', { count: ticked.size, titles: list(t, titles) })}
        {isOther && ` ${t('create.picker.triggersOther')}`}
      </p>
    </section>
  );
}
