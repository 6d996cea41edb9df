import { readFileSync } from 'node:fs';
import type { Answer, Assessment } from '../../shared/assessment/schema.ts';
import { relatedCapabilities } from '../../shared/crosswalk/relatedCapabilities.ts';
import renewalsStructure from '../../shared/frameworks/library/renewals/framework.json' with { type: 'json' };
import renewalsEnglish from '../../shared/frameworks/library/renewals/texts.en.json' with { type: 'json' };
import sixElementStructure from '../../shared/frameworks/library/six-element/framework.json' with { type: 'json' };
import sixElementEnglish from '../../shared/frameworks/library/six-element/texts.en.json' with { type: 'json' };
import { library } from '../../shared/frameworks/library.ts';
import { CheckFramework } from '../../shared/frameworks/structure.ts';
import { CheckTexts } from '../../shared/frameworks/texts.ts';
import type { ReportInput, ReportOptions } from '../../shared/report/reportInput.ts';
import { agreedOn, anAssessment } from './anAssessment.ts';
import { aReportInput } from './aReport.ts';

interface Check {
  readonly framework: CheckFramework;
  readonly texts: CheckTexts;
}

/** Six elements and three attributes, answered by letters. */
export const sixElements: Check = {
  framework: CheckFramework.parse(sixElementStructure),
  texts: CheckTexts.parse(sixElementEnglish),
};
/** Four elements, answered by levels. */
export const renewals: Check = {
  framework: CheckFramework.parse(renewalsStructure),
  texts: CheckTexts.parse(renewalsEnglish),
};
const fixture = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/frameworks/incident-readiness/${file}`, import.meta.url), 'utf8'));

/** Three elements and an attribute, some answered by letters and some by levels: a framework that nothing was coded for. */
export const mixedCheck: Check = {
  framework: CheckFramework.parse(fixture('framework.json')),
  texts: CheckTexts.parse(fixture('texts.en.json')),
};

/** The answers of a scale from the lowest. */
const answersOf = { letters: ['N', 'P', 'L', 'F'], levels: [1, 2, 3, 4, 5] } as const;

/** An assessment of a check with so many of its questions answered (0-1), from low to high and back again over the questions. */
export function aCheckAssessment({ framework }: Check, share: number, overrides: Partial<Assessment> = {}): Assessment {
  const asked = framework.sections.flatMap(({ scale, questions }) => questions.map(({ id }) => ({ id, scale })));
  const given = asked.slice(0, Math.round(asked.length * share)).map(({ id, scale }, index): [string, Answer] => {
    const answers = answersOf[scale];
    const answer = answers[(index * 2 + Math.floor(index / 3)) % answers.length];
    return [id, index % 11 === 10 || answer === undefined ? 'dont-know' : answer];
  });
  return anAssessment({ agreed: agreedOn(Object.fromEntries(given)), date: '2026-11-02', ...overrides });
}

/** The same with every question at one answer from the bottom of its scale (0) to the top (3: F, 5). */
export function anEvenCheck({ framework }: Check, rank: 0 | 1 | 2 | 3): Assessment {
  const given = framework.sections.flatMap(({ scale, questions }) =>
    questions.map(({ id }): [string, Answer] => [
      id,
      scale === 'letters' ? (['N', 'P', 'L', 'F'] as const)[rank] : rank + (rank === 3 ? 2 : 1),
    ]),
  );
  return anAssessment({ agreed: agreedOn(Object.fromEntries(given)), date: '2026-11-02' });
}

/** What a report of a check is made of. */
export function aCheckReportInput(
  { framework, texts }: Check,
  assessment: Assessment,
  options: Partial<ReportOptions> = {},
): ReportInput {
  const related = relatedCapabilities(framework, library, 'en');
  return { ...aReportInput(framework, texts, assessment, options), related };
}
