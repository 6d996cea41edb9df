import { z } from 'zod';

/** A workspace-made identity: a lower-case UUID. */
const uuid = () => z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID in lower case');
/** A content identity: letters, digits, dot and hyphen. It lasts for ever, since answers in somebody's file point at it. */
const contentId = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'must be an id of letters, digits, dots and hyphens')
    .max(64);

export const AssessmentId = uuid().brand<'AssessmentId'>();
export type AssessmentId = z.output<typeof AssessmentId>;
export const OrganisationId = uuid().brand<'OrganisationId'>();
export type OrganisationId = z.output<typeof OrganisationId>;

export const FrameworkId = contentId().brand<'FrameworkId'>();
export type FrameworkId = z.output<typeof FrameworkId>;
export const SectionId = contentId().brand<'SectionId'>();
export type SectionId = z.output<typeof SectionId>;
/** A capability ("R4"), a criterion ("3.2") or a limit symptom ("L2.1"). */
export const QuestionId = contentId().brand<'QuestionId'>();
export type QuestionId = z.output<typeof QuestionId>;
/** An action of the content ("R4-23", "3.2-1"), a discovery card ("D-revops") or one of the user's own ("own-1"). */
export const ActionId = contentId().brand<'ActionId'>();
export type ActionId = z.output<typeof ActionId>;
/** One of a framework's goals: "G1". */
export const GoalId = z
  .string()
  .regex(/^G[1-9]$/, 'must be a goal id such as G1')
  .brand<'GoalId'>();
export type GoalId = z.output<typeof GoalId>;
export const MetricId = z
  .string()
  .regex(/^M\d{2}$/, 'must be a metric id such as M14')
  .brand<'MetricId'>();
export type MetricId = z.output<typeof MetricId>;
/** A role of the catalogue: "RO03". */
export const RoleId = z
  .string()
  .regex(/^RO\d{2}$/, 'must be a role id such as RO03')
  .brand<'RoleId'>();
export type RoleId = z.output<typeof RoleId>;
/** A task of the implementation steps: "1.3". */
export const TaskId = z
  .string()
  .regex(/^[1-9]\.[1-9]\d?$/, 'must be a task id such as 1.3')
  .brand<'TaskId'>();
export type TaskId = z.output<typeof TaskId>;
/** Chosen by whoever wrote the assessment file; unique within one assessment. */
export const ParticipantId = contentId().brand<'ParticipantId'>();
export type ParticipantId = z.output<typeof ParticipantId>;
/** Chosen by whoever wrote the comment; unique within one assessment. */
export const CommentId = contentId().brand<'CommentId'>();
export type CommentId = z.output<typeof CommentId>;
/** Chosen by whoever attached the evidence file; unique within one assessment. */
export const FileId = contentId().brand<'FileId'>();
export type FileId = z.output<typeof FileId>;
