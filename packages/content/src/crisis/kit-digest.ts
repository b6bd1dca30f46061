import { createHash } from 'node:crypto';
import type { KitSentences } from '@kesher/domain/crisis/kit';

/** Which sentences a release is for: any change of them makes it another. Hexadecimal, 64 digits. */
export function kitDigest(sentences: KitSentences): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(sentences)))
    .digest('hex');
}

/** The order in which a catalog is written is no change of what it says. */
function inOrder(sentences: Readonly<Record<string, Readonly<Record<string, string>>>>): (readonly string[])[] {
  return Object.entries(sentences)
    .flatMap(([part, texts]) => Object.entries(texts).map(([name, text]) => [`${part}.${name}`, text] as const))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
}
