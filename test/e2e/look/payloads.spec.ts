import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { FileName } from '../../../shared/base/fileName.ts';
import { FileId, QuestionId } from '../../../shared/base/ids.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { markOf, payloads } from '../../builders/payloads.ts';
import { withPayloads } from '../../builders/withPayloads.ts';
import { withTexts } from '../../builders/withSecrets.ts';
import { freshHome } from '../host/freshHome.ts';
import { openCairn } from '../host/openCairn.ts';
import { overfullLadder, overfullNext, overfullPillars, overfullVoices } from './overfull.ts';
import { places, visit } from './places.ts';
import { workspaceOf } from './workspaceOf.ts';

/** Questions that a place shows alone. */
const asked = ['R4', 'T6', 'I4', 'P1', 'R5', '3.2', 'L2.1'];
const factors = ['gap', 'weight', 'impact', 'confidence', 'urgency', 'effort'];
const texts = withTexts(overfullVoices, () => 'a text', 'client', {
  questions: ['R4', 'T6'],
  actions: ['R4-12', 'P1-12'],
  sentence: 'headline',
});
const everyText: Assessment = {
  ...texts,
  actions: (texts.actions ?? []).map((action) => ({
    ...action,
    ...(action.factorNotes === undefined
      ? {}
      : { factorNotes: Object.fromEntries(factors.map((factor) => [factor, 'a text'])) }),
  })),
};
/** Payloads that a file may be called, each on the question that shows them. */
const files = payloads
  .filter((payload) => FileName.safeParse(payload).success)
  .map((name, index) => ({
    id: FileId.parse(`f${index}`),
    on: { question: QuestionId.parse('R4') },
    name,
    type: 'other' as const,
    bytes: 1,
    sha256: 'ab'.repeat(32),
    addedAt: '2026-11-02T09:15:00Z',
  }));
const planted = {
  pillars: withPayloads(overfullPillars, asked),
  voices: withPayloads({ ...everyText, files }, asked),
  ladder: withPayloads(overfullLadder, asked),
  next: withPayloads(overfullNext, asked),
};

/** Fields of the schema that take texts of any length. Shorter are names of files, which follow, and keys of sentences. */
function* textFields(shape: unknown, path: string): Generator<string> {
  if (typeof shape !== 'object' || shape === null) return;
  const { type, maxLength, pattern, properties, items, anyOf } = shape as Record<string, unknown>;
  if (type === 'string' && pattern === undefined && Number(maxLength) > 200) yield path;
  for (const [key, part] of Object.entries(properties ?? {}))
    yield* textFields(part, path === '' ? key : `${path}.${key}`);
  if (items !== undefined) yield* textFields(items, `${path}.*`);
  for (const part of Array.isArray(anyOf) ? anyOf : []) yield* textFields(part, path);
}

/** Reports a payload that runs as an error of the page, which the watch of every spec reads. */
function reportHits(): void {
  Object.assign(window, { hit: (mark: unknown) => reportError(new Error(`a payload ran: ${String(mark)}`)) });
}

/** Elements that only a payload can have made, and what can be read, in attributes and fields too. */
function look(page: Page): Promise<{ readonly made: readonly string[]; readonly read: string }> {
  return page.evaluate(() => {
    const foreign =
      'script:not([src]), iframe, object, embed, base, marquee, isindex, noscript, math, video, audio, x, form[action], ' +
      'meta[http-equiv=refresh], link[onload], [formaction], img[src="x"], foreignObject, animate, style:not([data-href])';
    const made = [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches(foreign) ||
          element.getAttributeNames().some((name) => name.startsWith('on')) ||
          [element.getAttribute('href'), element.getAttribute('xlink:href')].some((to) =>
            /^\s*(java|vb|data)/i.test(to ?? ''),
          ),
      )
      .map((element) => element.outerHTML.slice(0, 200));
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const attributes = [...document.querySelectorAll('[title], [aria-label]')].flatMap((element) => [
      element.getAttribute('title') ?? '',
      element.getAttribute('aria-label') ?? '',
    ]);
    const texts = [document.title, document.body.textContent ?? '', ...fields.map(({ value }) => value), ...attributes];
    return { made, read: texts.join('\n') };
  });
}

