import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandRefusedError, runCommand } from '@kesher/adapters/command/run-command';
import { gatherCustomers } from '@kesher/customers/pinpoint/gather-customers';
import { readExport } from '@kesher/customers/pinpoint/read-export';
import Papa from 'papaparse';

/**
 * `npm run pinpoint -- --out customers.csv <files and folders>` makes one file for the import of customers out of what
 * Amazon Pinpoint exported: endpoints, segments, opt-out lists. Exits with 1 if a line could not be read.
 */
await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: 'pinpoint-customers.csv' } },
  });
  if (positionals.length === 0)
    throw new CommandRefusedError('usage: npm run pinpoint -- [--out <file>] <exported files and folders>');

  const missing = positionals.filter((place) => !existsSync(place));
  if (missing.length > 0) throw new CommandRefusedError(`There is no file or folder ${missing.join(', ')}.`);
  const files = positionals.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .toSorted()
      : [place],
  );
  const exports = files.map((file) => ({ file, ...readExport(readFileSync(file)) }));
  const gathered = gatherCustomers(
    exports.flatMap(({ endpoints }) => endpoints),
    exports.flatMap(({ optOuts }) => optOuts),
  );
  // People's addresses: for the owner's eyes only.
  writeFileSync(values.out, `${Papa.unparse(gathered.lines)}\n`, { mode: 0o600 });
  const { lines, otherChannels, olderAddresses, loneOptOuts } = gathered;
  process.stdout.write(
    `${lines.length} customers in ${values.out}; left out: ${otherChannels} endpoints of other channels, ${olderAddresses} older addresses; ${loneOptOuts} opt-outs without an endpoint stand on their own\n`,
  );
  for (const { file, brokenLines } of exports) {
    if (brokenLines.length === 0) continue;
    process.stderr.write(`${file}: not read: line ${brokenLines.join(', ')}\n`);
    process.exitCode = 1;
  }
});
