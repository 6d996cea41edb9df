import { checkSettings } from '../../../shared/assessment/checkSettings.ts';
import { toProblem } from '../../../shared/base/problem.ts';
import fourPillarSample from '../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { parseAssessmentFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { findFramework, library } from '../../../shared/frameworks/library.ts';
import { toPinned } from '../database/frameworks.ts';
import { door } from '../router.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { createAssessment } from '../workspace/createAssessment.ts';
import { importAssessment } from '../workspace/importAssessment.ts';
import { findKnown } from '../workspace/knownFrameworks.ts';
import { listAssessments } from '../workspace/listAssessments.ts';
import { listOrganisations } from '../workspace/listOrganisations.ts';
import { readAssessment } from '../workspace/readAssessment.ts';
import { removeAssessment, restoreAssessment } from '../workspace/removeAssessment.ts';
import { setWorkflow } from '../workspace/setWorkflow.ts';
import { redo, undo } from '../workspace/undo.ts';
import { assessmentRow } from './assessmentRow.ts';
import { actor, tell, wordsOf } from './calls.ts';
import { database, invalid, notFound, settled } from './refuse.ts';

/** Finished, fictional workshops that a first start can open. */
const samples: Readonly<Record<string, unknown>> = { 'four-pillar-worked': fourPillarSample };

export const assessmentProcedures = {
  list: door.assessments.list.handler(({ context: { services } }) => {
    const db = database(services);
    const { language } = services.preferences.get();
    return listAssessments(db).flatMap((listed) => assessmentRow(db, listed, language) ?? []);
  }),
  organisations: door.assessments.organisations.handler(({ context }) => [
    ...listOrganisations(database(context.services)),
  ]),
  create: door.assessments.create.handler(({ context, input }) => {
    const { framework, organisation, facilitation, goals, ...start } = input;
    const db = database(context.services);
    const known = findKnown(db, framework.id, framework.version);
    if (known === undefined) throw notFound();
    const settings = goals === undefined ? {} : { settings: { goals } };
    const [wrong] = goals === undefined ? [] : checkSettings(known.framework, { goals });
    if (wrong !== undefined) throw invalid(toProblem(wrong));
    const assessmentId = settled(
      createAssessment(db, {
        framework: known,
        organisation,
        start: { ...start, ...settings },
        ...(facilitation === undefined ? {} : { facilitation }),
        actor,
      }),
    );
    tell(context, assessmentId);
    return { assessmentId };
  }),
  get: door.assessments.get.handler(({ context, input }) => {
    const read = readAssessment(database(context.services), input.assessmentId);
    if (read === null) throw notFound();
    const { head, draft, revisions } = read;
    return { head, ...draft, revisions };
  }),
  edit: door.assessments.edit.handler(({ context, input }) => {
    const saved = settled(applyEdit(database(context.services), { ...input, actor }));
    const { assessmentId } = input;
    context.services.broadcast.send({ type: 'assessment-changed', assessmentId, revision: saved.revision });
    return saved;
  }),
  undo: door.assessments.undo.handler(({ context, input }) => {
    const saved = settled(undo(database(context.services), { ...input, actor }));
    tell(context, input.assessmentId);
    return saved;
  }),
  redo: door.assessments.redo.handler(({ context, input }) => {
    const saved = settled(redo(database(context.services), { ...input, actor }));
    tell(context, input.assessmentId);
    return saved;
  }),
  setWorkflow: door.assessments.setWorkflow.handler(({ context, input }) => {
    const snapshotName = wordsOf(context)('changes.snapshot.signedOff');
    const head = settled(setWorkflow(database(context.services), { ...input, actor, snapshotName }));
    tell(context, input.assessmentId);
    return head;
  }),
  remove: door.assessments.remove.handler(({ context, input }) => {
    settled(removeAssessment(database(context.services), { ...input, actor }));
    return { removed: true } as const;
  }),
  restore: door.assessments.restore.handler(({ context, input }) => {
    settled(restoreAssessment(database(context.services), { ...input, actor }));
    tell(context, input.assessmentId);
    return { restored: true } as const;
  }),
  openSample: door.assessments.openSample.handler(({ context, input }) => {
    const sample = samples[input.name];
    if (sample === undefined) throw notFound();
    const db = database(context.services);
    const parsed = parseAssessmentFile(
      JSON.stringify(sample),
      library.map(({ framework }) => framework),
    );
    const known = parsed.ok ? findFramework(parsed.framework.id, parsed.framework.version) : undefined;
    if (!parsed.ok || known === undefined) throw notFound();
    const { organisation, title } = parsed.file.assessment;
    const present = listAssessments(db).find((row) => row.organisation === organisation.name && row.title === title);
    if (present !== undefined) return { assessmentId: present.id };
    const imported = settled(importAssessment(db, { file: parsed.file, framework: toPinned(known), actor }));
    tell(context, imported.assessmentId);
    return { assessmentId: imported.assessmentId };
  }),
};
