import fourPillarStructure from '../../shared/frameworks/library/four-pillar/framework.json' with { type: 'json' };
import revenueLadderStructure from '../../shared/frameworks/library/revenue-ladder/framework.json' with {
  type: 'json',
};
import { LadderFramework, PillarFramework } from '../../shared/frameworks/structure.ts';

/** The Four-Pillar questionnaire as it ships. */
export const fourPillar: PillarFramework = PillarFramework.parse(fourPillarStructure);

/** The Revenue Ladder as it ships. */
export const revenueLadder: LadderFramework = LadderFramework.parse(revenueLadderStructure);
