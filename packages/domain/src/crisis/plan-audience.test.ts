import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import { aMessage } from '../message/message.fixture.ts';
import type { Previous } from '../notice/previous.ts';
import { bulletinKinds } from './bulletin.ts';
import { planBulletinMember } from './plan-audience.ts';

const customerId = customerIdSchema.parse('C-1');
const before = (state: 'accepted' | 'retracted', toldByPhone = false): Previous => ({
  member: { customerId, toldBefore: false, segments: ['Kerem'] },
  messages: [aMessage({ customerId, state })],
  toldByPhone,
});
const told = before('accepted');

describe('who hears a version of a bulletin', () => {
  it('is whoever is in its segments, and in which', () => {
    expect(planBulletinMember('published', { customerId, segments: ['Kerem'], previous: undefined })).toEqual({
      customerId,
      toldBefore: false,
      segments: ['Kerem'],
    });
    expect(planBulletinMember('published', { customerId, segments: [], previous: undefined })).toBeUndefined();
  });

  it('of a correction is also whoever was told and is in them no more', () => {
    expect(planBulletinMember('corrected', { customerId, segments: [], previous: told })).toEqual({
      customerId,
      toldBefore: true,
      segments: ['Kerem'],
    });
    expect(
      planBulletinMember('corrected', { customerId, segments: [], previous: before('retracted') }),
    ).toBeUndefined();
    expect(planBulletinMember('corrected', { customerId, segments: ['Ramot'], previous: told })).toMatchObject({
      toldBefore: true,
    });
  });

  it('of no news is nobody whom it does not concern any more', () => {
    expect(planBulletinMember('no-news', { customerId, segments: [], previous: told })).toBeUndefined();
  });

  it.each(['released', 'withdrawn'] as const)('of what is %s is exactly whoever was told, by a call too', (kind) => {
    expect(planBulletinMember(kind, { customerId, segments: ['Kerem'], previous: told })).toMatchObject({
      toldBefore: true,
    });
    expect(planBulletinMember(kind, { customerId, segments: [], previous: before('retracted', true) })).toBeDefined();
    expect(
      planBulletinMember(kind, { customerId, segments: ['Kerem'], previous: before('retracted') }),
    ).toBeUndefined();
    expect(planBulletinMember(kind, { customerId, segments: ['Kerem'], previous: undefined })).toBeUndefined();
  });

  it('never leaves out somebody who was told "closed" when it is open again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bulletinKinds),
        fc.boolean(),
        fc.subarray(['Kerem', 'Ramot']),
        (first, isThere, later) => {
          const earlier = isThere ? told : undefined;
          const heard = planBulletinMember(first, { customerId, segments: ['Kerem'], previous: earlier });
          const previous = heard && { member: heard, messages: told.messages, toldByPhone: false };
          const release = planBulletinMember('released', { customerId, segments: later, previous });
          expect(release !== undefined).toBe(heard !== undefined);
        },
      ),
    );
  });
});
