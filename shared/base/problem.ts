import { quoted } from './quoted.ts';

/** Keys and positions that lead to a value inside a document. */
export type Path = readonly (string | number)[];

/** Something wrong with a document: where, and in words for people what is wrong and what to do. */
export interface Finding {
  readonly at: Path;
  readonly message: string;
}

/** A finding as people read it: its path is one word such as `sections[1].questions[3].id`, empty for the whole document. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

function segmentText(segment: string | number, position: number): string {
  if (typeof segment === 'number') return `[${segment}]`;
  // Only harmless keys stand bare: a hostile file must not forge a second line or a longer path.
  if (/^[A-Za-z0-9_-]{1,64}$/.test(segment)) return position === 0 ? segment : `.${segment}`;
  return `[${quoted(segment)}]`;
}

/** `responses[3].answer`, `texts.en.questions["3.2"].why`. */
export function pathText(path: Path): string {
  return path.map(segmentText).join('');
}

export function toProblem(finding: Finding): Problem {
  return { path: pathText(finding.at), message: finding.message };
}