/** Without what nobody sees: a place may leave out control characters and break lines where it likes. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
const literal = payloads.map(plain);

it('S3: payloads stand in every text field that an assessment has', () => {
  const all = new Set(Object.values(planted).flatMap(({ fields }) => fields));
  const shape = z.toJSONSchema(Assessment, { unrepresentable: 'any', io: 'input' });
  const wanted = [...new Set(textFields(shape, ''))];
  expect(payloads).toHaveLength(100);
  expect(files.length).toBeGreaterThan(40);
  expect(wanted.length).toBeGreaterThan(35);
  expect(wanted.filter((field) => !all.has(field))).toEqual([]);
});

const halves = [
  places.filter(({ name }) => name.startsWith('questions')),
  places.filter(({ name }) => !name.startsWith('questions')),
];

it.each(halves.map((half, index) => [index + 1, half] as const))(
  'S3: a hundred payloads run nowhere and are read as they are, on every screen: half %i',
  async (_, half) => {
    const home = freshHome();
    const ids = workspaceOf(home, {
      pillars: { framework: 'four-pillar', assessment: planted.pillars.assessment },
      voices: { framework: 'four-pillar', assessment: planted.voices.assessment },
      ladder: { framework: 'revenue-ladder', assessment: planted.ladder.assessment },
      next: { framework: 'four-pillar', assessment: planted.next.assessment },
      empty: { framework: 'four-pillar', assessment: anAssessment() },
      sixElement: { framework: 'six-element', assessment: anAssessment() },
      renewals: { framework: 'renewals', assessment: anAssessment() },
    });
    const cairn = await openCairn(home);
    const { page } = cairn;
    await page.addInitScript(reportHits);
    await page.evaluate(reportHits);
    page.on('dialog', (dialog) => void dialog.dismiss());
    // Names of so many letters push everything else out of a window of any real size.
    await page.setViewportSize({ width: 2_400, height: 4_000 });
    const problems: Record<string, unknown> = {};
    const seen = new Set<number>();
    for (const place of half) {
      await visit(page, place, ids);
      const { made, read } = await look(page);
      const text = plain(read);
      const told = payloads.flatMap((_payload, index) => (markOf(index).test(text) ? [index] : []));
      const altered = told.filter((index) => !text.includes(literal[index] ?? ''));
      for (const index of told) seen.add(index);
      if (made.length + altered.length > 0)
        problems[place.name] = { made, altered: altered.map((index) => payloads[index]) };
    }
    expect(problems).toEqual({});
    expect(await cairn.trespasses()).toEqual([]);
    expect(payloads.filter((_payload, index) => !seen.has(index))).toEqual([]);
  },
  400_000,
);

it('S2, S3: what runs, what goes against the policy and what stands in the page as more than text is noticed', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  await page.evaluate(reportHits);
  await page.evaluate(() => {
    Reflect.get(window, 'hit')('planted');
    try {
      document.body.innerHTML = '<b>planted</b>';
    } catch {
      // Trusted Types refuse it.
    }
    document.body.append(
      document.createElement('iframe'),
      Object.assign(new Image(), { src: 'https://evil.invalid/x' }),
    );
    const code = () => document.body.setAttribute('onclick', 'hit(1)');
    try {
      code();
    } catch {
      // And what would be code in an attribute.
    }
  });
  const found = async () => (await cairn.trespasses()).join('\n');
  await expect.poll(found).toContain('a payload ran: planted');
  for (const broken of ['require-trusted-types-for', 'img-src']) {
    await expect.poll(found).toContain(`securitypolicyviolation: ${broken}`);
  }
  expect((await look(page)).made).toEqual([expect.stringContaining('<iframe')]);
});
