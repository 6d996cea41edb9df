import { describe, expect, it } from 'vitest';
import {
  closedActions,
  dependants,
  neededBy,
  nextOwnId,
  statusPatch,
  usedOwners,
  withPatch,
} from '../../../../renderer/features/roadmap/actionEdits.ts';
import { actionSubject } from '../../../../renderer/features/roadmap/actionSubject.ts';
import { capacitiesOf, withCapacities } from '../../../../renderer/features/roadmap/capacities.ts';
import { heirs, neighbour } from '../../../../renderer/features/roadmap/cardMoves.ts';
import { ActionEdit } from '../../../../shared/assessment/schema.ts';
import { ActionId } from '../../../../shared/base/ids.ts';
import { anAssessment } from '../../../builders/anAssessment.ts';
import { pillarPlan } from './planned.ts';

const id = ActionId.parse('R4-23');
const ownAction = (name: string, needs: readonly string[] = []) =>
  ActionEdit.parse({ id: name, own: { title: name, section: 'people', days: 1, impact: 1, prerequisites: needs } });

describe('an edit of an action', () => {
  it('keeps its other fields', () => {
    expect(withPatch(id, { id, owner: 'Ana' }, { effort: 2 })).toEqual({ id, owner: 'Ana', effort: 2 });
  });

  it('goes away when nothing is left of it', () => {
    expect(withPatch(id, { id, owner: 'Ana' }, { owner: '' })).toBeNull();
    expect(withPatch(id, { id, exposure: true }, { exposure: undefined })).toBeNull();
    expect(withPatch(id, undefined, {})).toBeNull();
  });

  it('has a day of completion only while it is done', () => {
    const done = withPatch(id, undefined, statusPatch('done', '2026-11-05'));
    expect(done).toEqual({ id, status: 'done', doneOn: '2026-11-05' });
    expect(withPatch(id, done ?? undefined, statusPatch('doing', '2026-11-06'))).toEqual({ id, status: 'doing' });
    expect(withPatch(id, done ?? undefined, statusPatch('open', '2026-11-06'))).toBeNull();
  });
});

describe('actions of one’s own', () => {
  const assessment = anAssessment({
    actions: [
      ownAction('own-2'),
      ownAction('own-7', ['own-2']),
      ownAction('own-9', ['own-7']),
      ActionEdit.parse({ id }),
    ],
  });

  it('get the next free id', () => {
    expect(nextOwnId(assessment)).toBe('own-10');
    expect(nextOwnId(anAssessment())).toBe('own-1');
  });

  it('never need what needs them', () => {
    expect([...dependants(ActionId.parse('own-2'), assessment)]).toEqual(['own-2', 'own-7', 'own-9']);
    expect([...dependants(ActionId.parse('own-9'), assessment)]).toEqual(['own-9']);
    expect(dependants(null, assessment).size).toBe(0);
  });

  it('tell who needs them', () => {
    expect(neededBy(ActionId.parse('own-2'), assessment)).toEqual(['own-7']);
  });
});

describe('owners and closed actions', () => {
  it('are read from the edits', () => {
    const actions = [
      { id: 'R4-23', owner: 'Ana', status: 'done' },
      { id: 'R6-23', owner: ' Ana ' },
      { id: 'T5-23', owner: 'Ben', status: 'dropped' },
    ].map((edit) => ActionEdit.parse(edit));
    expect(usedOwners(anAssessment({ actions }))).toEqual(['Ana', 'Ben']);
    expect(closedActions(anAssessment({ actions })).map((edit) => edit.id)).toEqual(['R4-23', 'T5-23']);
  });

  it('keep their words when the plan leaves them out', () => {
    const view = pillarPlan([{ id: 'R4-23', status: 'done' }]);
    const subject = actionSubject(view.report, id);
    expect(subject).toMatchObject({ kind: 'content', about: 'R4 Forecasting', candidate: undefined, usualEffort: 2 });
    expect(subject.title).toBe('Forecast renewals and expansion too, and freeze every version');
  });
});

describe('capacities', () => {
  it('are the usual ones until somebody says otherwise', () => {
    expect(capacitiesOf(undefined)).toEqual([60, 100, 100, 100]);
    expect(withCapacities({ realisation: 0.5 }, [60, 100, 100, 100])).toEqual({ realisation: 0.5 });
    expect(withCapacities({ capacityDays: [1] }, [60, 100, 100, 100])).toBeNull();
    expect(withCapacities(undefined, [13, 26])).toEqual({ capacityDays: [13, 26] });
  });
});

describe('arrow keys', () => {
  const columns = [['a', 'b', 'c'], [], ['d'], ['e', 'f']];
  it('move within a wave and to the nearest card of the next one that has any', () => {
    expect(neighbour(columns, 'a', 'ArrowDown')).toBe('b');
    expect(neighbour(columns, 'a', 'ArrowUp')).toBeNull();
    expect(neighbour(columns, 'c', 'ArrowRight')).toBe('d');
    expect(neighbour(columns, 'f', 'ArrowLeft')).toBe('d');
    expect(neighbour(columns, 'd', 'ArrowLeft')).toBe('a');
    expect(neighbour(columns, 'b', 'Home')).toBe('a');
    expect(neighbour(columns, 'b', 'End')).toBe('c');
  });

  it('lead nowhere at the edge, for other keys and for unknown cards', () => {
    expect(neighbour(columns, 'e', 'ArrowRight')).toBeNull();
    expect(neighbour(columns, 'e', 'x')).toBeNull();
    expect(neighbour(columns, 'z', 'ArrowDown')).toBeNull();
  });

  it('name who takes the focus over from a card that goes', () => {
    expect(heirs(columns, 'b')).toEqual(['b', 'c', 'a', 'd']);
    expect(heirs(columns, 'd')).toEqual(['d', 'e', 'a']);
    expect(heirs(columns, 'z')).toEqual(['z']);
  });
});
