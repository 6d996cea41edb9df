import { expect, it } from 'vitest';
import type { Letter } from '../../shared/assessment/schema.ts';
import { openCairn } from './host/openCairn.ts';
import { goOnToReport } from './pages/checkEnd.ts';
import { press } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Results } from './pages/results.ts';
import { words } from './pages/words.ts';

/** Four elements and one attribute hold; of the process one answer is low all the same. */
const given = (section: string, id: string): Letter => {
  if (['data', 'technology', 'end-to-end', 'visible'].includes(section)) return 'P';
  return id === 'E2.1' ? 'N' : 'F';
};

it('is checked by letters from the first start to the report by keyboard alone', async () => {
  const { page, trespasses } = await openCairn();
  const questions = await beginFirst(page, 'six-element', 'Fjord Analytics');
  for (const { id, section } of questions.items) {
    await questions.answer(id, given(section.id, id));
    await press(page, 'Enter');
  }
  const results = new Results(page);
  await results.untilShown('check');
  expect(await results.headline()).toMatch(/^Forming\b/);
  const states = (await results.elements()).map(({ state }) => state);
  const lit = words('results.check.state.holds');
  const dark = words('results.check.state.lacks');
  expect(states).toEqual([lit, lit, lit, dark, lit, dark, dark, lit, dark]);
  expect(await results.leadsTo(new RegExp(`^${words('results.check.soft')}`))).toEqual(['E2.1']);

  await goOnToReport(page, 'Six-Element Check');
  expect(await trespasses()).toEqual([]);
});
