const searchedBytes = 16 * 1024;

/** The headers of a MIME message by lower-case name, unfolded and decoded. Only the first 16 kB are searched. */
export function mimeHeaders(raw: Uint8Array): ReadonlyMap<string, string> {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, searchedBytes)).toString('utf8');
  const end = start.search(/\r?\n\r?\n/);
  const head = end === -1 ? start : start.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()));
  }
  return headers;
}

/** Decodes RFC 2047 encoded words in UTF-8. White space between two of them is no content. */
function decodeWords(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?');
  // Neighbours of one encoding are decoded together, since a writer may split a character between them.
  return joined
    .replaceAll(/(?:=\?utf-8\?b\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/\?b\?([^?]*)\?=/gi)].map((word) => Buffer.from(word[1] ?? '', 'base64')),
      ).toString('utf8'),
    )
    .replaceAll(/(?:=\?utf-8\?q\?[^?]*\?=)+/gi, (words) => {
      const quoted = [...words.matchAll(/\?q\?([^?]*)\?=/gi)].map((word) => word[1] ?? '').join('');
      const bytes = quoted
        .replaceAll('_', ' ')
        .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    });
}

/** The language of a text by the script it is written in, for the outbox's filter; empty if it has no letters. */
export function languageByScript(text: string): string {
  if (/\p{Script=Hebrew}/u.test(text)) return 'he';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return /\p{Letter}/u.test(text) ? 'en' : '';
}
