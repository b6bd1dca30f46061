import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { configSchema } from './config.ts';
import { environment, ports } from './ports-of-process.ts';
import { createWebhookApp } from './webhook-door/webhook-app.ts';

const config = configSchema.parse(environment);

/** Where shops send their events. */
export const handler = handle(
  createWebhookApp(ports, {
    secrets: {
      kesher: config.WEBHOOK_SECRETS_KESHER,
      shopify: config.WEBHOOK_SECRETS_SHOPIFY,
      woocommerce: config.WEBHOOK_SECRETS_WOOCOMMERCE,
    },
    log: createLog('customers-webhook'),
  }),
);
