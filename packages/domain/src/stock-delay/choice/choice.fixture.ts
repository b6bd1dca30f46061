import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { customerIdSchema, noticeIdOf, staffIdSchema, subjectIdSchema } from '../../ids.ts';
import { addMs, dayMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import type { Notice } from '../../notice/notice.ts';
import { orderLineSchema } from '../../order/order-line.ts';
import { type Task, taskSchema } from '../../task/task.ts';
import { delayFactsSchema } from '../delay-facts.ts';
import type { DelayStatement } from '../delay-notice.ts';
import type { DelayOption } from '../option.ts';
import { type StockDelay, stockDelaySchema } from '../stock-delay.ts';
import { decideChoice } from './decide-choice.ts';
import { roundOf } from './round.ts';

export const id = subjectIdSchema.parse('delay-1');
export const customerId = customerIdSchema.parse('c-1');
export const calendar = defaultBusinessCalendar;
/** A Sunday, 10:00 in Tel Aviv. */
export const start = instantSchema.parse('2026-11-22T08:00:00.000Z');
export const three = (text: string) => ({ en: text, he: text, ar: text });
export const options: DelayOption[] = [
  { kind: 'wait' },
  { kind: 'alternative', name: three('other'), priceDifference: { amountMinor: 0, currency: 'ILS' } },
  { kind: 'partner', name: three('p'), priceDifference: { amountMinor: 1, currency: 'ILS' }, differencePaidBy: 'us' },
  { kind: 'bridge', what: three('loan') },
  { kind: 'refund', withinDays: 5 },
];
export const facts = delayFactsSchema.parse({
  cause: { kind: 'supplier' },
  window: { kind: 'dates', from: '2026-12-03', to: '2026-12-09', basis: { kind: 'supplier-said' } },
  options,
  nextUpdateBy: addMs(start, 7 * dayMs),
});

export const line = orderLineSchema.parse({
  id: 'l-1',
  customerId,
  productId: 'p1',
  orderNumber: 'A-1',
  quantity: 2,
  state: 'open',
  orderedAt: start,
  unitPrice: { amountMinor: 34_900, currency: 'ILS' },
});

export type Kind = DelayStatement['kind'];

function statementOf(kind: Kind): DelayStatement {
  if (kind === 'resolved') return { kind };
  return kind === 'withdrawn' ? { kind, because: three('no') } : { kind, facts };
}

/** A delay that said these kinds, a day apart, and its notices; the live one is a notice already unless told otherwise. */
export function said(kinds: Kind[], writeLast = true): { delay: StockDelay; versions: Notice[] } {
  const versions = kinds.map(
    (kind, index): Notice => ({
      id: noticeIdOf(id, index + 1),
      subjectId: id,
      version: index + 1,
      lane: 'care',
      content: { job: 'stock-delay', products: [{ id: 'p1', name: 'Brush' }], statement: statementOf(kind) },
      publishedBy: staffIdSchema.parse('s'),
      publishedAt: addMs(start, index * dayMs),
    }),
  );
  const last = versions.at(-1);
  const kind = kinds.at(-1);
  const delay = stockDelaySchema.parse({
    id,
    products: [{ id: 'p1', name: 'Brush' }],
    stage: kind === 'resolved' || kind === 'withdrawn' ? kind : 'open',
    version: kinds.length,
    round: kinds.filter((each) => each === 'declared' || each === 'revised').length,
    ...(last && {
      live: {
        noticeId: last.id,
        statement: last.content.statement,
        publishedBy: 's',
        publishedAt: last.publishedAt,
        published: writeLast,
      },
    }),
    promises: [],
    createdBy: 's',
    createdAt: start,
    revision: 1,
  });
  return { delay, versions: writeLast ? versions : versions.slice(0, -1) };
}

export function choose(
  optionIndex: number,
  ask: Partial<Parameters<typeof decideChoice>[0]> & { kinds?: Kind[] } = {},
) {
  const { delay, versions } = said(ask.kinds ?? ['declared']);
  return decideChoice({
    delay,
    round: roundOf(delay, versions),
    customerId,
    standing: undefined,
    silence: undefined,
    lines: [line],
    noticeId: delay.live?.noticeId ?? '',
    optionIndex,
    calendar,
    now: start,
    ...ask,
  });
}

export function recorded(decision: ReturnType<typeof decideChoice>): Task {
  if (decision.kind !== 'record') throw new Error(`not recorded: ${JSON.stringify(decision)}`);
  return taskSchema.parse(decision.task);
}

export function silenceTask(state: Task['state'], action: 'hold' | 'refund', noticeId = 'delay-1.v1'): Task {
  return taskSchema.parse({
    id: 'silence~delay-1~c-1',
    customerId,
    subjectId: id,
    work: { kind: 'silence', noticeId, action },
    state,
    dueAt: start,
    createdAt: start,
    history: [{ at: start, by: 'system', did: 'created' }],
    revision: 3,
  });
}
