import type { Exporter } from '../../electron/backend/exporters/exporter.ts';
import { readBack } from '../../electron/backend/exporters/leaks/readBack.ts';
import { allowedTexts, secretsOfInput } from '../../shared/report/allowed.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { dataTableIds } from '../../shared/report/data/dataTable.ts';
import { type FilePart, leakSearch } from '../../shared/report/leaks.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import type { PlantedReport } from './plantedReport.ts';
import { aRendering, quickExporters } from './theExporters.ts';

const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Everything in a finished file that is text, letters and digits alone, so that no line break parts a mark. */
function lettersOf(parts: readonly FilePart[]): string {
  return parts.map(({ text }) => letters(text)).join(' ');
}

const tablesOf = (format: string) => (format === 'csv' ? dataTableIds : [undefined]);

async function files(exporter: Exporter, model: ReportModel): Promise<readonly Uint8Array[]> {
  const rendering = aRendering(model);
  const made: Uint8Array[] = [];
  for (const table of tablesOf(exporter.format))
    made.push(await exporter.render(rendering, table === undefined ? {} : { table }, () => {}));
  return made;
}

/** What is wrong with the client's files in all formats: marks in them, and alarms for nothing. */
export async function clientProblems({ input, marks, labels }: PlantedReport): Promise<readonly string[]> {
  const problems: string[] = [];
  const secrets = secretsOfInput(input);
  const search = leakSearch(secrets, allowedTexts(input, secrets));
  const model = buildReport(input);
  // People are named in the room, to those who were in it, and where it says who is asked or was there.
  const naming = model.sections.some(({ id }) => id === 'minutes' || id === 'agenda');
  const hidden = input.options.preset === 'room' || naming ? marks : [...marks, ...labels];
  for (const exporter of quickExporters) {
    const { format } = exporter;
    for (const bytes of await files(exporter, model)) {
      const parts = await readBack(bytes, format);
      const text = lettersOf(parts);
      for (const mark of hidden) if (text.includes(mark)) problems.push(`${mark} stands in the ${format}`);
      for (const leak of search.leaksIn(parts))
        problems.push(`alarm for nothing in the ${format}: ${JSON.stringify(leak)}`);
    }
  }
  return problems;
}

/** What the check does not see in files that leak all they can: the consultant's, taken for the client's. */
export async function missedLeaks({ input, marks }: PlantedReport): Promise<readonly string[]> {
  const problems: string[] = [];
  const open: ReportInput = { ...input, options: { ...input.options, edition: 'consultant' } };
  const secrets = secretsOfInput(input);
  const search = leakSearch(secrets, allowedTexts(input, secrets));
  const model = buildReport(open);
  for (const exporter of quickExporters) {
    const { format } = exporter;
    for (const bytes of await files(exporter, model)) {
      const parts = await readBack(bytes, format);
      const text = lettersOf(parts);
      const seen = new Set(search.leaksIn(parts).map(({ part, id }) => `${part} ${id}`));
      for (const mark of marks.filter((one) => text.includes(one))) {
        const places = secrets.filter((secret) => secret.text.includes(mark)).map(({ part, id }) => `${part} ${id}`);
        if (!places.some((place) => seen.has(place)))
          problems.push(`${mark} (${places.join()}) leaks into the ${format}`);
      }
    }
  }
  return problems;
}
