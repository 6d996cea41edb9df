import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { type Tool, toolPlan } from './toolPlan.ts';

function isThere(name: string): boolean {
  if (isAbsolute(name)) return existsSync(name);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(file, 'utf8'));
}

/** Sees to it that the programs are there: installs them with apt-get as root on Debian, else ends with the command to run. */
export function provideTools(tools: readonly Tool[]): void {
  const plan = toolPlan(tools, {
    has: isThere,
    hasOwnChromium: existsSync(process.env.CHROMIUM ?? ''),
    isDebian: isDebian(),
    isRoot: process.getuid?.() === 0,
  });
  if (plan.kind === 'ready') return;
  if (plan.kind === 'ask') {
    console.error(plan.message);
    process.exit(1);
  }
  console.log(`Installing ${plan.packages.join(' and ')} for the tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of plan.commands) {
    const result = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (result.status !== 0) {
      console.error(`apt-get ${args.join(' ')} failed.`);
      process.exit(1);
    }
  }
}
