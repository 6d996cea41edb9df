import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing that a process did to a file below its folder. */
export type DiskEvent =
  | { readonly kind: 'made' | 'removed' | 'synced'; readonly path: string }
  | { readonly kind: 'written'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'renamed'; readonly path: string; readonly to: string };

/** Compiles the recorder that is loaded before a process's own libraries. Answers its file, in a folder that whoever asks removes. */
export function compileRecorder(): string {
  const library = join(mkdtempSync(join(tmpdir(), 'cairn-recorder-')), 'recorder.so');
  const source = join(import.meta.dirname, 'recorder.c');
  execFileSync('gcc', ['-Wall', '-Werror', '-O2', '-shared', '-fPIC', '-o', library, source]);
  return library;
}

function toEvent(kind: string, path: string, offset: number, data: Buffer): DiskEvent {
  switch (kind) {
    case 'C':
      return { kind: 'made', path };
    case 'U':
      return { kind: 'removed', path };
    case 'S':
      return { kind: 'synced', path };
    case 'W':
      return { kind: 'written', path, offset, data };
    case 'T':
      return { kind: 'cut', path, length: offset };
    case 'R':
      return { kind: 'renamed', path, to: data.toString('utf8') };
    default:
      throw new Error(`a record of the kind ${kind}`);
  }
}

function parseRecord(bytes: Buffer): readonly DiskEvent[] {
  const events: DiskEvent[] = [];
  for (let at = 0; at < bytes.length; ) {
    const pathEnd = at + 17 + bytes.readUInt32LE(at + 1);
    const end = pathEnd + bytes.readUInt32LE(at + 13);
    const path = bytes.toString('utf8', at + 17, pathEnd);
    const offset = Number(bytes.readBigUInt64LE(at + 5));
    events.push(toEvent(String.fromCharCode(bytes[at] ?? 0), path, offset, bytes.subarray(pathEnd, end)));
    at = end;
  }
  return events;
}

/** Runs a script on a folder until it ends or kills itself. Answers everything that it did to the files there, in order. */
export function recorded(
  library: string,
  script: string,
  folder: string,
  args: readonly string[],
): readonly DiskEvent[] {
  const record = `${library}.record`;
  rmSync(record, { force: true });
  const { stderr, signal, status } = spawnSync(process.execPath, [script, folder, ...args], {
    env: { ...process.env, LD_PRELOAD: library, CAIRN_FOLDER: folder, CAIRN_RECORD: record },
    encoding: 'utf8',
  });
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(`the recorded process failed: ${stderr}`);
  return parseRecord(readFileSync(record));
}
