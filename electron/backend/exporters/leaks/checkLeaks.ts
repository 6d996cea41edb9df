import { allowedTexts, secretsOfInput } from '../../../../shared/report/allowed.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import { type Leak, leakSearch } from '../../../../shared/report/leaks.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import { readBack } from './readBack.ts';

/** The consultant's texts that stand in the finished file of a client's edition; none means that it may leave. The consultant's edition
 * is not looked into. */
export async function checkLeaks(
  bytes: Uint8Array,
  format: ReportFormat,
  input: ReportInput,
  password?: string,
): Promise<readonly Leak[]> {
  if (input.options.edition === 'consultant') return [];
  const secrets = secretsOfInput(input);
  if (secrets.length === 0) return [];
  const search = leakSearch(secrets, allowedTexts(input, secrets));
  return search.size === 0 ? [] : search.leaksIn(await readBack(bytes, format, password));
}
