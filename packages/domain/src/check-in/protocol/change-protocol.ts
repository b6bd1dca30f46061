import { type Act, type Protocol, protocolSchema, type WrittenProtocol } from './protocol.ts';
import type { Signature } from './signature.ts';

/** What staff wrote, as the protocol's next version: nothing that was signed stands in it. */
export function changeProtocol(before: Protocol, written: WrittenProtocol, writtenBy: Act): Protocol {
  const { id, version, signatures, off } = before;
  return protocolSchema.parse({
    ...written,
    id,
    version: version + 1,
    signatures,
    writtenBy,
    ...(off && { off }),
  });
}

/** The same under a name of its own: switched off and signed by nobody, so that it takes no work from the one it is of. */
export function copyProtocol(of: Protocol, id: string, writtenBy: Act): Protocol {
  const { deleted: _deleted, ...rest } = of;
  return protocolSchema.parse({ ...rest, id, version: 1, signatures: [], writtenBy, off: writtenBy });
}

export const protocolStates = ['on', 'off', 'deleted'] as const;
export type ProtocolState = (typeof protocolStates)[number];

/** Switches a protocol off, on again, or takes it away. No version of its own: what was signed stands. */
export function switchProtocol(protocol: Protocol, to: ProtocolState, act: Act): Protocol {
  const { off: _off, ...rest } = protocol;
  switch (to) {
    case 'on':
      return rest;
    case 'off':
      return { ...rest, off: act };
    case 'deleted':
      return { ...protocol, deleted: act };
  }
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
