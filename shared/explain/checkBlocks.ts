import type { QuestionId, SectionId } from '../base/ids.ts';
import { fixed } from '../report/numbers.ts';
import { tallied } from '../report/words.ts';
import { applies, holdingAt } from '../scoring/checkStanding.ts';
import { nextVerdict, verdictsOf } from '../scoring/checkVerdict.ts';
import type { CheckResult } from '../scoring/result.ts';
import { levelBorder, meanText, onOwnScale, percentBorder } from './checkMeans.ts';
import { verdictDistance } from './distance.ts';
import { type CheckCase, type Entry, entriesIn, entryOf, sectionName, sectionResult } from './explainInput.ts';
import type { BlockingQuestion, BlockingRule, Blocks, Change } from './passport.ts';
import { levelNumber, targetText } from './valueWords.ts';

type AnyChange = CheckResult['changes'][number];

/** A question under the answer where its section would hold; null for any other. */
function blockingOf(c: CheckCase, { scale }: CheckResult, { id, label, result }: Entry): BlockingQuestion | null {
  if (result.state === 'not-applicable') return null;
  const lowest = scale === 'letters' ? 'N' : 1;
  const level = result.level ?? lowest;
  if (result.level !== null && levelNumber(level) >= levelNumber(holdingAt(scale))) return null;
  const how = result.state === 'answered' ? 'at' : result.state;
  return { id, label, level, text: c.t(`explain.blocking.mean.${how}`, { label, level }) };
}

/** What a section lacks: its mean with the questions that hold it down. `rank`: of the verdict that it keeps away. */
function ruleOf(c: CheckCase, section: CheckResult, rank: number): BlockingRule {
  const { id, scale } = section;
  const low = section.low ?? 0;
  const border = scale === 'letters' ? percentBorder : levelBorder;
  const needed = Math.max(0, border - onOwnScale(section, low));
  const name = sectionName(c, id);
  const key = scale === 'levels' ? 'level' : fixed(c.t, needed, 1) === fixed(c.t, 0, 1) ? 'percentAt' : 'percent';
  return {
    section: id,
    sectionName: name,
    level: rank,
    rule: scale === 'letters' ? 'share' : 'mean',
    needed,
    questions: entriesIn(c, id).flatMap((entry) => blockingOf(c, section, entry) ?? []),
    text: c.t(`explain.blocked.mean.${key}`, {
      name,
      now: meanText(c, section, low),
      border,
      gap: fixed(c.t, needed, scale === 'letters' ? 1 : 2),
    }),
  };
}

function changeOf(c: CheckCase, { question, from, to }: AnyChange): Change {
  const { label } = entryOf(c, question);
  const key = from === null ? 'unknown' : from === to ? 'agree' : 'raise';
  return { question, label, from, to, text: c.t(`explain.change.${key}`, { label, from: from ?? '', to }) };
}

/** The sections that the next verdict waits for: all that do not hold, or the elements nearest to holding as far as they are needed. */
function waitingFor({ framework, score }: CheckCase, rank: number): readonly CheckResult[] {
  const { overall, sections } = score;
  const short = sections.filter((section) => applies(section) && !section.holds);
  if (verdictsOf(framework)[rank] === 'all') return short;
  const elements = short.filter(({ role }) => role === 'element');
  const changed = new Set(overall.changes.map(({ question }) => question));
  return elements.filter(({ changes }) => changes.some(({ question }) => changed.has(question)));
}

/** What blocks the next verdict; null at the highest and while nothing is answered. */
export function verdictBlocks(c: CheckCase): Blocks | null {
  const { distance, changes } = c.score.overall;
  const verdict = nextVerdict(c.framework, c.score);
  if (verdict === null) return null;
  const next = verdictsOf(c.framework).indexOf(verdict);
  return {
    next,
    nextText: targetText(c, next),
    distance,
    distanceText: verdictDistance(c),
    rules: waitingFor(c, next).map((section) => ruleOf(c, section, next)),
    changes: changes.map((change) => changeOf(c, change)),
  };
}

/** What keeps a section from holding; null when it holds, and when nothing of it applies or nothing at all is answered. */
export function checkSectionBlocks(c: CheckCase, id: SectionId): Blocks | null {
  const section = sectionResult(c.score, id);
  if (section.holds || !applies(section) || c.score.overall.verdict === null) return null;
  const distance = section.changes.length;
  return {
    next: 1,
    nextText: c.t('explain.next.holds', { name: sectionName(c, id) }),
    distance,
    distanceText: tallied(c.t, 'explain.distance.holds', distance, {}),
    rules: [ruleOf(c, section, 1)],
    changes: section.changes.map((change) => changeOf(c, change)),
  };
}

/** The part of what keeps its section from holding that names a question; null when nothing of it does. */
export function checkQuestionBlocks(c: CheckCase, id: QuestionId): Blocks | null {
  const blocks = checkSectionBlocks(c, entryOf(c, id).section.id);
  if (blocks === null) return null;
  const rules = blocks.rules.filter(({ questions }) => questions.some((question) => question.id === id));
  const changes = blocks.changes.filter(({ question }) => question === id);
  if (rules.length === 0 && changes.length === 0) return null;
  return { ...blocks, distance: null, distanceText: '', rules, changes };
}
