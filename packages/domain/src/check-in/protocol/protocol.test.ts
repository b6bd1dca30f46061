import { describe, expect, it } from 'vitest';
import { addMs, hourMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { changeProtocol, copyProtocol, signProtocol, switchProtocol } from './change-protocol.ts';
import { flaggedBy } from './flags.ts';
import { aProtocol, ramzi } from './protocol.fixture.ts';
import { protocolSchema, writtenProtocolSchema } from './protocol.ts';
import { withStarters } from './protocol-store.ts';
import { signatureInForce } from './signature.ts';

const at = (text: string) => instantSchema.parse(text);
const samar = { by: ramzi.by, at: at('2026-11-29T10:00:00.000Z') };
const problemsOf = (changes: object) =>
  protocolSchema.safeParse({ ...aProtocol(), ...changes }).error?.issues.map(({ message }) => message);

describe('a protocol', () => {
  it('starts within 48 hours where it does not say otherwise', () => {
    expect(aProtocol()).toMatchObject({ horizon: 'PT48H', afterAnyVisit: false });
  });

  const [call, message] = aProtocol().steps;
  it.each([
    [{ steps: Array.from({ length: 11 }, (_, index) => ({ ...call, id: `s-${index}` })) }, 'plan at most 10 steps'],
    [{ steps: [call, call] }, 'name each step once'],
    [{ steps: [message, call] }, 'put the steps in order'],
    [{ forCodes: [] }, 'say which codes start it, or that any visit does'],
    [{ questions: [] }, 'write every question that a step asks'],
    [
      { flags: [{ question: 'pain', answer: 'maybe', fromHours: 0 }] },
      'a flag names a question and one of its answers',
    ],
    [
      { flags: [{ question: 'odour', answer: 'more', fromHours: 0 }] },
      'a flag names a question and one of its answers',
    ],
    [{ questions: [...aProtocol().questions, ...aProtocol().questions] }, 'name each question once'],
    [{ questions: [{ id: 'pain', answers: ['more', 'more'] }] }, 'name each answer once'],
    [{ flags: [{ question: 'pain', answer: 'more', fromHours: 9, untilHours: 9 }] }, 'end after the beginning'],
    [{ steps: [{ ...call, caller: undefined }] }, 'say who rings, for a call and only for one'],
    [{ steps: [{ ...message, kind: 'question', questions: [] }] }, 'a question step asks at least one'],
  ])('with %j is refused', (changes, problem) => expect(problemsOf(changes)).toContain(problem));
});

describe('what staff write', () => {
  const words = {
    bleeding: {
      asks: 'Bleeding?',
      answers: { none: 'No', 'a-little': 'A little', 'does-not-stop': 'It does not stop' },
    },
    pain: { asks: 'Pain?', answers: { none: 'No', eased: 'Eased', more: 'More' } },
  };
  const { id: _id, version: _version, signatures: _signatures, ...rest } = aProtocol();
  const spoken = { ...rest.words.en, questions: words };
  const whole = { ...rest, words: { en: spoken, he: spoken, ar: spoken } };
  const fieldsOf = (written: object) =>
    writtenProtocolSchema.safeParse(written).error?.issues.map(({ path }) => path.join('.'));

  it('is taken where each question and answer has its words in every language', () => {
    expect(fieldsOf(whole)).toBeUndefined();
    const lacking = { ...spoken, questions: { pain: { ...words.pain, answers: { none: 'No', more: 'More' } } } };
    expect(fieldsOf({ ...whole, words: { ...whole.words, he: lacking } })).toEqual([
      'words.he.questions.bleeding.asks',
      'words.he.questions.pain.answers.eased',
    ]);
  });

  it('is refused at the field where it does not fit together', () => {
    const [call, message] = rest.steps;
    const silence = { lasts: 'PT0M', follows: 'call' };
    expect(fieldsOf({ ...whole, steps: [message, { ...call, silence }], horizon: 'PT0H' })).toEqual([
      'steps.1.after',
      'steps.1.silence.lasts',
      'horizon',
    ]);
    expect(fieldsOf({ ...whole, flags: [...whole.flags, { question: 'pain', answer: 'x', fromHours: 0 }] })).toEqual([
      'flags.3',
    ]);
  });

  it('is the next version, by whoever wrote it, and on or off as it was', () => {
    const off = switchProtocol(aProtocol(), 'off', samar);
    const changed = changeProtocol(off, whole, samar);
    expect(changed).toMatchObject({ id: 'extraction', version: 3, writtenBy: samar, off: samar });
    expect(changeProtocol(aProtocol(), whole, samar).off).toBeUndefined();
  });
});

describe('a protocol that is switched', () => {
  it('keeps its version and what was signed', () => {
    const off = switchProtocol(aProtocol(), 'off', samar);
    expect(off).toEqual({ ...aProtocol(), off: samar });
    expect(switchProtocol(off, 'on', samar)).toEqual(aProtocol());
    expect(switchProtocol(aProtocol(), 'deleted', samar)).toEqual({ ...aProtocol(), deleted: samar });
  });

  it('as a copy begins off and unsigned, under its own name', () => {
    const copy = copyProtocol(switchProtocol(aProtocol(), 'deleted', samar), 'extraction-2', samar);
    expect(copy).toMatchObject({ id: 'extraction-2', version: 1, signatures: [], off: samar });
    expect(copy.deleted).toBeUndefined();
  });

  it('once deleted gives way to its starter, in a version that nobody has written', () => {
    const deleted = { protocol: switchProtocol(aProtocol(), 'deleted', samar), revision: 2 };
    const own = { protocol: switchProtocol(aProtocol({ id: 'own' }), 'deleted', samar), revision: 2 };
    expect(withStarters([deleted, own], [{ id: 'extraction', version: 1 }])).toEqual([
      { id: 'extraction', version: 3 },
    ]);
  });
});

it('protocols stand in the order in which a work takes them: one’s own, then the starters, and last what takes any visit', () => {
  const stored = [
    aProtocol({ id: 'any', afterAnyVisit: true }),
    aProtocol({ id: 'starter', version: 1 }),
    aProtocol({ id: 'starter', version: 3 }),
    aProtocol({ id: 'starter', version: 2 }),
    aProtocol({ id: 'b' }),
    aProtocol({ id: 'a' }),
  ].map((protocol) => ({ protocol, revision: 1 }));
  for (const given of [stored, stored.toReversed()])
    expect(withStarters(given, [{ id: 'starter', version: 1 }]).map(({ id, version }) => [id, version])).toEqual([
      ['a', 2],
      ['b', 2],
      ['starter', 3],
      ['any', 2],
    ]);
  expect(withStarters([], [{ id: 'starter', version: 1 }])).toEqual([{ id: 'starter', version: 1 }]);
});

describe('a flag', () => {
  const endedAt = at('2026-11-29T08:05:00.000Z');
  const said = (feeling: 'fine' | 'some-trouble' | 'need-help', question: string, answer: string, hours: number) =>
    flaggedBy(
      aProtocol().flags,
      { feeling, answers: [{ question, answer }] },
      { endedAt, saidAt: addMs(endedAt, hours * hourMs) },
    );

  it('is what was said and the hours since: more pain is usual at 6 h and a flag at 72 h', () => {
    expect(said('some-trouble', 'pain', 'more', 6)).toBeUndefined();
    expect(said('some-trouble', 'pain', 'more', 72)).toEqual({
      kind: 'by-table',
      flags: [{ question: 'pain', answer: 'more', fromHours: 48 }],
    });
  });

  it('ends where the table says so', () => {
    expect(said('some-trouble', 'bleeding', 'a-little', 23)).toBeUndefined();
    expect(said('some-trouble', 'bleeding', 'a-little', 24)).toBeDefined();
    expect(said('some-trouble', 'bleeding', 'a-little', 72)).toBeUndefined();
  });

  it('counts whatever button was pressed above it', () => {
    expect(said('fine', 'bleeding', 'does-not-stop', 1)).toBeDefined();
  });

  it('is a call for help at every hour', () => {
    for (const hours of [0, 6, 900])
      expect(said('need-help', 'pain', 'none', hours)).toEqual({ kind: 'asked-for-help' });
  });
});

describe('a signature', () => {
  const now = at('2026-11-29T14:00:00.000Z');

  it('stands in its language until a change', () => {
    const protocol = aProtocol();
    expect(signatureInForce(protocol, 'he', now)).toMatchObject({ name: 'Dr Ramzi Haddad' });
    const changed = changeProtocol(protocol, { ...protocol, flags: [] }, samar);
    expect(changed.version).toBe(3);
    expect(signatureInForce(changed, 'he', now)).toBeUndefined();
  });

  it('ends after twelve months, and does not stand before it was given', () => {
    const protocol = aProtocol();
    expect(signatureInForce(protocol, 'ar', at('2027-10-12T07:59:59.999Z'))).toBeDefined();
    expect(signatureInForce(protocol, 'ar', at('2027-10-12T08:00:00.000Z'))).toBeUndefined();
    expect(signatureInForce(protocol, 'ar', at('2026-10-12T07:59:59.999Z'))).toBeUndefined();
  });

  it('is one of a licence holder where people are treated', () => {
    const { licence: _licence, ...unlicensed } = ramzi;
    expect(signProtocol(aProtocol({ signatures: [] }), unlicensed)).toEqual({
      kind: 'refused',
      reason: 'licence-missing',
    });
    expect(signProtocol(aProtocol({ signatures: [], clinical: false }), unlicensed)).toMatchObject({ kind: 'signed' });
    const unsigned = aProtocol({ signatures: [{ ...unlicensed, version: 2 }] });
    expect(signatureInForce(unsigned, 'he', now)).toBeUndefined();
  });

  it('is given for one language, in place of an older one and beside those of other languages', () => {
    const again = signProtocol(aProtocol(), { ...ramzi, name: 'Dr Lea Katz' });
    if (again.kind !== 'signed') return expect.unreachable();
    expect(again.protocol.signatures.map(({ language, name }) => [language, name])).toEqual([
      ['en', 'Dr Ramzi Haddad'],
      ['ar', 'Dr Ramzi Haddad'],
      ['he', 'Dr Lea Katz'],
    ]);
    const afterChange = signProtocol(changeProtocol(aProtocol(), aProtocol(), samar), ramzi);
    expect(afterChange).toMatchObject({ kind: 'signed', protocol: { signatures: [{ language: 'he', version: 3 }] } });
  });
});
