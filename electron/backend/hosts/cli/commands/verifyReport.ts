import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReportFormat } from '../../../../../shared/report/formats.ts';
import type { FilePart } from '../../../../../shared/report/leaks.ts';
import { shut } from '../../../exporters/leaks/shut.ts';
import { createReports } from '../../../reports.ts';
import { type Check, checkAssessment, checkFingerprint, checkWorkspace, provenanceOfFile } from '../checkReport.ts';
import { type Command, InputProblem, type Terminal, UsageProblem } from '../command.ts';
import { frameworkOption, namedFrameworks } from '../namedFrameworks.ts';
import { oneLine } from '../oneLine.ts';
import { parseArguments } from '../parseArguments.ts';
import { readAssessmentFile } from '../readAssessment.ts';
import { sniffFormat } from '../reportFile.ts';
import { withWorkspace } from '../withWorkspace.ts';

/** Largest report, in bytes. */
const largest = 128 * 1024 * 1024;

const text = { type: 'string' } as const;

function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new InputProblem('not-found', path, 'there is no such file');
  if (!found.isFile()) throw new InputProblem('not-a-file', path, 'is not a file');
  if (found.size > largest) throw new InputProblem('too-large', path, 'is larger than 128 MiB');
  return readFileSync(path);
}

interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: ReportFormat;
  readonly password: string | undefined;
}

/** Every text of the file, taken apart by the report worker. Throws {@link InputProblem}. */
async function partsOf({ path, bytes, format, password }: Source, terminal: Terminal): Promise<readonly FilePart[]> {
  const reports = createReports(terminal.build);
  try {
    return await reports.read(bytes, format, password);
  } catch (error) {
    if (error instanceof Error && error.message.includes(shut)) {
      const message =
        password === undefined ? 'is shut; give its password with --password' : 'is not opened by this password';
      throw new InputProblem('password', path, message);
    }
    throw new InputProblem('unreadable', path, 'cannot be read as a report; the file is damaged or something else');
  } finally {
    await reports.close();
  }
}

function parsed(format: ReportFormat, bytes: Uint8Array): unknown {
  return format === 'json' ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}

/** `cairn verify-report`: says where a report comes from, and whether that is true. */
export const verifyReportCommand: Command = {
  name: 'verify-report',
  usage:
    '<report> [--assessment <file>] [--framework <file-or-folder>] [--workspace <w.cairn>] [--password …] [--json]',
  does: 'recomputes the fingerprint of a report and compares it with an assessment or workspace',
  async run(args, terminal) {
    const options = {
      assessment: text,
      workspace: text,
      password: text,
      json: { type: 'boolean' },
      ...frameworkOption,
    } as const;
    const { values, positionals } = parseArguments(args, options, ['<report>']);
    if (values.framework !== undefined && values.assessment === undefined)
      throw new UsageProblem('--framework goes with --assessment only');
    const path = resolve(terminal.cwd, positionals[0] ?? '');
    const bytes = bytesOf(path);
    const format = sniffFormat(bytes);
    const parts = await partsOf({ path, bytes, format, password: values.password }, terminal);
    const provenance = provenanceOfFile(parts, parsed(format, bytes));
    const sha256 = hash('sha256', bytes, 'hex');
    if (provenance === null && values.workspace === undefined) {
      const message = 'says nothing of where it comes from; a CSV file is only known by its bytes: give --workspace';
      throw new InputProblem('no-fingerprint', path, message);
    }
    const checks: Check[] = [];
    if (provenance !== null) {
      checks.push(checkFingerprint(provenance));
      if (values.assessment !== undefined) {
        const { file, entry } = readAssessmentFile(
          values.assessment,
          terminal,
          namedFrameworks(values.framework, terminal),
        );
        checks.push(...checkAssessment(provenance, file.assessment, entry));
      }
    }
    if (values.workspace !== undefined) {
      const workspace = resolve(terminal.cwd, values.workspace);
      const found = withWorkspace(workspace, { create: false }, (db) => ({
        ok: true,
        value: checkWorkspace(db, provenance, sha256),
      }));
      // Other software saves a file with other bytes; what it says may still be true.
      checks.push(...found);
    }
    const fingerprint = provenance?.fingerprint ?? null;
    const verdict = checks.map(({ says }) => says).join('; ');
    const isSound = checks.every(({ check, matches }) => matches || (check === 'file' && provenance !== null));
    if (!isSound) throw new InputProblem('mismatch', path, verdict);
    if (values.json) terminal.out(`${JSON.stringify({ fingerprint, provenance, sha256, checks }, null, 2)}\n`);
    else terminal.out(oneLine(fingerprint === null ? verdict : `${fingerprint}: ${verdict}`).concat('\n'));
  },
};
