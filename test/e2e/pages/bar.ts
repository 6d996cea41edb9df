import type { Page } from 'playwright-core';
import { work } from './keyboard.ts';
import { words } from './words.ts';

/** Goes to one of the places of the open assessment, by keys. */
export async function goTo(
  page: Page,
  place: 'questions' | 'results' | 'metrics' | 'roadmap' | 'report' | 'history',
): Promise<void> {
  const places = page.getByRole('navigation', { name: words('app.assessment') });
  await work(places.getByRole('link', { name: words(`app.place.${place}`), exact: true }));
}

/** Goes home by the mark at the start of the bar, by keys. */
export async function goHome(page: Page): Promise<void> {
  await work(page.getByRole('banner').getByRole('link', { name: 'Cairn', exact: true }));
  await page.getByRole('heading', { level: 1, name: words('home.title') }).waitFor();
}
