import { isSomebodyElse } from '@kesher/domain/customer/somebody-else';
import type { CustomerId } from '@kesher/domain/ids';
import type { FileStore } from '@kesher/domain/import/import-store';
import { ownIds } from '@kesher/domain/import/own-id';
import { type ImportQuestion, importQuestion, openQuestions } from '@kesher/domain/import/question';
import type { ImportedCustomer } from '@kesher/domain/import/read-customer';
import type { RecordStores } from './apply-row.ts';
import { type ReadRow, type RowsToImport, readBatches } from './import-rows.ts';

type Ports = { files: Pick<FileStore, 'read'>; stores: Pick<RecordStores, 'customers'> };

/** A request has 29 seconds on AWS. What comes later in a file is refused row by row. */
const mostRowsLookedAt = 5_000;
/** How many people who are new under their id are looked up by their address. */
const mostLookedUp = 60;
const examplesShown = 3;

/**
 * What a file leaves open about whom it means: ids that count from 1 in two systems, and rows that give a known id another
 * name and another address. Nobody is asked where no row is touched by it.
 */
export function askAboutPeople(ports: Ports): (fileId: string, file: RowsToImport) => Promise<ImportQuestion[]> {
  return async (fileId, file) => {
    const { kind, mapping } = file;
    if (kind !== 'customers' && kind !== 'order-lines') return [];
    const field = kind === 'customers' ? 'id' : 'customerId';
    const column = mapping.columns[field];
    if (column === undefined) return [];
    const found = await lookAtPeople(ports, fileId, file);
    const questions: ImportQuestion[] = [];
    const isSourceKnown = mapping.source !== undefined;
    if (!isSourceKnown && (found.others.length > 0 || found.elsewhere.size > 0)) {
      const examples = [...found.others, ...found.known].slice(0, examplesShown);
      const choices = [ownIds, ...found.elsewhere];
      questions.push(importQuestion('source', { field: 'source', column, examples, choices }));
    } else if (found.others.length > 0) {
      const examples = found.others.slice(0, examplesShown);
      questions.push(importQuestion('another-person', { field, column, examples, choices: ['refuse', 'change'] }));
    }
    return openQuestions(questions, mapping.answers);
  };
}

type Found = {
  /** Ids and names of rows that describe somebody else than the one who is stored under the id. */
  others: string[];
  /** Those of rows whose address belongs to a customer of another system with the same id there. */
  known: string[];
  /** Those systems. */
  elsewhere: Set<string>;
};

async function lookAtPeople({ files, stores }: Ports, fileId: string, file: RowsToImport): Promise<Found> {
  const found: Found = { others: [], known: [], elsewhere: new Set() };
  const where = file.kind === 'customers' ? 'profile' : 'order';
  let [looked, lookedUp] = [0, 0];
  for await (const batch of readBatches(files.read(fileId), file, 0)) {
    const people = batch.flatMap(personOf);
    const stored = await stores.customers.getMany([...new Set(people.map(({ identity }) => identity.id))]);
    for (const person of people) {
      const standing = stored.get(person.identity.id);
      const says = `${person.identity.id}: ${person.draft.name ?? ''}`;
      if (standing && isSomebodyElse(standing, person.draft, where)) found.others.push(says);
      if (standing || file.mapping.source !== undefined || lookedUp >= mostLookedUp) continue;
      lookedUp += 1;
      const sources = await sourcesThatKnow(stores, person);
      if (sources.length > 0) found.known.push(says);
      for (const source of sources) found.elsewhere.add(source);
    }
    looked += batch.length;
    if (looked >= mostRowsLookedAt) break;
  }
  return found;
}

/** The systems in which somebody with this address has the same id. */
async function sourcesThatKnow(
  { customers }: Ports['stores'],
  { identity, draft }: ImportedCustomer,
): Promise<string[]> {
  const address = draft.email ?? draft.phone;
  if (address === undefined) return [];
  const carriers: CustomerId[] = await customers.findByAddress(address);
  return carriers.flatMap((id) => (id.endsWith(`:${identity.id}`) ? id.slice(0, -identity.id.length - 1) : []));
}

function personOf({ reading }: ReadRow): ImportedCustomer[] {
  if (reading.kind === 'refused') return [];
  const { value } = reading;
  const person = value.kind === 'customers' ? value : value.kind === 'order-lines' ? value.customer : undefined;
  return person?.identity.kind === 'given' ? [person] : [];
}
