import { benefitOf } from '../../shared/report/benefits.ts';
import { actionView } from '../../shared/report/planned.ts';
import type { Report } from '../../shared/report/reportContext.ts';
import { list } from '../../shared/report/words.ts';
import type { Calculator } from '../../shared/value/calculators.ts';

/** More actions are counted, not named. */
const mostNamed = 8;

/** The planned actions that work on a calculator's money, by the questions that they serve: "Worked on by R4, I4 and T6." */
export function speaksToText(report: Report, calculator: Calculator): string {
  const { t, input } = report;
  const movers = input.plan.waves
    .flatMap(({ actions }) => actions.flatMap((id) => actionView(report, id)))
    .filter((action) => benefitOf(action).includes(calculator))
    .map((action) => action.about[0]?.id ?? action.title);
  const names = [...new Set(movers)];
  if (names.length === 0) return t('value.movedBy.nobody');
  if (names.length <= mostNamed) return t('value.movedBy.named', { names: list(t, names) });
  return t('value.movedBy.many', {
    names: names.slice(0, mostNamed).join(t('report.format.comma')),
    count: names.length - mostNamed,
  });
}
