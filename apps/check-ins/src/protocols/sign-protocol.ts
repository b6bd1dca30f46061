import { starterProtocols } from '@kesher/content/check-in/starter-words';
import { signProtocol } from '@kesher/domain/check-in/protocol/change-protocol';
import type { StoredProtocol } from '@kesher/domain/check-in/protocol/protocol-store';
import type { Signature } from '@kesher/domain/check-in/protocol/signature';
import type { CheckInPorts } from '../ports.ts';
import { currentProtocols } from './current-protocols.ts';

export type SignOutcome =
  | { kind: 'signed'; stored: StoredProtocol }
  | { kind: 'not-found' }
  /** Somebody changed it meanwhile: what was signed is not what was read. */
  | { kind: 'stale' }
  | { kind: 'refused'; reason: 'licence-missing' };

/** A named person answers for the words and flags of a protocol in one language. The first signature takes a starter over. */
export function sign(ports: Pick<CheckInPorts, 'protocols'>) {
  return async (id: string, given: Signature): Promise<SignOutcome> => {
    const current = currentProtocols(await ports.protocols.all(), starterProtocols());
    const standing = current.find(({ protocol }) => protocol.id === id);
    if (standing === undefined) return { kind: 'not-found' };
    const { version, ...signature } = given;
    if (standing.protocol.version !== version) return { kind: 'stale' };
    const signed = signProtocol(standing.protocol, signature);
    if (signed.kind === 'refused') return signed;
    const stored = { protocol: signed.protocol, revision: standing.revision + 1 };
    return (await ports.protocols.put(stored)) === 'stored' ? { kind: 'signed', stored } : { kind: 'stale' };
  };
}
