import { type StoredEntry, storedEntrySchema } from '@kesher/domain/timeline/stored-entry';

/** A note about the customer of the other builders. */
export function buildNote(
  wanted: Partial<Record<'id' | 'customerId' | 'at' | 'by' | 'text' | 'what', string>> = {},
): StoredEntry {
  return storedEntrySchema.parse({
    kind: 'note',
    id: 'note-0001',
    customerId: 'C-1001',
    at: '2026-11-22T08:00:00.000Z',
    by: 'agent',
    text: 'Asked whether the table can come in the evening.',
    what: 'note',
    ...wanted,
  });
}
