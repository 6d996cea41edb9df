import { hash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { ReportSettings } from '../../../../../shared/assessment/change.ts';
import { IsoDate } from '../../../../../shared/base/time.ts';
import type { LibraryFramework } from '../../../../../shared/frameworks/library.ts';
import { catalogue } from '../../../../../shared/i18n/catalogue.ts';
import { shippedBenchmarks } from '../../../../../shared/metrics/benchmarks.ts';
import { dataTableIds } from '../../../../../shared/report/data/dataTable.ts';
import { formatsOf, type ReportFormat } from '../../../../../shared/report/formats.ts';
import { type Preset, presets } from '../../../../../shared/report/model.ts';
import type { Earlier } from '../../../../../shared/report/reportInput.ts';
import { makePlan } from '../../../../../shared/roadmap/makePlan.ts';
import { score } from '../../../../../shared/scoring/score.ts';
import { ReportFailure } from '../../../exporters/worker/reportFailure.ts';
import { reportInput } from '../../../reportInput.ts';
import { createReports } from '../../../reports.ts';
import { localDay } from '../../../systemClock.ts';
import { type Command, InputProblem, type Terminal, UsageProblem } from '../command.ts';
import { frameworkOption, namedFrameworks } from '../namedFrameworks.ts';
import { parseArguments } from '../parseArguments.ts';
import { type ReadAssessmentFile, readAssessmentFile } from '../readAssessment.ts';
import { readBenchmarks } from '../readBenchmarks.ts';
import { readBranding } from '../readBranding.ts';
import { formatOf } from '../reportFile.ts';
import { required } from '../required.ts';
import { sameFile } from '../sameFile.ts';
import { writeTarget } from '../writeTarget.ts';

const text = { type: 'string' } as const;
const options = {
  out: text,
  language: text,
  edition: text,
  preset: text,
  paper: text,
  table: text,
  compare: text,
  branding: text,
  benchmarks: text,
  date: text,
  password: text,
  start: text,
  'without-levels': { type: 'boolean' },
  json: { type: 'boolean' },
  ...frameworkOption,
} as const;

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], option: string): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageProblem(`${option} takes ${allowed.join(' or ')}`);
  return found;
}

function onlyFor(format: ReportFormat, own: ReportFormat, option: string, value: string | undefined): void {
  if (value !== undefined && format !== own) throw new UsageProblem(`${option} goes with a .${own} file only`);
}

function onlyWith(preset: Preset, own: Preset, option: string, isGiven: boolean): void {
  if (isGiven && preset !== own) throw new UsageProblem(`${option} goes with --preset ${own} only`);
}

function mustFit(preset: Preset, format: ReportFormat): void {
  const formats = formatsOf(preset);
  if (formats.includes(format)) return;
  const names = formats.map((one) => `.${one}`).join(' or ');
  throw new UsageProblem(`--preset ${preset} goes with a ${names} file only; the other formats hold the answers too`);
}

/** The moment that the comparison pages look back to. Throws {@link InputProblem} when it cannot be compared with. */
function earlierOf(
  name: string,
  now: ReadAssessmentFile,
  known: readonly LibraryFramework[],
  terminal: Terminal,
): Earlier {
  const path = resolve(terminal.cwd, name);
  const { file, entry } = readAssessmentFile(name, terminal, known);
  const { assessment } = file;
  const { id, version } = now.entry.framework;
  if (entry.framework.id !== id || entry.framework.version !== version) {
    const message = `is about ${entry.framework.id} ${entry.framework.version}, not ${id} ${version}; compare with the same questionnaire`;
    throw new InputProblem('other-framework', path, message);
  }
  if (assessment.date === undefined)
    throw new InputProblem('no-date', path, 'has no date to compare with; give it one');
  const scored = score(entry.framework, assessment);
  const { framework, hash } = entry;
  return {
    framework: { id: framework.id, version: framework.version, hash },
    method: framework.method,
    name: assessment.title?.trim() || basename(name).replace(/(\.cairn)?\.json$/i, ''),
    date: assessment.date,
    assessment,
    score: scored,
    plan: makePlan(entry.framework, assessment, scored),
  };
}

