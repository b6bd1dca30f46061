import { describe, expect, it } from 'vitest';
import { subjectIdSchema } from '../../ids.ts';
import { addMs, hourMs } from '../../instant.ts';
import { aCheckIn, at, samar } from '../check-in.fixture.ts';
import { type CheckIn, carrierOf, currentNoticeOf, toldAt } from '../check-in.ts';
import {
  linkAfter,
  listOn,
  mayJoin,
  type PhoneDay,
  phoneDaySchema,
  sendOn,
  sendStands,
  sharedAfter,
  shareOf,
  unknownPhoneDay,
} from './one-phone.ts';

const idOf = (id: string) => subjectIdSchema.parse(id);
const nine = at('2026-11-30T07:00:00.000Z');
const said = (version: number, more = {}) => ({
  version,
  says: 'ask' as const,
  stepId: 'first',
  by: samar,
  decidedAt: nine,
  at: nine,
  published: true,
  ...more,
});
/** A work that ended a day before `nine`, to be asked about so many hours after it. */
const asks = (id: string, hours = 24, changes: Partial<CheckIn> = {}) => {
  const endedAt = addMs(nine, -24 * hourMs);
  return aCheckIn({ id: idOf(id), endedAt, next: { does: 'ask', at: addMs(endedAt, hours * hourMs) }, ...changes });
};
const empty = unknownPhoneDay('k3y:2026-11-30', nine);
const family = ['mother', 'son', 'daughter'].reduce((day, id) => listOn(day, asks(id), nine), empty);
const sent = (day: PhoneDay = family) =>
  sendOn(day, asks('son'), { alsoFor: mayJoin(day, idOf('son'), nine), now: nine });

describe('the day of a phone', () => {
  it('holds whoever asks on it, each once, and is the same when it is told again', () => {
    expect(phoneDaySchema.parse(family)).toEqual(family);
    expect(family.waits.map(({ id }) => id)).toEqual(['mother', 'son', 'daughter']);
    expect(listOn(family, asks('son'), nine)).toBe(family);
    expect(listOn(family, asks('dog', 24, { next: { does: 'call', at: nine } }), nine)).toBe(family);
    expect(listOn(family, asks('son', 26), nine).waits).toHaveLength(3);
  });

  it('has room for twenty', () => {
    let full = empty;
    for (let index = 0; index < 25; index += 1) full = listOn(full, asks(`P-${index}`), nine);
    expect(full.waits).toHaveLength(20);
  });

  it('lets nobody be asked with others before half of their time', () => {
    const late = listOn(listOn(empty, asks('son'), nine), asks('mother', 60), nine);
    expect(mayJoin(late, idOf('son'), nine)).toEqual([]);
    expect(mayJoin(late, idOf('son'), addMs(nine, 6 * hourMs))).toEqual(['mother']);
    // What was said to end after its own question is asked at once.
    expect(listOn(empty, asks('mother', -3), nine).waits).toEqual([{ id: 'mother', from: addMs(nine, -24 * hourMs) }]);
  });
});

describe('the message of the day', () => {
  it('is the first one’s, and asks for the others', () => {
    expect(shareOf(family, asks('son'), false)).toBeUndefined();
    expect(shareOf(sent(), asks('son'), false)).toEqual({
      kind: 'carries',
      alsoFor: ['mother', 'daughter'],
      number: 'k3y',
    });
    expect(shareOf(sent(), asks('mother'), true)).toEqual({ kind: 'carried', by: 'son', version: 1 });
  });

  it('comes too early for who was not known yet, and goes out anew where it fell away', () => {
    expect(shareOf(sent(), asks('guest'), true)).toEqual({ kind: 'late' });
    expect(shareOf(sent(), asks('mother'), false)).toBeUndefined();
  });

  it('is not the one that the same check-in sends later', () => {
    expect(shareOf(sent(), asks('son', 24, { said: said(1) }), true)).toBeUndefined();
  });

  it('stands until it is taken back before anybody read it', () => {
    const stands = (carrier: CheckIn | undefined, isTold = false) =>
      sendStands(carrier, { version: 1, isTold, now: nine });
    const out = asks('son', 24, { state: 'asked', said: said(1) });
    expect(stands(out)).toBe(true);
    expect(stands({ ...out, state: 'cancelled' })).toBe(false);
    expect(stands({ ...out, state: 'cancelled' }, true)).toBe(true);
    expect(stands({ ...out, said: said(1, { over: true }) }, true)).toBe(false);
    expect(stands(undefined, true)).toBe(false);
  });

  it('stands while it is about to go out, and no longer where something else was done', () => {
    const stands = (carrier: CheckIn) => sendStands(carrier, { version: 1, isTold: false, now: nine });
    expect(stands(asks('son'))).toBe(true);
    expect(stands(asks('son', 25))).toBe(false);
    expect(stands(asks('son', 24, { state: 'calling' }))).toBe(false);
    expect(stands(asks('son', 24, { next: undefined }))).toBe(false);
  });
});

