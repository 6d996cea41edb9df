import { expect, it } from 'vitest';
import { anAssessment } from '../../builders/anAssessment.ts';
import { freshHome } from '../host/freshHome.ts';
import { openCairn } from '../host/openCairn.ts';
import { resize } from '../pages/resize.ts';
import { findings } from './findings.ts';
import { misfits } from './misfits.ts';
import {
  overfullLadder,
  overfullNext,
  overfullPillars,
  overfullRenewals,
  overfullSixElement,
  overfullVoices,
} from './overfull.ts';
import { places, untilStill, visit } from './places.ts';
import { workspaceOf } from './workspaceOf.ts';

/** Every screen and dialog, one area of the app after the other. */
const areas = Map.groupBy(places, ({ name }) => /^\w+/.exec(name)?.[0] ?? name);

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** Looks at the screens of every other area, beginning with the first (0) or the second (1): two files share the work. */
export function lookAtEveryScreen(half: 0 | 1): void {
  it.each([...areas].filter((_, place) => place % 2 === half))(
    '%s breaks no policy, leaves axe nothing to find and cuts no text off, however long the names are',
    async (_, area) => {
      const home = freshHome();
      const ids = workspaceOf(home, {
        pillars: { framework: 'four-pillar', assessment: overfullPillars },
        voices: { framework: 'four-pillar', assessment: overfullVoices },
        ladder: { framework: 'revenue-ladder', assessment: overfullLadder },
        next: { framework: 'four-pillar', assessment: overfullNext },
        empty: { framework: 'four-pillar', assessment: anAssessment() },
        sixElement: { framework: 'six-element', assessment: overfullSixElement },
        renewals: { framework: 'renewals', assessment: overfullRenewals },
      });
      const cairn = await openCairn(home);
      const { page } = cairn;
      const found: Record<string, unknown> = {};
      for (const place of area) {
        await visit(page, place, ids);
        const axe = await findings(page);
        if (axe !== null) found[place.name] = axe;
        for (const size of sizes) {
          await resize(page, size);
          await untilStill(page);
          const here = await misfits(page);
          if (here.length > 0) found[`${place.name}, ${size.width}x${size.height}`] = here;
        }
      }
      expect(found).toEqual({});
      expect(await cairn.trespasses()).toEqual([]);
    },
  );
}
