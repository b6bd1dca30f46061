import type { StaffId, SubjectId } from '@kesher/domain/ids';
import { delaySteps } from '@kesher/domain/stock-delay/decide';
import { isRefused } from '@kesher/domain/wording/finding';
import { decideOn } from './decide-on.ts';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';
import { findingsOfDraft } from './prepare-statement.ts';
import { rehearse } from './rehearse.ts';
import { takeProducts } from './take-products.ts';

type Step = { id: SubjectId; revision: number; by: StaffId };

/**
 * Starts the countdown of what was drafted, or asks for a second person. What the wording checks refuse is not
 * announced. Pressing twice, or two managers at once, starts one countdown: the second press finds a newer revision.
 */
export function announceDelay(ports: StockDelayPorts) {
  const rehearsal = rehearse(ports);
  return async (step: Step): Promise<DelayOutcome> => {
    const delay = await ports.delays.get(step.id);
    if (!delay) return { kind: 'not-found' };
    if (delay.revision !== step.revision) return { kind: 'stale', delay };
    const settings = await ports.settings.get();
    const findings = findingsOfDraft(delay, { now: ports.clock(), settings });
    if (isRefused(findings)) return { kind: 'unfit', findings };
    const { announcements } = settings;
    const audience = delay.draft ? (await rehearsal(delay)).audience : 0;
    const rules = {
      audience,
      approvalFrom: announcements.approvalFrom,
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
