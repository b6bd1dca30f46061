import type { PublicFile } from '@kesher/domain/crisis/public-files';
import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import type { Language } from '@kesher/domain/language';
import { atomFeed } from './feeds-atom.ts';
import { calendarFile } from './feeds-calendar.ts';
import { capAlert } from './feeds-cap.ts';
import { jsonFeed } from './feeds-json.ts';
import { pathOf } from './feeds-places.ts';
import { statusJson } from './feeds-status.ts';
import { pageHtml } from './page-html.tsx';
import { statusSpeech } from './page-speech.ts';
import { bulletinsOf } from './page-standing.ts';

const types = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  feed: 'application/feed+json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  cap: 'application/cap+xml; charset=utf-8',
} as const;

/**
 * Every file of the public page, in the order in which they are written: first what others lead to, the first page last, so
 * that no link leads nowhere. The root speaks the default language.
 */
export function publicFilesOf(status: PublicStatus): PublicFile[] {
  const [first] = status.languages;
  if (first === undefined) throw new RangeError('a page has at least one language');
  const folders = [
    ...status.languages.map((language) => ({ folder: `${language}/`, root: '../', language })),
    { folder: '', root: '', language: first },
  ];
  return [
    {
      path: '404.html',
      type: types.html,
      body: pageHtml.missing({ status, speech: statusSpeech(status, first, 'page') }),
    },
    ...status.languages.flatMap((language) => bulletinPages(status, language)),
    ...folders.flatMap(({ folder, language }) => capFiles(status, folder, language)),
    ...folders.flatMap(({ folder, language }) => feeds(status, folder, language)),
    ...folders.map(({ folder, root, language }) => ({
      path: `${folder}index.html`,
      type: types.html,
      body: pageHtml.index({ status, speech: statusSpeech(status, language, 'first-page'), root }),
    })),
  ];
}

function bulletinPages(status: PublicStatus, language: Language): PublicFile[] {
  const speech = statusSpeech(status, language, 'page');
  return [
    ...bulletinsOf(status).map((placed) => ({
      path: pathOf.bulletin(language, placed.bulletin.id),
      type: types.html,
      body: pageHtml.bulletin({ status, speech, root: '../../' }, placed),
    })),
    { path: pathOf.history(language), type: types.html, body: pageHtml.history({ status, speech, root: '../' }) },
  ];
}

/** CAP is for public bodies alone: it speaks to those who relay warnings. */
function capFiles(status: PublicStatus, folder: string, first: Language): PublicFile[] {
  if (!status.business.isPublicBody) return [];
  const ownFirst = [first, ...status.languages.filter((language) => language !== first)];
  const speeches = ownFirst.map((language) => statusSpeech(status, language, 'feed'));
  return bulletinsOf(status).map((placed) => ({
    path: pathOf.cap(folder, placed.bulletin.id),
    type: types.cap,
    body: capAlert(status, placed, speeches),
  }));
}

function feeds(status: PublicStatus, folder: string, language: Language): PublicFile[] {
  const speech = statusSpeech(status, language, 'feed');
  return [
    { path: `${folder}status.json`, type: types.json, body: statusJson(status, speech) },
    { path: `${folder}atom.xml`, type: types.atom, body: atomFeed(status, folder, speech) },
    { path: `${folder}feed.json`, type: types.feed, body: jsonFeed(status, folder, speech) },
    { path: `${folder}updates.ics`, type: types.calendar, body: calendarFile(status, speech) },
  ];
}
