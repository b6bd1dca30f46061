import { describe, expect, it } from 'vitest';
import { zoneClockOf } from '../../calendar/zone-clock.ts';
import { hourMs } from '../../instant.ts';
import { instantSchema, isoDateSchema } from '../../instant-schema.ts';
import { type RowContext, readWorkRow } from './read-work-row.ts';
import { wallInstant } from './wall-instant.ts';
import { findWorkColumns } from './work-columns.ts';

const list = {
  id: 'visit number',
  customerId: 'patient id',
  name: 'name',
  phone: 'phone',
  email: 'email',
  language: 'language',
  country: 'country',
  yearOfBirth: 'date of birth',
  guardianId: 'guardian id',
  guardianName: 'guardian',
  guardianPhone: 'guardian phone',
  guardianEmail: 'guardian email',
  kind: 'treatment',
  endedAt: 'date',
  endTime: 'time',
  timeZone: 'time zone',
  practitioner: 'dentist',
  status: 'status',
};
const row = { 'visit number': '7', 'patient id': 'P-7', date: '2026-11-29 10:05' };
const read = (cells: Record<string, string>, changes: Partial<RowContext> = {}) =>
  readWorkRow(new Map(Object.entries({ ...row, ...cells })), 'row 2', {
    columns: list,
    dateOrder: undefined,
    timeZone: 'Asia/Jerusalem',
    country: 'IL',
    kinds: new Map([['after an extraction', 'extraction']]),
    now: instantSchema.parse('2026-11-29T10:00:00.000Z'),
    ...changes,
  });
const recordOf = (cells: Record<string, string>, changes: Partial<RowContext> = {}) => {
  const said = read(cells, changes).statements.find(({ kind }) => kind === 'record');
  return said?.kind === 'record' ? said.record : undefined;
};
const personOf = (cells: Record<string, string>) => {
  const [said] = read(cells).statements;
  return said?.kind === 'person' ? said.person : undefined;
};
const codesOf = (cells: Record<string, string>, changes: Partial<RowContext> = {}) =>
  read(cells, changes).problems.map(({ code, where }) => `${where} ${code}`);

describe('the columns of a day’s list', () => {
  it.each([
    [['Visit number', 'Patient ID', 'Patient name', 'Mobile', 'Treatment', 'Ended at']],
    [['מספר ביקור', 'מספר מטופל', 'שם מטופל', 'טלפון נייד', 'סוג טיפול', 'תאריך ושעה']],
    [['رقم الزيارة', 'رقم المريض', 'اسم المريض', 'رقم الجوال', 'نوع العلاج', 'التاريخ والوقت']],
  ])('are found under %o', (headers) => {
    const [id, customerId, name, phone, kind, endedAt] = headers;
    expect(findWorkColumns(headers)).toEqual({ columns: { id, customerId, name, phone, kind, endedAt }, missing: [] });
  });

  it('are missed where a row could be no work without them', () => {
    expect(findWorkColumns(['name', 'phone', 'color']).missing).toEqual(['id', 'customerId', 'endedAt']);
  });
});