describe('what a check-in keeps of it', () => {
  it('is whose message it is; the carrier keeps for whom else, also of an earlier one', () => {
    const carried = sharedAfter(asks('mother'), { kind: 'carried', by: idOf('son'), version: 1 }, nine);
    expect(carried).toEqual({ carriedBy: 'son', version: 1, at: nine });
    const first = sharedAfter(asks('son'), { kind: 'carries', alsoFor: [idOf('mother')], number: 'k3y' }, nine);
    expect(first).toEqual({ carriedBy: 'son', version: 1, at: nine, alsoFor: ['mother'] });
    const again = asks('son', 24, { shared: first, said: said(1) });
    expect(sharedAfter(again, { kind: 'carries', alsoFor: [idOf('daughter')], number: 'k3y' }, nine)).toMatchObject({
      version: 2,
      alsoFor: ['daughter', 'mother'],
    });
    expect(sharedAfter(again, undefined, nine)).toMatchObject({ version: 2, alsoFor: ['mother'] });
  });

  it('is nothing where it asks for nobody else', () => {
    expect(sharedAfter(asks('son'), undefined, nine)).toBeUndefined();
    expect(sharedAfter(asks('son'), { kind: 'carries', alsoFor: [], number: 'k3y' }, nine)).toBeUndefined();
    const before = { carriedBy: idOf('mother'), version: 1, at: nine };
    expect(sharedAfter(asks('son', 24, { shared: before }), undefined, nine)).toBeUndefined();
    const own = { carriedBy: idOf('son'), version: 1, at: nine };
    expect(sharedAfter(asks('son', 24, { shared: own }), undefined, nine)).toBeUndefined();
  });

  it('leaves on its link whom it ever asked for, and lets a year be tried anew with each message of its own', () => {
    const carries = (...others: string[]) => ({ kind: 'carries' as const, alsoFor: others.map(idOf), number: 'k3y' });
    expect([linkAfter(asks('son'), undefined), linkAfter(asks('son'), carries())]).toEqual([undefined, undefined]);
    const link = linkAfter(asks('son'), carries('mother'));
    expect(link).toEqual({ others: ['mother'], number: 'k3y' });
    const tried = asks('son', 24, { link: link && { ...link, misses: 3 } });
    expect(linkAfter(tried, carries('daughter'))).toEqual({ others: ['daughter', 'mother'], number: 'k3y' });
    expect(linkAfter(tried, undefined)).toEqual({ others: ['mother'], number: 'k3y' });
    // Asked by somebody else's message: their own link may still lie in the phone.
    expect(linkAfter(tried, { kind: 'carried', by: idOf('mother'), version: 1 })).toMatchObject({ misses: 3 });
    const many = Array.from({ length: 60 }, (_, index) => `P-${index}`);
    expect(linkAfter(tried, carries(...many))?.others).toHaveLength(40);
  });

  it('says whose the message was and when the person was told', () => {
    const carried = asks('mother', 24, { shared: { carriedBy: idOf('son'), version: 1, at: nine } });
    expect([carrierOf(carried), toldAt(carried)]).toEqual(['son', nine]);
    const later = addMs(nine, hourMs);
    expect(toldAt({ ...carried, said: said(1, { at: later }) })).toBe(later);
    const carrier = asks('son', 24, { shared: { carriedBy: idOf('son'), version: 1, at: nine } });
    expect([carrierOf(carrier), toldAt(carrier), carrierOf(asks('son'))]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the message true for the others when its own person has answered, and not once it is cancelled', () => {
    const shared = { carriedBy: idOf('son'), version: 1, at: nine, alsoFor: [idOf('mother')] };
    const answered = asks('son', 24, { state: 'answered', stepId: 'second', said: said(1), shared });
    expect(currentNoticeOf(answered)).toBe('son.v1');
    expect(currentNoticeOf({ ...answered, shared: undefined })).toBe('son.v2');
    expect(currentNoticeOf({ ...answered, state: 'cancelled' })).toBe('son.v2');
    expect(currentNoticeOf({ ...answered, said: said(1, { over: true }) })).toBe('son.v2');
  });
});
