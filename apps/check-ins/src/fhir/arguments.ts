import { parseArgs } from 'node:util';
import type { Instant } from '@kesher/domain/instant';
import { readInstant } from '@kesher/domain/read-instant';

export type Arguments = {
  readonly kind: 'arguments';
  readonly files: readonly string[];
  /** The clock of a dry run. */
  readonly at: Instant | undefined;
};

export const usage = 'Usage: npm run fhir -- file.json … [--at 2026-11-29T10:05:00Z]';

/** Reads the command line of `npm run fhir`. */
export function readArguments(args: readonly string[]): Arguments | { kind: 'refused'; problem: string } {
  const parsed = parse(args);
  if (parsed.kind === 'refused') return parsed;
  const { values, positionals } = parsed;
  if (positionals.length === 0) return { kind: 'refused', problem: 'Name at least one file.' };
  if (values.at === undefined) return { kind: 'arguments', files: positionals, at: undefined };
  const reading = readInstant(values.at);
  return reading.kind === 'instant'
    ? { kind: 'arguments', files: positionals, at: reading.at }
    : { kind: 'refused', problem: `--at is ${values.at}; write an instant such as 2026-11-29T10:05:00Z.` };
}

function parse(args: readonly string[]) {
  try {
    return {
      kind: 'parsed' as const,
      ...parseArgs({ args: [...args], allowPositionals: true, options: { at: { type: 'string' } } }),
    };
  } catch (error) {
    return { kind: 'refused' as const, problem: error instanceof Error ? error.message : String(error) };
  }
}
