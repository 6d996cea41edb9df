import { describe, expect, it } from 'vitest';
import { newestEvents } from '../../../../electron/backend/database/eventLog.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { type BrandingEdit, brandingOf, editBranding } from '../../../../electron/backend/workspace/branding.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { AssessmentId } from '../../../../shared/base/ids.ts';
import { anAssessmentIn, aWorkspace, done, refusalCode } from '../../../builders/aWorkspace.ts';

const logo = { png: Buffer.from('a picture'), width: 3, height: 2 };
const edit = (
  db: WritableDb,
  assessmentId: AssessmentId,
  expectedRevision: number,
  change: Pick<BrandingEdit, 'choice' | 'logo'>,
) => editBranding(db, { assessmentId, expectedRevision, actor: 'test', ...change });

describe('branding', () => {
  it('belongs to the organisation: all of its assessments share it, and others have their own', () => {
    const db = aWorkspace();
    const [one, two] = [anAssessmentIn(db), anAssessmentIn(db)];
    const other = anAssessmentIn(db, {}, { name: 'Delta Cables' });
    expect(brandingOf(db, one)).toMatchObject({ choice: {}, logo: null, revision: 0 });
    const { revision } = done(edit(db, one, 0, { choice: { primary: '#1a2b3c' } }));
    const after = done(edit(db, two, revision, { logo }));
    expect(brandingOf(db, one)).toEqual(after);
    expect(after).toMatchObject({ choice: { primary: '#1a2b3c' }, logo: { width: 3, height: 2 } });
    expect(Buffer.from(brandingOf(db, one)?.logo?.png ?? []).equals(logo.png)).toBe(true);
    expect(brandingOf(db, other)).toMatchObject({ choice: {}, revision: 0 });
    const cleared = done(edit(db, one, after.revision, { choice: {}, logo: null }));
    expect(cleared).toMatchObject({ choice: {}, logo: null });
    expect([...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('is not overwritten by who knows an older one', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    done(edit(db, assessmentId, 0, { choice: { footer: 'Draft' } }));
    const stale = edit(db, assessmentId, 0, { choice: { footer: 'Final' } });
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'conflict', value: { footer: 'Draft' } } });
    expect(brandingOf(db, assessmentId)?.choice).toEqual({ footer: 'Draft' });
  });

  it('leaves no event where nothing changes, and no picture in any event', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const { revision } = done(edit(db, assessmentId, 0, { logo }));
    expect(done(edit(db, assessmentId, revision, { logo: { ...logo } })).revision).toBe(revision);
    const events = newestEvents(db, 'workspace', 10);
    expect(events.filter(({ kind }) => kind === 'branding')).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('picture');
  });

  it('cannot be set for an assessment that is not there', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    done(removeAssessment(db, { assessmentId, actor: 'test' }));
    expect(refusalCode(edit(db, assessmentId, 0, { choice: {} }))).toBe('not-found');
    expect(brandingOf(db, assessmentId)).toBeNull();
    expect(brandingOf(db, AssessmentId.parse('00000000-0000-4000-8000-000000000000'))).toBeNull();
  });
});
