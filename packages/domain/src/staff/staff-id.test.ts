import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePerson, staffIdOf } from './staff-id.ts';

describe('the id of a person on staff', () => {
  it.each(['manager-2', 'Manager-2', ' MANAGER-2\t', 'mana ger-2', 'manager\u200b-2', '\u202emanager-2', 'ｍanager-2'])(
    'is one, however the name is written: %j',
    (name) => {
      expect(staffIdOf(name)).toBe('manager-2');
      expect(isSamePerson(name, 'manager-2')).toBe(true);
    },
  );

  it('is one where an accent stands apart from its letter', () => {
    for (const name of ['ren´e', 'ren\u0301e', 'REN \u0301E', 'reńe']) expect(staffIdOf(name)).toBe('reńe');
  });

  it('keeps names apart that differ in a letter', () => {
    expect(isSamePerson('manager-2', 'manager-3')).toBe(false);
    expect(isSamePerson(undefined, 'manager-2')).toBe(false);
    expect(staffIdOf('נועה')).toBe('נועה');
  });

  it.each(['system', 'System ', 'CUSTOMER', 'cus tomer', '', ' ', 'x'.repeat(129)])('is refused for %j', (name) => {
    expect(staffIdOf(name)).toBeUndefined();
  });

  it('stays as it is when it is read again, and is the same for every case and any spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const id = staffIdOf(name);
        if (id === undefined) return;
        expect(staffIdOf(id)).toBe(id);
        expect(staffIdOf(` ${name} `)).toBe(id);
      }),
    );
  });
});
