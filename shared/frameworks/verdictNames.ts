import type { CheckTexts } from './texts.ts';

type Verdict = keyof CheckTexts['verdicts'];

/** The name of a verdict: "Forming"; empty for one that the framework does not give. */
export function verdictName({ verdicts }: Pick<CheckTexts, 'verdicts'>, verdict: Verdict): string {
  return verdicts[verdict]?.name ?? '';
}

/** The names of a check's verdicts from the lowest; the middle one only where the framework has it. */
export function verdictNames({ verdicts }: Pick<CheckTexts, 'verdicts'>): readonly string[] {
  const { few, some, all } = verdicts;
  return (some === undefined ? [few, all] : [few, some, all]).map(({ name }) => name);
}

/** The name of the verdict of a rank, 0 for the lowest, as routes and aims name it; empty for a rank that there is not. */
export function verdictAt(texts: Pick<CheckTexts, 'verdicts'>, rank: number): string {
  return verdictNames(texts)[rank] ?? '';
}
