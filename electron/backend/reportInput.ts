import type { ReportSettings } from '../../shared/assessment/change.ts';
import type { Assessment } from '../../shared/assessment/schema.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import { metrics, metricTexts } from '../../shared/metrics/catalogue.ts';
import { type ReportInput, type ReportOptions, reportSections } from '../../shared/report/reportInput.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';

function metricNames(language: string): ReportInput['metrics'] {
  const texts = metricTexts(language);
  return new Map(
    [...metrics].map(([id, { direction }]) => {
      const words = texts.get(id);
      return [id, { name: words?.name ?? id, phrase: words?.phrase ?? id, direction }] as const;
    }),
  );
}

function optionsOf(settings: ReportSettings, language: string, date: string): ReportOptions {
  const { edition = 'client', preset = 'full', paper = 'a4', preparedFor, preparedBy, without = [] } = settings;
  return {
    edition,
    preset,
    paper,
    language,
    date,
    ...(preparedFor === undefined ? {} : { preparedFor }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    sections: Object.fromEntries(reportSections.map((section) => [section, !without.includes(section)])),
  };
}

/** Everything that the report of an assessment is made of, in a language; `date` is the day of one that has none of its own. */
export function reportInput(
  entry: FrameworkEntry,
  assessment: Assessment,
  settings: ReportSettings,
  language: string,
  date: string,
): ReportInput {
  const { framework, texts, hash } = entry;
  const scored = score(framework, assessment);
  return {
    framework,
    texts,
    hash,
    metrics: metricNames(language),
    assessment,
    score: scored,
    plan: makePlan(framework, assessment, scored),
    options: optionsOf(settings, language, date),
    t: createTranslate(language),
  };
}
