import { answerFindings } from './answerFindings.ts';
import { type Finding, findingKinds } from './finding.ts';
import { planFindings } from './planFindings.ts';
import type { ReviewSource } from './reviewSource.ts';
import { voiceFindings } from './voiceFindings.ts';

const order = Object.keys(findingKinds);

/** Everything that the colleague who checks an assessment should look at, by kind, and within a kind in the order of questions or waves. */
export function reviewFindings(source: ReviewSource): readonly Finding[] {
  const found = [...answerFindings(source), ...voiceFindings(source), ...planFindings(source)];
  return found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
