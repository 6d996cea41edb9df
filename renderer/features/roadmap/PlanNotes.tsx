import type { ReactNode } from 'react';
import { shortDate } from '../../../shared/report/dates.ts';
import { list } from '../../../shared/report/words.ts';
import { keptEdits } from '../../../shared/roadmap/planDiff.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { closedActions } from './actionEdits.ts';
import { actionTitle } from './actionSubject.ts';
import { LaterList } from './LaterList.tsx';
import { outlookLines, outlookTitle } from './outlookWords.ts';
import styles from './PlanNotes.module.css';
import { routeNotes, settledTargets, warningNotes } from './planNotes.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';

export interface PlanNotesProps {
  readonly view: RoadmapView;
}

/** What the board cannot say: what comes later and why, what would still be in the way, what to keep in mind, what is done. */
export function PlanNotes({ view }: PlanNotesProps) {
  const t = useTranslate();
  const { report } = view;
  const { open } = useCardActs();
  const settled = settledTargets(view);
  const outlook = outlookLines(view);
  const warnings = [...routeNotes(view), ...warningNotes(view)];
  const { framework, input, score } = report;
  const closed = closedActions(input.assessment);
  const kept = keptEdits({ framework, assessment: input.assessment, score }, view.plan);
  return (
    <div className={styles.notes}>
      <Part title={t('roadmap.later.title')}>
        {view.plan.later.length === 0 && <p>{t('roadmap.later.nothing')}</p>}
        <LaterList view={view} />
        {settled.length > 0 && <p>{t('roadmap.later.settled', { ids: list(t, settled), count: settled.length })}</p>}
      </Part>
      {outlook.length > 0 && (
        <Part title={outlookTitle(view)}>
          <Lines lines={outlook} />
        </Part>
      )}
      {warnings.length > 0 && (
        <Part title={t('roadmap.warning.title')}>
          <Lines lines={warnings} />
        </Part>
      )}
      {kept.length > 0 && (
        <Part title={t('roadmap.kept.title')}>
          <ul>
            {kept.map(({ edit, why }) => (
              <li key={edit.id}>
                <Opener onOpen={() => open(edit.id)}>{actionTitle(report, edit.id)}</Opener>
                {': '}
                {t(`roadmap.change.why.${why}`)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>{t('roadmap.closed.title', { count: closed.length })}</summary>
          <ul>
            {closed.map((edit) => (
              <li key={edit.id}>
                <Opener onOpen={() => open(edit.id)}>{actionTitle(report, edit.id)}</Opener>
                {': '}
                {edit.doneOn === undefined
                  ? t(`roadmap.status.${edit.status ?? 'open'}`)
                  : t('roadmap.closed.doneOn', { day: shortDate(report.t, edit.doneOn) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <SectionHead title={title} />
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Opener({ onOpen, children }: { readonly onOpen: () => void; readonly children: ReactNode }) {
  return (
    <LinkButton aria-haspopup="dialog" onClick={onOpen}>
      {children}
    </LinkButton>
  );
}
