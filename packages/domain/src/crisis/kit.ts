import * as z from 'zod';
import { ownValue } from '../own-value.ts';
import { type BulletinWords, bulletinWordsSchema } from './bulletin.ts';
import type { ShownFills } from './kit-fills.ts';
import type { Phase } from './kits.ts';

/**
 * What a kit says in one phase and one language. A fill stands in braces, `{since}`; what stands in brackets is left out
 * where one of its fills is missing: `[ Our estimate: {until}.]`.
 */
export type PhaseSentences = Readonly<Record<'title' | 'known' | 'notKnown' | 'doing' | 'changes' | 'canDo', string>>;

/** All that a kit says in one language. */
export type KitSentences = Readonly<Record<Phase, PhaseSentences>> & {
  /** To those who were told that it is closed. */
  readonly released: Readonly<Record<'title' | 'says', string>>;
  readonly withdrawn: Readonly<Record<'because', string>>;
};

type Sentences = Readonly<Record<string, string>>;

const fill = /\{(\w+)\}/g;
const optionalPart = /\[([^\]]*)\]/g;

/** The fills that sentences take: those without which nothing can be said, and those that may be missing. */
export function fillsOf(sentences: Sentences): { needed: string[]; optional: string[] } {
  const all = Object.values(sentences);
  const needed = new Set(all.flatMap((text) => namesIn(text.replaceAll(optionalPart, ''))));
  const optional = new Set(all.flatMap(namesIn).filter((name) => !needed.has(name)));
  return { needed: [...needed], optional: [...optional] };
}

export type Filled<Texts> =
  | { kind: 'filled'; texts: Texts }
  /** Fills that are needed and missing, by name. */
  | { kind: 'missing'; fills: string[] }
  /** Parts that the fills make longer than a bulletin's may be. */
  | { kind: 'too-long'; parts: string[] };

/** What a bulletin says in a phase, in the kit's sentences. */
export function fillKit(sentences: PhaseSentences, fills: ShownFills): Filled<BulletinWords> {
  const { changes, ...rest } = said(sentences, fills);
  return filled(bulletinWordsSchema, { ...rest, changes: [{ says: changes }] }, missing(sentences, fills));
}

const { title, known } = bulletinWordsSchema.shape;
const releaseSchema = z.object({ title, says: known });
const withdrawalSchema = z.object({ because: known });

/** That what was closed is open again. */
export function fillRelease(
  { released }: Pick<KitSentences, 'released'>,
  fills: ShownFills,
): Filled<z.infer<typeof releaseSchema>> {
  return filled(releaseSchema, said(released, fills), missing(released, fills));
}

/** Why a bulletin is taken back. */
export function fillWithdrawal(
  { withdrawn }: Pick<KitSentences, 'withdrawn'>,
  fills: ShownFills,
): Filled<z.infer<typeof withdrawalSchema>> {
  return filled(withdrawalSchema, said(withdrawn, fills), missing(withdrawn, fills));
}

function filled<Texts>(schema: z.ZodType<Texts>, texts: unknown, lacking: string[]): Filled<Texts> {
  if (lacking.length > 0) return { kind: 'missing', fills: lacking };
  const read = schema.safeParse(texts);
  if (read.success) return { kind: 'filled', texts: read.data };
  return { kind: 'too-long', parts: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] };
}

function said(sentences: Sentences, fills: ShownFills): Record<string, string> {
  const shown = (name: string) => ownValue(fills, name) ?? '';
  const say = (text: string) =>
    text
      .replaceAll(optionalPart, (_, part: string) => (namesIn(part).every((name) => shown(name) !== '') ? part : ''))
      // A fill is put in last and once: what staff typed is no template.
      .replaceAll(fill, (_, name: string) => shown(name));
  return Object.fromEntries(Object.entries(sentences).map(([part, text]) => [part, say(text)]));
}

function missing(sentences: Sentences, fills: ShownFills): string[] {
  return fillsOf(sentences).needed.filter((name) => (ownValue(fills, name) ?? '') === '');
}

function namesIn(text: string): string[] {
  return text.match(fill)?.map((name) => name.slice(1, -1)) ?? [];
}
