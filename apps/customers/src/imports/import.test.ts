import { readFileSync } from 'node:fs';
import { encodeAs } from '@kesher/adapters/csv/encode-as.fixture';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { none, setUp, startedAt } from './testing/import-world.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

describe('imports', () => {
  it.each([
    [
      'UTF-8 with a byte order mark',
      'customers-en.csv',
      (bytes: Buffer) => bytes,
      ['Dana Levi', 'Cohen, Yossi "Joe"', 'Maya Stern', 'Rami Haddad'],
    ],
    [
      'Hebrew in Windows-1255 with semicolons',
      'customers-he.csv',
      (bytes: Buffer) => encodeAs('windows-1255', bytes.toString()),
      ['נועה כ"ץ', 'חב"ד השרון', 'לוי; אורי'],
    ],
    [
      'Arabic in UTF-16 with tabs',
      'customers-ar.csv',
      (bytes: Buffer) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'),
      ['ليلى حداد', 'سامي منصور'],
    ],
    [
      'Arabic in UTF-16 without a mark',
      'customers-ar.csv',
      (bytes: Buffer) => Buffer.from(bytes.toString(), 'utf16le').swap16(),
      ['ليلى حداد', 'سامي منصور'],
    ],
  ])('reads %s', async (_name, file, encode, names) => {
    const { upload, importAll, stores } = setUp();
    await upload(encode(fixture(file)));
    expect(await importAll('customers')).toMatchObject({ created: names.length, refused: 0 });
    expect(
      stores.customers
        .all()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  it('reads phones, languages and consents of each language', async () => {
    const { upload, importAll, stores } = setUp();
    await upload(Buffer.from(fixture('customers-ar.csv')));
    await importAll('customers');
    await upload(fixture('customers-he.csv'));
    await importAll('customers');
    const byName = new Map(stores.customers.all().map((customer) => [customer.name, customer]));
    expect(byName.get('ليلى حداد')).toMatchObject({ phone: '+972503334455', language: 'ar' });
    expect(byName.get('נועה כ"ץ')).toMatchObject({
      id: '501',
      phone: '+972502223344',
      language: 'he',
      consents: [
        { channel: 'email', purpose: 'marketing', decision: 'granted', how: 'import:file.csv', at: startedAt },
      ],
    });
  });

  it('names line, field and remedy of each bad row of an Excel file, and imports the others', async () => {
    const { upload, importAll, stores } = setUp();
    await upload(fixture('excel-quirks.csv'));
    expect(await importAll('customers')).toMatchObject({
      created: 4,
      refused: 3,
      errors: ['4 phone phone-scientific', '10 row unterminated-quote', '11 row too-many-cells'],
    });
    expect(
      stores.customers
        .all()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['=HYPERLINK("http://example.com")', 'Dana Levi', 'Noa Katz', 'Rami']);
  });

  it.each([
    ['customers', 'customers-en.csv'],
    ['customers', 'excel-quirks.csv'],
    ['order-lines', 'shopify-orders.csv'],
    ['supplier-deliveries', 'supplier-deliveries.csv'],
  ] as const)('does what the preview of %s in %s said, and changes nothing the second time', async (kind, file) => {
    const { upload, preview, importAll, stores } = setUp();
    await upload(fixture(file));
    const { counts } = await preview(kind);
    expect(counts.created).toBeGreaterThan(0);
    expect(await importAll(kind)).toMatchObject(counts);
    const before = JSON.stringify([stores.customers.all(), stores.orders.allLines(), await stores.orders.products()]);
    const again = {
      created: 0,
      changed: 0,
      unchanged: counts.created + counts.changed + counts.unchanged,
      refused: counts.refused,
    };
    expect((await preview(kind)).counts).toEqual(again);
    expect(await importAll(kind)).toMatchObject(again);
    expect(JSON.stringify([stores.customers.all(), stores.orders.allLines(), await stores.orders.products()])).toBe(
      before,
    );
  });

  it("takes Shopify's export of orders as it is: lines, customers, products, two lines of one product", async () => {
    const { upload, importAll, stores } = setUp();
    await upload(fixture('shopify-orders.csv'));
    expect(await importAll('order-lines')).toMatchObject({
      created: 4,
      refused: 1,
      errors: ['6 customerId customer-missing'],
    });
    const lines = stores.orders.allLines();
    expect(lines.map(({ orderNumber, quantity, state }) => [orderNumber, quantity, state])).toEqual(
      expect.arrayContaining([
        ['#1001', 2, 'open'],
        ['#1001', 1, 'fulfilled'],
        ['#1001', 1, 'open'],
        ['#1002', 1, 'cancelled'],
      ]),
    );
    expect(
      new Set(lines.filter(({ orderNumber }) => orderNumber === '#1001').map(({ customerId }) => customerId)).size,
    ).toBe(1);
    expect(lines[0]?.customerId).not.toContain('dana');
  });

  it('finds from the column how its dates are written, and asks where nothing tells', async () => {
    const { upload, preview, importAll, stores } = setUp();
    await upload(fixture('supplier-deliveries.csv'));
    const found = await preview('supplier-deliveries');
    expect(found.mapping.dateOrders).toEqual({
      'order date': 'day-first',
      'promised date': 'day-first',
      'actual date': 'day-first',
    });
    await importAll('supplier-deliveries');
    const [delivery] = await stores.deliveries.recent(1);
    expect(delivery).toMatchObject({ id: 'PO-1', orderedOn: '2026-06-01', deliveredOn: '2026-06-14' });
    await upload('supplier,po number,promised date,actual date\nS,1,01/02/2026,03/04/2026\n');
    const asked = await preview('supplier-deliveries');
    expect(asked.dateQuestions.map(({ column }) => column)).toEqual(['promised date', 'actual date']);
    expect(asked.counts).toEqual({ ...none, refused: 1 });
    const answered = await preview('supplier-deliveries', {
      ...asked.mapping,
      dateOrders: { 'promised date': 'month-first', 'actual date': 'month-first' },
    });
    expect(answered).toMatchObject({ dateQuestions: [], counts: { created: 1 } });
  });

  it('shows the first rows, the mapping with its confidence and what is missing', async () => {
    const { upload, preview } = setUp();
    await upload('Order no,Work email of contact,Colour\n1,a@b.co,red\n');
    expect(await preview('order-lines')).toMatchObject({
      firstRows: [{ 'Order no': '1', Colour: 'red' }],
      confidence: { orderNumber: 'certain', email: 'likely' },
      missingFields: [],
      unusedHeaders: ['Colour'],
      errors: [{ line: 2, field: 'productId', code: 'required' }],
    });
  });

  it('keeps the refusal of a customer against an import', async () => {
    const { upload, importAll, stores } = setUp();
    await upload('id,name,email,newsletter\nC-1,Dana,d@example.com,yes\n');
    await importAll('customers');
    const customer = (await stores.customers.get('C-1' as CustomerId)) as Customer;
    const refusal = {
      channel: 'email' as const,
      purpose: 'marketing' as const,
      decision: 'refused' as const,
      at: '2026-11-23T00:00:00.000Z' as Instant,
      how: 'one-click',
      shown: '',
    };
    await stores.customers.put({ ...customer, consents: [...customer.consents, refusal], revision: 2 });
    expect(await importAll('customers')).toMatchObject({ unchanged: 1 });
    expect((await stores.customers.get(customer.id))?.consents.at(-1)).toEqual(refusal);
  });

  it('keeps two people who share an address apart, by id or by name', async () => {
    const { upload, importAll, stores } = setUp();
    await upload('id,name,phone\nA,Dana,0501234567\nB,Yossi,0501234567\n');
    await importAll('customers');
    await upload('name,phone\nDana,0501234567\nNoa,0501234567\n');
    expect(await importAll('customers')).toMatchObject({ created: 1, unchanged: 1 });
    await upload('name,email\nDana,home@example.com\nYossi,home@example.com\n');
    expect(await importAll('customers')).toMatchObject({ created: 1, refused: 1, errors: ['3 id address-shared'] });
    expect(
      stores.customers
        .all()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Dana', 'Dana', 'Noa', 'Yossi']);
  });

  it('imports products, and keeps a supplier that a later file leaves out', async () => {
    const { upload, importAll, stores } = setUp();
    await upload('sku,product name,supplier\nBP-1,Monitor,Medline\nTH-7,Thermometer,\n');
    expect(await importAll('products')).toMatchObject({ created: 2 });
    await upload('sku,product name\nBP-1,Monitor 2\nTH-7,Thermometer\n');
    expect(await importAll('products')).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await stores.orders.products()).toMatchObject([
      { name: 'Monitor 2', supplierId: 'Medline' },
      { name: 'Thermometer' },
    ]);
  });

  it('keeps a refusal that stands in the same file, and warns of it', async () => {
    const { upload, preview } = setUp();
    await upload('id,name,email,newsletter\nC-1,Dana,d@mail.example,no\nC-1,Dana,d@mail.example,yes\n');
    expect(await preview('customers')).toMatchObject({
      counts: { created: 1, unchanged: 1 },
      warnings: [{ line: 3, code: 'consent-kept' }],
    });
  });

  it('keeps what is worth knowing of rows that came in, and counts rows by its kind as the preview does', async () => {
    const { upload, preview, importAll, imports } = setUp();
    const rows = Array.from(
      { length: 620 },
      (_, at) => `C-${at},Name ${at},c${at}@example.com,${at % 2 ? 'fr' : 'he'}`,
    );
    await upload(`id,name,email,language\n${rows.join('\n')}\nC-x,,x@example.com,fr\nC-y,Yossi,no address,fr\n`);
    const { warned, warnings } = await preview('customers');
    const { warnings: counted } = await importAll('customers');
    expect(warned).toEqual({ 'language-not-spoken': 311, 'name-missing': 1 });
    expect(counted).toEqual(warned);
    expect(warnings.map(({ code }) => code).toSorted()).toEqual([
      ...Array.from({ length: 20 }, () => 'language-not-spoken'),
      'name-missing',
    ]);
    const lines: number[] = [];
    for await (const { line } of imports.warnings('import-1', { code: 'language-not-spoken', afterLine: 600 }))
      lines.push(line);
    expect(lines).toEqual([601, 603, 605, 607, 609, 611, 613, 615, 617, 619, 621, 622]);
  });

  it('does not call a column unused while it is in question', async () => {
    const { upload, preview } = setUp();
    await upload('id,name,email,Opt-in by phone,Shoe\nC-1,Dana,dana@example.com,unsubscribed,41\n');
    const { questions, unusedHeaders } = await preview('customers');
    expect(questions.map(({ column }) => column)).toEqual(['Opt-in by phone']);
    expect(unusedHeaders).toEqual(['Shoe']);
  });

  it('changes the customer of a line that is stored, and counts the row as changed', async () => {
    const { upload, importAll, stores } = setUp();
    await upload('order number,sku,customer id,customer name\n1,A,C-1,Dana\n');
    await importAll('order-lines');
    await upload('order number,sku,customer id,customer name,phone\n1,A,C-1,Whoever receives it,0501234567\n');
    expect(await importAll('order-lines')).toMatchObject({ changed: 1 });
    expect(stores.customers.all()).toMatchObject([{ name: 'Dana', phone: '+972501234567' }]);
  });

  it('refuses lines of a customer who is known by id only and was never imported', async () => {
    const { upload, importAll } = setUp();
    await upload('order number,sku,customer id\n1,A,C-1\n');
    expect(await importAll('order-lines')).toMatchObject({ refused: 1, errors: ['2 customerId customer-unknown'] });
  });

  it('says what is wrong with a file that is none', async () => {
    const { upload, preview } = setUp();
    const problem = async (content: string | Uint8Array) => {
      await upload(content);
      return preview('customers').then(
        () => 'fine',
        (error: Error) => error.message,
      );
    };
    expect(await problem('')).toBe('empty-file');
    expect(await problem('\n\n')).toBe('empty-file');
    expect(await problem('id,name\n')).toBe('no-rows');
    expect(await problem(`${'x,'.repeat(250)}x\n1\n`)).toBe('too-many-columns');
    expect(await problem(Buffer.from([0x50, 0x4b, 3, 4]))).toBe('spreadsheet-file');
  });
});
