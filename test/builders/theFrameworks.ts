import fourPillarStructure from '../../shared/frameworks/library/four-pillar/framework.json' with { type: 'json' };
import renewalsStructure from '../../shared/frameworks/library/renewals/framework.json' with { type: 'json' };
import revenueLadderStructure from '../../shared/frameworks/library/revenue-ladder/framework.json' with {
  type: 'json',
};
import sixElementStructure from '../../shared/frameworks/library/six-element/framework.json' with { type: 'json' };
import { CheckFramework, LadderFramework, PillarFramework } from '../../shared/frameworks/structure.ts';

/** The Four-Pillar questionnaire as it ships. */
export const fourPillar: PillarFramework = PillarFramework.parse(fourPillarStructure);

/** The Revenue Ladder as it ships. */
export const revenueLadder: LadderFramework = LadderFramework.parse(revenueLadderStructure);

/** The Six-Element Check as it ships. */
export const sixElement: CheckFramework = CheckFramework.parse(sixElementStructure);

/** Renewals Readiness as it ships. */
export const renewals: CheckFramework = CheckFramework.parse(renewalsStructure);
