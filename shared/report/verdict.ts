import type { QuestionId } from '../base/ids.ts';
import { sectionOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts, LadderTexts, PillarTexts } from '../frameworks/texts.ts';
import { verdictName } from '../frameworks/verdictNames.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Blocker, LadderScore, PillarScore, Score } from '../scoring/result.ts';
import { checkVerdictWords } from './checkVerdictWords.ts';
import { fixed, share } from './numbers.ts';
import { standingOf } from './standing.ts';
import type { VerdictWords } from './verdictWords.ts';
import { withContested } from './withContested.ts';
import { capitalised, counted, list } from './words.ts';

const mostPhrases = 3;

/** Puts a score into words, for every status of both kinds. Texts, framework and score must be of one kind; throws otherwise. */
export function verdict(framework: Framework, texts: FrameworkTexts, score: Score, t: Translate): VerdictWords {
  const standing = standingOf(score);
  switch (standing.kind) {
    case 'nothing-applies':
      return plainly(t, 'nothing');
    case 'not-begun':
      return plainly(t, 'empty');
    case 'unknown': {
      const { unknown, applicable } = standing;
      return plainly(t, unknown === applicable ? 'unknown' : 'partlyUnknown', { unknown, applicable });
    }
    case 'contested': {
      const { contested, answered } = standing;
      const means = meansOf(framework, texts, score, t);
      return plainly(t, means === '' ? 'contestedAlone' : 'contested', { contested, answered, means });
    }
    case 'alike':
    case 'usual':
      break;
  }
  if (score.kind === 'pillars' && texts.kind === 'pillars') return pillarVerdict(framework, texts, score, t);
  if (score.kind === 'ladder' && texts.kind === 'ladder') return ladderVerdict(framework, texts, score, t);
  if (score.kind === 'check' && texts.kind === 'check' && framework.kind === 'check')
    return checkVerdictWords(framework, texts, score, t);
  throw new Error('texts and score are of different kinds');
}

/** A verdict without numbers of its own. */
function plainly(t: Translate, key: string, values: Readonly<Record<string, string | number>> = {}): VerdictWords {
  return {
    headline: t(`report.verdict.${key}.headline`, values),
    sentence: t(`report.verdict.${key}.sentence`, values),
    distance: '',
  };
}

/** What contested answers come to all the same: "a score of 3.0 of 5 and level 2 Emerging"; empty for nothing. */
function meansOf(framework: Framework, texts: FrameworkTexts, score: Score, t: Translate): string {
  if (score.kind === 'ladder') {
    const { stage } = score.overall;
    if (stage === null || texts.kind !== 'ladder') return '';
    const values = { stage, stages: framework.sections.length, name: stageName(framework, texts, stage) };
    return t('report.verdict.means.stage', values);
  }
  if (score.kind === 'check') {
    const named =
      score.overall.verdict === null || texts.kind !== 'check' ? '' : verdictName(texts, score.overall.verdict);
    return named === '' ? '' : t('report.verdict.means.check', { name: named });
  }
  const { score: mean, level } = score.overall;
  if (mean === null || texts.kind !== 'pillars') return '';
  const values = { score: fixed(t, mean, 1), level: level ?? '', name: levelName(texts, level ?? 0) };
  return t(level === null ? 'report.verdict.means.score' : 'report.verdict.means.level', values);
}

function pillarVerdict(framework: Framework, texts: PillarTexts, score: PillarScore, t: Translate): VerdictWords {
  const { overall } = score;
  if (score.status === 'incomplete') {
    const answered = share(t, score.completeness ?? 0);
    return {
      headline: t('report.verdict.incomplete.headline', { share: answered }),
      sentence: withContested(t, score, t('report.verdict.incomplete.sentence')),
      distance: '',
    };
  }
  if (overall.score === null)
    return { headline: t('report.verdict.noScore'), sentence: t('report.verdict.noLevel'), distance: '' };
  const value = fixed(t, overall.score, 1);
  if (overall.level === null) {
    const headline = t('report.verdict.scoreOnly', { score: value });
    return { headline, sentence: t('report.verdict.noLevel'), distance: '' };
  }
  const headline = t('report.verdict.headline', {
    score: value,
    level: overall.level,
    name: levelName(texts, overall.level),
  });
  const distance =
    overall.distance === null
      ? ''
      : capitalised(counted(t, 'report.verdict.distance', overall.distance, { level: overall.level + 1 }));
  return { headline, sentence: pillarSentence(framework, texts, score, overall.score, overall.level, t), distance };
}

