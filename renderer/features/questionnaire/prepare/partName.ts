import type { SectionId } from '../../../../shared/base/ids.ts';
import type { FrameworkTexts } from '../../../../shared/frameworks/texts.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';

/** What a part of the agenda is called; null: the key questions that go first. */
export function partName(t: Translate, texts: FrameworkTexts, section: SectionId | null): string {
  if (section === null) return t(texts.kind === 'ladder' ? 'room.prepare.firstGates' : 'room.prepare.firstKey');
  return texts.sections[section]?.name ?? section;
}
