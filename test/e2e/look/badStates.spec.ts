import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { toPinned } from '../../../electron/backend/database/frameworks.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../electron/backend/systemClock.ts';
import { createAssessment } from '../../../electron/backend/workspace/createAssessment.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { agreedOn } from '../../builders/anAssessment.ts';
import { done } from '../../builders/aWorkspace.ts';
import { badStates } from '../../builders/badStates.ts';
import { manyQuestions } from '../../builders/manyQuestions.ts';
import { freshHome } from '../host/freshHome.ts';
import { dataOf, openCairn } from '../host/openCairn.ts';
import { untilDrawn } from '../pages/report.ts';
import { violations } from './axe.ts';
import { misfits } from './misfits.ts';
import { untilStill, visitAddress } from './places.ts';
import { workspaceOf } from './workspaceOf.ts';

/** What a number or a sentence looks like that nobody thought of. */
const nonsense = /NaN|Infinity|undefined|\bnull\b|\{\{|\[object /;
const screens = ['questions', 'results', 'roadmap', 'report', 'history'] as const;

/** A questionnaire of 300 questions, which no file can bring in, with all of them answered. */
function addMany(home: string): string {
  const opened = openDatabase(join(dataOf(home), 'workspaces', 'Cairn.cairn'), { clock: systemClock });
  if (!opened.ok) throw new Error(opened.trouble.code);
  const long = manyQuestions(75);
  const ids = questionsOf(long.framework).map(({ id }) => id);
  const agreed = agreedOn(Object.fromEntries(ids.map((id, index) => [id, 1 + ((index * 7) % 4)])));
  const organisation = { name: 'Three hundred questions' };
  const start = { title: '300 questions', date: '2026-11-02', agreed };
  try {
    const made = createAssessment(opened.db, { framework: toPinned(long), organisation, start, actor: 'test' });
    return done(made);
  } finally {
    closeDatabase(opened.db);
  }
}

/** A few at a time: one test for all would take minutes on a busy machine. */
const together = 3;
const names = [...Object.keys(badStates), 'many'];
const groups = Array.from({ length: Math.ceil(names.length / together) }, (_, index) =>
  names.slice(index * together, (index + 1) * together),
);

it.each(groups.map((group) => [group.join(', '), group] as const))(
  'stands %s on every screen: no nonsense, nothing cut off, nothing for axe',
  async (_, group) => {
    const home = freshHome();
    const content = Object.fromEntries(Object.entries(badStates).filter(([name]) => group.includes(name)));
    const ids = workspaceOf(home, content);
    const states = group.includes('many') ? { ...ids, many: addMany(home) } : ids;
    const cairn = await openCairn(home);
    const { page } = cairn;
    await page.setViewportSize({ width: 1280, height: 800 });
    const found: Record<string, readonly string[]> = {};
    for (const [name, id] of Object.entries(states)) {
      for (const screen of screens) {
        await visitAddress(page, `#/a/${id}/${screen}`);
        if (screen === 'report') await untilDrawn(page);
        await untilStill(page);
        const text = await page.locator('body').innerText();
        const wrong = text.split('\n').filter((line) => nonsense.test(line));
        const here = [...wrong, ...(await misfits(page)), ...(await violations(page))];
        if (here.length > 0) found[`${name}, ${screen}`] = here;
      }
    }
    expect(Object.keys(states)).toEqual(group);
    expect(found).toEqual({});
    expect(await cairn.trespasses()).toEqual([]);
  },
);
