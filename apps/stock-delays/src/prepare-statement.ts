import type { Settings } from '@kesher/domain/business/settings-store';
import type { StaffId, SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { delaySteps, factsOf } from '@kesher/domain/stock-delay/decide';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { checkDelayStatement } from '@kesher/domain/stock-delay/wording/check-delay-statement';
import type { Finding } from '@kesher/domain/wording/finding';
import { decideOn } from '@kesher/engine/announce/decide-on';
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
    const settings = await ports.settings.get();
    return decideOn(ports, ports.delays)(input, (delay, now) => ({
      decision: delaySteps.draftStatement(delay, input.statement, { by: input.by, now }),
      findings: findingsFor(delay, input.statement, { now, settings }),
    }));
  };
}

type Looked = { now: Instant; settings: Pick<Settings, 'calendar' | 'languages'> };

/** Everything that stands against, or should be reconsidered about, saying this next. */
export function findingsFor(delay: StockDelay, statement: DelayStatement, { now, settings }: Looked): Finding[] {
  const { calendar, languages: served } = settings;
  const at = { now, timeZone: calendar.timeZone, served, minimumNoticeHours };
  return checkDelayStatement(statement, delay.live && factsOf(delay.live.statement), at);
}

/** The same about what is drafted; nothing where no draft stands. */
export function findingsOfDraft(delay: StockDelay, looked: Looked): Finding[] {
  return delay.draft ? findingsFor(delay, delay.draft.statement, looked) : [];
}
