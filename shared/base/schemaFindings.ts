import type { z } from 'zod';
import type { Finding, Path } from './problem.ts';
import { quoted } from './quoted.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];
type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

function listed(values: readonly unknown[]): string {
  const words = values.map((value) => (typeof value === 'string' ? quoted(value) : String(value)));
  return words.length === 1 ? `must be ${words[0]}` : `must be one of ${words.join(', ')}`;
}

function bound(origin: string, limit: number | bigint, direction: 'most' | 'least'): string {
  const count = limit.toLocaleString('en');
  if (origin === 'string') return `must have at ${direction} ${count} characters`;
  if (origin === 'array') return `must have at ${direction} ${count} ${count === '1' ? 'entry' : 'entries'}`;
  return `must be at ${direction} ${count}`;
}

function wrongType(issue: RawIssue & { code: 'invalid_type' }): string {
  if (issue.input === undefined) return 'is missing: add it';
  if (issue.input === null) return 'must not be null: leave it out instead';
  if (typeof issue.input === 'number' && !Number.isFinite(issue.input)) return 'must be a finite number';
  return `must be ${kinds[issue.expected] ?? issue.expected}`;
}

/** zod's findings in Cairn's words. A schema's own `error` goes before these. */
const schemaWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'most');
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'least');
    case 'invalid_value':
      return issue.input === undefined ? 'is missing: add it' : listed(issue.values);
    case 'unrecognized_keys':
      return 'is not known here: remove it or correct its name';
    case 'invalid_union': {
      if (issue.input === undefined) return 'is missing: add it';
      const values = issue.errors.flat().flatMap((option) => (option.code === 'invalid_value' ? option.values : []));
      return values.length > 0 ? listed(values) : 'is missing or not one of the kinds that are known here';
    }
    case 'invalid_key':
      return 'is not a possible id: use letters, digits, dots and hyphens';
    default:
      return 'is not written as expected';
  }
};

/** The option of a union that got furthest, so that `answer.notApplicable` is named and not just `answer`. */
function furthest(options: readonly (readonly Issue[])[]): readonly Issue[] {
  return options.find((option) => option.some((issue) => issue.path.length > 0)) ?? [];
}

function findings(issue: Issue, base: Path): readonly Finding[] {
  const at = [...base, ...issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: [...at, key], message: issue.message }));
  }
  if (issue.code === 'invalid_union') {
    const inner = furthest(issue.errors).flatMap((nested) => findings(nested, at));
    if (inner.length > 0) return inner;
  }
  return [{ at, message: issue.message }];
}

/** A value that a schema has taken, or one finding per issue, unknown keys named one by one. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Puts a value to a schema; findings come in Cairn's words. */
export function checkSchema<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<z.output<Schema>> {
  const result = schema.safeParse(value, { error: schemaWords });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, findings: result.error.issues.flatMap((issue) => findings(issue, [])) };
}

/** What a schema has against a value; empty when the value fits. */
export function schemaFindings(schema: z.ZodType, value: unknown): readonly Finding[] {
  const checked = checkSchema(schema, value);
  return checked.ok ? [] : checked.findings;
}
