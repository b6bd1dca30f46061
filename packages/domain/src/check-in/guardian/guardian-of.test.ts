import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../../ids.ts';
import { at } from '../check-in.fixture.ts';
import { careAgeOf } from './care-age.ts';
import { guardianOf, inCareOf, isChild } from './guardian-of.ts';

const id = customerIdSchema.parse('C-1');
const rivka = { id: customerIdSchema.parse('C-40'), relation: 'mother' as const };
const here = { country: 'IL', timeZone: 'Asia/Jerusalem', now: at('2026-11-29T10:05:00.000Z') };

describe('the age from which somebody decides on their own care', () => {
  it.each([
    ['IL', 18],
    ['DE', 18],
    ['PL', 18],
    ['GB', 16],
    ['NL', 16],
    ['NO', 16],
    ['ES', 16],
    ['PT', 16],
    ['IE', 16],
    ['NZ', 16],
    ['DK', 15],
    ['AT', 14],
    ['toString', 18],
  ])('in %s is %i', (country, age) => {
    expect(careAgeOf(country)).toBe(age);
  });

  it('counts from the first day of the year in which it is reached, by the clock of the business', () => {
    expect(isChild({ yearOfBirth: 2009 }, here)).toBe(true);
    expect(isChild({ yearOfBirth: 2008 }, here)).toBe(false);
    const newYear = at('2026-12-31T22:30:00.000Z');
    expect(isChild({ yearOfBirth: 2009 }, { ...here, now: newYear })).toBe(false);
    expect(isChild({ yearOfBirth: 2009 }, { ...here, timeZone: 'Europe/London', now: newYear })).toBe(true);
  });

  it('is that of the person’s own country, and nobody of whom no year is known is a child', () => {
    expect(isChild({ yearOfBirth: 2010, country: 'NL' }, here)).toBe(false);
    expect(isChild({ yearOfBirth: 2010 }, { ...here, country: 'NL' })).toBe(false);
    expect(isChild({ yearOfBirth: 2010, country: 'IL' }, { ...here, country: 'NL' })).toBe(true);
    expect(isChild({}, here)).toBe(false);
  });
});

describe('the guardian of a customer', () => {
  it('is whoever is on record, while the customer is a child', () => {
    expect(guardianOf({ id, yearOfBirth: 2016, guardian: rivka }, here)).toEqual(rivka);
    expect(guardianOf({ id, yearOfBirth: 2008, guardian: rivka }, here)).toBeUndefined();
    expect(guardianOf({ id, guardian: rivka }, here)).toBeUndefined();
    expect(guardianOf({ id, yearOfBirth: 2016 }, here)).toBeUndefined();
    expect(guardianOf({ id, yearOfBirth: 2016, guardian: 'none' }, here)).toBeUndefined();
    expect(guardianOf({ id, yearOfBirth: 2016, guardian: { id } }, here)).toBeUndefined();
  });

  it('is asked by their own ways, language and hours alone', () => {
    const noam = {
      id,
      name: 'Noam',
      phone: '+972525550148',
      email: 'noam@example.com',
      phoneProblem: 'unreadable' as const,
      language: 'he' as const,
      timeZone: 'Asia/Jerusalem',
      yearOfBirth: 2016,
    };
    const asked = inCareOf(noam, {
      phone: '+447700900123',
      language: 'en',
      preferredHours: { from: '18:00', to: '20:00' },
    });
    expect(asked).toEqual({
      id,
      name: 'Noam',
      yearOfBirth: 2016,
      phone: '+447700900123',
      email: undefined,
      language: 'en',
      // Of a guardian of whom no zone is known, the child's is the nearest.
      timeZone: 'Asia/Jerusalem',
      preferredHours: { from: '18:00', to: '20:00' },
    });
    expect(asked).not.toHaveProperty('phoneProblem');
  });
});
