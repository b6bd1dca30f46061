import { inspectFile, readRows } from '@kesher/adapters/csv/parse-csv';
import { createMimeBuilder } from '@kesher/adapters/ses/mime';
import { prepareMessage } from '@kesher/content/render/prepare-message';
import type { Sms } from '@kesher/content/render/sms-text';
import { stockDelayInWords } from '@kesher/content/stock-delay/stock-delay-in-words';
import { readPress } from '@kesher/customers/customer-door/read-form';
import { readKesherEvent } from '@kesher/customers/webhooks/kesher-event';
import { readJson } from '@kesher/customers/webhooks/read-body';
import { readShopifyEvent } from '@kesher/customers/webhooks/shopify-event';
import { readWooCommerceEvent } from '@kesher/customers/webhooks/woocommerce-event';
import { calendarDistance } from '@kesher/domain/calendar/calendar-distance';
import { dateAt } from '@kesher/domain/calendar/date-at';
import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import { proofToShow } from '@kesher/domain/customer/consent-origin';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import { isSomebodyElse } from '@kesher/domain/customer/somebody-else';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import { detectDateOrder } from '@kesher/domain/import/detect-date-order';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { planOrderLine } from '@kesher/domain/import/plan-order-line';
import type { ImportedConsent } from '@kesher/domain/import/read-consents';
import { readDate } from '@kesher/domain/import/read-date';
import { readRow } from '@kesher/domain/import/read-row';
import { fileStatedAt } from '@kesher/domain/import/stated-at';
import { suggestMapping } from '@kesher/domain/import/suggest-mapping';
import type { Instant } from '@kesher/domain/instant';
import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import { noticeSchema } from '@kesher/domain/notice/notice';
import type { OrderLine } from '@kesher/domain/order/order-line';
import { whatANumberCanDo } from '@kesher/domain/phone/number-ability';
import { looseInstantSchema } from '@kesher/domain/read-instant';
import { delayStatementSchema } from '@kesher/domain/stock-delay/delay-notice';
import { channelEventSchema } from '@kesher/post-office/channel-event';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage, buildOutgoingEmail } from '@kesher/testing/builders/message';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildOrderLine } from '@kesher/testing/builders/order';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { simpleParser } from 'mailparser';
import type * as z from 'zod';
import { readTarget } from '../loopback/request-target.ts';

/** What became of an input: refused with the field that is to be corrected, made into what was meant, or shown as text that does nothing. */
export type Outcome = { refused: string } | { normalised: unknown } | { shown: string };

const context: ImportContext = {
  country: 'IL',
  defaultLanguage: 'he',
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'file.csv',
  fingerprint: (text) => `f${text.length}`,
};

type Cells = Record<string, string>;

function row(kind: ImportKind, cells: Cells, answer: (value: object) => unknown): Outcome {
  const columns = Object.fromEntries(Object.keys(cells).map((field) => [field, field]));
  const reading = readRow(kind, { mapping: { columns }, row: new Map(Object.entries(cells)) }, context);
  if (reading.kind === 'row') return { normalised: answer(reading.value) };
  return { refused: reading.errors.map(({ field, code }) => `${field}: ${code}`).join(', ') };
}

type CustomerDraft = Record<string, unknown> & { consents: readonly ImportedConsent[] };

function inWords({ channel, purpose, decision, at }: ImportedConsent): string {
  return `${purpose} by ${channel} ${decision}${at === undefined ? '' : ` ${at}`}`;
}

function parsed(schema: z.ZodType, value: unknown): Outcome {
  const reading = schema.safeParse(value);
  return reading.success
    ? { normalised: reading.data }
    : { refused: reading.error.issues[0]?.path.join('.') || 'value' };
}

/** An SMS and an email as the customer sees them: how the line with the text reads, once it is taken apart again. */
async function letter(personal: object, product = 'Oak table'): Promise<{ html: string; text: string; sms: Sms }> {
  const { sender } = buildSettings();
  const notice = noticeSchema.parse(
    buildNotice({
      content: {
        job: 'stock-delay',
        products: [{ id: 'P-1', name: product }],
        statement: { kind: 'declared', facts: buildDelayFacts() },
      },
    }),
  );
  const message = buildMessage({ language: 'en', personal: { ...buildMessage().personal, ...personal } });
  const prepared = prepareMessage({
    job: stockDelayInWords,
    notice,
    sender,
    language: 'en',
    timeZone: 'Asia/Jerusalem',
    own: {},
  });
  const mail = prepared.email(message.personal, {
    link: 'https://k.example/d/t',
    unsubscribeLink: 'https://k.example/u/t',
  });
  return { html: mail.html, text: mail.text, sms: prepared.sms(message.personal, { link: 'https://k.example/d/t' }) };
}

