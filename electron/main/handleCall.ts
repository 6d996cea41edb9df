import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { ShellReply } from '../../shared/contract/desktop.ts';
import type { Logger } from './logging.ts';
import { ShellFailure } from './shellFailure.ts';

/** The part of a schema that is needed here: a check that gives the value or says no. */
export interface Check<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Who may call, and where unknown failures are written down. */
export interface Gate {
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Logger;
}

/** [Note: One gate] The only way in from a page: the sender is checked, then the input, and a failure leaves as a code. */
export function handleCall<I, O>(
  gate: Gate,
  channel: string,
  checks: { readonly input: Check<I>; readonly output: Check<O> },
  answer: (input: I) => O | Promise<O>,
): void {
  ipcMain.handle(channel, async (event, ...values: readonly unknown[]): Promise<ShellReply> => {
    if (!gate.isTrusted(event)) return { ok: false, code: 'refused' };
    const input = checks.input.safeParse(values[0]);
    if (!input.success || values.length > 1) return { ok: false, code: 'invalid' };
    try {
      const output = checks.output.safeParse(await answer(input.data));
      if (!output.success) throw new Error(`${channel} answered something that its contract does not know`);
      return { ok: true, value: output.data };
    } catch (error) {
      if (error instanceof ShellFailure) return { ok: false, code: error.code };
      gate.log.error(`${channel} failed`, error);
      return { ok: false, code: 'internal' };
    }
  });
}
