import { type ChildProcess, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKesher } from '../kesher.ts';
import { known, unpackStoredFolder } from '../stored/stored-folder.ts';
import { channelsOf } from '../truth/channels.ts';
import { everythingStored } from '../truth/everything-stored.ts';
import { type RunningScript, runScript } from '../truth/run-script.ts';
import { listBackups } from './backups.ts';
import { sentenceFor } from './sentence-for.ts';

const root = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const original = path.join(root, 'original');
const children: ChildProcess[] = [];

beforeAll(async () => {
  unpackStoredFolder(original);
  // One start, so that there is a mark, a sign-in key and a backup.
  const kesher = await startKesher({ data: { folder: original }, port: 0, functions: [] });
  await kesher.stop();
}, 120_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

function run(...parameters: string[]): RunningScript {
  const running = runScript('start.ts', '--port', '0', ...parameters);
  children.push(running.child);
  return running;
}

/** What a person reads when Kesher does not start on this folder. */
async function refusalOf(folder: string, restore?: { name: string | undefined }): Promise<string | undefined> {
  const error: unknown = await startKesher({ data: { folder, restore }, port: 0, functions: [] }).then(
    () => expect.unreachable('it starts'),
    (reason: unknown) => reason,
  );
  return sentenceFor(error, { folder, backups: listBackups(folder) });
}

/** A copy of the folder, changed. */
function copyWith(name: string, change: (file: (name: string) => string) => void): string {
  const folder = path.join(root, name);
  cpSync(original, folder, { recursive: true });
  change((file) => path.join(folder, file));
  return folder;
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files.filter((file) => !file.startsWith('lock.sqlite')).toSorted();
}

const manifestOf = (folder: string) =>
  readdirSync(folder).find((name) => name.startsWith('MANIFEST-')) ?? expect.unreachable();

describe('a start on a folder that has lost something', () => {
  it.each<[string, string, (file: (name: string) => string) => void]>([
    ['current', 'dynamodb/CURRENT', (file) => rmSync(file('dynamodb/CURRENT'))],
    ['empty-current', 'dynamodb/CURRENT', (file) => truncateSync(file('dynamodb/CURRENT'))],
    ['manifest', 'dynamodb/CURRENT', (file) => rmSync(file(`dynamodb/${manifestOf(file('dynamodb'))}`))],
    ['database', 'dynamodb/', (file) => rmSync(file('dynamodb'), { recursive: true })],
    ['outbox', 'outbox/outbox.sqlite', (file) => rmSync(file('outbox'), { recursive: true })],
    ['empty-outbox', 'outbox/outbox.sqlite', (file) => truncateSync(file('outbox/outbox.sqlite'))],
    ['half-outbox', 'outbox/outbox.sqlite', (file) => truncateSync(file('outbox/outbox.sqlite'), 9_000)],
    ['no-outbox', 'outbox/outbox.sqlite', (file) => writeFileSync(file('outbox/outbox.sqlite'), 'a text')],
    ['secret', 'link-secret', (file) => rmSync(file('link-secret'))],
    ['half-secret', 'link-secret', (file) => truncateSync(file('link-secret'), 30)],
    ['half-key', 'sign-in-key.json', (file) => truncateSync(file('sign-in-key.json'), 100)],
  ])('says what is wrong and what to do, and changes nothing: %s', async (name, named, damage) => {
    const folder = copyWith(name, damage);
    const before = filesIn(folder);
    const sentence = await refusalOf(folder);
    expect(sentence).toContain(named);
    expect(sentence).toMatch(/npm start -- --restore|Delete it/);
    expect(filesIn(folder)).toEqual(before);
  });

  it('says so too when only the database itself can find out', async () => {
    const folder = copyWith('half-manifest', (file) =>
      truncateSync(file(`dynamodb/${manifestOf(file('dynamodb'))}`), 20),
    );
    expect(await refusalOf(folder)).toMatch(/cannot be read or written any more.*\n.*npm start -- --restore/);
  });

  it('brings the newest backup back, and puts before a person what may have been sent since', async () => {
    const folder = copyWith('restored', (file) => rmSync(file('dynamodb/CURRENT')));
    const kesher = await startKesher({ data: { folder, restore: { name: undefined } }, port: 0, functions: [] });
    expect(kesher.restored?.name).toBe(listBackups(original)[0]);
    const { since = '' } = await createSettingsStore(
      openTable(createTableClient(), 'office', kesher.environment),
      knownJobs,
    ).recovery();
    expect(Date.now() - Date.parse(since)).toBeLessThan(120_000);
    expect(Object.values(await everythingStored(kesher.environment)).flat().length).toBeGreaterThan(300);
    const { accepted } = await channelsOf(kesher.services.endpoints.channels).summary();
    expect(accepted).toBe(known.accepted);
    await kesher.stop();
  });

  it('says which backups there are when it is asked for another', async () => {
    const folder = copyWith('other-backup', () => undefined);
    expect(await refusalOf(folder, { name: '2020' })).toContain(`There are: ${listBackups(folder).join(', ')}`);
  });

  it('ends with 1, and shows nobody a stack', async () => {
    const kesher = run(
      '--data',
      copyWith('process', (file) => rmSync(file('dynamodb/CURRENT'))),
    );
    expect(await kesher.exitCode).toBe(1);
    expect(kesher.output()).toContain('npm start -- --restore');
    expect(kesher.output()).not.toMatch(/\n\s+at |node:internal/);
  }, 120_000);
});

describe('a start that cannot write', () => {
  it('says that there is a file in the place of the folder', async () => {
    const file = path.join(root, 'a-file');
    writeFileSync(file, '');
    expect(await refusalOf(file)).toContain('There is a file in its place.');
  });

  /** No file may grow: every write fails, as on a full disk (EFBIG in the place of ENOSPC). */
  const fillDisk = ({ child }: RunningScript) => execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=0']);

  it('says that the disk is full', async () => {
    const kesher = run(
      '--data',
      copyWith('full', () => undefined),
    );
    fillDisk(kesher);
    expect(await kesher.exitCode).toBe(1);
    expect(kesher.output()).toContain('The disk is full');
    expect(kesher.output()).not.toMatch(/\n\s+at /);
  }, 120_000);

  it('says so too when the disk fills up later', async () => {
    const kesher = run(
      '--data',
      copyWith('full-later', (file) => writeFileSync(file('demo-loaded'), '')),
    );
    await kesher.saying('Ctrl-C');
    fillDisk(kesher);
    expect(await kesher.exitCode).toBe(1);
    expect(kesher.output()).toContain('The disk is full');
    expect(kesher.output()).not.toMatch(/\n\s+at /);
  }, 120_000);
});

describe('the data folder', () => {
  it('is for its owner alone, also when it was open to others before', async () => {
    const folder = copyWith('open', () => undefined);
    chmodSync(folder, 0o755);
    const kesher = await startKesher({ data: { folder }, port: 0, functions: [] });
    await kesher.stop();
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });
});