function problemOf(error: unknown, out: string): unknown {
  if (!(error instanceof ReportFailure)) return error;
  const message =
    error.code === 'leaked'
      ? `is not written: a client would read what is for the consultant only (${error.places.join('; ')})`
      : 'the report could not be made; nothing was written';
  return new InputProblem(error.code === 'leaked' ? 'leak' : 'export-failed', out, message);
}

/** `cairn report`: writes the report of an assessment file. */
export const reportCommand: Command = {
  name: 'report',
  usage: `<file> --out <x.pdf|.docx|.pptx|.xlsx|.csv|.json> [--edition client|consultant] [--preset ${presets.join('|')}] [--language en] [--paper a4|letter] [--password …] [--table ${dataTableIds.join('|')}] [--compare <earlier file>] [--branding <file.json>] [--benchmarks <file.json>] [--date 2026-11-02] [--without-levels] [--start 09:00] [--framework <file-or-folder>] [--json]`,
  does: 'writes the report of an assessment file; --password is for PDF, --table for CSV, --without-levels for the preset sheet, --start for the agenda',
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, options, ['<file>']);
    const out = resolve(terminal.cwd, required(values.out, '--out'));
    const format = formatOf(out);
    const { date = localDay(), password, compare, branding: look, benchmarks: others } = values;
    if (!IsoDate.safeParse(date).success) throw new UsageProblem('--date takes a day such as 2026-11-02');
    if (password === '') throw new UsageProblem('--password takes a password that is not empty');
    onlyFor(format, 'pdf', '--password', password);
    onlyFor(format, 'csv', '--table', values.table);
    const table = oneOf(values.table, dataTableIds, '--table');
    const paper = oneOf(values.paper, ['a4', 'letter'], '--paper');
    const settings = {
      edition: oneOf(values.edition, ['client', 'consultant'], '--edition') ?? 'client',
      preset: oneOf(values.preset, presets, '--preset') ?? 'full',
      ...(paper === undefined ? {} : { paper }),
      ...(values['without-levels'] ? { levels: false } : {}),
      ...(values.start === undefined ? {} : { startsAt: values.start }),
    } as const;
    mustFit(settings.preset, format);
    onlyWith(settings.preset, 'sheet', '--without-levels', values['without-levels'] === true);
    onlyWith(settings.preset, 'agenda', '--start', values.start !== undefined);
    if (!ReportSettings.shape.startsAt.safeParse(values.start).success)
      throw new UsageProblem('--start takes an hour such as 09:00');
    const language = oneOf(values.language, Object.keys(catalogue), '--language') ?? 'en';
    const [name = ''] = positionals;
    for (const source of [name, compare, look, others]) {
      if (source === undefined) continue;
      const path = resolve(terminal.cwd, source);
      if (path === out || sameFile(path, out)) {
        throw new UsageProblem('--out names a file that the report is made of');
      }
    }
    const known = namedFrameworks(values.framework, terminal);
    const now = readAssessmentFile(name, terminal, known);
    const branding = look === undefined ? undefined : await readBranding(resolve(terminal.cwd, look));
    const benchmarks = others === undefined ? shippedBenchmarks : readBenchmarks(resolve(terminal.cwd, others));
    const earlier = compare === undefined ? undefined : earlierOf(compare, now, known, terminal);
    const subject = {
      entry: now.entry,
      assessment: now.file.assessment,
      settings,
      language,
      date,
      benchmarks,
      ...(branding === undefined ? {} : { branding }),
      ...(earlier === undefined ? {} : { earlier }),
    };
    const input = reportInput(subject, terminal.version);
    const reports = createReports(terminal.build);
    try {
      const { bytes, pages } = await reports.render(input, format, {
        ...(password === undefined ? {} : { password }),
        ...(table === undefined ? {} : { table }),
      });
      writeTarget(out, bytes);
      if (!values.json) return;
      const { fingerprint } = input.provenance;
      const made = { file: out, format, ...settings, language, pages, bytes: bytes.byteLength };
      terminal.out(`${JSON.stringify({ ...made, sha256: hash('sha256', bytes, 'hex'), fingerprint }, null, 2)}\n`);
    } catch (error) {
      throw problemOf(error, out);
    } finally {
      await reports.close();
    }
  },
};
