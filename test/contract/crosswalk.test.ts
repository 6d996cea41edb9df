import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportInputOf } from '../../electron/backend/procedures/reportInputOf.ts';
import type { Api } from '../../renderer/api/host.ts';
import { AssessmentId } from '../../shared/base/ids.ts';
import workedPillars from '../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import workedLadder from '../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { hosts, type Served } from './hosts.ts';

const nobody = AssessmentId.parse('00000000-0000-4000-8000-000000000000');

const bring = async (api: Api, file: object, changes: object = {}) =>
  (await api.exchange.import({ content: JSON.stringify({ ...file, ...changes }) })).assessmentId;

describe.each(Object.entries(hosts))('the crosswalk over %s', (_, open) => {
  let served: Served;
  let api: Api;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
  });
  afterEach(() => served.close());

  it('tells what the organisation’s other assessments say, newest first, and nothing of other organisations', async () => {
    const pillars = await bring(api, workedPillars);
    const spring = await bring(api, workedLadder, { title: 'Spring', date: '2026-04-02' });
    const autumn = await bring(api, workedLadder, {
      title: 'Autumn',
      date: '2026-11-09',
      agreed: [
        { question: '3.7', answer: 'L', note: 'Seen in the churn report' },
        { question: '4.6', answer: { notApplicable: 'no own billing' }, note: 'Agreed', visibility: 'client' },
        { question: '3.3', answer: 'dont-know' },
      ],
      actions: [{ id: '3.7-1', owner: 'Head of success', status: 'done' }],
    });
    await bring(api, workedLadder, { organisation: { name: 'Delta Cables' } });
    await bring(api, workedLadder, { organisation: { name: 'Fjord Analytics', employees: 12 } });
    await bring(api, workedPillars, { title: 'Again' });

    const { counterparts, unpaired } = await api.crosswalk.offers({ assessmentId: pillars });
    expect(unpaired).toEqual([]);
    expect(counterparts.map(({ assessmentId }) => assessmentId)).toEqual([autumn, spring]);
    const [newest] = counterparts;
    expect(newest).toMatchObject({
      title: 'Autumn',
      date: '2026-11-09',
      framework: { id: 'revenue-ladder', kind: 'ladder', shortTitle: 'Revenue ladder' },
    });
    expect(newest?.pairs.questions).toContainEqual({ here: 'R7', there: '3.4' });
    expect(newest?.answers.find(({ question }) => question === '3.7')).toEqual({
      question: '3.7',
      name: expect.any(String),
      answer: 'L',
      answerName: 'Largely',
      source: 'agreed',
      note: { text: 'Seen in the churn report', visibility: 'consultant' },
    });
    expect(newest?.answers.filter(({ question }) => ['3.3', '3.4', '4.6'].includes(question))).toMatchObject([
      { answer: 'dont-know', answerName: null, note: null },
      { answer: null, source: null },
      { answer: { notApplicable: 'no own billing' }, note: { visibility: 'client' } },
    ]);
    expect(newest?.actions.find(({ id }) => id === '3.7-1')).toMatchObject({
      owner: 'Head of success',
      status: 'done',
      wave: null,
      about: ['3.7'],
    });
  });

  it('reads the same pairs from the other side', async () => {
    const ladder = await bring(api, workedLadder);
    const pillars = await bring(api, workedPillars);
    const [found] = (await api.crosswalk.offers({ assessmentId: ladder })).counterparts;
    expect(found?.assessmentId).toBe(pillars);
    expect(found?.pairs.questions).toContainEqual({ here: '3.4', there: 'R7' });
    expect(found?.answers.map(({ question }) => question)).toEqual(['R6', 'R7', 'T2', 'T6', 'I5']);
    expect(found?.answers.find(({ question }) => question === 'I5')?.answerName).toMatch(/^[A-Z]/);
    expect(found?.actions.length).toBeGreaterThan(8);
  });

  it('names the same work on the cards of the report', async () => {
    const pillars = await bring(api, workedPillars);
    const named = () => [...(reportInputOf(served.services, pillars, '2026-11-22').sameWork ?? [])].flat();
    expect(named().join()).not.toContain('3.7-1');
    const answers = workedLadder.agreed.map((one) => (one.question === '3.7' ? { ...one, answer: 'P' } : one));
    await bring(api, workedLadder, { agreed: answers });
    expect(named()).toContainEqual(expect.stringContaining('3.7-1 in Revenue ladder'));
  });

  it('leaves out what is removed, and changes nothing', async () => {
    const pillars = await bring(api, workedPillars);
    const ladder = await bring(api, workedLadder);
    const before = await api.assessments.get({ assessmentId: pillars });
    expect((await api.crosswalk.offers({ assessmentId: pillars })).counterparts).toHaveLength(1);
    expect(await api.assessments.get({ assessmentId: pillars })).toEqual(before);
    await api.assessments.remove({ assessmentId: ladder });
    expect(await api.crosswalk.offers({ assessmentId: pillars })).toEqual({ counterparts: [], unpaired: [] });
  });

  it('says that an assessment is not there', async () => {
    await expect(api.crosswalk.offers({ assessmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
