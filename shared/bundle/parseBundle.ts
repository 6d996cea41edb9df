import '../base/zod.ts';
import type { Draft } from '../assessment/applyChange.ts';
import type { Assessment, EvidenceFile } from '../assessment/schema.ts';
import { pathText } from '../base/problem.ts';
import { checkSchema } from '../base/schemaFindings.ts';
import { firstInDocument } from '../exchange/documentOrder.ts';
import { type FileProblemCode, parseAssessmentDocument } from '../exchange/parseAssessmentFile.ts';
import { firstSilentLoss, placeOf, tooDeepAt } from '../exchange/scanJson.ts';
import { canonicalJson, frameworkHash } from '../frameworks/canonical.ts';
import type { LibraryFramework } from '../frameworks/library.ts';
import { lintFramework } from '../frameworks/lint.ts';
import { type BundleAssessmentFile, BundleFile } from './bundleFile.ts';
import { bundleHash, type Sha256Text, snapshotName } from './bundleHash.ts';
import { deepestBundle, pieceBytes } from './limits.ts';

/** A questionnaire with its hash. */
export interface HashedFramework extends LibraryFramework {
  readonly hash: string;
}

export interface ReadSnapshot {
  /** What names it in every workspace. */
  readonly key: string;
  readonly at: string;
  readonly name: string;
  readonly reason: BundleAssessmentFile['snapshots'][number]['reason'];
  readonly assessment: Assessment;
}

/** An assessment of a bundle, checked. */
export interface ReadBundleAssessment
  extends Pick<
    BundleAssessmentFile,
    | 'id'
    | 'variantOf'
    | 'organisation'
    | 'workflow'
    | 'createdAt'
    | 'updatedAt'
    | 'history'
    | 'exports'
    | 'compareWith'
    | 'previousSnapshot'
  > {
  readonly framework: HashedFramework;
  readonly draft: Draft;
  readonly snapshots: readonly ReadSnapshot[];
}

/** A bundle that may be brought in: everything in it fits together. */
export interface ReadBundle extends Pick<BundleFile, 'app' | 'exportedAt' | 'scope' | 'organisations' | 'contentHash'> {
  readonly assessments: readonly ReadBundleAssessment[];
  /** Questionnaires that came along. */
  readonly frameworks: readonly HashedFramework[];
  readonly attachments: BundleFile['attachments'];
}

export type BundleProblemCode = FileProblemCode | 'damaged';

/** Why a bundle was refused; `path` is empty when all of it is meant. */
export interface BundleProblem {
  readonly code: BundleProblemCode;
  readonly path: string;
  readonly message: string;
}

export type ParsedBundle =
  | { readonly ok: true; readonly bundle: ReadBundle }
  | { readonly ok: false; readonly problem: BundleProblem };

/** Leaves the reading from any depth. */
class Refusal extends Error {
  readonly problem: BundleProblem;

  constructor(code: BundleProblemCode, path: string, message: string) {
    super(message);
    this.problem = { code, path, message };
  }
}

/** What the reading needs of its host. */
export interface BundleHost {
  readonly sha256: Sha256Text;
  /** Questionnaires that are built in. */
  readonly library: readonly HashedFramework[];
}

const newest = 1;

function versionOf(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, 'formatVersion')) return undefined;
  return Reflect.get(document, 'formatVersion');
}

function shaped(document: unknown): BundleFile {
  const version = versionOf(document);
  if (typeof version === 'number' && Number.isInteger(version) && version > newest) {
    const message = `is ${version}, made by a newer Cairn; this one reads up to ${newest}: update Cairn`;
    throw new Refusal('too-new', 'formatVersion', message);
  }
  const checked = checkSchema(BundleFile, document);
  if (checked.ok) return checked.value;
  const first = firstInDocument(document, checked.findings);
  throw new Refusal('invalid', first === null ? '' : pathText(first.at), first?.message ?? 'is not a bundle');
}

