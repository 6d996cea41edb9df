import { checkLamps } from '../../charts/checkLamps.ts';
import type { CheckPart } from '../../charts/checkParts.ts';
import { elementBars, type ScaleMark } from '../../charts/elementBars.ts';
import { elementPolygon } from '../../charts/elementPolygon.ts';
import type { Figure } from '../../charts/geometry.ts';
import type { Translate } from '../../i18n/translate.ts';
import { applies } from '../../scoring/checkStanding.ts';
import type { CheckResult } from '../../scoring/result.ts';
import { checkChart } from '../charts/checkChart.ts';
import type { FigureBlock } from '../model.ts';
import { fixed } from '../numbers.ts';
import type { CheckReport } from '../reportContext.ts';
import { list } from '../words.ts';

/** A polygon needs corners enough to have a shape, and few enough to be named. */
const fewestCorners = 5;
const mostCorners = 8;

/** The name of a section of a check. */
export function partName({ texts }: CheckReport, id: CheckResult['id']): string {
  return texts.sections[id]?.name ?? id;
}

/** "67 %", or the mean of levels "3.4"; a sign of its own while too little is answered. */
export function partValue(t: Translate, { score, percent }: CheckResult): string {
  if (percent === null) return t('report.check.noValue');
  return score === null ? t('report.format.percent', { value: fixed(t, percent, 0) }) : fixed(t, score, 1);
}

/** "holds", "does not hold", "does not apply". */
export function partState(t: Translate, section: CheckResult): string {
  if (!applies(section)) return t('report.check.notApplicable');
  return t(section.holds ? 'report.check.holds' : 'report.check.holdsNot');
}

/** The sections of one role as a chart takes them. */
function partsOf(report: CheckReport, role: CheckResult['role']): readonly CheckPart[] {
  const { t, score } = report;
  return score.sections
    .filter((section) => section.role === role)
    .map((section) => ({
      name: partName(report, section.id),
      percent: section.percent,
      low: section.low,
      high: section.high,
      holds: applies(section) ? section.holds : null,
      words: wordsOf(t, section),
    }));
}

/** What stands beside a part: too few answers for a value say why it does not hold. */
function wordsOf(t: Translate, section: CheckResult): CheckPart['words'] {
  if (!applies(section)) return { value: '', state: partState(t, section) };
  const isOpen = section.percent === null && !section.holds;
  return { value: partValue(t, section), state: isOpen ? '' : partState(t, section) };
}

/** What the sections are called together: a check may have elements alone. */
export function partsHead({ t, framework }: CheckReport): string {
  const both = framework.sections.some(({ role }) => role === 'attribute');
  return t(both ? 'report.check.name' : 'report.check.elements');
}

/** What one of them is called. */
export function partHead({ t, framework }: CheckReport): string {
  const both = framework.sections.some(({ role }) => role === 'attribute');
  return t(both ? 'report.check.part' : 'report.check.element');
}

/** Whether elements are answered by levels alone, so that their scale can be that of levels. */
export function isLevelled({ framework }: CheckReport): boolean {
  return framework.sections.every(({ role, scale }) => role === 'attribute' || scale === 'levels');
}

/** The elements as a polygon or as bars, whichever suits their number, with the attributes as lamps. */
export function checkFigure(report: CheckReport): FigureBlock {
  const { t } = report;
  const elements = partsOf(report, 'element');
  const attributes = partsOf(report, 'attribute');
  return {
    kind: 'figure',
    figure: drawn(report, elements, attributes),
    charts: [checkChart([...elements, ...attributes], t)],
    alt: altOf(report),
    caption: t(isLevelled(report) ? 'report.check.captionLevels' : 'report.check.caption'),
    said: 'sections.check',
  };
}

function drawn(report: CheckReport, elements: readonly CheckPart[], attributes: readonly CheckPart[]): Figure {
  const { t } = report;
  const levelled = isLevelled(report);
  const isPolygon = elements.length >= fewestCorners && elements.length <= mostCorners;
  const words = {
    border: t(levelled ? 'report.check.borderLevels' : isPolygon ? 'report.check.borderNamed' : 'report.check.border'),
    attributes: t('report.check.attributes'),
  };
  if (isPolygon) return elementPolygon(elements, attributes, words);
  const marks: readonly ScaleMark[] = levelled
    ? [1, 2, 3, 4, 5].map((level) => ({ at: (level - 1) * 25, text: String(level) }))
    : [0, 25, 50, 75, 100].map((at) => ({ at, text: t('report.format.percent', { value: at }) }));
  return elementBars(elements, attributes, { ...words, marks });
}

/** All parts as lamps alone, for a page that holds more than them. */
export function lampsFigure(report: CheckReport): FigureBlock {
  const { t } = report;
  const heads = { elements: t('report.check.elements'), attributes: t('report.check.attributes') };
  return {
    kind: 'figure',
    figure: checkLamps(partsOf(report, 'element'), partsOf(report, 'attribute'), heads),
    alt: altOf(report),
  };
}

/** "Strategy 67 %, holds; Process 33 %, does not hold". */
function altOf(report: CheckReport): string {
  const { t, score } = report;
  return list(
    t,
    score.sections.map((section) => {
      const said = { name: partName(report, section.id), state: partState(t, section) };
      if (!applies(section)) return t('report.check.saidState', said);
      return t('report.check.said', { ...said, value: partValue(t, section) });
    }),
  );
}
