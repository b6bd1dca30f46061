import { expect, it } from 'vitest';
import { pageOf } from './page-of.ts';

it('leads from what is announced to the page of its own job', () => {
  expect(pageOf({ job: 'stock-delay', id: 'delay-1' })).toBe('/delays/delay-1');
  expect(pageOf({ job: 'crisis-notice', id: 'outage-1' })).toBe('/crises/bulletins/outage-1');
});
