import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is: every rule, or the given ones. Each violation with the elements that it is about. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async (values) => {
      const axe: typeof Axe = Reflect.get(window, 'axe');
      const found = await axe.run(document, {
        resultTypes: ['violations'],
        preload: false,
        ...(values === null ? {} : { runOnly: { type: 'rule' as const, values } }),
      });
      return found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
      );
    },
    rules === undefined ? null : [...rules],
  );
}
