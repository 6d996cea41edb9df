import type { SectionId } from '../../../shared/base/ids.ts';
import type { CheckPart } from '../../../shared/charts/checkParts.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { applies } from '../../../shared/scoring/checkStanding.ts';
import type { CheckResult } from '../../../shared/scoring/result.ts';
import { percentWords } from './mapRows.ts';
import { type CheckView, sectionName } from './resultView.ts';

/** A section of a check as the table and the picture show it. */
export interface CheckRow {
  readonly id: SectionId;
  readonly role: CheckResult['role'];
  readonly part: CheckPart;
  /** "62.5 %, L": the mean with the band that it lies in; "2.5" where levels are given. */
  readonly mean: string;
  /** "3 of 3", answered of those that apply; a dash where none does. */
  readonly answered: string;
  /** What missing answers could still make of it; a dash where that is nothing. */
  readonly range: string;
  readonly subjects: { readonly value: Subject; readonly holds: Subject };
}

/** A range narrower than this says nothing that the value does not, in percent. */
const visibleRange = 2;

/** The sections of a check, in the order of the framework. */
export function checkRows(t: Translate, view: CheckView): readonly CheckRow[] {
  return view.score.sections.map((result) => rowOf(t, view, result));
}

function rowOf(t: Translate, view: CheckView, result: CheckResult): CheckRow {
  const { id, role, scale, percent, low, high, score, rating, rated, open, dontKnow } = result;
  const value =
    scale === 'levels' ? (score === null ? t('results.none') : fixed(t, score, 1)) : percentWords(t, percent);
  const isOpen = low !== null && high !== null && high - low >= visibleRange;
  return {
    id,
    role,
    part: {
      name: sectionName(view, id),
      percent,
      low,
      high,
      holds: applies(result) ? result.holds : null,
      words: {
        value,
        state: t(`results.check.state.${stateOf(result)}`),
      },
    },
    mean: rating === null ? value : t('results.check.banded', { value, rating }),
    answered: applies(result)
      ? t('results.check.answered', { rated, applicable: rated + open.length + dontKnow.length })
      : t('results.none'),
    range: isOpen
      ? t('results.range', { low: valueAt(t, scale, low), high: valueAt(t, scale, high) })
      : t('results.none'),
    subjects: {
      value: { kind: scale === 'levels' ? 'section-score' : 'section-percent', section: id },
      holds: { kind: 'section-holds', section: id },
    },
  };
}

/** A percentage on the section's own scale: "2.5", "62.5 %". */
function valueAt(t: Translate, scale: CheckResult['scale'], percent: number): string {
  return scale === 'levels' ? fixed(t, 1 + percent / 25, 1) : percentWords(t, percent);
}

/** Whether a section holds: also that too little is answered to say so, which is not the same as that it does not. */
function stateOf(result: CheckResult): 'holds' | 'lacks' | 'open' | 'absent' {
  if (!applies(result)) return 'absent';
  if (result.holds) return 'holds';
  return result.percent === null ? 'open' : 'lacks';
}
