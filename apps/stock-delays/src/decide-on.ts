import type { Decision } from '@kesher/domain/announcement/decision';
import type { SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Finding } from '@kesher/domain/wording/finding';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';

/**
 * Loads a delay as the caller last saw it, lets the domain decide, and stores the decision as one conditional write.
 * Two people at once: the second is told that it is stale, never overwrites.
 */
export function decideOn(ports: Pick<StockDelayPorts, 'delays' | 'clock'>) {
  return async (
    { id, revision }: { id: SubjectId; revision: number },
    decide: (delay: StockDelay, now: Instant) => { decision: Decision<StockDelay>; findings?: Finding[] },
  ): Promise<DelayOutcome> => {
    const delay = await ports.delays.get(id);
    if (!delay) return { kind: 'not-found' };
    if (delay.revision !== revision) return { kind: 'stale', delay };
    const { decision, findings = [] } = decide(delay, ports.clock());
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision.refusal };
    if ((await ports.delays.update(decision.to)) === 'stored') return { kind: 'done', delay: decision.to, findings };
    const now = await ports.delays.get(id);
    return now ? { kind: 'stale', delay: now } : { kind: 'not-found' };
  };
}
