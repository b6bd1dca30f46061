import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { askAgain, planPrivacyTask } from './plan-privacy-task.ts';
import { rightFor } from './right-for.ts';
import { taskSchema } from './task.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const later = '2026-12-30T08:00:00.000Z' as Instant;
const customerId = customerIdSchema.parse('shopify:7005');
const erasure = planPrivacyTask({ work: { kind: 'erasure', askedBy: 'shopify' }, customerId }, now);

describe('what is asked by law', () => {
  it('is a task of an admin, due within thirty days, one for each customer', () => {
    expect(taskSchema.parse(erasure)).toEqual(erasure);
    expect(erasure).toMatchObject({
      id: 'erasure~erasure-shopify~shopify:7005',
      customerId,
      dueAt: '2026-12-22T08:00:00.000Z',
      state: 'open',
    });
    expect(rightFor(erasure.work)).toBe('customer.erase');
    expect(rightFor({ kind: 'shop-erasure' })).toBe('customer.erase');
    expect(rightFor({ kind: 'export' })).toBe('customer.export');
    expect(rightFor({ kind: 'call' })).toBe('task.work');
  });

  it('is about nobody in particular where a whole shop asks', () => {
    const work = { kind: 'shop-erasure', askedBy: 'shopify', shop: 'x.myshopify.com' } as const;
    const task = planPrivacyTask({ work }, now);
    expect(taskSchema.parse(task)).toEqual(task);
    expect(task.id).toBe('shop-erasure~shop-erasure-shopify');
    expect(task).not.toHaveProperty('customerId');
  });

  it('keeps its date when it is asked again, and opens again where it had ended', () => {
    expect(askAgain(erasure, later)).toBeUndefined();
    expect(askAgain({ ...erasure, state: 'in-progress' }, later)).toBeUndefined();
    const again = askAgain({ ...erasure, state: 'done' }, later);
    expect(again).toMatchObject({ state: 'open', dueAt: '2027-01-29T08:00:00.000Z', revision: 2 });
    expect(again?.history.at(-1)).toEqual({ at: later, by: 'system', did: 'reopened' });
  });
});
