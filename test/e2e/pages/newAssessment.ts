import type { Page } from 'playwright-core';
import { Home } from './home.ts';
import { chooseInGroup, fill, press } from './keyboard.ts';
import { type FrameworkName, Questions, textsOf } from './questions.ts';
import { words } from './words.ts';

/** Fills the page for a new assessment and starts it, by keys. */
export async function begin(
  page: Page,
  framework: FrameworkName,
  organisation: string,
  title?: string,
): Promise<Questions> {
  await fill(page.getByRole('combobox', { name: words('create.organisation.label') }), organisation);
  const questionnaires = page.getByRole('group', { name: words('create.questionnaire.label') });
  await chooseInGroup(questionnaires, textsOf(framework).title);
  if (title !== undefined) await fill(page.getByRole('textbox', { name: words('create.about.name') }), title);
  await press(page, 'ControlOrMeta+Enter');
  return new Questions(page, framework);
}

/** From the first start to the first question of a new assessment, by keys. */
export async function beginFirst(page: Page, framework: FrameworkName, organisation: string): Promise<Questions> {
  const home = new Home(page);
  await home.untilFirstStart();
  await home.startNew();
  return begin(page, framework, organisation, 'Autumn review');
}
