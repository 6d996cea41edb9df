import type { AssessmentId } from '../../shared/base/ids.ts';
import { AssessmentSession } from '../api/assessmentSession.ts';
import type { Api } from '../api/host.ts';

/** Open assessments by id. A session lives on when its screen is left, so that nothing under way is forgotten. */
const sessions = new Map<AssessmentId, Promise<AssessmentSession>>();

export function openSession(api: Api, id: AssessmentId): Promise<AssessmentSession> {
  const known = sessions.get(id);
  if (known !== undefined) return known;
  const opening = AssessmentSession.open(api, id);
  sessions.set(id, opening);
  opening.catch(() => sessions.delete(id));
  return opening;
}

/** The backend is a new one: what could not be stored is sent to it, the rest is read anew. Nothing typed is given up. */
export function reviveSessions(): void {
  for (const opening of sessions.values()) {
    void opening.then((session) => (session.state().save.kind === 'failed' ? session.retry() : session.reload()));
  }
}

/** Those that are open; one that could not be opened is left out. */
export async function openSessions(): Promise<readonly AssessmentSession[]> {
  const opened = await Promise.allSettled(sessions.values());
  return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Forgets all of them: another workspace is open. */
export function forgetSessions(): void {
  sessions.clear();
}

/** Tells an open session that its assessment moved on elsewhere. */
export function followSession(id: AssessmentId, revision: number): void {
  void sessions.get(id)?.then((session) => session.follow(revision));
}
