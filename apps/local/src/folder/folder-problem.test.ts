import { describe, expect, it } from 'vitest';
import { type FolderProblem, type FoundFolder, problemOf } from './folder-problem.ts';

const whole: FoundFolder = {
  mark: { holds: ['database', 'outbox', 'link-secret'] },
  database: ['000005.ldb', '000006.log', 'CURRENT', 'LOCK', 'LOG', 'MANIFEST-000004'],
  current: 'MANIFEST-000004\n',
  outbox: 'whole',
  linkSecret: 'cafe'.repeat(16),
  signInKey: JSON.stringify({ kty: 'RSA', n: 'n', d: 'd', kid: '1' }),
  accounts: '[]',
  wasStarted: true,
};
const empty: FoundFolder = {
  mark: undefined,
  database: [],
  current: undefined,
  outbox: 'none',
  linkSecret: undefined,
  signInKey: undefined,
  accounts: undefined,
  wasStarted: false,
};

describe('a data folder', () => {
  it.each<[string, FoundFolder]>([
    ['is new', empty],
    ['is as the last start left it', whole],
    ['was written by an older version', { ...whole, mark: undefined }],
    ['belongs to a first start that was killed early', { ...empty, database: ['LOCK', 'LOG'], outbox: 'empty' }],
    [
      'belongs to a first start that was killed before its secrets',
      { ...whole, mark: undefined, wasStarted: false, linkSecret: undefined, signInKey: undefined },
    ],
    ['is of before accounts had a file', { ...whole, accounts: undefined }],
    ['has lost its sign-in key, which can be made anew', { ...whole, signInKey: undefined }],
  ])('is started on when it %s', (_what, found) => {
    expect(problemOf(found)).toBeUndefined();
  });

  const gone = { database: [], current: undefined };
  it.each<[FolderProblem['kind'], Partial<FoundFolder>]>([
    ['database-without-current', { current: undefined }],
    ['database-without-current', { current: undefined, mark: undefined, wasStarted: false }],
    ['database-damaged', { current: '' }],
    ['database-damaged', { current: 'MANIFEST-000' }],
    ['database-damaged', { current: 'MANIFEST-000009\n' }],
    ['database-gone', gone],
    ['database-gone', { ...gone, mark: undefined }],
    ['outbox-gone', { outbox: 'none' }],
    ['outbox-gone', { outbox: 'empty' }],
    ['outbox-damaged', { outbox: 'damaged' }],
    ['link-secret-gone', { linkSecret: undefined }],
    ['link-secret-damaged', { linkSecret: '' }],
    ['link-secret-damaged', { linkSecret: 'cafe'.repeat(15) }],
    ['sign-in-key-damaged', { signInKey: '{"kty":"RSA","n":' }],
    ['sign-in-key-damaged', { signInKey: '{}' }],
    ['accounts-damaged', { accounts: '[{' }],
  ])('is not started on: %s, when it has %j', (kind, change) => {
    expect(problemOf({ ...whole, ...change })).toEqual({ kind });
  });

  it('may be without an outbox or a secret that no start has noted down', () => {
    expect(
      problemOf({ ...whole, mark: { holds: ['database'] }, outbox: 'none', linkSecret: undefined }),
    ).toBeUndefined();
  });
});
