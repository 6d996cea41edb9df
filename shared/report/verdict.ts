import type { QuestionId } from '../base/ids.ts';
import { sectionOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts, LadderTexts, PillarTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Blocker, LadderScore, PillarScore, Score } from '../scoring/result.ts';
import { fixed, share } from './numbers.ts';
import { capitalised, counted, list } from './words.ts';

/** What an assessment comes to, in words: the same on screen, in the report and on the command line. */
export interface Verdict {
  /** "Score 2.6 of 5 · Level 2 Emerging". */
  readonly headline: string;
  /** One sentence that explains the difference between score and level. */
  readonly sentence: string;
  /** "Eight answers to level 3"; empty where there is no distance. */
  readonly distance: string;
}

const mostPhrases = 3;

/** Puts a score into words, for every status of both kinds. Texts, framework and score must be of one kind; throws otherwise. */
export function verdict(framework: Framework, texts: FrameworkTexts, score: Score, t: Translate): Verdict {
  if (score.completeness === null) {
    return {
      headline: t('report.verdict.nothing.headline'),
      sentence: t('report.verdict.nothing.sentence'),
      distance: '',
    };
  }
  if (score.status === 'empty') {
    return { headline: t('report.verdict.empty.headline'), sentence: t('report.verdict.empty.sentence'), distance: '' };
  }
  if (score.kind === 'pillars' && texts.kind === 'pillars') return pillarVerdict(framework, texts, score, t);
  if (score.kind === 'ladder' && texts.kind === 'ladder') return ladderVerdict(framework, texts, score, t);
  throw new Error('texts and score are of different kinds');
}

function pillarVerdict(framework: Framework, texts: PillarTexts, score: PillarScore, t: Translate): Verdict {
  const { overall } = score;
  if (score.status === 'incomplete') {
    const answered = share(t, score.completeness ?? 0);
    return {
      headline: t('report.verdict.incomplete.headline', { share: answered }),
      sentence: t('report.verdict.incomplete.sentence'),
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
  const next = level + 1;
  const blockers = score.sections.filter((section) => section.level === level).flatMap((section) => section.blockers);
  const opening = t(`report.verdict.opening.${openingOf(value, level)}`, { level, next });
  const named = namedQuestions(blockers);
  if (named.length > 0) {
    const shown = named.slice(0, mostPhrases).map((id) => texts.questions[id]?.phrase ?? id);
    return t('report.verdict.named', { opening, count: shown.length, phrases: list(t, shown) });
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

function ladderVerdict(framework: Framework, texts: LadderTexts, score: LadderScore, t: Translate): Verdict {
  const { stage, unlock, distance } = score.overall;
  const stages = framework.sections.length;
  if (stage === null)
    return { headline: t('report.verdict.noScore'), sentence: t('report.verdict.empty.sentence'), distance: '' };
  const stageName = (number: number): string => {
    const section = framework.sections[number - 1];
    return section === undefined ? texts.belowFirst.name : (texts.sections[section.id]?.name ?? section.id);
  };
  const headline = t('report.verdict.stage', { stage, stages, name: stageName(stage) });
  if (stage >= stages)
    return { headline, sentence: t('report.verdict.ladderTop', { name: stageName(stage) }), distance: '' };
  const names = { stage, name: stageName(stage), next: stage + 1, nextName: stageName(stage + 1) };
  const values = { ...names, target: t(stage === 0 ? 'report.verdict.ladderIt' : 'report.verdict.ladderNext', names) };
  const opening = t(stage === 0 ? 'report.verdict.ladderNone' : 'report.verdict.ladderAttained', values);
  const said = (sentence: string): string =>
    score.status === 'incomplete'
      ? t('report.verdict.ladderIncomplete', { share: share(t, score.completeness ?? 0), sentence })
      : sentence;
  if (distance === null || unlock.length === 0) {
    return { headline, sentence: said(t('report.verdict.ladderUnreachable', { ...values, opening })), distance: '' };
  }
  const phrases = unlock
    .slice(0, mostPhrases)
    .map((change) => texts.questions[change.question]?.phrase ?? change.question);
  const key = unlock.length <= mostPhrases ? 'report.verdict.ladderUnlock' : 'report.verdict.ladderMany';
  return {
    headline,
    sentence: said(counted(t, key, unlock.length, { ...values, opening, phrases: list(t, phrases) })),
    distance: capitalised(counted(t, 'report.verdict.stageDistance', distance, values)),
  };
}

/** The name of a level 1-5; empty for any other number. */
export function levelName(texts: PillarTexts, level: number): string {
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
