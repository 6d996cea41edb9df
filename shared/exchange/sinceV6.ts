import { z } from 'zod';
import { ActionEdit, Assessment, OwnAction } from '../assessment/schema.ts';

/** What version 6 brought to own actions; besides it `metrics`, `roles`, `scorecard` and `renewals`. */
export const ownSinceV6 = { task: true } as const;

/** An edited action as files before version 6 have it. */
export const ActionEditBeforeV6 = ActionEdit.extend({ own: OwnAction.omit(ownSinceV6).optional() });

const { metrics: _, roles: __, scorecard: ___, renewals: ____, ...others } = Assessment.shape;

/** The keys of an assessment in files of version 5. */
export const shapeBeforeV6 = { ...others, actions: z.array(ActionEditBeforeV6).max(10_000).optional() };
