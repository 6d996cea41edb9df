import ninePeople from '../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import workedPillars from '../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import workedLadder from '../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { assessmentOf } from './anAssessment.ts';

/** Example A of the method: level 2, score 2.60, nine actions and one discovery. */
export const theWorkedPillars = assessmentOf(workedPillars);
/** Nine people of five functions, without agreed answers. */
export const theNineVoices = assessmentOf(ninePeople);
/** The ladder of content 3.6: stage 2, one change opens stage 3. */
export const theWorkedLadder = assessmentOf(workedLadder);
