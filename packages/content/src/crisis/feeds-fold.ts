/** RFC 5545, section 3.1: no line is longer than this many octets, its break not counted. */
const mostOctets = 75;
const encoder = new TextEncoder();
const octetsOf = (text: string) => encoder.encode(text).length;

/** A content line, folded between characters: a Hebrew letter takes two octets, and half of one is nothing. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let now = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > mostOctets) {
      folded.push(now);
      // The space that begins each further line counts.
      now = ' ';
      octets = 1;
    }
    now += character;
    octets += more;
  }
  return [...folded, now].join('\r\n');
}

/** A value of type TEXT: section 3.3.11. */
export function calendarText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}
