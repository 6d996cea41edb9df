import { existsSync } from 'node:fs';
import { extname } from 'node:path';

/** Names that Windows keeps for devices, whatever the extension. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Control and format characters (among them those that turn the direction of text and so disguise an extension), and what a path or a file system reserves. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/** Makes a proposed name fit for every file system: one part, no reserved character, at most 120 characters, never empty. */
export function safeFileName(proposed: string, fallback: string): string {
  const clean = proposed
    .normalize('NFC')
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = extname(clean).slice(0, 20);
  const stem = clean
    .slice(0, clean.length - extname(clean).length)
    .slice(0, 120 - extension.length)
    .trimEnd();
  const name = `${stem.toWellFormed()}${extension}`;
  return name === '' || devices.test(name) ? fallback : name;
}

/** The chosen path with the extension (".cairn") where a person left it out, unless that would hit a file the dialog did not ask
 * about. */
export function withExtension(path: string, extension: string): string {
  if (path.toLowerCase().endsWith(extension)) return path;
  const full = `${path}${extension}`;
  return existsSync(full) ? path : full;
}
