import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { bodyOf, textOfPage } from './feeds-read.fixture.ts';
import { titledFacts, waterFacts } from './page-facts.fixture.ts';
import { aBulletin, aCrisis, aStatus, at } from './page-status.fixture.ts';
import { publicFilesOf } from './public-files-of.ts';

const status = aStatus();

test('an end is an entry of its own in page and feeds, and so is the end of a crisis', () => {
  const end = {
    kind: 'released' as const,
    at: at('2026-11-29T07:44:00.000Z'),
    title: { en: 'Water is back', he: 'המים חזרו', ar: 'عاد الماء' },
    says: { en: 'Let it run for a minute.', he: 'לתת למים לזרום דקה.', ar: 'دعوا الماء يجري دقيقة.' },
  };
  const files = publicFilesOf(
    aStatus({ crises: [aCrisis({ bulletins: [aBulletin({ version: 2, end })], closedAt: end.at })] }),
  );
  const titles = parseAtomFeed(bodyOf(files, 'en/atom.xml')).entries?.map(({ title }) => title?.value);
  expect(titles).toEqual(
    expect.arrayContaining(['Water is back', 'No water in Kerem, Ramot and Gefen', 'Closed: Burst water main']),
  );
  const page = textOfPage(bodyOf(files, 'en/index.html'));
  for (const text of ['Water is back', 'Let it run for a minute.', 'Closed: Burst water main'])
    expect(page).toContain(text);
  expect(page).not.toContain('Next update by');
});

test('without an open crisis the page says that all is as usual, unless something was left off', () => {
  const none = publicFilesOf(aStatus({ crises: [] }));
  expect(textOfPage(bodyOf(none, 'en/index.html'))).toContain('All services run as usual');
  const closed = aCrisis({ closedAt: at('2026-11-29T07:44:00.000Z') });
  const left = textOfPage(bodyOf(publicFilesOf(aStatus({ crises: [closed] })), 'en/index.html'));
  expect(left).toContain('Not everything is back to usual');
  expect(left).toContain('Off: Water. In part: Kindergartens. Everything else runs as usual.');
});

test('a word of no news stands on the page and carries the promise on', () => {
  const quietWords = [{ at: at('2026-11-29T07:44:00.000Z'), nextWordBy: at('2026-11-29T08:40:00.000Z') }];
  const files = publicFilesOf(aStatus({ crises: [aCrisis({ bulletins: [aBulletin({ quietWords })] })] }));
  const page = textOfPage(bodyOf(files, 'en/index.html'));
  expect(page).toContain('No news yet (today, 9:44). Next update by today, 10:40.');
  expect(page).toContain('in 56 minutes, even if nothing has changed');
  expect(bodyOf(files, 'en/atom.xml')).toContain('No news yet');
});

test('an exercise says so at the beginning of each title, in every outlet', () => {
  const files = publicFilesOf(aStatus({ crises: [aCrisis({ isExercise: true })] }));
  expect(bodyOf(files, 'en/index.html')).toMatch(/<title>Exercise: .*<h1>Exercise: /s);
  for (const path of ['en/index.html', 'en/b/water-5.html'])
    expect(bodyOf(files, path)).toContain('This is an exercise.');
  for (const { title } of parseAtomFeed(bodyOf(files, 'en/atom.xml')).entries ?? [])
    expect(title?.value).toMatch(/^Exercise: /);
  expect(bodyOf(files, 'en/updates.ics')).toContain('SUMMARY;LANGUAGE=en:Next update: Exercise: ');
  expect(JSON.parse(bodyOf(files, 'en/status.json'))).toMatchObject({ isExercise: true });
});

test('forms stand only where somebody answers them, and lead to the door of their language', () => {
  const page = bodyOf(publicFilesOf(status), 'ar/index.html');
  for (const name of ['hard', 'helps', 'follow'])
    expect(page).toContain(`method="post" action="https://answers.neve-carmel.example/s/ar/${name}"`);
  const { answersUrl: _, ...without } = status;
  for (const { body } of publicFilesOf(without)) expect(body).not.toContain('<form');
});

test('texts in further languages stand with their language and direction, on the first page where they fit', () => {
  const files = publicFilesOf(status);
  for (const path of ['he/index.html', 'he/b/water-5.html']) {
    const page = bodyOf(files, path);
    expect(page).toContain('id="ru-water-5" lang="ru" dir="auto"');
    expect(page).toContain('በከረም፣ በራሞት እና በገፈን ውሃ የለም።');
  }
  const long = { language: 'ru', name: 'Русский', text: 'Нет воды. '.repeat(290) };
  const heavy = aBulletin({ facts: { ...waterFacts, foreign: [long] } });
  const page = bodyOf(publicFilesOf(aStatus({ crises: [aCrisis({ bulletins: [heavy] })] })), 'he/index.html');
  expect(page).toContain('href="../he/b/water-5.html#ru-water-5"');
  expect(page).not.toContain('Нет воды');
});

test('numbers with signs run left to right in a right-to-left line, and addresses of authorities are links', () => {
  const page = bodyOf(publicFilesOf(status), 'ar/index.html');
  expect(page).toContain('ملف رقم <bdi dir="ltr">26-0451/7</bdi>');
  expect(page).toContain('<a href="https://water.example/orders/12" dir="ltr">https://water.example/orders/12</a>.');
});

test('what staff wrote can neither mark up nor end the page', () => {
  const title = '</title><script>alert(1)</script>';
  const facts = titledFacts({ en: title, he: title, ar: title });
  for (const { path, body } of publicFilesOf(aStatus({ crises: [aCrisis({ bulletins: [aBulletin({ facts })] })] })))
    if (!path.endsWith('.json') && !path.endsWith('.ics'))
      expect([path, body]).toEqual([path, expect.not.stringContaining(title)]);
});
