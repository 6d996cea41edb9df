import { describe, expect, it } from 'vitest';
import { allPresets } from '../../../../electron/backend/database/reportPresets.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { mostPresets, removePreset, savePreset } from '../../../../electron/backend/workspace/reportPresets.ts';
import { aWorkspace, done, refusalCode } from '../../../builders/aWorkspace.ts';

const board = { name: 'Board', settings: { preset: 'board' }, expectedRevision: 0, actor: 'test' } as const;

describe('presets of reports', () => {
  it('are kept by name, replaced and taken away', () => {
    const db = aWorkspace();
    const first = done(savePreset(db, board));
    done(savePreset(db, { ...board, name: 'Annual', settings: { paper: 'letter', compareWith: 4 } }));
    expect(allPresets(db)).toMatchObject([
      { name: 'Annual', settings: { paper: 'letter' } },
      { name: 'Board', settings: { preset: 'board' } },
    ]);
    const changed = done(savePreset(db, { ...board, settings: { preset: 'room' }, expectedRevision: first.revision }));
    expect(changed).toMatchObject({ id: first.id, settings: { preset: 'room' } });
    expect(done(removePreset(db, { id: first.id, actor: 'test' }))).toBe(true);
    expect(done(removePreset(db, { id: first.id, actor: 'test' }))).toBe(false);
    expect(allPresets(db).map(({ name }) => name)).toEqual(['Annual']);
    expect([...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('do not remember a snapshot, which is another one in every assessment', () => {
    const db = aWorkspace();
    expect(done(savePreset(db, { ...board, settings: { compareWith: 4 } })).settings).toEqual({});
  });

  it('are not overwritten by who does not know what has the name', () => {
    const db = aWorkspace();
    const { revision } = done(savePreset(db, board));
    expect(refusalCode(savePreset(db, { ...board, settings: {} }))).toBe('conflict');
    expect(refusalCode(savePreset(db, { ...board, name: 'New', expectedRevision: revision }))).toBe('conflict');
    expect(allPresets(db)).toMatchObject([{ settings: { preset: 'board' } }]);
  });

  it('are not endless', () => {
    const db = aWorkspace();
    for (let i = 0; i < mostPresets; i += 1) done(savePreset(db, { ...board, name: `Preset ${i}` }));
    expect(refusalCode(savePreset(db, board))).toBe('invalid');
  });
});
