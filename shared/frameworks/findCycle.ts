/** A cycle among things that need each other, as ids that each need the next one, the first repeated at the end; null when there is
 * none. Needs that are not themselves keys are ignored. Deterministic; safe for any length of chain. */
export function findCycle(needs: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const known = (id: string) => (needs.get(id) ?? []).filter((need) => needs.has(need));
  const neededBy = new Map<string, string[]>();
  const missing = new Map<string, number>();
  for (const id of needs.keys()) {
    const wanted = known(id);
    missing.set(id, wanted.length);
    for (const need of wanted) {
      const list = neededBy.get(need);
      if (list === undefined) neededBy.set(need, [id]);
      else list.push(id);
    }
  }
  const free = [...needs.keys()].filter((id) => missing.get(id) === 0);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const waiting of neededBy.get(id) ?? []) {
      const left = (missing.get(waiting) ?? 0) - 1;
      missing.set(waiting, left);
      if (left === 0) free.push(waiting);
    }
  }
  const stuck = (id: string) => (missing.get(id) ?? 0) > 0;
  return walk([...needs.keys()].find(stuck), (id) => known(id).find(stuck));
}

/** Every stuck id needs a stuck one, so following them must come back to where it has been. */
function walk(start: string | undefined, next: (id: string) => string | undefined): readonly string[] | null {
  const seen = new Map<string, number>();
  const trail: string[] = [];
  for (let id = start; id !== undefined; id = next(id)) {
    const first = seen.get(id);
    if (first !== undefined) return [...trail.slice(first), id];
    seen.set(id, trail.length);
    trail.push(id);
  }
  return null;
}
