import { type FuseConfig, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** The fuses that Cairn ships with, section 1.2 of the security paper. All nine: one that is missing does not compile, and a tenth in a
 * later Electron ends the packing. */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Without effect on Linux, where Electron checks nothing.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Fonts of PDF files are laid out in WebAssembly.
  WasmTrapHandlers: true,
} as const satisfies Record<keyof typeof FuseV1Options, boolean>;

export type Fuse = keyof typeof fuses;

/** The same for the packager's program: strictly all, and on macOS signed anew for machines that ask for it. */
export function fuseConfig(resetAdHocDarwinSignature: boolean): FuseConfig {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature,
    [FuseV1Options.RunAsNode]: fuses.RunAsNode,
    [FuseV1Options.EnableCookieEncryption]: fuses.EnableCookieEncryption,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuses.EnableNodeOptionsEnvironmentVariable,
    [FuseV1Options.EnableNodeCliInspectArguments]: fuses.EnableNodeCliInspectArguments,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuses.EnableEmbeddedAsarIntegrityValidation,
    [FuseV1Options.OnlyLoadAppFromAsar]: fuses.OnlyLoadAppFromAsar,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuses.LoadBrowserProcessSpecificV8Snapshot,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuses.GrantFileProtocolExtraPrivileges,
    [FuseV1Options.WasmTrapHandlers]: fuses.WasmTrapHandlers,
  };
}

/** The fuses of a packed program as they stand in it: `1` on, `0` off. Throws when it has none, or has one that {@link fuses} does not name. */
export async function readFuses(program: string): Promise<Readonly<Record<string, string>>> {
  const { version, ...wire } = await getCurrentFuseWire(program);
  if (version !== FuseVersion.V1) throw new Error(`fuses of version ${version}`);
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([index]) => /^\d+$/.test(index))
      .map(([index, state]) => [FuseV1Options[Number(index)] ?? `fuse ${index}`, String.fromCharCode(Number(state))]),
  );
}
