/** A file appears under its name whole or not at all, and is on the disk when the promise resolves. */
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';

/** The file operations used here; tests bring a disk that is full, read-only or cut off between two steps. */
export type Files = Pick<
  typeof nodeFiles,
  'open' | 'rename' | 'readdir' | 'lstat' | 'readFile' | 'mkdir' | 'unlink'
>;
export const realFiles: Files = nodeFiles;

/** @param name carries ids only @throws the file system's own error */
export async function writeWhole(
  files: Files,
  folder: string,
  name: string,
  content: Uint8Array | string,
): Promise<void> {
  // The leading dot and the ending keep readers off; the same name each time, so that no leftovers pile up.
  const unfinished = join(folder, `.${name}.part`);
  try {
    const handle = await files.open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(unfinished, join(folder, name));
  } catch (error) {
    await files.unlink(unfinished).catch(() => undefined);
    throw error;
  }
  await syncFolder(files, folder);
}

/** Without it a power cut can undo the rename. Windows cannot open a folder and does not need to. */
async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a file into a folder without ever replacing one that is there. A file already gone is no error. */
export async function moveAside(files: Files, folder: string, name: string, to: string): Promise<void> {
  await files.mkdir(to, { recursive: true });
  for (let copy = 1; ; copy += 1) {
    const target = join(to, copy === 1 ? name : `${name}.${copy}`);
    if (await exists(files, target)) continue;
    try {
      await files.rename(join(folder, name), target);
      await syncFolder(files, to);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    return;
  }
}

async function exists(files: Files, path: string): Promise<boolean> {
  try {
    await files.lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The file system's code (`ENOSPC`), where the error has one. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
