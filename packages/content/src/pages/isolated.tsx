/** @jsxImportSource hono/jsx */
import { isolateAlways, isolatesIn, withoutIsolates } from '../format/isolate.ts';
import { type Phrase, phrase } from '../format/messages.ts';

/** A sentence whose isolates become `<bdi>`: on a page, markup also helps those who copy or listen. */
export function Isolated({ text }: { text: string }) {
  return (
    <>
      {isolatesIn(text).map((part) => {
        if (part.dir === undefined) return part.text;
        return part.dir === 'ltr' ? <bdi dir="ltr">{part.text}</bdi> : <bdi>{part.text}</bdi>;
      })}
    </>
  );
}

/** A telephone number as a link to press; digits always run left to right. */
export function PhoneLink({ phone, label }: { phone: string; label: string }) {
  const [before = '', after = ''] = label.split(phone);
  return (
    <a class="button quiet" href={`tel:${phone}`}>
      {withoutIsolates(before)}
      <bdi dir="ltr">{phone}</bdi>
      {withoutIsolates(after)}
    </a>
  );
}

/** Somebody's text (a name, an order number) to be put into a sentence of a page: always in markup of its own. */
export function own(text: string): Phrase {
  return phrase(isolateAlways(text));
}
