import { FrameworkId } from '../../base/ids.ts';

/** Points that an answer gives to questionnaires of the library. They only rank two suggestions and are neither shown nor kept. */
type Points = Readonly<Partial<Record<Suggested, number>>>;
type Suggested = 'four-pillar' | 'revenue-ladder' | 'six-element' | 'renewals';

export interface PickerAnswer {
  readonly id: string;
  readonly points: Points;
}

export interface PickerQuestion {
  readonly id: string;
  readonly answers: readonly PickerAnswer[];
}

function answer(id: string, points: Points): PickerAnswer {
  return { id, points };
}

/** The eight questions of the picker (content paper 1.11, I-18), the answers of each in the order in which they are offered. */
export const pickerQuestions: readonly PickerQuestion[] = [
  {
    id: 'recurring',
    answers: [
      answer('little', { 'four-pillar': 1, 'six-element': 2 }),
      answer('half', { 'four-pillar': 1, 'revenue-ladder': 1, renewals: 1 }),
      answer('most', { 'revenue-ladder': 1, renewals: 2 }),
    ],
  },
  {
    id: 'billing',
    answers: [
      answer('none', { 'four-pillar': 1, 'six-element': 1 }),
      answer('some', { 'revenue-ladder': 2 }),
      answer('weekly', { 'revenue-ladder': 4 }),
    ],
  },
  {
    id: 'team',
    answers: [
      answer('small', { 'six-element': 2, 'revenue-ladder': 1 }),
      answer('middle', { 'four-pillar': 1, renewals: 1 }),
      answer('large', { 'four-pillar': 2 }),
    ],
  },
  {
    id: 'asking',
    answers: [
      answer('leadership', { 'four-pillar': 1, 'six-element': 2 }),
      answer('revops', { 'four-pillar': 2, 'six-element': 1 }),
      answer('finance', { 'revenue-ladder': 2, renewals: 1 }),
      answer('success', { renewals: 3 }),
    ],
  },
  {
    id: 'time',
    answers: [
      answer('short', { renewals: 2, 'six-element': 2, 'revenue-ladder': 1 }),
      answer('medium', { 'six-element': 1, 'revenue-ladder': 2, renewals: 1 }),
      answer('long', { 'four-pillar': 3 }),
    ],
  },
  {
    id: 'data',
    answers: [
      answer('none', { 'six-element': 2, 'revenue-ladder': 1 }),
      answer('some', { 'four-pillar': 1 }),
      answer('good', { 'four-pillar': 2, renewals: 1 }),
    ],
  },
  {
    id: 'worry',
    answers: [
      answer('apart', { 'four-pillar': 2, 'six-element': 3 }),
      answer('numbers', { 'four-pillar': 4 }),
      answer('billing', { 'revenue-ladder': 4 }),
      answer('churn', { renewals: 4 }),
    ],
  },
  {
    id: 'before',
    answers: [answer('first', { 'six-element': 2, 'four-pillar': 1 }), answer('repeat', { 'four-pillar': 2 })],
  },
];

/** Answers that speak for the Phase Scorecard (I-04). It stands beside every questionnaire and needs figures more than opinions. */
export const scorecardAnswers = { question: 'data', answers: ['some', 'good'] } as const;

/** Signs that it is time to look at revenue operations (content paper 1.23). */
export const triggers = ['team', 'reports', 'hand-offs', 'forecast', 'tools', 'renewals', 'billing'] as const;
export type Trigger = (typeof triggers)[number];

/** So many signs suggest looking at both of `triggered`. */
export const enoughTriggers = 3;
export const triggered: readonly FrameworkId[] = [
  FrameworkId.parse('four-pillar'),
  FrameworkId.parse('revenue-ladder'),
];
