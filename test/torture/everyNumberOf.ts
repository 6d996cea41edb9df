import { describe, expect, test } from 'vitest';
import { assessmentReports } from '../builders/assessmentReports.ts';
import { numberProblems } from '../builders/numberProblems.ts';

/** Reads the numbers of so many generated assessments back out of all outputs. Files of them run beside each other. */
export function everyNumberOf(count: number, seed: number): void {
  describe(`numbers of ${count} generated assessments, seed ${seed}`, () => {
    test.each(assessmentReports(count, seed).map((input, index) => [index + 1, input] as const))(
      'are the same in all outputs of assessment %i',
      async (_, input) => {
        expect(await numberProblems(input)).toEqual([]);
      },
    );
  });
}
