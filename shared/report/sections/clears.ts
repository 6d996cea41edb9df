import { clearedBy, holdbacksOf, outlookAfter, unlocks } from '../outlook.ts';
import type { ActionView, WaveView } from '../planned.ts';
import { entryOf, type Report } from '../reportContext.ts';
import { list } from '../words.ts';

/** "clears key R4": what an action removes from the way of the next level or stage; empty when nothing. */
export function clearsText(report: Report, action: ActionView): string {
  const short = clearsShort(report, action);
  if (short === '') return '';
  return report.t(report.kind === 'pillars' ? 'report.clears.clears' : 'report.clears.unlocks', { what: short });
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

/** What a wave removes from the way, breadth included, if its steps fully succeed: "key I1 and key T5". */
export function clearedInWave(report: Report, wave: WaveView): string {
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

/** What would still stand in the way after a wave: names of questions and sections short of breadth. */
export function stillInTheWay(report: Report, waves: readonly WaveView[], wave: number): string {
  const { t } = report;
  if (report.kind === 'ladder') {
    const done = new Set(
      waves
        .filter((one) => one.number <= wave)
        .flatMap((one) => one.actions.filter((action) => unlocks(report, action)).map((action) => action.entry?.id)),
    );
    return list(
      t,
      report.score.overall.unlock.filter((change) => !done.has(change.question)).map((change) => change.question),
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
