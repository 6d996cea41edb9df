import { type Finding, pathText } from '../base/problem.ts';
import { firstSilentLoss, placeOf, tooDeepAt } from './scanJson.ts';

/** Deepest nesting of lists and objects. */
const deepest = 32;

/** A JSON document, or why the text is none that can be trusted: one line, with its place. */
export type ParsedJson =
  | { readonly ok: true; readonly document: unknown }
  | {
      readonly ok: false;
      readonly problem: {
        readonly code: 'too-deep' | 'not-json' | 'invalid';
        readonly path: string;
        readonly message: string;
      };
    };

function refuse(code: 'too-deep' | 'not-json' | 'invalid', path: string, message: string): ParsedJson {
  return { ok: false, problem: { code, path, message } };
}

/** The parser's own words differ between engines; only the place is taken from them. */
function notJson(text: string, error: unknown): ParsedJson {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  const place = placeOf(text, position === undefined ? text.length : Number(position));
  return refuse('not-json', place, 'is not JSON from here on: correct it or export the file again');
}

/** Parses the JSON of a file that somebody chose. Refuses what nests too deeply for the parser, and what it would let pass silently. */
export function parseJson(text: string): ParsedJson {
  const deep = tooDeepAt(text, deepest);
  if (deep !== null) return refuse('too-deep', placeOf(text, deep), `nests deeper than ${deepest} lists and objects`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return notJson(text, error);
  }
  const loss: Finding | null = firstSilentLoss(text);
  return loss === null ? { ok: true, document } : refuse('invalid', pathText(loss.at), loss.message);
}
