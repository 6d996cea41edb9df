import type { ReportSettings } from '../../../shared/assessment/change.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Paper } from '../../../shared/report/branding.ts';
import type { Edition, Preset } from '../../../shared/report/model.ts';
import type { ReportSection } from '../../../shared/report/reportInput.ts';
import { reportSections } from '../../../shared/report/reportInput.ts';

/** The options as the next report takes them. */
export interface ReportChoice {
  readonly edition: Edition;
  readonly preset: Preset;
  /** Whether the question sheet describes its levels. */
  readonly levels: boolean;
  /** When the meeting of the agenda begins, "09:00"; empty: the agenda tells minutes alone. */
  readonly startsAt: string;
  /** Null: the client's paper. */
  readonly paper: Paper | null;
  /** Null: the language of the app. */
  readonly language: string | null;
  readonly preparedFor: string;
  readonly preparedBy: string;
  /** Sections that are switched off. */
  readonly without: readonly string[];
  /** The event of an earlier snapshot; null: no comparison. */
  readonly compareWith: number | null;
}

/** The choice that stored settings say; null says what is usual. */
export function choiceOf(settings: ReportSettings | null): ReportChoice {
  return {
    edition: settings?.edition ?? 'client',
    preset: settings?.preset ?? 'full',
    levels: settings?.levels ?? true,
    startsAt: settings?.startsAt ?? '',
    paper: settings?.paper ?? null,
    language: settings?.language ?? null,
    preparedFor: settings?.preparedFor ?? '',
    preparedBy: settings?.preparedBy ?? '',
    without: settings?.without ?? [],
    compareWith: settings?.compareWith ?? null,
  };
}

/** The settings that say this choice; what is usual is not written, and settings that say nothing become null. */
export function settingsOf(choice: ReportChoice): ReportSettings | null {
  const { edition, preset, levels, startsAt, paper, language, without, compareWith } = choice;
  const preparedFor = choice.preparedFor.trim();
  const preparedBy = choice.preparedBy.trim();
  const settings: ReportSettings = {
    ...(edition === 'client' ? {} : { edition }),
    ...(preset === 'full' ? {} : { preset }),
    ...(levels ? {} : { levels }),
    ...(startsAt === '' ? {} : { startsAt }),
    ...(paper === null ? {} : { paper }),
    ...(language === null ? {} : { language }),
    ...(preparedFor === '' ? {} : { preparedFor }),
    ...(preparedBy === '' ? {} : { preparedBy }),
    ...(without.length === 0 ? {} : { without: [...without] }),
    ...(compareWith === null ? {} : { compareWith }),
  };
  return Object.keys(settings).length === 0 ? null : settings;
}

/** The choice with one section switched on or off; ids that this version does not know stay as they are. */
export function withSection(choice: ReportChoice, section: ReportSection, on: boolean): ReportChoice {
  const others = choice.without.filter((id) => id !== section);
  return { ...choice, without: on ? others : [...others, section] };
}

/** Sections that a kind of assessment has: what holds back a ladder or a check stands with its sections; review comments are for
 * the consultant alone. */
export function sectionsOf(kind: Framework['kind'], edition: Edition = 'client'): readonly ReportSection[] {
  const missing = new Set<ReportSection>([
    ...(kind === 'pillars' ? [] : (['blockers'] as const)),
    ...(kind === 'check' ? [] : (['renewals'] as const)),
    ...(edition === 'client' ? (['comments'] as const) : []),
  ]);
  return reportSections.filter((section) => !missing.has(section));
}

/** What can be chosen about a report: what a preset does not print, it does not ask for. */
export interface Asked {
  readonly edition: boolean;
  readonly value: boolean;
  /** Comparison and the words of the cover, which the full report alone has. */
  readonly full: boolean;
  readonly levels: boolean;
  readonly start: boolean;
}

export function askedBy(preset: Preset): Asked {
  const isPaper = preset === 'sheet' || preset === 'agenda';
  return {
    edition: !isPaper,
    value: preset === 'full' || preset === 'board' || preset === 'roadmap',
    full: preset === 'full',
    levels: preset === 'sheet',
    start: preset === 'agenda',
  };
}

/** The hour that somebody typed, as "09:00"; empty for none, null for what is no hour. */
export function typedHour(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(typed);
  const hours = Number(found?.[1] ?? 24);
  const minutes = Number(found?.[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}
