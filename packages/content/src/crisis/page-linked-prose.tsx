/** @jsxImportSource hono/jsx */
import { isolatesIn } from '../format/isolate.ts';
import { webAddress } from './page-prose.ts';

const addresses = new RegExp(`(${webAddress.source})`);

/**
 * A text whose isolates become markup and whose addresses become links: orders of authorities are linked and never reworded.
 * Where `phone` stands in it, it can be rung.
 */
export function Prose({ text, phone }: { text: string; phone?: string | undefined }) {
  return (
    <>
      {isolatesIn(text).flatMap(({ text: piece, dir }) =>
        piece.split(addresses).map((part) => {
          if (part === '') return null;
          if (addresses.test(part))
            return (
              <a href={part} dir="ltr">
                {part}
              </a>
            );
          if (phone !== undefined && part === phone)
            return (
              <a href={`tel:${phone}`}>
                <bdi dir="ltr">{phone}</bdi>
              </a>
            );
          if (dir === undefined) return part;
          return dir === 'ltr' ? <bdi dir="ltr">{part}</bdi> : <bdi>{part}</bdi>;
        }),
      )}
    </>
  );
}
