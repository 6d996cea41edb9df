import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { Goals } from '../../shared/assessment/schema.ts';
import { AssessmentId, FrameworkId, QuestionId } from '../../shared/base/ids.ts';
import { contract } from '../../shared/contract/contract.ts';
import worked from '../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { hosts, type Served } from './hosts.ts';

const four = { id: FrameworkId.parse('four-pillar'), version: '1.0.0' };
const r4 = QuestionId.parse('R4');
const nobody = AssessmentId.parse('00000000-0000-4000-8000-000000000000');

const newAssessment = (api: Api) =>
  api.assessments.create({ framework: four, organisation: { name: 'Fjord Analytics' } });

const answer = (level: number, expectedRevision: number, note?: string) => ({
  change: {
    entry: 'agreed',
    question: r4,
    value: { question: r4, answer: level, ...(note === undefined ? {} : { note }) },
  } as const,
  expectedRevision,
});

describe.each(Object.entries(hosts))('the contract over %s', (_, open) => {
  let served: Served;
  let api: Api;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
  });
  afterEach(() => served.close());

  it('opens a workspace at the first start and lists the library', async () => {
    expect(await api.workspace.status()).toMatchObject({ state: 'open', name: 'Cairn', assessments: 0 });
    const entries = await api.frameworks.list({ language: 'en' });
    expect(entries.map(({ framework }) => framework.id)).toEqual([
      'four-pillar',
      'revenue-ladder',
      'six-element',
      'renewals',
    ]);
    expect(entries[0]?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('starts with the points of the goals, all 100 of them', async () => {
    const start = (goals: Goals) =>
      api.assessments.create({ framework: four, organisation: { name: 'Fjord Analytics' }, goals });
    const { assessmentId } = await start(Goals.parse({ G1: 40, G4: 60 }));
    expect((await api.assessments.get({ assessmentId })).assessment.settings).toEqual({ goals: { G1: 40, G4: 60 } });
    await expect(start(Goals.parse({ G1: 40 }))).rejects.toMatchObject({ code: 'INVALID', data: { path: 'goals' } });
  });

  it('stores an answer, takes it back and gives it again', async () => {
    const { assessmentId } = await newAssessment(api);
    const saved = await api.assessments.edit({ assessmentId, changes: [answer(3, 0)] });
    expect(saved).toMatchObject({ canUndo: true, canRedo: false });
    expect(saved.savedAt).toMatch(/^\d{4}-\d\d-\d\dT/);

    const undone = await api.assessments.undo({ assessmentId });
    expect(undone.changes).toEqual([{ entry: 'agreed', question: 'R4', value: null }]);
    expect((await api.assessments.get({ assessmentId })).assessment.agreed ?? []).toEqual([]);

    await api.assessments.redo({ assessmentId });
    const open = await api.assessments.get({ assessmentId });
    expect(open.assessment.agreed).toEqual([{ question: 'R4', answer: 3 }]);
    expect(open.head).toMatchObject({ workflow: 'draft', canUndo: true, canRedo: false });
  });

  it('refuses a stale write and says what is there now', async () => {
    const { assessmentId } = await newAssessment(api);
    const first = await api.assessments.edit({ assessmentId, changes: [answer(3, 0, 'as said')] });
    const stale = api.assessments.edit({ assessmentId, changes: [answer(5, 0)] });
    await expect(stale).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { key: 'agreed:R4', revision: first.revisions['agreed:R4'], value: { answer: 3, note: 'as said' } },
    });
  });

  it('refuses what does not fit the framework, with its path', async () => {
    const { assessmentId } = await newAssessment(api);
    await expect(api.assessments.edit({ assessmentId, changes: [answer(0, 0)] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect((await api.assessments.get({ assessmentId })).head.canUndo).toBe(false);
  });

  it('refuses input of another shape', async () => {
    const { assessmentId } = await newAssessment(api);
    const wrong = { assessmentId, changes: [], more: true };
    await expect(api.assessments.edit(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('says that an assessment is not there', async () => {
    await expect(api.assessments.get({ assessmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.assessments.undo({ assessmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('signs off with a snapshot, and then nothing can be changed', async () => {
    const { assessmentId } = await newAssessment(api);
    await api.assessments.edit({ assessmentId, changes: [answer(3, 0)] });
    const head = await api.assessments.setWorkflow({ assessmentId, workflow: 'signed-off' });
    expect(head.workflow).toBe('signed-off');
    await expect(api.assessments.edit({ assessmentId, changes: [answer(4, 2)] })).rejects.toMatchObject({
      code: 'READ_ONLY',
    });
    expect((await api.assessments.setWorkflow({ assessmentId, workflow: 'draft' })).workflow).toBe('draft');
  });

  it('looks into a file before it stores anything, imports it and gives it back equal', async () => {
    const content = JSON.stringify(worked);
    expect(await api.exchange.inspect({ content })).toMatchObject({
      organisation: 'Fjord Analytics',
      answered: 30,
      standing: 'new',
    });
    expect(await api.assessments.list()).toEqual([]);
    const { assessmentId } = await api.exchange.import({ content });
    const [row] = await api.assessments.list();
    expect(row).toMatchObject({ id: assessmentId, level: 2, levelName: 'Emerging', answered: 30, applicable: 31 });
    const file = await api.exchange.export({ assessmentId });
    expect(file.name).toBe('Fjord Analytics Autumn review 2026-11-02.cairn.json');
    expect(served.services.exports.find(file.exportId)?.bytes).toBe(file.bytes);
  });

  it('refuses a bad file with the path of its problem', async () => {
    const content = JSON.stringify({ ...worked, agreed: [{ question: 'R4', answer: 9 }] });
    await expect(api.exchange.import({ content })).rejects.toMatchObject({
      code: 'INVALID_FILE',
      data: { path: 'agreed[0].answer' },
    });
    expect(await api.assessments.list()).toEqual([]);
  });

  it('keeps preferences', async () => {
    expect(await api.settings.get()).toMatchObject({ theme: 'system', singleKeys: true });
    await api.settings.set({ theme: 'dark' });
    expect(await api.settings.get()).toMatchObject({ theme: 'dark', singleKeys: true });
  });

  it('makes, lists and opens workspaces of the data folder', async () => {
    await newAssessment(api);
    expect(await api.workspace.create({ name: 'Second: one' })).toMatchObject({
      state: 'open',
      name: 'Second- one',
      assessments: 0,
    });
    expect((await api.workspace.list()).map(({ file, current }) => [file, current]).sort()).toEqual([
      ['Cairn.cairn', false],
      ['Second- one.cairn', true],
    ]);
    await expect(api.workspace.create({ name: 'Second: one' })).rejects.toMatchObject({ code: 'INVALID' });
    expect(await api.workspace.open({ file: 'Cairn.cairn' })).toMatchObject({ assessments: 1 });
  });

  it('answers a missing workspace with a trouble, and other calls with its code', async () => {
    expect(await api.workspace.open({ file: 'Gone.cairn' })).toMatchObject({
      state: 'trouble',
      trouble: { code: 'missing' },
    });
    await expect(api.assessments.list()).rejects.toMatchObject({ code: 'TROUBLE', data: { code: 'missing' } });
    expect(await api.workspace.open({ file: 'Cairn.cairn' })).toMatchObject({ state: 'open' });
  });

  it('opens a path only by a grant, once, for its purpose', async () => {
    const token = 'c0ffee00-0000-4000-8000-000000000000';
    await expect(api.workspace.open({ grant: token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    served.services.grants.add(token, `${served.dataFolder}/chosen.cairn`, 'create');
    await expect(api.workspace.open({ grant: token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await api.workspace.create({ grant: token })).toMatchObject({ state: 'open', name: 'chosen' });
    await expect(api.workspace.create({ grant: token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells other clients of an edit', async () => {
    const { assessmentId } = await newAssessment(api);
    const other = await served.connect();
    const stop = new AbortController();
    const events = await other.events.subscribe(undefined, { signal: stop.signal });
    const first = events.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const saved = await api.assessments.edit({ assessmentId, changes: [answer(2, 0)] });
    expect((await first).value).toEqual({ type: 'assessment-changed', assessmentId, revision: saved.revision });
    stop.abort();
  });

  it('gives a participant nothing that is the facilitator’s', async () => {
    const participant = await served.connect('participant');
    await expect(participant.assessments.list()).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|UNAUTHORIZED/),
    });
    await expect(participant.workspace.status()).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|UNAUTHORIZED/),
    });
  });

  it('opens the sample once', async () => {
    const one = await api.assessments.openSample({ name: 'four-pillar-worked' });
    expect(await api.assessments.openSample({ name: 'four-pillar-worked' })).toEqual(one);
    await expect(api.assessments.openSample({ name: 'other' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('every procedure says who may call it', () => {
  const procedures = Object.values(contract).flatMap((group) => Object.values(group));
  expect(procedures.length).toBeGreaterThan(25);
  for (const procedure of procedures) {
    expect(procedure['~orpc'].meta.audience).toEqual(['facilitator']);
    expect(['query', 'command']).toContain(procedure['~orpc'].meta.kind);
  }
});
