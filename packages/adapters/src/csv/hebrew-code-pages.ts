import type { Encoding } from './decode.ts';

const letters = 'אבגדהוזחטיךכלםמןנסעףפץצקרשת';
const unknown = (count: number) => '\uFFFD'.repeat(count);

/** What the bytes from 0x80 on mean in the Hebrew encodings that no runtime reads. */
const upperHalves: Partial<Record<Encoding, string>> = {
  /** DOS: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP862.TXT */
  ibm862: `${letters}¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0`,
  /**
   * Mac OS, which has the signs and digits of ASCII a second time, for use among Hebrew letters; brackets are mirrored:
   * https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/HEBREW.TXT
   */
  'x-mac-hebrew': [
    'Ä\uFB1FÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü',
    ' !"#$%₪\')(*+,-./0123456789:;<=>?',
    `${unknown(1)}„${unknown(4)}\u05BC\uFB4B\uFB35…\u00A0\u05B8\u05B7\u05B5\u05B6\u05B4`,
    `–—“”‘’\uFB2A\uFB2B\u05BF\u05B0\u05B2\u05B1\u05BB\u05B9\u05B8\u05B3`,
    `${letters}}]{[|`,
  ].join(''),
};

/** Reads bytes in any of our encodings; a character may be cut by the end of a chunk while `stream` is set. */
export type Decoder = { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };

export function decoderOf(encoding: Encoding): Decoder {
  const upper = upperHalves[encoding];
  if (upper === undefined) return new TextDecoder(encoding);
  const characterOf = (byte: number) => (byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80));
  return { decode: (bytes = new Uint8Array()) => Array.from(bytes, characterOf).join('') };
}
