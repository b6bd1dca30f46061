import { describe, expect, it } from 'vitest';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { consentRoundRuleSchema, consentRoundRules, silenceMeans } from './consent-round.ts';
import { delayFactsSchema } from './delay-facts.ts';
import { delayStatementSchema } from './delay-notice.ts';
import { type DelayOption, endsTheWait, optionSchema } from './option.ts';
import { inThreeLanguages, someFacts } from './stock-delay.fixture.ts';

const good = {
  cause: { kind: 'supplier' },
  window: { kind: 'dates', from: '2026-12-06', to: '2026-12-13', basis: { kind: 'supplier-said' } },
  options: [{ kind: 'wait' }],
  nextUpdateBy: '2026-11-25T10:00:00.000Z',
};
const problemsOf = (facts: unknown) =>
  (delayFactsSchema.safeParse(facts).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const dates = (wrong: object) => ({ ...good, window: { ...good.window, ...wrong } });
const offering = (...options: unknown[]) => ({ ...good, options });
const money = { amountMinor: -5_000, currency: 'ILS' };

describe('the facts of a delay', () => {
  it('are kept as they were said', () => {
    const note = inThreeLanguages('A part is missing.');
    for (const facts of [
      good,
      { ...good, cause: { kind: 'other', note } },
      { ...good, window: { kind: 'unknown', because: note } },
      dates({ to: '2026-12-06' }),
      dates({ basis: { kind: 'history', supplierDeliveries: 0, level: 0.8, heldShare: null } }),
      dates({ basis: { kind: 'staff', overrodeHistory: true } }),
    ])
      expect(delayFactsSchema.parse(facts)).toEqual(facts);
  });

  it.each([
    [{ ...good, nextUpdateBy: undefined }, 'nextUpdateBy: use a UTC instant such as 2026-11-22T08:30:00.000Z'],
    [{ ...good, nextUpdateBy: 'tomorrow' }, 'nextUpdateBy: use a UTC instant such as 2026-11-22T08:30:00.000Z'],
    [{ ...good, nextUpdateBy: '2026-11-25' }, 'nextUpdateBy: use a UTC instant such as 2026-11-22T08:30:00.000Z'],
    [{ ...good, cause: { kind: 'other' } }, 'cause.note: say the cause in every language when none of the kinds fits'],
    [
      { ...good, cause: { kind: 'other', note: { en: 'Rain', he: ' ', ar: 'مطر' } } },
      'cause.note.he: write 1 to 600 characters in Hebrew',
    ],
    [
      { ...good, window: { kind: 'unknown', because: { en: 'Nobody answers' } } },
      'window.because.he: write 1 to 600 characters in Hebrew',
    ],
    [
      { ...good, window: { kind: 'unknown', because: { ...inThreeLanguages('x'), ar: 'x'.repeat(601) } } },
      'window.because.ar: write 1 to 600 characters in Arabic',
    ],
    [dates({ from: '2026-12-14' }), 'window.to: the last day lies before the first'],
    [dates({ from: '6/12/2026' }), 'window.from: use a date such as 2026-11-22'],
    [dates({ to: '2026-02-30' }), 'window.to: use a date such as 2026-11-22'],
    [offering(), 'options: offer 1 to 8 options'],
    [offering(...Array.from({ length: 9 }, () => ({ kind: 'wait' }))), 'options: offer 1 to 8 options'],
    [offering({ kind: 'refund', withinDays: 90 }), 'options.0.withinDays: give the money back within 1 to 30 days'],
    [offering({ kind: 'refund', withinDays: 0 }), 'options.0.withinDays: give the money back within 1 to 30 days'],
    [
      offering({ kind: 'alternative', name: inThreeLanguages('x'), priceDifference: { ...money, currency: 'NIS ' } }),
      'options.0.priceDifference.currency: use an ISO 4217 code such as ILS',
    ],
    [
      offering({ kind: 'alternative', name: inThreeLanguages('x'), priceDifference: { ...money, amountMinor: 9.5 } }),
      'options.0.priceDifference.amountMinor: use a whole number of agorot or cents',
    ],
  ])('%# name the field and the remedy when they are wrong', (facts, problem) => {
    expect(problemsOf(facts)).toContain(problem);
  });

  it.each([
    [{ ...good, cause: { kind: 'weather' } }, 'cause.kind', "'supplier' | 'transport'"],
    [dates({ basis: { kind: 'guess' } }), 'window.basis.kind', "'history' | 'supplier-said' | 'staff'"],
    [offering({ kind: 'gift' }), 'options.0.kind', "'wait' | 'alternative'"],
  ])('%# name the field and the choices', (facts, field, choices) => {
    const [problem = ''] = problemsOf(facts);
    expect(problem.startsWith(`${field}: `)).toBe(true);
    expect(problem.replaceAll('"', "'").replaceAll('|', ' | ').replaceAll('  ', ' ')).toContain(choices);
  });

  it('are not taken without a window, a cause or options, nor from something else altogether', () => {
    for (const field of ['cause', 'window', 'options'] as const)
      expect(problemsOf({ ...good, [field]: undefined }).join()).toContain(`${field}: `);
    for (const other of [null, 7, 'late', []]) expect(problemsOf(other)).toHaveLength(1);
  });
});

describe('an option', () => {
  const options: DelayOption[] = [
    { kind: 'wait' },
    { kind: 'alternative', name: inThreeLanguages('Beech'), priceDifference: money },
    { kind: 'partner', name: inThreeLanguages('Cohen'), priceDifference: money, differencePaidBy: 'us' },
    { kind: 'bridge', what: inThreeLanguages('A loan table') },
    { kind: 'refund', withinDays: 7 },
  ];

  it('ends the wait where the customer gets something else for good', () => {
    for (const option of options) expect(optionSchema.parse(option)).toEqual(option);
    expect(options.filter(({ kind }) => endsTheWait(kind)).map(({ kind }) => kind)).toEqual([
      'alternative',
      'partner',
      'refund',
    ]);
  });
});

describe('a statement', () => {
  it('of an unknown kind is refused with the kinds there are', () => {
    const [issue] = delayStatementSchema.safeParse({ kind: 'late' }).error?.issues ?? [];
    expect(issue?.path).toEqual(['kind']);
    expect(issue?.message).toContain('withdrawn');
  });
});

describe('silence', () => {
  const promisedOn = isoDateSchema.parse('2026-11-13');
  const publishedAt = instantSchema.parse('2026-11-22T08:00:00.000Z');
  const facts = someFacts('2026-11-25T10:00:00.000Z');
  const unknown = someFacts('2026-11-25T10:00:00.000Z', {
    kind: 'unknown',
    because: inThreeLanguages('Nobody answers.'),
  });
  const first = { round: 1, promisedOn, publishedAt, country: 'IL' };
  const answerBy = instantSchema.parse('2026-12-06T08:00:00.000Z');

  it('agrees to a first definite delay of at most 30 days', () => {
    expect(silenceMeans(facts, first)).toEqual({ kind: 'agrees' });
    expect(silenceMeans(facts, { ...first, promisedOn: isoDateSchema.parse('2026-11-12') }).kind).toBe('not-a-yes');
  });

  it('counts from the day of the notice where no date was promised', () => {
    const { promisedOn: _, ...unpromised } = first;
    expect(silenceMeans(facts, unpromised)).toEqual({ kind: 'agrees' });
    const late = someFacts('2026-11-25T10:00:00.000Z', {
      kind: 'dates',
      from: '2026-12-06',
      to: '2026-12-23',
      basis: { kind: 'supplier-said' },
    });
    expect(silenceMeans(late, unpromised).kind).toBe('not-a-yes');
  });

  it.each([
    ['IL', 'hold'],
    [undefined, 'hold'],
    ['US', 'refund'],
  ] as const)('of a customer in %s is no yes to a later or indefinite delay: %s', (country, action) => {
    const silence = { kind: 'not-a-yes', answerBy, action };
    expect(silenceMeans(facts, { ...first, round: 2, country })).toEqual(silence);
    expect(silenceMeans(unknown, { ...first, country })).toEqual(silence);
  });

  it('follows rules that are well formed', () => {
    for (const rule of Object.values(consentRoundRules)) expect(consentRoundRuleSchema.parse(rule)).toEqual(rule);
  });
});
