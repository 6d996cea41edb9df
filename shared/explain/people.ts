import { fixed } from '../report/numbers.ts';
import { list, tallied } from '../report/words.ts';
import type { Case, Entry } from './explainInput.ts';
import type { Apart, People } from './passport.ts';
import { type Place, respondentsTo } from './voices.ts';

function apartOf(entries: readonly Entry[]): Apart | null {
  const shared = entries.flatMap(({ id, label, result }) => {
    const { consensus, band, min, max, functionSpread } = result;
    if (consensus === null || band === null || min === null || max === null) return [];
    return [{ question: id, label, consensus, band, min, max, functionSpread }];
  });
  const [widest] = shared.toSorted((a, b) => a.consensus - b.consensus);
  if (widest === undefined) return null;
  return {
    consensus: shared.reduce((sum, { consensus }) => sum + consensus, 0) / shared.length,
    questions: shared.length,
    discuss: shared.filter(({ band }) => band === 'discuss').map(({ question }) => question),
    contested: shared.filter(({ band }) => band === 'contested').map(({ question }) => question),
    widest,
  };
}

function apartText({ t }: Case, { consensus, questions, discuss, contested, widest }: Apart): string {
  if (widest.consensus === 1) return t('explain.people.alike');
  const values = {
    consensus: fixed(t, consensus, 2),
    min: widest.min,
    max: widest.max,
    band: t(`explain.band.${widest.band}`),
    label: widest.label,
    contested: contested.length,
    discuss: discuss.length,
  };
  return t(questions === 1 ? 'explain.people.one' : 'explain.people.many', values);
}

/** Who stands behind questions at these places of the answer table. */
function speakers(c: Case, places: readonly Place[]): Pick<People, 'functions' | 'respondents'> {
  const functions = respondentsTo(c.table, places).map((group) => ({
    ...group,
    label: c.t(`report.function.${group.function}`),
  }));
  return { functions, respondents: functions.reduce((sum, { count }) => sum + count, 0) };
}

/** Who gave a level to the questions, by function, and how far apart they are. */
export function peopleBehind(c: Case, entries: readonly Entry[]): People {
  return peopleAt(c, entries, apartOf(entries));
}

/** The same for any places of the answer table. */
export function peopleAt(c: Case, places: readonly Place[], apart: Apart | null): People {
  const { t, table } = c;
  const { functions, respondents } = speakers(c, places);
  if (respondents === 0) {
    const isAgreed = places.some(({ position }) => table.agreed[position] !== undefined);
    const text = t(isAgreed ? 'explain.people.agreed' : 'explain.people.nobody');
    return { respondents, functions, apart: null, text };
  }
  const names = functions.map(({ label, count }) => t('explain.people.function', { name: label, count }));
  const who = tallied(t, 'explain.people.answered', respondents, { functions: list(t, names) });
  return { respondents, functions, apart, text: apart === null ? who : `${who} ${apartText(c, apart)}` };
}
