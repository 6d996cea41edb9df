import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { useApi } from '../../api/host.ts';
import { callProblem } from '../../api/problem.ts';
import { keys } from '../../api/queries.ts';
import { today } from '../../api/today.ts';
import { emptyForm, readForm, useForm } from './form.ts';
import { type Checked, type NewAssessment, wrongIn } from './newAssessment.ts';
import { frameworkKey, goalsOf, startInput } from './startInput.ts';

export type StartFailure = 'disk' | 'unreachable' | 'unexpected';

export interface Starting {
  readonly busy: boolean;
  /** The fields that need a sentence: numbers at once, what is missing only after an attempt to start. */
  readonly wrong: readonly Checked[];
  readonly failure: StartFailure | null;
  readonly start: () => void;
}

/** Makes the assessment of the form and opens its questions. `place` finds a field on screen, for the focus. */
export function useStart(entries: readonly FrameworkEntry[], place: (field: Checked) => HTMLElement | null): Starting {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StartFailure | null>(null);
  const choices = entries.map(frameworkKey);
  const entryOf = (key: string) => entries.find((one) => frameworkKey(one) === key);
  const wrongNow = (now: NewAssessment) => {
    const entry = entryOf(now.framework);
    return wrongIn(now, choices, entry === undefined ? [] : goalsOf(entry.framework));
  };
  const wrong = wrongNow(form).filter((field) => tried || field === 'employees' || field === 'minutes');

  const start = async (): Promise<void> => {
    const before = document.activeElement;
    // Fields hand over what was typed when they are left; a key press would come before that.
    if (before instanceof HTMLElement) before.blur();
    const now = readForm();
    const entry = entryOf(now.framework);
    const [first] = wrongNow(now);
    setTried(true);
    setFailure(null);
    if (first !== undefined || entry === undefined) return place(first ?? 'framework')?.focus();
    setBusy(true);
    try {
      const { assessmentId } = await api.assessments.create(startInput(now, entry, today()));
      emptyForm();
      void queries.invalidateQueries({ queryKey: keys.rows });
      void queries.invalidateQueries({ queryKey: keys.organisations });
      await navigate({ to: '/a/$assessmentId/questions', params: { assessmentId } });
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
      if (before instanceof HTMLElement) before.focus();
    }
  };

  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      if (!busy) void latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [busy]);

  return { busy, wrong, failure, start: () => void start() };
}

function failureOf(error: unknown): StartFailure {
  const { code } = callProblem(error);
  if (code === 'TROUBLE') return 'disk';
  return code === 'UNREACHABLE' ? 'unreachable' : 'unexpected';
}
