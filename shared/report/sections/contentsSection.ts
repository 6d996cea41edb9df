import { Letters } from '../../assessment/schema.ts';
import type { Block, Contents } from '../model.ts';
import type { Report } from '../reportContext.ts';
import { levelName } from '../verdict.ts';
import { swatchOf } from './swatches.ts';

/** The contents with the scale of answers under it. */
export function contentsSection(report: Report): Contents {
  const { t } = report;
  const reading = report.score.status === 'empty' ? 'empty' : report.kind;
  return {
    name: t('report.contents.name'),
    blocks: [
      { kind: 'space', height: 36 },
      { kind: 'heading', text: t(`report.contents.scale.${report.kind}`) },
      scale(report),
      { kind: 'space', height: 18 },
      { kind: 'aside', head: t('report.contents.howTo'), text: t(`report.contents.reading.${reading}`) },
    ],
  };
}

function scale(report: Report): Block {
  if (report.kind === 'ladder') {
    const rows = Letters.toReversed().map((letter) => {
      const { name, meaning, share } = report.texts.scale[letter];
      return { swatch: swatchOf(letter), name, text: report.t('report.contents.share', { meaning, share }) };
    });
    return { kind: 'scale', rows };
  }
  const { texts } = report;
  const rows = ([5, 4, 3, 2, 1] as const).map((level) => ({
    swatch: swatchOf(level),
    name: levelName(texts, level),
    text: texts.levels[level].test,
  }));
  return { kind: 'scale', rows };
}
