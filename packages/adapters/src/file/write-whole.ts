import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file for its owner's eyes, whole or not at all: a process that dies in between leaves no half of a secret. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
