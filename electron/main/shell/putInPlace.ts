import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileFailure, ShellFailure } from '../shellFailure.ts';

/** What the file system is asked for; tests make it refuse. */
export interface Files {
  copy(source: string, target: string): Promise<void>;
  /** Makes what was written to a file durable. */
  syncFile(path: string): Promise<void>;
  /** Makes a rename inside a folder durable. */
  syncFolder(path: string): Promise<void>;
  /** Rejects when the file may not be written to. */
  mayWrite(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

async function sync(path: string, mode: 'r' | 'r+'): Promise<void> {
  const opened = await open(path, mode);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** The disk itself; tests hand in one that fails. */
export const diskFiles: Files = {
  copy: (source, target) => copyFile(source, target, constants.COPYFILE_EXCL),
  // Windows syncs only what is open for writing, and a folder opens only for reading.
  syncFile: (path) => sync(path, 'r+'),
  syncFolder: (path) => sync(path, 'r'),
  mayWrite: (path) => access(path, constants.W_OK),
  rename,
  remove: (path) => rm(path, { force: true }),
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A rename replaces a read-only file where its folder allows it, so the file is asked first. */
async function refuseReadOnly(target: string, files: Files): Promise<void> {
  try {
    await files.mayWrite(target);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw fileFailure(error, 'write-failed');
  }
}

/** The folder is there and the file may be written to, so what refuses is a program that has the file open: Windows says any of these. */
function renameFailure(error: unknown): unknown {
  return ['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY'].includes(codeOf(error)) ? new ShellFailure('locked') : error;
}

/** [Note: Whole or not at all] Copies a finished file beside its target and renames it, so that nobody ever finds half of it: whatever
 * refuses, an older file is as it was and no other one is left. Rejects with a {@link ShellFailure}. */
export async function putInPlace(source: string, target: string, files: Files = diskFiles): Promise<void> {
  await refuseReadOnly(target, files);
  const folder = dirname(target);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    await files.copy(source, temporary);
    await files.syncFile(temporary);
    await files.rename(temporary, target).catch((error: unknown) => {
      throw renameFailure(error);
    });
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw codeOf(error) === 'ENOENT' ? new ShellFailure('missing-folder') : fileFailure(error, 'write-failed');
  }
  // It is in its place all the same where a folder cannot be synced: Windows has no such call.
  await files.syncFolder(folder).catch(() => undefined);
}
