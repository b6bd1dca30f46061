import { readFileSync } from 'node:fs';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { describe, expect, it } from 'vitest';
import { setUp } from './testing/import-world.ts';

/** Imports a small file that once failed, and answers what came in. */
async function tried(file: string, kind: ImportKind) {
  const world = setUp();
  await world.upload(readFileSync(new URL(`../../fixtures/cases/${file}`, import.meta.url)));
  const { warnings, questions, mapping } = await world.preview(kind);
  const { created, refused, errors } = await world.importAll(kind);
  return {
    created,
    refused,
    errors,
    columns: mapping.columns,
    questions: questions.map(({ key }) => key),
    warnings: warnings.map(({ line, field, code }) => `${line} ${field} ${code}`),
    customers: world.stores.customers.all(),
    products: await world.stores.orders.products(),
    world,
  };
}

describe('what is right for each file that once failed', () => {
  it('a quote inside a quoted cell keeps to its row, and nobody has another one’s address', async () => {
    const { created, customers } = await tried('quote-inside-quoted.csv', 'customers');
    expect(created).toBe(3);
    expect(sorted(customers.map(({ id, name, email }) => [id, name, email]))).toEqual([
      ['V1', '"Tal" Ron', 'v1@mail.example'],
      ['V2', 'Mika', 'v2@mail.example'],
      ['V3', 'Gil, Dr.', 'v3@mail.example'],
    ]);
  });

  it('one NUL costs a warning on its row', async () => {
    const { created, refused, warnings } = await tried('one-nul.csv', 'customers');
    expect([created, refused, warnings]).toEqual([21, 0, ['22 name invisible-removed']]);
  });

  it('a bad phone beside a good email is left out with a warning', async () => {
    const { customers, warnings, questions } = await tried('good-email-bad-phone.csv', 'customers');
    expect(customers).toMatchObject([{ id: 'G1', email: 'g1@mail.example' }]);
    expect(customers[0]?.phone).toBeUndefined();
    expect([warnings, questions]).toEqual([['2 phone phone-not-a-number'], []]);
  });

  it('an optional date that cannot be read is left out with a warning', async () => {
    const { created, refused, warnings, questions } = await tried(
      'optional-field-unreadable.csv',
      'supplier-deliveries',
    );
    expect([created, refused, questions]).toEqual([2, 0, []]);
    expect(warnings).toEqual(['2 orderedOn date-unreadable']);
  });

  it('a second column of addresses stands in for the first', async () => {
    const { customers } = await tried('two-emails.csv', 'customers');
    expect(customers).toMatchObject([{ id: 'H1', email: 'h1@mail.example' }]);
  });

  it('a scheduled date is promised, and a delivered one is the fact', async () => {
    const { columns, created } = await tried('plan-is-not-fact.csv', 'supplier-deliveries');
    expect(columns).toMatchObject({ promisedOn: 'Scheduled Delivery Date', deliveredOn: 'Delivered to Client Date' });
    expect(created).toBe(1);
  });

  it('the value of an address book is the address, not its label', async () => {
    const { customers, questions } = await tried('address-book-2024.csv', 'customers');
    expect(customers).toMatchObject([{ name: 'Ada Levi', email: 'ada@mail.example', phone: '+972501110601' }]);
    expect(questions).toEqual([]);
  });

  it('variants have the title of their product', async () => {
    const { created, refused, products } = await tried('shop-variants.csv', 'products');
    expect([created, refused]).toEqual([3, 0]);
    expect(products.map(({ id, name }) => `${id} ${name}`).toSorted()).toEqual([
      'BS-L Blue Shirt',
      'BS-M Blue Shirt',
      'BS-S Blue Shirt',
    ]);
  });

  it('a description is not the name', async () => {
    const { products } = await tried('products-with-description.csv', 'products');
    expect(products).toMatchObject([{ id: 'beanie', name: 'Beanie' }]);
  });

  it('Cyrillic of Windows is read as it was written', async () => {
    const { customers, questions } = await tried('windows-1251.csv', 'customers');
    expect(customers.map(({ name }) => name).toSorted()).toEqual(['Иван Петров', 'Ольга Смирнова']);
    expect(questions).toEqual([]);
  });

  it('landlines, toll-free and premium numbers come in with a warning, as numbers for calls', async () => {
    const { customers, warnings } = await tried('landlines.csv', 'customers');
    expect(sorted(customers.map(({ name, phone, callsOnly }) => [name, callsOnly === phone]))).toEqual([
      ['Landline Only', true],
      ['Prefers Sms', true],
      ['Premium', true],
      ['Toll Free', true],
    ]);
    expect(warnings).toEqual([2, 3, 4, 5].map((line) => `${line} phone phone-calls-only`));
  });

  it('a zone that Windows names is mapped, and an offset is left out with a warning', async () => {
    const { customers, warnings } = await tried('time-zone-names.csv', 'customers');
    expect(customers.map(({ id, timeZone }) => `${id} ${timeZone}`).toSorted()).toEqual([
      'TZ1 America/New_York',
      'TZ2 undefined',
    ]);
    expect(warnings).toEqual(['3 timeZone time-zone-unknown']);
  });
});

