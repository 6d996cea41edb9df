import fc from 'fast-check';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { arbitraryLadderFramework, arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';
import { arbitraryRoadmap, withPrerequisites } from './arbitraryRoadmap.ts';

/** A framework with an assessment of it. */
export interface Case {
  readonly framework: Framework;
  readonly assessment: Assessment;
}

/** The two frameworks that ship, and generated ones with prerequisites. */
export const frameworks: fc.Arbitrary<Framework> = fc.oneof(
  fc.constant<Framework>(fourPillar),
  fc.constant<Framework>(revenueLadder),
  withPrerequisites<Framework>(arbitraryPillarFramework()),
  withPrerequisites<Framework>(arbitraryLadderFramework()),
);

export const cases: fc.Arbitrary<Case> = frameworks.chain((framework) =>
  arbitraryRoadmap(framework).map((assessment) => ({ framework, assessment })),
);
