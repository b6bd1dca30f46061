/** Writes text in a single-byte encoding, which Node only reads: the table is what its decoder says of each byte. */
export function encodeAs(encoding: 'windows-1252' | 'windows-1255' | 'windows-1256', text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new RangeError(`${encoding} has no U+${character.codePointAt(0)?.toString(16)}`);
    return byte;
  });
}
