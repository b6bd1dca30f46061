import type { NoticeId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Notice } from '../../notice/notice.ts';
import { earliestPromise } from '../../order/earliest-promise.ts';
import type { OrderLine } from '../../order/order-line.ts';
import { type Silence, silenceMeans } from '../consent-round.ts';
import { factsOf } from '../decide.ts';
import { delayContentOf } from '../read-delay.ts';
import type { StockDelay } from '../stock-delay.ts';

/**
 * The round of consent that an open delay is in: it began with the version that last moved the date. An automatic
 * "no news yet" repeats the facts and begins no round, so it never gives silence more time.
 */
export type Round = { number: number; beganAt: Instant; noticeIds: ReadonlySet<NoticeId> };

/** The current round; `versions` are the delay's notices, oldest first. Undefined when nothing is asked (any more). */
export function roundOf(delay: StockDelay, versions: readonly Notice[]): Round | undefined {
  const { live } = delay;
  if (delay.stage !== 'open' || live === undefined) return undefined;
  // The live version may not have been written as a notice yet.
  const told = [
    ...versions.map((notice) => ({
      id: notice.id,
      publishedAt: notice.publishedAt,
      kind: delayContentOf(notice).statement.kind,
    })),
    { id: live.noticeId, publishedAt: live.publishedAt, kind: live.statement.kind },
  ];
  const first = told.findLastIndex(({ kind }) => kind === 'declared' || kind === 'revised');
  const began = told[first];
  if (began === undefined) return undefined;
  // A live version that is written already stands at the end twice.
  const start = told.findIndex(({ id }) => id === began.id);
  return {
    number: delay.round,
    beganAt: began.publishedAt,
    noticeIds: new Set(told.slice(start).map(({ id }) => id)),
  };
}

/** What this customer's silence means now; undefined when the delay asks nothing. */
export function silenceOf(
  delay: StockDelay,
  about: { round: Round; lines: readonly Pick<OrderLine, 'promisedOn'>[]; country: string | undefined },
): Silence | undefined {
  const facts = delay.live && factsOf(delay.live.statement);
  if (facts === undefined) return undefined;
  return silenceMeans(facts, {
    round: about.round.number,
    promisedOn: earliestPromise(about.lines),
    publishedAt: about.round.beganAt,
    country: about.country,
  });
}
