import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { entryKey } from '../../shared/assessment/change.ts';
import { type SelfTestResult, SelfTestStep } from '../../shared/contract/selfTest.ts';
import { findFramework } from '../../shared/frameworks/library.ts';
import { score } from '../../shared/scoring/score.ts';
import type { AppRouter } from './appRouter.ts';
import type { CallContext } from './router.ts';
import type { Services } from './services.ts';
import { verifyWorkspace } from './workspace/verifyWorkspace.ts';

/** The sample's overall score as method 7.12 works it out, to two decimals. */
const sampleScore = '2.60';
const anyDay = '2026-01-31';

function demand(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(`self-test: ${what}`);
}

/** Goes once through what a person does, in the process and with the files of this installation: opens the workspace at `path`, answers,
 * scores, makes a report in two formats, a backup and a locked bundle, closes and verifies. Closes `services`. Never throws: the step that failed is in the result, its
 * reason in the log. */
export async function selfTest(router: AppRouter, services: Services, path: string): Promise<SelfTestResult> {
  const client = createRouterClient<AppRouter, Record<never, never>>(router, {
    context: { caller: { audience: 'facilitator', clientId: 'self-test' }, services } satisfies CallContext,
  });
  const done: SelfTestStep[] = [];
  let pages = 0;
  let assessmentId: Awaited<ReturnType<typeof client.assessments.openSample>>['assessmentId'] | undefined;
  const sample = () => {
    demand(assessmentId !== undefined, 'no sample');
    return assessmentId;
  };
  const overall = async (): Promise<string> => {
    const { head, assessment } = await client.assessments.get({ assessmentId: sample() });
    const known = findFramework(head.framework.id, head.framework.version);
    demand(known !== undefined, 'no framework');
    const scored = score(known.framework, assessment);
    return 'score' in scored.overall ? (scored.overall.score ?? 0).toFixed(2) : '';
  };
  const exportAs = async (format: 'pdf' | 'docx') => {
    const made = await client.reports.export({
      assessmentId: sample(),
      today: anyDay,
      requestId: randomUUID(),
      format,
    });
    const file = services.exports.find(made.exportId);
    demand(file !== null, 'no file');
    return { bytes: readFileSync(file.path), pages: made.pages };
  };
  const steps: Readonly<Record<SelfTestStep, () => Promise<void>>> = {
    workspace: async () => {
      demand((await client.workspace.status()).state === 'open', 'not open');
      ({ assessmentId } = await client.assessments.openSample({ name: 'four-pillar-worked' }));
    },
    score: async () => demand((await overall()) === sampleScore, 'another score'),
    answer: async () => {
      const { assessment, revisions } = await client.assessments.get({ assessmentId: sample() });
      const [first] = assessment.agreed ?? [];
      demand(first !== undefined, 'no answer');
      const change = { entry: 'agreed', question: first.question, value: { ...first, answer: 5 } } as const;
      const expectedRevision = revisions[entryKey(change)] ?? 0;
      const before = await overall();
      await client.assessments.edit({ assessmentId: sample(), changes: [{ change, expectedRevision }] });
      demand((await overall()) !== before, 'the answer changed nothing');
      await client.assessments.undo({ assessmentId: sample() });
    },
    report: async () => {
      const made = await exportAs('pdf');
      demand(made.bytes.toString('latin1', 0, 5) === '%PDF-', 'no PDF');
      ({ pages } = made);
    },
    // Pictures in Word come from the rasteriser's program.
    pictures: async () => demand((await exportAs('docx')).bytes.includes('word/media/image1.png'), 'no picture'),
    backup: async () => demand((await client.backups.makeNow()).id !== '', 'no backup'),
    // Locked and opened again, in the thread that bundles are judged in.
    bundle: async () => {
      const passphrase = randomUUID();
      const made = await client.bundles.export({ selection: { scope: 'workspace' }, passphrase });
      const file = services.exports.find(made.exportId);
      demand(file !== null, 'no bundle');
      const read = await client.bundles.inspect({ file: new Blob([readFileSync(file.path)]), passphrase });
      demand(read.state === 'open', 'the bundle does not open');
    },
    protection: async () => demand((await client.protection.status()).isPossible, 'no driver for locked workspaces'),
    verify: async () => {
      await services.close();
      demand(verifyWorkspace(path).result === 'sound', 'not sound');
    },
  };
  for (const step of SelfTestStep.options) {
    try {
      await steps[step]();
      done.push(step);
    } catch (error) {
      services.log.error(`self-test ${step}`, error);
      return { done, failed: step, pages };
    }
  }
  return { done, failed: null, pages };
}
