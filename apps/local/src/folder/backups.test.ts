import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringBackupBack, keepBackup, listBackups } from './backups.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (day: number) => Date.UTC(2026, 10, day, 2, 30);
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

function writeData(text: string): void {
  write('dynamodb/CURRENT', 'MANIFEST-000001\n');
  write('dynamodb/000002.ldb', 'finished');
  write('dynamodb/000003.log', text);
  write('outbox/outbox.sqlite', text);
  write('link-secret', text);
}

describe('backups of a data folder', () => {
  it('are the newest three', () => {
    writeData('one');
    for (const day of [1, 2, 3, 4]) keepBackup(folder, at(day));
    expect(listBackups(folder)).toEqual(['2026-11-04T02-30-00', '2026-11-03T02-30-00', '2026-11-02T02-30-00']);
  });

  it('are none of a folder without a database', () => {
    write('link-secret', 'x');
    expect(keepBackup(folder, at(1))).toBeUndefined();
    expect(listBackups(folder)).toEqual([]);
  });

  it('do not change with the folder, and share only what leveldb never writes into again', () => {
    writeData('one');
    const name = keepBackup(folder, at(1)) ?? '';
    writeFileSync(path.join(folder, 'dynamodb/000003.log'), 'two', { flag: 'a' });
    expect(read(`backups/${name}/dynamodb/000003.log`)).toBe('one');
    const inode = (file: string) => statSync(path.join(folder, file)).ino;
    expect(inode(`backups/${name}/dynamodb/000002.ldb`)).toBe(inode('dynamodb/000002.ldb'));
    expect(inode(`backups/${name}/dynamodb/000003.log`)).not.toBe(inode('dynamodb/000003.log'));
  });

  it('are kept apart when two starts come in one second', () => {
    writeData('one');
    expect([keepBackup(folder, at(1)), keepBackup(folder, at(1)), keepBackup(folder, at(1))]).toEqual([
      '2026-11-01T02-30-00',
      '2026-11-01T02-30-00-2',
      '2026-11-01T02-30-00-3',
    ]);
  });

  it('come back in the place of what is there, which is set aside', () => {
    writeData('one');
    const name = keepBackup(folder, at(1)) ?? '';
    writeData('two');
    write('dynamodb/000009.ldb', 'newer');
    rmSync(path.join(folder, 'link-secret'));
    const { setAside } = bringBackupBack(folder, name, at(2));
    expect([read('dynamodb/000003.log'), read('outbox/outbox.sqlite'), read('link-secret')]).toEqual([
      'one',
      'one',
      'one',
    ]);
    expect(existsSync(path.join(folder, 'dynamodb/000009.ldb'))).toBe(false);
    expect(readFileSync(path.join(setAside, 'dynamodb/000009.ldb'), 'utf8')).toBe('newer');
    expect(listBackups(folder)).toEqual([name]);
  });

  it('leave nothing half-made behind when one was killed', () => {
    writeData('one');
    write('backups/.unfinished/dynamodb/CURRENT', 'half');
    keepBackup(folder, at(1));
    expect(readdirSync(path.join(folder, 'backups'))).toEqual(['2026-11-01T02-30-00']);
  });
});
