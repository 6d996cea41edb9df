import '../base/zod.ts';
import { pathText } from '../base/problem.ts';
import { checkSchema } from '../base/schemaFindings.ts';
import { largestBenchmarkFile } from '../contract/largestBenchmarkFile.ts';
import { firstInDocument } from '../exchange/documentOrder.ts';
import type { FileProblem } from '../exchange/parseAssessmentFile.ts';
import { parseJson } from '../exchange/parseJson.ts';
import { BenchmarkFile } from './benchmarkFile.ts';
import { benchmarkFindings } from './checkBenchmarks.ts';

export type ParsedBenchmarks =
  | { readonly ok: true; readonly file: BenchmarkFile }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads the text of a file of benchmarks: the whole of it, or one problem, the first in the document, with its path and what to do. */
export function parseBenchmarkFile(text: string): ParsedBenchmarks {
  if (text.length > largestBenchmarkFile) {
    return { ok: false, problem: { code: 'too-large', path: '', message: 'is larger than 1 MiB' } };
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const checked = checkSchema(BenchmarkFile, parsed.document);
  const findings = checked.ok ? benchmarkFindings(checked.value) : checked.findings;
  const first = firstInDocument(parsed.document, findings);
  if (first !== null)
    return { ok: false, problem: { code: 'invalid', path: pathText(first.at), message: first.message } };
  if (checked.ok) return { ok: true, file: checked.value };
  return { ok: false, problem: { code: 'invalid', path: '', message: 'is not a file of benchmarks' } };
}

/** What a file of benchmarks is, before anybody takes it. */
export interface BenchmarkSummary {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Benchmarks in all, and metrics that they are about. */
  readonly benchmarks: number;
  readonly metrics: number;
  /** Each once, as the file orders them. */
  readonly sources: readonly string[];
}

/** Sums up benchmarks. */
export function summaryOf({ asOf, benchmarks }: Pick<BenchmarkFile, 'asOf' | 'benchmarks'>): BenchmarkSummary {
  return {
    asOf,
    benchmarks: benchmarks.length,
    metrics: new Set(benchmarks.map(({ metric }) => metric)).size,
    sources: [...new Set(benchmarks.map(({ source }) => source))],
  };
}
