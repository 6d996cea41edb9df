import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Draft } from '../../shared/assessment/applyChange.ts';
import type { Change } from '../../shared/assessment/change.ts';
import type { Assessment } from '../../shared/assessment/schema.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import type { Benchmarks } from '../../shared/metrics/benchmarks.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { roomDraft } from '../../shared/workshop/roomDraft.ts';
import { shownAssessment } from '../../shared/workshop/shownAssessment.ts';
import type { AssessmentSession } from './assessmentSession.ts';
import { usePresenting } from './presenting.ts';
import { sandboxOver, subscribeToSandboxes } from './sandboxes.ts';
import type { SandboxSession } from './sandboxSession.ts';
import { scoreOf } from './scoreOf.ts';
import type { Session, SessionState } from './session.ts';

/** The open assessment of the screens below, and the framework that it is pinned to. */
export interface OpenSession {
  readonly session: AssessmentSession;
  readonly entry: FrameworkEntry;
  /** What its metrics are compared with. */
  readonly benchmarks: Benchmarks;
}

const SessionContext = createContext<OpenSession | null>(null);
const StoredOnlyContext = createContext(false);

export const SessionProvider = SessionContext.Provider;

/** Below `true`, a screen sees what is stored, whatever is tried in a sandbox: places that store, sign or export. */
export const StoredOnlyProvider = StoredOnlyContext.Provider;

/** What a screen of an assessment works with. */
export interface AssessmentView extends SessionState, FrameworkEntry, Pick<OpenSession, 'benchmarks'> {
  /** The sandbox while one is open, else the stored assessment; so are `draft` and `edit`. */
  readonly session: Session;
  readonly edit: (...changes: readonly Change[]) => Promise<void>;
  /** True when the assessment is signed off; never in a sandbox. */
  readonly readOnly: boolean;
  readonly sandbox: SandboxSession | null;
  /** What is stored, behind the sandbox. */
  readonly stored: { readonly session: Session; readonly draft: Draft; readonly readOnly: boolean };
}

/** The open assessment, again on every change; while presenting, without what the room may not see. Who writes asks `session.state()`, so
 * that what is hidden stays where it is. */
export function useAssessment(): AssessmentView {
  const open = useContext(SessionContext);
  const storedOnly = useContext(StoredOnlyContext);
  if (open === null) throw new Error('useAssessment outside SessionProvider');
  const { session: below, entry, benchmarks } = open;
  const over = useSyncExternalStore(subscribeToSandboxes, () => sandboxOver(below));
  const sandbox = storedOnly ? null : over;
  const session: Session = sandbox ?? below;
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { draft, head } = useSyncExternalStore(below.subscribe, below.state);
  const presenting = usePresenting();
  return useMemo(() => {
    const signedOff = head.workflow === 'signed-off';
    const seen = (one: Draft): Draft => (presenting ? roomDraft(one) : one);
    return {
      ...state,
      draft: seen(state.draft),
      ...entry,
      benchmarks,
      session,
      edit: (...changes) => session.edit(changes),
      readOnly: signedOff && sandbox === null,
      sandbox,
      stored: { session: below, draft: seen(draft), readOnly: signedOff },
    };
  }, [state, entry, benchmarks, session, sandbox, below, draft, head.workflow, presenting]);
}

/** The assessment as results, plans and passports show it: what is voted on counts once the vote is revealed, and always when signed off. */
export function useShownAssessment(): Assessment {
  const { draft, stored } = useAssessment();
  return shownAssessment(draft, stored.readOnly);
}

/** The stored assessment as it is summed up, whatever is tried in a sandbox. */
export function useStoredAssessment(): Assessment {
  const { stored } = useAssessment();
  return shownAssessment(stored.draft, stored.readOnly);
}

/** The id of the open assessment, which never changes: links do not have to listen for it. */
export function useAssessmentId(): AssessmentId {
  const open = useContext(SessionContext);
  if (open === null) throw new Error('useAssessmentId outside SessionProvider');
  return open.session.state().head.id;
}

/** Its scores, computed by the same function as every report. */
export function useScore(): Score {
  const { framework } = useAssessment();
  return scoreOf(framework, useShownAssessment());
}
