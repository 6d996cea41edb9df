import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Change } from '../../shared/assessment/change.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { score } from '../../shared/scoring/score.ts';
import type { AssessmentSession, SessionState } from './assessmentSession.ts';

/** The open assessment of the screens below, and the framework that it is pinned to. */
export interface OpenSession {
  readonly session: AssessmentSession;
  readonly entry: FrameworkEntry;
}

const SessionContext = createContext<OpenSession | null>(null);

export const SessionProvider = SessionContext.Provider;

export interface AssessmentView extends SessionState, FrameworkEntry {
  readonly session: AssessmentSession;
  readonly edit: (...changes: readonly Change[]) => Promise<void>;
  /** True when the assessment is signed off. */
  readonly readOnly: boolean;
}

/** The open assessment, again on every change. */
export function useAssessment(): AssessmentView {
  const open = useContext(SessionContext);
  if (open === null) throw new Error('useAssessment outside SessionProvider');
  const { session, entry } = open;
  const state = useSyncExternalStore(session.subscribe, session.state);
  return useMemo(
    () => ({
      ...state,
      ...entry,
      session,
      edit: (...changes) => session.edit(changes),
      readOnly: state.head.workflow === 'signed-off',
    }),
    [state, entry, session],
  );
}

/** Its scores, computed by the same function as every report. */
export function useScore(): Score {
  const { framework, draft } = useAssessment();
  return useMemo(() => score(framework, draft.assessment), [framework, draft.assessment]);
}
