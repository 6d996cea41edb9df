import { useTranslate } from '../../i18n/useTranslate.ts';
import { Select } from '../../ui/Select.tsx';
import { ActionReaders } from './ActionReaders.tsx';
import { canTakeWave, waveOf } from './moves.ts';
import { useCardActs } from './useCardActs.ts';
import type { FieldsProps } from './WhoFields.tsx';

/** Where it stands: the planner's choice, a wave that keeps it, or not now. Choosing is a move like any other. */
export function WhereFields({ view, subject, patch, readOnly }: FieldsProps) {
  const t = useTranslate();
  const acts = useCardActs();
  const { id, edit, candidate } = subject;
  if (candidate === undefined) return null;
  const last = canTakeWave(view, id) ? Math.max(view.waves.length, edit?.wave ?? 1) : 0;
  const here = waveOf(view, id);
  const free =
    edit?.wave === undefined && here > 0 ? t('roadmap.edit.anyWaveNow', { wave: here }) : t('roadmap.edit.anyWave');
  return (
    <Select
      label={t('roadmap.edit.wave')}
      side={
        <ActionReaders
          edit={edit}
          wholeEdit={subject.kind === 'part' ? subject.wholeEdit : undefined}
          name="notNow"
          title={t('roadmap.edit.notNow')}
          patch={patch}
          readOnly={readOnly}
        />
      }
      value={edit?.notNow === undefined ? String(edit?.wave ?? 'free') : 'not-now'}
      disabled={readOnly}
      options={[
        { value: 'free', label: free },
        ...Array.from({ length: last }, (_, index) => ({
          value: String(index + 1),
          label: t('roadmap.edit.inWave', { wave: index + 1 }),
        })),
        { value: 'not-now', label: t('roadmap.menu.not-now') },
      ]}
      hint={edit?.notNow === undefined ? undefined : t('roadmap.edit.because', { reason: edit.notNow })}
      onChange={(chosen) => {
        if (chosen === 'not-now') acts.askReason(id);
        else acts.keep({ action: id, to: chosen === 'free' ? 'free' : Number(chosen) });
      }}
    />
  );
}
