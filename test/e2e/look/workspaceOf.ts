import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { FrameworkId } from '../../../shared/base/ids.ts';
import { formatAssessmentFile } from '../../../shared/exchange/formatAssessmentFile.ts';
import { dataOf } from '../host/openCairn.ts';
import { runCairn } from '../host/program.ts';

export interface Content {
  readonly framework: 'four-pillar' | 'revenue-ladder' | 'six-element' | 'renewals';
  readonly assessment: Assessment;
}

/** Puts assessments into the default workspace of a home through the command line. Returns their ids. */
export function workspaceOf<Name extends string>(
  home: string,
  contents: Readonly<Record<Name, Content>>,
): Readonly<Record<Name, string>> {
  const folder = join(dataOf(home), 'workspaces');
  mkdirSync(folder, { recursive: true });
  const ids = Object.entries<Content>(contents).map(([name, { framework, assessment }]) => {
    const file = join(home, `${name}.cairn.json`);
    const head = { framework: { id: FrameworkId.parse(framework), version: '1.0.0' } };
    writeFileSync(file, formatAssessmentFile(head, assessment));
    const { status, out, err } = runCairn('import', file, '--workspace', join(folder, 'Cairn.cairn'));
    if (status !== 0) throw new Error(err);
    return [name, out.trim()];
  });
  return Object.fromEntries(ids) as Readonly<Record<Name, string>>;
}
