import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { importHintSchema } from '@kesher/adapters/sqs/import-hints';
import { runImport } from './imports/run-import.ts';
import { ports } from './ports-of-process.ts';

/** Enough to write the checkpoint before Lambda stops the function. */
const marginMs = 20_000;

/** Runs an import until it is done, or until time is short; the sweep then asks for the rest. */
export const handler = queueHandler({
  body: importHintSchema,
  work: async ({ importId }, context) => {
    const { customers, orders, deliveries, erasures, suppressions } = ports;
    await runImport({
      imports: ports.imports,
      files: ports.files,
      stores: { customers, orders, deliveries, erasures, suppressions },
      fingerprint: ports.fingerprint,
      shouldPause: () => context.getRemainingTimeInMillis() < marginMs,
    })({ importId });
  },
  log: createLog('customers-imports'),
});
