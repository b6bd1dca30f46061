import type { Instant } from '../../instant.ts';
import { languages } from '../../language.ts';
import { currentOf, type StoredProtocol } from './protocol-store.ts';
import { signatureInForce } from './signature.ts';

/** Whether any protocol starts by itself now, for whoever speaks any language. */
export function isAnyOn(stored: readonly StoredProtocol[], now: Instant): boolean {
  return currentOf(stored, []).some(
    (protocol) =>
      protocol.off === undefined &&
      languages.some((language) => signatureInForce(protocol, language, now) !== undefined),
  );
}
