import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { ExactTime, RelativeTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Contact, CustomerOverview } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';
import { useWords } from './use-words.ts';

/** The eight questions about a customer, answered before one picks up the phone. */
export function AtAGlance({ overview }: { overview: CustomerOverview }) {
  const say = useWording(customersWording);
  const intl = useIntl();
  const { person } = useWords();
  const { history, theyReachedUs, weReachedThem, latest, solved, newSince, openTasks, promised, learned } = overview;
  const known = intl.formatDate(history.knownSince, { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <Section title={say('glance')}>
      <SimpleGrid component="dl" cols={{ base: 1, sm: 2, lg: 4 }} m={0} spacing="sm">
        <Answer question={say('q.history')}>
          {say('a.known', { date: known })} {say('a.contacts', { in: history.in, out: history.out })}
          {history.missed > 0 && <> {say('a.missed', { missed: history.missed })}</>}
        </Answer>
        <Answer question={say('q.they')}>
          <When contact={theyReachedUs} />
        </Answer>
        <Answer question={say('q.we')}>
          <When contact={weReachedThem} />
        </Answer>
        <Answer question={say('q.about')}>
          {latest ? (
            <>
              {say(`contact.${latest.direction}`)} · <Details contact={latest} />
              {latest.note && <Name>“{latest.note}”</Name>}
            </>
          ) : (
            say('a.never')
          )}
        </Answer>
        <Answer question={say('q.solved')}>
          {solved ? (
            <>
              {say(solved.solved ? 'a.solved' : 'a.unsolved')} · <RelativeTime at={solved.at} />
              {solved.by && (
                <>
                  {' '}
                  · <Name>{person(solved.by)}</Name>
                </>
              )}
            </>
          ) : (
            say('a.unsaid')
          )}
        </Answer>
        <Answer question={say('q.new')}>
          {newSince && <Details contact={newSince} />}
          {newSince && openTasks.length > 0 && ' · '}
          {openTasks.length > 0 && say('a.openTasks', { count: openTasks.length })}
          {!newSince && openTasks.length === 0 && say('a.nothingNew')}
        </Answer>
        <Answer question={say('q.promised')}>
          {promised.length === 0 && say('a.noPromise')}
          {promised.slice(0, 3).map(({ text, by, dueAt, state }) => (
            <Text key={`${dueAt} ${text}`} component="div">
              <Name>{text ?? say('a.nextUpdate')}</Name> · <ExactTime at={dueAt} />
              {by && (
                <>
                  {' '}
                  · <Name>{person(by)}</Name>
                </>
              )}
              {state && ` · ${say(`promise.${state}`)}`}
            </Text>
          ))}
        </Answer>
        <Answer question={say('q.learned')}>
          {learned.length === 0 && say('a.nothingLearned')}
          {learned.map(({ entryId, text, by }) => (
            <Text key={entryId} component="div">
              <Name>{text}</Name>{' '}
              <Text component="span" c="dimmed">
                <Name>{person(by)}</Name>
              </Text>
            </Text>
          ))}
        </Answer>
      </SimpleGrid>
    </Section>
  );
}

function Answer({ question, children }: { question: string; children: ReactNode }) {
  return (
    <Stack className="surface" p="md" gap={4}>
      <Text component="dt" size="sm" c="dimmed">
        {question}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </Stack>
  );
}

function When({ contact }: { contact: Contact | undefined }) {
  const say = useWording(customersWording);
  if (!contact) return say('a.never');
  return (
    <>
      <RelativeTime at={contact.at} /> · {say(`channel.${contact.channel}`)}
    </>
  );
}

function Details({ contact }: { contact: Contact }) {
  const words = useWords();
  return words.contact(contact).map((part, index) => (
    <span key={part}>
      {index > 0 && ' · '}
      <Name>{part}</Name>
    </span>
  ));
}
