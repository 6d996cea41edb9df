import { useState } from 'react';
import { planOf, scoreOf } from '../api/scoreOf.ts';
import { useAssessment, useShownAssessment, useStoredAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ChangesPopover } from './ChangesPopover.tsx';
import { changeList } from './changeList.ts';
import { KeepDialog } from './KeepDialog.tsx';
import { useLeaving } from './useLeaving.ts';
import styles from './WhatIfBar.module.css';
import { type Movement, projectedNumber, whatIfNumbers } from './whatIfNumbers.ts';

export interface WhatIfBarProps {
  /** What the place shows below: the sandbox, the sandbox with a plan, or only what is stored. */
  readonly shows: 'result' | 'plan' | 'stored';
  /** Whether the panel is shown; null where there is none. */
  readonly panel: boolean | null;
  readonly onPanel: (shown: boolean) => void;
}

/** [Note: Unmistakable] Stands over every place of the assessment while the sandbox is open: that nothing is stored, what the changes come
 * to, and the two ways out. */
export function WhatIfBar({ shows, panel, onPanel }: WhatIfBarProps) {
  const t = useTranslate();
  const { session, sandbox, head, stored } = useAssessment();
  const [keeping, setKeeping] = useState(false);
  const changes = changeList(sandbox?.pieces() ?? []).length;
  const leaving = useLeaving(changes);
  const numbers = useNumbers(shows);
  const count = t('whatif.bar.changes', { count: changes });
  const refusal = changes === 0 ? 'whatif.bar.keepNothing' : stored.readOnly ? 'whatif.bar.keepSignedOff' : null;
  return (
    <section className={styles.bar} aria-label={t('whatif.bar.label')}>
      <p className={styles.promise}>
        <b className={styles.stamp}>{t('whatif.bar.stamp')}</b>
        {t(shows === 'stored' ? 'whatif.bar.storedOnly' : 'whatif.bar.promise')}
      </p>
      <dl className={styles.numbers}>
        {numbers.map((number) => (
          <Moving key={number.label} {...number} />
        ))}
      </dl>
      <VisuallyHidden>
        <span role="status">
          {t('whatif.bar.said', {
            numbers: numbers.map((number) => t('whatif.bar.saidNumber', { ...number })).join(t('whatif.bar.comma')),
            changes: count,
          })}
        </span>
      </VisuallyHidden>
      <div className={styles.actions}>
        <span className={styles.count}>
          <ChangesPopover />
        </span>
        <IconButton
          icon="undo"
          label={t('whatif.bar.undo')}
          disabled={!head.canUndo}
          onClick={() => void session.undo()}
        />
        <IconButton
          icon="redo"
          label={t('whatif.bar.redo')}
          disabled={!head.canRedo}
          onClick={() => void session.redo()}
        />
        {panel !== null && (
          <IconButton icon="panel" label={t('whatif.bar.panel')} pressed={panel} onClick={() => onPanel(!panel)} />
        )}
        <Button
          disabled={refusal !== null}
          reason={refusal === null ? undefined : t(refusal)}
          onClick={() => setKeeping(true)}
        >
          {t('whatif.bar.keep')}
        </Button>
        <Button kind="bare" onClick={leaving.ask}>
          {t('whatif.bar.leave')}
        </Button>
      </div>
      {keeping && <KeepDialog onClose={() => setKeeping(false)} />}
      <ConfirmDialog
        open={leaving.isAsking}
        title={t('whatif.leave.title')}
        confirmLabel={t('whatif.leave.confirm')}
        cancelLabel={t('whatif.leave.cancel')}
        onConfirm={leaving.drop}
        onCancel={leaving.stay}
      >
        <p>{t('whatif.leave.text', { count: changes })}</p>
      </ConfirmDialog>
    </section>
  );
}

/** Both sides stand there from the start, so that nothing moves when one of them does. */
function Moving({ label, before, after }: Movement) {
  const t = useTranslate();
  return (
    <div data-moved={before !== after || undefined}>
      <dt>{label}</dt>
      <dd>
        <span>{before}</span>
        <Icon name="arrowRight" size="small" />
        <VisuallyHidden>{t('whatif.bar.becomes')}</VisuallyHidden>
        <b>{after}</b>
      </dd>
    </div>
  );
}

function useNumbers(shows: WhatIfBarProps['shows']): readonly Movement[] {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const [before, after] = [useStoredAssessment(), useShownAssessment()];
  const numbers = whatIfNumbers(t, texts, scoreOf(framework, before), scoreOf(framework, after));
  if (shows !== 'plan') return numbers;
  const projected = projectedNumber(t, framework.kind, planOf(framework, before), planOf(framework, after));
  return projected === undefined ? numbers : [...numbers, projected];
}
