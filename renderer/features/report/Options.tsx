import { type ReactNode, useMemo } from 'react';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { useAssessment, useScore } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ExportPart } from './ExportPart.tsx';
import { exportWarnings } from './exportWarnings.ts';
import styles from './Options.module.css';
import { choiceOf, type ReportChoice, settingsOf } from './reportOptions.ts';
import { SectionPicks } from './SectionPicks.tsx';
import type { useLayout } from './useLayout.ts';

export interface OptionsProps {
  readonly layout: ReturnType<typeof useLayout>;
  readonly onPage: (page: number) => void;
}

/** What can be chosen about the report, what to know before it leaves the house, and the export. */
export function Options({ layout, onPage }: OptionsProps) {
  const t = useTranslate();
  const { draft, framework, edit, save, readOnly } = useAssessment();
  const score = useScore();
  const { assessment } = draft;
  const choice = choiceOf(draft.report);
  const plan = useMemo(() => makePlan(framework, assessment, score), [framework, assessment, score]);
  const warnings = exportWarnings({ assessment, score, plan, edition: choice.edition, saved: save.kind !== 'failed' });
  const store = (changes: Partial<ReportChoice>) =>
    edit({ entry: 'report', value: settingsOf({ ...choice, ...changes }) });
  return (
    <aside className={styles.options} aria-label={t('preview.options')}>
      <div className={styles.body}>
        <section className={styles.two}>
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
          <Labelled words={t('preview.length.label')}>
            <Segment
              label={t('preview.length.label')}
              value={choice.preset}
              disabled={readOnly}
              options={[
                { value: 'summary', label: t('preview.length.summary') },
                { value: 'full', label: t('preview.length.full') },
              ]}
              onChange={(preset) => void store({ preset })}
            />
          </Labelled>
        </section>
        <SectionPicks
          kind={framework.kind}
          choice={choice}
          report={layout.report}
          readOnly={readOnly}
          onChange={(without) => void store({ without })}
          onPage={onPage}
        />
        <section>
          <h2>{t('preview.paper.title')}</h2>
          <div className={styles.two}>
            <Select
              label={t('preview.paper.language')}
              value="en"
              options={[{ value: 'en', label: t('preview.paper.english') }]}
              onChange={() => undefined}
            />
            <Select
              label={t('preview.paper.label')}
              value={choice.paper}
              disabled={readOnly}
              options={[
                { value: 'a4', label: t('preview.paper.a4') },
                { value: 'letter', label: t('preview.paper.letter') },
              ]}
              onChange={(paper) => void store({ paper })}
            />
          </div>
        </section>
        <section>
          <h2>{t('preview.cover.title')}</h2>
          <div className={styles.two}>
            <TextField
              label={t('preview.cover.preparedFor')}
              value={choice.preparedFor}
              placeholder={t('preview.cover.forPlaceholder')}
              maxLength={200}
              readOnly={readOnly}
              onCommit={(preparedFor) => store({ preparedFor })}
            />
            <TextField
              label={t('preview.cover.preparedBy')}
              value={choice.preparedBy}
              placeholder={t('preview.cover.byPlaceholder')}
              maxLength={200}
              readOnly={readOnly}
              onCommit={(preparedBy) => store({ preparedBy })}
            />
          </div>
        </section>
      </div>
      <ExportPart
        warnings={warnings}
        pages={layout.isStale ? null : (layout.report?.pages.length ?? null)}
        today={layout.today}
      />
    </aside>
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
