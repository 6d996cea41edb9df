import type { ReportSettings } from '../../../../shared/assessment/change.ts';
import { choiceOf, type ReportChoice, settingsOf } from '../reportOptions.ts';

/** What of a choice is worth keeping for other assessments: not whom this one is for, when it meets, nor which of its snapshots it is compared
 * with. */
export function savedSettings(choice: ReportChoice): ReportSettings {
  return settingsOf({ ...choice, preparedFor: '', preparedBy: '', startsAt: '', compareWith: null }) ?? {};
}

/** The choice with saved settings in place of its own; whom it is for and what it is compared with stay. */
export function withSaved(choice: ReportChoice, settings: ReportSettings): ReportChoice {
  const { preparedFor, preparedBy, startsAt, compareWith } = choice;
  return { ...choiceOf(settings), preparedFor, preparedBy, startsAt, compareWith };
}

/** Whether a choice is just what was saved. */
export function isSaved(choice: ReportChoice, settings: ReportSettings): boolean {
  const sorted = (one: ReportSettings) =>
    JSON.stringify([one.edition, one.preset, one.levels, one.paper, one.language, [...(one.without ?? [])].sort()]);
  return sorted(savedSettings(choice)) === sorted(savedSettings(choiceOf(settings)));
}
