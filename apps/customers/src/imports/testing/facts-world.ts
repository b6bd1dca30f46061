import { readFileSync } from 'node:fs';
import { customerIdSchema, productIdSchema } from '@kesher/domain/ids';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { ImportJob, ImportProgress, RowError } from '@kesher/domain/import/import-store';
import type { ImportQuestion } from '@kesher/domain/import/question';
import { dayMs, instantFromMs, toMs } from '@kesher/domain/instant';
import { inMemoryPorts, now, openStaffDoor } from '../../staff-door/testing/staff-door.ts';

type Asked = { source?: string; statedOn?: string; answers?: Record<string, string>; fileName?: string };
type Preview = { counts: object; warnings: RowError[]; errors: RowError[]; questions: ImportQuestion[] };

/** An import door over stores of its own, and what it is asked in these cases. */
export function setUp() {
  let at = now;
  const ports = { ...inMemoryPorts(), clock: () => at };
  const door = openStaffDoor(ports);
  let files = 0;
  const bodyOf = async (kind: ImportKind, content: string, { fileName = 'file.csv', ...asked }: Asked) => {
    files += 1;
    const fileId = `file-${1_000 + files}`;
    await door.upload(content, fileId);
    return { fileId, fileName, kind, ...asked };
  };
  return {
    ports,
    daysPass(days: number) {
      at = instantFromMs(toMs(at) + days * dayMs);
    },
    async preview(kind: ImportKind, content: string, asked: Asked = {}) {
      const body = await bodyOf(kind, content, asked);
      return door.json<Preview>('POST', '/staff/imports/preview', { body });
    },
    async refused(kind: ImportKind, content: string, asked: Asked = {}) {
      return door.problem('POST', '/staff/imports', { body: await bodyOf(kind, content, asked) });
    },
    /** Runs a file through the door, and tells what it counted and refused. */
    async run(kind: ImportKind, content: string, asked: Asked = {}) {
      const job = await door.json<ImportJob>('POST', '/staff/imports', { body: await bodyOf(kind, content, asked) });
      const ran = await door.run(job.id);
      const { errors } = await door.json<{ errors: RowError[] }>('GET', `/staff/imports/${job.id}/errors`);
      const counts = ran.kind === 'done' ? ran.progress : ({} as ImportProgress);
      return { job, counts, codes: errors.map(({ line, field, code }) => `${line} ${field} ${code}`) };
    },
    async warningsOf(jobId: string, code: string) {
      const path = `/staff/imports/${jobId}/warnings?code=${code}`;
      return (await door.json<{ warnings: RowError[] }>('GET', path)).warnings;
    },
    customer: async (id: string) => ports.customers.get(customerIdSchema.parse(id)),
    /** Who waits for a product. */
    async audience(product: string) {
      const { customers } = await ports.orders.affected([productIdSchema.parse(product)], { limit: 100 });
      return customers.map(({ customerId, lines }) => `${customerId} ${lines.length}`);
    },
  };
}

export function caseOf(name: string): string {
  return readFileSync(new URL(`../../../fixtures/cases/${name}`, import.meta.url), 'utf8');
}

export const codesOf = (problems: readonly RowError[]) =>
  problems.map(({ line, field, code }) => `${line} ${field} ${code}`);
