import { describe, expect, it } from 'vitest';
import { customerSchema } from '../customer/customer.ts';
import { staffIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { closeLinks, generationOf, isClosed, isGood, linkFrom } from './close-links.ts';
import { linkSchema } from './link.ts';

const at = instantSchema.parse('2026-11-22T08:00:00.000Z');
const by = staffIdSchema.parse('ann');
const dana = customerSchema.parse({
  id: 'C-1',
  name: 'Dana',
  language: 'he',
  consents: [],
  createdAt: at,
  revision: 1,
});
const of = { customerId: dana.id, subjectId: subjectIdSchema.parse('delay-1') };

describe('the links of a customer', () => {
  it('stay open until staff close them, and then those of before are closed and later ones open', () => {
    const first = linkFrom(at, { ...of, generation: generationOf(dana) }, {});
    expect(linkSchema.parse(first)).toEqual({ ...of, createdAt: at, expiresAt: '2027-05-21T08:00:00.000Z' });
    expect(isClosed(first, dana)).toBe(false);
    const closed = closeLinks(dana, { by, at });
    expect(customerSchema.parse(closed).links).toEqual({ generation: 1, closedAt: at, closedBy: 'ann' });
    expect(isClosed(first, closed)).toBe(true);
    const second = linkFrom(at, { ...of, generation: generationOf(closed) }, {});
    expect(second.generation).toBe(1);
    expect(isClosed(second, closed)).toBe(false);
    expect(isClosed(second, closeLinks(closed, { by, at }))).toBe(true);
  });

  it('are good until their end, and no longer after they were made than the owner keeps links', () => {
    const link = linkFrom(at, { ...of, generation: 0 }, { links: 60 });
    expect(link.expiresAt).toBe('2027-01-21T08:00:00.000Z');
    const shortly = instantSchema.parse('2027-01-21T07:59:59.999Z');
    expect(isGood(link, shortly, {})).toBe(true);
    expect(isGood(link, link.expiresAt, {})).toBe(false);
    expect(isGood(link, shortly, { links: 59 })).toBe(false);
  });

  it('of somebody who is not there any more are of the first generation', () => {
    expect(generationOf(undefined)).toBe(0);
  });
});
