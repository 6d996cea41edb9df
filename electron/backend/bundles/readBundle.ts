import { hash } from 'node:crypto';
import { largestFile } from '../../../shared/assessment/fileLimits.ts';
import { type BundleHost, parseBundle, type ReadBundle } from '../../../shared/bundle/parseBundle.ts';
import { library } from '../../../shared/frameworks/library.ts';
import type { StoredLogo } from '../database/brandings.ts';
import { toPinned } from '../database/frameworks.ts';
import { checkLogo } from '../logo/checkLogo.ts';
import { checkPicture } from '../pictures/checkPicture.ts';
import type { OpeningProblem } from './openBundle.ts';
import { openBundle } from './openBundle.ts';

export interface ReadAttachment {
  readonly sha256: string;
  readonly type: 'png' | 'jpeg' | 'other';
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: Uint8Array;
}

/** A bundle with the bytes of its files. */
export interface CheckedBundle extends Omit<ReadBundle, 'attachments'> {
  readonly attachments: readonly ReadAttachment[];
  /** By organisation. */
  readonly logos: ReadonlyMap<string, StoredLogo>;
}

export type BundleReading =
  | { readonly ok: true; readonly bundle: CheckedBundle }
  | { readonly ok: false; readonly problem: OpeningProblem };

export const sha256Text = (text: string): string => hash('sha256', text, 'hex');

const host: BundleHost = { sha256: sha256Text, library: library.map(toPinned) };

function bytesOf(pieces: readonly string[]): Buffer {
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
}

/** Leaves the reading with what is wrong with bytes that came along. */
class Refusal extends Error {
  readonly problem: OpeningProblem;

  constructor(path: string, message: string) {
    super(message);
    this.problem = { code: 'damaged', path, message };
  }
}

async function checkedLogos({ organisations }: ReadBundle): Promise<ReadonlyMap<string, StoredLogo>> {
  const logos = new Map<string, StoredLogo>();
  for (const [i, { id, branding }] of organisations.entries()) {
    if (branding?.logo === undefined) continue;
    const { png, width, height } = branding.logo;
    const checked = await checkLogo(bytesOf(png));
    if (!checked.ok || checked.logo.width !== width || checked.logo.height !== height) {
      throw new Refusal(`organisations[${i}].branding.logo`, 'is no logo that Cairn made: export the bundle again');
    }
    logos.set(id, checked.logo);
  }
  return logos;
}

async function checkedFile(file: ReadBundle['attachments'][number], path: string): Promise<ReadAttachment> {
  const { sha256, type, width = null, height = null } = file;
  const bytes = bytesOf(file.data);
  if (hash('sha256', bytes, 'hex') !== sha256) {
    throw new Refusal(`${path}.data`, 'is not the file that was attached: export the bundle again');
  }
  if (type !== 'other') {
    const checked = await checkPicture(bytes, largestFile);
    const fits =
      checked.ok && checked.type === type && checked.drawn.width === width && checked.drawn.height === height;
    if (!fits) throw new Refusal(`${path}.data`, 'is no picture that Cairn drew: export the bundle again');
  }
  return { sha256, type, width, height, bytes };
}

/** Reads and checks a bundle's file from the first byte to the last. Whatever the bytes are, the answer is a bundle in which everything fits
 * together, or one problem. Needs no workspace, touches none, and runs in the bundle worker. */
export async function readBundle(bytes: Uint8Array, passphrase: string | null): Promise<BundleReading> {
  const opened = await openBundle(bytes, passphrase);
  if (!opened.ok) return opened;
  const parsed = parseBundle(opened.text, host);
  if (!parsed.ok) return parsed;
  try {
    const logos = await checkedLogos(parsed.bundle);
    const attachments: ReadAttachment[] = [];
    for (const [i, file] of parsed.bundle.attachments.entries())
      attachments.push(await checkedFile(file, `attachments[${i}]`));
    return { ok: true, bundle: { ...parsed.bundle, logos, attachments } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
