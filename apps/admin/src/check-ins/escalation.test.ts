import { expect, it } from 'vitest';
import { escalation } from './escalation.fixture.ts';
import { isAsked, nextAsked } from './escalation.ts';

it('a flag says who is asked next, and after the last of them that it is late', () => {
  const next = (part: Partial<typeof escalation>, isOverdue = false) =>
    nextAsked({ escalation: { ...escalation, ...part }, isOverdue });
  expect([next({}), next({ level: 1 }), next({ level: 2, isLast: true }), next({ isLast: true }, true)]).toEqual([
    'all',
    'managers',
    'last',
    'late',
  ]);
});

it('a flag is taken up by whoever was asked, and by anybody where nobody could be', () => {
  expect([
    isAsked(escalation, 'Samar'),
    isAsked(escalation, 'rina'),
    isAsked({ ...escalation, asked: [] }, 'rina'),
  ]).toEqual([true, false, true]);
});
