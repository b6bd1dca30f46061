import type { CheckInOutcome } from '@kesher/domain/check-in/call/attempt';

/** What a person does with the message that asks how they are. */
export type OnPage =
  | { kind: 'fine' | 'trouble' | 'help' | 'silent' }
  /** Ticks something below “some trouble”, or writes a line. */
  | { kind: 'says'; answers: Readonly<Record<string, string>>; text?: string }
  | { kind: 'changes' };

/** How a call to them ends, one after the other; the last one repeats. */
export type OnPhone = readonly [CheckInOutcome, ...CheckInOutcome[]];

/** One treatment of the day, and how its person behaves. */
export type Case = { kind: string; page: OnPage; phone: OnPhone; takenBack?: 'cancelled' | 'entered-in-error' };

const kinds = ['extraction', 'vaccination', 'implant', 'root-canal', 'eye-procedure', 'vaccination', 'visit', 'repair'];

/** Every kind of answer, of silence and of call comes up many times in a day. */
const behaviours: readonly Omit<Case, 'kind'>[] = [
  { page: { kind: 'fine' }, phone: ['fine'] },
  { page: { kind: 'fine' }, phone: ['fine'] },
  { page: { kind: 'trouble' }, phone: ['some-trouble'] },
  { page: { kind: 'silent' }, phone: ['no-answer', 'fine'] },
  { page: { kind: 'help' }, phone: ['urgent'] },
  { page: { kind: 'fine' }, phone: ['busy', 'fine'] },
  { page: { kind: 'says', answers: { swelling: 'growing', bleeding: 'does-not-stop' } }, phone: ['fine'] },
  { page: { kind: 'silent' }, phone: ['no-answer', 'voicemail', 'no-answer'] },
  { page: { kind: 'changes' }, phone: ['later', 'fine'] },
  { page: { kind: 'says', answers: {}, text: 'it does not stop bleeding' }, phone: ['somebody-else', 'fine'] },
  { page: { kind: 'silent' }, phone: ['wrong-number'] },
  { page: { kind: 'fine' }, phone: ['fine'] },
  { page: { kind: 'fine' }, phone: ['asked-not-to'] },
  { page: { kind: 'silent' }, phone: ['fine'] },
  { page: { kind: 'fine' }, phone: ['fine'], takenBack: 'cancelled' },
  { page: { kind: 'fine' }, phone: ['fine'] },
  { page: { kind: 'fine' }, phone: ['some-trouble'] },
  { page: { kind: 'trouble' }, phone: ['voicemail', 'fine'] },
  { page: { kind: 'fine' }, phone: ['fine'], takenBack: 'entered-in-error' },
];

/** The treatment of a number: the same each time, so that a day can be played again. */
export function caseOf(number: number): Case {
  const kind = kinds[number % kinds.length] ?? 'visit';
  // Their lengths share no divisor, so every kind of work meets every behaviour.
  return { kind, ...(behaviours[number % behaviours.length] ?? { page: { kind: 'fine' }, phone: ['fine'] }) };
}
