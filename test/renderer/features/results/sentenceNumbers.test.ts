import { describe, expect, it } from 'vitest';
import { aimNumbers } from '../../../../renderer/features/results/aimNumbers.ts';
import type { ResultView } from '../../../../renderer/features/results/resultView.ts';
import { sentenceNumbers } from '../../../../renderer/features/results/verdictNumbers.ts';
import { type NumberInText, partsOf } from '../../../../renderer/passport/textParts.ts';
import type { Aim } from '../../../../shared/assessment/schema.ts';
import { explain } from '../../../../shared/explain/explain.ts';
import { verdict } from '../../../../shared/report/verdict.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import { aimStanding } from '../../../../shared/targets/aimStanding.ts';
import { aimSentence } from '../../../../shared/targets/aimWords.ts';
import { ladderView, pillarView, t } from './worked.ts';

const doors = (sentence: string, numbers: readonly NumberInText[]) =>
  partsOf(sentence, numbers).flatMap(({ text, subject }) => (subject === null ? [] : [`${text}: ${subject.kind}`]));

function aimDoors({ framework, assessment, score, kind }: ResultView, aim: Aim) {
  const standing = aimStanding(framework, score, makePlan(framework, assessment, score), aim, assessment.date);
  return doors(aimSentence(t, kind, aim, standing), aimNumbers(t, kind, standing));
}

describe('the numbers in sentences', () => {
  it('open the passport of the stage where a ladder counts its changes', () => {
    const view = ladderView();
    const { sentence } = verdict(view.framework, view.texts, view.score, t);
    expect(doors(sentence, sentenceNumbers(t, view))).toEqual(['one change: stage-attained']);
    expect(sentenceNumbers(t, pillarView())).toEqual([]);
  });

  it('open passports where they say how far the aim is, and which wave gets there', () => {
    expect(aimDoors(pillarView(), { level: 3 })).toEqual(['eight answers away: overall-level']);
    expect(aimDoors(ladderView(), { level: 3 })).toEqual(['one answer away: stage-attained']);
    expect(aimDoors(pillarView(), { level: 2 })).toEqual([]);
    const reached = aimNumbers(t, 'pillars', { kind: 'away', changes: [], wave: 3, inTime: null });
    expect(reached.at(-1)).toEqual({ text: 'wave 3', subject: { kind: 'wave-projection', wave: 3, section: null } });
  });
});

describe('the passport behind the distance to an aim', () => {
  const notesOf = ({ framework, texts, score, assessment, kind }: ResultView, aim: Aim) => {
    const settings = { ...assessment.settings, aim };
    const input = { framework, texts, t, assessment: { ...assessment, settings }, score };
    const subject = { kind: kind === 'pillars' ? ('overall-level' as const) : ('stage-attained' as const) };
    return explain(subject, input).notes;
  };

  it('names the answers that it takes, also beyond the next level', () => {
    const [three] = notesOf(pillarView(), { level: 3 });
    expect(three).toMatchObject({ label: 'Level 3', text: expect.stringMatching(/^8 answers away: .*R4/) });
    const [four] = notesOf(pillarView(), { level: 4 });
    expect(four?.label).toBe('Level 4');
    expect(Number.parseInt(four?.text ?? '', 10)).toBeGreaterThan(8);
    expect(notesOf(ladderView(), { level: 3 })[0]).toEqual({ label: 'Stage 3', text: '1 answer away: 3.2.' });
  });

  it('says nothing of an aim that is attained', () => {
    expect(notesOf(pillarView(), { level: 2 }).some(({ label }) => label.startsWith('Level 2'))).toBe(false);
  });
});
