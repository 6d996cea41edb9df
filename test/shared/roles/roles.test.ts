import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoleRecord } from '../../../shared/assessment/roleRecords.ts';
import { RoleId } from '../../../shared/base/ids.ts';
import { holders, holderWords } from '../../../shared/roles/holders.ts';
import { gapsOf, reportingLine } from '../../../shared/roles/reportingLine.ts';
import { roleMapOf } from '../../../shared/roles/roleMap.ts';
import { roles } from '../../../shared/roles/roles.ts';
import { coverageText, roleAlt, roleFigure, superiorName } from '../../../shared/roles/roleText.ts';
import { type RolePatch, withRole } from '../../../shared/roles/withRole.ts';
import { english } from '../../builders/aReport.ts';
import { arbitraryRoles } from '../../builders/arbitraryRecords.ts';

const id = (name: string) => RoleId.parse(name);
const records = (...given: readonly object[]): readonly RoleRecord[] => given.map((one) => RoleRecord.parse(one));

/** Four filled, two part-time, one planned, one missing, one not needed; eight are open. */
const worked = records(
  { role: 'RO01', status: 'filled', person: 'Ana Ruiz', deputy: 'Ben Osei' },
  { role: 'RO03', status: 'filled', person: 'Cem Aydin' },
  { role: 'RO06', status: 'none' },
  { role: 'RO07', status: 'filled', person: 'Dana Levi', deputy: 'Cem Aydin' },
  { role: 'RO08', status: 'planned', person: 'Eva Novak' },
  { role: 'RO09', status: 'part-time', person: 'Ben Osei', share: 0.4 },
  { role: 'RO12', status: 'not-needed' },
  { role: 'RO13', status: 'part-time' },
  { role: 'RO17', status: 'filled', person: 'Finn Berg' },
);

