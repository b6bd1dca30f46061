import { type Protocol, protocolSchema } from './protocol.ts';
import type { Signature } from './signature.ts';

/** What staff wrote, as the protocol's next version: nothing that was signed stands in it. */
export function changeProtocol(before: Protocol, written: Omit<Protocol, 'id' | 'version' | 'signatures'>): Protocol {
  return protocolSchema.parse({
    ...written,
    id: before.id,
    version: before.version + 1,
    signatures: before.signatures,
  });
}

/** The protocol with one more signature, or why it can't be given. */
export function signProtocol(
  protocol: Protocol,
  given: Omit<Signature, 'version'>,
): { kind: 'signed'; protocol: Protocol } | { kind: 'refused'; reason: 'licence-missing' } {
  if (protocol.clinical && given.licence === undefined) return { kind: 'refused', reason: 'licence-missing' };
  const others = protocol.signatures.filter(
    ({ language, version }) => language !== given.language && version === protocol.version,
  );
  return {
    kind: 'signed',
    protocol: { ...protocol, signatures: [...others, { ...given, version: protocol.version }] },
  };
}
