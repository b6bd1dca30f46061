import { gzipSync } from 'node:zlib';
import { languages } from '@kesher/domain/language';
import { expect, test } from 'vitest';
import { bodyOf } from './feeds-read.fixture.ts';
import { waterFacts } from './page-facts.fixture.ts';
import { statusScript } from './page-script.ts';
import { aBulletin, aCrisis, aStatus, correctedBulletin, digestOf, earlierBulletin } from './page-status.fixture.ts';
import { publicFilesOf } from './public-files-of.ts';

test('the script that confesses has at most 400 bytes', () => {
  expect(Buffer.byteLength(statusScript)).toBeLessThanOrEqual(400);
});

/** A bad week: 12 services, a bulletin with much to say in each part, thirteen before it, three further languages. */
function fullStatus() {
  const [service] = aCrisis().services;
  if (service === undefined) throw new Error('there is a service');
  const sentences = (text: string) => Array.from({ length: 4 }, (_, index) => `${text} (${index * 37}).`).join(' ');
  const fill = ({ en, he, ar }: typeof waterFacts.words) => {
    const filled = (each: typeof en) => ({
      ...each,
      known: sentences(each.known),
      notKnown: sentences(each.notKnown ?? ''),
      doing: sentences(each.doing),
      canDo: sentences(each.canDo ?? ''),
      changes: Array.from({ length: 6 }, (_, index) => ({
        segment: `${each.title.slice(0, 12)} ${index}`,
        says: each.doing,
      })),
    });
    return { en: filled(en), he: filled(he), ar: filled(ar) };
  };
  const newest = { ...correctedBulletin, facts: { ...waterFacts, words: fill(waterFacts.words) } };
  const earlier = Array.from({ length: 30 }, (_, index) =>
    aBulletin({ ...earlierBulletin, id: `water-${index + 100}`, number: index, digest: digestOf(index * 7_919 + 13) }),
  );
  const services = Array.from({ length: 12 }, (_, index) => ({ ...service, id: `service-${index}` }));
  return aStatus({ crises: [aCrisis({ services, bulletins: [newest, ...earlier] })] });
}

test.each(languages)('a full page in %s has at most 14 KB compressed, with everything that it needs', (language) => {
  for (const each of [aStatus(), fullStatus()]) {
    const page = bodyOf(publicFilesOf(each), `${language}/index.html`);
    expect(page).not.toMatch(/<(img|link rel="stylesheet"|script src)/);
    expect(gzipSync(page).length).toBeLessThanOrEqual(14 * 1024);
  }
});
