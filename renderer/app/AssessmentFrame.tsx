import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useHost } from '../api/host.ts';
import { usePresenting } from '../api/presenting.ts';
import { StoredOnlyProvider, useAssessment } from '../api/useAssessment.ts';
import { PresentButton } from '../features/questionnaire/presentation/PresentButton.tsx';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Bar } from '../ui/Bar.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { useWhatIf } from '../whatif/useWhatIf.ts';
import { WhatIfBar } from '../whatif/WhatIfBar.tsx';
import { WhatIfButton } from '../whatif/WhatIfButton.tsx';
import { WhatIfPanel } from '../whatif/WhatIfPanel.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import styles from './frame.module.css';
import { SignedOffBand } from './SignedOffBand.tsx';
import { Tools } from './Tools.tsx';
import { WorkflowMenu } from './WorkflowMenu.tsx';

const places = ['questions', 'results', 'metrics', 'roadmap', 'report', 'history'] as const;
/** The review is the reviewer's: it has no tab, the workflow leads to it. */
type Place = (typeof places)[number] | 'review';

const allPlaces: readonly Place[] = [...places, 'review'];

/** What a place does with a sandbox: results take its panel, a plan adds its projection, and what stores or exports sees none of it. */
const showing: Readonly<Record<Place, 'result' | 'plan' | 'stored'>> = {
  questions: 'result',
  results: 'result',
  metrics: 'stored',
  roadmap: 'plan',
  report: 'stored',
  history: 'stored',
  review: 'stored',
};

/** The window around an open assessment: where one is, its places, its workflow. The screen brings body and foot. */
export function AssessmentFrame({ children }: { readonly children: ReactNode }) {
  const { head, draft, texts } = useAssessment();
  const { shell } = useHost();
  const t = useTranslate();
  const { pathname } = useLocation();
  const whatIf = useWhatIf();
  const presenting = usePresenting();
  const [panel, setPanel] = useState(true);
  const [entered, setEntered] = useState(0);
  const place = allPlaces.find((one) => pathname.startsWith(`/a/${head.id}/${one}`)) ?? 'questions';
  const hasPanel = whatIf.isOpen && place === 'results';
  const { organisation, title } = draft.assessment;
  const shown = title === undefined || title === '' ? texts.shortTitle : title;

  useEffect(() => {
    void shell
      .setTitle(t('app.windowTitle', { organisation: organisation.name, title: shown }).slice(0, 300))
      .catch(() => {});
  }, [shell, t, organisation.name, shown]);

  const tabs = places.map((one) => ({
    label: t(`app.place.${one}`),
    href: `#/a/${head.id}/${one}`,
    current: one === place,
  }));
  return (
    <div className={classes(styles.frame, hasPanel && panel && styles.beside)}>
      {/* The projector shows the question and nothing around it. */}
      {!presenting && (
        <div>
          <Bar
            brandHref="#/"
            crumbs={[{ label: organisation.name }, { label: shown }]}
            crumbsLabel={t('app.whereYouAre')}
            tabs={tabs}
            tabsLabel={t('app.assessment')}
            tools={
              <>
                {(place === 'results' || place === 'roadmap') && (
                  <WhatIfButton
                    isOpen={whatIf.isOpen}
                    onUse={() => {
                      whatIf.open();
                      setPanel(true);
                      setEntered(entered + 1);
                    }}
                  />
                )}
                {place === 'questions' && <PresentButton />}
                {whatIf.isOpen ? (
                  <Button kind="bare" disabled reason={t('whatif.bar.workflow')}>
                    {t(`app.workflow.${head.workflow}`)}
                  </Button>
                ) : (
                  <WorkflowMenu />
                )}
                <Tools />
              </>
            }
          />
          <SignedOffBand />
          {whatIf.isOpen && <WhatIfBar shows={showing[place]} panel={hasPanel ? panel : null} onPanel={setPanel} />}
        </div>
      )}
      {hasPanel && panel && <WhatIfPanel entered={entered} />}
      <StoredOnlyProvider value={showing[place] === 'stored'}>{children}</StoredOnlyProvider>
      <ConflictDialog />
    </div>
  );
}
