import { largestFrameworkFiles, mostFrameworkFiles } from '../../../../shared/contract/largestFrameworkFiles.ts';
import type { FrameworkFile } from '../../../../shared/frameworks/parseFrameworkFiles.ts';
import { chosenText } from '../../../api/chosenText.ts';

/** Why chosen files do not come as far as the check. */
export type UnreadFiles =
  | { readonly code: 'TOO_MANY'; readonly count: number }
  | { readonly code: 'TOO_LARGE' }
  | { readonly code: 'NOT_UTF8' | 'UNREADABLE'; readonly name: string };

/** The texts of chosen files, or the first reason why they cannot be had. */
export async function readFiles(chosen: readonly File[]): Promise<readonly FrameworkFile[] | UnreadFiles> {
  if (chosen.length > mostFrameworkFiles) return { code: 'TOO_MANY', count: chosen.length };
  if (chosen.reduce((sum, { size }) => sum + size, 0) > largestFrameworkFiles) return { code: 'TOO_LARGE' };
  const files: FrameworkFile[] = [];
  for (const file of chosen) {
    const read = await chosenText(file, largestFrameworkFiles);
    if (read.ok) files.push({ name: file.name, content: read.content });
    else return read.code === 'TOO_LARGE' ? { code: read.code } : { code: read.code, name: file.name };
  }
  return files;
}
