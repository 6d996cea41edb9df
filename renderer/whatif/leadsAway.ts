/** Whether an address of the app leads away from the assessment for good: home, a new assessment, another assessment. The library and the
 * settings are looked up and come back from. */
export function leadsAway(path: string, assessmentId: string): boolean {
  if (path === '/' || path === '/new') return true;
  return path.startsWith('/a/') && path !== `/a/${assessmentId}` && !path.startsWith(`/a/${assessmentId}/`);
}
