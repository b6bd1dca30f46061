import { Alert, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { Reason, Rehearsal, StockDelay } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';
import { dollars } from './dollars.ts';
import { useRehearsal } from './use-delay.ts';

/** What would happen if the draft were announced now: everything counted, nothing sent. */
export function RehearsalPanel({ delay }: { delay: StockDelay }) {
  const say = useWording(delaysWording);
  const { data, error, refetch } = useRehearsal(delay);
  return (
    <Section title={say('rehearsal')}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && <Counted rehearsal={data} />}
    </Section>
  );
}

function Counted({ rehearsal }: { rehearsal: Rehearsal }) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const { audience, languages, channels, heldUntil, notTold, callTasks, smsParts, costUsd } = rehearsal;
  const line = (name: string, count: number) => `${name}: ${intl.formatNumber(count)}`;
  return (
    <Stack className="surface" p="md" gap="md">
      <Text fw={600}>{say('rehearsal.audience', { count: audience })}</Text>
      {rehearsal.needsApproval && (
        <Alert color="yellow" variant="light" title={say('rehearsal.approval')}>
          {null}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <Counts
          title={say('rehearsal.languages')}
          lines={Object.entries(languages).map(([language, count]) =>
            line(languageNames[language as keyof typeof languageNames], count),
          )}
        />
        <Counts
          title={say('rehearsal.channels')}
          lines={[
            ...Object.entries(channels).map(([channel, count]) =>
              line(terms(`channel.${channel as 'email' | 'sms' | 'call'}`), count),
            ),
            ...(callTasks > 0 ? [line(say('rehearsal.calls'), callTasks)] : []),
          ]}
        />
        <Counts
          title={say('rehearsal.notTold')}
          lines={Object.entries(notTold).map(([reason, count]) => line(terms(`reason.${reason as Reason}`), count))}
        />
        <Counts
          title={say('rehearsal.cost')}
          lines={[dollars(intl, costUsd), ...(smsParts > 0 ? [line(say('rehearsal.smsParts'), smsParts)] : [])]}
        />
      </SimpleGrid>
      <div>
        <Text fw={500}>{say('rehearsal.held')}</Text>
        {heldUntil.length === 0 && <Text c="dimmed">{say('rehearsal.heldNone')}</Text>}
        <List>
          {heldUntil.map(({ at, reason, customers }) => (
            <List.Item key={`${at} ${reason}`}>
              {say('rehearsal.heldUntil', { count: customers })} <ExactTime at={at} /> ({terms(`reason.${reason}`)})
            </List.Item>
          ))}
        </List>
      </div>
      {rehearsal.sample.length > 0 && (
        <div>
          <Text fw={500}>{say('rehearsal.sample')}</Text>
          <Text component="div">
            {rehearsal.sample.map((customerId, index) => (
              <span key={customerId}>
                {index > 0 && ' · '}
                <CustomerLink customerId={customerId} name={rehearsal.customers[customerId]?.name} />
              </span>
            ))}
          </Text>
        </div>
      )}
    </Stack>
  );
}

function Counts({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <Text fw={500}>{title}</Text>
      {lines.length === 0 && <Text c="dimmed">–</Text>}
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </div>
  );
}
