import { checkInOutcomes } from '@kesher/domain/check-in/call/attempt';
import { instantFromMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { escalation } from '../../check-ins/escalation.fixture.ts';
import type { CheckIn, QueuedCall } from '../../server/api-types.ts';
import { afterOutcome, isFlagNow } from './after-outcome.ts';
import { againAtOf } from './again-at.ts';
import { openCallOf, urgencyOf } from './open-call.ts';
import { digitOf, otherOutcomes, outcomeOf, spokenOutcomes } from './outcome-key.ts';
import { scriptOf } from './script-of.ts';
import { whoseCall } from './whose-call.ts';

const at = '2026-11-29T14:10:00.000Z';
const checkIn: CheckIn = {
  id: 'work:1',
  customerId: 'C-1',
  endedAt: '2026-11-29T08:05:00.000Z',
  stepId: 'first-evening',
  state: 'calling',
  answers: [],
  attempts: [],
  isOverdue: false,
  revision: 2,
};
const call = (id: string, part: Partial<CheckIn> = {}, takenBy?: string): QueuedCall => ({
  checkIn: { ...checkIn, ...part, id },
  dueAt: at,
  ...(takenBy && { takenBy }),
});
const begun = (by: string) => ({ attempts: [{ at, by }] });

describe('the open call', () => {
  const calls = [call('1', begun('rina'), 'rina'), call('2'), call('3', begun('samar'), 'samar')];
  const openOf = (chosen?: string, among = calls) => openCallOf(among, { chosen, me: 'samar' })?.checkIn.id;

  it('is the chosen one while it waits, then one’s own, then the first that nobody has', () => {
    expect([openOf('1'), openOf(), openOf('gone'), openOf(undefined, calls.slice(0, 2))]).toEqual(['1', '3', '3', '2']);
    expect(openOf(undefined, calls.slice(0, 1))).toBeUndefined();
  });

  it('is the one that is offered to me, before one that is offered to somebody else', () => {
    const offered = (id: string, suggestedFor?: string) => ({ ...call(id), ...(suggestedFor && { suggestedFor }) });
    const among = [offered('1', 'rina'), offered('2'), offered('3', 'samar')];
    expect(openOf(undefined, among)).toBe('3');
    expect(openOf(undefined, among.slice(0, 2))).toBe('2');
    expect(openOf(undefined, among.slice(0, 1))).toBe('1');
  });

  it('stays one’s own until one has said how it ended, and is free again once another forgot to', () => {
    expect(whoseCall(call('1', begun('samar')), 'Samar')).toBe('mine');
    expect(whoseCall(call('1', begun('rina')), 'samar')).toBe('free');
    expect(whoseCall(call('1', { attempts: [{ at, by: 'samar', outcome: 'busy' }] }), 'samar')).toBe('free');
  });

  it('is late once its time has come, and soon in the half hour before', () => {
    const due = (minutes: number) => urgencyOf(at, Date.parse(at) - minutes * 60_000);
    expect([due(0), due(1), due(30), due(31)]).toEqual(['late', 'soon', 'soon', 'later']);
  });
});

describe('the keys', () => {
  const press = { code: '', key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it('are digits, one for each outcome, the first three of a call in which we spoke', () => {
    expect(checkInOutcomes.map(digitOf).join('')).toBe('1234567890');
    expect(checkInOutcomes.map((outcome) => outcomeOf({ ...press, code: `Digit${digitOf(outcome)}` }))).toEqual([
      ...checkInOutcomes,
    ]);
    expect([...spokenOutcomes, ...otherOutcomes]).toEqual([...checkInOutcomes]);
  });

  it('do nothing with another key held, and a letter never does', () => {
    expect(outcomeOf({ ...press, code: 'Numpad4', key: '4' })).toBe('no-answer');
    expect(outcomeOf({ ...press, code: 'Numpad4', key: 'ArrowLeft' })).toBeUndefined();
    expect(outcomeOf({ ...press, code: 'Digit4', key: '٤' })).toBe('no-answer');
    expect(outcomeOf({ ...press, code: 'Digit4', ctrlKey: true })).toBeUndefined();
    expect(outcomeOf({ ...press, code: 'KeyF' })).toBeUndefined();
  });
});

describe('what follows from a call', () => {
  const after = (part: Partial<CheckIn>) => afterOutcome({ ...checkIn, ...part });

  it('is the next call, the next step, or that nobody is asked any more', () => {
    expect(after({ next: { does: 'call', at } })).toEqual({ key: 'again', at });
    expect(after({ state: 'waiting', next: { does: 'ask', at } })).toEqual({ key: 'message', at });
    expect(after({ state: 'waiting', next: { does: 'announce-call', at, callAt: at } })).toEqual({ key: 'call', at });
    expect(after({ state: 'answered' })).toEqual({ key: 'done' });
    expect(after({ state: 'cancelled', takenBack: 'asked-not-to' })).toEqual({ key: 'askedNotTo' });
  });

  it('is a written message after three in vain, and a number to find after a wrong one', () => {
    const ended = (outcome: 'busy' | 'wrong-number') =>
      after({ state: 'not-reached', attempts: [{ at, by: 'samar', outcome }] });
    expect([ended('busy'), ended('wrong-number')]).toEqual([{ key: 'written' }, { key: 'number' }]);
  });

  it('is a flag until somebody has taken it up', () => {
    expect(isFlagNow({ escalation })).toBe(true);
    expect(isFlagNow({ escalation: { ...escalation, acknowledged: { by: 'samar', at } } })).toBe(false);
    expect(isFlagNow({})).toBe(false);
  });
});

it('who asks to be rung at a time means the next one that the clock shows', () => {
  const about = { now: instantFromMs(Date.parse(at)), timeZone: 'Asia/Jerusalem' };
  expect(againAtOf('17:30', about)).toBe('2026-11-29T15:30:00.000Z');
  expect(againAtOf('09:00', about)).toBe('2026-11-30T07:00:00.000Z');
  expect(againAtOf('', about)).toBeUndefined();
});

it('the script says who rings and from where, and has no holes', () => {
  const script = { en: '{caller} from {business}. {practitioner} asked; {other}.', he: 'כאן {caller}', ar: '{caller}' };
  const about = { caller: 'Samar', business: 'Carmel Clinic' };
  expect(scriptOf(script, { ...about, language: 'en' })).toBe(
    'Samar from Carmel Clinic. The people who treated you asked; {other}.',
  );
  expect(scriptOf(script, { ...about, language: 'he' })).toBe('כאן Samar');
});
