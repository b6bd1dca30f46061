import { type Language, languages } from '@kesher/domain/language';
import { assert, constantFrom, property, record, string, tuple } from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { bodyOf, plain, textOfPage } from './feeds-read.fixture.ts';
import { waterFacts } from './page-facts.fixture.ts';
import { aBulletin, aCrisis, aStatus, at, earlierBulletin } from './page-status.fixture.ts';
import { publicFilesOf } from './public-files-of.ts';

const prose = string({
  unit: constantFrom(...'abcאבגابجԱя 0123456789-/:.<>&"\'\\;,'.split('')),
  minLength: 2,
  maxLength: 40,
}).map((text) => `x${text.replaceAll(/\s+/g, ' ').trim()}`);
const words = tuple(prose, prose, prose, prose, prose).map(([title, known, notKnown, doing, canDo]) => ({
  title,
  known,
  notKnown,
  doing,
  changes: [{ says: known }, { segment: title, says: doing }],
  canDo,
}));
const bulletins = record({
  words: record({ en: words, he: words, ar: words }),
  end: constantFrom('released' as const, 'withdrawn' as const, undefined),
  isExercise: constantFrom(true, false),
  isClosed: constantFrom(true, false),
  replacedBy: constantFrom('water-4', undefined),
  version: constantFrom(1, 2, 7),
}).map(({ words: said, end, isExercise, isClosed, replacedBy, version }) => {
  const saying = { en: said.en.canDo, he: said.he.canDo, ar: said.ar.canDo };
  const bulletin = aBulletin({
    version,
    facts: { ...waterFacts, words: said },
    ...(end && { end: { kind: end, at: at('2026-11-29T07:44:00.000Z'), says: saying } }),
    ...(replacedBy && { replacedBy }),
  });
  const closed = isClosed ? { closedAt: at('2026-11-29T07:44:00.000Z') } : {};
  return aStatus({ crises: [aCrisis({ bulletins: [bulletin, earlierBulletin], isExercise, ...closed })] });
});

/** What each outlet of one language says of the bulletin: its text, and the marks by which outlets are compared. */
function outletsOf(files: ReturnType<typeof publicFilesOf>, language: Language) {
  const page = bodyOf(files, `${language}/b/water-5.html`);
  const mark = (html: string, name: string) =>
    new RegExp(`data-bulletin="water-5"[^>]*data-${name}="([^"]*)"`).exec(html)?.[1];
  const atom = bodyOf(files, `${language}/atom.xml`);
  const isOurs = (id: string | undefined) => id?.endsWith(`/${language}/b/water-5.html`) ?? false;
  const atomEntry = parseAtomFeed(atom).entries?.find(({ id }) => isOurs(id));
  const atomXml = atom.split('<entry>').find((part) => part.includes(`/${language}/b/water-5.html</id>`)) ?? '';
  const item = parseJsonFeed(JSON.parse(bodyOf(files, `${language}/feed.json`))).items?.find(({ id }) => isOurs(id));
  const rawItem = JSON.parse(bodyOf(files, `${language}/feed.json`)).items.find((each: { id: string }) =>
    isOurs(each.id),
  );
  const event = new ICAL.Component(ICAL.parse(bodyOf(files, `${language}/updates.ics`)))
    .getAllSubcomponents('vevent')
    .find((each) => String(each.getFirstPropertyValue('uid')).startsWith('water-5@'));
  const cap = bodyOf(files, `${language}/cap-water-5.xml`);
  const info = cap.split('<info>').find((part) => part.includes(`<language>${language}</language>`)) ?? '';
  const parameter = (name: string) => new RegExp(`<valueName>${name}</valueName><value>([^<]*)<`).exec(info)?.[1];
  const state = JSON.parse(bodyOf(files, `${language}/status.json`)).crises[0].bulletins[0];
  const index = bodyOf(files, `${language}/index.html`);
  const { _kesher: marks } = rawItem;
  const own = (name: string) => new RegExp(`<kesher:${name}>([^<]*)<`).exec(atomXml)?.[1];
  return {
    texts: {
      page: textOfPage(page),
      atom: plain(`${atomEntry?.title?.value} ${atomEntry?.content?.value ?? ''}`),
      json: plain(`${item?.title} ${item?.content_text}`),
      calendar: plain(['summary', 'description'].map((name) => String(event?.getFirstPropertyValue(name))).join(' ')),
      cap: textOfPage(info),
      status: plain(textsIn(state).join('\n')),
    },
    marks: {
      page: [mark(page, 'digest'), mark(page, 'version'), mark(page, 'standing')],
      index: [mark(index, 'digest'), mark(index, 'version'), mark(index, 'standing')],
      atom: [own('digest'), own('version'), own('standing')],
      json: [marks.digest, String(marks.version), marks.standing],
      calendar: ['digest', 'version', 'standing'].map((name) =>
        String(event?.getFirstPropertyValue(`x-kesher-${name}`)),
      ),
      cap: [parameter('digest'), parameter('version'), parameter('standing')],
      status: [state.digest, String(state.version), state.standing],
    },
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('every text of a bulletin stands in every outlet of its language, and no outlet contradicts another', () => {
  assert(
    property(bulletins, (each) => {
      const files = publicFilesOf(each);
      const [bulletin] = each.crises[0]?.bulletins ?? [];
      if (bulletin === undefined) throw new Error('there is one bulletin');
      for (const language of languages) {
        const { texts, marks } = outletsOf(files, language);
        const { title, known, notKnown = '', doing, canDo = '', changes } = bulletin.facts.words[language];
        const said = [title, known, notKnown, doing, canDo, ...changes.map(({ says }) => says)];
        const spoken = bulletin.end === undefined ? said : [...said, bulletin.end.says[language]];
        for (const [outlet, text] of Object.entries(texts))
          for (const part of spoken) expect([outlet, text]).toEqual([outlet, expect.stringContaining(part)]);
        const [first, ...others] = Object.entries(marks).map(([, seen]) => seen);
        expect(first?.[0]).toBe(bulletin.digest);
        expect(first?.[1]).toBe(String(bulletin.version));
        for (const other of others) expect(other).toEqual(first);
      }
    }),
    { numRuns: 25 },
  );
});
