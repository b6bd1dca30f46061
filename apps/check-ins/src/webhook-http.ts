import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { configSchema } from './config.ts';
import { environment, ports } from './ports-of-process.ts';
import { createWebhookApp } from './webhook-door/webhook-app.ts';

const config = configSchema.parse(environment);

/** Where other systems send completed work. */
export const handler = handle(
  createWebhookApp(ports, {
    secrets: { works: config.WEBHOOK_SECRETS_WORKS, fhir: config.WEBHOOK_SECRETS_FHIR },
    log: createLog('check-ins-webhook'),
  }),
);
