import type { ReactNode } from 'react';
import type { BrandingChoice } from '../../../../shared/report/branding.ts';
import { usePreferences } from '../../../api/queries.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Segment } from '../../../ui/Segment.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ValueButton } from '../../../value/ValueButton.tsx';
import { askedBy, choiceOf, type ReportChoice, settingsOf } from '../reportOptions.ts';
import type { Preview } from '../usePreview.ts';
import { CompareWith } from './CompareWith.tsx';
import styles from './OptionsTab.module.css';
import { PresetPart } from './PresetPart.tsx';
import { SectionPicks } from './SectionPicks.tsx';
import { StartField } from './StartField.tsx';

export interface OptionsTabProps {
  readonly preview: Preview;
  readonly branding: BrandingChoice;
  readonly onPage: (page: number) => void;
}

/** What can be chosen about the report. Every choice is stored at once and can be undone. */
export function OptionsTab({ preview, branding, onPage }: OptionsTabProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const { draft, framework, edit, readOnly } = useAssessment();
  const choice = choiceOf(draft.report);
  const asked = askedBy(choice.preset);
  const store = (changes: Partial<ReportChoice>) =>
    edit({ entry: 'report', value: settingsOf({ ...choice, ...changes }) });
  return (
    <>
      <PresetPart
        choice={choice}
        readOnly={readOnly}
        onChoice={(chosen) => void edit({ entry: 'report', value: settingsOf(chosen) })}
      />
      {asked.levels && (
        <section>
          <Switch
            label={t('preview.sheet.levels')}
            checked={choice.levels}
            disabled={readOnly}
            onChange={(levels) => void store({ levels })}
          />
          <p className={styles.hint}>{t('preview.sheet.hint')}</p>
        </section>
      )}
      {asked.start && (
        <section>
          <StartField value={choice.startsAt} readOnly={readOnly} onChange={(startsAt) => store({ startsAt })} />
        </section>
      )}
      {asked.edition && (
        <section>
          <Labelled words={t('preview.edition.label')}>
            <Segment
              label={t('preview.edition.label')}
              value={choice.edition}
              disabled={readOnly}
              options={[
                { value: 'client', label: t('preview.edition.client') },
                { value: 'consultant', label: t('preview.edition.consultant') },
              ]}
              onChange={(edition) => void store({ edition })}
            />
          </Labelled>
          <p className={styles.hint}>{t(`preview.edition.about.${choice.edition}`)}</p>
        </section>
      )}
      <SectionPicks
        kind={framework.kind}
        choice={choice}
        report={preview.shown?.report}
        readOnly={readOnly}
        onChange={(without) => void store({ without })}
        onPage={onPage}
      />
      {asked.value && (
        <section>
          <ValueButton />
          <p className={styles.hint}>{t('preview.value')}</p>
        </section>
      )}
      {asked.full && (
        <CompareWith
          value={choice.compareWith}
          readOnly={readOnly}
          onChange={(compareWith) => void store({ compareWith })}
        />
      )}
      <section>
        <div className={styles.two}>
          <Select
            label={t('preview.paper.language')}
            value={choice.language ?? language}
            disabled={readOnly}
            options={[{ value: 'en', label: t('preview.paper.english') }]}
            onChange={(wanted) => void store({ language: wanted === language ? null : wanted })}
          />
          <Select
            label={t('preview.paper.label')}
            value={choice.paper ?? branding.paper ?? 'a4'}
            disabled={readOnly}
            options={[
              { value: 'a4', label: t('preview.paper.a4') },
              { value: 'letter', label: t('preview.paper.letter') },
            ]}
            onChange={(paper) => void store({ paper: paper === (branding.paper ?? 'a4') ? null : paper })}
          />
        </div>
      </section>
      {asked.full && (
        <section>
          <h2>{t('preview.cover.title')}</h2>
          <div className={styles.two}>
            <TextField
              label={t('preview.cover.preparedFor')}
              value={choice.preparedFor}
              placeholder={branding.preparedFor ?? t('preview.cover.forPlaceholder')}
              maxLength={200}
              readOnly={readOnly}
              onCommit={(preparedFor) => store({ preparedFor })}
            />
            <TextField
              label={t('preview.cover.preparedBy')}
              value={choice.preparedBy}
              placeholder={branding.preparedBy ?? t('preview.cover.byPlaceholder')}
              maxLength={200}
              readOnly={readOnly}
              onCommit={(preparedBy) => store({ preparedBy })}
            />
          </div>
        </section>
      )}
    </>
  );
}

function Labelled({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className={styles.label} aria-hidden="true">
        {words}
      </p>
      {children}
    </div>
  );
}
