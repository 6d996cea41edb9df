import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { Report } from './report.ts';
import { Roadmap } from './roadmap.ts';

/** Goes on by keyboard from the result of a check to its plan and its report; answers the ids of what is planned. */
export async function goOnToReport(page: Page, title: string): Promise<readonly string[]> {
  const roadmap = new Roadmap(page);
  await roadmap.open();
  const planned = (await roadmap.waves()).flat();
  expect(planned.length).toBeGreaterThan(0);
  const report = new Report(page);
  await report.open();
  expect(await report.pages()).toBeGreaterThan(2);
  expect(await report.preview()).toContain(title);
  return planned;
}
