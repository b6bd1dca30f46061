import { expect, it } from 'vitest';
import { hoursOfText, textOfHours } from './hours-text.ts';

it.each([
  ['', []],
  ['09:00-13:00', [{ from: '09:00', to: '13:00' }]],
  [
    '9:00–13:00, 16:00-24:00',
    [
      { from: '09:00', to: '13:00' },
      { from: '16:00', to: '24:00' },
    ],
  ],
  ['soon', [{ from: 'soon', to: '' }]],
  ['09:00-13:00-15:00', [{ from: '09:00', to: '' }]],
])('%j reads as hours', (text, hours) => {
  expect(hoursOfText(text)).toEqual(hours);
});

it('writes hours as they are read', () => {
  const text = '09:00-13:00, 16:00-19:00';
  expect(textOfHours(hoursOfText(text))).toBe(text);
});
