import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useHost } from '../api/host.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Bar } from '../ui/Bar.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import styles from './frame.module.css';
import { SignedOffBand } from './SignedOffBand.tsx';
import { Tools } from './Tools.tsx';
import { WorkflowMenu } from './WorkflowMenu.tsx';

const places = ['questions', 'results', 'roadmap', 'report', 'history'] as const;

/** The window around an open assessment: where one is, its five places, its workflow. The screen brings body and foot. */
export function AssessmentFrame({ children }: { readonly children: ReactNode }) {
  const { head, draft, texts } = useAssessment();
  const { shell } = useHost();
  const t = useTranslate();
  const { pathname } = useLocation();
  const { organisation, title } = draft.assessment;
  const shown = title === undefined || title === '' ? texts.shortTitle : title;

  useEffect(() => {
    void shell
      .setTitle(t('app.windowTitle', { organisation: organisation.name, title: shown }).slice(0, 300))
      .catch(() => {});
  }, [shell, t, organisation.name, shown]);

  const tabs = places.map((place) => ({
    label: t(`app.place.${place}`),
    href: `#/a/${head.id}/${place}`,
    current: pathname.startsWith(`/a/${head.id}/${place}`),
  }));
  return (
    <div className={styles.frame}>
      <div>
        <Bar
          brandHref="#/"
          crumbs={[{ label: organisation.name }, { label: shown }]}
          crumbsLabel={t('app.whereYouAre')}
          tabs={tabs}
          tabsLabel={t('app.assessment')}
          tools={
            <>
              <WorkflowMenu />
              <Tools />
            </>
          }
        />
        <SignedOffBand />
      </div>
      {children}
      <ConflictDialog />
    </div>
  );
}
