import type { StaffId, SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { draftStatement, factsOf } from '@kesher/domain/stock-delay/decide';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { checkDelayFacts } from '@kesher/domain/wording/check-delay-facts';
import { checkWording } from '@kesher/domain/wording/check-wording';
import type { Finding } from '@kesher/domain/wording/finding';
import { decideOn } from './decide-on.ts';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';

/** A promised update lies at least this far ahead: the automatic one needs half an hour of it. */
export const minimumUpdateHours = 2;

/** Drafts the next version: new facts, the good news, or the withdrawal. The findings say what must or should be mended. */
export function prepareStatement(ports: StockDelayPorts) {
  return (input: { id: SubjectId; revision: number; statement: DelayStatement; by: StaffId }): Promise<DelayOutcome> =>
    decideOn(ports)(input, (delay, now) => ({
      decision: draftStatement(delay, input.statement, { by: input.by, now }),
      findings: findingsFor(delay, input.statement, now),
    }));
}

/** Everything that stands against, or should be reconsidered about, saying this next. */
export function findingsFor(delay: StockDelay, statement: DelayStatement, now: Instant): Finding[] {
  switch (statement.kind) {
    case 'declared':
    case 'revised':
    case 'no-news':
      return checkDelayFacts(statement.facts, delay.live && factsOf(delay.live.statement), { now, minimumUpdateHours });
    case 'resolved':
      return statement.note === undefined ? [] : checkWording(statement.note, 'statement.note');
    case 'withdrawn':
      return checkWording(statement.because, 'statement.because');
  }
}
