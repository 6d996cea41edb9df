import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './BrandingTab.module.css';
import { ColourField } from './ColourField.tsx';
import { LogoPart } from './LogoPart.tsx';
import type { useBranding } from './useBranding.ts';

/** How every report of this client looks. Kept with the organisation, not with the assessment. */
export function BrandingTab({ branding }: { readonly branding: ReturnType<typeof useBranding> }) {
  const t = useTranslate();
  const { organisation } = useAssessment().draft.assessment;
  const { state, problem, set, setLogo, removeLogo } = branding;
  if (state === undefined) return null;
  const { choice, logo } = state;
  return (
    <>
      <Note>{t('preview.branding.about', { organisation: organisation.name })}</Note>
      {problem !== null && (
        <FieldError>{t(`preview.branding.problem.${problem === 'CONFLICT' ? 'conflict' : 'other'}`)}</FieldError>
      )}
      <div className={styles.parts}>
        <LogoPart logo={logo} onLogo={setLogo} onRemove={removeLogo} />
        <section className={styles.fields}>
          <h2>{t('preview.colour.title')}</h2>
          <ColourField
            label={t('preview.colour.primary')}
            use="line"
            value={choice.primary ?? null}
            onCommit={(primary) => set({ primary })}
          />
          <ColourField
            label={t('preview.colour.secondary')}
            use="words"
            value={choice.secondary ?? null}
            onCommit={(secondary) => set({ secondary })}
          />
        </section>
        <section className={styles.fields}>
          <h2>{t('preview.branding.words')}</h2>
          <TextArea
            label={t('preview.branding.coverText')}
            value={choice.coverText ?? ''}
            rows={2}
            maxLength={600}
            onCommit={(coverText) => set({ coverText })}
          />
          <TextField
            label={t('preview.cover.preparedFor')}
            value={choice.preparedFor ?? ''}
            placeholder={t('preview.cover.forPlaceholder')}
            maxLength={200}
            onCommit={(preparedFor) => set({ preparedFor })}
          />
          <TextField
            label={t('preview.cover.preparedBy')}
            value={choice.preparedBy ?? ''}
            placeholder={t('preview.cover.byPlaceholder')}
            maxLength={200}
            onCommit={(preparedBy) => set({ preparedBy })}
          />
          <TextField
            label={t('preview.branding.footer')}
            hint={t('preview.branding.footerHint')}
            value={choice.footer ?? ''}
            maxLength={200}
            onCommit={(footer) => set({ footer })}
          />
          <Select
            label={t('preview.paper.label')}
            value={choice.paper ?? 'a4'}
            options={[
              { value: 'a4', label: t('preview.paper.a4') },
              { value: 'letter', label: t('preview.paper.letter') },
            ]}
            onChange={(paper) => void set({ paper: paper === 'a4' ? null : paper }).catch(() => undefined)}
          />
        </section>
      </div>
    </>
  );
}
