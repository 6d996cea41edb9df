import { Agreed, type Answer, Response } from '../../shared/assessment/schema.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

function describeAnswer(answer: Answer, texts: FrameworkTexts, t: Translate): string {
  if (answer === 'dont-know') return t('app.conflict.dontKnow');
  if (typeof answer === 'object') return t('app.conflict.notApplicable', { reason: answer.notApplicable });
  if (typeof answer === 'string') return texts.kind === 'ladder' ? `${answer} ${texts.scale[answer].name}` : answer;
  const level =
    texts.kind === 'pillars' ? Object.entries(texts.levels).find(([key]) => key === String(answer)) : undefined;
  return level === undefined ? String(answer) : `${answer} ${level[1].name}`;
}

/** One of a list, such as a decision with its owner and day, on one line. */
function describeItem(item: unknown): string {
  return typeof item === 'object' && item !== null ? Object.values(item).map(String).join(', ') : String(item);
}

/** An entry's value in words, a line each: the answer and its texts, or the value as it is. */
export function describeEntry(value: unknown, texts: FrameworkTexts, t: Translate): string {
  if (value === null || value === undefined) return t('app.conflict.nothing');
  const agreed = Agreed.safeParse(value);
  const answered = agreed.success ? agreed : Response.safeParse(value);
  if (answered.success) {
    const { answer, note } = answered.data;
    const rationale = 'rationale' in answered.data ? answered.data.rationale : undefined;
    return [describeAnswer(answer, texts, t), rationale, note]
      .filter((line) => line !== undefined && line !== '')
      .join('\n');
  }
  if (Array.isArray(value)) return value.map(describeItem).join('\n') || t('app.conflict.nothing');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`)
      .join('\n');
  }
  return String(value);
}
