import { type NamedSchema, named } from '@kesher/adapters/http/named-schema';
import { sharedSchemas } from '@kesher/adapters/http/shared-schemas';
import {
  bulletinFactsSchema,
  bulletinSchema,
  bulletinStatementSchema,
  bulletinWordsSchema,
} from '@kesher/domain/crisis/bulletin';
import { crisisSchema, serviceSchema } from '@kesher/domain/crisis/crisis';
import { promiseSchema } from '@kesher/domain/promise/promise';
import { findingCodeSchema, findingSchema } from '@kesher/domain/wording/finding';

/** What the API description of crisis notices calls by name. */
export const describedSchemas: readonly NamedSchema[] = [
  ...sharedSchemas,
  named('Crisis', crisisSchema, {
    says: 'The event: what it is called, how far it has come, and what is on.',
    fields: {
      began: 'When each phase began.',
      cadence: 'How often customers hear in each phase, in minutes.',
      isExercise: 'Each text says that it is an exercise.',
      bulletins: 'How many were begun: the number of the newest one.',
      revision: 'Counts changes: send back the one that you saw.',
    },
  }),
  named('Service', serviceSchema, {
    says: 'Something that customers use, and whether it is on.',
    fields: { before: 'What it was before, oldest first.' },
  }),
  named('Bulletin', bulletinSchema, {
    says: 'A notice within a crisis. Its versions are its corrections and its end.',
    fields: {
      releases: 'Who answers for the words of the draft, by language.',
      said: 'What the last version with facts said.',
      quietWords: 'Words without news, on page and feeds.',
      revision: 'Counts changes: send back the one that you saw.',
      wakeAt: 'When Kesher looks at it again by itself.',
    },
  }),
  named('BulletinStatement', bulletinStatementSchema, {
    says: 'What one version says: the facts, a correction, “no news yet”, that it is over, or that it was wrong.',
  }),
  named('BulletinFacts', bulletinFactsSchema, {
    says: 'Everything that a bulletin tells.',
    fields: {
      nextWordBy: 'The promise: by then customers hear again, news or not.',
      whyAllKnown: 'For staff: why no language says what is not known.',
      foreign: 'Text on the page in languages that Kesher does not speak.',
    },
  }),
  named('BulletinWords', bulletinWordsSchema, { says: 'What a bulletin says in one language.' }),
  named('Promise', promiseSchema, {
    says: 'What customers were told that we would do by an instant.',
    fields: { keptBy: 'The notice that kept it.' },
  }),
  named('Finding', findingSchema, {
    says: 'What a check of the wording found.',
    fields: { level: '`refuse` stops the publication; `warn` is for a person to weigh.', path: 'Where.' },
  }),
  named('FindingCode', findingCodeSchema, { says: 'What can be found. A code never changes its meaning.' }),
];
