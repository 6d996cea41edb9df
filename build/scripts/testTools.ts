import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Tool {
  readonly names: readonly string[];
  readonly debianPackage: string;
}

/** Programs that the browser and report tests drive. */
const tools: readonly Tool[] = [
  { names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], debianPackage: 'chromium' },
  { names: ['pdftotext'], debianPackage: 'poppler-utils' },
];

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(file, 'utf8'));
}

const has = (tool: Tool): boolean =>
  tool.names.some(onPath) || (tool.debianPackage === 'chromium' && existsSync(process.env.CHROMIUM ?? ''));

/** Sees to it that a Chromium and poppler are there: installs them with apt-get as root on Debian, else ends with the command to run. */
export function provideTools(): void {
  const missing = tools.filter((tool) => !has(tool)).map((tool) => tool.debianPackage);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (!isDebian() || process.getuid?.() !== 0) {
    console.error(
      `The tests need ${missing.join(' and ')}. On Debian: sudo apt-get ${install.join(' ')}. Elsewhere: install Chromium (or set CHROMIUM to its program) and poppler.`,
    );
    process.exit(1);
  }
  console.log(`Installing ${missing.join(' and ')} for the tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '-qq'], install]) {
    const result = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (result.status !== 0) {
      console.error(`apt-get ${args.join(' ')} failed.`);
      process.exit(1);
    }
  }
}
