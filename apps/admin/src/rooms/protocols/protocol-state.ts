import type { Language } from '@kesher/domain/language';
import type { ListedProtocol } from './use-protocols.ts';

type Known = Pick<ListedProtocol, 'isStarter'> & {
  inForce: readonly { language: Language }[];
  protocol: { off?: unknown };
};
export type ProtocolState = 'on' | 'partly' | 'unsigned' | 'off' | 'starter';

/** Where a protocol stands, for a business that serves these languages. */
export function stateOf({ protocol, inForce, isStarter }: Known, served: readonly Language[]): ProtocolState {
  if (isStarter) return 'starter';
  if (protocol.off !== undefined) return 'off';
  const signed = served.filter((language) => inForce.some((one) => one.language === language));
  if (signed.length === 0) return 'unsigned';
  return signed.length === served.length ? 'on' : 'partly';
}

/** A name for a copy that no protocol has: `extraction-2`. */
export function nameOfCopy(of: string, known: readonly string[]): string {
  const base = of.replace(/-\d+$/, '').slice(0, 34);
  for (let number = 2; ; number += 1) if (!known.includes(`${base}-${number}`)) return `${base}-${number}`;
}