describe('coverage of the roles', () => {
  it('is worked by hand: (4 + 0.5 × 2) of 8', () => {
    const map = roleMapOf(worked);
    expect(map).toMatchObject({ filled: 4, partTime: 2, planned: 1, none: 1, notNeeded: 1, open: 8, needed: 8 });
    expect(map.coverage).toBe(0.625);
    expect(map.singlePoints).toEqual(['RO03', 'RO17']);
    expect(coverageText(english, map)).toBe('Coverage 62.5 %: 4 filled and 2 part-time of 8 needed; 8 not said yet');
  });

  it('is none while nothing is said or nothing is needed, and says why', () => {
    expect(roleMapOf(undefined).coverage).toBeNull();
    expect(coverageText(english, roleMapOf([]))).toContain('nobody has said');
    const unneeded = roleMapOf(records({ role: 'RO05', status: 'not-needed' }));
    expect(unneeded.coverage).toBeNull();
    expect(coverageText(english, unneeded)).toContain('none is needed');
  });

  it('leaves out roles that only a later Cairn knows', () => {
    expect(roleMapOf([...worked, ...records({ role: 'RO42', status: 'none' })])).toEqual(roleMapOf(worked));
  });

  it('stays between 0 and 1, and filling a role never lowers it', () => {
    fc.assert(
      fc.property(arbitraryRoles, fc.constantFrom(...roles), (given, { id: role }) => {
        const before = roleMapOf(given).coverage;
        const after = roleMapOf(withRole(given, role, { status: 'filled' })).coverage ?? -1;
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('counts every role once', () => {
    fc.assert(
      fc.property(arbitraryRoles, (given) => {
        const { needed, notNeeded, open } = roleMapOf(given);
        expect(needed + notNeeded + open).toBe(roles.length);
      }),
    );
  });
});

describe('a change of a role', () => {
  it('keeps the order of ids, and a record without a status is gone', () => {
    const added = withRole(worked, id('RO02'), { person: 'Gil Roth' });
    expect(added[1]).toEqual({ role: 'RO02', status: 'filled', person: 'Gil Roth' });
    expect(withRole(added, id('RO02'), { status: undefined })).toEqual(worked);
  });

  it('gives a role that had none the status that its first part says', () => {
    const added = (patch: RolePatch) => withRole([], id('RO02'), patch);
    expect(added({ deputy: 'Gil Roth' })).toEqual([{ role: 'RO02', status: 'planned', deputy: 'Gil Roth' }]);
    expect(added({ share: 0.2 })).toEqual([{ role: 'RO02', status: 'part-time', share: 0.2 }]);
    expect(added({ person: ' ' })).toEqual([]);
  });

  it('takes a part away without touching the others', () => {
    const [changed] = withRole(worked, id('RO01'), { deputy: undefined });
    expect(changed).toEqual({ role: 'RO01', status: 'filled', person: 'Ana Ruiz' });
  });
});

describe('the reporting line', () => {
  const superiors = (given: readonly RoleRecord[]) =>
    Object.fromEntries(reportingLine(roleMapOf(given)).map(({ role, superior }) => [role.id, superior]));

  it('passes over whoever is not there to the next one up', () => {
    expect(superiors(worked)).toEqual({
      RO01: 'board',
      RO03: 'leadership',
      RO07: 'RO03',
      RO13: 'RO03',
      RO06: 'leadership',
      RO08: 'leadership',
      RO09: 'RO08',
      RO17: 'success-lead',
    });
    expect(superiors(withRole(worked, id('RO02'), { status: 'planned' }))).toMatchObject({
      RO03: 'RO02',
      RO06: 'RO02',
      RO08: 'RO02',
    });
  });

  it('holds every role that is needed exactly once, after its superior', () => {
    fc.assert(
      fc.property(arbitraryRoles, (given) => {
        const map = roleMapOf(given);
        const line = reportingLine(map);
        const ids: readonly string[] = line.map(({ role }) => role.id);
        expect(new Set(ids).size).toBe(map.needed);
        expect(ids).toHaveLength(map.needed);
        for (const [index, { superior, depth }] of line.entries()) {
          if (depth > 0) expect(ids.slice(0, index)).toContain(superior);
        }
      }),
    );
  });

  it('counts planned and missing roles as gaps', () => {
    expect(gapsOf(roleMapOf(worked)).map(({ role }) => role.id)).toEqual(['RO06', 'RO08']);
  });
});

describe('the organisation chart', () => {
  const labelled = (given: readonly RoleRecord[]) =>
    (roleFigure(english, roleMapOf(given))?.shapes ?? []).flatMap((shape) =>
      shape.kind === 'label' ? [shape.text] : [],
    );

  it('names people and deputies under whoever leads them', () => {
    const words = labelled(worked);
    expect(words.slice(0, 4)).toEqual(['Board', 'Executive sponsor', 'Ana Ruiz', 'Deputy: Ben Osei']);
    expect(words).toContain('Part-time, 40 %');
    expect(words.filter((word) => word === 'Leadership team')).toHaveLength(1);
  });

  it('names nobody for a role that nobody holds, whatever was left on its record', () => {
    const left = records({ role: 'RO03', status: 'none', person: 'Cem Aydin', deputy: 'Ben Osei', share: 0.5 });
    expect(labelled(left)).toEqual(['Leadership team', 'Revenue operations manager', 'Nobody yet', 'Nobody']);
    expect(roleAlt(english, roleMapOf(left))).not.toContain('Cem Aydin');
  });

  it('dashes the frame of a gap alone, and fills the square by how much is held', () => {
    const rects = (roleFigure(english, roleMapOf(worked))?.shapes ?? []).flatMap((shape) =>
      shape.kind === 'rect' ? [shape] : [],
    );
    expect(rects.filter(({ dash }) => dash !== undefined)).toHaveLength(2);
    const marks = rects.filter(({ fill }) => fill === 'ink').map(({ height }) => height);
    expect(marks.toSorted((a, b) => a - b)).toEqual([4, 4, 8, 8, 8, 8]);
  });

  it('stays in its box', () => {
    const every = roles.map(({ id: role }) => RoleRecord.parse({ role, status: 'filled', person: 'A'.repeat(80) }));
    const figure = roleFigure(english, roleMapOf(every));
    for (const shape of figure?.shapes ?? []) {
      if (shape.kind !== 'rect') continue;
      expect(shape.x + shape.width).toBeLessThanOrEqual(498);
      expect(shape.y + shape.height).toBeLessThanOrEqual(figure?.height ?? 0);
    }
    expect(labelled(every)).toHaveLength(3 + 17 * 4);
  });

  it('is told in words too, and is none while no role is needed', () => {
    const alt = roleAlt(english, roleMapOf(worked));
    expect(alt).toContain('Executive sponsor: filled, Ana Ruiz, deputy Ben Osei, reports to Board.');
    expect(alt).toContain('Analytics lead: nobody, reports to Leadership team.');
    const single = withRole(worked, id('RO01'), { deputy: undefined });
    expect(labelled(single).slice(1, 4)).toEqual(['Executive sponsor', 'Ana Ruiz', 'No deputy: single point of risk']);
    expect(roleAlt(english, roleMapOf(single))).toContain('filled, Ana Ruiz, no deputy, reports to Board.');
    expect(roleFigure(english, roleMapOf([]))).toBeNull();
    expect(superiorName(english, id('RO02'))).toBe('Head of revenue operations');
  });
});

describe('people who may own work', () => {
  it('are holders and deputies of roles at work, each once', () => {
    const found = holders(worked);
    expect(found.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Ben Osei', 'Cem Aydin', 'Dana Levi', 'Finn Berg']);
    expect(found.map((one) => holderWords(english, one)).slice(0, 2)).toEqual([
      'Executive sponsor',
      'CRM administrator. Stands in for Executive sponsor.',
    ]);
  });

  it('are nobody whose role only the consultant may read', () => {
    const hidden = records({ role: 'RO02', status: 'filled', person: 'Gil Roth', visibility: 'consultant' });
    expect(holders(hidden)).toEqual([]);
  });
});
