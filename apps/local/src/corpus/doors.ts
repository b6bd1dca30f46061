import { createMimeBuilder } from '@kesher/adapters/ses/mime';
import { prepareMessage } from '@kesher/content/render/prepare-message';
import type { Sms } from '@kesher/content/render/sms-text';
import { inspectFile, readRows } from '@kesher/customers/imports/parse-csv';
import { readKesherEvent } from '@kesher/customers/webhooks/kesher-event';
import { readJson } from '@kesher/customers/webhooks/read-body';
import { customerSchema } from '@kesher/domain/customer/customer';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { readRow } from '@kesher/domain/import/read-row';
import type { Instant } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { delayStatementSchema } from '@kesher/domain/stock-delay/delay-notice';
import { channelEventSchema } from '@kesher/post-office/channel-event';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage, buildOutgoingEmail } from '@kesher/testing/builders/message';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { simpleParser } from 'mailparser';
import type * as z from 'zod';

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
  const prepared = prepareMessage({ notice, sender, language: 'en', timeZone: 'Asia/Jerusalem' });
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
  customerRow: (cells: Cells) =>
    row('customers', { id: 'C-1', name: 'Dana Levi', ...cells }, (value) => {
      const { draft, identity } = value as { draft: Record<string, unknown>; identity: { id: string } };
      return Object.fromEntries(
        Object.keys(cells).map((field) => [field, field === 'id' ? identity.id : draft[field]]),
      );
    }),
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
  webhook(body: string | Uint8Array): Outcome {
    const json = readJson(typeof body === 'string' ? Buffer.from(body) : body);
    const reading = json.kind === 'json' ? readKesherEvent(json.value) : json;
    if (reading.kind === 'refused') return { refused: reading.problem.field };
    return { normalised: reading.kind };
  },
  channelEvent: (body: unknown) => parsed(channelEventSchema, body),
  statement: (statement: unknown) => parsed(delayStatementSchema, statement),
  customerId: (id: unknown) => parsed(customerIdSchema, id),
  noticeId: (id: unknown) => parsed(noticeIdSchema, id),
  instant: (text: unknown) => parsed(instantSchema, text),
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
