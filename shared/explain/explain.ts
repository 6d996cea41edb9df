import { assertNever } from '../base/assertNever.ts';
import { makePlan } from '../roadmap/makePlan.ts';
import { elementsOf } from '../scoring/checkStanding.ts';
import { explainAlpha, explainFunctionMean, explainQuestionSpread, explainSpread } from './alignmentPassports.ts';
import { answerLists } from './answerLists.ts';
import {
  explainOverallMean,
  explainOverallPercent,
  explainSectionHolds,
  explainSectionMean,
  explainSectionPercent,
  explainVerdict,
} from './checkPassports.ts';
import { type Case, type CheckCase, caseOf, type ExplainInput, sectionResult } from './explainInput.ts';
import { explainGap, explainGapTotal, explainWeightedGap } from './gapPassports.ts';
import { explainGoalScore } from './goalPassports.ts';
import { explainOverallLevel, explainSectionLevel } from './levelPassports.ts';
import { explainLoad } from './loadPassport.ts';
import { makePassport } from './makePassport.ts';
import type { Passport } from './passport.ts';
import { explainPriority } from './priorityPassport.ts';
import { explainProjection } from './projectionPassport.ts';
import { explainQuestionLevel, explainQuestionScore } from './questionPassports.ts';
import { explainArrAtRisk, explainRenewalPoint } from './renewalPassports.ts';
import { explainMetricPoints, explainPhaseScore, explainPhaseVisibility } from './scorecardPassports.ts';
import { explainBalance, explainOverallScore, explainSectionScore } from './scorePassports.ts';
import { explainPressure, explainStage, explainStagePercent } from './stagePassports.ts';
import type { Subject } from './subject.ts';
import { explainOverallTarget, explainSectionTarget, explainTarget } from './targetPassports.ts';
import {
  explainCompleteness,
  explainConfidence,
  explainConsensus,
  explainSectionCompleteness,
} from './trustPassports.ts';
import { noValue } from './valueWords.ts';

/** The passport of a number that this kind of framework does not have. */
function foreign(c: Case, subject: Subject): Passport {
  return makePassport(c, subject, {
    title: c.texts.shortTitle,
    value: noValue(c.t),
    lead: c.t('explain.lead.foreign'),
    formula: null,
    withheld: c.t('explain.withheld.foreign', { name: c.texts.shortTitle }),
    answers: answerLists(c, []),
    rounding: c.t('explain.rounding.none'),
  });
}

/** True for a check of which every section is answered by levels: only then functions have means. */
function isLevelled(c: Case): c is CheckCase {
  return c.kind === 'check' && c.framework.sections.every(({ scale }) => scale === 'levels');
}

/** Puts any number of an assessment into its passport: formula with values, weights and their sources, the answers that entered and those
 * that did not, what blocks the next level, who answered (method 7 and 8). Pure; the screens and the report call this one function. Throws
 * for a question or a section that the framework does not have, and when framework, texts and score are of different kinds. */
export function explain(subject: Subject, input: ExplainInput): Passport {
  const c = caseOf(input);
  const plan = () => input.plan ?? makePlan(input.framework, input.assessment, input.score);
  switch (subject.kind) {
    case 'overall-score':
      if (c.kind === 'check' && elementsOf(c.framework).every(({ scale }) => scale === 'levels')) {
        return explainOverallMean(c);
      }
      return c.kind === 'pillars' ? explainOverallScore(c) : foreign(c, subject);
    case 'overall-level':
      return c.kind === 'pillars' ? explainOverallLevel(c) : foreign(c, subject);
    case 'overall-target':
      return c.kind === 'pillars' ? explainOverallTarget(c) : foreign(c, subject);
    case 'section-score':
      if (c.kind === 'check' && sectionResult(c.score, subject.section).scale === 'levels') {
        return explainSectionMean(c, subject.section);
      }
      return c.kind === 'pillars' ? explainSectionScore(c, subject.section) : foreign(c, subject);
    case 'section-level':
      return c.kind === 'pillars' ? explainSectionLevel(c, subject.section) : foreign(c, subject);
    case 'section-target':
      return c.kind === 'pillars' ? explainSectionTarget(c, subject.section) : foreign(c, subject);
    case 'section-completeness':
      return explainSectionCompleteness(c, subject.section);
    case 'balance':
      return c.kind === 'pillars' ? explainBalance(c) : foreign(c, subject);
    case 'alignment-spread':
      return c.kind === 'pillars' || isLevelled(c) ? explainSpread(c) : foreign(c, subject);
    case 'function-mean':
      return c.kind === 'pillars' || isLevelled(c) ? explainFunctionMean(c, subject.function) : foreign(c, subject);
    case 'goal-score':
      return c.kind === 'pillars' ? explainGoalScore(c, subject.goal) : foreign(c, subject);
    case 'target':
      return c.kind === 'pillars' ? explainTarget(c, subject.question) : foreign(c, subject);
    case 'gap':
      return c.kind === 'pillars' ? explainGap(c, subject.question) : foreign(c, subject);
    case 'stage-percent':
      return c.kind === 'ladder' ? explainStagePercent(c, subject.section) : foreign(c, subject);
    case 'stage-attained':
      return c.kind === 'ladder' ? explainStage(c) : foreign(c, subject);
    case 'limit-pressure':
      return c.kind === 'ladder' ? explainPressure(c) : foreign(c, subject);
    case 'verdict':
      return c.kind === 'check' ? explainVerdict(c) : foreign(c, subject);
    case 'overall-percent':
      return c.kind === 'check' ? explainOverallPercent(c) : foreign(c, subject);
    case 'section-percent':
      return c.kind === 'check' ? explainSectionPercent(c, subject.section) : foreign(c, subject);
    case 'section-holds':
      return c.kind === 'check' ? explainSectionHolds(c, subject.section) : foreign(c, subject);
    case 'arr-at-risk':
      return explainArrAtRisk(c);
    case 'renewal-point':
      return explainRenewalPoint(c);
    case 'phase-score':
      return explainPhaseScore(c, subject.phase);
    case 'phase-visibility':
      return explainPhaseVisibility(c, subject.phase);
    case 'metric-points':
      return explainMetricPoints(c, subject.metric);
    case 'question-score':
      return explainQuestionScore(c, subject.question);
    case 'question-level':
      return explainQuestionLevel(c, subject.question);
    case 'weighted-gap':
      return explainWeightedGap(c, subject.question);
    case 'question-spread':
      return explainQuestionSpread(c, subject.question);
    case 'gap-total':
      return explainGapTotal(c, subject);
    case 'consensus':
      return explainConsensus(c, subject.question);
    case 'completeness':
      return explainCompleteness(c);
    case 'confidence':
      return explainConfidence(c);
    case 'alpha':
      return explainAlpha(c);
    case 'action-priority':
      return explainPriority(c, subject.action, plan());
    case 'wave-load':
      return explainLoad(c, subject.wave, plan());
    case 'wave-projection':
      return explainProjection(c, subject, plan());
    default:
      return assertNever(subject);
  }
}
