import { extname, resolve } from 'node:path';
import { IsoDate } from '../../../../../shared/base/time.ts';
import { reportInput } from '../../../reportInput.ts';
import { createReports } from '../../../reports.ts';
import { localDay } from '../../../systemClock.ts';
import { type Command, InputProblem, UsageProblem } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readAssessmentFile } from '../readAssessment.ts';
import { required } from '../required.ts';
import { writeTarget } from '../writeTarget.ts';

const text = { type: 'string' } as const;
const options = {
  out: text,
  language: text,
  edition: text,
  preset: text,
  paper: text,
  date: text,
  password: text,
} as const;

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], option: string, fallback: T): T {
  if (value === undefined) return fallback;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageProblem(`${option} takes ${allowed.join(' or ')}`);
  return found;
}

/** `cairn report`: writes the report of an assessment file. */
export const reportCommand: Command = {
  name: 'report',
  usage:
    '<file> --out <x.pdf> [--edition client|consultant] [--preset full|summary] [--paper a4|letter] [--date 2026-11-02] [--language en] [--password …]',
  does: 'writes the report of an assessment file as PDF',
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, options, ['<file>']);
    const out = resolve(terminal.cwd, required(values.out, '--out'));
    if (extname(out).toLowerCase() !== '.pdf') throw new UsageProblem('--out takes a name that ends in .pdf');
    const date = values.date ?? localDay();
    if (!IsoDate.safeParse(date).success) throw new UsageProblem('--date takes a day such as 2026-11-02');
    if (values.password === '') throw new UsageProblem('--password takes a password that is not empty');
    const settings = {
      edition: oneOf(values.edition, ['client', 'consultant'], '--edition', 'client'),
      preset: oneOf(values.preset, ['full', 'summary'], '--preset', 'full'),
      paper: oneOf(values.paper, ['a4', 'letter'], '--paper', 'a4'),
    } as const;
    const language = oneOf(values.language, ['en'], '--language', 'en');
    const { file, entry } = readAssessmentFile(positionals[0] ?? '', terminal);
    const reports = createReports(terminal.build);
    try {
      const { bytes } = await reports.render(
        reportInput({ entry, assessment: file.assessment, settings, language, date }, terminal.version),
        'pdf',
        values.password === undefined ? {} : { password: values.password },
      );
      writeTarget(out, bytes);
    } catch (error) {
      if (error instanceof InputProblem) throw error;
      throw new InputProblem('export-failed', out, 'the report could not be made; nothing was written');
    } finally {
      await reports.close();
    }
  },
};
