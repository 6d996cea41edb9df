import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fontMeasure } from '../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../electron/backend/exporters/pdf/fonts.ts';
import { pdfExporter } from '../../../electron/backend/exporters/pdf/pdfExporter.ts';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../shared/report/layout/layoutReport.ts';
import type { Edition } from '../../../shared/report/model.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { fontsFolder } from '../../builders/fontsFolder.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

const fonts = openFonts(fontsFolder());
const folder = mkdtempSync(join(tmpdir(), 'cairn-edition-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words that occur nowhere else, one for each place that only the consultant may read. */
const secrets = {
  agreedNote: 'Zirkonia',
  hiddenNote: 'Zunderholz',
  response: 'Zaunkoenig',
  label: 'Zylinderkopf',
  decision: 'Zapfsaeule',
  parked: 'Zitronengras',
  action: 'Zwiebelturm',
  part: 'Zugvogel',
  factorGap: 'Zahnrad',
  factorWeight: 'Zedernholz',
  factorImpact: 'Zeltplane',
  factorUrgency: 'Ziegelei',
} as const;
/** Of last time: no edition prints them. */
const past = { rationale: 'Zauberwald', doneWhen: 'Zinnober' } as const;

const assessment = Assessment.parse({
  ...theWorkedPillars,
  participants: [{ id: 'p1', label: secrets.label, function: 'sales' }],
  responses: [{ participant: 'p1', question: 'R2', answer: 3, note: secrets.response }],
  agreed: theWorkedPillars.agreed?.map((entry) => {
    if (entry.question === 'R4') return { ...entry, note: secrets.agreedNote };
    return entry.question === 'T1' ? { ...entry, note: secrets.hiddenNote, visibility: 'consultant' } : entry;
  }),
  decisions: [{ text: secrets.decision, visibility: 'consultant' }],
  parked: [{ text: secrets.parked, visibility: 'consultant' }],
  actions: [
    ...(theWorkedPillars.actions ?? []),
    {
      id: 'R4-23',
      note: secrets.action,
      factors: { gap: 0.9, weight: 3, impact: 2, urgency: 1.5 },
      factorNotes: {
        gap: secrets.factorGap,
        weight: secrets.factorWeight,
        impact: secrets.factorImpact,
        urgency: secrets.factorUrgency,
      },
    },
    { id: 'R6-23', parts: [20, 20] },
    { id: 'R6-23.1', note: secrets.part },
  ],
  previous: {
    name: 'Spring review',
    answers: [{ question: 'P1', answer: 2, rationale: past.rationale }],
    actions: [{ id: 'P1-12', title: 'Write a charter', doneWhen: past.doneWhen, status: 'done' }],
  },
});

/** Everything that a reader of the PDF can select and copy, and its document details. */
async function readBack(edition: Edition): Promise<string> {
  const model = buildReport(aPillarReportInput(assessment, { edition }));
  const laidOut = () => layoutReport(model, fontMeasure(fonts));
  const bytes = await pdfExporter(fonts).render({ model, laidOut }, {}, () => {});
  const path = join(folder, `${edition}.pdf`);
  writeFileSync(path, bytes);
  const say = (tool: string, ...rest: readonly string[]) => execFileSync(tool, [path, ...rest], { encoding: 'utf8' });
  return `${say('pdftotext', '-')}${say('pdfinfo')}`;
}

const found = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));

test('the client’s PDF holds no word that is only for the consultant', async () => {
  const text = await readBack('client');
  expect(text).toContain('Since last time');
  expect(text).toContain('Write a charter');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('R4-23 impact 2 instead of');
  expect(found(text, [...Object.values(secrets), ...Object.values(past)])).toEqual([]);
});

test('the consultant’s PDF holds each of them, so that the words above would be found', async () => {
  const text = await readBack('consultant');
  expect(found(text, Object.values(secrets))).toEqual(Object.values(secrets));
  expect(found(text, Object.values(past))).toEqual([]);
});
