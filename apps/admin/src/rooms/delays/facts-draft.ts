import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import type { Localized } from '@kesher/domain/language';
import { type causeKinds, delayFactsSchema } from '@kesher/domain/stock-delay/delay-facts';
import { windowThatStands } from '@kesher/domain/stock-delay/window-that-stands';
import { draftsOf, newOption, type OptionDraft, optionOf } from '../../delays/option-draft.ts';
import type { ExpectedWindow, DelayFacts as GivenFacts } from '../../server/api-types.ts';

const noText: Localized = { en: '', he: '', ar: '' };

/** The facts of a delay while they are being written: every field as it was typed. */
export type FactsDraft = {
  cause: (typeof causeKinds)[number] | '';
  note: Localized;
  window: 'history' | 'supplier-said' | 'staff' | 'unknown';
  promisedOn: string;
  /** What a revision began with: as long as none of its dates is changed, the window stays as it was said. */
  stood?: Pick<GivenFacts, 'window' | 'supplierPromisedOn'> | undefined;
  /** Staff want the window worked out anew from the same date, by today's record. */
  isAnew?: boolean | undefined;
  from: string;
  to: string;
  because: Localized;
  options: OptionDraft[];
  /** The wall of the business: `2026-12-01T10:00`. */
  nextUpdate: string;
};

export const emptyFacts: FactsDraft = {
  cause: '',
  note: noText,
  window: 'history',
  promisedOn: '',
  from: '',
  to: '',
  because: noText,
  options: [newOption('wait', 'wait'), newOption('refund', 'refund')],
  nextUpdate: '',
};

/** A new delay begins with what the business usually offers. */
export function beginFacts(usual: GivenFacts['options']): FactsDraft {
  return usual.length === 0 ? emptyFacts : { ...emptyFacts, options: draftsOf(usual) };
}

/** What stands already, as a draft to revise: the supplier's own date, never the first day of what was worked out from it. */
export function draftOfFacts(facts: GivenFacts, timeZone: string): FactsDraft {
  const { cause, window, options, nextUpdateBy, supplierPromisedOn } = facts;
  return {
    ...emptyFacts,
    promisedOn: supplierPromisedOn ?? '',
    stood: { window, ...(supplierPromisedOn && { supplierPromisedOn }) },
    cause: cause.kind,
    note: cause.note ?? noText,
    ...(window.kind === 'unknown'
      ? { window: 'unknown', because: window.because }
      : { window: window.basis.kind, from: window.from, to: window.to }),
    options: draftsOf(options),
    nextUpdate: wallOf(nextUpdateBy, timeZone),
  };
}

/** What is still missing before the facts can be checked: the fields, in the order of the form. */
export type Missing =
  | 'cause'
  | 'note'
  | 'window'
  | 'noWindow'
  | 'order'
  | 'because'
  | 'options'
  | 'text'
  | 'price'
  | 'days'
  | 'nextUpdate';

export function readFacts(
  draft: FactsDraft,
  known: { window: ExpectedWindow | undefined; timeZone: string },
): { facts: GivenFacts; missing: [] } | { facts?: undefined; missing: Missing[] } {
  const supplierPromisedOn = supplierDateOf(draft);
  const read = delayFactsSchema.safeParse({
    cause: { kind: draft.cause, ...(isWritten(draft.note) && { note: draft.note }) },
    window: windowOf(draft, known.window),
    ...(supplierPromisedOn && { supplierPromisedOn }),
    options: draft.options.map(optionOf),
    nextUpdateBy: instantOf(draft.nextUpdate, known.timeZone),
  });
  // The server's own type of the same schema: it knows no `undefined` beside an absent field.
  if (read.success) return { facts: read.data as GivenFacts, missing: [] };
  return { missing: [...new Set(read.error.issues.map((issue) => missingAt(issue, draft)))] };
}

function missingAt({ path, code }: { path: PropertyKey[]; code: string }, draft: FactsDraft): Missing {
  const [field, second, third] = path;
  if (field === 'cause') return second === 'note' ? 'note' : 'cause';
  if (field === 'window' && second === 'because') return 'because';
  // Only the rule between both dates is `custom`; each date alone has a type.
  if (field === 'window' && second === 'to' && code === 'custom') return 'order';
  // A date stands there, but the supplier's record has made no window of it.
  if (field === 'window') return draft.window === 'history' && draft.promisedOn !== '' ? 'noWindow' : 'window';
  if (field === 'options' && third === undefined) return 'options';
  if (field === 'options') return third === 'priceDifference' ? 'price' : third === 'withinDays' ? 'days' : 'text';
  return 'nextUpdate';
}

/** The window that stands already and that this draft leaves alone, if it does. */
export function keptWindow(draft: FactsDraft): GivenFacts['window'] | undefined {
  const { window: kind, promisedOn, from, to, isAnew = false, stood } = draft;
  return stood && windowThatStands(stood, { kind, supplierPromisedOn: promisedOn, from, to, isAnew });
}

/** The supplier's own date: the one that was asked for, or the one day that stands as their word. */
function supplierDateOf({ window, promisedOn, from, to }: FactsDraft): string {
  if (window !== 'supplier-said') return promisedOn;
  return from === to ? from : '';
}

function windowOf(draft: FactsDraft, computed: ExpectedWindow | undefined) {
  const kept = keptWindow(draft);
  if (kept) return kept;
  if (draft.window === 'unknown') return { kind: 'unknown', because: draft.because };
  if (draft.window === 'history') {
    if (computed?.kind !== 'window') return { kind: 'dates' };
    const { supplierDeliveries, level, heldShare } = computed.basis;
    const basis = { kind: 'history', supplierDeliveries, level, heldShare };
    return { kind: 'dates', from: computed.from, to: computed.to, basis };
  }
  const basis =
    draft.window === 'staff'
      ? { kind: 'staff', overrodeHistory: computed?.kind === 'window' }
      : { kind: 'supplier-said' };
  // Half-typed dates are missing, not in the wrong order.
  return { kind: 'dates', from: draft.from || undefined, to: draft.to || undefined, basis };
}

/** Whether anything was written; a note in one language only is then asked for in the others. */
export function isWritten(text: Localized): boolean {
  return Object.values(text).some((words) => words.trim() !== '');
}

/** The instant at which the wall of a zone shows `2026-12-01T10:00`. */
export function instantOf(wall: string, timeZone: string): string | undefined {
  const wallMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(wallMs)) return undefined;
  const { spanAt } = requireZoneClock(timeZone);
  const roughly = wallMs - spanAt(wallMs).offsetMs;
  return new Date(wallMs - spanAt(roughly).offsetMs).toISOString();
}

/** What the wall of a zone shows at an instant. */
export function wallOf(instant: string, timeZone: string): string {
  const ms = Date.parse(instant);
  return new Date(ms + requireZoneClock(timeZone).spanAt(ms).offsetMs).toISOString().slice(0, 16);
}
