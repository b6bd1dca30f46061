import type { StaffId, SubjectId } from '@kesher/domain/ids';
import { delaySteps } from '@kesher/domain/stock-delay/decide';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { isRefused } from '@kesher/domain/wording/finding';
import { countAtLeast } from '@kesher/engine/rehearse/count-at-least';
import { decideOn } from './decide-on.ts';
import { keptFor } from './keep-rehearsal.ts';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';
import { findingsOfDraft } from './prepare-statement.ts';
import { audienceOfDelays } from './read-audience.ts';
import { nextNotice } from './rehearse.ts';
import { takeProducts } from './take-products.ts';

/** One request counts no further than this; whoever set the limit higher, of more a rehearsal must have been finished. */
const mostCounted = 10_000;

type Step = { id: SubjectId; revision: number; by: StaffId };

/**
 * Starts the countdown of what was drafted, or asks for a second person. What the wording checks refuse is not
 * announced. Pressing twice, or two managers at once, starts one countdown: the second press finds a newer revision.
 */
export function announceDelay(ports: StockDelayPorts) {
  return async (step: Step): Promise<DelayOutcome> => {
    const delay = await ports.delays.get(step.id);
    if (!delay) return { kind: 'not-found' };
    if (delay.revision !== step.revision) return { kind: 'stale', delay };
    const settings = await ports.settings.get();
    const findings = findingsOfDraft(delay, { now: ports.clock(), settings });
    if (isRefused(findings)) return { kind: 'unfit', findings };
    const { announcements } = settings;
    const { approvalFrom } = announcements;
    const rules = {
      ...(await countConcerned(ports, delay, approvalFrom)),
      approvalFrom,
      countdownSeconds: announcements.countdownSeconds,
    };
    const outcome = await decideOn(ports)(step, (current, now) => ({
      decision: delaySteps.announce(current, { by: step.by, now }, rules),
    }));
    if (outcome.kind === 'done' && outcome.delay.version === 0) {
      const taken = await takeProducts(ports)(outcome.delay);
      if (taken) {
        await ports.delays.update(delaySteps.giveWay(outcome.delay));
        return taken;
      }
    }
    await hintCountdown(ports, outcome, announcements.countdownSeconds);
    return outcome;
  };
}

/** How many the draft concerns, as far as it must be known: as a finished rehearsal of it says, or up to the limit. */
async function countConcerned(
  ports: StockDelayPorts,
  delay: StockDelay,
  approvalFrom: number,
): Promise<{ audience: number; isAtLeast: boolean }> {
  const notice = nextNotice(ports, delay);
  if (!notice) return { audience: 0, isAtLeast: false };
  const enough = Math.min(approvalFrom, mostCounted);
  const found = await countAtLeast(ports, audienceOfDelays(ports))(notice, enough);
  if (!found.isAtLeast) return found;
  const rehearsed = keptFor(delay, await ports.delays.rehearsal(delay.id))?.soFar;
  return rehearsed?.isWhole && rehearsed.counted.audience >= found.audience
    ? { audience: rehearsed.counted.audience, isAtLeast: false }
    : found;
}

/** The second person's yes. */
export function approveAnnouncement(ports: StockDelayPorts) {
  return async (step: Step): Promise<DelayOutcome> => {
    const { announcements } = await ports.settings.get();
    const { countdownSeconds } = announcements;
    const stops = await ports.stops.standing();
    const outcome = await decideOn(ports)(step, (delay, now) => ({
      decision: delaySteps.approve(delay, { by: step.by, now }, { countdownSeconds, stops }),
    }));
    await hintCountdown(ports, outcome, countdownSeconds);
    return outcome;
  };
}

/** Takes an announcement back while its countdown runs or while it waits for a second person. */
export function cancelCountdown(ports: StockDelayPorts) {
  return (step: Step): Promise<DelayOutcome> =>
    decideOn(ports)(step, (delay, now) => ({ decision: delaySteps.cancelAnnouncement(delay, { by: step.by, now }) }));
}

/** Drops what was drafted. */
export function discardDelayDraft(ports: StockDelayPorts) {
  return (step: Step): Promise<DelayOutcome> =>
    decideOn(ports)(step, (delay) => ({ decision: delaySteps.discardDraft(delay) }));
}

/** The sweep would find the end of the countdown within a minute; the hint finds it on time. */
async function hintCountdown(ports: StockDelayPorts, outcome: DelayOutcome, seconds: number): Promise<void> {
  if (outcome.kind === 'done' && outcome.delay.draft?.stage === 'countdown')
    await ports.hints.subject({ job: 'stock-delay', id: outcome.delay.id }, seconds + 1);
}
