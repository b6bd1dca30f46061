import { readFileSync } from 'node:fs';

export type Json = Record<string, unknown>;

/** An event as a shop sent it, byte for byte. */
export function textOf(name: string): string {
  return readFileSync(new URL(`../../../fixtures/cases/${name}`, import.meta.url), 'utf8');
}

export function caseOf(name: string): Record<string, Json> & Json {
  return JSON.parse(textOf(name)) as Record<string, Json> & Json;
}
