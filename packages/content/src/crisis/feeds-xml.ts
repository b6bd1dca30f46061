/** A tree of XML as text. Atom and CAP are small enough that a template is plainer than a library. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 allows it: without the characters that no document may hold. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

/** An element with text or with elements in it; what is undefined is left out. */
export function element(
  name: string,
  content: string | readonly (Xml | undefined)[],
  attributes: Attributes = {},
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value ?? '')}"`)
    .join('');
  const inside = typeof content === 'string' ? escapeXml(content) : content.map((child) => child?.xml ?? '').join('');
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** Apart from text, so that nothing is written unescaped. */
export type Xml = { readonly xml: string };

export function document({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