/** Refuses a list in which a name stands twice. */
function refuseTwice<T>(list: readonly T[], path: string, nameOf: (item: T) => string): void {
  const seen = new Set<string>();
  list.forEach((item, i) => {
    const name = nameOf(item);
    if (seen.has(name)) throw new Refusal('invalid', `${path}[${i}]`, 'stands here twice: export the bundle again');
    seen.add(name);
  });
}

function checkFramework(carried: HashedFramework, path: string, { sha256 }: BundleHost): void {
  const { framework, texts, hash } = carried;
  const source = Object.hasOwn(texts, framework.sourceLanguage) ? texts[framework.sourceLanguage] : undefined;
  if (source === undefined) throw new Refusal('invalid', `${path}.texts`, 'lacks the texts of its source language');
  for (const [language, words] of Object.entries(texts)) {
    if (words.language !== language)
      throw new Refusal('invalid', `${path}.texts`, 'names a language that its texts are not in');
  }
  const [problem] = lintFramework(framework, Object.values(texts));
  if (problem !== undefined) throw new Refusal('invalid', `${path}.${problem.path}`, problem.message);
  if (frameworkHash(framework, source, sha256) !== hash) {
    throw new Refusal('damaged', `${path}.hash`, 'is not the hash of this questionnaire: export the bundle again');
  }
}

/** The assessment of a file inside the bundle. */
function assessmentOf(document: unknown, { framework }: HashedFramework, path: string): Assessment {
  const parsed = parseAssessmentDocument(document, [framework]);
  if (!parsed.ok) {
    const { code, path: inside, message } = parsed.problem;
    throw new Refusal(code, inside === '' ? path : `${path}.${inside}`, message);
  }
  return parsed.file.assessment;
}

function readAssessment(
  from: BundleAssessmentFile,
  path: string,
  frameworks: ReadonlyMap<string, HashedFramework>,
  organisations: ReadonlyMap<string, BundleFile['organisations'][number]>,
  { sha256 }: BundleHost,
): ReadBundleAssessment {
  const refuse = (key: string, message: string): never => {
    throw new Refusal('invalid', `${path}.${key}`, message);
  };
  const framework = frameworks.get(from.framework);
  if (framework === undefined) {
    const message =
      'names a questionnaire that is neither built in here nor in the bundle: update Cairn or export the bundle again';
    throw new Refusal('unknown-framework', `${path}.framework`, message);
  }
  const organisation = organisations.get(from.organisation) ?? refuse('organisation', 'is not in the bundle');
  const assessment = assessmentOf(from.file, framework, `${path}.file`);
  if (from.file.id !== from.id) refuse('file.id', 'is not the id of the assessment');
  if (canonicalJson(assessment.organisation) !== canonicalJson(organisation.facts)) {
    refuse('file.organisation', 'says something else than the organisation of the bundle');
  }
  if (from.variantOf === from.id) refuse('variantOf', 'is the assessment itself');
  if (assessment.previous?.snapshot !== undefined)
    refuse('file.previous.snapshot', 'counts in one workspace only: leave it out');
  if (from.previousSnapshot !== undefined && assessment.previous?.assessment === undefined) {
    refuse('previousSnapshot', 'belongs to no assessment before this one');
  }
  if (new Set(from.history).size < from.history.length) refuse('history', 'names a change twice');
  const snapshots = from.snapshots.map((snapshot, i): ReadSnapshot => {
    const { at, name, reason, file } = snapshot;
    const kept = assessmentOf(file, framework, `${path}.snapshots[${i}].file`);
    return { key: snapshotName(snapshot, sha256), at, name, reason, assessment: kept };
  });
  refuseTwice(snapshots, `${path}.snapshots`, ({ key }) => key);
  refuseTwice(from.exports, `${path}.exports`, canonicalJson);
  const known = new Set(snapshots.map(({ key }) => key));
  from.exports.forEach(({ snapshot }, i) => {
    if (!known.has(snapshot)) refuse(`exports[${i}].snapshot`, 'is not among the snapshots');
  });
  if (from.compareWith !== undefined && !known.has(from.compareWith))
    refuse('compareWith', 'is not among the snapshots');
  const { facilitation = null, report = null, file: _, ...facts } = from;
  return { ...facts, framework, draft: { assessment, facilitation, report }, snapshots };
}

