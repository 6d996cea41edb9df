import { createRequire } from 'node:module';
import type * as Resedit from 'resedit';

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
/** The packager's own library for programs of Windows. */
const { NtExecutable, NtExecutableResource, Resource }: typeof Resedit = createRequire(
  builder.resolve('app-builder-lib/package.json'),
)('resedit');

/** A program of Windows that does nothing, unsigned, with version information as Electron's has it and `data` at its end. */
export function aWindowsProgram(data: Uint8Array): Uint8Array {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setFileVersion(1, 0, 0, 0, 1033);
  info.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron', ProductName: 'Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(data).buffer);
  return new Uint8Array(program.generate());
}

/** What is written into a program of Windows about itself: its version texts, the hashes of its archives, and how many sizes its icon has. */
export function readWindowsProgram(program: Uint8Array) {
  const resources = NtExecutableResource.from(NtExecutable.from(program));
  const integrity = resources.entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  return {
    texts: Resource.VersionInfo.fromEntries(resources.entries)[0]?.getStringValues({ lang: 1033, codepage: 1200 }),
    integrity: integrity === undefined ? null : (JSON.parse(Buffer.from(integrity.bin).toString()) as unknown),
    iconSizes: Resource.IconGroupEntry.fromEntries(resources.entries)[0]?.icons.map(({ width }) => width) ?? [],
  };
}
