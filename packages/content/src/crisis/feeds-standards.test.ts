import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { bodyOf } from './feeds-read.fixture.ts';
import { atomSchema, capSchema } from './feeds-standards.fixture.ts';
import { aBulletin, aCrisis, aStatus, at, correctedBulletin, earlierBulletin } from './page-status.fixture.ts';
import { publicFilesOf } from './public-files-of.ts';

const ended = { at: at('2026-11-29T07:44:00.000Z'), says: { en: 'Water runs.', he: 'יש מים.', ar: 'عاد الماء.' } };
const released = aBulletin({ version: 2, updatedAt: ended.at, end: { kind: 'released', ...ended } });
const withdrawn = aBulletin({ version: 2, updatedAt: ended.at, end: { kind: 'withdrawn', ...ended } });
const quiet = aBulletin({
  quietWords: [{ at: at('2026-11-29T07:42:00.000Z'), nextWordBy: at('2026-11-29T08:40:00.000Z') }],
});

/** The page at the points of a crisis that differ for whoever reads its feeds. */
const moments = {
  published: aStatus({ crises: [aCrisis({ bulletins: [aBulletin(), earlierBulletin] })] }),
  corrected: aStatus(),
  quiet: aStatus({ crises: [aCrisis({ bulletins: [quiet] })] }),
  released: aStatus({ crises: [aCrisis({ bulletins: [released, earlierBulletin] })] }),
  withdrawn: aStatus({ crises: [aCrisis({ bulletins: [withdrawn] })] }),
  closed: aStatus({ crises: [aCrisis({ closedAt: at('2026-11-29T07:44:00.000Z') })] }),
  exercise: aStatus({ crises: [aCrisis({ isExercise: true })] }),
  usual: aStatus({ crises: [] }),
};
const allMoments = Object.entries(moments);
const folders = ['', 'he/', 'ar/', 'en/'];

