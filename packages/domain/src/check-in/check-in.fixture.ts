import { defaultBusinessCalendar } from '../calendar/business-calendar.ts';
import { customerIdSchema, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { CheckIn } from './check-in.ts';
import { aProtocol } from './protocol/protocol.fixture.ts';

export const at = (text: string) => instantSchema.parse(text);
export const [samar, rina, haddad] = [
  staffIdSchema.parse('samar'),
  staffIdSchema.parse('rina'),
  staffIdSchema.parse('haddad'),
];

/** Sunday noon in Tel Aviv, two hours after a tooth was taken out. */
export const noon = at('2026-11-29T10:05:00.000Z');

export function aCheckIn(changes: Partial<CheckIn> = {}): CheckIn {
  return {
    id: subjectIdSchema.parse('Encounter:e-1'),
    customerId: customerIdSchema.parse('p-1'),
    protocol: { id: 'extraction', version: 2 },
    language: 'he',
    endedAt: at('2026-11-29T08:05:00.000Z'),
    stepId: 'first',
    state: 'waiting',
    answers: [],
    attempts: [],
    revision: 1,
    ...changes,
  };
}

export const surroundings = {
  protocol: aProtocol(),
  calendar: defaultBusinessCalendar,
  person: {},
  levels: [[samar], [samar, rina], [haddad]],
  turns: [],
  now: noon,
};
