import type { StaffId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { type Crisis, keptServiceChanges, type Service } from './crisis.ts';
import { type Phase, phases } from './kits.ts';

/** Why a step on a crisis is refused. */
export type CrisisRefusal = 'crisis-closed' | 'phase-backwards' | 'service-unknown' | 'bulletins-open';

export type CrisisDecision = { kind: 'changed'; to: Crisis } | { kind: 'refused'; refusal: CrisisRefusal };

type By = { by: StaffId; now: Instant };
const refused = (refusal: CrisisRefusal): CrisisDecision => ({ kind: 'refused', refusal });
const changed = (crisis: Crisis, change: Partial<Crisis>): CrisisDecision => ({
  kind: 'changed',
  to: { ...crisis, ...change, revision: crisis.revision + 1 },
});

/** The crisis goes on to a later phase; phases never go back: what flares up again is a crisis of its own. */
export function movePhase(crisis: Crisis, phase: Phase, { by, now }: By): CrisisDecision {
  if (crisis.closedAt !== undefined) return refused('crisis-closed');
  if (phases.indexOf(phase) < phases.indexOf(crisis.phase)) return refused('phase-backwards');
  if (phase === crisis.phase) return { kind: 'changed', to: crisis };
  return changed(crisis, { phase, began: [...crisis.began, { phase, at: now, by }] });
}

/** What is on and what is not; `since` of a service moves only with its state. */
export type ServiceChange = Pick<Service, 'id' | 'state'> & { says?: Service['says'] | undefined };

/** Sets states of services. The oldest changes make room where there are too many. */
export function changeServices(
  crisis: Crisis,
  changes: readonly ServiceChange[],
  { now }: { now: Instant },
): CrisisDecision {
  if (crisis.closedAt !== undefined) return refused('crisis-closed');
  const known = new Set(crisis.services.map(({ id }) => id));
  if (changes.some(({ id }) => !known.has(id))) return refused('service-unknown');
  const wanted = new Map(changes.map((change) => [change.id, change]));
  const services = crisis.services.map((service) => {
    const change = wanted.get(service.id);
    return change ? changeService(service, change, now) : service;
  });
  return changed(crisis, { services });
}

function changeService({ says: _before, ...service }: Service, { state, says }: ServiceChange, now: Instant): Service {
  const told = says === undefined ? {} : { says };
  if (state === service.state) return { ...service, ...told };
  const before = [...service.before, { state: service.state, since: service.since }].slice(-keptServiceChanges);
  return { ...service, ...told, state, since: now, before };
}

/** The number of the next bulletin is taken. */
export function beginBulletin(crisis: Crisis): CrisisDecision {
  if (crisis.closedAt !== undefined) return refused('crisis-closed');
  return changed(crisis, { bulletins: crisis.bulletins + 1 });
}

/** Nothing ends by itself: a crisis is closed by a person, and only when whoever was told something was told its end. */
export function closeCrisis(crisis: Crisis, { open }: { open: number }, { by, now }: By): CrisisDecision {
  if (crisis.closedAt !== undefined) return refused('crisis-closed');
  if (open > 0) return refused('bulletins-open');
  return changed(crisis, { closedAt: now, closedBy: by });
}
