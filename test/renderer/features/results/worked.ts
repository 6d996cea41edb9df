import type { CheckView, LadderView, PillarView } from '../../../../renderer/features/results/resultView.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../../shared/base/ids.ts';
import nineVoices from '../../../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import workedPillars from '../../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import workedLadder from '../../../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import fourPillarWords from '../../../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import renewals from '../../../../shared/frameworks/library/renewals/framework.json' with { type: 'json' };
import renewalsWords from '../../../../shared/frameworks/library/renewals/texts.en.json' with { type: 'json' };
import ladderWords from '../../../../shared/frameworks/library/revenue-ladder/texts.en.json' with { type: 'json' };
import sixElement from '../../../../shared/frameworks/library/six-element/framework.json' with { type: 'json' };
import sixElementWords from '../../../../shared/frameworks/library/six-element/texts.en.json' with { type: 'json' };
import { CheckFramework } from '../../../../shared/frameworks/structure.ts';
import { CheckTexts, LadderTexts, PillarTexts } from '../../../../shared/frameworks/texts.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { anAssessment, assessmentOf } from '../../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';

const assessmentId = AssessmentId.parse('11111111-1111-4111-8111-111111111111');
const pillarTexts = PillarTexts.parse(fourPillarWords);
const ladderTexts = LadderTexts.parse(ladderWords);

export const t = createTranslate('en');

/** The worked example of the method (7.12 A), as the screen sees it, with parts of the assessment replaced. */
export function pillarView(overrides: Partial<Assessment> = {}): PillarView {
  return viewOf({ ...assessmentOf(workedPillars), ...overrides });
}

/** The nine voices of the examples, as the screen sees them. */
export function voicesView(overrides: Partial<Assessment> = {}): PillarView {
  return viewOf({ ...assessmentOf(nineVoices), ...overrides });
}

function viewOf(assessment: Assessment): PillarView {
  return {
    kind: 'pillars',
    assessmentId,
    assessment,
    framework: fourPillar,
    texts: pillarTexts,
    score: score(fourPillar, assessment),
  };
}

/** The worked ladder of the content paper (3.6), as the screen sees it, with parts of the assessment replaced. */
export function ladderView(overrides: Partial<Assessment> = {}): LadderView {
  const assessment = { ...assessmentOf(workedLadder), ...overrides };
  return {
    kind: 'ladder',
    assessmentId,
    assessment,
    framework: revenueLadder,
    texts: ladderTexts,
    score: score(revenueLadder, assessment),
  };
}

/** The six elements with nothing answered, with parts of the assessment replaced. */
export function sixElementView(overrides: Partial<Assessment> = {}): CheckView {
  return checkView(sixElement, sixElementWords, overrides);
}

/** Renewals with nothing answered, with parts of the assessment replaced. */
export function renewalsView(overrides: Partial<Assessment> = {}): CheckView {
  return checkView(renewals, renewalsWords, overrides);
}

function checkView(structure: unknown, words: unknown, overrides: Partial<Assessment>): CheckView {
  const framework = CheckFramework.parse(structure);
  const assessment = anAssessment(overrides);
  const texts = CheckTexts.parse(words);
  return { kind: 'check', assessmentId, assessment, framework, texts, score: score(framework, assessment) };
}