test.each(allMoments)('each Atom feed holds against RFC 4287: %s', async (_, status) => {
  const files = publicFilesOf(status);
  for (const folder of folders) {
    const xml = bodyOf(files, `${folder}atom.xml`);
    const { errors } = await validateXML({ xml, schema: atomSchema, extension: 'relaxng' });
    expect([folder, errors.map(({ message }) => message)]).toEqual([folder, []]);
    const feed = parseAtomFeed(xml);
    const ids = feed.entries?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('the schema of Atom refuses an entry without its time', async () => {
  const xml = bodyOf(publicFilesOf(moments.published), 'atom.xml');
  const broken = xml.replaceAll(/<updated>[^<]*<\/updated>/g, '');
  expect((await validateXML({ xml: broken, schema: atomSchema, extension: 'relaxng' })).valid).toBe(false);
});

test.each(allMoments)('each JSON Feed holds against version 1.1: %s', (_, status) => {
  const files = publicFilesOf(status);
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonFeedSchema);
  for (const folder of folders) {
    const feed: unknown = JSON.parse(bodyOf(files, `${folder}feed.json`));
    validate(feed);
    expect([folder, validate.errors]).toEqual([folder, null]);
    expect(parseJsonFeed(feed).items?.length ?? 0).toBe(
      parseAtomFeed(bodyOf(files, `${folder}atom.xml`)).entries?.length ?? 0,
    );
  }
});

test.each(allMoments)('each calendar holds against RFC 5545, no line over 75 octets: %s', (_, status) => {
  const files = publicFilesOf(status);
  for (const folder of folders) {
    const text = bodyOf(files, `${folder}updates.ics`);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(status.crises.flatMap(({ bulletins }) => bulletins).length);
    for (const event of events) expect(event.startDate.isDate).toBe(false);
  }
});

test.each(allMoments)('each alert holds against the schema of CAP 1.2: %s', async (_, status) => {
  const files = publicFilesOf(status);
  const alerts = files.filter(({ path }) => /(^|\/)cap-[^/]+\.xml$/.test(path));
  expect(alerts).toHaveLength(4 * status.crises.flatMap(({ bulletins }) => bulletins).length);
  for (const { path, body } of alerts) {
    const { errors } = await validateXML({ xml: body, schema: capSchema });
    expect([path, errors.map(({ message }) => message)]).toEqual([path, []]);
    for (const language of ['he', 'ar', 'en']) expect(body).toContain(`<language>${language}</language>`);
  }
});

test('the schema of CAP refuses a time in Z and elements in another order', async () => {
  const xml = bodyOf(publicFilesOf(moments.published), 'cap-water-5.xml');
  const zulu = xml.replace(/<sent>[^<]*<\/sent>/, '<sent>2026-11-29T07:40:00Z</sent>');
  const turned = xml.replace(/(<status>.*<\/status>)(<msgType>.*<\/msgType>)/, '$2$1');
  for (const broken of [zulu, turned]) {
    expect(broken).not.toBe(xml);
    expect((await validateXML({ xml: broken, schema: capSchema })).valid).toBe(false);
  }
});

test('times of an alert carry the offset of the business, and that of UTC is -00:00', () => {
  const inHaifa = bodyOf(publicFilesOf(moments.published), 'cap-water-5.xml');
  expect(inHaifa).toContain('<sent>2026-11-29T09:40:00+02:00</sent>');
  const inUtc = { ...moments.published.business, timeZone: 'UTC' };
  const files = publicFilesOf({ ...moments.published, business: inUtc });
  expect(bodyOf(files, 'cap-water-5.xml')).toContain('<sent>2026-11-29T07:40:00-00:00</sent>');
});

test('an alert is updated by reference, cancelled when it ends, and an exercise where it is one', () => {
  const alert = (moment: keyof typeof moments) => bodyOf(publicFilesOf(moments[moment]), 'cap-water-5.xml');
  expect(alert('published')).toMatch(/<identifier>water-5\.1<.*<status>Actual<.*<msgType>Alert</s);
  expect(alert('corrected')).toMatch(
    /<identifier>water-5\.2<.*<msgType>Update<.*<references>[^<]*,water-5\.1,2026-11-29T09:40:00\+02:00</s,
  );
  expect(alert('released')).toMatch(/<msgType>Cancel<.*<responseType>AllClear</s);
  expect(alert('withdrawn')).toMatch(/<msgType>Cancel<.*<responseType>None</s);
  expect(alert('closed')).toMatch(/<identifier>water-5\.2\.closed<.*<msgType>Cancel</s);
  expect(alert('exercise')).toMatch(/<status>Exercise<.*<note>.*<headline>תרגיל: /s);
});

test('only public bodies speak CAP', () => {
  const { business } = moments.published;
  const files = publicFilesOf({ ...moments.published, business: { ...business, isPublicBody: false } });
  expect(files.filter(({ path }) => path.includes('cap'))).toEqual([]);
  expect(files.filter(({ body }) => /CAP|cap\+xml/.test(body))).toEqual([]);
});

test('a promise is one event: it moves with each word and is cancelled when it is kept or the bulletin ends', () => {
  const eventOf = (status: typeof moments.published, uid = 'water-5') => {
    const calendar = new ICAL.Component(ICAL.parse(bodyOf(publicFilesOf(status), 'updates.ics')));
    const found = calendar
      .getAllSubcomponents('vevent')
      .find((each) => new ICAL.Event(each).uid === `${uid}@status.neve-carmel.example`);
    if (found === undefined) throw new Error(`no event of ${uid}`);
    const { sequence, startDate } = new ICAL.Event(found);
    return { sequence, at: startDate.toJSDate().toISOString(), status: found.getFirstPropertyValue('status') };
  };
  const first = eventOf(moments.published);
  expect(first).toEqual({ sequence: 0, at: '2026-11-29T08:10:00.000Z', status: 'CONFIRMED' });
  expect(eventOf(moments.quiet)).toEqual({ sequence: 120, at: '2026-11-29T08:40:00.000Z', status: 'CONFIRMED' });
  for (const moment of [moments.released, moments.withdrawn, moments.closed])
    expect(eventOf(moment)).toMatchObject({ sequence: 240, status: 'CANCELLED' });
  expect(eventOf(moments.published, earlierBulletin.id).status).toBe('CANCELLED');
  expect(correctedBulletin.version).toBe(2);
});
