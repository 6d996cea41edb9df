import type { Answer } from '../assessment/schema.ts';
import { Letters } from '../assessment/schema.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { ChangeFrame } from './changeFrame.ts';

const levels = ['1', '2', '3', '4', '5'] as const;
const frequencies = ['0', '1', '2', '3'] as const;

/** The name that a framework gives to a level, a letter or a frequency. */
function scaleName(texts: FrameworkTexts, answer: number | string): string | undefined {
  if (texts.kind !== 'ladder' && typeof answer === 'number') {
    const level = levels.find((key) => key === String(answer));
    return level === undefined ? undefined : texts.levels?.[level].name;
  }
  if (texts.kind === 'pillars') return undefined;
  const letter = Letters.find((key) => key === answer);
  return letter === undefined ? undefined : texts.scale?.[letter].name;
}

/** An answer in words: "3 Defined", "L Largely", how often a limit shows, "don’t know", "not applicable: the reason". */
export function answerWords({ texts, t }: ChangeFrame, answer: Answer): string {
  if (answer === 'dont-know') return t('changes.answer.dontKnow');
  if (typeof answer === 'object') return t('changes.answer.notApplicable', { reason: answer.notApplicable });
  const name = scaleName(texts, answer);
  if (name !== undefined) return t('changes.answer.named', { answer, name });
  // On a ladder, only the symptoms of a limit take numbers.
  const frequency = texts.kind === 'ladder' ? frequencies.find((key) => key === String(answer)) : undefined;
  return frequency === undefined || texts.kind !== 'ladder' ? String(answer) : texts.frequencies[frequency];
}
