import type { Assessment } from '../assessment/schema.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { sourceLanguage } from '../i18n/translateWith.ts';
import { buildReport } from './buildReport.ts';
import { trackerTable } from './data/trackerTable.ts';
import type { ReportInput } from './reportInput.ts';
import { type Secret, secretsOf } from './secrets.ts';

/** Texts of an assessment that some of its readers may not see, the earlier moment's included. */
export function secretsOfInput({ assessment, earlier }: ReportInput): readonly Secret[] {
  return [...secretsOf(assessment), ...(earlier === undefined ? [] : secretsOf(earlier.assessment))];
}

/** [Note: What a client may read anyway] A secret whose words also stand in the questionnaire, in Cairn's own words, in a text for the client
 * or in the report that Cairn would make without any secret is no leak. None of it is taken from the report that is checked. */
export function allowedTexts(input: ReportInput, secrets: readonly Secret[]): readonly string[] {
  const { texts, metrics, options, branding, assessment, earlier } = input;
  const words = catalogue[options.language] ?? catalogue[sourceLanguage];
  const typed = [assessment, earlier?.assessment].flatMap((one) => stringsOf(one, new Set(['from'])));
  const open = without(typed, secrets);
  const known = new Set(open);
  const model = buildReport({
    ...input,
    assessment: bare(assessment, known),
    ...(earlier === undefined ? {} : { earlier: { ...earlier, assessment: bare(earlier.assessment, known) } }),
  });
  // A CSV of actions says them in a tracker's words: "wave-2".
  const trackers = model.tables.filter(({ id }) => id === 'actions').map(trackerTable);
  const printed = stringsOf([model, trackers], new Set(['png']));
  return [
    ...stringsOf(texts),
    ...stringsOf(words),
    ...stringsOf([...metrics.values()]),
    ...stringsOf(branding, new Set(['png'])),
    ...stringsOf(options),
    ...open,
    ...printed,
    // Cells and lines that follow one another read like one text.
    printed.join(' '),
  ];
}

/** Texts that stand somewhere else than in a secret, too. */
function without(typed: readonly string[], secrets: readonly Secret[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of typed) left.set(text, (left.get(text) ?? 0) + 1);
  for (const { text } of secrets) left.set(text, (left.get(text) ?? 0) - 1);
  return [...left].filter(([, count]) => count > 0).map(([text]) => text);
}

function stringsOf(value: unknown, skipped: ReadonlySet<string> = new Set()): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (skipped.has(key) ? [] : stringsOf(member, skipped)));
}

/** The same with a dash for every text that is not known to be open, wherever it stands: it asks no list of places, so that none can be
 * forgotten. What sentences are built from (names, owners, currencies) stays. */
function bare(assessment: Assessment, open: ReadonlySet<string>): Assessment {
  return mapStrings(assessment, (text) => (open.has(text) ? text : '–')) as Assessment;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member) => mapStrings(member, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member, change)]));
}
