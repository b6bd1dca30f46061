import { type Localized, languages } from '@kesher/domain/language';
import { instantOfLocal, localOfInstant } from '../../blocks/local-instant.ts';
import type { Bulletin, BulletinFacts } from '../../server/api-types.ts';

export const unwritten: Localized = { en: '', he: '', ar: '' };
export const isWhole = (text: Localized) => languages.every((language) => text[language].trim() !== '');
export const isEmpty = (text: Localized) => languages.every((language) => text[language].trim() === '');

/** A bulletin while it is being written: each part in all languages, as the fields hold it. */
export type BulletinDraft = {
  segments: string;
  title: Localized;
  known: Localized;
  notKnown: Localized;
  whyAllKnown: string;
  doing: Localized;
  /** For everybody, where no segment is named. */
  changes: { segment: string; says: Localized }[];
  canDo: Localized;
  payments: { kind: '' | 'continue' | 'freeze' | 'credit'; of: Localized; from: string; until: string };
  nextWordBy: string;
  phone: string;
  hours: Localized;
};

export const emptyBulletin: BulletinDraft = {
  segments: '',
  title: unwritten,
  known: unwritten,
  notKnown: unwritten,
  whyAllKnown: '',
  doing: unwritten,
  changes: [{ segment: '', says: unwritten }],
  canDo: unwritten,
  payments: { kind: '', of: unwritten, from: '', until: '' },
  nextWordBy: '',
  phone: '',
  hours: unwritten,
};

/** What a bulletin says, as fields to be changed. */
export function draftOfFacts(facts: BulletinFacts, segments: readonly string[], timeZone: string): BulletinDraft {
  const { words, payments, reach } = facts;
  const each = (part: 'title' | 'known' | 'notKnown' | 'doing' | 'canDo'): Localized => ({
    en: words.en[part] ?? '',
    he: words.he[part] ?? '',
    ar: words.ar[part] ?? '',
  });
  return {
    segments: segments.join('\n'),
    title: each('title'),
    known: each('known'),
    notKnown: each('notKnown'),
    whyAllKnown: facts.whyAllKnown ?? '',
    doing: each('doing'),
    changes: words.en.changes.map(({ segment, says }, index) => ({
      segment: segment ?? '',
      says: { en: says, he: words.he.changes[index]?.says ?? '', ar: words.ar.changes[index]?.says ?? '' },
    })),
    canDo: each('canDo'),
    payments: paymentsDraft(payments),
    nextWordBy: localOfInstant(facts.nextWordBy, timeZone),
    phone: reach.phone,
    hours: reach.hours,
  };
}

function paymentsDraft(payments: BulletinFacts['payments']): BulletinDraft['payments'] {
  if (!payments) return emptyBulletin.payments;
  if (payments.kind === 'continue')
    return { ...emptyBulletin.payments, kind: 'continue', of: payments.legalBasis ?? unwritten };
  return { kind: payments.kind, of: payments.of, from: payments.from, until: payments.until ?? '' };
}

type Missing =
  | 'words.title'
  | 'words.known'
  | 'words.why'
  | 'words.doing'
  | 'words.changes'
  | 'words.canDo'
  | 'who'
  | 'words.notKnown'
  | 'payments'
  | 'next'
  | 'reach.phone'
  | 'reach.hours';

/** The facts that the fields hold, or the parts that are still missing. */
export function readBulletin(draft: BulletinDraft, timeZone: string) {
  const nextWordBy = instantOfLocal(draft.nextWordBy, timeZone);
  const segments = [...new Set(draft.segments.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const changes = draft.changes.filter(({ segment, says }) => segment.trim() !== '' || !isEmpty(says));
  const halfWritten = (text: Localized) => !isEmpty(text) && !isWhole(text);
  const { kind, of, from } = draft.payments;
  const isPaid = kind === '' || (kind === 'continue' ? !halfWritten(of) : isWhole(of) && from !== '');
  const checks: [Missing, boolean][] = [
    ['who', segments.length > 0],
    ['words.title', isWhole(draft.title)],
    ['words.known', isWhole(draft.known)],
    ['words.notKnown', !halfWritten(draft.notKnown)],
    ['words.why', !isEmpty(draft.notKnown) || draft.whyAllKnown.trim() !== ''],
    ['words.doing', isWhole(draft.doing)],
    ['words.changes', changes.every(({ says }) => isWhole(says))],
    ['words.canDo', !halfWritten(draft.canDo)],
    ['payments', isPaid],
    ['next', nextWordBy !== undefined],
    ['reach.phone', /^([0-9*]{3,6}|\+[1-9][0-9]{6,14})$/.test(draft.phone.trim())],
    ['reach.hours', isWhole(draft.hours)],
  ];
  const missing = checks.filter(([, holds]) => !holds).map(([part]) => part);
  if (missing.length > 0 || nextWordBy === undefined) return { missing };
  const wordsIn = (language: keyof Localized) => ({
    title: draft.title[language].trim(),
    known: draft.known[language].trim(),
    ...(!isEmpty(draft.notKnown) && { notKnown: draft.notKnown[language].trim() }),
    doing: draft.doing[language].trim(),
    changes: changes.map(({ segment, says }) => ({
      says: says[language].trim(),
      ...(segment.trim() !== '' && { segment: segment.trim() }),
    })),
    ...(!isEmpty(draft.canDo) && { canDo: draft.canDo[language].trim() }),
  });
  const payments = paymentsOf(draft.payments);
  const facts = {
    words: { en: wordsIn('en'), he: wordsIn('he'), ar: wordsIn('ar') },
    ...(draft.whyAllKnown.trim() !== '' && { whyAllKnown: draft.whyAllKnown.trim() }),
    ...(payments && { payments }),
    reach: { phone: draft.phone.trim(), hours: draft.hours },
    nextWordBy,
  };
  return { missing, segments, facts };
}

function paymentsOf({ kind, of, from, until }: BulletinDraft['payments']): BulletinFacts['payments'] {
  if (kind === '') return undefined;
  if (kind === 'continue') return { kind, ...(!isEmpty(of) && { legalBasis: of }) };
  return { kind, of, from, ...(until !== '' && { until }) };
}

/** What a bulletin is called: by its own title, or while it has none by its crisis. */
export function titleOf({ draft, said, title }: Bulletin): Localized {
  const statement = draft?.statement;
  const words = said?.words ?? (statement && 'facts' in statement ? statement.facts.words : undefined);
  return words ? { en: words.en.title, he: words.he.title, ar: words.ar.title } : title;
}
