import type { ValueInputs } from '../../shared/assessment/valueInputs.ts';
import { capitalised } from '../../shared/report/words.ts';
import { type Calculator, cases, type GuessCase, type GuessOf } from '../../shared/value/calculators.ts';
import { guessOf } from '../../shared/value/figures.ts';
import type { GuessProblem } from '../../shared/value/guessProblems.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import styles from './CalculatorPart.module.css';
import { FigureField } from './FigureField.tsx';

export interface GuessFieldsProps {
  readonly calculator: Calculator;
  readonly guess: GuessOf;
  readonly inputs: ValueInputs | undefined;
  readonly problem: GuessProblem | undefined;
  readonly readOnly: boolean;
  readonly onCommit: (at: GuessCase, value: number | null) => Promise<void>;
}

/** A figure as it could become: cautious, middle, hopeful. What does not fit together is said at the first case that is wrong. */
export function GuessFields({ calculator, guess, inputs, problem, readOnly, onCommit }: GuessFieldsProps) {
  const t = useTranslate();
  const typed = guessOf(inputs, calculator, guess.name);
  return (
    <fieldset className={styles.guess}>
      <legend>{capitalised(t(`value.${calculator}.${guess.name}`))}</legend>
      {cases.map((at) => (
        <FigureField
          key={at}
          label={t(`value.case.${at}`)}
          kind={guess.kind}
          currency={undefined}
          value={typed[at]}
          readOnly={readOnly}
          error={problem?.at === at ? t(`value.problem.${problemKey(problem, guess)}`) : undefined}
          onCommit={(value) => onCommit(at, value)}
        />
      ))}
    </fieldset>
  );
}

function problemKey({ code }: GuessProblem, { better, kind }: GuessOf): string {
  if (code === 'bounds') return `bounds-${kind}`;
  return `${code}-${better}`;
}
