import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Patch } from '../simulate/patched-modules.ts';

const alteredSchema = z.object({
  /** What the functions find in their environment besides. */
  environment: z.record(z.string(), z.string()).default({}),
  /** How long a minute of the sweep lasts; the lease of a claim is two of them. */
  minuteMs: z.int().positive().default(60_000),
  killAt: z.object({ operation: z.string(), when: z.enum(['before', 'after']), nth: z.int().positive() }).optional(),
  /** After every so many writes the database applies one more, and is gone for a while before it answers. */
  databaseDies: z.object({ everyWrites: z.int().positive(), forMs: z.int().positive(), times: z.int() }).optional(),
});

/** What is different about a Kesher under a crash test. By default nothing is. */
export type Altered = z.input<typeof alteredSchema>;

/** What this process was asked to be. */
export function readParameters() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      prepare: { type: 'string' },
      altered: { type: 'string', default: '{}' },
    },
  });
  return {
    folder: values.data ?? '',
    prepare: values.prepare,
    altered: alteredSchema.parse(JSON.parse(values.altered)),
  };
}

/** The changes that are made to the house while it is loaded: its files know nothing of crash tests. */
export function patchesFor({ minuteMs, killAt }: z.output<typeof alteredSchema>): Patch[] {
  const patches: Patch[] = [];
  if (minuteMs !== 60_000)
    patches.push({
      file: 'packages/domain/src/message/after-sending.ts',
      find: 'export const leaseMs = 2 * minuteMs;',
      replace: `export const leaseMs = 2 * ${minuteMs};`,
    });
  if (killAt) {
    const source = JSON.stringify(new URL('./killing-ports.ts', import.meta.url).href);
    for (const app of ['post-office', 'stock-delays'])
      patches.push({
        file: `apps/${app}/src/ports-of-process.ts`,
        find: "import { wire } from './wire.ts';",
        replace: `import { armed } from ${source};\nimport { wire as wireAll } from './wire.ts';\nconst wire = (environment: typeof process.env) => armed(wireAll(environment), ${JSON.stringify(killAt)});`,
      });
  }
  return patches;
}
