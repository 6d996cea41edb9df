import { SandboxSession } from '../../renderer/api/sandboxSession.ts';
import type { Session } from '../../renderer/api/session.ts';
import { shortestWay } from '../../renderer/whatif/shortestWay.ts';
import { answerWith } from '../../shared/assessment/agreedEntry.ts';
import { type Assessment, Functions } from '../../shared/assessment/schema.ts';
import { AssessmentId, FrameworkId, type QuestionId } from '../../shared/base/ids.ts';
import { explain } from '../../shared/explain/explain.ts';
import { caseOf } from '../../shared/explain/explainInput.ts';
import { questionsOf } from '../../shared/frameworks/questions.ts';
import type { PillarFramework } from '../../shared/frameworks/structure.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { aCapability, aPillar, aPillarFramework } from '../builders/aFramework.ts';
import { anAssessment, aParticipant, aResponse } from '../builders/anAssessment.ts';
import { english, pillarTexts } from '../builders/aReport.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { fourPillar } from '../builders/theFrameworks.ts';
import { printFigure } from './printFigure.ts';

/** What one changed answer costs in a sandbox, from the key to everything that the screens draw from: the draft, its score, its plan, the
 * way up and a joined passport. Both sizes take turns, so that a slow moment of the machine meets both. */
const rounds = 300;
const warmUp = 60;

function sandboxOn(assessment: Assessment): SandboxSession {
  const state: ReturnType<Session['state']> = {
    head: {
      id: AssessmentId.parse('7b0c1f8e-4a52-4a0e-9d53-0a6c1c7e2b11'),
      revision: 1,
      framework: { id: FrameworkId.parse('bench'), version: '1.0.0', hash: 'sha256:0' },
      workflow: 'draft',
      createdAt: '2026-11-02T09:00:00.000Z',
      updatedAt: '2026-11-02T09:00:00.000Z',
      canUndo: false,
      canRedo: false,
    },
    draft: { assessment, facilitation: null, report: null },
    save: { kind: 'idle' },
    conflict: null,
  };
  const done = (): Promise<void> => Promise.resolve();
  return new SandboxSession({
    subscribe: () => () => {},
    state: () => state,
    edit: done,
    undo: done,
    redo: done,
    retry: done,
    settle: done,
    reload: done,
  });
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
function* numbers(): Generator<number, never> {
  for (let state = 42; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) yield state / 2 ** 32;
}
const source = numbers();
const below = (limit: number): number => Math.floor(source.next().value * limit);

/** Ten sections of thirty questions, every eighth of them a key question, all of them answered by two hundred people. */
function large(): { readonly framework: PillarFramework; readonly assessment: Assessment } {
  const sections = Array.from({ length: 10 }, (_, section) =>
    aPillar(
      `s${section}`,
      Array.from({ length: 30 }, (_, index) =>
        aCapability(`S${section}Q${index}`, { functions: ['sales', 'marketing'], key: index % 8 === 0 }),
      ),
    ),
  );
  const framework = aPillarFramework({ sections });
  const participants = Array.from({ length: 200 }, (_, index) =>
    aParticipant(`p${index}`, Functions[index % Functions.length]),
  );
  const responses = questionsOf(framework).flatMap(({ id }) =>
    participants.map((participant) => aResponse(participant.id, id, 1 + below(5))),
  );
  return { framework, assessment: anAssessment({ participants, responses }) };
}

type Part = 'edit' | 'score' | 'plan' | 'explain' | 'all';

class Bench {
  readonly times: Record<Part, number[]> = { edit: [], score: [], plan: [], explain: [], all: [] };
  readonly #framework: PillarFramework;
  readonly #sandbox: SandboxSession;
  readonly #ids: readonly QuestionId[];

  constructor(framework: PillarFramework, assessment: Assessment) {
    this.#framework = framework;
    this.#sandbox = sandboxOn(assessment);
    this.#ids = questionsOf(framework).map(({ id }) => id);
  }

  /** One answer more in the sandbox; the changes pile up as they would while somebody tries. */
  change(round: number): void {
    const question = this.#ids[((round + warmUp) * 7) % this.#ids.length];
    if (question === undefined) throw new Error('the framework has no questions');
    const sandbox = this.#sandbox;
    const began = performance.now();
    // A sandbox answers at once: its promise is only that of every session.
    void sandbox.edit(answerWith(sandbox.state().draft, question, 1 + below(5)));
    const { assessment } = sandbox.state().draft;
    const edited = performance.now();
    const scored = score(this.#framework, assessment);
    shortestWay(this.#framework, scored);
    const atScore = performance.now();
    const plan = makePlan(this.#framework, assessment, scored);
    const planned = performance.now();
    const input = { framework: this.#framework, texts: pillarTexts, assessment, score: scored, plan, t: english };
    caseOf(input);
    explain({ kind: 'overall-level' }, input);
    const explained = performance.now();
    if (round < 0) return;
    this.times.edit.push(edited - began);
    this.times.score.push(atScore - edited);
    this.times.plan.push(planned - atScore);
    this.times.explain.push(explained - planned);
    this.times.all.push(explained - began);
  }
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

const small = new Bench(fourPillar, theWorkedPillars);
const many = large();
const big = new Bench(many.framework, many.assessment);
for (let round = -warmUp; round < rounds; round += 1) {
  small.change(round);
  big.change(round);
}

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
for (const [bench, name, aim] of [
  [small, '32 questions', 16],
  [big, '300 questions, 200 people', 100],
] as const) {
  const p95 = percentile(bench.times.all, 0.95);
  printFigure({ what: `what if: one answer, ${name}, p50`, figure: milliseconds(percentile(bench.times.all, 0.5)) });
  printFigure({
    what: `what if: one answer, ${name}, p95`,
    figure: milliseconds(p95),
    aim: { text: `under ${aim} ms`, isMet: p95 < aim },
  });
  for (const part of ['edit', 'score', 'plan', 'explain'] as const) {
    printFigure({ what: `what if: of it ${part}, p95`, figure: milliseconds(percentile(bench.times[part], 0.95)) });
  }
}
