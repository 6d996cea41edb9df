import { readersOf } from '../../assessment/readersOf.ts';
import type { Span, TableBlock, TableGroup, TableRow } from '../model.ts';
import { type Entry, isVisible, type Report } from '../reportContext.ts';
import { levelName } from '../verdict.ts';
import { sentence } from '../words.ts';
import { questionColumn } from './questionColumn.ts';
import { countWords, roundsOf, spreadWords } from './roundWords.ts';
import { answerSwatch } from './swatches.ts';

/** The questions on which the room settled. */
export function agreedEntries({ entries }: Report): readonly Entry[] {
  return entries.filter(({ agreed }) => agreed !== undefined);
}

/** Agreed answers with their spread, the reasons, and what those want on record who see it differently. */
export function agreedTable(report: Report): TableBlock {
  const { t, framework, texts } = report;
  const settled = agreedEntries(report);
  return {
    kind: 'table',
    columns: [
      { label: '', width: 24, weight: 600 },
      { label: questionColumn(report), width: 174 },
      { label: '', width: 26 },
      { label: t('report.minutes.agreed'), width: 84 },
      { label: t('report.minutes.spread'), width: 76 },
      { label: t('report.minutes.voices'), width: 114 },
    ],
    rows: framework.sections.flatMap((section): readonly (TableRow | TableGroup)[] => {
      const own = settled.filter(({ sectionId }) => sectionId === section.id);
      if (own.length === 0) return [];
      const name = texts.sections[section.id]?.name ?? section.id;
      return [
        { kind: 'group', text: name, continued: t('report.minutes.continued', { name }) },
        ...own.map((entry) => agreedRow(report, entry)),
      ];
    }),
  };
}

function agreedRow(report: Report, entry: Entry): TableRow {
  const rounds = roundsOf(entry);
  // One voice alone has no spread, and what it said would be that person's.
  const several = entry.responses.length > 1;
  const note = noteOf(report, entry);
  return {
    kind: 'row',
    cells: [
      entry.id,
      entry.name,
      answerSwatch(report, entry),
      answerName(report, entry),
      several ? spreadWords(report, rounds) : '',
      several ? countWords(report, rounds) : '',
    ],
    ...(note.length === 0 ? {} : { note }),
  };
}

/** What a level or a letter is called; empty where the square says it all. */
function answerName(report: Report, { result: { level, state } }: Entry): string {
  const { t } = report;
  if (state === 'dont-know') return t('report.minutes.sheet.dontKnow');
  if (state === 'not-applicable') return t('report.minutes.sheet.notApplicable');
  if (level === null) return '';
  const { texts } = report;
  if (typeof level === 'string') return 'scale' in texts ? (texts.scale?.[level].name ?? '') : '';
  return 'levels' in texts && texts.levels !== undefined ? levelName({ levels: texts.levels }, level) : '';
}

function noteOf(report: Report, { agreed }: Entry): readonly Span[] {
  const { t } = report;
  const open = (part: 'rationale' | 'dissent'): string => {
    const said = agreed?.[part]?.trim() ?? '';
    return said !== '' && isVisible(report, { visibility: readersOf(agreed, part) }) ? sentence(said) : '';
  };
  const rationale = open('rationale');
  const dissent = open('dissent');
  return [
    ...(rationale === '' ? [] : [{ text: rationale }]),
    ...(dissent === ''
      ? []
      : [
          { text: `${rationale === '' ? '' : '\n'}${t('report.minutes.dissent')} `, weight: 600 as const },
          { text: dissent },
        ]),
  ];
}
