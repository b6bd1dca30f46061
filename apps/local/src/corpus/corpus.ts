import type { Door, Outcome } from './doors.ts';

/** Malformed inputs by what they are: the door, what is wrong, the input, and what must become of it. */
export type Corpus = Record<string, readonly [door: Door, name: string, input: unknown, expected: Outcome][]>;
