import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { functions } from '@kesher/customers/functions';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { ImportJob } from '@kesher/domain/import/import-store';
import { demoSettings } from './demo-data/demo-business.ts';
import { startKesher } from './kesher.ts';
import { type StaffClient, staffClient } from './staff-client.ts';

/**
 * `node --import ./apps/local/src/tsx-loader.ts apps/local/src/measure-import.ts --rows 100000`: how fast files come in
 * through the staff door, and what memory that takes. Each file is imported twice; the second time must change nothing.
 * Exits with 1 unless every row ended as it should.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
});
const rows = Number(values.rows);
const partRows = 10_000;

type Measured = {
  kind: ImportKind;
  time: 'first' | 'again';
  rows: number;
  /** From asking for the import to its answer, and from there to its last row. */
  askSeconds: number;
  runSeconds: number;
  rowsPerSecond: number;
  /** Of the whole process while it ran, embedded DynamoDB included: unlike the time, it hardly depends on what else runs. */
  cpuMsPerRow: number;
  /** The functions' own heap, garbage included; and of the whole process, embedded DynamoDB and its data included. */
  peakHeapMb: number;
  peakProcessMb: number;
  progress: ImportJob['progress'];
};

function customerLine(number: number): string {
  const language = ['he', 'en', 'ar'][number % 3];
  const phone = `050-${String(number).padStart(7, '0')}`;
  return `C-${number},"לוי, Dana ${number}",customer${number}@mail.example,${phone},${language},IL,yes`;
}

function orderLine(number: number): string {
  return `10${number},L-${number},C-${number},P-${number % 50},1,open,2026-11-01,2026-12-${10 + (number % 18)}`;
}

const files = [
  { kind: 'customers', header: 'id,name,email,phone,language,country,email_consent', line: customerLine },
  {
    kind: 'order-lines',
    header: 'order_number,line_id,customer_id,product_id,quantity,state,ordered_at,promised_on',
    line: orderLine,
  },
] as const;

async function upload(admin: StaffClient, { kind, header, line }: (typeof files)[number]): Promise<void> {
  for (let part = 0; part * partRows < rows; part += 1) {
    const count = Math.min(partRows, rows - part * partRows);
    const lines = Array.from({ length: count }, (_, index) => line(part * partRows + index + 1));
    const text = `${part === 0 ? `${header}\n` : ''}${lines.join('\n')}\n`;
    await admin.send('PUT', `/staff/files/measured-${kind}/parts/${part}`, text);
  }
}

async function measure(admin: StaffClient, kind: ImportKind, time: Measured['time']): Promise<Measured> {
  const started = performance.now();
  const asked = { fileId: `measured-${kind}`, fileName: `${kind}.csv`, kind };
  let job = await admin.send<ImportJob>('POST', '/staff/imports', asked);
  const running = performance.now();
  const cpuBefore = process.cpuUsage();
  let [peakHeap, peakProcess] = [0, 0];
  while (job.progress.state === 'running') {
    await delay(50);
    const { heapUsed, rss } = process.memoryUsage();
    [peakHeap, peakProcess] = [Math.max(peakHeap, heapUsed), Math.max(peakProcess, rss)];
    job = await admin.get<ImportJob>(`/staff/imports/${job.id}`);
  }
  const cpu = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - running) / 1000;
  return {
    kind,
    time,
    rows,
    askSeconds: Math.round((running - started) / 100) / 10,
    runSeconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round(rows / seconds),
    cpuMsPerRow: Math.round((cpu.user + cpu.system) / 10 / rows) / 100,
    peakHeapMb: Math.round(peakHeap / 2 ** 20),
    peakProcessMb: Math.round(peakProcess / 2 ** 20),
    progress: job.progress,
  };
}

function endedWell({ time, progress }: Measured): boolean {
  return progress.state === 'done' && progress[time === 'first' ? 'created' : 'unchanged'] === rows;
}

if (!Number.isInteger(rows) || rows < 1 || rows > 1_000_000) {
  process.stderr.write(`--rows takes a whole number from 1 to 1000000, not "${values.rows}".\n`);
  process.exit(1);
}
const kesher = await startKesher({ data: 'memory', port: 0, functions, tickMs: 60_000 });
await createSettingsStore(openTable(createTableClient(), 'office', process.env), knownJobs).put(
  demoSettings({ from: '23:00', to: '06:00' }),
);
const { url, issuer, key } = kesher;
const admin = staffClient({ url, issuer, key, as: 'admin', nowMs: Date.now() });
const measured: Measured[] = [];
for (const file of files) {
  await upload(admin, file);
  for (const time of ['first', 'again'] as const) {
    const result = await measure(admin, file.kind, time);
    measured.push(result);
    if (!values.json) console.table([{ ...result, progress: JSON.stringify(result.progress) }]);
  }
}
await kesher.stop();
if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exit(measured.every(endedWell) ? 0 : 1);
