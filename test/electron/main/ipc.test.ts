import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../electron/main/handleCall.ts';
import { channels, shellChannel } from '../../../shared/contract/desktop.ts';
import { connectCall, type ShellCall, shellCalls } from '../../../shared/contract/shell.ts';
import { arbitraryValues } from '../../builders/arbitraryValues.ts';
import { handled } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const { handleCall } = await import('../../../electron/main/handleCall.ts');
const { isOwnFrame } = await import('../../../electron/main/ownFrame.ts');
const { builtPage } = await import('../../../electron/main/page.ts');

const values = arbitraryValues(10_000, 5);

const frame = { detached: false, parent: null, origin: 'app://cairn' };
const window = { webContents: { mainFrame: frame }, isDestroyed: () => false };
const closed = { ...window, isDestroyed: () => true };
let mainWindow: object | null = window;
const own = { sender: window.webContents, senderFrame: frame };

const ofFrame = (parts: object) => {
  const other = { ...frame, ...parts };
  const contents = { mainFrame: other };
  return { event: { sender: contents, senderFrame: other }, window: { ...window, webContents: contents } };
};
/** Each is wrong in one way: who sends, and which window is the main one then. */
const badSenders: readonly { readonly event: object; readonly window: object | null }[] = [
  { event: { ...own, senderFrame: null }, window },
  { event: { sender: window.webContents, senderFrame: { ...frame } }, window },
  { event: { sender: { mainFrame: frame }, senderFrame: frame }, window },
  { event: own, window: closed },
  { event: own, window: null },
  ofFrame({ detached: true }),
  ofFrame({ parent: frame }),
  ofFrame({ origin: 'app://cairn.evil' }),
];

const isText = (value: unknown, least: number, most: number) =>
  typeof value === 'string' && value.length >= least && value.length <= most && value.isWellFormed();
const isUuid = (value: unknown) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isNothing = (value: unknown) => value === undefined;
const isName = (value: unknown) => isText(value, 1, 255);

/** What may reach an answer, said a second time and without the schemas. */
const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  chooseWorkspace: isNothing,
  takeGivenWorkspace: isNothing,
  chooseNewWorkspace: isName,
  chooseCopyTarget: isName,
  chooseAssessmentFile: isNothing,
  saveExport: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { exportId, suggestedName, again, ...others } = value as Record<string, unknown>;
    const isAgain = again === undefined || isUuid(again);
    return isUuid(exportId) && isName(suggestedName) && isAgain && Object.keys(others).length === 0;
  },
  openExport: isUuid,
  showExportInFolder: isUuid,
  setTitle: (value) => isText(value, 0, 300),
  setTheme: (value) => typeof value === 'string' && ['system', 'light', 'dark', 'contrast'].includes(value),
  quit: isNothing,
};

const log = { info: vi.fn(), error: vi.fn() };
const gate = {
  isTrusted: (event: IpcMainInvokeEvent) => isOwnFrame(event, mainWindow as BrowserWindow | null, builtPage),
  log,
};
const output = { safeParse: (data: unknown) => ({ success: true, data }) as const };
/** What came through to the answer of a channel. */
let arrived: unknown[] = [];
function register<I>(channel: string, input: Check<I>): void {
  handleCall(gate, channel, { input, output }, (value) => void arrived.push(value));
}
const inputs: Readonly<Record<string, Check<unknown>>> = {
  [channels.connect]: connectCall.input,
  ...Object.fromEntries(
    (Object.keys(shellCalls) as ShellCall[]).map((name) => [shellChannel(name), shellCalls[name].input]),
  ),
};
for (const [channel, input] of Object.entries(inputs)) register(channel, input);

function judge(channel: string): (value: unknown) => boolean {
  if (channel === channels.connect) return isNothing;
  const said = fits[channel.slice(shellChannel('quit').length - 'quit'.length)];
  return said ?? ((value) => inputs[channel]?.safeParse(value).success === true);
}
const call = (channel: string, event: object, value: unknown) => handled.get(channel)?.(event, value);

describe.each(Object.keys(inputs))('S5: %s', (channel) => {
  it('takes 10,000 arbitrary values and hands on none that does not fit', async () => {
    mainWindow = window;
    arrived = [];
    const isRight = judge(channel);
    for (const value of values) {
      const before = arrived.length;
      const reply = await call(channel, own, value);
      if (isRight(value)) continue;
      expect([reply, arrived.length]).toEqual([{ ok: false, code: 'invalid' }, before]);
    }
    expect(arrived.every(isRight)).toBe(true);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('hands on nothing from eight bad senders, whatever they send', async () => {
    arrived = [];
    const refused = JSON.stringify({ ok: false, code: 'refused' });
    let odd = 0;
    for (const { event, window: main } of badSenders) {
      mainWindow = main;
      for (const value of values) if (JSON.stringify(await call(channel, event, value)) !== refused) odd += 1;
    }
    expect([odd, arrived]).toEqual([0, []]);
  });
});

it('S5: values that fit do arrive from our own frame', async () => {
  mainWindow = window;
  arrived = [];
  const id = '7b0c1f8e-4a52-4a0e-9d53-0a6c1c7e2b11';
  await call(shellChannel('openExport'), own, id);
  await call(shellChannel('setTheme'), own, 'dark');
  await call(channels.connect, own, undefined);
  expect(arrived).toEqual([id, 'dark', undefined]);
  expect(badSenders).toHaveLength(8);
});
