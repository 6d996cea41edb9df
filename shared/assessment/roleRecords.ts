import { z } from 'zod';
import { RoleId } from '../base/ids.ts';
import { Text } from '../base/text.ts';

/** Whether a role is somebody's: fully, for a part of their time, from a date to come, nobody's, or not wanted here. */
export const RoleStatus = z.enum(['filled', 'part-time', 'planned', 'none', 'not-needed']);
export type RoleStatus = z.output<typeof RoleStatus>;

/** Who holds a role of the catalogue. */
export const RoleRecord = z.strictObject({
  role: RoleId,
  status: RoleStatus,
  person: Text.optional(),
  deputy: Text.optional(),
  /** Of the person's time, 0-1. */
  share: z.number().min(0).max(1).optional(),
  /** Who may know of it; left out: the client. */
  visibility: z.enum(['client', 'consultant']).optional(),
});
export type RoleRecord = z.output<typeof RoleRecord>;
