import { setTimeout as delay } from 'node:timers/promises';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { ImportJob } from '@kesher/domain/import/import-store';
import Papa from 'papaparse';
import type { StaffClient } from '../staff-client.ts';
import { demoProducts } from './demo-business.ts';
import { demoCustomers, demoDeliveries } from './demo-customers.ts';

const partCharacters = 1_000_000;

/** Brings the demo's people, products, orders and supplier record in as a shop would: as CSV files, through the import. */
export async function importDemo(
  admin: StaffClient,
  options: { customers: number; today: string; tell?: (line: string) => void },
): Promise<void> {
  const { customers, orders } = demoCustomers(options.customers, options.today);
  const products = demoProducts.map(({ id, name, names, supplierId }) => ({
    id,
    name,
    name_he: names.he,
    name_ar: names.ar,
    supplier_id: supplierId,
  }));
  await importRows(admin, 'products', products, options.tell);
  await importRows(admin, 'supplier-deliveries', demoDeliveries(options.today), options.tell);
  await importRows(admin, 'customers', customers, options.tell);
  await importRows(admin, 'order-lines', orders, options.tell);
}

/** Brings rows in as a file of that kind, and waits until it is taken. */
export async function importRows(
  admin: StaffClient,
  kind: ImportKind,
  rows: readonly object[],
  tell: (line: string) => void = () => {},
): Promise<void> {
  const fileId = `demo-${kind}`;
  const csv = Papa.unparse([...rows]);
  for (let part = 0; part * partCharacters < csv.length; part += 1) {
    await admin.send(
      'PUT',
      `/staff/files/${fileId}/parts/${part}`,
      csv.slice(part * partCharacters, (part + 1) * partCharacters),
    );
  }
  let job = await admin.send<ImportJob>('POST', '/staff/imports', { fileId, fileName: `${kind}.csv`, kind });
  while (job.progress.state === 'running') {
    await delay(100);
    job = await admin.get<ImportJob>(`/staff/imports/${job.id}`);
  }
  const { created, changed, unchanged, refused } = job.progress;
  tell(
    `imported ${kind}: ${created} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused with a reason`,
  );
}
