import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { bodyOf, textOfPage } from './feeds-read.fixture.ts';
import { aBulletin, aCrisis, aStatus, earlierBulletin } from './page-status.fixture.ts';
import { publicFilesOf } from './public-files-of.ts';

const status = aStatus();

test('what others lead to is written first: bulletins, then feeds, then the first pages, that of the root last', () => {
  const kinds = publicFilesOf(status).map(({ path }) =>
    path.endsWith('index.html') ? 'index' : path.endsWith('.html') ? 'bulletin' : 'feed',
  );
  expect(kinds.join(' ')).toMatch(/^(bulletin )+(feed )+(index ?)+$/);
  expect(publicFilesOf(status).at(-1)?.path).toBe('index.html');
});

test('the root speaks the default language, and no path is written twice', () => {
  const files = publicFilesOf(status);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  for (const path of ['updates.ics', 'status.json']) expect(bodyOf(files, path)).toBe(bodyOf(files, `he/${path}`));
  expect(bodyOf(files, 'index.html')).toContain('<html lang="he" dir="rtl">');
});

test('each link within the page leads to a file that is written', () => {
  const files = publicFilesOf(status);
  const paths = new Set(files.map(({ path }) => path));
  for (const { path, body } of files.filter((each) => each.path.endsWith('.html')))
    for (const [, href = ''] of body.matchAll(/href="([^"]*)"/g)) {
      if (/^(https?:|tel:|data:)/.test(href)) continue;
      const { pathname, hash } = new URL(href, `https://x.example/${path}`);
      expect([path, href, paths.has(pathname.slice(1))]).toEqual([path, href, true]);
      if (hash !== '') expect(bodyOf(files, pathname.slice(1))).toContain(`id="${hash.slice(1)}"`);
    }
});

test('a correction keeps the ids of a bulletin in page, feeds and calendar, and changes their times', () => {
  const before = publicFilesOf(aStatus({ crises: [aCrisis({ bulletins: [aBulletin(), earlierBulletin] })] }));
  const after = publicFilesOf(status);
  expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
  const entries = (files: typeof after) => parseAtomFeed(bodyOf(files, 'en/atom.xml')).entries ?? [];
  expect(entries(after).map(({ id }) => id)).toEqual(entries(before).map(({ id }) => id));
  expect([entries(before)[0]?.updated, entries(after)[0]?.updated]).toEqual([
    '2026-11-29T07:40:00.000Z',
    '2026-11-29T07:43:00.000Z',
  ]);
  expect(textOfPage(bodyOf(after, 'en/index.html'))).toContain('Corrected today, 9:43: the hours of the tankers');
});
