import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

/** The most compressed JavaScript that the first page may take. */
export const mostFirstLoadBytes = 250_000;

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), imports: z.array(z.string()).default([]) }),
);

/** What a browser loads for Today in one language: the entry, the room, its words, and all that these import. As gzip, the worst case. */
export function firstLoad(folder: string): { bytes: number; files: { name: string; bytes: number }[] } {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  const entries = Object.entries(manifest).flatMap(([name, { isEntry }]) => (isEntry ? [name] : []));
  const today = Object.keys(manifest).filter((name) =>
    /TodayPage\.tsx$|(?:house|terms|today|tasks)-wording\.ar\.ts$/.test(name),
  );
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const imported of chunk.imports) visit(imported);
  };
  for (const name of [...entries, ...today]) visit(name);
  if (entries.length === 0 || today.length === 0) throw new Error('The build has no entry or no Today.');
  const files = [...seen].map((name) => {
    const { file } = manifest[name] ?? { file: '' };
    return { name: file, bytes: gzipSync(readFileSync(path.join(folder, file))).length };
  });
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}
