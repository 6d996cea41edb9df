import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Exporter } from '../exporter.ts';
import { deckOf } from './deck.ts';
import { furnitureOf } from './deckLayouts.ts';
import { finishDeck } from './finishDeck.ts';
import { officeMeasure } from './officeMeasure.ts';
import { writeDeck } from './writeDeck.ts';

/** Makes slides of reports: 16:9, with native text, tables and charts that people can go on editing. */
export function pptxExporter(measure: TextMeasure): Exporter {
  const office = officeMeasure(measure);
  return {
    format: 'pptx',
    async render({ model }, _, progress) {
      const slides = deckOf(model, office);
      progress(0.3);
      const language = officeLanguage(model.meta.language);
      const written = await writeDeck(slides, model.meta, furnitureOf(model.meta, office), language);
      progress(0.8);
      return finishDeck(written, model.meta, language);
    },
  };
}

/** The language with a region, which Office wants for its spelling; English is British. */
function officeLanguage(language: string): string {
  if (language === 'en') return 'en-GB';
  const { region } = new Intl.Locale(language).maximize();
  return language.includes('-') || region === undefined ? language : `${language}-${region}`;
}
