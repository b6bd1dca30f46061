import type { ZodType } from 'zod';

/** Which fields of a value its schema refuses, by path: `name.he`. */
export function wrongFields(schema: ZodType, value: unknown): ReadonlySet<string> {
  const read = schema.safeParse(value);
  return new Set(read.success ? [] : read.error.issues.map(({ path }) => path.join('.')));
}

/** Whether a field or anything within it is refused. */
export function isWrong(wrong: ReadonlySet<string>, field: string): boolean {
  return [...wrong].some((path) => path === field || path.startsWith(`${field}.`));
}
