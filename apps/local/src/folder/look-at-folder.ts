import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '@kesher/adapters/file/write-whole';
import { type FolderMark, type FoundFolder, folderMarkSchema } from './folder-problem.ts';

const markFile = 'holds.json';

/** Looks at a data folder without opening or changing anything in it. */
export function lookAtFolder(folder: string): FoundFolder {
  const read = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const database = path.join(folder, 'dynamodb');
  return {
    mark: readMark(read(markFile)),
    database: existsSync(database) ? readdirSync(database) : [],
    current: read('dynamodb/CURRENT'),
    outbox: lookAtOutbox(path.join(folder, 'outbox/outbox.sqlite')),
    linkSecret: read('link-secret'),
    signInKey: read('sign-in-key.json'),
    accounts: read('accounts.json'),
    wasStarted: existsSync(path.join(folder, 'demo-loaded')),
  };
}

/** Notes down what the folder holds now, for the next start. */
export function markFolder(folder: string): void {
  const mark: FolderMark = { holds: ['database', 'outbox', 'link-secret'] };
  writeWhole(path.join(folder, markFile), JSON.stringify(mark));
}

/** SQLite's header is 100 bytes long: its name, the size of a page at 16, and how many pages there are at 28. */
function lookAtOutbox(file: string): FoundFolder['outbox'] {
  if (!existsSync(file)) return 'none';
  const { size } = statSync(file);
  if (size === 0) return 'empty';
  const header = Buffer.alloc(100);
  const opened = openSync(file, 'r');
  readSync(opened, header);
  closeSync(opened);
  if (!header.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return 'damaged';
  const written = header.readUInt16BE(16);
  // 65536 does not fit into its two bytes and is written as 1.
  const pageBytes = written === 1 ? 65_536 : written;
  return size >= pageBytes * header.readUInt32BE(28) ? 'whole' : 'damaged';
}

function readMark(text: string | undefined): FolderMark | undefined {
  try {
    return folderMarkSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
