import { Letters } from '../../assessment/schema.ts';
import type { LadderTexts, PillarTexts } from '../../frameworks/texts.ts';
import type { Block, Contents } from '../model.ts';
import { byKind, type Report } from '../reportContext.ts';
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
      ...scales(report),
      { kind: 'space', height: 18 },
      { kind: 'aside', head: t('report.contents.howTo'), text: t(`report.contents.reading.${reading}`) },
    ],
  };
}

function scales(report: Report): readonly Block[] {
  return byKind(report, {
    pillars: ({ texts }) => [levelScale(texts.levels)],
    ladder: ({ t, texts }) => [letterScale(t, texts.scale)],
    check: ({ t, texts }) => {
      const both = texts.scale !== undefined && texts.levels !== undefined;
      return [
        ...(texts.scale === undefined ? [] : [letterScale(t, texts.scale)]),
        ...(both ? [{ kind: 'space', height: 12 } as const] : []),
        ...(texts.levels === undefined ? [] : [levelScale(texts.levels)]),
      ];
    },
  });
}

function letterScale(t: Report['t'], scale: LadderTexts['scale']): Block {
  const rows = Letters.toReversed().map((letter) => {
    const { name, meaning, share } = scale[letter];
    return { swatch: swatchOf(letter), name, text: t('report.contents.share', { meaning, share }) };
  });
  return { kind: 'scale', rows };
}

function levelScale(levels: PillarTexts['levels']): Block {
  const rows = ([5, 4, 3, 2, 1] as const).map((level) => ({
    swatch: swatchOf(level),
    name: levels[level].name,
    text: levels[level].test,
  }));
  return { kind: 'scale', rows };
}
