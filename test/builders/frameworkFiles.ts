import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkFile } from '../../shared/frameworks/parseFrameworkFiles.ts';

/** The folder of a questionnaire of another field that nobody wrote code for. */
export const incidentFolder = join(import.meta.dirname, '../fixtures/frameworks/incident-readiness');

/** Its files as somebody chooses them; `change` may make another text of each. */
export function incidentFiles(change: (name: string, text: string) => string = (_, text) => text): FrameworkFile[] {
  return ['framework.json', 'texts.en.json'].map((name) => ({
    name,
    content: change(name, readFileSync(join(incidentFolder, name), 'utf8')),
  }));
}
