import { type SignedRequest, type Verification, verifyStandardWebhook } from '@kesher/adapters/http/standard-webhook';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { IncomingStore } from '@kesher/domain/import/incoming-store';
import { type Clock, toMs } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import type { TaskStore } from '@kesher/domain/task/task-store';
import type { RecordStores } from '../imports/apply-row.ts';
import { type ApplyOrderPorts, applyOrder, deleteOrder } from './apply-order.ts';
import { asOfArrival } from './as-of-arrival.ts';
import { askAdmin, askAdminForShop } from './ask-admin.ts';
import type { BodyProblem, ChangeReading, IncomingChange } from './incoming-change.ts';
import { readKesherEvent } from './kesher-event.ts';
import { readJson } from './read-body.ts';
import { readShopifyEvent } from './shopify-event.ts';
import { sourceOf } from './source-of.ts';
import { verifyBodySignature } from './verify.ts';
import { readWooCommerceEvent } from './woocommerce-event.ts';

export const senders = ['kesher', 'shopify', 'woocommerce'] as const;
export type Sender = (typeof senders)[number];

export type ReceiveWebhookPorts = {
  stores: RecordStores;
  incoming: IncomingStore;
  /** Where what needs a person's decision goes. */
  tasks: Pick<TaskStore, 'create' | 'get' | 'update'>;
  clock: Clock;
  fingerprint: ImportContext['fingerprint'];
  /** Per sender: the current secret, and the one before while it is being replaced. None: the sender is not set up. */
  secrets: Readonly<Record<Sender, readonly string[]>>;
  /** Read once the signature has proved the sender. */
  business: () => Promise<{ country: string; defaultLanguage: Language }>;
};

/** RFC 9457 details for the door to send. */
export type WebhookProblem = BodyProblem & { status: 400 | 401 | 404 | 409 | 413 | 422 };

export type WebhookOutcome =
  | { kind: 'applied' }
  | { kind: 'ignored'; reason: IgnoredReason }
  | { kind: 'refused'; problem: WebhookProblem };

/** Why there was nothing to do: each of them is true, or the sender would be told otherwise. */
export type IgnoredReason =
  | 'repeated'
  | 'outdated'
  | 'deleted'
  | 'nobody-to-tell'
  /** Refused and counted: nothing of somebody who was erased comes back. */
  | 'erased'
  /** Nothing is held about whom a request by law is about. */
  | 'nobody-known'
  | 'draft'
  | 'uncounted'
  | 'ping'
  /** Shopify's own test notification, whose customer is nobody. */
  | 'test';

/** An order of five hundred lines has more than a megabyte in a shop's own words. A function may be handed six. */
export const maxBodyBytes = 5_000_000;

/**
 * Takes an event of another system: verifies it, then applies it once. It is remembered after it was applied, so that one
 * that was lost halfway is not lost. Bad input is answered, never thrown; only a store that fails throws.
 */
export function receiveWebhook(
  ports: ReceiveWebhookPorts,
): (input: SignedRequest & { sender: Sender }) => Promise<WebhookOutcome> {
  return async ({ sender, header, body }) => {
    const secrets = ports.secrets[sender];
    if (secrets.length === 0)
      return refuse(404, {
        title: 'This sender is not set up.',
        field: 'sender',
        remedy: `Give Kesher its signing secret first, as WEBHOOK_SECRETS_${sender.toUpperCase()}.`,
      });
    if (body.byteLength > maxBodyBytes)
      return refuse(413, { title: 'The event is too large.', field: 'body', remedy: 'Send at most 5 MB.' });
    // On creation WooCommerce checks the address with an unsigned form of this shape.
    if (sender === 'woocommerce' && /^webhook_id=\d+$/.test(Buffer.from(body.subarray(0, 64)).toString('latin1')))
      return ignore('ping');
    const now = ports.clock();
    const request = { header, body };
    const verified =
      sender === 'kesher'
        ? verifyStandardWebhook(request, secrets, toMs(now))
        : verifyBodySignature(request, { name: sender, secrets });
    if (verified.kind === 'refused') return refuse(401, signatureProblem(verified));
    if (sender === 'shopify' && header('x-shopify-test') === 'true') return ignore('test');
    const source = await sourceOf(ports.incoming, { sender, header, named: verified.shop });
    const eventKey = eventKeyOf(verified.eventKey, { sender, header, source });
    if (await ports.incoming.hasSeen(eventKey)) return ignore('repeated');
    const json = readJson(body);
    if (json.kind === 'refused') return refuse(400, json.problem);
    const change = asOfArrival(readChange(sender, header, json.value), now);
    if (change.kind === 'refused') return refuse(422, change.problem);
    const { stores, incoming, tasks, fingerprint } = ports;
    const context = { ...(await ports.business()), now, fingerprint };
    const outcome = await applyChange(
      { stores, incoming, tasks, context },
      sender === 'kesher' ? change : from(source, change),
    );
    if (outcome.kind !== 'refused') await incoming.remember(eventKey, now);
    return outcome;
  };
}

