import { createHookApp, refuseHook } from '@kesher/adapters/http/hook-app';
import type { Log } from '@kesher/adapters/lambda/log';
import type { Hono } from 'hono';
import type { CustomersPorts } from '../ports.ts';
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
  const app = createHookApp({ clock: ports.clock, log: options.log });
  app.post('/webhooks/:sender', async (context) => {
    const sender = senders.find((known): known is Sender => known === context.req.param('sender'));
    if (!sender) {
      return refuseHook(404, 'sender-unknown', {
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
    return refuseHook(outcome.problem.status, 'event-refused', outcome.problem);
  });
  return app;
}
