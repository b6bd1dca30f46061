import { expect, it } from 'vitest';
import { columnToRead, readRefusalCell } from './read-refusal-cell.ts';

const read = (text: string, of: 'email-marketing' | 'sms-marketing' | 'calls') =>
  readRefusalCell(text, columnToRead('Status', { of, reads: 'numbered' }), () => undefined);
const nothing = { refused: [], granted: [], facts: [] };

it('reads a numbered status as ActiveCampaign writes it: 2 has left, 3 has bounced, and nobody has said yes', () => {
  expect(read('2', 'email-marketing')).toEqual({
    ...nothing,
    refused: [{ channel: 'email', purpose: 'marketing' }],
  });
  expect(read('3', 'email-marketing')).toEqual({ ...nothing, facts: [{ channel: 'email', fact: 'hard-bounce' }] });
  expect(read('3', 'sms-marketing').facts).toEqual([{ channel: 'sms', fact: 'hard-bounce' }]);
  expect(read('3', 'calls')).toEqual(nothing);
  for (const text of ['0', '1', '-1']) expect(read(text, 'email-marketing')).toEqual(nothing);
});
