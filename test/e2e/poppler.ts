import { execFileSync } from 'node:child_process';

const run = (tool: string, ...args: readonly string[]): string => execFileSync(tool, [...args], { encoding: 'utf8' });

/** The text of a PDF in drawing order, without any space: lines may break anywhere. */
export function pdfText(path: string, password = ''): string {
  return run('pdftotext', '-raw', ...(password === '' ? [] : ['-upw', password]), path, '-').replaceAll(/\s/g, '');
}

/** True when a text is in a PDF, however its lines break. */
export function saysIn(text: string): (wanted: string) => boolean {
  return (wanted) => text.includes(wanted.replaceAll(/\s/g, ''));
}

export interface PdfFont {
  readonly name: string;
  readonly isEmbedded: boolean;
}

export function pdfFonts(path: string): readonly PdfFont[] {
  const lines = run('pdffonts', path).trim().split('\n').slice(2);
  return lines.map((line) => ({
    name: line.split(/\s/)[0] ?? '',
    isEmbedded: / yes (yes|no) +(yes|no) +\d/.test(line),
  }));
}

/** Width and height of every picture in a PDF, in pixels; a picture's transparency is one of its own. */
export function pdfImages(path: string): readonly string[] {
  const lines = run('pdfimages', '-list', path).trim().split('\n').slice(2);
  return lines.map((line) => line.trim().split(/\s+/).slice(3, 5).join('x'));
}

/** What `pdfinfo` calls a field. */
export function pdfInfo(path: string, field: string): string | undefined {
  return new RegExp(`^${field}: +(.*)$`, 'm').exec(run('pdfinfo', path))?.[1];
}
