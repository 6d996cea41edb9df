import { useRef, useState } from 'react';
import type { ReportPreset } from '../../../../shared/contract/reports.ts';
import { presets as kinds } from '../../../../shared/report/model.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { ReportChoice } from '../reportOptions.ts';
import { NameDialog } from './NameDialog.tsx';
import styles from './PresetPart.module.css';
import { isSaved, savedSettings, withSaved } from './savedChoice.ts';
import { usePresets } from './usePresets.ts';

export interface PresetPartProps {
  readonly choice: ReportChoice;
  readonly readOnly: boolean;
  readonly onChoice: (choice: ReportChoice) => void;
}

/** Which report it is: one of Cairn's, or one that was saved under a name. */
export function PresetPart({ choice, readOnly, onChoice }: PresetPartProps) {
  const t = useTranslate();
  const place = useRef<HTMLElement>(null);
  const { presets, save, rename, remove } = usePresets();
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const saved = presets.find(({ settings }) => isSaved(choice, settings));
  const attempt = (work: Promise<void>) =>
    work.then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  const choose = (value: string) => {
    const kind = kinds.find((one) => one === value);
    const chosen = presets.find(({ id }) => id === value);
    if (kind !== undefined) onChoice({ ...choice, preset: kind });
    else if (chosen !== undefined) onChoice(withSaved(choice, chosen.settings));
  };
  return (
    <section ref={place} className={styles.preset}>
      <Select
        label={t('preview.preset.label')}
        hint={t(`preview.preset.about.${choice.preset}`)}
        value={saved?.id ?? choice.preset}
        disabled={readOnly}
        options={[
          ...kinds.map((value) => ({ value: String(value), label: t(`preview.preset.name.${value}`) })),
          ...presets.map(({ id, name }) => ({ value: id, label: t('preview.preset.saved', { name }) })),
        ]}
        onChange={choose}
      />
      {hasFailed && <FieldError>{t('preview.preset.failed')}</FieldError>}
      <p className={styles.ways}>
        {saved === undefined ? (
          <LinkButton onClick={() => setDialog('save')}>{t('preview.preset.save')}</LinkButton>
        ) : (
          <>
            <LinkButton onClick={() => setDialog('rename')}>{t('preview.preset.rename')}</LinkButton>
            <LinkButton
              onClick={() => {
                // The link goes with what it removes.
                place.current?.querySelector('select')?.focus();
                void attempt(remove(saved.id));
              }}
            >
              {t('preview.preset.remove')}
            </LinkButton>
          </>
        )}
      </p>
      {dialog !== null && (
        <NameDialog
          title={t(dialog === 'save' ? 'preview.preset.saveTitle' : 'preview.preset.renameTitle')}
          name={dialog === 'rename' ? (saved?.name ?? '') : ''}
          taken={presets.map(({ name }) => name)}
          onClose={() => setDialog(null)}
          onName={(name) => {
            setDialog(null);
            void attempt(named(name));
          }}
        />
      )}
    </section>
  );

  function named(name: string): Promise<void> {
    const renamed: ReportPreset | undefined = dialog === 'rename' ? saved : undefined;
    return renamed === undefined ? save(name, savedSettings(choice)) : rename(renamed, name);
  }
}
