import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from '../../../build/scripts/build.ts';
import { root } from '../../../build/scripts/root.ts';
import { binary } from '../../../build/scripts/run.ts';
import { type BuildPlace, fingerprint, isStale, markBuilt } from '../../../build/scripts/stale.ts';
import { writeStandInDistributions } from './standInDistribution.ts';

const folder = join(root, 'out', 'packed');
const suffix = process.arch === 'arm64' ? '-arm64' : '';

/** The packed folders, made with stand-ins for Electron's distributions: everything but the program itself is as it will be. */
export const packedApps = {
  linux: join(folder, `linux${suffix}-unpacked`),
  mac: join(folder, `mac${suffix}`),
  win: join(folder, `win${suffix}-unpacked`),
} as const;

const place: BuildPlace = {
  folder: root,
  sources: [
    'out/built-from.txt',
    'electron-builder.yml',
    'package.json',
    'package-lock.json',
    'build',
    'test/electron/package',
  ],
  stamp: join(folder, 'packed-from.txt'),
};

/** Runs the packager with its own configuration, for the systems that are named, into a folder. Throws when it fails. */
export function pack(systems: readonly ('linux' | 'mac' | 'win')[], output: string): void {
  const distributions = mkdtempSync(join(tmpdir(), 'cairn-distributions-'));
  writeStandInDistributions(distributions);
  const done = spawnSync(
    process.execPath,
    [
      binary('electron-builder'),
      ...systems.flatMap((system) => [`--${system}`, 'dir']),
      ...[`--${process.arch}`, '--publish', 'never'],
      ...['--config', 'electron-builder.yml', `--config.electronDist=${distributions}`],
      `--config.directories.output=${output}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  rmSync(distributions, { recursive: true, force: true });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
}

/** Sees to it that {@link packedApps} are there and of this build. */
export function packWhenStale(): void {
  if (!buildWhenStale()) throw new Error('the build failed');
  if (!isStale(place)) return;
  const print = fingerprint(place);
  rmSync(folder, { recursive: true, force: true });
  pack(['linux', 'mac', 'win'], folder);
  markBuilt(print, place);
}
