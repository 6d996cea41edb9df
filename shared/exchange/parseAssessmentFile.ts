import '../base/zod.ts';
import { assessmentFindings } from '../assessment/checkAssessment.ts';
import type { Assessment } from '../assessment/schema.ts';
import { type Finding, pathText } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { largestAssessmentFile } from '../contract/largestAssessmentFile.ts';
import type { Framework } from '../frameworks/structure.ts';
import { splitFile } from './assessmentFile.ts';
import { firstInDocument } from './documentOrder.ts';
import type { FileHead, FrameworkReference } from './fileHead.ts';
import { migrate, newestReadable } from './migrate.ts';
import { parseJson } from './parseJson.ts';

export type FileProblemCode =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'too-new'
  | 'unknown-framework'
  | 'invalid';

/** Why a file was refused: one line. `path` is empty when the file as a whole is meant. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly path: string;
  readonly message: string;
}

export interface ReadFile {
  readonly head: FileHead;
  readonly assessment: Assessment;
}

export type ParsedFile =
  | { readonly ok: true; readonly file: ReadFile; readonly framework: Framework }
  | { readonly ok: false; readonly problem: FileProblem };

function refuse(code: FileProblemCode, path: string, message: string): ParsedFile {
  return { ok: false, problem: { code, path, message } };
}

function refuseFinding(code: FileProblemCode, { at, message }: Finding): ParsedFile {
  return refuse(code, pathText(at), message);
}

function memberOf(document: unknown, key: string): unknown {
  return typeof document === 'object' && document !== null && Object.hasOwn(document, key)
    ? Reflect.get(document, key)
    : undefined;
}

function unknownFramework({ id, version }: FrameworkReference, frameworks: readonly Framework[]): ParsedFile {
  const versions = frameworks.filter((framework) => framework.id === id).map((framework) => framework.version);
  if (versions.length > 0) {
    const message = `${quoted(version)} of ${id} is not known here: use ${versions.join(' or ')}, or a newer Cairn`;
    return refuse('unknown-framework', 'framework.version', message);
  }
  const known = frameworks.map((framework) => framework.id).join(' or ');
  return refuse('unknown-framework', 'framework.id', `${quoted(id)} is not known here: use ${known}, or a newer Cairn`);
}

/** The same for what `JSON.parse` gave, for files that stand inside another one. Whoever parsed it has looked for what gets lost silently. */
export function parseAssessmentDocument(document: unknown, frameworks: readonly Framework[]): ParsedFile {
  const version = memberOf(document, 'formatVersion');
  const isKnown = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  if (isKnown && version > newestReadable && memberOf(document, 'format') === 'cairn.assessment') {
    const message = `is ${version}, made by a newer Cairn; this one reads up to ${newestReadable}: update Cairn`;
    return refuse('too-new', 'formatVersion', message);
  }
  const migrated = migrate(document, isKnown && version <= newestReadable ? version : newestReadable);
  if (!migrated.ok) {
    const first = firstInDocument(document, migrated.findings);
    return first === null ? refuse('invalid', '', 'is not an assessment file') : refuseFinding('invalid', first);
  }
  const file = splitFile(migrated.value);
  const { id, version: wanted } = file.head.framework;
  const framework = frameworks.find((candidate) => candidate.id === id && candidate.version === wanted);
  if (framework === undefined) return unknownFramework(file.head.framework, frameworks);
  const first = firstInDocument(document, assessmentFindings(framework, file.assessment));
  return first === null ? { ok: true, file, framework } : refuseFinding('invalid', first);
}

/** Reads the text of an assessment file, of any format version up to the newest. Whatever the text is, the answer is either the whole
 * assessment with its framework, or one problem: the first in the document, with its path and what to do. Nothing is repaired. */
export function parseAssessmentFile(text: string, frameworks: readonly Framework[]): ParsedFile {
  if (text.length > largestAssessmentFile)
    return refuse('too-large', '', 'is larger than 64 MiB, the limit for one assessment');
  const parsed = parseJson(text);
  return parsed.ok ? parseAssessmentDocument(parsed.document, frameworks) : parsed;
}

/** The same for the bytes of a file. `decode` must throw on bytes that are not UTF-8:
 * `(bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)`, which the core cannot name since it runs everywhere. */
export function parseAssessmentBytes(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
  frameworks: readonly Framework[],
): ParsedFile {
  if (bytes.byteLength > largestAssessmentFile) {
    return refuse('too-large', '', 'is larger than 64 MiB, the limit for one assessment');
  }
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    return refuse('not-utf8', '', 'is not UTF-8 text: save it as UTF-8 or export it again');
  }
  return parseAssessmentFile(text, frameworks);
}