/** Imports what somebody might have written, and answers the names that came in and what was refused. */
async function written(text: string, kind: ImportKind = 'customers') {
  const world = setUp();
  await world.upload(text);
  const { questions, warnings } = await world.preview(kind);
  const done = await world.importAll(kind);
  const counted = done.created + done.changed + done.unchanged + done.refused;
  return {
    counted,
    refused: done.errors,
    questions: questions.map(({ key }) => key),
    warnings: warnings.map(({ line, field, code }) => `${line} ${field} ${code}`),
    customers: world.stores.customers.all().map(({ name, email, phone }) => [name, email, phone]),
    deliveries: done.created,
  };
}

describe('other files of these kinds', () => {
  it('rows are counted as a person counts them: blank ones are none, broken ones are refused', async () => {
    const text =
      'id,name,email\n\n1,"Dana,a@x.example\n2,Noa,b@x.example\n,,\n3,"Lin ""L"" Bar",c@x.example\n4,Tal,d@x.example,y\n';
    expect(await written(text)).toMatchObject({
      counted: 4,
      refused: ['3 row unterminated-quote', '7 row too-many-cells'],
      customers: [
        ['Noa', 'b@x.example', undefined],
        ['Lin "L" Bar', 'c@x.example', undefined],
      ],
    });
  });

  it('a report with a title and a date above its header, and separators behind its rows', async () => {
    const text =
      'דוח לקוחות;;;;\r\nהופק ב-30.11.2026;;;;\r\n;;;;\r\nמס׳ לקוח;שם לקוח;דוא"ל;;\r\n1;דנה;a@x.example;;\r\n2;נועה;b@x.example;;\r\n';
    expect(await written(text)).toMatchObject({
      counted: 2,
      refused: [],
      customers: [
        ['דנה', 'a@x.example', undefined],
        ['נועה', 'b@x.example', undefined],
      ],
    });
  });

  it('an Outlook export, with a street of two lines and one separator more in each row', async () => {
    const text =
      'First Name,Last Name,Business Street,E-mail Address,E-mail Type,E-mail Display Name,Business Phone,Mobile Phone\n"Ada","Levi","Main 1\nHaifa","ada@x.example","SMTP","Ada Levi (ada@x.example)","03-9121111","050-1234567",\n';
    expect(await written(text)).toMatchObject({
      counted: 1,
      refused: [],
      customers: [['Ada Levi', 'ada@x.example', '+972501234567']],
    });
  });

  it('phones are local to the row’s country in every spelling, and left out where it cannot be read', async () => {
    const rows = ['IL', 'Israel', 'ישראל', 'إسرائيل', 'ISR', 'State of Israel', ''].map(
      (country, at) => `${at},N${at},050-1234567,${country}`,
    );
    const { customers } = await written(
      `id,name,phone,country\n${rows.join('\n')}\n8,N8,(202) 555-0143,United States\n`,
    );
    expect(new Set(customers.map(([, , phone]) => phone))).toEqual(new Set(['+972501234567', '+12025550143']));
    const unknown = await written(
      'id,name,email,phone,country\n1,Dana,a@x.example,050-1234567,Israel\n2,Noa,b@x.example,050-7654321,Narnia\n',
    );
    expect(unknown.customers).toEqual([
      ['Dana', 'a@x.example', '+972501234567'],
      ['Noa', 'b@x.example', undefined],
    ]);
    expect(unknown.warnings).toEqual(['3 country country-unreadable', '3 phone phone-unknown-country']);
  });

  it('a UTF-8 file whose names were garbled before is asked about', async () => {
    expect((await written('id,name\n1,×“× ×”\n2,Dana\n')).questions).toEqual(['garbled:name']);
  });

  it('days that spreadsheets write are read as the column writes them', async () => {
    const text =
      'supplier,po,promised date,received on\nS,1,10/2/25,10/20/25\nS,2,10/13/25,2-Nov-25\nS,3,1/5/26 8:38,"Jan 7, 2026"\n';
    expect(await written(text, 'supplier-deliveries')).toMatchObject({ questions: [], refused: [], deliveries: 3 });
  });
});

/** In the order of their first words. */
function sorted<Row extends readonly unknown[]>(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1));
}
