/** A formula as data: the name of a raw figure, a number, or an operation. `over` divides and refuses a divisor that is not above zero;
 * `evenness` is 1 less the standard deviation of each plan's share that was reached, over pairs of actual and plan. */
export type Expression =
  | string
  | number
  | readonly ['plus' | 'minus' | 'times', Expression, Expression, ...Expression[]]
  | readonly ['over', Expression, Expression]
  | readonly ['distance', Expression, Expression]
  | readonly ['notBelowZero', Expression]
  | readonly ['evenness', readonly (readonly [actual: string, plan: string])[]];

/** Why raw figures give no number (method 7.13). */
export type NoNumber = 'missing' | 'zero' | 'negative' | 'quarters' | 'range';

export type Outcome =
  | { readonly kind: 'number'; readonly value: number }
  /** `of` are the figures at fault. */
  | { readonly kind: 'not-computable'; readonly reason: NoNumber; readonly of: readonly string[] };

type Figures = Readonly<Record<string, number>>;

/** Fewer quarters say nothing about evenness (content paper 4, M47). */
const fewestQuarters = 4;

const number = (value: number): Outcome => ({ kind: 'number', value });
const none = (reason: NoNumber, of: readonly string[]): Outcome => ({ kind: 'not-computable', reason, of });

/** What a formula comes to with these raw figures; `range` where that is larger than any number that can be written. */
export function evaluate(expression: Expression, figures: Figures): Outcome {
  const outcome = reckon(expression, figures);
  const isWritable = outcome.kind !== 'number' || Number.isFinite(outcome.value);
  return isWritable ? outcome : none('range', namesIn(expression));
}

function reckon(expression: Expression, figures: Figures): Outcome {
  if (typeof expression === 'number') return number(expression);
  if (typeof expression === 'string') {
    const value = figures[expression];
    return value === undefined ? none('missing', [expression]) : number(value);
  }
  if (expression[0] === 'evenness') return evenness(expression[1], figures);
  const values: number[] = [];
  for (const operand of expression.slice(1) as readonly Expression[]) {
    const outcome = evaluate(operand, figures);
    if (outcome.kind !== 'number') return outcome;
    values.push(outcome.value);
  }
  const [first = 0, ...rest] = values;
  switch (expression[0]) {
    case 'plus':
      return number(rest.reduce((sum, value) => sum + value, first));
    case 'minus':
      return number(rest.reduce((sum, value) => sum - value, first));
    case 'times':
      return number(rest.reduce((product, value) => product * value, first));
    case 'distance':
      return number(Math.abs(first - (rest[0] ?? 0)));
    case 'notBelowZero':
      return number(Math.max(0, first));
    case 'over': {
      const divisor = rest[0] ?? 0;
      if (divisor > 0) return number(first / divisor);
      return none(divisor === 0 ? 'zero' : 'negative', namesIn(expression[2]));
    }
  }
}

/** The raw figures that a formula speaks of, each once, in its order. */
export function namesIn(expression: Expression): readonly string[] {
  if (typeof expression === 'number') return [];
  if (typeof expression === 'string') return [expression];
  if (expression[0] === 'evenness') return expression[1].flat();
  return [...new Set((expression.slice(1) as readonly Expression[]).flatMap(namesIn))];
}

function evenness(pairs: readonly (readonly [string, string])[], figures: Figures): Outcome {
  const shares: number[] = [];
  for (const [actual, plan] of pairs) {
    const reached = figures[actual];
    const planned = figures[plan];
    if (reached === undefined && planned === undefined) continue;
    if (reached === undefined || planned === undefined) return none('missing', [reached === undefined ? actual : plan]);
    if (planned <= 0) return none(planned === 0 ? 'zero' : 'negative', [plan]);
    shares.push(reached / planned);
  }
  if (shares.length < fewestQuarters) return none('quarters', []);
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length;
  return number(Math.max(0, 1 - Math.sqrt(variance)));
}
