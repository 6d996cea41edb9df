import type { ActionEdit } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import { findSection } from '../frameworks/questions.ts';
import type { ActionTexts } from '../frameworks/texts.ts';
import type { Candidate, LaterReason, Part, Plan } from '../roadmap/plan.ts';
import { type WaveDays, waveDays } from '../roadmap/waveDays.ts';
import { type Entry, entryOf, type Report } from './reportContext.ts';
import { capitalised, list, tallied } from './words.ts';

/** A candidate of the plan with its words. */
export interface ActionView {
  readonly id: ActionId;
  readonly candidate: Candidate;
  readonly entry: Entry | undefined;
  /** The questions that it serves: one of a step, the unknown ones of a discovery, none of a person's own. */
  readonly about: readonly Entry[];
  readonly title: string;
  readonly texts: ActionTexts | undefined;
  /** As it takes effect; a part has owner and metric from its action. */
  readonly edit: ActionEdit | undefined;
  /** Null for an action that is not split. */
  readonly part: Part | null;
  /** Empty: nobody yet. */
  readonly owner: string;
  readonly sectionName: string;
}

export interface WaveView {
  readonly number: number;
  readonly dates: WaveDays;
  readonly capacityDays: number;
  readonly loadDays: number;
  readonly actions: readonly ActionView[];
  readonly projected: number | null;
}

/** The plan's waves with their dates and their actions' words, in the plan's order. */
export function wavesOf(report: Report): readonly WaveView[] {
  return report.input.plan.waves.map((wave) => ({
    number: wave.number,
    dates: waveDays(report.date, wave.number),
    capacityDays: wave.capacityDays,
    loadDays: wave.loadDays,
    actions: wave.actions.flatMap((id) => actionView(report, id)),
    projected: wave.projected?.overall ?? null,
  }));
}

/** Whether anybody answers for any action of the waves. */
export function hasOwner(waves: readonly WaveView[]): boolean {
  return waves.some(({ actions }) => actions.some(({ owner }) => owner !== ''));
}

/** Words of one candidate; nothing for an id that the plan does not know. */
export function actionView(report: Report, id: ActionId): readonly ActionView[] {
  const candidate = report.input.plan.candidates.find((one) => one.id === id);
  if (candidate === undefined) return [];
  const edit = report.edits.get(id);
  const ids =
    candidate.kind === 'discovery' ? candidate.questions : candidate.question === null ? [] : [candidate.question];
  const about = ids.flatMap((question) => entryOf(report, question) ?? []);
  const entry = candidate.kind === 'step' ? about[0] : undefined;
  const part = candidate.kind === 'discovery' ? null : (candidate.part ?? null);
  const texts = entry?.texts.actions[part?.of ?? id];
  const whole = part === null ? edit : report.edits.get(part.of);
  return [
    {
      id,
      candidate,
      entry,
      about,
      title: titleOf(report, candidate, about, texts, whole),
      texts,
      edit,
      part,
      owner: edit?.owner?.trim() ?? '',
      sectionName:
        entry?.sectionName ??
        ownSection(report, whole) ??
        list(report.t, [...new Set(about.map((one) => one.sectionName))]),
    },
  ];
}

function titleOf(
  report: Report,
  candidate: Candidate,
  about: readonly Entry[],
  texts: ActionTexts | undefined,
  edit: ActionEdit | undefined,
): string {
  if (candidate.kind !== 'discovery') {
    const title = (candidate.kind === 'own' ? edit?.own?.title : texts?.title) ?? candidate.id;
    return candidate.part === undefined ? title : partTitle(report, title, candidate.part);
  }
  const [only] = about;
  if (about.length === 1 && only !== undefined) return report.t('report.action.findOut', { what: only.texts.discover });
  // Several cards may say this, so that each names whose it is.
  const lead = only?.question.functions[0];
  const name = lead === undefined ? '' : capitalised(report.t(`report.function.${lead}`));
  return tallied(report.t, 'report.action.findOutMany', about.length, { function: name });
}

/** "Frozen forecasts, part 1 of 2". */
export function partTitle(report: Report, title: string, { number, count }: Pick<Part, 'number' | 'count'>): string {
  return report.t('report.action.part', { title, part: number, parts: count });
}

function ownSection(report: Report, edit: ActionEdit | undefined): string | undefined {
  const id = edit?.own?.section;
  if (id === undefined) return undefined;
  const section = findSection(report.framework, id);
  return section === undefined ? id : (report.texts.sections[section.id]?.name ?? id);
}

/** Whether no wave has a day to plan with: then nothing is too large and nothing came too late. */
export function isWithoutDays({ waves }: Pick<Plan, 'waves'>): boolean {
  return waves.every(({ capacityDays }) => capacityDays === 0);
}

/** Why an action comes later, as it is to be said. */
export function laterReason(plan: Pick<Plan, 'waves'>, reason: LaterReason): LaterReason | 'no-days' {
  return isWithoutDays(plan) && (reason === 'too-large' || reason === 'capacity') ? 'no-days' : reason;
}

/** Every action that some wave holds, in the waves' order. */
export function plannedActions(waves: readonly WaveView[]): readonly ActionView[] {
  return waves.flatMap((wave) => wave.actions);
}
