import type { Framework } from '../frameworks/structure.ts';
import { phases } from '../scorecard/phases.ts';
import type { Subject } from './subject.ts';

const ofWhole = {
  'overall-score': [
    'overall-level',
    'overall-target',
    'verdict',
    'overall-percent',
    'completeness',
    'confidence',
    'balance',
  ],
  'overall-level': ['overall-score', 'overall-target'],
  'overall-target': ['overall-score', 'overall-level'],
  balance: ['overall-score'],
  completeness: ['confidence'],
  confidence: ['completeness', 'alpha'],
  'alignment-spread': ['alpha'],
  alpha: ['confidence'],
  'stage-attained': ['limit-pressure', 'completeness', 'confidence'],
  'limit-pressure': ['stage-attained'],
  verdict: ['overall-percent', 'overall-score', 'completeness', 'confidence'],
  'overall-percent': ['verdict', 'overall-score', 'completeness', 'confidence'],
  'arr-at-risk': ['renewal-point'],
  'renewal-point': ['arr-at-risk'],
} as const;

const ofSection = {
  'section-score': ['section-level', 'section-target', 'section-percent', 'section-holds', 'section-completeness'],
  'section-level': ['section-score', 'section-target', 'section-completeness'],
  'section-target': ['section-score', 'section-level'],
  'section-completeness': ['section-score', 'stage-percent', 'section-percent'],
  'stage-percent': ['section-completeness'],
  'section-percent': ['section-holds', 'section-score', 'section-completeness'],
  'section-holds': ['section-percent', 'section-score', 'section-completeness'],
} as const;

const ofQuestion = {
  'question-score': ['question-level', 'target', 'gap', 'consensus'],
  'question-level': ['target', 'weighted-gap', 'consensus', 'question-spread'],
  'question-spread': ['consensus', 'question-score'],
  consensus: ['question-spread', 'question-score'],
  target: ['question-level', 'gap'],
  gap: ['weighted-gap', 'question-level'],
  'weighted-gap': ['gap', 'target', 'question-level'],
} as const;

const wholeOf = { pillars: 'overall-score', ladder: 'stage-attained', check: 'overall-percent' } as const;

/** The numbers that stand close to one. Some of them may have no value; the one who shows them looks. */
export function relatedTo(kind: Framework['kind'], subject: Subject): readonly Subject[] {
  switch (subject.kind) {
    case 'section-score':
    case 'section-level':
    case 'section-target':
    case 'section-completeness':
    case 'stage-percent':
    case 'section-percent':
    case 'section-holds':
      return ofSection[subject.kind].map((name) => ({ kind: name, section: subject.section }));
    case 'question-score':
    case 'question-level':
    case 'question-spread':
    case 'consensus':
    case 'target':
    case 'gap':
    case 'weighted-gap':
      return ofQuestion[subject.kind].map((name) => ({ kind: name, question: subject.question }));
    case 'phase-score':
      return [{ kind: 'phase-visibility', phase: subject.phase }];
    case 'phase-visibility':
      return [{ kind: 'phase-score', phase: subject.phase }];
    case 'metric-points':
      return phases
        .filter(({ kpis, metrics }) => kpis.includes(subject.metric) || metrics.includes(subject.metric))
        .map(({ id }) => ({ kind: 'phase-score', phase: id }));
    case 'function-mean':
      return [{ kind: 'alignment-spread' }];
    case 'goal-score':
      return [{ kind: 'gap-total', by: 'goal', id: subject.goal }];
    case 'gap-total':
    case 'action-priority':
      return [];
    case 'wave-load':
      return [{ kind: 'wave-projection', wave: subject.wave, section: null }];
    case 'wave-projection': {
      const whole: Subject = { kind: wholeOf[kind] };
      return subject.section === null ? [whole, { kind: 'wave-load', wave: subject.wave }] : [whole];
    }
    default:
      return ofWhole[subject.kind].map((name) => ({ kind: name }));
  }
}
