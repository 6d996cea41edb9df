import { assertNever } from '../base/assertNever.ts';
import { type Finding, type Path, type Problem, toProblem } from '../base/problem.ts';
import { schemaFindings } from '../base/schemaFindings.ts';
import { lintCheck } from './lintCheck.ts';
import { lintLadder } from './lintLadder.ts';
import { lintPillars } from './lintPillars.ts';
import { lintStructure } from './lintStructure.ts';
import { lintTexts } from './lintTexts.ts';
import type { LintWorld } from './lintWorld.ts';
import { Framework } from './structure.ts';
import { FrameworkTexts } from './texts.ts';

function lintKind(framework: Framework): readonly Finding[] {
  switch (framework.kind) {
    case 'pillars':
      return lintPillars(framework);
    case 'ladder':
      return lintLadder(framework);
    case 'check':
      return lintCheck(framework);
    default:
      return assertNever(framework);
  }
}

function languageOf(texts: unknown): string | null {
  const language = typeof texts === 'object' && texts !== null && 'language' in texts ? texts.language : null;
  return typeof language === 'string' ? language : null;
}

function below(base: Path, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ at: [...base, ...finding.at], message: finding.message }));
}

function languageFindings(framework: Framework, languages: readonly (string | null)[]): readonly Finding[] {
  const source = framework.sourceLanguage;
  const repeats = languages.flatMap((language, i) =>
    language !== null && languages.indexOf(language) < i
      ? [{ at: ['texts', language, 'language'], message: 'has its texts twice: keep one file per language' }]
      : [],
  );
  if (languages.includes(source)) return repeats;
  return [...repeats, { at: ['texts', source], message: 'is missing: texts in the source language must be there' }];
}

/** Everything wrong with a framework and its texts, with precise paths (`sections[1].questions[3].id`, `texts.en.questions.R4.why`):
 * the schemas' findings first, the rules of the content paper (2.6) once the schemas are met. `world` is what the rest of the library
 * offers for reference; without it, references to other frameworks and to metrics are not looked up. */
export function lintFramework(structure: unknown, texts: readonly unknown[], world?: LintWorld): readonly Problem[] {
  const languages = texts.map(languageOf);
  const place = (i: number): Path => ['texts', languages[i] ?? i];
  const parsed = Framework.safeParse(structure);
  const findings: Finding[] = [...schemaFindings(Framework, structure)];
  if (parsed.success) {
    findings.push(...lintStructure(parsed.data, world), ...lintKind(parsed.data));
    findings.push(...languageFindings(parsed.data, languages));
  }
  texts.forEach((candidate, i) => {
    const own = FrameworkTexts.safeParse(candidate);
    if (!own.success) findings.push(...below(place(i), schemaFindings(FrameworkTexts, candidate)));
    else if (parsed.success) findings.push(...below(place(i), lintTexts(parsed.data, own.data)));
  });
  return findings.map(toProblem);
}
