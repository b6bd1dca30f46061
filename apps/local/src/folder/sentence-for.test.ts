import { describe, expect, it } from 'vitest';
import { DataFolderInUseError, DataFolderUnusableError } from '../data-folder.ts';
import { PortTakenError } from '../front-server.ts';
import { sentenceFor } from './sentence-for.ts';
import { BackupMissingError, FolderDamagedError, ServicesFailedError } from './start-errors.ts';

const folder = '/data/kesher';
const backups = ['2026-11-30T02-00-00', '2026-11-29T02-00-00'];
const say = (error: unknown, kept = backups) => sentenceFor(error, { folder, backups: kept });
const system = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('what a person reads who cannot start Kesher', () => {
  it.each([
    [new PortTakenError(4600, undefined), '--port 4601'],
    [new DataFolderInUseError(folder, undefined), 'Stop the Kesher that uses it'],
    [new DataFolderUnusableError(folder, system('EACCES')), 'You may not write to it.'],
    [new DataFolderUnusableError(folder, system('EROFS')), 'cannot be written to'],
    [new DataFolderUnusableError(folder, system('EEXIST')), 'a file in its place'],
    [new DataFolderUnusableError(folder, new Error('something rare')), 'something rare'],
    [new DataFolderUnusableError(folder, undefined), 'no reason given'],
    [new DataFolderUnusableError(folder, system('ENOSPC')), 'Make room'],
    [new FolderDamagedError({ kind: 'database-without-current' }), 'npm start -- --restore'],
    [new FolderDamagedError({ kind: 'sign-in-key-damaged' }), 'Delete it'],
    [new FolderDamagedError({ kind: 'accounts-damaged' }), 'Delete it'],
    [new BackupMissingError('x'), 'There are: 2026-11-30T02-00-00, 2026-11-29T02-00-00'],
    [new ServicesFailedError(new Error('Corruption: 1 missing files')), 'Corruption: 1 missing files'],
    [new ServicesFailedError(new Error('x', { cause: new Error('IO error: No space left on device') })), 'Make room'],
    [new ServicesFailedError(new Error('database or disk is full')), 'Make room'],
  ])('%s: names the remedy', (error, remedy) => {
    expect(say(error)).toContain(remedy);
  });

  it('names no backup where there is none', () => {
    for (const error of [
      new FolderDamagedError({ kind: 'link-secret-gone' }),
      new ServicesFailedError(undefined),
      new BackupMissingError(undefined),
    ]) {
      expect(say(error, [])).toContain('--data <folder>');
      expect(say(error, [])).not.toContain('--restore');
    }
  });

  it('is nothing for a bug', () => {
    expect(say(new TypeError('x is not a function'))).toBeUndefined();
    expect(say('a text')).toBeUndefined();
  });
});
