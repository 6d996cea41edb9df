import type { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import { plain } from '../report/numbers.ts';
import type { Candidate, Plan } from '../roadmap/plan.ts';
import { answerLists } from './answerLists.ts';
import type { Case } from './explainInput.ts';
import type { Term } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Note, Passport } from './passport.ts';
import { term } from './terms.ts';
import { noValue } from './valueWords.ts';

function daysText({ t }: Case, days: number): string {
  return t('explain.days', { count: days, days: plain(t, days) });
}

function nameOf({ assessment, framework, texts }: Case, candidate: Candidate): string {
  const id: ActionId = 'part' in candidate && candidate.part !== undefined ? candidate.part.of : candidate.id;
  const own = assessment.actions?.findLast((edit) => edit.id === id)?.own?.title;
  const placed = findAction(framework, id);
  return own ?? (placed === undefined ? '' : (texts.questions[placed.question.id]?.actions[id]?.title ?? ''));
}

function notesOf(c: Case, capacity: number, load: number): readonly Note[] {
  const { t } = c;
  const left = capacity - load;
  return [
    { label: t('explain.note.capacity'), text: daysText(c, capacity) },
    {
      label: t(left < 0 ? 'explain.note.over' : 'explain.note.free'),
      text: daysText(c, Math.abs(left)),
    },
    { label: t('explain.note.days'), text: t('explain.note.daysText') },
  ];
}

/** The days of a wave's actions together (method 8.4). Finding something out uses none. */
export function explainLoad(c: Case, wave: number, plan: Plan): Passport {
  const { t } = c;
  const found = plan.waves.find(({ number }) => number === wave);
  const terms = (found?.actions ?? []).flatMap((id): readonly Term[] => {
    const candidate = plan.candidates.find((one) => one.id === id);
    if (candidate === undefined || candidate.kind === 'discovery') return [];
    const label = t('explain.label', { id, name: nameOf(c, candidate) }).trim();
    const subject = { kind: 'action-priority' as const, action: id };
    return [term(label, candidate.days, plain(t, candidate.days), { id, subject })];
  });
  const questions = new Set<string>(
    plan.candidates.flatMap((one) => (one.kind === 'step' && found?.actions.includes(one.id) ? [one.question] : [])),
  );
  return makePassport(
    c,
    { kind: 'wave-load', wave },
    {
      title: t('explain.title.load', { wave }),
      value: found === undefined ? noValue(t) : { number: found.loadDays, text: daysText(c, found.loadDays) },
      lead: t('explain.lead.load'),
      formula: { kind: 'sum', terms, most: null },
      withheld: t('explain.withheld.noWave', { wave }),
      answers: answerLists(
        c,
        c.entries.filter(({ id }) => questions.has(id)),
      ),
      rounding: t('explain.rounding.none'),
      notes: found === undefined ? [] : notesOf(c, found.capacityDays, found.loadDays),
    },
  );
}