/**
 * What tells two events apart. Bodies do, but where the topic is believed (`{"id":727}` is sent at each deletion), and
 * where two shops count alike.
 */
function eventKeyOf(
  ofBody: string,
  { sender, header, source }: { sender: Sender; header: SignedRequest['header']; source: string },
): string {
  if (sender === 'kesher') return ofBody;
  const topic = (header('x-shopify-topic') ?? header('x-wc-webhook-topic') ?? '').slice(0, 64);
  const delivery = (header('x-shopify-webhook-id') ?? header('x-wc-webhook-delivery-id') ?? '').slice(0, 64);
  const ofShop = source === sender ? ofBody : `${ofBody}:${source}`;
  return believedTopics.test(topic) ? `${ofShop}:${topic}:${delivery}` : ofShop;
}

const believedTopics = /cancelled$|delete|restored$|redact$|data_request$/;

/** Readers say what kind of shop it is; here it becomes the very shop that the event came from. */
function from<Change extends IncomingChange>(source: string, change: Change): Change {
  if (change.kind === 'order') return { ...change, order: { ...change.order, source } };
  if (change.kind === 'stock') return { ...change, stock: { ...change.stock, source } };
  return 'source' in change ? { ...change, source } : change;
}

function readChange(sender: Sender, header: SignedRequest['header'], value: unknown): ChangeReading {
  switch (sender) {
    case 'kesher':
      return readKesherEvent(value);
    case 'shopify':
      return readShopifyEvent(header('x-shopify-topic'), value);
    case 'woocommerce':
      return readWooCommerceEvent(header('x-wc-webhook-topic'), value);
  }
}

async function applyChange(
  ports: ApplyOrderPorts & Pick<ReceiveWebhookPorts, 'tasks'>,
  change: IncomingChange,
): Promise<WebhookOutcome> {
  const { stores, ...rest } = ports;
  switch (change.kind) {
    case 'ignored':
      return ignore(change.reason);
    case 'stock':
      return (await ports.incoming.putStockChange(change.stock, ports.context)) === 'stale'
        ? ignore('outdated')
        : { kind: 'applied' };
    case 'privacy-request':
      return (await askAdmin({ ...rest, customers: stores.customers }, change)) > 0
        ? { kind: 'applied' }
        : ignore('nobody-known');
    case 'shop-erasure':
      await askAdminForShop({ ...rest, customers: stores.customers }, change);
      return { kind: 'applied' };
    case 'order-deleted':
      return answer(await deleteOrder(ports, change));
    case 'order':
      return answer(await applyOrder(ports, change.order));
  }
}

function answer(outcome: Awaited<ReturnType<typeof applyOrder>>): WebhookOutcome {
  switch (outcome.kind) {
    case 'applied':
      return { kind: 'applied' };
    case 'ignored':
      return ignore(outcome.reason);
    case 'conflict':
      return refuse(409, {
        title: 'The customer is being changed.',
        field: 'customer',
        remedy: 'Send the event again.',
      });
  }
}

function signatureProblem(refusal: Extract<Verification, { kind: 'refused' }>): BodyProblem {
  switch (refusal.reason) {
    case 'header-missing':
      return {
        title: 'The event is not signed.',
        field: refusal.header,
        remedy: 'Send this header as the sender’s signature scheme says.',
      };
    case 'too-old':
      return {
        title: 'The event is too old.',
        field: 'webhook-timestamp',
        remedy: 'Sign it again; the clocks may differ by 5 minutes.',
      };
    case 'signature-wrong':
      return {
        title: 'The signature does not fit.',
        field: 'signature',
        remedy: 'Sign the raw body with the secret in the settings.',
      };
  }
}

function ignore(reason: IgnoredReason): WebhookOutcome {
  return { kind: 'ignored', reason };
}

function refuse(status: WebhookProblem['status'], problem: BodyProblem): WebhookOutcome {
  return { kind: 'refused', problem: { ...problem, status } };
}
