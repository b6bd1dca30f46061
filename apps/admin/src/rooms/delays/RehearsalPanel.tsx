import type { Instant } from '@kesher/domain/instant';
import { whyStale } from '@kesher/domain/stock-delay/stale-rehearsal';
import { Alert, Button, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { dollars } from '../../announcements/dollars.ts';
import { Code } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime, RelativeTime, useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { Reason, Rehearsal, StockDelay } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';
import { useRehearsal, useStartRehearsal, useWaiting } from './use-delay.ts';

/** What is larger was counted by a job: whoever wants it anew starts that again. */
const answeredAtOnce = 2_000;

/** What would happen if the draft were announced now: everything counted, nothing sent. */
export function RehearsalPanel({ delay }: { delay: StockDelay }) {
  const say = useWording(delaysWording);
  const { data, error, refetch, isFetching } = useRehearsal(delay);
  const start = useStartRehearsal(delay);
  const isLarge = data !== undefined && data.audience >= answeredAtOnce;
  const again = () => (isLarge ? start.mutate() : void refetch());
  return (
    <Section title={say('rehearsal')}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {start.error && <ProblemAlert thrown={start.error} retry={() => start.mutate()} />}
      {data && !data.isWhole && <Counting rehearsal={data} start={() => start.mutate()} busy={start.isPending} />}
      {data?.isWhole && <Stale rehearsal={data} delay={delay} again={again} busy={isFetching || start.isPending} />}
      {data && (data.isWhole || data.isRunning) && <Counted rehearsal={data} />}
    </Section>
  );
}

type CountingProps = { rehearsal: Rehearsal; start: () => void; busy: boolean };

/** Of so many that they are counted by a job: how far it has come, or the button that starts it. */
function Counting({ rehearsal, start, busy }: CountingProps) {
  const say = useWording(delaysWording);
  const count = rehearsal.audience;
  return (
    <output>
      <Stack gap="xs" align="flex-start">
        <Text>{say(rehearsal.isRunning ? 'rehearsal.running' : 'rehearsal.large', { count })}</Text>
        {!rehearsal.isRunning && (
          <Button variant="default" loading={busy} onClick={start}>
            {say('rehearsal.start')}
          </Button>
        )}
      </Stack>
    </output>
  );
}

type StaleProps = { rehearsal: Rehearsal; delay: StockDelay; again: () => void; busy: boolean };

/** When it was counted, and what has changed since. */
function Stale({ rehearsal, delay, again, busy }: StaleProps) {
  const say = useWording(delaysWording);
  const intl = useIntl();
  const at = new Date(useNow(15_000)).toISOString() as Instant;
  const waiting = useWaiting(delay).data?.customers;
  const counted = { ...rehearsal, asOf: rehearsal.asOf as Instant };
  const because = whyStale(counted, { revision: delay.revision, waiting, at });
  return (
    <>
      <Text c="dimmed">
        {say('rehearsal.asOf')} <RelativeTime at={rehearsal.asOf} />
      </Text>
      <output>
        {because.length > 0 && (
          <Alert color="yellow" variant="light" role="note" title={say('rehearsal.stale')}>
            <Stack gap="xs" align="flex-start">
              {because.map((one) => (
                <Text key={one}>{say(`rehearsal.stale.${one}`, { count: intl.formatNumber(waiting ?? 0) })}</Text>
              ))}
              <Button variant="default" loading={busy} onClick={again}>
                {say('rehearsal.again')}
              </Button>
            </Stack>
          </Alert>
        )}
      </output>
    </>
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
      {rehearsal.partlyRefunded.orders > 0 && <PartlyRefunded rehearsal={rehearsal} />}
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

/** Whether these still wait for what is late, only a person can see. */
function PartlyRefunded({ rehearsal: { partlyRefunded, customers } }: { rehearsal: Rehearsal }) {
  const say = useWording(delaysWording);
  const { orders, first } = partlyRefunded;
  const more = orders - first.length;
  return (
    <Alert color="yellow" variant="light" title={say('rehearsal.partlyRefunded', { count: orders })}>
      <List>
        {first.map(({ customerId, orderNumber }) => (
          <List.Item key={`${customerId} ${orderNumber}`}>
            <Code>{orderNumber}</Code> · <CustomerLink customerId={customerId} name={customers[customerId]?.name} />
          </List.Item>
        ))}
      </List>
      {more > 0 && say('rehearsal.partlyRefundedMore', { count: more })}
    </Alert>
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
