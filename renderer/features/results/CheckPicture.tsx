import { elementBars } from '../../../shared/charts/elementBars.ts';
import { elementPolygon } from '../../../shared/charts/elementPolygon.ts';
import type { Figure } from '../../../shared/charts/geometry.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './CheckPicture.module.css';
import { checkRows } from './checkRows.ts';
import type { CheckView } from './resultView.ts';

/** With fewer corners there is no shape, with more no room for their names. */
const corners = { least: 5, most: 8 };
const levels = [1, 2, 3, 4, 5];
const percents = [0, 50, 100];

/** The elements as a polygon or as bars, with the border from which they hold, and a lamp for each attribute. */
export function CheckPicture({ view }: { readonly view: CheckView }) {
  const t = useTranslate();
  const rows = checkRows(t, view);
  const spoken = rows.map(({ part }) =>
    t('results.check.spoken', { name: part.name, value: part.words.value, state: part.words.state }),
  );
  return (
    <section aria-labelledby="elements-head">
      <SectionHead id="elements-head" title={t('results.check.elements')} />
      <div className={styles.picture}>
        <Drawing figure={figureOf(t, view)} label={t('results.check.picture', { rows: spoken.join('; ') })} />
      </div>
    </section>
  );
}

function figureOf(t: Translate, view: CheckView): Figure {
  const rows = checkRows(t, view);
  const parts = (role: 'element' | 'attribute') => rows.filter((row) => row.role === role).map(({ part }) => part);
  const elements = parts('element');
  const scales = new Set(view.framework.sections.filter(({ role }) => role === 'element').map(({ scale }) => scale));
  const isLevelled = scales.size === 1 && scales.has('levels');
  const words = {
    border: t(isLevelled ? 'results.check.border.levels' : 'results.check.border.letters'),
    attributes: t('results.check.attributes'),
  };
  if (!isLevelled && elements.length >= corners.least && elements.length <= corners.most) {
    return elementPolygon(elements, parts('attribute'), words);
  }
  const marks = isLevelled
    ? levels.map((level) => ({ at: 25 * (level - 1), text: String(level) }))
    : percents.map((at) => ({ at, text: t('results.percent', { value: at }) }));
  return elementBars(elements, parts('attribute'), { ...words, marks });
}
