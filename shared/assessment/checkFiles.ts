import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { Framework } from '../frameworks/structure.ts';
import { questionProblem } from './answerProblem.ts';
import type { EvidenceFile } from './schema.ts';

/** What is wrong with the evidence files, given the framework. Whether their bytes are here is for the workspace to know. */
export function checkFiles(framework: Framework, files: readonly EvidenceFile[]): readonly Finding[] {
  const seen = new Set<string>();
  return files.flatMap(({ id, on, type, width, height }, i): readonly Finding[] => {
    const known = seen.has(id);
    seen.add(id);
    const unknown = questionProblem(framework, on.question);
    const isPicture = type !== 'other';
    const sized = (width !== undefined) === isPicture && (height !== undefined) === isPicture;
    return [
      ...(known ? [{ at: [i, 'id'], message: `${quoted(id)} is used twice: give each file an id` }] : []),
      ...(unknown === null ? [] : [{ at: [i, 'on', 'question'], message: unknown }]),
      ...(sized ? [] : [{ at: [i, 'width'], message: 'goes with "height", for a picture and nothing else' }]),
    ];
  });
}
