import '../base/zod.ts';
import fourPillar from './library/four-pillar/framework.json' with { type: 'json' };
import fourPillarEnglish from './library/four-pillar/texts.en.json' with { type: 'json' };
import renewals from './library/renewals/framework.json' with { type: 'json' };
import renewalsEnglish from './library/renewals/texts.en.json' with { type: 'json' };
import revenueLadder from './library/revenue-ladder/framework.json' with { type: 'json' };
import revenueLadderEnglish from './library/revenue-ladder/texts.en.json' with { type: 'json' };
import sixElement from './library/six-element/framework.json' with { type: 'json' };
import sixElementEnglish from './library/six-element/texts.en.json' with { type: 'json' };
import { Framework } from './structure.ts';
import { FrameworkTexts } from './texts.ts';

/** A bundled framework with its words by language; the source language is always there. */
export interface LibraryFramework {
  readonly framework: Framework;
  readonly texts: Readonly<Record<string, FrameworkTexts>>;
}

/** A framework with its words as files hold them. Throws for what does not meet the schemas. */
export function frameworkFrom(structure: unknown, ...texts: readonly unknown[]): LibraryFramework {
  const parsed = texts.map((words) => FrameworkTexts.parse(words));
  return {
    framework: Framework.parse(structure),
    texts: Object.fromEntries(parsed.map((words) => [words.language, words])),
  };
}

/** The bundled frameworks in the order in which people meet them. A new questionnaire is one folder and one line here. */
export const library: readonly LibraryFramework[] = [
  frameworkFrom(fourPillar, fourPillarEnglish),
  frameworkFrom(revenueLadder, revenueLadderEnglish),
  frameworkFrom(sixElement, sixElementEnglish),
  frameworkFrom(renewals, renewalsEnglish),
];

/** The bundled framework of exactly this id and version. */
export function findFramework(id: string, version: string): LibraryFramework | undefined {
  return library.find(({ framework }) => framework.id === id && framework.version === version);
}

/** The words in a language (`de`, `pt-BR`), in the same language elsewhere (`pt`), else in the source language. */
export function textsFor(known: LibraryFramework, language: string): FrameworkTexts {
  const [base = language] = language.split('-');
  const found = [language, base, known.framework.sourceLanguage].find((name) => Object.hasOwn(known.texts, name));
  const texts = found === undefined ? undefined : known.texts[found];
  if (texts === undefined) throw new Error(`framework ${known.framework.id} lacks its source texts`);
  return texts;
}
