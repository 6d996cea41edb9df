import { describe, expect, test } from 'vitest';
import { readBack } from '../../../../electron/backend/exporters/leaks/readBack.ts';
import type { Assessment, Response } from '../../../../shared/assessment/schema.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { type Preset, presets } from '../../../../shared/report/model.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { aPillarReportInput } from '../../../builders/aReport.ts';
import { theNineVoices } from '../../../builders/theExamples.ts';
import { aRendering, quickExporters } from '../../../builders/theExporters.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';

const { participants = [], responses = [] } = theNineVoices;

/** The same answers to each question, but those of these people handed on from one to the next. */
function handedOn(assessment: Assessment, people: readonly string[]): Assessment {
  const byQuestion = Map.groupBy(assessment.responses ?? [], ({ question }) => question);
  const moved = [...byQuestion.values()].flatMap((said): readonly Response[] => {
    const theirs = said.filter(({ participant }) => people.includes(participant));
    return said.map((one) => {
      const at = theirs.indexOf(one);
      if (at < 0) return one;
      const { participant } = theirs[(at + 1) % theirs.length] ?? one;
      return { ...one, participant };
    });
  });
  return { ...assessment, responses: moved };
}

// Marketing and revenue operations have one voice each; the others hand on within their function.
const others = [
  ['p5', 'p8'],
  ['p1', 'p2', 'p3', 'p4'],
  ['p6', 'p7'],
].reduce(handedOn, theNineVoices);

async function printed(assessment: Assessment, preset: Preset): Promise<string> {
  const model = buildReport(aPillarReportInput(assessment, { preset }));
  const pdf = quickExporters.find(({ format }) => format === 'pdf');
  if (pdf === undefined) throw new Error('no exporter writes PDF');
  const parts = await readBack(await pdf.render(aRendering(model), {}, () => {}), 'pdf');
  return parts.map(({ text }) => text).join('\n');
}

describe('the client’s printed report of nine voices', () => {
  test('is one of many people and of answers that differ by person', () => {
    expect(participants).toHaveLength(9);
    const said = (list: readonly Response[]) =>
      list.map(({ participant, question, answer }) => `${participant} ${question} ${JSON.stringify(answer)}`).sort();
    expect(said(others.responses ?? [])).not.toEqual(said(responses));
    for (const name of ['marketing', 'revops'] as const) {
      const mean = (assessment: Assessment) => score(fourPillar, assessment).alignment.functions[name];
      expect(mean(others)).not.toBe(mean(theNineVoices));
    }
  });

  test.each(presets)('tells nobody who gave which answer: %s', async (preset) => {
    const text = await printed(theNineVoices, preset);
    // Were a mean of one voice in it, or a name beside an answer, it would change with whose answers they are.
    expect(await printed(others, preset)).toBe(text);
    const few = '(?:marketing|customer success|revenue operations|finance)';
    expect(text).not.toMatch(new RegExp(`\\b${few},? (?:one|two|three) (?:person|people)`, 'i'));
    expect(text).not.toMatch(new RegExp(`\\b${few}:? \\d\\.\\d`, 'i'));
  });
});
