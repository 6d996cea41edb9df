import type { DataTable, DataValue } from '../../../../shared/report/data/dataTable.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import type { Exporter } from '../exporter.ts';

/** Writes a report as one JSON document for other programs: `{ format: "cairn.report", formatVersion: 1, meta, provenance, tables, sentences }`.
 * A table has its columns (key, label, type, unit, words for codes) and its rows as objects by key. Numbers are not rounded, `null` is "no
 * value", days are ISO, shares are 0-1. Keys stand in the order of the columns; later versions may add keys, and a lost or changed one
 * raises `formatVersion`. */
export const jsonExporter: Exporter = {
  format: 'json',
  async render({ model }) {
    return new TextEncoder().encode(`${JSON.stringify(documentOf(model), null, 2)}\n`);
  },
};

function documentOf({ meta, tables, sentences }: ReportModel): unknown {
  const { title, subtitle, organisation, author, date, language, edition, preset, provenance } = meta;
  const { fingerprint, content, framework, method, app } = provenance;
  return {
    format: 'cairn.report',
    formatVersion: 1,
    meta: { title, subtitle, organisation, author, date, language, edition, preset },
    provenance: {
      fingerprint,
      content,
      framework: { id: framework.id, version: framework.version, hash: framework.hash },
      method,
      app,
    },
    tables: Object.fromEntries(tables.map((table) => [table.id, tableOf(table)])),
    sentences: sentences.map(({ key, section, text, state }) => ({ key, section, text, state })),
  };
}

function tableOf({ name, columns, rows }: DataTable): unknown {
  return {
    name,
    columns: columns.map(({ key, label, type, unit, words }) => ({ key, label, type, unit, words })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ key }, index): [string, DataValue] => [key, row[index] ?? null])),
    ),
  };
}
