import { staffIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import {
  type Bulletin,
  type BulletinFacts,
  type BulletinStatement,
  bulletinFactsSchema,
  bulletinSchema,
} from './bulletin.ts';
import { bulletinSteps } from './bulletin-steps.ts';
import { type Crisis, crisisSchema } from './crisis.ts';

export const opened: Instant = instantSchema.parse('2026-11-29T05:20:00.000Z');
export const [noa, samir, rana] = ['noa', 'samir', 'rana'].map((id) => staffIdSchema.parse(id)) as [
  never,
  never,
  never,
];
export const inAll = (text: string) => ({ en: text, he: text, ar: text });

/** No water in the north, as it begins. */
export function aCrisis(change: Partial<Crisis> = {}): Crisis {
  return crisisSchema.parse({
    id: 'outage-2026-11-29-water',
    kit: 'outage',
    name: { en: 'No water in the north', he: 'אין מים בצפון', ar: 'لا ماء في الشمال' },
    phase: 'start',
    began: [{ phase: 'start', at: opened, by: noa }],
    cadence: { start: 30, ongoing: 30, ending: 60, after: 1440 },
    services: [
      { id: 'water', name: inAll('Water'), state: 'off', since: opened },
      { id: 'waste', name: inAll('Waste'), state: 'usual', since: opened },
    ],
    bulletins: 0,
    openedBy: noa,
    openedAt: opened,
    revision: 1,
    ...change,
  });
}

const words = {
  title: 'No water in Kerem',
  known: 'A main in Gefen Street broke.',
  notKnown: 'When the water returns.',
  doing: 'Two crews are on site.',
  changes: [{ says: 'Keep some water aside.' }, { segment: 'Kerem', says: 'Kindergartens close at noon.' }],
};

const wordsHe = {
  title: 'אין מים בכרם',
  known: 'קו ראשי ברחוב הגפן נשבר.',
  notKnown: 'מתי המים יחזרו.',
  doing: 'שני צוותים בשטח.',
  changes: [{ says: 'כדאי לשמור מים בצד.' }, { segment: 'Kerem', says: 'הגנים נסגרים בצהריים.' }],
};
const wordsAr = {
  title: 'لا ماء في الكيرم',
  known: 'انكسر الخطّ الرئيسي في شارع الجيفن.',
  notKnown: 'متى يعود الماء.',
  doing: 'فريقان في الموقع.',
  changes: [{ says: 'يُستحسن الاحتفاظ ببعض الماء.' }, { segment: 'Kerem', says: 'تُغلق الروضات عند الظهر.' }],
};

/** What a first bulletin says. */
export function someBulletinFacts(change: Record<string, unknown> = {}): BulletinFacts {
  return bulletinFactsSchema.parse({
    phase: 'start',
    words: { en: words, he: wordsHe, ar: wordsAr },
    payments: { kind: 'freeze', of: { en: 'Water charges', he: 'חיוב המים', ar: 'فاتورة الماء' }, from: '2026-11-29' },
    reach: { phone: '106', hours: { en: 'at all hours', he: 'בכל שעה', ar: 'في كلّ ساعة' } },
    nextWordBy: '2026-11-29T06:00:00.000Z',
    ...change,
  });
}

export const published = (change?: Record<string, unknown>): BulletinStatement => ({
  kind: 'published',
  facts: someBulletinFacts(change),
});
export const released: BulletinStatement = { kind: 'released', title: inAll('Water is back'), says: inAll('It runs.') };
export const withdrawn: BulletinStatement = { kind: 'withdrawn', because: inAll('It was another street.') };

/** The first bulletin, drafted by Noa; nobody was told. */
export function aDraftedBulletin(change: Record<string, unknown> = {}): Bulletin {
  return bulletinSchema.parse({
    id: 'outage-2026-11-29-water.b1',
    crisisId: 'outage-2026-11-29-water',
    title: aCrisis().name,
    number: 1,
    segments: ['Kerem', 'Ramot'],
    stage: 'draft',
    version: 0,
    draft: { statement: published(), stage: 'editing', changedBy: noa, changedAt: opened },
    promises: [],
    createdBy: noa,
    createdAt: opened,
    revision: 1,
    ...change,
  });
}

/** A bulletin after something was said, and nothing is left to be written of it. */
export function said(bulletin: Bulletin, statement: BulletinStatement, at: Instant): Bulletin {
  const drafted = bulletin.draft
    ? bulletin
    : changed(bulletinSteps.draftStatement(bulletin, statement, { by: noa, now: at }));
  const rules = { audience: 3, approvalFrom: 100, countdownSeconds: 0 };
  const live = bulletinSteps.goLive(changed(bulletinSteps.announce(drafted, { by: noa, now: at }, rules)), at);
  if (live?.live === undefined) throw new Error('did not go live');
  return bulletinSchema.parse(bulletinSteps.after(live, { live: { ...live.live, published: true } }));
}

export const toldAt = instantSchema.parse('2026-11-29T05:30:00.000Z');
/** The first bulletin, told at half past five. */
export const aLiveBulletin = () => said(aDraftedBulletin(), published(), toldAt);

function changed(decision: ReturnType<typeof bulletinSteps.announce>): Bulletin {
  if (decision.kind !== 'changed') throw new Error(`refused: ${decision.refusal}`);
  return decision.to;
}
