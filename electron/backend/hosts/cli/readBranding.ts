import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { pathText } from '../../../../shared/base/problem.ts';
import { checkSchema } from '../../../../shared/base/schemaFindings.ts';
import { type Branding, BrandingChoice, type Logo } from '../../../../shared/report/branding.ts';
import { checkLogo, largestLogo } from '../../logo/checkLogo.ts';
import { logoInReport } from '../../logo/logoInReport.ts';
import { InputProblem } from './command.ts';
import { parseJson, readInput } from './readInput.ts';

/** Largest branding file, in bytes. */
const largest = 64 * 1024;

/** What a branding file says: how reports look, and where the logo lies, from the file's own folder on. */
const BrandingFile = z.strictObject({ ...BrandingChoice.shape, logo: z.string().min(1).optional() });

/** What names another machine or a scheme instead of a file here. */
const elsewhere = /^(?:[\\/]{2}|[a-z][a-z0-9+.-]+:)/i;

async function readLogo(folder: string, name: string): Promise<Logo> {
  if (elsewhere.test(name)) throw new InputProblem('bad-logo', name, 'is no file beside the branding; name one there');
  const path = resolve(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new InputProblem('not-found', path, 'there is no such file');
  if (!found.isFile() || found.size > largestLogo)
    throw new InputProblem('bad-logo', path, 'is no PNG of at most 2 MB');
  const checked = await checkLogo(readFileSync(path));
  if (!checked.ok) {
    const message = `cannot be the logo, since ${checked.detail}; save it as a plain PNG of at most 2 MB and 4096 x 4096`;
    throw new InputProblem('bad-logo', path, message);
  }
  return logoInReport(checked.logo);
}

/** Reads how a client's reports look. Throws {@link InputProblem} with the path inside the file, or that of a file. */
export async function readBranding(path: string): Promise<Branding> {
  const checked = checkSchema(BrandingFile, parseJson(path, readInput(path, largest)));
  if (!checked.ok) {
    const [first] = checked.findings;
    throw new InputProblem('invalid', pathText(first?.at ?? []) || path, first?.message ?? 'is not a branding');
  }
  const { logo, ...choice } = checked.value;
  return logo === undefined ? choice : { ...choice, logo: await readLogo(dirname(path), logo) };
}
