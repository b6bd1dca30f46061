import type { Crisis, CrisisId } from '@kesher/domain/crisis/crisis';
import type { CrisisDecision, CrisisRefusal } from '@kesher/domain/crisis/decide-on-crisis';
import type { Instant } from '@kesher/domain/instant';
import type { CrisisPorts } from './ports.ts';

/** What a step on a crisis answers: the crisis as it is now, or why nothing changed. */
export type CrisisOutcome =
  | { kind: 'done'; crisis: Crisis }
  | { kind: 'not-found' }
  | { kind: 'stale'; crisis: Crisis }
  | { kind: 'refused'; refusal: CrisisRefusal };

/** Loads a crisis as the caller last saw it, lets the domain decide, and stores that as one conditional write. */
export function decideOnCrisis(ports: Pick<CrisisPorts, 'crises' | 'clock'>) {
  return async (
    { id, revision }: { id: CrisisId; revision: number },
    decide: (crisis: Crisis, now: Instant) => CrisisDecision,
  ): Promise<CrisisOutcome> => {
    const crisis = await ports.crises.get(id);
    if (!crisis) return { kind: 'not-found' };
    if (crisis.revision !== revision) return { kind: 'stale', crisis };
    const decision = decide(crisis, ports.clock());
    if (decision.kind === 'refused') return decision;
    if (decision.to === crisis) return { kind: 'done', crisis };
    if ((await ports.crises.put(decision.to)) === 'stored') return { kind: 'done', crisis: decision.to };
    const standing = await ports.crises.get(id);
    return standing ? { kind: 'stale', crisis: standing } : { kind: 'not-found' };
  };
}
