import type { StaffId, SubjectId } from '@kesher/domain/ids';
import { delaySteps } from '@kesher/domain/stock-delay/decide';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import * as general from '@kesher/engine/announce/let-out';
import { noticeOfDelay } from './notice-of-delay.ts';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';
import { findingsOfDraft } from './prepare-statement.ts';
import { audienceOfDelays } from './read-audience.ts';
import { takeProducts } from './take-products.ts';

type Step = { id: SubjectId; revision: number; by: StaffId };

/** How delays are let out. */
function letOutDelays(ports: StockDelayPorts): general.LetOut<DelayStatement, StockDelay> {
  return {
    job: 'stock-delay',
    store: ports.delays,
    steps: delaySteps,
    noticeOf: (delay, live) => noticeOfDelay(ports, delay, live),
    audience: audienceOfDelays(ports),
    findingsOf: findingsOfDraft,
  };
}

/** Starts the countdown of what was drafted, or asks for a second person; the first version takes its products. */
export function announceDelay(ports: StockDelayPorts) {
  const announce = general.announceDraft(ports, letOutDelays(ports));
  return async (step: Step): Promise<DelayOutcome> => {
    const outcome = await announce(step);
    if (outcome.kind !== 'done') return outcome;
    if (outcome.of.version === 0) {
      const taken = await takeProducts(ports)(outcome.of);
      if (taken) {
        await ports.delays.update(delaySteps.giveWay(outcome.of));
        return taken;
      }
    }
    return hinted(ports, outcome);
  };
}

/** The second person's yes. */
export function approveAnnouncement(ports: StockDelayPorts) {
  const approve = general.approveAnnouncement(ports, letOutDelays(ports));
  return async (step: Step): Promise<DelayOutcome> => hinted(ports, await approve(step));
}

/** Takes an announcement back while its countdown runs or while it waits for a second person. */
export function cancelCountdown(ports: StockDelayPorts): (step: Step) => Promise<DelayOutcome> {
  return general.cancelCountdown(ports, letOutDelays(ports));
}

/** Drops what was drafted. */
export function discardDelayDraft(ports: StockDelayPorts): (step: Step) => Promise<DelayOutcome> {
  return general.discardDraft(ports, letOutDelays(ports));
}

async function hinted(ports: StockDelayPorts, outcome: DelayOutcome): Promise<DelayOutcome> {
  if (outcome.kind === 'done') await general.hintCountdown(ports, { job: 'stock-delay', ...outcome.of });
  return outcome;
}
