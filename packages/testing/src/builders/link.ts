import { type Link, linkSchema } from '@kesher/domain/link/link';
import type { Wanted } from './wanted.ts';

export function buildLink(wanted: Wanted<typeof linkSchema> = {}): Link {
  return linkSchema.parse({
    customerId: 'C-1001',
    subjectId: 'delay-1',
    createdAt: '2026-11-22T08:00:00.000Z',
    expiresAt: '2027-05-21T08:00:00.000Z',
    ...wanted,
  });
}
