import type { z } from 'zod';
import { Assessment } from '../../../shared/assessment/schema.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import { entriesOfKind, entryRows, type FieldName } from '../database/entries.ts';
import type { ReadableDb } from '../database/handle.ts';
import { organisationOf } from './organisationEntry.ts';

const { shape } = Assessment;

/** An assessment whose parts are read when they are asked for. Judging one change needs one list of it at most, and an edit is the act that
 * has to be quick. */
export class StoredAssessment implements Assessment {
  readonly #db: ReadableDb;
  readonly #record: AssessmentRecord;

  constructor(db: ReadableDb, record: AssessmentRecord) {
    this.#db = db;
    this.#record = record;
  }

  #list<T extends z.ZodType>(kind: string, schema: T): z.output<T> {
    return schema.parse(entriesOfKind(this.#db, this.#record.id, kind).map(({ value }) => value));
  }

  #field<T extends z.ZodType>(name: FieldName, schema: T): z.output<T> {
    return schema.parse(entryRows(this.#db, this.#record.id, name).at(-1)?.value ?? undefined);
  }

  get organisation() {
    return organisationOf(this.#db, this.#record).facts;
  }

  get title() {
    return this.#field('title', shape.title);
  }

  get date() {
    return this.#field('date', shape.date);
  }

  get summary() {
    return this.#field('summary', shape.summary);
  }

  get decisions() {
    return this.#field('decisions', shape.decisions);
  }

  get parked() {
    return this.#field('parked', shape.parked);
  }

  get settings() {
    return this.#field('settings', shape.settings);
  }

  get previous() {
    return this.#field('previous', shape.previous);
  }

  get value() {
    return this.#field('value', shape.value);
  }

  get words() {
    return this.#field('words', shape.words);
  }

  get meetings() {
    return this.#field('meetings', shape.meetings);
  }

  get comments() {
    return this.#field('comments', shape.comments);
  }

  get steps() {
    return this.#field('steps', shape.steps);
  }

  get files() {
    return this.#field('files', shape.files);
  }

  get metrics() {
    return this.#field('metrics', shape.metrics);
  }

  get roles() {
    return this.#field('roles', shape.roles);
  }

  get scorecard() {
    return this.#field('scorecard', shape.scorecard);
  }

  get renewals() {
    return this.#field('renewals', shape.renewals);
  }

  get participants() {
    return this.#list('participant', shape.participants);
  }

  get responses() {
    return this.#list('response', shape.responses);
  }

  get agreed() {
    return this.#list('agreed', shape.agreed);
  }

  get targets() {
    const rows = entriesOfKind(this.#db, this.#record.id, 'target');
    return shape.targets.parse(Object.fromEntries(rows.map(({ key, value }) => [key.split(':')[1], value])));
  }

  get actions() {
    return this.#list('action', shape.actions);
  }
}
