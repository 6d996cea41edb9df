import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../build/scripts/root.ts';

/** What a program and all its children did, seen by the system's own tracer. */
export interface Traced {
  readonly status: number | null;
  readonly output: string;
  /** Where they connected or sent to over the internet's protocols, one entry a call: `127.0.0.1`, `2001:4860:4860::8888`. */
  readonly reached: readonly string[];
  /** False where this system lets no process be traced. */
  readonly isTraced: boolean;
}

export interface Tracing {
  readonly env?: NodeJS.ProcessEnv;
  /** In a network of its own that has nothing but the loopback device. */
  readonly isCutOff?: boolean;
}

const calls = 'connect,sendto,sendmsg,sendmmsg';
const address = /sa_family=AF_INET6?\b[^}]*?(?:inet_addr\("([^"]+)"|inet_pton\(AF_INET6, "([^"]+)")/g;

function withoutVitest(): NodeJS.ProcessEnv {
  // A test that is started from within a test is one of its own.
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_OPTIONS|TEST$)/.test(name)));
}

/** Where this system allows it to be traced at all: some containers do not. */
export const canTrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

/** Runs a program to its end under the tracer; without one, all the same. */
export function traced(program: string, args: readonly string[], { env, isCutOff = false }: Tracing = {}): Traced {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-trace-'));
  const file = join(folder, 'trace');
  const tracer = canTrace ? ['strace', '-f', '--seccomp-bpf', '-qq', '-e', `trace=${calls}`, '-o', file] : [];
  const inside = isCutOff ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] : [];
  const [first = '', ...rest] = [...inside, ...tracer, program, ...args];
  try {
    const { status, stdout, stderr } = spawnSync(first, rest, {
      cwd: root,
      encoding: 'utf8',
      env: { ...withoutVitest(), ...env },
      maxBuffer: 256 * 1024 * 1024,
    });
    const trace = canTrace ? readFileSync(file, 'utf8') : '';
    const reached = [...trace.matchAll(address)].map(([, four, six]) => four ?? six ?? '');
    return { status, output: `${stdout}${stderr}`, reached, isTraced: canTrace };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
