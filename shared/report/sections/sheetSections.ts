import { Letters } from '../../assessment/schema.ts';
import type { SectionId } from '../../base/ids.ts';
import type { Block, ScaleBlock, Section } from '../model.ts';
import { descriptionOf, type Entry, type Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';
import { boxes, writtenLines, writtenPair } from './byHand.ts';

/** The questions on paper, a section of the questionnaire on pages of its own, so that each can go to those it is about. Nothing of what
 * was answered or noted stands on it. */
export function sheetSections(report: Report): readonly Section[] {
  return report.framework.sections.map(({ id }) => sheetSection(report, id));
}

function sheetSection(report: Report, sectionId: SectionId): Section {
  const { t, texts } = report;
  const words = texts.sections[sectionId];
  const name = words?.name ?? sectionId;
  const entries = report.entries.filter((entry) => entry.sectionId === sectionId);
  return {
    id: `sheet-${sectionId}`,
    name,
    head: t('report.minutes.sheet.running', { name }),
    note: counted(t, 'report.minutes.sheet.questions', entries.length),
    blocks: [
      { kind: 'text', role: 'title', text: name },
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'deck', text: words?.description ?? '', keep: true },
      { kind: 'space', height: 9 },
      {
        kind: 'figure',
        figure: writtenPair(t('report.minutes.sheet.name'), t('report.minutes.sheet.function')),
        alt: t('report.minutes.sheet.nameAlt'),
      },
      { kind: 'space', height: 12 },
      { kind: 'callout', text: t('report.minutes.sheet.rule', { rule: texts.choosingRule }) },
      ...entries.flatMap((entry) => question(report, entry)),
    ],
  };
}

function question(report: Report, entry: Entry): readonly Block[] {
  const { t } = report;
  const asked = 'statement' in entry.texts ? entry.texts.statement : entry.texts.question;
  const key = t(`report.minutes.sheet.${entry.scale === 'levels' ? 'key' : 'gate'}`, { title: entry.title });
  const functions = entry.question.functions.map((name) => t(`report.function.${name}`));
  return [
    { kind: 'space', height: 18 },
    { kind: 'heading', text: entry.key ? key : entry.title, rule: true },
    { kind: 'text', role: 'body', text: asked, keep: true },
    {
      kind: 'text',
      role: 'tableGrey',
      text: capitalised(t('report.minutes.sheet.room', { list: list(t, functions) })),
      keep: true,
    },
    { kind: 'space', height: 6 },
    ...choices(report, entry),
    {
      kind: 'figure',
      figure: writtenLines([
        { name: t('report.minutes.sheet.evidence'), lines: 1 },
        { name: t('report.minutes.sheet.notes'), lines: 2 },
      ]),
      alt: t('report.minutes.sheet.linesAlt'),
    },
  ];
}

/** A box for each answer: with what it means beside it, or all in a row. */
function choices(report: Report, entry: Entry): readonly Block[] {
  const { t, input } = report;
  const signs = entry.scale === 'levels' ? (['1', '2', '3', '4', '5'] as const) : Letters;
  const others = [t('report.minutes.sheet.dontKnow'), t('report.minutes.sheet.notApplicable')];
  if (input.options.levels === false) {
    return [
      { kind: 'figure', figure: boxes(signs, others), alt: [...signs, ...others].join(t('report.format.comma')) },
    ];
  }
  return [scale(report, entry, others)];
}

function scale(report: Report, entry: Entry, [unknown = '', notApplicable = '']: readonly string[]): ScaleBlock {
  const { t } = report;
  const box = (sign: string) => ({ kind: 'swatch', label: sign, level: null }) as const;
  const { texts } = report;
  const levels =
    entry.scale === 'levels'
      ? ([1, 2, 3, 4, 5] as const).map((level) => ({
          swatch: box(String(level)),
          name: 'levels' in texts ? (texts.levels?.[level].name ?? '') : '',
          text: descriptionOf(entry, level),
        }))
      : Letters.map((letter) => ({
          swatch: box(letter),
          name: 'scale' in texts ? (texts.scale?.[letter].name ?? '') : '',
          text: descriptionOf(entry, letter),
        }));
  return {
    kind: 'scale',
    keep: true,
    rows: [
      ...levels,
      { swatch: box('?'), name: unknown, text: '' },
      { swatch: box('–'), name: notApplicable, text: t('report.minutes.sheet.reason') },
    ],
  };
}
