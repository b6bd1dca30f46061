/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { type Phrase, phrase } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';

/**
 * A sentence whose isolates (U+2066 or U+2068 to U+2069) become `<bdi>`: on a page, markup also helps those who copy or
 * listen. Everything in it is escaped by the renderer.
 */
export function Isolated({ text }: { text: string }) {
  return <>{isolatedParts(text)}</>;
}

function isolatedParts(text: string): Child[] {
  const parts: Child[] = [];
  for (const part of text.split(/([\u2066\u2068][^\u2066-\u2069]*\u2069)/)) {
    const inner = part.slice(1, -1);
    if (part.startsWith('\u2066')) parts.push(<bdi dir="ltr">{inner}</bdi>);
    else parts.push(part.startsWith('\u2068') ? <bdi>{inner}</bdi> : part);
  }
  return parts;
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

/**
 * Somebody's text (a name, an order number) to be put into a sentence: always in markup of its own, whatever its direction.
 * Without a letter to go by it runs left to right, as numbers do.
 */
export function own(text: string): Phrase {
  return phrase(`${/\p{L}/u.test(text) ? '\u2068' : '\u2066'}${cleanText(text)}\u2069`);
}
