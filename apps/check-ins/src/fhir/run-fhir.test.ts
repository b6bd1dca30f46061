import { readFileSync } from 'node:fs';
import { instantSchema } from '@kesher/domain/instant-schema';
import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { runFhir } from './run-fhir.ts';

const file = (where: string) => ({
  where,
  text: readFileSync(new URL(`../../fixtures/${where}`, import.meta.url), 'utf8'),
});
const now = instantSchema.parse('2026-11-29T09:00:00.000Z');
const dryRun = { now, allSigned: true };
const bundle = file('as-synthea-writes-it.json');

describe('npm run fhir', () => {
  it('counts what follows from each work of a life: one is new, all else is history or taken back', () => {
    expect(runFhir([bundle], dryRun)).toMatchObject({
      counts: { planned: 1, history: 3, withdrawn: 1, refused: 0 },
      problems: [],
    });
  });

  it('counts the same when the same file comes three times', () => {
    expect(runFhir([bundle, bundle, bundle], dryRun).counts).toEqual(runFhir([bundle], dryRun).counts);
  });

  it('plans nothing years before, when all of it still lies in the future, and nothing years after', () => {
    const at = (text: string) => runFhir([bundle], { now: instantSchema.parse(text), allSigned: true }).counts;
    expect(at('2001-01-01T00:00:00.000Z')).toEqual({ planned: 0, history: 1, withdrawn: 1, refused: 3 });
    expect(at('2031-01-01T00:00:00.000Z')).toEqual({ planned: 0, history: 4, withdrawn: 1, refused: 0 });
  });

  it('starts nothing that nobody has signed', () => {
    expect(runFhir([bundle], { now, allSigned: false }).counts).toMatchObject({ planned: 0, history: 4 });
  });

  it('answers an id alone with what is missing', () => {
    const { counts, problems } = runFhir([file('notification-with-an-id-alone.json')], dryRun);
    expect(counts).toEqual({ planned: 0, history: 0, withdrawn: 0, refused: 1 });
    expect(problems).toMatchObject([{ code: 'only-id', where: 'Encounter:e-77' }]);
  });

  it('reads its command line, or says how to write it', () => {
    expect(readArguments(['a.json', 'b.json', '--at', '2026-11-29T10:05+02:00'])).toEqual({
      kind: 'arguments',
      files: ['a.json', 'b.json'],
      at: '2026-11-29T08:05:00.000Z',
    });
    expect(readArguments(['a.json'])).toMatchObject({ at: undefined });
    for (const args of [[], ['a.json', '--at', 'noon'], ['a.json', '--when', 'x']]) {
      expect(readArguments(args).kind).toBe('refused');
    }
  });
});
