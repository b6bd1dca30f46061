import { describe, expect, it } from 'vitest';
import { guardianIdOf, guardianSchema } from './guardian.ts';

describe('a guardian', () => {
  it('is a customer, or nobody', () => {
    expect(guardianSchema.parse('none')).toBe('none');
    expect(guardianSchema.parse({ id: 'C-40', relation: 'mother' })).toEqual({ id: 'C-40', relation: 'mother' });
    expect(guardianSchema.safeParse({ id: 'C-40', relation: 'neighbour' }).success).toBe(false);
  });

  it('of whom only the contact is known is named after the child, where its id leaves room', () => {
    expect(guardianIdOf('C-1')).toBe('guardian:C-1');
    expect(guardianIdOf('x'.repeat(55))).toBe(`guardian:${'x'.repeat(55)}`);
    expect(guardianIdOf('x'.repeat(56))).toBeUndefined();
  });
});
