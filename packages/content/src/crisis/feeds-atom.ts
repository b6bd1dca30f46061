import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import { type Entry, entriesOf } from './feeds-entries.ts';
import { addressOf, pathOf } from './feeds-places.ts';
import { document, element } from './feeds-xml.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';

/** What no feed reader knows and all of them pass over: digest, version, what a bulletin is worth now. */
const own = 'urn:kesher:bulletin';

/** RFC 4287, in one language. `folder` is where the file lies: `he/`, or nothing for the root. */
export function atomFeed(status: PublicStatus, folder: string, speech: StatusSpeech): string {
  const { language, say } = speech;
  const name = staffProse(status.business.name[language], language);
  const self = addressOf(status, `${folder}atom.xml`);
  const entries = entriesOf(status, speech);
  return document(
    element(
      'feed',
      [
        element('id', self),
        element('title', say('feed.title', { name })),
        element('updated', entries[0]?.updatedAt ?? status.writtenAt),
        element('author', [element('name', name)]),
        element('link', '', { rel: 'self', type: 'application/atom+xml', href: self }),
        element('link', '', {
          rel: 'alternate',
          type: 'text/html',
          hreflang: language,
          href: addressOf(status, pathOf.index(language)),
        }),
        element('kesher:valid-until', status.validUntil),
        ...entries.map((entry) => entryElement(status, entry, speech)),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:kesher': own, 'xml:lang': language },
    ),
  );
}

function entryElement(status: PublicStatus, entry: Entry, { language }: StatusSpeech) {
  const { id, address, title, text, publishedAt, updatedAt, of, crisis } = entry;
  const cap =
    status.business.isPublicBody && of !== undefined
      ? element('link', '', {
          rel: 'related',
          type: 'application/cap+xml',
          href: addressOf(status, pathOf.cap(`${language}/`, of.id)),
        })
      : undefined;
  return element('entry', [
    element('id', id),
    element('title', title),
    element('published', publishedAt),
    element('updated', updatedAt),
    element('link', '', { rel: 'alternate', type: 'text/html', hreflang: language, href: address }),
    cap,
    element('category', '', { term: crisis.id }),
    element('content', text, { type: 'text' }),
    ...(of === undefined
      ? []
      : [
          element('kesher:digest', of.digest),
          element('kesher:version', String(of.version)),
          element('kesher:standing', of.standing),
        ]),
  ]);
}
