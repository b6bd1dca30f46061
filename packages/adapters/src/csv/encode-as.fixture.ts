import type { Encoding } from './decode.ts';
import { decoderOf } from './hebrew-code-pages.ts';

/** Writes text in an encoding that Node only reads: the table is what its decoder says of each byte, or pair of bytes. */
export function encodeAs(encoding: Encoding, text: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new RangeError(`${encoding} has no U+${character.codePointAt(0)?.toString(16)}`);
      return bytes;
    }),
  );
}

const tables = new Map<Encoding, ReadonlyMap<string, number[]>>();

function tableOf(encoding: Encoding): ReadonlyMap<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = decoderOf(encoding);
  const table = new Map<string, number[]>();
  const take = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) take(byte);
  if (/gbk|big5|jis|euc/.test(encoding))
    for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) take(lead, trail);
  tables.set(encoding, table);
  return table;
}
