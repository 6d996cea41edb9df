import type { SectionId } from '../base/ids.ts';
import { list, numberWord } from '../report/words.ts';
import { topLevel } from '../scoring/level.ts';
import { breadthOf, standingsOf } from '../scoring/pillarLevel.ts';
import { isContested } from '../scoring/questionResults.ts';
import { aimNotes } from './aimNote.ts';
import { answerLists } from './answerLists.ts';
import { levelDistance } from './distance.ts';
import { entriesIn, type PillarCase, sectionName, sectionResult } from './explainInput.ts';
import type { Formula, GateStanding, LevelCheck, Term } from './formula.ts';
import { lowestSections } from './lowestSections.ts';
import { makePassport } from './makePassport.ts';
import type { Passport, Value } from './passport.ts';
import { overallBlocks, sectionBlocks } from './pillarBlocks.ts';
import { term } from './terms.ts';
import { levelText, noValue } from './valueWords.ts';
import { withheldAll } from './withheld.ts';

/** What the gates of a section see, in framework order (method 7.4). */
function standingsIn(c: PillarCase, id: SectionId): readonly GateStanding[] {
  const section = c.framework.sections.find((one) => one.id === id);
  const entries = entriesIn(c, id);
  const standings = standingsOf(
    section?.questions ?? [],
    entries.map(({ result }) => result),
  );
  return standings.flatMap(({ question, level }) => {
    const entry = entries.find((one) => one.id === question.id);
    if (entry === undefined) return [];
    const { state } = entry.result;
    const answered = isContested(entry.result) ? 'contested' : 'rounded';
    const counted = state === 'open' || state === 'dont-know' ? state : answered;
    return [{ id: question.id, label: entry.label, level, counted, key: question.key }];
  });
}

function checkOf(standings: readonly GateStanding[], level: number): LevelCheck {
  const at = standings.filter((standing) => standing.level >= level);
  const low = standings.filter((standing) => standing.level < level - 1);
  const keys = standings.filter((standing) => standing.key);
  const missed = keys.filter((standing) => standing.level < level);
  const needed = breadthOf(standings.length);
  return {
    level,
    breadth: { needed, reached: at.length, met: at.length >= needed },
    floor: { least: level - 1, below: low.map(({ id }) => id), met: low.length === 0 },
    key: { all: keys.map(({ id }) => id), below: missed.map(({ id }) => id), met: missed.length === 0 },
  };
}

/** The rules of a section's level, spelled out up to the one above it. */
function gatesOf(c: PillarCase, id: SectionId, level: number): Formula {
  const standings = standingsIn(c, id);
  const next = Math.min(topLevel, level + 1);
  const checks = Array.from({ length: next - 1 }, (_, index) => checkOf(standings, index + 2));
  return { kind: 'gates', breadthShare: 0.75, top: topLevel, standings, checks };
}

function levelValue(c: PillarCase, level: number | null): Value {
  return level === null ? noValue(c.t) : { number: level, text: levelText(c, level) };
}

/** Why a section has no level (method 8b.4, 8b.5). */
function noLevel(c: PillarCase, id: SectionId): string {
  return withheldAll(c.t, c.score) ?? c.t('explain.withheld.noScore', { section: sectionName(c, id) });
}

/** The level of a section by its three rules (method 7.4). Missing answers enter as level 1, so they are listed as left out with that. */
export function explainSectionLevel(c: PillarCase, id: SectionId): Passport {
  const { t } = c;
  const section = sectionResult(c.score, id);
  const { level } = section;
  return makePassport(
    c,
    { kind: 'section-level', section: id },
    {
      title: t('explain.title.level', { name: sectionName(c, id) }),
      value: levelValue(c, level),
      lead: t('explain.lead.gates'),
      formula: level === null ? null : gatesOf(c, id, level),
      withheld: noLevel(c, id),
      answers: answerLists(c, entriesIn(c, id), { missingCountsLowest: true }),
      rounding: t('explain.rounding.level'),
      blocks: sectionBlocks(c, id),
      distance: levelDistance(c, section),
      notes: [{ label: t('explain.note.weights'), text: t('explain.note.weightsText') }],
    },
  );
}

/** Which sections the organisation's level comes from. Where all stand at one level, none of them is the lowest by level. */
function lowestText(c: PillarCase): string {
  const { t } = c;
  const { overall, sections } = c.score;
  const names = lowestSections(c.score).map((section) => sectionName(c, section));
  if (names.length === 0) return t('explain.lead.lowestOfAll');
  const values = { sections: list(t, names), all: numberWord(t, sections.length) };
  const tied = sections.every(({ level }) => level === overall.level);
  return t(tied ? 'explain.lead.lowestTied' : 'explain.lead.lowest', values);
}

/** The lowest of the section levels: what is aligned is only as strong as its weakest part (method 7.4). */
export function explainOverallLevel(c: PillarCase): Passport {
  const { t } = c;
  const { overall, sections } = c.score;
  const terms = sections.flatMap(({ id, level }): readonly Term[] => {
    if (level === null) return [];
    const subject = { kind: 'section-level' as const, section: id };
    return [term(sectionName(c, id), level, String(level), { id, of: gatesOf(c, id, level), subject })];
  });
  const silent = sections.filter(({ level }) => level === null).map(({ id }) => sectionName(c, id));
  const withheld = withheldAll(t, c.score) ?? t('explain.withheld.noLevel', { sections: list(t, silent) });
  return makePassport(
    c,
    { kind: 'overall-level' },
    {
      title: t('explain.title.overallLevel'),
      value: levelValue(c, overall.level),
      lead: lowestText(c),
      formula: { kind: 'lowest', terms },
      withheld,
      answers: answerLists(c, c.entries, { missingCountsLowest: true }),
      rounding: t('explain.rounding.level'),
      blocks: overallBlocks(c),
      distance: levelDistance(c, overall),
      notes: [...aimNotes(c), { label: t('explain.note.weights'), text: t('explain.note.weightsText') }],
    },
  );
}
