import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import { entriesOf } from './feeds-entries.ts';
import { addressOf, pathOf } from './feeds-places.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';

/** JSON Feed 1.1, in one language. `folder` is where the file lies: `he/`, or nothing for the root. */
export function jsonFeed(status: PublicStatus, folder: string, speech: StatusSpeech): string {
  const { language, say } = speech;
  const name = staffProse(status.business.name[language], language);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: say('feed.title', { name }),
    home_page_url: addressOf(status, pathOf.index(language)),
    feed_url: addressOf(status, `${folder}feed.json`),
    language,
    authors: [{ name }],
    _kesher: { valid_until: status.validUntil },
    items: entriesOf(status, speech).map(({ id, address, title, text, publishedAt, updatedAt, of, crisis }) => ({
      id,
      url: address,
      title,
      content_text: text,
      date_published: publishedAt,
      date_modified: updatedAt,
      language,
      tags: [crisis.id],
      ...(of && { _kesher: { digest: of.digest, version: of.version, standing: of.standing } }),
    })),
  });
}
