import { MetricId } from '../base/ids.ts';
import catalogueFile from './catalogue.json' with { type: 'json' };
import { type Metric, MetricCatalogue, MetricCatalogueTexts, type MetricTexts } from './schema.ts';
import english from './texts.en.json' with { type: 'json' };

/** The 52 metrics M01 to M52 in the order of their ids. */
export const metrics: ReadonlyMap<MetricId, Metric> = new Map(
  MetricCatalogue.parse(catalogueFile).metrics.map((metric) => [metric.id, metric]),
);

const englishTexts = textsByMetric(english);
const textsByLanguage: ReadonlyMap<string, ReadonlyMap<MetricId, MetricTexts>> = new Map([['en', englishTexts]]);

/** Words of every metric in a language such as "en"; a language that is not there falls back to English. */
export function metricTexts(language: string): ReadonlyMap<MetricId, MetricTexts> {
  return textsByLanguage.get(language) ?? englishTexts;
}

function textsByMetric(file: unknown): ReadonlyMap<MetricId, MetricTexts> {
  const texts = Object.entries(MetricCatalogueTexts.parse(file).metrics);
  return new Map(texts.map(([id, words]) => [MetricId.parse(id), words]));
}
