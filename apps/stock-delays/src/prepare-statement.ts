import type { StaffId, SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { delaySteps, factsOf } from '@kesher/domain/stock-delay/decide';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { checkDelayStatement } from '@kesher/domain/stock-delay/wording/check-delay-statement';
import type { Finding } from '@kesher/domain/wording/finding';
import { decideOn } from './decide-on.ts';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';

/** A next update sooner than this is flagged: staff would hardly have news by then. */
const minimumNoticeHours = 4;

/** Drafts the next version: new facts, the good news, or the withdrawal. The findings say what must or should be mended. */
export function prepareStatement(ports: StockDelayPorts) {
  return async (input: {
    id: SubjectId;
    revision: number;
    statement: DelayStatement;
    by: StaffId;
  }): Promise<DelayOutcome> => {
    const { calendar, languages: served } = await ports.settings.get();
    const { timeZone } = calendar;
    return decideOn(ports)(input, (delay, now) => ({
      decision: delaySteps.draftStatement(delay, input.statement, { by: input.by, now }),
      findings: findingsFor(delay, input.statement, { now, timeZone, served }),
    }));
  };
}

/** Everything that stands against, or should be reconsidered about, saying this next. */
export function findingsFor(
  delay: StockDelay,
  statement: DelayStatement,
  at: { now: Instant; timeZone: string; served?: readonly Language[] },
): Finding[] {
  return checkDelayStatement(statement, delay.live && factsOf(delay.live.statement), { ...at, minimumNoticeHours });
}
