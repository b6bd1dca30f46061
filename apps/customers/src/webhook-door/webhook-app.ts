import { limitFailures } from '@kesher/adapters/http/limit-failures';
import { noSniff } from '@kesher/adapters/http/no-sniff';
import { problemResponse } from '@kesher/adapters/http/problem';
import { nameOf } from '@kesher/adapters/lambda/error-name';
import type { Log } from '@kesher/adapters/lambda/log';
import { SettingsMissingError } from '@kesher/domain/business/settings-store';
import type { ProblemCode } from '@kesher/domain/door/problem-code';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { Hono } from 'hono';
import type { CustomersPorts } from '../ports.ts';
import type { BodyProblem } from '../webhooks/incoming-change.ts';
import {
  type IgnoredReason,
  type ReceiveWebhookPorts,
  receiveWebhook,
  type Sender,
  senders,
} from '../webhooks/receive-webhook.ts';

/** What whoever set a shop up looks for when nothing seems to happen, and what stands for a request by law that was done. */
const worthKnowing: readonly IgnoredReason[] = ['test', 'nobody-known', 'erased'];

/** The door for signed events of shops. Nobody signs in here: the signature is the proof. */
export function createWebhookApp(
  ports: CustomersPorts,
  options: { secrets: ReceiveWebhookPorts['secrets']; log: Log },
): Hono {
  const app = new Hono();
  app.use(noSniff);
  app.use(limitFailures({ clock: ports.clock, isFailure: ({ res }) => res.status === 401 }));
  app.post('/webhooks/:sender', async (context) => {
    const sender = senders.find((known): known is Sender => known === context.req.param('sender'));
    if (!sender) {
      return refusal(404, 'sender-unknown', {
        title: 'No such sender.',
        field: 'sender',
        remedy: `Use one of: ${senders.join(', ')}.`,
      });
    }
    const { customers, orders, deliveries, erasures, suppressions, incoming, tasks, clock, fingerprint } = ports;
    const outcome = await receiveWebhook({
      stores: { customers, orders, deliveries, erasures, suppressions },
      incoming,
      tasks,
      clock,
      fingerprint,
      secrets: options.secrets,
      business: async () => {
        const { country, defaultLanguage } = (await ports.settings.get()).sender;
        return { country, defaultLanguage };
      },
    })({
      sender,
      header: (name) => context.req.header(name),
      body: new Uint8Array(await context.req.arrayBuffer()),
    });
    if (outcome.kind === 'ignored' && worthKnowing.includes(outcome.reason))
      options.log.info('An event was taken, and there was nothing to do.', { sender, reason: outcome.reason });
    if (outcome.kind !== 'refused') return context.body(null, 204);
    return refusal(outcome.problem.status, 'event-refused', outcome.problem);
  });
  app.notFound(() =>
    problemResponse({ type: 'about:blank', status: 404, code: 'not-found', title: 'There is nothing here.' }),
  );
  app.onError((error) => {
    if (error instanceof SettingsMissingError) {
      return refusal(503, error.code, {
        title: 'The business has no settings yet.',
        field: 'settings',
        remedy: 'Save the settings, then send the event again.',
      });
    }
    if (error instanceof UnreadableRowError) {
      options.log.error('An event needs a row that cannot be read.', { table: error.table, ...error.key });
      return refusal(503, 'unreadable-record', {
        title: 'A record that this event needs cannot be read. Nothing was stored.',
        field: 'body',
        remedy: 'Send the event again later: an admin has been told.',
      });
    }
    options.log.error('An event failed; its sender will repeat it.', { error: nameOf(error) });
    return problemResponse({
      type: 'about:blank',
      status: 500,
      code: 'our-fault',
      title: 'Something broke on our side. Send the event again.',
    });
  });
  return app;
}

function refusal(status: number, code: ProblemCode, { title, field, remedy }: BodyProblem): Response {
  return problemResponse({ type: 'about:blank', status, code, title, errors: [{ field, problem: title, remedy }] });
}
