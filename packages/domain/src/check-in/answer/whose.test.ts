import { describe, expect, it } from 'vitest';
import { calledOf, whoIs } from './whose.ts';

const mother = { name: 'דנה כהן', yearOfBirth: 1984 };
const son = { name: 'Noam Cohen', yearOfBirth: 2012 };

describe('several people on one phone', () => {
  it('are called by their first names, and where two are alike by an initial more', () => {
    expect(calledOf([mother, son])).toEqual(['דנה', 'Noam']);
    expect(calledOf([son, { name: ' Noam  de Levi ' }, { name: 'Noam' }])).toEqual(['Noam C.', 'Noam L.', 'Noam']);
    expect(calledOf([{ name: '' }, {}])).toEqual([undefined, undefined]);
  });

  it('are told apart by the name that was chosen and the year of birth', () => {
    expect(whoIs([mother, son], { chosen: 0, year: 1984 })).toBe(mother);
    expect(whoIs([mother, son], { chosen: 1, year: 1984 })).toBeUndefined();
  });

  it('are told apart by the year where even the initials are alike, and else by nothing', () => {
    const grandson = { name: 'Noam Chen', yearOfBirth: 2019 };
    expect(whoIs([son, grandson], { chosen: 0, year: 2019 })).toBe(grandson);
    expect(whoIs([son, { ...son }], { chosen: 0, year: 2012 })).toBeUndefined();
    expect(whoIs([son, { name: 'Noam Chen' }], { chosen: 1, year: 1999 })).toBeUndefined();
  });

  it('are taken by their name where nobody knows the year, and by none that is not there', () => {
    const guest = { name: 'Maya' };
    expect(whoIs([mother, guest], { chosen: 1, year: 1999 })).toBe(guest);
    expect(whoIs([mother], { chosen: 5, year: 1984 })).toBeUndefined();
  });
});
