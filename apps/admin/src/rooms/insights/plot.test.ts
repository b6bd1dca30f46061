import { expect, it } from 'vitest';
import type { SaidWindow } from '../../server/api-types.ts';
import { plotOf } from './plot.ts';

const said = (window: Partial<SaidWindow>): SaidWindow => ({
  delayId: 'd-1',
  noticeId: 'd-1.v1',
  saidOn: '2026-11-01',
  from: '2026-11-10',
  to: '2026-11-14',
  basis: 'staff',
  said: 'before',
  cameOn: '2026-11-12',
  verdict: 'within',
  daysOff: 0,
  ...window,
});

it('puts windows under one another by the days since they began', () => {
  const plot = plotOf([
    said({}),
    said({ cameOn: '2026-11-07', verdict: 'early' }),
    said({ cameOn: '2026-11-20', verdict: 'late' }),
  ]);
  expect(plot.rows.map(({ from, to, came }) => [from, to, came])).toEqual([
    [0, 4, 2],
    [0, 4, -3],
    [0, 4, 10],
  ]);
  expect([plot.first, plot.days]).toEqual([-3, 13]);
});

it('has a scale though a window is one day', () => {
  expect(plotOf([said({ to: '2026-11-10', cameOn: '2026-11-10' })]).days).toBe(1);
});
