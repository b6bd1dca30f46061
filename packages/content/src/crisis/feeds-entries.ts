import type { PublicCrisis, PublicStatus } from '@kesher/domain/crisis/public-status';
import type { Instant } from '@kesher/domain/instant';
import { phrase } from '../format/messages.ts';
import { addressOf, pathOf } from './feeds-places.ts';
import { type BulletinInWords, bulletinAsText, bulletinInWords, titled } from './page-bulletin-words.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';
import { bulletinsOf, lastChangeOf, type Placed } from './page-standing.ts';

/** How many entries a feed holds; every bulletin has its own address anyway. */
const mostEntries = 100;

/** One entry of a feed: a bulletin, its end, or the end of a crisis. Its id never changes. */
export type Entry = {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  /** What it says of the bulletin; absent where a crisis was closed. */
  readonly of: BulletinInWords | undefined;
  readonly crisis: PublicCrisis;
};

/** What a feed says in one language, the newest first: closing is an entry of its own, for whoever reads only what is new. */
export function entriesOf(status: PublicStatus, speech: StatusSpeech): Entry[] {
  const entries = [
    ...bulletinsOf(status).flatMap((placed) => entriesOfBulletin(status, placed, speech)),
    ...status.crises.flatMap((crisis) => closingOf(status, crisis, speech)),
  ];
  return entries
    .toSorted((left, right) => (left.updatedAt < right.updatedAt ? 1 : left.updatedAt > right.updatedAt ? -1 : 0))
    .slice(0, mostEntries);
}

function entriesOfBulletin(status: PublicStatus, { bulletin, crisis }: Placed, speech: StatusSpeech): Entry[] {
  const words = bulletinInWords(bulletin, crisis, speech);
  const address = addressOf(status, pathOf.bulletin(speech.language, bulletin.id));
  const entry: Entry = {
    id: address,
    address,
    title: words.title,
    text: bulletinAsText(words),
    publishedAt: bulletin.publishedAt,
    updatedAt: lastChangeOf(bulletin, crisis),
    of: words,
    crisis,
  };
  if (bulletin.end === undefined || words.end === undefined) return [entry];
  const { at } = bulletin.end;
  const end = {
    ...entry,
    id: `${address}#end`,
    address: `${address}#end`,
    title: words.end.title,
    text: `${words.end.says}\n${words.title}`,
    publishedAt: at,
    updatedAt: at,
  };
  return [end, entry];
}

function closingOf(status: PublicStatus, crisis: PublicCrisis, speech: StatusSpeech): Entry[] {
  const { closedAt } = crisis;
  if (closedAt === undefined) return [];
  const { language } = speech;
  const address = `${addressOf(status, pathOf.index(language))}#closed-${crisis.id}`;
  return [
    {
      id: address,
      address,
      title: closingTitle(crisis, speech),
      text: speech.say('closed.says', { when: phrase(speech.when(closedAt)) }),
      publishedAt: closedAt,
      updatedAt: closedAt,
      of: undefined,
      crisis,
    },
  ];
}

export function closingTitle(crisis: PublicCrisis, speech: StatusSpeech): string {
  const { language, say } = speech;
  return titled(say('closed.title', { name: phrase(staffProse(crisis.name[language], language)) }), crisis, speech);
}
