import { expect, it } from 'vitest';
import { buildMessage } from '../builders/message.ts';
import { buildChunk } from '../builders/notice.ts';
import { buildStockDelay } from '../builders/stock-delay.ts';
import { createSettableClock } from './clock.ts';
import { createInMemoryHints } from './hints.ts';

it('delivers hints in order, or another one first', async () => {
  const hints = createInMemoryHints(createSettableClock().now);
  const rows = Array.from({ length: 30 }, (_, index) => buildMessage({ customerId: `C-${index}` }));
  await hints.dueMessages('care', rows);
  await hints.chunks([buildChunk()]);
  expect(await hints.waiting('care')).toBe(2);
  expect(await hints.waiting('crisis')).toBe(0);
  const first = hints.take();
  expect(first?.kind === 'messages' && first.keys).toHaveLength(25);
  expect(hints.take(1)).toEqual({ kind: 'chunk', lane: 'care', noticeId: 'delay-1.v1', chunk: 0 });
  expect(hints.take(1)).toBeUndefined();
  expect(hints.visible()).toHaveLength(1);
});

it('shows a delayed hint once its time has come, after 15 minutes at the latest', async () => {
  const clock = createSettableClock();
  const hints = createInMemoryHints(clock.now);
  await hints.subject({ job: 'stock-delay', id: buildStockDelay().id }, 60);
  await hints.subject({ job: 'stock-delay', id: buildStockDelay({ id: 'delay-2' }).id }, 86_400);
  expect(hints.take()).toBeUndefined();
  clock.advance(60_000);
  expect(hints.take()).toEqual({ kind: 'subject', job: 'stock-delay', id: 'delay-1' });
  expect(hints.take()).toBeUndefined();
  clock.advance(840_000);
  expect(hints.take()).toEqual({ kind: 'subject', job: 'stock-delay', id: 'delay-2' });
});
