import { readFileSync } from 'node:fs';
import type { Customer } from '@kesher/domain/customer/customer';
import { type CustomerId, staffIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { RowError } from '@kesher/domain/import/import-store';
import type { Mapping } from '@kesher/domain/import/suggest-mapping';
import type { Instant } from '@kesher/domain/instant';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryFileStore, createInMemoryImportStore } from '@kesher/testing/in-memory/import-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { describe, expect, it } from 'vitest';
import { encodeAs } from './encode-as.fixture.ts';
import { errorCsv } from './error-csv.ts';
import { createFingerprint } from './fingerprint.ts';
import { previewImport } from './preview-import.ts';
import { runImport } from './run-import.ts';

const fingerprint = createFingerprint('a secret of this test only');
const startedAt = '2026-11-22T08:00:00.000Z' as Instant;
const none = { created: 0, changed: 0, unchanged: 0, refused: 0 };

function setUp(chunkBytes = 50) {
  const stores = {
    customers: createInMemoryCustomerStore(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
  };
  const files = createInMemoryFileStore(chunkBytes);
  const imports = createInMemoryImportStore();
  const context: ImportContext = {
    country: 'IL',
    defaultLanguage: 'he',
    now: startedAt,
    fileName: 'file.csv',
    fingerprint,
  };
  let runs = 0;

  const upload = (content: string | Uint8Array) =>
    files.write(
      'file-1',
      (async function* () {
        yield typeof content === 'string' ? Buffer.from(content) : content;
      })(),
    );
  const preview = async (kind: ImportKind, mapping?: Mapping) => {
    const found = await previewImport({ files, stores })({ fileId: 'file-1', kind, context, mapping });
    if (found.kind === 'refused') throw new Error(found.problem.code);
    return found;
  };
  const start = async (kind: ImportKind, mapping?: Mapping) => {
    const { format, mapping: suggested } = await preview(kind, mapping);
    const { source, ...rest } = mapping ?? suggested;
    runs += 1;
    await imports.create({
      id: `import-${runs}`,
      kind,
      fileId: 'file-1',
      fileName: 'file.csv',
      format,
      country: 'IL',
      defaultLanguage: 'he',
      startedAt,
      mapping: {
        columns: { ...rest.columns },
        ...(rest.dateOrders && { dateOrders: { ...rest.dateOrders } }),
        ...(source && { source }),
      },
      startedBy: staffIdSchema.parse('staff-1'),
      progress: { state: 'running', rowsDone: 0, ...none },
    });
    return `import-${runs}`;
  };
  const run = (importId: string, ports: { stores?: typeof stores; shouldPause?: () => boolean } = {}) =>
    runImport({ imports, files, stores, fingerprint, shouldPause: () => false, ...ports })({ importId });
  const importAll = async (kind: ImportKind, mapping?: Mapping) => {
    const id = await start(kind, mapping);
    const ended = await run(id);
    if (ended.kind !== 'done') throw new Error(ended.kind);
    const errors: RowError[] = [];
    for await (const error of imports.errors(id)) errors.push(error);
    return { ...ended.progress, errors: errors.map((error) => `${error.line} ${error.field} ${error.code}`) };
  };
  return { stores, imports, upload, preview, start, run, importAll };
}

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
    await upload('id,name,newsletter\nC-1,Dana,no\nC-1,Dana,yes\n');
    expect(await preview('customers')).toMatchObject({
      counts: { created: 1, unchanged: 1 },
      warnings: [{ line: 3, code: 'consent-kept' }],
    });
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

describe('a long import', () => {
  const rows = 5_000;
  const long = `id,name,email\n${Array.from({ length: rows }, (_, at) => (at % 100 === 7 ? `${at},Name ${at},bad` : `C-${at},Name ${at},c${at}@example.com`)).join('\n')}\n`;

  it('goes on from its checkpoint after it was killed at any write, and ends the same', async () => {
    const whole = setUp(4_096);
    await whole.upload(long);
    const expected = await whole.importAll('customers');
    const { upload, start, run, stores, imports } = setUp(4_096);
    await upload(long);
    const id = await start('customers');
    let writes = 0;
    const killing = {
      ...stores,
      customers: {
        ...stores.customers,
        put: async (customer: Customer) => {
          writes += 1;
          if (writes % 1_203 === 0) throw new Error('killed');
          return stores.customers.put(customer);
        },
      },
    };
    let kills = 0;
    for (;;) {
      const ended = await run(id, { stores: killing }).catch(() => undefined);
      if (ended) break;
      kills += 1;
    }
    expect(kills).toBe(4);
    expect(stores.customers.all()).toHaveLength(expected.created);
    expect(stores.customers.all().every(({ revision }) => revision === 1)).toBe(true);
    const progress = (await imports.get(id))?.progress;
    expect(progress).toMatchObject({ state: 'done', rowsDone: rows, refused: 50 });
    expect((progress?.created ?? 0) + (progress?.unchanged ?? 0)).toBe(expected.created);
    let errors = 0;
    for await (const _ of imports.errors(id)) errors += 1;
    expect(errors).toBe(50);
  });

  it('pauses when asked, goes on, and is done once', async () => {
    const { upload, start, run } = setUp(65_536);
    await upload(long);
    const id = await start('customers');
    expect(await run(id, { shouldPause: () => true })).toMatchObject({ kind: 'paused', progress: { rowsDone: 100 } });
    expect(await run(id)).toMatchObject({ kind: 'done', progress: { rowsDone: rows, created: 4_950 } });
    expect(await run(id)).toMatchObject({ kind: 'done', progress: { created: 4_950 } });
    expect(await run('import-9')).toEqual({ kind: 'not-found' });
  });

  it('stops where another run of it has gone ahead', async () => {
    const { upload, start, run, stores, imports } = setUp(65_536);
    await upload(long);
    const id = await start('customers');
    let once = true;
    const racing = {
      ...stores,
      customers: {
        ...stores.customers,
        put: async (customer: Customer) => {
          if (once) {
            once = false;
            await imports.progress(id, { from: 0, to: { state: 'running', rowsDone: 500, ...none, created: 500 } });
          }
          return stores.customers.put(customer);
        },
      },
    };
    expect(await run(id, { stores: racing })).toEqual({ kind: 'overtaken' });
  });

  it('reads a customer again whom someone changed meanwhile, and gives up on the row after five times', async () => {
    const { upload, start, run, stores } = setUp();
    await upload('id,name\nC-1,Dana\n');
    const stale = { ...stores, customers: { ...stores.customers, put: async () => 'stale' as const } };
    expect(await run(await start('customers'), { stores: stale })).toMatchObject({ progress: { refused: 1 } });
  });
});

/** So many errors, from line 7 on. */
async function* manyErrors(count: number): AsyncGenerator<RowError> {
  const found = {
    field: 'email',
    column: '=cmd|calc, "x"',
    code: 'email-unreadable',
    remedy: 'Write one address.',
  } as const;
  for (let index = 0; index < count; index += 1) yield { line: 7 + index, ...found };
}

describe('errorCsv', () => {
  it('writes errors for Excel, with headers that begin like a formula made harmless', async () => {
    expect(await errorCsv(manyErrors(1))).toBe(
      '\uFEFFline,field,column,problem,remedy\r\n7,email,"\'=cmd|calc, ""x""",email-unreadable,Write one address.\r\n',
    );
  });

  it('stays small enough for an answer, and says that there are more', async () => {
    const lines = (await errorCsv(manyErrors(20_001))).split('\r\n');
    expect(lines).toHaveLength(20_003);
    expect(lines.at(-2)).toContain('there are more');
  });
});

describe('createFingerprint', () => {
  it('gives the same for the same text and key only, and wants a real key', () => {
    expect(fingerprint('a')).toBe(createFingerprint('a secret of this test only')('a'));
    expect(fingerprint('a')).not.toBe(createFingerprint('another secret of this')('a'));
    expect(() => createFingerprint('short')).toThrow(RangeError);
  });
});
