import type { Flag } from './flags.ts';
import type { Protocol, Step, WorkCode } from './protocol.ts';

/** A starter: a draft that a business takes over, changes and signs. Its words are in content, by the same name. */
export type Starter = Omit<Protocol, 'words' | 'signatures'>;

const systems = {
  snomed: 'http://snomed.info/sct',
  cpt: 'http://www.ama-assn.org/go/cpt',
  dental: 'http://www.ada.org/cdt',
  /** Of businesses that have no code system: what a row of a CSV, or staff who type it in, name. */
  own: 'urn:kesher:work',
} as const;

const codes = (system: keyof typeof systems, ...list: readonly string[]): WorkCode[] =>
  list.map((code) => ({ system: systems[system], code }));

const pain = { id: 'pain', answers: ['none', 'eased', 'more'] };
const bleeding = { id: 'bleeding', answers: ['none', 'a-little', 'does-not-stop'] };
const swelling = { id: 'swelling', answers: ['none', 'some', 'growing'] };
const fever = { id: 'fever', answers: ['no', 'yes'] };
const numbness = { id: 'numbness', answers: ['gone', 'still'] };
const sight = { id: 'sight', answers: ['as-expected', 'worse'] };
const breathing = { id: 'breathing', answers: ['as-always', 'harder'] };
const holds = { id: 'holds', answers: ['yes', 'partly', 'no'] };
const complete = { id: 'complete', answers: ['yes', 'missing', 'damaged'] };

const flag = (question: string, answer: string, fromHours = 0): Flag => ({ question, answer, fromHours });
const ofMouth = [
  flag('bleeding', 'does-not-stop'),
  flag('swelling', 'growing', 48),
  flag('fever', 'yes', 24),
  flag('pain', 'more', 48),
];

const call = (id: string, after: string, questions: readonly string[]): Step => ({
  id,
  after,
  kind: 'call',
  caller: { kind: 'on-duty' },
  questions: [...questions],
  silence: { lasts: 'PT3H', follows: 'call' },
});
const message = (id: string, after: string, questions: readonly string[]): Step => ({
  id,
  after,
  kind: 'message',
  questions: [...questions],
  silence: { lasts: 'PT12H', follows: 'call' },
});
const question = (id: string, after: string, questions: readonly string[]): Step => ({
  id,
  after,
  kind: 'question',
  questions: [...questions],
  silence: { lasts: 'P2D', follows: 'not-reached' },
});

const clinical = { version: 1, clinical: true, afterAnyVisit: false, horizon: 'PT48H' };
const ofThings = { version: 1, clinical: false, afterAnyVisit: false, horizon: 'PT48H' };

/** The starters, the more particular ones first: of a work that several know, the first is taken. */
export const starters = [
  {
    ...clinical,
    id: 'implant',
    forCodes: [...codes('dental', 'D6010', 'D6013'), ...codes('own', 'implant')],
    steps: [
      call('first-evening', 'PT4H', ['bleeding', 'pain', 'numbness']),
      message('next-day', 'P1D', ['bleeding', 'swelling', 'fever', 'pain']),
      message('third-day', 'P3D', ['swelling', 'fever', 'pain']),
      question('healed', 'P10D', ['pain', 'numbness']),
    ],
    questions: [bleeding, swelling, fever, pain, numbness],
    flags: [...ofMouth, flag('numbness', 'still', 12)],
  },
  {
    ...clinical,
    id: 'extraction',
    forCodes: [
      ...codes('snomed', '173291009', '55162003', '65546002'),
      ...codes('dental', 'D7140', 'D7210', 'D7220', 'D7230', 'D7240'),
      ...codes('own', 'extraction'),
    ],
    steps: [
      call('first-evening', 'PT4H', ['bleeding', 'pain', 'numbness']),
      message('next-day', 'P1D', ['bleeding', 'swelling', 'fever', 'pain']),
      question('healed', 'P7D', ['pain', 'swelling']),
    ],
    questions: [bleeding, swelling, fever, pain, numbness],
    flags: [...ofMouth, flag('bleeding', 'a-little', 48), flag('numbness', 'still', 12)],
  },
  {
    ...clinical,
    id: 'root-canal',
    forCodes: [
      ...codes('snomed', '48387007'),
      ...codes('dental', 'D3310', 'D3320', 'D3330'),
      ...codes('own', 'root-canal'),
    ],
    steps: [
      call('first-evening', 'PT5H', ['pain', 'numbness', 'swelling']),
      message('second-day', 'P2D', ['pain', 'swelling', 'fever']),
    ],
    questions: [pain, swelling, fever, numbness],
    flags: [flag('pain', 'more', 48), flag('swelling', 'growing'), flag('fever', 'yes'), flag('numbness', 'still', 12)],
  },
  {
    ...clinical,
    id: 'eye-procedure',
    forCodes: [
      ...codes('snomed', '54885007', '415089008', '313999004'),
      ...codes('cpt', '66984', '66982', '67028'),
      ...codes('own', 'eye-procedure'),
    ],
    steps: [
      call('first-evening', 'PT4H', ['sight', 'pain']),
      message('next-day', 'P1D', ['sight', 'pain']),
      message('third-day', 'P3D', ['sight', 'pain']),
    ],
    questions: [sight, pain],
    flags: [flag('sight', 'worse'), flag('pain', 'more', 6)],
  },
  {
    ...clinical,
    id: 'day-surgery',
    forCodes: [
      ...codes('snomed', '110468005', '81733005'),
      ...codes('cpt', '47562', '49505', '29881', '45378', '45385'),
      ...codes('own', 'day-surgery'),
    ],
    steps: [
      call('first-evening', 'PT5H', ['bleeding', 'pain', 'breathing']),
      call('next-day', 'P1D', ['bleeding', 'fever', 'pain', 'breathing']),
      question('healed', 'P7D', ['pain', 'fever']),
    ],
    questions: [bleeding, fever, pain, breathing],
    flags: [
      flag('bleeding', 'does-not-stop'),
      flag('breathing', 'harder'),
      flag('fever', 'yes', 12),
      flag('pain', 'more', 24),
    ],
  },
  {
    ...clinical,
    id: 'vaccination',
    forCodes: [
      ...codes('snomed', '33879002'),
      ...codes('cpt', '90460', '90471', '90473', '90480'),
      ...codes('own', 'vaccination'),
    ],
    steps: [message('next-day', 'P1D', ['breathing', 'swelling', 'fever'])],
    questions: [breathing, swelling, fever],
    flags: [flag('breathing', 'harder'), flag('swelling', 'growing', 24), flag('fever', 'yes', 72)],
  },
  {
    ...ofThings,
    id: 'after-repair',
    forCodes: codes('own', 'repair'),
    steps: [message('next-day', 'P1D', ['holds']), question('two-weeks', 'P14D', ['holds'])],
    questions: [holds],
    flags: [flag('holds', 'no'), flag('holds', 'partly')],
  },
  {
    ...ofThings,
    id: 'after-late-delivery',
    forCodes: codes('own', 'late-delivery'),
    steps: [message('next-day', 'P1D', ['complete'])],
    questions: [complete],
    flags: [flag('complete', 'missing'), flag('complete', 'damaged')],
  },
  {
    ...clinical,
    id: 'after-any-visit',
    afterAnyVisit: true,
    forCodes: codes('own', 'visit'),
    steps: [message('next-day', 'P1D', [])],
    questions: [],
    flags: [],
  },
] as const satisfies readonly Starter[];

export type StarterName = (typeof starters)[number]['id'];