/** Every piece but the last has the full length, so that bytes have one way to be written. */
function checkPieces(pieces: readonly string[], size: number, path: string): void {
  const full = (pieceBytes / 3) * 4;
  const count = Math.ceil(size / pieceBytes);
  const last = Math.ceil((size - (count - 1) * pieceBytes) / 3) * 4;
  const fits = pieces.length === count && pieces.every((piece, i) => piece.length === (i < count - 1 ? full : last));
  if (!fits)
    throw new Refusal('damaged', `${path}.data`, 'does not hold as many bytes as it says: export the bundle again');
}

function checkAttachments(attachments: BundleFile['attachments'], assessments: readonly ReadBundleAssessment[]): void {
  const listed = new Map<string, EvidenceFile>();
  for (const { draft, snapshots } of assessments) {
    for (const { files } of [draft.assessment, ...snapshots.map(({ assessment }) => assessment)]) {
      for (const file of files ?? [])
        listed.set(`${file.sha256} ${file.type} ${file.bytes} ${file.width} ${file.height}`, file);
    }
  }
  attachments.forEach(({ sha256, type, size, width, height, data }, i) => {
    const path = `attachments[${i}]`;
    if (!listed.has(`${sha256} ${type} ${size} ${width} ${height}`)) {
      throw new Refusal('invalid', path, 'belongs to no assessment of the bundle');
    }
    checkPieces(data, size, path);
  });
}

function readDocument(document: unknown, host: BundleHost): ReadBundle {
  const file = shaped(document);
  if (bundleHash(file, host.sha256) !== file.contentHash) {
    throw new Refusal(
      'damaged',
      'contentHash',
      'does not fit the rest, which was changed or damaged: export the bundle again',
    );
  }
  refuseTwice(file.organisations, 'organisations', ({ id }) => id);
  refuseTwice(file.frameworks, 'frameworks', ({ hash }) => hash);
  refuseTwice(file.assessments, 'assessments', ({ id }) => id);
  refuseTwice(file.attachments, 'attachments', ({ sha256 }) => sha256);
  file.frameworks.forEach((carried, i) => {
    checkFramework(carried, `frameworks[${i}]`, host);
  });
  const frameworks = new Map([...host.library, ...file.frameworks].map((framework) => [framework.hash, framework]));
  const organisations = new Map(file.organisations.map((organisation) => [organisation.id as string, organisation]));
  const assessments = file.assessments.map((assessment, i) =>
    readAssessment(assessment, `assessments[${i}]`, frameworks, organisations, host),
  );
  checkAttachments(file.attachments, assessments);
  const { app, exportedAt, scope, contentHash, attachments } = file;
  return {
    ...{ app, exportedAt, scope, contentHash, attachments, assessments },
    organisations: file.organisations,
    frameworks: file.frameworks,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('not-json', '', 'is not a bundle, or a damaged one: export it again');
  }
}

/** Reads the unpacked text of a bundle, of any format version up to the newest. Whatever the text is, the answer is the whole bundle or
 * one problem. The bytes of attachments are for the host to decode and to compare with their hashes. */
export function parseBundle(text: string, host: BundleHost): ParsedBundle {
  try {
    const deep = tooDeepAt(text, deepestBundle);
    if (deep !== null)
      throw new Refusal('too-deep', placeOf(text, deep), `nests deeper than ${deepestBundle} lists and objects`);
    const document = parsedJson(text);
    const loss = firstSilentLoss(text);
    if (loss !== null) throw new Refusal('invalid', pathText(loss.at), loss.message);
    return { ok: true, bundle: readDocument(document, host) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