describe('a row', () => {
  it('states its work and its person', () => {
    const said = read({
      name: ' דנה  כהן',
      phone: '052-555-0148',
      email: 'dana@example.com',
      language: 'עברית',
      'date of birth': '12/03/1984',
      treatment: 'After an extraction',
    });
    expect(said).toEqual({
      statements: [
        {
          kind: 'person',
          person: {
            id: 'P-7',
            name: 'דנה כהן',
            phone: '+972525550148',
            email: 'dana@example.com',
            language: 'he',
            yearOfBirth: 1984,
          },
        },
        {
          kind: 'record',
          record: {
            id: 'work:7',
            workId: 'work:7',
            personId: 'P-7',
            isVisit: true,
            status: 'finished',
            endedAt: '2026-11-29T08:05:00.000Z',
            codes: [{ system: 'urn:kesher:work', code: 'extraction' }],
          },
        },
      ],
      problems: [],
    });
    expect(recordOf({ treatment: 'עקירה' })?.codes).toEqual([{ system: 'urn:kesher:work', code: 'עקירה' }]);
  });

  it.each([
    [{ date: '29.11.2026', time: '10:05' }, '2026-11-29T08:05:00.000Z'],
    [{ date: '2026-11-29', time: '٠٢:٠٥ pm' }, '2026-11-29T12:05:00.000Z'],
    [{ date: '2026-11-29T10:05:00+01:00' }, '2026-11-29T09:05:00.000Z'],
    [{ date: '2026-11-29 10:05:30 +03:00' }, '2026-11-29T07:05:30.000Z'],
    [{ date: '2026-11-29 10:05 UTC' }, '2026-11-29T10:05:00.000Z'],
    [{ date: '2026-11-29T10:05:00Z' }, '2026-11-29T10:05:00.000Z'],
    [{ 'time zone': 'Europe/London' }, '2026-11-29T10:05:00.000Z'],
    // The night in which clocks go back shows half past one twice: the first is taken.
    [{ date: '2026-10-25 01:30' }, '2026-10-24T22:30:00.000Z'],
    [{ date: '2026-10-25 12:00' }, '2026-10-25T10:00:00.000Z'],
  ])('%o ended at %s', (cells, at) => {
    expect(recordOf(cells)?.endedAt).toBe(at);
  });

  it.each([
    [{ 'visit number': '' }, 'work-id-unreadable'],
    [{ 'visit number': 'a b' }, 'work-id-unreadable'],
    [{ 'patient id': '?' }, 'customer-id-unreadable'],
    [{ date: '-' }, 'end-missing'],
    [{ date: 'noon' }, 'end-unreadable'],
    [{ date: '2026-11-29' }, 'time-missing'],
    [{ date: '2026-11-29', time: 'noon' }, 'time-missing'],
    [{ date: '11/12/2026', time: '10:00' }, 'date-ambiguous'],
    [{ 'time zone': 'IST' }, 'zone-unknown'],
    // The night in which clocks go forward has no half past two.
    [{ date: '2026-03-27 02:30' }, 'end-unreadable'],
    [{ date: '2026-11-29 10:05:75', time: '' }, 'time-missing'],
    [{ status: 'purple' }, 'status-unreadable'],
  ])('%o is refused: %s', (cells, code) => {
    expect(read(cells)).toMatchObject({ statements: [], problems: [{ code, where: 'row 2' }] });
  });

  it('of a list with no more than it needs has finished', () => {
    const { id, customerId, endedAt } = list;
    expect(recordOf({ status: 'cancelled' }, { columns: { id, customerId, endedAt } })).toMatchObject({
      status: 'finished',
      codes: [],
    });
  });

  it('is read in the order of its column where that is known', () => {
    expect(recordOf({ date: '11/12/2026', time: '10:00' }, { dateOrder: 'month-first' })?.endedAt).toBe(
      '2026-11-12T08:00:00.000Z',
    );
  });

  it('keeps its work where only the way to its person cannot be read', () => {
    expect(codesOf({ phone: '12', email: 'dana' })).toEqual(['row 2 phone-unreadable', 'row 2 email-unreadable']);
    expect(personOf({ phone: '12' })).toEqual({ id: 'P-7', phoneProblem: 'unreadable' });
    expect(recordOf({ phone: '12' })?.status).toBe('finished');
    expect(personOf({ phone: '020 7946 0018', country: 'GB' })?.phone).toBe('+442079460018');
    expect(personOf({ language: 'Klingon' })).toEqual({ id: 'P-7' });
  });

  it.each([
    ['', 'finished'],
    ['Completed', 'finished'],
    ['בוצע', 'finished'],
    ['booked', 'before'],
    ['pending', 'before'],
    ['בוטל', 'cancelled'],
    ['לא הגיע', 'cancelled'],
    ['لم يحضر', 'cancelled'],
    ['entered in error', 'entered-in-error'],
  ])('with the status "%s" is %s', (status, is) => {
    expect(recordOf({ status })?.status).toBe(is);
  });
});

it('a row says who did the work, where it says so', () => {
  expect(recordOf({ dentist: ' Dr  Haddad ' })?.practitioner).toBe('Dr Haddad');
  expect(recordOf({ dentist: '-' })).not.toHaveProperty('practitioner');
});

describe('a time on the wall', () => {
  it('is that instant at which every clock of the zone shows it', () => {
    const clock = zoneClockOf('Europe/Berlin');
    const day = isoDateSchema.parse('2026-03-29');
    expect(clock && wallInstant(clock, day, 12 * hourMs)).toBe('2026-03-29T10:00:00.000Z');
    expect(clock && wallInstant(clock, day, 2.5 * hourMs)).toBeUndefined();
  });
});

describe('the guardian in a row', () => {
  const guardian = { id: 'guardian:P-7', contact: { name: 'Rivka Levi', phone: '+972525550199' } };

  it('is a customer, or is reached by a number or an address', () => {
    expect(personOf({ 'guardian id': 'C-40', guardian: 'Rivka Levi' })?.guardian).toEqual({ id: 'C-40' });
    expect(personOf({ guardian: 'Rivka Levi', 'guardian phone': '052-555-0199' })?.guardian).toEqual(guardian);
    expect(personOf({ 'guardian email': 'rivka@example.com' })?.guardian).toEqual({
      id: 'guardian:P-7',
      contact: { email: 'rivka@example.com' },
    });
    expect(personOf({})).not.toHaveProperty('guardian');
  });

  it.each([
    [{ 'guardian id': 'C 40' }],
    [{ guardian: 'Rivka Levi' }],
    [{ guardian: 'Rivka Levi', 'guardian phone': 'at work' }],
    [{ 'guardian phone': '052-555-0199', 'patient id': 'P'.repeat(60) }],
  ])('is left out with the remedy after %o, and takes no work with it', (cells) => {
    expect(codesOf(cells)).toEqual(['row 2 guardian-unreadable']);
    expect(personOf(cells)).not.toHaveProperty('guardian');
    expect(recordOf(cells)).toBeDefined();
  });

  it('is found under the headers of three languages', () => {
    expect(findWorkColumns(['parent phone']).columns).toEqual({ guardianPhone: 'parent phone' });
    expect(findWorkColumns(['טלפון הורה', 'שם ההורה']).columns).toEqual({
      guardianPhone: 'טלפון הורה',
      guardianName: 'שם ההורה',
    });
    expect(findWorkColumns(['هاتف ولي الأمر']).columns).toEqual({ guardianPhone: 'هاتف ولي الأمر' });
  });
});
