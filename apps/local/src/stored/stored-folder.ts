import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { subjectIdSchema } from '@kesher/domain/ids';
import { languages } from '@kesher/domain/language';
import * as z from 'zod';

const fixture = (name: string) => new URL(`../../fixtures/stored/${name}`, import.meta.url);

const knownSchema = z.object({
  /** When the process that wrote the folder was killed. */
  killedAt: z.iso.datetime(),
  /** How many emails and SMS the channels had taken. */
  accepted: z.int(),
  /** Somebody who was erased before. */
  erased: z.string(),
  delays: z.record(z.string(), z.object({ id: subjectIdSchema, stage: z.string(), version: z.int() })),
  /** By notice, how many customers stood where. */
  ledgers: z.record(z.string(), z.record(z.string(), z.int())),
  choices: z.array(z.object({ customerId: z.string(), subjectId: subjectIdSchema, optionIndex: z.int() })),
  /** The links that stand in the mails and SMS that were sent. */
  links: z.array(
    z.object({ delay: z.string(), customerId: z.string(), language: z.enum(languages), token: z.string() }),
  ),
  imports: z.object({ half: z.string(), untouched: z.string() }),
});

/** What held in the stored folder when it was written, as its README tells. */
export const known = knownSchema.parse(JSON.parse(readFileSync(fixture('known.json'), 'utf8')));

/** Bodies that the functions of that day put on each queue. */
export const oldQueueBodies = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(fixture('queue-bodies.json'), 'utf8')));

/** Puts a copy of the stored data folder there. */
export function unpackStoredFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const tar = brotliDecompressSync(readFileSync(fixture('data-folder.tar.br')));
  execFileSync('tar', ['-x', '-C', folder], { input: tar });
}
