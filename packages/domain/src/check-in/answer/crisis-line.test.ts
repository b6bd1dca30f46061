import { expect, it } from 'vitest';
import { crisisLineOf } from './crisis-line.ts';

it('whoever may harm themselves is named the line of their country, and none where none is known', () => {
  expect(crisisLineOf('IL')).toMatchObject({ phone: '1201', name: { he: 'ער״ן, עזרה ראשונה נפשית' } });
  expect(crisisLineOf('US')?.phone).toBe('988');
  expect(crisisLineOf('XX')).toBeUndefined();
});
