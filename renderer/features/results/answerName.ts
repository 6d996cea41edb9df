import type { Letter } from '../../../shared/assessment/schema.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';

/** What a level or a letter is called; empty where the framework does not have it. */
export function answerName(texts: FrameworkTexts, answer: number | Letter): string {
  if (typeof answer === 'number') {
    const levels: Readonly<Record<string, { readonly name: string }>> | undefined =
      texts.kind === 'ladder' ? undefined : texts.levels;
    return levels?.[String(answer)]?.name ?? '';
  }
  return texts.kind === 'pillars' ? '' : (texts.scale?.[answer].name ?? '');
}