const inEmail = async (personal: object, line: RegExp, product?: string): Promise<Outcome> => {
  const { html, text } = await letter(personal, product);
  const tags = html.slice(html.indexOf('<body')).match(/<[^>]+>/g) ?? [];
  const alive = /^<(script|img|svg|iframe|form)|evil|javascript:|\son\w+\s*=/i;
  const bad = tags.find((tag) => alive.test(tag));
  if (bad) throw new Error(`a text is alive in the mail: ${bad}`);
  return { shown: line.exec(text)?.[0] ?? text };
};

/** The real parsers and layouts, by what comes in through them. */
export const doors = {
  address: (target: string): Outcome => {
    const read = readTarget(target);
    return read ? { normalised: read.pathname } : { refused: 'address' };
  },
  customerRow: (cells: Cells) =>
    row('customers', { id: 'C-1', name: 'Dana Levi', ...cells }, (value) => {
      const { draft, identity } = value as { draft: CustomerDraft; identity: { id: string } };
      const said = (field: string) => {
        if (field === 'id') return identity.id;
        return field.includes('onsent') ? draft.consents.map(inWords) : draft[field];
      };
      return Object.fromEntries(Object.keys(cells).map((field) => [field, said(field)]));
    }),
  /** What a row says of being written to, by the words of its headers; each decision with its day where it has one. */
  consentsOfRow(cells: Cells): Outcome {
    const all = { id: 'C-1', name: 'Dana Levi', ...cells };
    const reading = readRow(
      'customers',
      { mapping: suggestMapping(Object.keys(all), 'customers'), row: new Map(Object.entries(all)) },
      context,
    );
    if (reading.kind !== 'row') return { refused: reading.errors.map(({ field }) => field).join(', ') };
    const { draft } = reading.value as { draft: Pick<Customer, 'consents'> };
    const said = draft.consents.map(({ channel, purpose, decision, at }) =>
      [channel, purpose, decision, ...(at ? [at] : [])].join(' '),
    );
    return { normalised: said };
  },
  orderRow: (cells: Cells) =>
    row('order-lines', { orderNumber: '1', productId: 'P-1', customerId: 'C-1', ...cells }, (value) => {
      const { line } = value as { line: Record<string, unknown> };
      return Object.fromEntries(Object.keys(cells).map((field) => [field, line[field]]));
    }),
  deliveryRow: (cells: Cells) =>
    row(
      'supplier-deliveries',
      { id: '1', supplierId: 'S-1', promisedOn: '2026-01-01', deliveredOn: '2026-01-02', ...cells },
      (value) => {
        const { delivery } = value as { delivery: Record<string, unknown> };
        return Object.fromEntries(Object.keys(cells).map((field) => [field, delivery[field]]));
      },
    ),
  async file(bytes: string | Uint8Array): Promise<Outcome> {
    const content = () =>
      (async function* () {
        yield typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      })();
    const file = await inspectFile(content);
    if (file.kind === 'refused') return { refused: `file: ${file.problem.code}` };
    const rows: string[] = [];
    for await (const batch of readRows(content(), file.format))
      for (const one of batch)
        rows.push(one.kind === 'row' ? [...one.row.values()].join('|') : `line ${one.line}: ${one.code}`);
    return { normalised: rows };
  },
  /** What the cells of a column of dates mean, where they tell how they are written. */
  dateColumn(cells: string[]): Outcome {
    const found = detectDateOrder(cells, context.now);
    if (found === 'ambiguous' || found === 'mixed') return { refused: found };
    const readings = cells.map((cell) => readDate(cell, found === 'unneeded' ? undefined : found));
    return { normalised: readings.map((reading) => (reading.kind === 'date' ? reading.date : reading.code)) };
  },
  /** Which column feeds which field, by the headers alone. */
  headers: ({ kind, headers }: { kind: ImportKind; headers: string[] }): Outcome => ({
    normalised: suggestMapping(headers, kind).columns,
  }),
  /** The state of an order line after words about it, in the order of their arrival: when each was said, and what. */
  lineWords: (words: [on: string, state: OrderLine['state']][]): Outcome => {
    const { id, productId, orderNumber, customerId } = buildOrderLine();
    const line = words.reduce<OrderLine | undefined>((standing, [on, state]) => {
      const statement = { at: instantSchema.parse(`${on}.000Z`), by: 'order' as const, from: 'shop:1' };
      const draft = { id, productId, orderNumber, state };
      return planOrderLine(standing, { draft, customerId, statement, now: context.now }).line;
    }, undefined);
    return { normalised: line?.state };
  },
  /** Whether what is said under a customer's id is taken for a change, or refused as somebody else. */
  underOneId: ([stored, said]: [stored: Cells, said: Cells]): Outcome =>
    isSomebodyElse(stored, said, 'profile') ? { refused: 'id: another-person' } : { normalised: 'a change' },
  /** From when on a file of a day holds. */
  dayOfFile: (on: string): Outcome => {
    const day = isoDateSchema.safeParse(on);
    const at = day.success && fileStatedAt(day.data, { now: context.now, timeZone: 'Asia/Jerusalem' });
    return at ? { normalised: at } : { refused: 'statedOn' };
  },
  number: (e164: string): Outcome => ({ normalised: whatANumberCanDo(e164) }),
  webhook(body: string | Uint8Array): Outcome {
    const json = readJson(typeof body === 'string' ? Buffer.from(body) : body);
    const reading = json.kind === 'json' ? readKesherEvent(json.value) : json;
    if (reading.kind === 'refused') return { refused: reading.problem.field };
    return { normalised: reading.kind };
  },
  shopEvent({
    sender,
    topic,
    body,
  }: {
    sender: 'shopify' | 'woocommerce';
    topic: string;
    body: object | string;
  }): Outcome {
    const json = readJson(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
    const read = sender === 'shopify' ? readShopifyEvent : readWooCommerceEvent;
    const reading = json.kind === 'json' ? read(topic, json.value) : json;
    if (reading.kind === 'refused') return { refused: reading.problem.field };
    if (reading.kind === 'order-deleted') return { normalised: `order-deleted ${reading.orderKey}` };
    if (reading.kind !== 'order') return { normalised: reading.kind };
    const { customer, lines } = reading.order;
    const said = lines.map((line) => `${line.quantity} ${line.state}${line.partlyRefunded ? ', partly refunded' : ''}`);
    return { normalised: { email: customer.email, phone: customer.phone, lines: said } };
  },
  channelEvent: (body: unknown) => parsed(channelEventSchema, body),
  statement: (statement: unknown) => parsed(delayStatementSchema, statement),
  unsubscribePost(fields: Record<string, string>): Outcome {
    const press = readPress(new URLSearchParams(fields), undefined);
    return press ? { normalised: press.kind } : { refused: 'List-Unsubscribe' };
  },
  /** How far an instant is, said in Tel Aviv on a Sunday at 9:40. */
  howFar(at: string): Outcome {
    const clock = requireZoneClock('Asia/Jerusalem');
    const sunday = '2026-11-29T07:40:00.000Z' as Instant;
    const { value, unit } = calendarDistance(at as Instant, sunday, (instant) => dateAt(instant, clock));
    return { shown: `${value} ${unit}` };
  },
  proof: (shown: string): Outcome => ({ shown: proofToShow(shown) }),
  customerId: (id: unknown) => parsed(customerIdSchema, id),
  noticeId: (id: unknown) => parsed(noticeIdSchema, id),
  instant: (text: unknown) => parsed(instantSchema, text),
  looseInstant: (text: unknown) => parsed(looseInstantSchema, text),
  preferredHours: (from: string): Outcome => {
    const reading = customerSchema.safeParse({ ...buildCustomer(), preferredHours: { from, to: '20:00' } });
    return reading.success
      ? { normalised: reading.data.preferredHours?.from }
      : { refused: reading.error.issues[0]?.path.join('.') ?? '' };
  },
  greeting: (customerName: string) => inEmail({ customerName }, /^(Hello|Hi|Dear).*$/m),
  product: (name: string) => inEmail({}, /^.*2026-0042.*$/m, name),
  orderNumber: (number: string) => inEmail({ orders: [{ number, productId: 'P-1', quantity: 1 }] }, /^.*Oak table.*$/m),
  async sms(name: string): Promise<Outcome> {
    const { parts, encoding, text } = (await letter({}, name)).sms;
    if (text.includes('\n')) throw new Error('the text breaks the line of an SMS');
    return { shown: `${parts} x ${encoding}: ${/\((.*?)\)/.exec(text)?.[1]}` };
  },
  async mailHeaders(of: { to?: string; subject?: string; from?: string }): Promise<Outcome> {
    const from = { name: of.from ?? 'Alon', address: 'news@alon.example.com' };
    const mail = await createMimeBuilder()(
      buildOutgoingEmail({
        ...(of.to !== undefined && { to: of.to }),
        ...(of.subject !== undefined && { subject: of.subject }),
        from,
      }),
    );
    const read = await simpleParser(mail, { skipTextToHtml: true, skipImageLinks: true });
    if (read.bcc !== undefined || read.cc !== undefined || read.headerLines.some(({ key }) => key === 'x-evil'))
      throw new Error('a header was taken from a text');
    return {
      shown: `${read.from?.value.map(({ address }) => address).join()} > ${[read.to]
        .flat()
        .map((to) => to?.text)
        .join()}: ${read.subject}`,
    };
  },
} as const;
export type Door = keyof typeof doors;
