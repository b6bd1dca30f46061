import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The names of the domain's schemas. Making one, or one from another, changes nothing else: the bundler may leave out those
 * that no screen uses, and zod with the last of them.
 */
export function schemasOfDomain(): string[] {
  const domain = path.resolve(import.meta.dirname, '../../../packages/domain/src');
  return globSync('**/*.ts', { cwd: domain }).flatMap((file) =>
    [...readFileSync(path.join(domain, file), 'utf8').matchAll(/^export const (\w+Schema)\b/gm)].flatMap(
      ([, name]) => name ?? [],
    ),
  );
}
