import type { Child } from 'hono/jsx';

/**
 * A sentence whose isolates (U+2066 or U+2068 to U+2069) become `<bdi>`: on a page, markup also helps those who copy or
 * listen. Everything in it is escaped by the renderer.
 */
export function Isolated({ text }: { text: string }) {
  return <>{isolatedParts(text)}</>;
}

function isolatedParts(text: string): Child[] {
  return text.split(/([\u2066\u2068][^\u2066-\u2069]*\u2069)/).map((part) => {
    const inner = part.slice(1, -1);
    if (part.startsWith('\u2066')) return <bdi dir="ltr">{inner}</bdi>;
    return part.startsWith('\u2068') ? <bdi>{inner}</bdi> : part;
  });
}

/** A telephone number as a link to press; digits always run left to right. */
export function PhoneLink({ phone, label }: { phone: string; label: string }) {
  const [before = '', after = ''] = label.split(phone);
  return (
    <a class="button quiet" href={`tel:${phone}`}>
      {plain(before)}
      <bdi dir="ltr">{phone}</bdi>
      {plain(after)}
    </a>
  );
}

function plain(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
