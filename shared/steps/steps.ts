import { z } from 'zod';
import { Effort } from '../assessment/schema.ts';
import { MetricId, QuestionId, RoleId, TaskId } from '../base/ids.ts';
import data from './steps.json' with { type: 'json' };

/** Who does a task: a role of the catalogue, or people who lead a function. */
export const TaskOwner = z.enum(['manager', 'analyst', 'sponsor', 'head', 'platform', 'function-leads', 'sales-lead']);
export type TaskOwner = z.output<typeof TaskOwner>;

/** A screen that helps with a task. */
export const TaskScreen = z.enum(['questions', 'results', 'metrics', 'scorecard', 'roles', 'report', 'home', 'new']);
export type TaskScreen = z.output<typeof TaskScreen>;

/** A task of the implementation steps. Days and impact are a first estimate: they are people's to change. */
export const StepTask = z.strictObject({
  id: TaskId,
  owner: TaskOwner,
  /** The capability of the Four-Pillar questionnaire that it stands nearest to: it decides the section of the action. */
  belongsTo: QuestionId,
  /** Capabilities whose levels describe what good looks like. */
  questions: z.array(QuestionId),
  screens: z.array(TaskScreen),
  metrics: z.array(MetricId),
  days: z.number().gt(0).max(40),
  impact: Effort,
});
export type StepTask = z.output<typeof StepTask>;

const Step = z.strictObject({ step: z.int().min(1).max(9), tasks: z.array(StepTask).min(1) });
export type Step = z.output<typeof Step>;

/** The four steps with their 28 tasks, in order (content paper 6). */
export const steps: readonly Step[] = z.strictObject({ steps: z.array(Step) }).parse(data).steps;

/** The role of the catalogue that an owner is; null for leads of functions, who are none. */
export const roleOfOwner: Readonly<Record<TaskOwner, RoleId | null>> = {
  manager: RoleId.parse('RO03'),
  analyst: RoleId.parse('RO07'),
  sponsor: RoleId.parse('RO01'),
  head: RoleId.parse('RO02'),
  platform: RoleId.parse('RO08'),
  'function-leads': null,
  'sales-lead': null,
};
