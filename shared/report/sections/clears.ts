import { verdictName } from '../../frameworks/verdictNames.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import { changesOf, clearedBy, holdbacksOf, outlookAfter, unlocks } from '../outlook.ts';
import type { ActionView, WaveView } from '../planned.ts';
import { entryOf, type Report } from '../reportContext.ts';
import { list } from '../words.ts';
import { heldInWave, lackingAfter } from './checkOutlook.ts';

/** What an action does to what is in the way, by kind. */
export const clearing = {
  pillars: 'report.clears.clears',
  ladder: 'report.clears.unlocks',
  check: 'report.clears.leads',
} as const;

/** "clears key R4": what an action removes from the way of the next level, stage or verdict; empty when nothing. */
export function clearsText(report: Report, action: ActionView): string {
  const short = clearsShort(report, action);
  if (short === '') return '';
  if (report.kind === 'check') {
    const next = nextVerdict(report.framework, report.score);
    return report.t('report.clears.towards', { name: next === null ? '' : verdictName(report.texts, next) });
  }
  return report.t(clearing[report.kind], { what: short });
}

/** "key R4", "floor I8", "gate 3.2": the blocker alone. */
export function clearsShort(report: Report, action: ActionView): string {
  const { t } = report;
  if (report.kind === 'pillars') {
    const cleared = clearedBy(holdbacksOf(report), action);
    return cleared === null ? '' : t(`report.clears.${cleared.rule}`, { id: cleared.question });
  }
  if (!unlocks(report, action) || action.entry === undefined) return '';
  return t(action.entry.key ? 'report.clears.gate' : 'report.clears.criterion', { id: action.entry.id });
}

/** What a wave removes from the way, breadth included, if its steps fully succeed: "key I1 and key T5"; of a check what it makes hold. */
export function clearedInWave(report: Report, wave: WaveView): string {
  if (report.kind === 'check') {
    const held = heldInWave(report, wave.number);
    return held.length === 0
      ? ''
      : report.t('report.clears.holds', { count: held.length, names: list(report.t, held) });
  }
  const named = wave.actions.map((action) => clearsShort(report, action)).filter((text) => text !== '');
  return list(report.t, [...named, ...breadthCleared(report, wave.number)]);
}

function breadthCleared(report: Report, wave: number): readonly string[] {
  if (report.kind !== 'pillars') return [];
  const before = outlookAfter(report, wave - 1);
  return outlookAfter(report, wave).flatMap((after, index) => {
    const earlier = before[index];
    const lacked = earlier !== undefined && earlier.reached < earlier.needed;
    const name = report.texts.sections[after.section.id]?.name ?? after.section.id;
    return lacked && after.reached >= after.needed ? [report.t('report.clears.breadth', { section: name })] : [];
  });
}

/** What would still stand in the way after a wave: names of questions and sections short of breadth; of a check the sections that would not
 * hold. */
export function stillInTheWay(report: Report, waves: readonly WaveView[], wave: number): string {
  const { t } = report;
  if (report.kind === 'check') return list(t, lackingAfter(report, wave));
  if (report.kind === 'ladder') {
    const done = new Set(
      waves
        .filter((one) => one.number <= wave)
        .flatMap((one) => one.actions.filter((action) => unlocks(report, action)).map((action) => action.entry?.id)),
    );
    return list(
      t,
      changesOf(report)
        .filter((change) => !done.has(change.question))
        .map((change) => change.question),
    );
  }
  const outlook = outlookAfter(report, wave);
  const single = outlook.flatMap((one) => one.remaining.map((holdback) => holdback.question));
  const short = outlook
    .filter((one) => one.reached < one.needed)
    .map((one) => report.texts.sections[one.section.id]?.name ?? one.section.id);
  const parts = [
    ...new Set(single),
    ...(short.length > 0 ? [t('report.clears.breadth', { section: list(t, short) })] : []),
  ];
  return list(t, parts);
}

/** Ids of unknown questions that a wave's discoveries answer. */
export function answeredInWave(report: Report, wave: WaveView): readonly string[] {
  return wave.actions.flatMap(({ candidate }) =>
    candidate.kind === 'discovery' ? candidate.questions.filter((id) => entryOf(report, id) !== undefined) : [],
  );
}
