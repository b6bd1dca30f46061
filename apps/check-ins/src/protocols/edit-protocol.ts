import { starterProtocols } from '@kesher/content/check-in/starter-words';
import {
  changeProtocol,
  copyProtocol,
  type ProtocolState,
  switchProtocol,
} from '@kesher/domain/check-in/protocol/change-protocol';
import type { Act, WrittenProtocol } from '@kesher/domain/check-in/protocol/protocol';
import type { StoredProtocol } from '@kesher/domain/check-in/protocol/protocol-store';
import { isAllowed } from '@kesher/domain/staff/staff';
import { isSamePerson } from '@kesher/domain/staff/staff-id';
import type { CheckInPorts } from '../ports.ts';
import { currentProtocols } from './current-protocols.ts';

type Ports = Pick<CheckInPorts, 'protocols' | 'team'>;

type Refused =
  | { kind: 'not-found' }
  /** Somebody changed it meanwhile: what was written rests on what is no more. */
  | { kind: 'stale' };
export type EditOutcome =
  | { kind: 'stored'; stored: StoredProtocol }
  | Refused
  /** A step asks for somebody who cannot make its call. */
  | { kind: 'nobody-rings'; steps: readonly number[] };

/** Writes the next version of a protocol; the first change takes a starter over. Every version before it stays readable. */
export function editProtocol(ports: Ports) {
  return async (
    id: string,
    { version, written, act }: { version: number; written: WrittenProtocol; act: Act },
  ): Promise<EditOutcome> => {
    const [standing, team] = await Promise.all([find(ports, id), ports.team.list()]);
    if (standing === undefined) return { kind: 'not-found' };
    if (standing.protocol.version !== version) return { kind: 'stale' };
    const canRing = (staffId: string) =>
      team.some((one) => isSamePerson(one.id, staffId) && one.state === 'active' && isAllowed(one, 'check-in.work'));
    const wrong = written.steps.flatMap(({ caller }, index) =>
      caller?.kind === 'person' && !canRing(caller.staffId) ? [index] : [],
    );
    if (wrong.length > 0) return { kind: 'nobody-rings', steps: wrong };
    return put(ports, { protocol: changeProtocol(standing.protocol, written, act), revision: 1 });
  };
}

/** Makes a protocol of one's own, as a copy: switched off, and signed by nobody. */
export function copyAsOwn(ports: Ports) {
  return async (
    of: string,
    { id, act }: { id: string; act: Act },
  ): Promise<{ kind: 'stored'; stored: StoredProtocol } | { kind: 'not-found' } | { kind: 'known' }> => {
    const stored = await ports.protocols.all();
    const current = currentProtocols(stored, starterProtocols());
    const original = current.find(({ protocol }) => protocol.id === of);
    if (original === undefined) return { kind: 'not-found' };
    // Also one that was deleted: what it has started still goes by its name.
    const isKnown = [...stored, ...current].some(({ protocol }) => protocol.id === id);
    if (isKnown) return { kind: 'known' };
    const copied = await put(ports, { protocol: copyProtocol(original.protocol, id, act), revision: 1 });
    return copied.kind === 'stale' ? { kind: 'known' } : copied;
  };
}

/** Switches a protocol off, on again, or takes it away. What it has started goes on as it was planned. */
export function switchTo(ports: Ports) {
  return async (
    id: string,
    { version, to, act }: { version: number; to: ProtocolState; act: Act },
  ): Promise<{ kind: 'stored'; stored: StoredProtocol } | Refused | { kind: 'draft' }> => {
    const standing = await find(ports, id);
    if (standing === undefined) return { kind: 'not-found' };
    const { protocol, revision } = standing;
    if (protocol.version !== version) return { kind: 'stale' };
    if (to === 'deleted' && revision === 0) return { kind: 'draft' };
    return put(ports, { protocol: switchProtocol(protocol, to, act), revision: revision + 1 });
  };
}

async function find(ports: Ports, id: string) {
  const current = currentProtocols(await ports.protocols.all(), starterProtocols());
  return current.find(({ protocol }) => protocol.id === id);
}

async function put(
  ports: Ports,
  stored: StoredProtocol,
): Promise<{ kind: 'stored'; stored: StoredProtocol } | { kind: 'stale' }> {
  return (await ports.protocols.put(stored)) === 'stored' ? { kind: 'stored', stored } : { kind: 'stale' };
}
