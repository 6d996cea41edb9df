/** What a person chose a file for, in a native dialog. */
export type GrantPurpose = 'open' | 'create' | 'copy';

/** Paths that a person chose. The screen knows only their tokens; each is good once, for its purpose. */
export interface Grants {
  add(token: string, path: string, purpose: GrantPurpose): void;
  /** The path behind a token, which is then used up; null when there is none for this purpose. */
  take(token: string, purpose: GrantPurpose): string | null;
}

export function createGrants(): Grants {
  const granted = new Map<string, { readonly path: string; readonly purpose: GrantPurpose }>();
  return {
    add: (token, path, purpose) => void granted.set(token, { path, purpose }),
    take(token, purpose) {
      const grant = granted.get(token);
      if (grant === undefined || grant.purpose !== purpose) return null;
      granted.delete(token);
      return grant.path;
    },
  };
}
