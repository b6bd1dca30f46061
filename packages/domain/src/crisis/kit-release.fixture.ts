import { type KitRelease, type KitWithdrawal, kitReleaseSchema, kitWithdrawalSchema } from './kit-release.ts';

/** Samir answers for the English of an outage. */
export function aKitRelease(changes: Partial<KitRelease> = {}): KitRelease {
  return kitReleaseSchema.parse({
    kind: 'released',
    kit: 'outage',
    language: 'en',
    by: 'samir',
    name: 'Samir Haddad',
    at: '2026-06-01T08:00:00.000Z',
    digest: 'a'.repeat(64),
    ...changes,
  });
}

/** Noa takes it back a month later. */
export function aKitWithdrawal(changes: Partial<KitWithdrawal> = {}): KitWithdrawal {
  return kitWithdrawalSchema.parse({
    kind: 'withdrawn',
    kit: 'outage',
    language: 'en',
    by: 'noa',
    at: '2026-07-01T08:00:00.000Z',
    ...changes,
  });
}
