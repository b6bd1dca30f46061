import { type NamedSchema, named } from '@kesher/adapters/http/named-schema';
import { sharedSchemas } from '@kesher/adapters/http/shared-schemas';
import { starterProtocols } from '@kesher/content/check-in/starter-words';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { protocolSchema, writtenProtocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { protocolWordsSchema } from '@kesher/domain/check-in/protocol/protocol-words';
import { signatureSchema } from '@kesher/domain/check-in/protocol/signature';
import { rotaSchema, writtenRotaSchema } from '@kesher/domain/check-in/rota/rota';
import { arrivalSchema } from '../visits/arrival-answers.ts';
import { typedVisitSchema } from '../visits/typed-visit.ts';
import { typedWorkSchema } from '../works/typed-work.ts';
import {
  callEndSchema,
  callSchema,
  enteredWorksSchema,
  listedProtocolSchema,
  rotaWeekSchema,
  shownCheckInSchema,
  wantedProtocolSchema,
  wantedRotaSchema,
} from './answers.ts';

const [example] = starterProtocols()
  .filter(({ id }) => id === 'vaccination')
  .map((protocol) => ({ example: protocol }));

const week = '2026-W49';
const writtenRota = {
  turns: [{ day: 1 as const, from: '09:00', to: '17:00', level: 'first' as const, staff: ['samar'] }],
  last: ['haddad'],
  away: [],
};

/** What the API description of check-ins calls by name. */
export const describedSchemas: readonly NamedSchema[] = [
  ...sharedSchemas,
  named('CompletedWork', typedWorkSchema, {
    says: 'One completed work for one person.',
    fields: {
      id: 'Of the work in your own system: sent again, it is the same work.',
      kind: 'What was done, by the name of a protocol: `extraction`.',
      endedAt: 'When it ended; the steps are counted from there.',
      practitioner:
        'Who did it: their id on the team, or their name as it stands there. A call that the protocol asks of whoever did the work is offered to them.',
      statedAt: 'When your system said so: of two words the newer one stands, in whatever order they come.',
    },
    example: {
      id: 'visit-4711',
      customerId: 'C-1001',
      kind: 'extraction',
      endedAt: '2026-11-29T08:05:00.000Z',
    },
  }),
  named('EnteredWorks', enteredWorksSchema, { says: 'What became of all that was sent, and of each work.' }),
  named('BookedVisit', typedVisitSchema, {
    says: 'One visit that lies ahead.',
    fields: {
      id: 'Of the booking in your own system: sent again, it is the same visit.',
      urgent: 'It cannot wait: the questions before it are sent at once, and the desk makes room.',
      status: '`seen` and `cancelled` end it.',
      statedAt: 'When your system said so: of two words the newer one stands. Left out, it is now.',
    },
    example: {
      id: 'booking-4711',
      customerId: 'C-1001',
      startsAt: '2026-11-29T14:00:00.000Z',
      with: 'Dr Haddad',
      urgent: true,
      status: 'booked',
    },
  }),
  named('Arrival', arrivalSchema, {
    says: 'A visit as the desk sees it.',
    fields: {
      makeRoomBy: 'By when there must be room for somebody who cannot wait.',
      intake: 'How far the questions before the visit have come.',
      welcome: 'What somebody needs to be welcome, in their own words where they gave some.',
    },
  }),
  named('CheckIn', shownCheckInSchema, {
    says: 'One planned contact after one work.',
    fields: {
      stepId: 'The step of its protocol that waits, is out, or was the last.',
      next: 'What Kesher does by itself, and when.',
      reach: 'How far the message that is out has come.',
      cannotReach: 'Why nobody can be reached; a task asks for what is missing.',
      escalation: 'The climb to a person who must act.',
      noted: 'That the answers stand in the clinic’s own record, and when they are reduced to counts.',
      hold: 'Why everything of it is kept for now.',
      reduced: 'Once the answers were reduced: when, and how often which feeling was told.',
      revision: 'Counts changes.',
    },
  }),
  named('QueuedCall', callSchema, {
    says: 'Something that a person must do for a check-in, until `dueAt`.',
    fields: {
      askedOf:
        'Of whom its protocol asks it by name: somebody, or whoever did the work. `again` is when they are back, where that is known.',
      suggestedFor: 'Whoever it is asked of, while they are there; else who on duty has taken the least.',
    },
  }),
  named('CallEnd', callEndSchema, {
    says: 'How a call ended.',
    fields: { againAt: 'Of `later`: when the person asked to be rung.', answers: 'What was ticked during the call.' },
  }),
  named('Protocol', protocolSchema, {
    says: 'What is done after one kind of work: steps, questions, flags, words, signatures.',
    fields: {
      version: 'Every change is a new version, and ends the signatures.',
      off: 'Who switched it off, and when: it starts nothing.',
    },
    ...example,
  }),
  named('WrittenProtocol', writtenProtocolSchema, { says: 'Of a protocol, what staff write.', ...example }),
  named('WantedProtocol', wantedProtocolSchema, {
    says: 'The next version of a protocol.',
    ...(example && { example: { version: 1, written: example.example } }),
  }),
  named('ProtocolWords', protocolWordsSchema, { says: 'What a protocol says, in every language.' }),
  named('Rota', rotaSchema, {
    says: 'Who is on duty when in one week, by the clock of the business.',
    example: { ...writtenRota, week, revision: 1 },
  }),
  named('WrittenRota', writtenRotaSchema, {
    says: 'Of a rota, what staff write.',
    fields: {
      last: 'Who is asked when nobody of the others has taken it up.',
      away: 'Who is away on which day, though they stand in a turn.',
    },
    example: writtenRota,
  }),
  named('WantedRota', wantedRotaSchema, {
    says: 'The plan of a week.',
    fields: {
      revision: 'The one that you read, and 0 where there was no rota.',
      repeats:
        'Whether its turns, and whoever is asked last, hold in every later week that has no rota of its own, until others do. Who is away is of this week alone.',
    },
    example: { revision: 0, written: writtenRota, repeats: true },
  }),
  named('RotaWeek', rotaWeekSchema, {
    says: 'A week of the rota, with all that it is planned by.',
    fields: {
      rota: 'Of this week alone. Where it is absent the pattern holds, and without one the hours of the team count.',
      pattern: 'The turns that hold in weeks without a rota of their own.',
      carried: 'What a plan may begin with: the turns of the week that was planned last.',
    },
    example: {
      week,
      rota: { ...writtenRota, week, revision: 1 },
      proposal: writtenRota,
      people: [],
      timeZone: defaultBusinessCalendar.timeZone,
      opening: defaultBusinessCalendar.openingHours,
      holes: [{ from: '2026-11-30T15:00:00.000Z', to: '2026-11-30T16:00:00.000Z' }],
      load: [{ staffId: 'samar', calls: 3, flags: 1 }],
    },
  }),
  named('Signature', signatureSchema, { says: 'That a named person answers for a protocol in one language.' }),
  named('ListedProtocol', listedProtocolSchema, {
    says: 'A protocol with the signatures that stand now.',
    ...(example && { example: { protocol: example.example, inForce: [], isStarter: true } }),
  }),
];