function pillarSentence(
  framework: Framework,
  texts: PillarTexts,
  score: PillarScore,
  value: number,
  level: number,
  t: Translate,
): string {
  if (level >= 5) return t('report.verdict.top');
  if (standingOf(score).kind === 'alike') {
    const key = level === 1 ? 'report.verdict.alikeLowest' : 'report.verdict.alike';
    return t(key, { level, name: levelName(texts, level) });
  }
  const next = level + 1;
  const blockers = score.sections.filter((section) => section.level === level).flatMap((section) => section.blockers);
  const place = openingOf(value, level);
  const opening = t(`report.verdict.opening.${place}`, { level, next });
  const named = namedQuestions(blockers);
  if (named.length > 0) {
    const shown = named.slice(0, mostPhrases).map((id) => texts.questions[id]?.phrase ?? id);
    // Around its own level nothing contradicts what is missing for the next one, and few of many equals are only examples.
    const key = place !== 'at' ? 'named' : named.length > mostPhrases ? 'namedAmong' : 'namedAt';
    const number = String(named.length);
    return t(`report.verdict.${key}`, { opening, next, number, count: shown.length, phrases: list(t, shown) });
  }
  const lacking = blockers.filter((blocker) => blocker.rule === 'breadth');
  const places = lacking.map((blocker) => {
    const section = sectionOf(framework, blocker.questions[0] ?? '');
    const name = section === undefined ? '' : (texts.sections[section.id]?.name ?? section.id);
    return counted(t, 'report.verdict.lacking', blocker.needed, { section: name });
  });
  if (places.length === 0) return t('report.verdict.plain', { opening });
  return t('report.verdict.breadth', { opening, next, places: list(t, places) });
}

/** Where typical practice lies against the next level. */
function openingOf(value: number, level: number): 'reached' | 'close' | 'between' | 'at' {
  if (value >= level + 1) return 'reached';
  if (value >= level + 0.5) return 'close';
  return value > level + 0.15 ? 'between' : 'at';
}

/** Questions that hold the level back by themselves: keys first, then floors, each once. */
function namedQuestions(blockers: readonly Blocker[]): readonly QuestionId[] {
  const of = (rule: Blocker['rule']): readonly QuestionId[] =>
    blockers.filter((blocker) => blocker.rule === rule).flatMap((blocker) => blocker.questions);
  return [...new Set([...of('key'), ...of('floor')])];
}

function ladderVerdict(framework: Framework, texts: LadderTexts, score: LadderScore, t: Translate): VerdictWords {
  const { stage, unlock, distance } = score.overall;
  const stages = framework.sections.length;
  if (stage === null)
    return { headline: t('report.verdict.noScore'), sentence: t('report.verdict.empty.sentence'), distance: '' };
  const nameOf = (number: number): string => stageName(framework, texts, number);
  const headline = t('report.verdict.stage', { stage, stages, name: nameOf(stage) });
  if (stage >= stages)
    return { headline, sentence: t('report.verdict.ladderTop', { name: nameOf(stage) }), distance: '' };
  const names = { stage, name: nameOf(stage), next: stage + 1, nextName: nameOf(stage + 1) };
  const values = { ...names, target: t(stage === 0 ? 'report.verdict.ladderIt' : 'report.verdict.ladderNext', names) };
  const opening = t(stage === 0 ? 'report.verdict.ladderNone' : 'report.verdict.ladderAttained', values);
  const said = (sentence: string): string =>
    score.status === 'incomplete'
      ? t('report.verdict.ladderIncomplete', {
          share: share(t, score.completeness ?? 0),
          sentence: withContested(t, score, sentence),
        })
      : sentence;
  if (distance === null || unlock.length === 0) {
    return { headline, sentence: said(t('report.verdict.ladderUnreachable', { ...values, opening })), distance: '' };
  }
  // A shortest way through questions without an answer is a guess.
  if (unlock.filter(({ from }) => from === null).length > unlock.length / 2) {
    return { headline, sentence: said(t('report.verdict.ladderOpen', { ...values, opening })), distance: '' };
  }
  const phrases = unlock
    .slice(0, mostPhrases)
    .map((change) => texts.questions[change.question]?.phrase ?? change.question);
  const key = unlock.length <= mostPhrases ? 'report.verdict.ladderUnlock' : 'report.verdict.ladderMany';
  return {
    headline,
    sentence: said(
      t(key, { ...values, opening, count: unlock.length, changes: changesWords(t, score), phrases: list(t, phrases) }),
    ),
    distance: capitalised(counted(t, 'report.verdict.stageDistance', distance, values)),
  };
}

/** "one change": what the sentence of a ladder counts, as it stands there. */
export function changesWords(t: Translate, { overall }: LadderScore): string {
  return counted(t, 'report.verdict.changes', overall.unlock.length);
}

function stageName(framework: Framework, texts: LadderTexts, stage: number): string {
  const section = framework.sections[stage - 1];
  return section === undefined ? texts.belowFirst.name : (texts.sections[section.id]?.name ?? section.id);
}

/** The name of a level 1-5; empty for any other number. */
export function levelName(texts: Pick<PillarTexts, 'levels'>, level: number): string {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return texts.levels[level].name;
    default:
      return '';
  }
}
