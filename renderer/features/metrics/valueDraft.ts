import type { MetricConfidence, MetricValue } from '../../../shared/assessment/metricRecords.ts';
import type { MetricId } from '../../../shared/base/ids.ts';
import { inputsOf, type Way, wayFor, waysOf } from '../../../shared/metrics/formulas.ts';

/** The choice beside the ways of the formula: no raw figures. */
export const numberItself = 'number';

/** A value while it is typed. */
export interface ValueDraft {
  /** `YYYY-MM-DD`, or empty. */
  readonly on: string;
  readonly confidence: MetricConfidence;
  /** The id of a way, or {@link numberItself}. */
  readonly way: string;
  readonly value: number | null;
  readonly inputs: Readonly<Record<string, number>>;
  readonly segment: string;
  readonly source: string;
}

/** What the form starts with: the value that is changed, else an open one for the day. */
export function draftOf(metric: MetricId, value: MetricValue | undefined, day: string): ValueDraft {
  const [usual] = waysOf(metric);
  const way =
    value === undefined ? usual?.id : value.inputs === undefined ? undefined : wayFor(metric, value.inputs)?.id;
  return {
    on: value?.on ?? day,
    confidence: value?.confidence ?? 'measured',
    way: way ?? numberItself,
    value: value?.value ?? null,
    inputs: value?.inputs ?? {},
    segment: value?.segment ?? '',
    source: value?.source ?? '',
  };
}

/** The way that is chosen; undefined for the number itself. */
export function chosenWay(metric: MetricId, draft: ValueDraft): Way | undefined {
  return waysOf(metric).find(({ id }) => id === draft.way);
}

/** The value as it would be kept, else what it lacks. Raw figures of another way than the chosen one are left behind. */
export function typedValue(metric: MetricId, draft: ValueDraft): MetricValue | 'day' | 'needed' {
  const { on, confidence, segment, source, value } = draft;
  if (on === '') return 'day';
  const rest = {
    on,
    confidence,
    ...(segment.trim() === '' ? {} : { segment: segment.trim() }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  };
  if (confidence === 'unknown') return rest;
  const way = chosenWay(metric, draft);
  if (way === undefined) return value === null ? 'needed' : { ...rest, value };
  const { needed, extra } = inputsOf(way);
  const inputs = Object.fromEntries(
    [...needed, ...extra].flatMap((name) => {
      const figure = draft.inputs[name];
      return figure === undefined ? [] : [[name, figure] as const];
    }),
  );
  return Object.keys(inputs).length === 0 ? 'needed' : { ...rest, inputs };
}
