import type { Problem } from '../base/problem.ts';
import { parseJson } from '../exchange/parseJson.ts';
import { checkFramework } from './checkFramework.ts';
import { frameworkFrom, type LibraryFramework } from './library.ts';

/** One of the files of a framework: its name without a folder, and its text. */
export interface FrameworkFile {
  readonly name: string;
  readonly content: string;
}

/** At least one. */
type Problems = readonly [Problem, ...Problem[]];

/** The framework that the files make, or everything that is wrong with them, with precise paths. */
export type ParsedFrameworkFiles =
  | { readonly ok: true; readonly framework: LibraryFramework }
  | { readonly ok: false; readonly problems: Problems };

const structureName = 'framework.json';
const isTexts = (name: string): boolean => /^texts\.[^.]+\.json$/.test(name);

function isSome(problems: readonly Problem[]): problems is Problems {
  return problems.length > 0;
}

/** What is wrong with the choice of files, before any is read. */
function choiceProblems(files: readonly FrameworkFile[]): readonly Problem[] {
  const names = files.map(({ name }) => name);
  const problems: Problem[] = [];
  if (!names.includes(structureName)) {
    problems.push({ path: structureName, message: 'is missing: choose it together with its texts' });
  }
  if (!names.some(isTexts)) {
    problems.push({ path: 'texts.en.json', message: 'or the texts of another language are missing: choose them too' });
  }
  names.forEach((name, index) => {
    if (name !== structureName && !isTexts(name)) {
      problems.push({ path: name, message: 'does not belong to a questionnaire: leave it out' });
    }
    if (names.indexOf(name) < index) problems.push({ path: name, message: 'is chosen twice: leave one out' });
  });
  return problems;
}

/** Reads the files of a framework, its structure and its texts in any order, and checks them as `cairn check-framework` does. */
export function parseFrameworkFiles(files: readonly FrameworkFile[]): ParsedFrameworkFiles {
  const chosen = choiceProblems(files);
  if (isSome(chosen)) return { ok: false, problems: chosen };
  const unread: Problem[] = [];
  const documents = files.map(({ name, content }) => {
    const parsed = parseJson(content);
    if (parsed.ok) return { name, document: parsed.document };
    const { path, message } = parsed.problem;
    unread.push({ path: path === '' ? name : `${name}, ${path}`, message });
    return { name, document: null };
  });
  if (isSome(unread)) return { ok: false, problems: unread };
  const structure = documents.find(({ name }) => name === structureName)?.document;
  const texts = documents.filter(({ name }) => isTexts(name)).map(({ document }) => document);
  const problems = checkFramework(structure, texts);
  return isSome(problems) ? { ok: false, problems } : { ok: true, framework: frameworkFrom(structure, ...texts) };
}
