import type { Facilitation, ReportSettings } from '../../shared/assessment/change.ts';
import type { Assessment } from '../../shared/assessment/schema.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { relatedCapabilities } from '../../shared/crosswalk/relatedCapabilities.ts';
import { library } from '../../shared/frameworks/library.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import type { Benchmarks } from '../../shared/metrics/benchmarks.ts';
import { metrics, metricTexts } from '../../shared/metrics/catalogue.ts';
import type { Branding } from '../../shared/report/branding.ts';
import { provenanceOf } from '../../shared/report/provenance.ts';
import {
  type ContextInput,
  type Earlier,
  type ReportInput,
  type ReportOptions,
  type RoomPlan,
  reportSections,
} from '../../shared/report/reportInput.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { textHash } from './database/contentHash.ts';
import { assessmentHash } from './database/snapshots.ts';

function metricNames(language: string): ReportInput['metrics'] {
  const texts = metricTexts(language);
  return new Map(
    [...metrics].map(([id, { direction }]) => {
      const words = texts.get(id);
      return [id, { name: words?.name ?? id, phrase: words?.phrase ?? id, direction }] as const;
    }),
  );
}

/** What the assessment's own settings leave open, the organisation's branding says. */
function optionsOf({ settings, language, date, branding = {} }: Subject): ReportOptions {
  const { edition = 'client', preset = 'full', without = [], levels, startsAt } = settings;
  const { paper = 'a4', preparedFor, preparedBy } = { ...branding, ...settings };
  return {
    edition,
    preset,
    paper,
    language,
    date,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(levels === undefined ? {} : { levels }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(preparedFor === undefined ? {} : { preparedFor }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    sections: Object.fromEntries(reportSections.map((section) => [section, !without.includes(section)])),
  };
}

function roomPlanOf({ waiting: _, seenPlan: __, lastTime: ___, ...plan }: Facilitation): RoomPlan {
  return plan;
}

/** What a report is about. */
export interface Subject {
  readonly entry: FrameworkEntry;
  readonly assessment: Assessment;
  readonly settings: ReportSettings;
  readonly language: string;
  readonly branding?: Branding;
  /** How the room wants to work; a file says nothing of it. */
  readonly facilitation?: Facilitation | null;
  /** What the comparison pages compare with. */
  readonly earlier?: Earlier;
  /** What its metrics are compared with. */
  readonly benchmarks: Benchmarks;
  /** The day (ISO) of an assessment that has none of its own. */
  readonly date: string;
}

/** Everything that the report of an assessment is made of but where it comes from: enough for its words and its plan. */
export function contextInput(subject: Subject): ContextInput {
  const { entry, assessment, language, branding, facilitation, earlier, benchmarks } = subject;
  const { framework, texts, hash } = entry;
  const scored = score(framework, assessment);
  return {
    framework,
    texts,
    hash,
    metrics: metricNames(language),
    benchmarks,
    assessment,
    score: scored,
    plan: makePlan(framework, assessment, scored),
    ...(framework.kind === 'check' ? { related: relatedCapabilities(framework, library, language) } : {}),
    ...(branding === undefined ? {} : { branding }),
    ...(facilitation ? { facilitation: roomPlanOf(facilitation) } : {}),
    ...(earlier === undefined ? {} : { earlier }),
    options: optionsOf(subject),
    t: createTranslate(language),
  };
}

/** Everything that the report of an assessment is made of; `app` is the version of Cairn that makes it. */
export function reportInput(subject: Subject, app: string): ReportInput {
  const { framework, hash } = subject.entry;
  return {
    ...contextInput(subject),
    provenance: provenanceOf(
      {
        content: assessmentHash(subject.assessment),
        framework: { id: framework.id, version: framework.version, hash },
        method: framework.method,
        app,
      },
      textHash,
    ),
  };
}
