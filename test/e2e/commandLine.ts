import { readFileSync } from 'node:fs';
import type { Assessment } from '../../shared/assessment/schema.ts';
import { parseAssessmentFile } from '../../shared/exchange/parseAssessmentFile.ts';
import { library } from '../../shared/frameworks/library.ts';
import type { Plan } from '../../shared/roadmap/plan.ts';
import type { LadderScore, PillarScore } from '../../shared/scoring/result.ts';
import { runCairn } from './host/program.ts';

type Named<T> = T & { readonly levelName: string };

/** What `cairn score --json` prints of a four-pillar file. */
export interface PillarDocument extends Omit<PillarScore, 'kind' | 'overall' | 'sections'> {
  readonly overall: Named<PillarScore['overall']>;
  readonly sections: readonly Named<PillarScore['sections'][number]>[];
}

/** What it prints of a ladder's file. */
export interface LadderDocument extends Omit<LadderScore, 'kind' | 'overall'> {
  readonly overall: LadderScore['overall'] & { readonly stageName: string };
}

function json(...args: readonly string[]): unknown {
  const { status, out, err } = runCairn(...args, '--json');
  if (status !== 0) throw new Error(`cairn ${args.join(' ')} ended with ${status}: ${err}`);
  return JSON.parse(out);
}

/** The built command line's score of a four-pillar file. */
export const scorePillarFile = (path: string) => json('score', path) as PillarDocument;

/** The built command line's score of a ladder's file. */
export const scoreLadderFile = (path: string) => json('score', path) as LadderDocument;

/** The built command line's plan. */
export const planFile = (path: string) => json('plan', path) as Plan;

/** The assessment in a file. */
export function readAssessment(path: string): Assessment {
  const parsed = parseAssessmentFile(
    readFileSync(path, 'utf8'),
    library.map(({ framework }) => framework),
  );
  if (!parsed.ok) throw new Error(`${path}: ${parsed.problem.path} ${parsed.problem.message}`);
  return parsed.file.assessment;
}
