import type { Facilitation } from '../assessment/change.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { ActionId, MetricId, QuestionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Benchmarks } from '../metrics/benchmarks.ts';
import type { MetricDirection } from '../metrics/schema.ts';
import type { Plan } from '../roadmap/plan.ts';
import type { Score } from '../scoring/result.ts';
import type { Branding, Paper } from './branding.ts';
import type { Edition, Preset } from './model.ts';
import type { Provenance } from './provenance.ts';

/** Sections that can be left out. The cover's caption, the summary and the numbers do not depend on them. */
export const reportSections = [
  'cover',
  'contents',
  'summary',
  'since',
  'comparison',
  'sections',
  'renewals',
  'blockers',
  'gaps',
  'alignment',
  'minutes',
  'roadmap',
  'actions',
  'value',
  'notNow',
  'steps',
  'roles',
  'metrics',
  'scorecard',
  'method',
  'passports',
  'answers',
  'files',
  'comments',
] as const;
export type ReportSection = (typeof reportSections)[number];

export interface ReportOptions {
  readonly edition: Edition;
  readonly preset: Preset;
  readonly paper: Paper;
  /** Of the words that `t` and `texts` bring. */
  readonly language: string;
  /** The report's day (ISO) for an assessment without a date of its own. */
  readonly date: string;
  readonly preparedFor?: string;
  readonly preparedBy?: string;
  /** Where the hours of a meeting are told, as an IANA name; left out: UTC. */
  readonly timeZone?: string;
  /** When the meeting of the agenda begins, "09:00"; left out: it tells minutes alone. */
  readonly startsAt?: string;
  /** Whether the question sheet describes its levels; left out: it does. */
  readonly levels?: boolean;
  /** Sections switched off or on; those not named are on. */
  readonly sections?: Readonly<Partial<Record<ReportSection, boolean>>>;
}

export interface ReportMetric {
  readonly name: string;
  /** The name inside a sentence. */
  readonly phrase: string;
  readonly direction: MetricDirection;
}

/** An earlier moment of the same assessment, with the numbers of its day, never scored anew (method 7.11). */
export interface Earlier {
  readonly name: string;
  /** What it was answered and scored with then. */
  readonly framework: { readonly id: string; readonly version: string; readonly hash: string };
  readonly method: string;
  /** ISO day. */
  readonly date: string;
  readonly assessment: Assessment;
  readonly score: Score;
  /** Null where an earlier version of Cairn kept none. */
  readonly plan: Plan | null;
}

/** How the room wants to work, without what waits for an answer: that may be the consultant's alone. */
export type RoomPlan = Omit<Facilitation, 'waiting' | 'seenPlan' | 'lastTime'>;

/** Everything a report is made of. Framework, texts, score and plan belong together: the same framework and the same assessment. */
export interface ReportInput {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  /** The framework's content hash, `sha256:…`. */
  readonly hash: string;
  readonly metrics: ReadonlyMap<MetricId, ReportMetric>;
  readonly benchmarks: Benchmarks;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: Plan;
  /** By action: what is the same work in another plan of the organisation, "3.7-1 in Revenue ladder". */
  readonly sameWork?: ReadonlyMap<ActionId, string>;
  /** By question: the capabilities of the Four-Pillar questionnaire that say the same, "T5 Data quality". */
  readonly related?: ReadonlyMap<QuestionId, readonly string[]>;
  readonly branding?: Branding;
  /** Left out for a file, which has none. */
  readonly facilitation?: RoomPlan;
  readonly provenance: Provenance;
  /** What the comparison pages compare with; left out: there are none. */
  readonly earlier?: Earlier;
  readonly options: ReportOptions;
  readonly t: Translate;
}

/** What a report says, without where it comes from: screens that only borrow its words have no more. */
export type ContextInput = Omit<ReportInput, 'provenance'>;
