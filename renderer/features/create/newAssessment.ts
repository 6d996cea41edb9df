import type { Organisation, ParticipantFunction } from '../../../shared/assessment/schema.ts';
import { type Points, settledGoals } from '../../goals/points.ts';
import { parseNumber } from '../../ui/parseNumber.ts';

/** A row of who takes part, as typed. `key` tells rows apart on screen and is not stored. */
export interface Person {
  readonly key: number;
  readonly label: string;
  readonly function: ParticipantFunction;
}

/** What is known about an organisation, as typed. Empty means not stated. */
export interface CompanyFacts {
  readonly arrBand: string;
  readonly employees: string;
  readonly salesMotion: '' | NonNullable<Organisation['salesMotion']>;
  readonly currency: string;
}

/** The form of a new assessment, as typed: text that is no number yet is still here. */
export interface NewAssessment extends CompanyFacts {
  readonly organisation: string;
  /** The facts that came from a known organisation and not from the keyboard. */
  readonly filled: CompanyFacts;
  /** `id@version`, empty while none is chosen. */
  readonly framework: string;
  readonly title: string;
  /** Null until the day is changed: then it is today. */
  readonly date: string | null;
  readonly people: readonly Person[];
  /** Points of the goals; null: nobody wants to weigh by them. */
  readonly goals: Points | null;
  readonly minutes: string;
  readonly keyQuestionsFirst: boolean;
}

const noFacts: CompanyFacts = { arrBand: '', employees: '', salesMotion: '', currency: '' };

export const blank: NewAssessment = {
  ...noFacts,
  organisation: '',
  filled: noFacts,
  framework: '',
  title: '',
  date: null,
  people: [],
  goals: null,
  minutes: '',
  keyQuestionsFirst: false,
};

/** Bounds of the numbers, those of the stored shapes. */
export const bounds = {
  employees: { min: 0, max: 100_000_000, decimals: 0 },
  minutes: { min: 1, max: 10_000, decimals: 0 },
} as const;

/** The organisation of exactly that name, once the spaces around it are gone. */
export function knownAs(known: readonly Organisation[], name: string): Organisation | undefined {
  return known.find((one) => one.name === name.trim());
}

function factsOf(organisation: Organisation | undefined): CompanyFacts {
  return {
    arrBand: organisation?.arrBand ?? '',
    employees: organisation?.employees === undefined ? '' : String(organisation.employees),
    salesMotion: organisation?.salesMotion ?? '',
    currency: organisation?.currency ?? '',
  };
}

/** The form with another organisation. A known one brings its facts; what a person typed over them stays. */
export function named(form: NewAssessment, name: string, known: readonly Organisation[]): NewAssessment {
  const filled = factsOf(knownAs(known, name));
  const isTyped = (fact: keyof CompanyFacts): boolean => form[fact] !== '' && form[fact] !== form.filled[fact];
  return {
    ...form,
    organisation: name,
    filled,
    arrBand: isTyped('arrBand') ? form.arrBand : filled.arrBand,
    employees: isTyped('employees') ? form.employees : filled.employees,
    salesMotion: isTyped('salesMotion') ? form.salesMotion : filled.salesMotion,
    currency: isTyped('currency') ? form.currency : filled.currency,
  };
}

/** The form with one more, empty row of who takes part. */
export function withPerson(form: NewAssessment): NewAssessment {
  const key = Math.max(0, ...form.people.map((person) => person.key)) + 1;
  return { ...form, people: [...form.people, { key, label: '', function: 'unassigned' }] };
}

/** Fields that keep an assessment from being started, in their order on screen. */
export const checked = ['organisation', 'framework', 'goals', 'employees', 'minutes'] as const;
export type Checked = (typeof checked)[number];

/** What is wrong, in the order of the fields. `frameworks` are the keys that can be chosen, `goals` those of the chosen one. */
export function wrongIn(
  form: NewAssessment,
  frameworks: readonly string[],
  goals: readonly string[] = [],
): readonly Checked[] {
  const isWrong: Readonly<Record<Checked, boolean>> = {
    organisation: form.organisation.trim() === '',
    framework: !frameworks.includes(form.framework),
    goals: form.goals !== null && goals.length > 0 && settledGoals(goals, form.goals) === null,
    employees: parseNumber(form.employees, bounds.employees) === undefined,
    minutes: parseNumber(form.minutes, bounds.minutes) === undefined,
  };
  return checked.filter((field) => isWrong[field]);
}
