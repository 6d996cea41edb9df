import { Assessment } from '../../shared/assessment/schema.ts';
import { payloads } from './payloads.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

function* textsOf(value: Json, path: Path = []): Generator<Path> {
  if (typeof value === 'string') yield path;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield* textsOf(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function put(value: Json, path: Path, text: string): Json {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((part: Json, index) => (index === key ? put(part, rest, text) : part));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: put((value as Record<string, Json>)[key] ?? null, rest, text) };
}

/** A field, whichever item of a list it stands in: `agreed.*.note`. */
const fieldOf = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

const anyText = `<i>any text</i> = "x" ${'of some length '.repeat(20)}`;

/** Whether the schema takes any text at that place: names of questions, days and choices are no texts. */
function isFree(document: Json, path: Path): boolean {
  return Assessment.safeParse(put(document, path, anyText)).success;
}

export interface Planted {
  readonly assessment: Assessment;
  /** Every field that holds payloads. */
  readonly fields: readonly string[];
}

/** Fills every free text of an assessment with payloads: all of them stand in each field, over the items of its list. What belongs to one
 * of `asked` holds all by itself. */
export function withPayloads(assessment: Assessment, asked: readonly string[] = []): Planted {
  const document = JSON.parse(JSON.stringify(assessment)) as Json;
  const byField = Map.groupBy(textsOf(document), fieldOf);
  const free = [...byField].filter(([, [first]]) => first !== undefined && isFree(document, first));
  let planted = document;
  for (const [, places] of free) {
    const share = Math.ceil(payloads.length / places.length);
    places.forEach((path, index) => {
      const all = asked.includes(questionAt(document, path));
      const from = (index * share) % payloads.length;
      const some = [...payloads, ...payloads].slice(from, from + share);
      planted = put(planted, path, (all ? payloads : some).join(' \n'));
    });
  }
  return { assessment: Assessment.parse(planted), fields: free.map(([field]) => field) };
}

function questionAt(document: Json, path: Path): string {
  let value: Json = document;
  let found = '';
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    if ('question' in value && typeof value.question === 'string') found = value.question;
    value = (value as Record<string, Json>)[String(step)] ?? null;
  }
  return found;
}
