import type { ReportSettings } from '../../../shared/assessment/change.ts';
import type { Paper } from '../../../shared/report/branding.ts';
import type { Edition, Preset } from '../../../shared/report/model.ts';
import type { ReportSection } from '../../../shared/report/reportInput.ts';
import { reportSections } from '../../../shared/report/reportInput.ts';

/** The options as the next report takes them. */
export interface ReportChoice {
  readonly edition: Edition;
  readonly preset: Preset;
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
  const { edition, preset, paper, language, without, compareWith } = choice;
  const preparedFor = choice.preparedFor.trim();
  const preparedBy = choice.preparedBy.trim();
  const settings: ReportSettings = {
    ...(edition === 'client' ? {} : { edition }),
    ...(preset === 'full' ? {} : { preset }),
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

/** Sections that a kind of assessment has: a ladder's blockers are its unlock list, which stands with the stages. */
export function sectionsOf(kind: 'pillars' | 'ladder'): readonly ReportSection[] {
  return kind === 'pillars' ? reportSections : reportSections.filter((section) => section !== 'blockers');
}
