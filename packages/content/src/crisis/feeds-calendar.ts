import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import { type Instant, secondMs, toMs } from '@kesher/domain/instant';
import { phrase } from '../format/messages.ts';
import { calendarText, foldLine } from './feeds-fold.ts';
import { addressOf, hostOf, pathOf } from './feeds-places.ts';
import { bulletinAsText, bulletinInWords } from './page-bulletin-words.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';
import { bulletinsOf, lastChangeOf, nextWordBy, type Placed } from './page-standing.ts';

/** The promises as a calendar (RFC 5545): each bulletin is one event that moves with its promise and is cancelled with it. */
export function calendarFile(status: PublicStatus, speech: StatusSpeech): string {
  const { language, say } = speech;
  const name = say('feed.title', { name: staffProse(status.business.name[language], language) });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kesher//Status//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...bulletinsOf(status).flatMap((placed) => eventOf(status, placed, speech)),
    'END:VCALENDAR',
    '',
  ]
    .map(foldLine)
    .join('\r\n');
}

function eventOf(status: PublicStatus, { bulletin, crisis }: Placed, speech: StatusSpeech): string[] {
  const { language, say } = speech;
  const words = bulletinInWords(bulletin, crisis, speech);
  const changedAt = lastChangeOf(bulletin, crisis);
  const text = (name: string, value: string) => `${name};LANGUAGE=${language}:${calendarText(value)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${bulletin.id}@${hostOf(status)}`,
    `DTSTAMP:${inUtc(changedAt)}`,
    `LAST-MODIFIED:${inUtc(changedAt)}`,
    // Grows with every change, also where the oldest words of no news are no longer kept.
    `SEQUENCE:${Math.floor((toMs(changedAt) - toMs(bulletin.publishedAt)) / secondMs)}`,
    `DTSTART:${inUtc(nextWordBy(bulletin))}`,
    `STATUS:${words.standing === 'in-force' ? 'CONFIRMED' : 'CANCELLED'}`,
    'TRANSP:TRANSPARENT',
    text('SUMMARY', say('calendar.event', { title: phrase(words.title) })),
    text('DESCRIPTION', bulletinAsText(words)),
    `URL:${addressOf(status, pathOf.bulletin(language, bulletin.id))}`,
    `X-KESHER-DIGEST:${words.digest}`,
    `X-KESHER-VERSION:${words.version}`,
    `X-KESHER-STANDING:${words.standing}`,
    'END:VEVENT',
  ];
}

function inUtc(instant: Instant): string {
  return instant.replace(/\.\d{3}Z$/, 'Z').replaceAll(/[-:]/g, '');
}
