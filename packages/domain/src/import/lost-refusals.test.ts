import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddReaderOf } from './read-odd-cell.ts';
import { readRefusalHeader } from './read-refusal-header.ts';
import { readStatusWords } from './read-status-words.ts';
import { refusedBy } from './two-row-file.fixture.ts';

const wholly = (...ways: string[]) =>
  ways.flatMap((way) => [`${way}:service`, `${way}:care`, `${way}:marketing`]).join(' ');
const everything = wholly('email', 'sms', 'call');
const ads = 'email:marketing sms:marketing call:marketing';
const statusHeaders = [
  'Status',
  'status',
  'List status',
  'סטטוס',
  'מצב',
  'حالة',
  'الحالة',
  'État',
  'Estado',
  'Statut',
  'Статус',
];

describe('a refusal in a file of customers', () => {
  it.each([
    // Cells of a status
    ['סטטוס', 'הסיר עצמו', 'email:marketing'],
    ['סטטוס', 'לא רשום', 'asks'],
    ['סטטוס', 'לא פעיל', 'asks'],
    ['סטטוס', 'מוסר', 'asks'],
    ['סטטוס', 'הוסר מדיוור', 'email:marketing'],
    ['סטטוס', 'הסרה', 'email:marketing'],
    ['סטטוס', 'ללא דיוור', 'email:marketing'],
    ['الحالة', 'ملغي الاشتراك', 'email:marketing'],
    ['الحالة', 'ملغى', 'asks'],
    ['List status', 'Removed', 'asks'],
    ['Status', 'No', 'asks'],
    ['Status', 'x'.repeat(101), 'asks'],
    ['Status', 'Verstorben', everything],
    ['State', 'closed', 'asks'],
    // Labels and notes
    ['ملاحظات', 'لا تراسلوني', 'asks'],
    ['Notes', 'הסרה', 'asks'],
    ['Tags', 'vip, removed', 'asks'],
    ['Group', 'inactive', 'asks'],
    ['List', 'הוסר', 'asks'],
    // Boxes in Hebrew and Arabic
    ['סירוב', 'כן', 'asks'],
    ['ביטל הסכמה', 'כן', 'asks'],
    ['נפטר', 'כן', everything],
    ['כתובת שגויה', 'כן', 'email hard-bounce'],
    ['מעוניין בעדכונים', 'לא', 'asks'],
    ['ללא דיוור', 'כן', ads],
    ['رفض', 'نعم', 'asks'],
    ['عدم الإزعاج', 'نعم', everything],
    ['متوفى', 'نعم', everything],
    ['الرسائل النصية', 'لا', 'asks'],
    // Boxes in English
    ['contactable', 'false', everything],
    ['Mailable', 'No', 'asks'],
    ['Reachable', 'No', 'asks'],
    ['Can we contact you?', 'No', everything],
    ['Send me updates', 'No', 'asks'],
    ['Receive text messages?', 'No', wholly('sms')],
    ['DND', 'TRUE', everything],
    ['Exclude from mailings', '1', ads],
    ['Exclude from emails', '1', wholly('email')],
    ['Exclude from SMS', '1', wholly('sms')],
    ['Exclude from all', '1', 'asks'],
    ['TPS registered', 'yes', wholly('call')],
    ['CTPS', 'yes', wholly('call')],
    ['Email Valid', 'false', 'email hard-bounce'],
    ['Email Valid', 'invalid', 'email hard-bounce'],
    ['GDPR deletion requested', 'yes', 'asks'],
    ['GDPR erase request', 'yes', 'asks'],
    ['Deceased', 'yes', everything],
    ['Account closed', 'yes', 'asks'],
    ['May Email', 'No', wholly('email')],
    ['Receives emails?', 'N', wholly('email')],
    ['May text', 'No', wholly('sms')],
    ['Allow Email', 'Do not allow', wholly('email')],
    ['SMS consent', 'No', 'sms:service'],
    // Abroad
    ['Désabonné', 'oui', 'email:marketing'],
    ['Dado de baja', 'sí', 'email:marketing'],
    ['Werbesperre', 'ja', ads],
    ['Gesperrt', 'ja', 'asks'],
    ['Отписан', 'да', 'email:marketing'],
    ['Не звонить', 'да', wholly('call')],
    ['Ne pas contacter', 'oui', everything],
    ['Keine E-Mails', 'ja', wholly('email')],
    ['Fallecido', 'sí', everything],
    ['Einwilligung', 'nein', 'asks'],
    ['Подписан', 'нет', 'asks'],
    // The preferred way
    ['Preferred contact method', 'None', 'asks'],
    ['Preferred contact method', 'Phone only', 'asks'],
    ['Communication preference', 'none', 'asks'],
    ['Communication preference', 'Do not write', 'asks'],
    ['ערוץ מועדף', 'רק טלפון', 'asks'],
    ['طريقة التواصل المفضلة', 'لا شيء', 'asks'],
  ])('that is written %s: %s says: %s', (header, cell, says) => {
    expect(refusedBy(header, [cell, ''])).toBe(says);
  });

  it.each<readonly [header: string, cell: string]>([
    ...[
      'active',
      'customer',
      'lead',
      'VIP',
      'פעיל',
      'לקוח',
      'نشط',
      'عميل',
      'new',
      'paid',
      'vip, gold',
      '7',
      '2026-01-01',
      '-',
    ].map((cell) => ['Status', cell] as const),
    ['State', 'CA'],
    ['State', 'California'],
    ['Marital status', 'engaged to be married'],
    ['Payment status', 'cancelled'],
    ['Status', 'yes'],
    ['Status', 'soft bounced'],
    ['Email status', 'ok'],
    ['Email Valid', 'valid'],
    ['Email Valid', 'true'],
    ['Tags', 'vip, summer sale'],
    ['Notes', 'likes blue'],
    ['Notes', 'x'.repeat(300)],
    ['List', 'All'],
    ['Preferred contact method', 'Email'],
    ['Preferred language', 'None'],
    ['Deceased', 'no'],
    ['Désabonné', 'non'],
    ['Send me updates', 'yes'],
    ['Message', 'no'],
    ['To us', 'no'],
  ])('is none in %s: %s', (header, cell) => {
    expect(refusedBy(header, [cell, ''])).toBe('nothing');
  });

  it('is never lost in a word of a status that nobody knows, and is what staff say then', () => {
    const letters = fc.constantFrom(
      ...Array.from('abcdefghijklmnopqrstuvwxyzאבגדהוזחטיכלמנסעפצקרשתابتثجحخدذرزسشصضطظعغفقكلمنهويжшщыé'),
    );
    const word = fc.string({ unit: letters, minLength: 4, maxLength: 12 }).filter((text) => !readStatusWords(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...statusHeaders),
        word,
        fc.constantFrom('active', 'לקוח', 'عميل', ''),
        (header, odd, other) => {
          fc.pre(oddReaderOf(header)?.(odd) !== undefined);
          expect(refusedBy(header, [odd, other])).toBe('asks');
          expect(refusedBy(header, [odd, other], 'messages')).toBe(wholly('email', 'sms'));
          expect(refusedBy(header, [other, odd], 'messages')).toBe('nothing');
          expect(refusedBy(header, [odd, other], 'not-a-refusal')).toBe('nothing');
        },
      ),
    );
  });

  it('is asked about with the words as they stand, unless a state is one of a country or has too many', () => {
    const many = Array.from({ length: 30 }, (_, index) => `city ${String.fromCodePoint(97 + index)}`);
    expect(refusedBy('Status', many)).toBe('nothing');
    const oneOfMany = (cell: string, ...answer: ['messages'?]) => refusedBy('Status', [cell, ...many], ...answer);
    for (const cell of ['removed', 'was refused in May', 'not any more', 'wants it to stop', 'לא רוצה', 'لا يريد'])
      expect([oneOfMany(cell), oneOfMany(cell, 'messages')]).toEqual(['asks', wholly('email', 'sms')]);
    expect(refusedBy('Status', ['city x', ...many, 'removed'], 'messages')).toBe('nothing');
    expect(refusedBy('State', ['Bavaria', ''], undefined, ['City'])).toBe('nothing');
    expect(refusedBy('Status', ['gone', ''], undefined, ['City'])).toBe('asks');
  });

  it.each([
    ['None', everything],
    ['Phone only', wholly('email', 'sms')],
    ['Email only', wholly('sms', 'call')],
    ['SMS בלבד', wholly('email', 'call')],
    ['Post only', everything],
    ['Evenings only', everything],
    ['Email', 'nothing'],
  ])('of every way but the preferred one, once staff said so: %s', (cell, says) => {
    expect(refusedBy('Preferred contact method', [cell, 'None'], 'everything')).toBe(says);
  });

  it('is read from labels and boxes as staff said', () => {
    expect(refusedBy('Tags', ['vip, removed', 'bounced'], 'email')).toBe(wholly('email'));
    expect(refusedBy('Tags', ['bounced', 'vip, removed'], 'email')).toBe(wholly('email'));
    expect(refusedBy('Tags', ['vip', 'vip, removed'], 'email')).toBe('nothing');
    expect(refusedBy('Send me updates', ['no', 'yes'], 'messages')).toBe(wholly('email', 'sms'));
    expect(refusedBy('Send me updates', ['yes', 'no'], 'messages')).toBe('nothing');
  });
});

it('a column that says nothing odd has no reader for it, and a file of news is no list of who left', () => {
  expect(oddReaderOf('Favourite colour')).toBeUndefined();
  expect(readRefusalHeader('updates')).toEqual({ kind: 'allows' });
});
