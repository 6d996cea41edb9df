import { useId } from 'react';
import type { Report } from '../../shared/report/reportContext.ts';
import { capitalised, list } from '../../shared/report/words.ts';
import { type Calculator, cases, shapes } from '../../shared/value/calculators.ts';
import { figureOf, isBegun } from '../../shared/value/figures.ts';
import { calculatorName, formulaWith, rangeText } from '../../shared/value/valueText.ts';
import { isWithoutSpan, type Worth, worthOf } from '../../shared/value/worth.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import styles from './CalculatorPart.module.css';
import { FigureField } from './FigureField.tsx';
import { GuessFields } from './GuessFields.tsx';
import { speaksToText } from './speaksToText.ts';
import type { ValueEdit } from './useValueEdit.ts';

export interface CalculatorPartProps {
  readonly report: Report;
  readonly calculator: Calculator;
  readonly editing: ValueEdit;
}

/** One calculator: today's figures, what they could become in three cases, and what comes out of it, with its formula. */
export function CalculatorPart({ report, calculator, editing }: CalculatorPartProps) {
  const t = useTranslate();
  const id = useId();
  const { value, organisation } = report.input.assessment;
  const { figures, guesses } = shapes[calculator];
  const worth = worthOf(value, calculator);
  const name = calculatorName(t, calculator);
  return (
    <section className={styles.calculator} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id}>{name}</h3>
        {isBegun(value, calculator) && (
          <Button
            kind="bare"
            disabled={editing.readOnly}
            aria-label={t('value.clearOne', { name })}
            onClick={() => void editing.clear(calculator)}
          >
            {t('value.clear')}
          </Button>
        )}
      </header>
      <p className={styles.what}>{t(`value.${calculator}.what`)}</p>
      <div className={styles.figures}>
        {figures.map(({ name: figure, kind }) => (
          <FigureField
            key={figure}
            label={capitalised(t(`value.${calculator}.${figure}`))}
            kind={kind}
            currency={organisation.currency}
            value={figureOf(value, calculator, figure)}
            readOnly={editing.readOnly}
            onCommit={(typed) => editing.setFigure(calculator, figure, null, typed)}
          />
        ))}
      </div>
      {guesses.map((guess) => (
        <GuessFields
          key={guess.name}
          calculator={calculator}
          guess={guess}
          inputs={value}
          problem={worth.problems.find((one) => one.guess === guess.name)}
          readOnly={editing.readOnly}
          onCommit={(at, typed) => editing.setFigure(calculator, guess.name, at, typed)}
        />
      ))}
      <Result worth={worth} report={report} />
      <p className={styles.quiet}>{speaksToText(report, calculator)}</p>
    </section>
  );
}

function Result({ worth, report }: { readonly worth: Worth; readonly report: Report }) {
  const t = useTranslate();
  const { value, organisation } = report.input.assessment;
  const { calculator, range } = worth;
  const shown = range === null ? [] : isWithoutSpan(range) ? (['mid'] as const) : cases;
  return (
    <div className={styles.result}>
      <output className={range === null ? styles.open : styles.range}>
        {range === null ? openText(report, worth) : rangeText(t, range, worth.period, organisation.currency)}
      </output>
      <p className={styles.quiet}>{t('value.formula', { formula: t(`value.${calculator}.formula`) })}</p>
      {range !== null && (
        <ul className={styles.lines}>
          {shown.map((one) => (
            <li key={one}>
              {shown.length > 1 && <span>{t(`value.case.${one}`)}</span>}
              <span>{formulaWith(t, value, calculator, one, range[one])}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why there is no number yet: what does not fit, else what is missing once anything was typed. */
function openText({ t, input }: Report, { calculator, problems, missing }: Worth): string {
  if (problems.length > 0) return t('value.inconsistent');
  if (!isBegun(input.assessment.value, calculator)) return t('value.missing');
  const names = missing.map((name) => t(`value.${calculator}.${name}`));
  return t('value.missingNamed', { names: list(t, names) });
}
