import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Component = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  text: z.string(),
});
type Component = z.output<typeof Component>;

/** What this installation is shipped with: the list that the build made of itself. Read at its first use. */
export interface Components {
  all(): readonly Component[];
}

/** `out` is the folder of the build. Throws at first use when its list is not one. */
export function createComponents(out: string): Components {
  let read: readonly Component[] | undefined;
  return {
    all() {
      const path = join(out, 'licences', 'components.json');
      read ??= existsSync(path) ? z.array(Component).parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
      return read;
    },
  };
}
