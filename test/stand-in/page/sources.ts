import { makeCodec } from '../codec.ts';
import { isolatedWorld } from './isolatedWorld.ts';
import { mainWorld } from './mainWorld.ts';
import { replaceDeep } from './replaceDeep.ts';

/** The name that Electron gives the world of preload scripts. */
export const isolatedWorldName = 'Electron Isolated Context';

/** Scripts for the start of every document. The preload is part of the text and not evaluated from it: the page's policy forbids that. */
export function pageSources(
  key: string,
  preload: string,
): { readonly mainWorld: string; readonly isolatedWorld: string } {
  const name = JSON.stringify(key);
  const about = JSON.stringify({ platform: process.platform, arch: process.arch, versions: process.versions });
  return {
    mainWorld: `(${mainWorld})(${name}, ${replaceDeep});`,
    isolatedWorld: `(${isolatedWorld})(${name}, ${replaceDeep}, (${makeCodec})(), ${about},
      function (require, module, exports, process) {
        ${preload}
      });`,
  };
}
