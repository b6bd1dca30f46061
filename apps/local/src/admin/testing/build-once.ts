import { buildAdminIfStale } from '../build-admin.ts';

/** Before the browser tests: several files ask for the admin at the same time, and one build serves them all. */
export async function setup(): Promise<void> {
  await buildAdminIfStale((line) => void process.stdout.write(`${line}\n`));
}
