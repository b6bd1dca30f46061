import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { dollars } from '../../announcements/dollars.ts';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Bulletin, Reason } from '../../server/api-types.ts';
import { crisesWording } from './crises-wording.ts';
import { useRehearsal, useStartRehearsal } from './use-bulletin.ts';

/** What would happen if the draft were published now: everybody counted, nothing sent. */
export function RehearsalPanel({ bulletin }: { bulletin: Bulletin }) {
  const say = useWording(crisesWording);
  const { data, error, refetch } = useRehearsal(bulletin);
  const start = useStartRehearsal(bulletin);
  const failed = error ?? start.error;
  return (
    <Section title={say('rehearsal')}>
      {failed && <ProblemAlert thrown={failed} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data && !data.isWhole && (
        <output>
          {data.isRunning ? (
            say('rehearsal.running')
          ) : (
            <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
              {say('rehearsal.start')}
            </Button>
          )}
        </output>
      )}
      {data?.isWhole && <Counted rehearsal={data} />}
    </Section>
  );
}

function Counted({ rehearsal }: { rehearsal: NonNullable<ReturnType<typeof useRehearsal>['data']> }) {
  const say = useWording(crisesWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const line = (name: string, count: number) => `${name}: ${intl.formatNumber(count)}`;
  const { channels, languages, notTold, callTasks } = rehearsal;
  return (
    <Stack className="surface" p="md" gap="md">
      <Text fw={600}>{say('rehearsal.who', { count: rehearsal.audience })}</Text>
      {rehearsal.needsApproval && <Text>{say('rehearsal.second')}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
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
          title={say('rehearsal.languages')}
          lines={Object.entries(languages).map(([language, count]) =>
            line(languageNames[language as keyof typeof languageNames], count),
          )}
        />
        <Counts
          title={say('rehearsal.notTold')}
          lines={Object.entries(notTold).map(([reason, count]) => line(terms(`reason.${reason as Reason}`), count))}
        />
        <Counts title={say('rehearsal.cost')} lines={[dollars(intl, rehearsal.costUsd)]} />
      </SimpleGrid>
      {rehearsal.heldUntil.map(({ at, reason, customers }) => (
        <Text key={`${at} ${reason}`}>
          {say('rehearsal.held')} <ExactTime at={at} />: {line(terms(`reason.${reason}`), customers)}
        </Text>
      ))}
    </Stack>
  );
}

function Counts({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <Text fw={500}>{title}</Text>
      {lines.length === 0 && <Text c="dimmed">–</Text>}
      {lines.map((one) => (
        <Text key={one}>{one}</Text>
      ))}
    </div>
  );
}
