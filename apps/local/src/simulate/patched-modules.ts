import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One change to one module of the house, made while it is loaded: the file itself stays as it is. */
export type Patch = { file: string; find: string; replace: string };

const root = path.resolve(import.meta.dirname, '../../../..');

/**
 * The only thing that every simulated run changes. A chunk holds three customers instead of a hundred, so that a handful
 * of people fill several.
 */
export const simulated: readonly Patch[] = [
  {
    file: 'packages/domain/src/notice/audience.ts',
    find: 'export const chunkSize = 100;',
    replace: 'export const chunkSize = 3;',
  },
];

/** The text of a patched file; throws when the place is not there exactly once, because then the patch proves nothing. */
export function patched(text: string, { file, find, replace }: Patch): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`the patch of ${file} finds its place ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}

/** The text that a patch is made to. */
export function sourceOf({ file }: Patch): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** From here on this thread loads the house with these changes. Must be called before anything of it is imported. */
export function loadPatched(patches: readonly Patch[]): void {
  const byUrl = Map.groupBy(patches, ({ file }) => pathToFileURL(path.join(root, file)).href);
  registerHooks({
    load(url, context, nextLoad) {
      const own = byUrl.get(url);
      if (!own) return nextLoad(url, context);
      const source = own.reduce(patched, readFileSync(fileURLToPath(url), 'utf8'));
      return { ...nextLoad(url, context), source };
    },
  });
}
