import type { CheckPart } from '../../charts/checkParts.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Chart } from '../model.ts';
import { rounded } from '../numbers.ts';

/** The parts of a check as bars in percent; their values and whether each holds beside them. */
export function checkChart(parts: readonly CheckPart[], t: Translate): Chart {
  return {
    kind: 'bar',
    categories: parts.map(({ name }) => name),
    series: [
      {
        name: t('report.office.attainment'),
        values: parts.map(({ percent }) => (percent === null ? null : rounded(percent, 0))),
        paint: 'level4',
      },
    ],
    min: 0,
    max: 100,
    step: 25,
    decimals: 0,
    facts: {
      heads: ['', t('report.check.value'), t('report.check.state')],
      rows: parts.map(({ name, words }) => [name, words.value, words.state]),
    },
  };
}
