import { Anchor, Grid, Stack } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, useDeferredValue } from 'react';
import { Code } from '../../blocks/Bidi.tsx';
import { Later } from '../../blocks/Later.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { AtAGlance } from './AtAGlance.tsx';
import { customersWording } from './customers-wording.ts';
import { Guardian } from './Guardian.tsx';
import { Timeline } from './Timeline.tsx';
import { useCustomerPage } from './use-customer-page.ts';
import { Write } from './Write.tsx';

// Read after the answers and the timeline, so it is loaded and built after them.
const BesideTimeline = lazy(async () => ({ default: (await import('./BesideTimeline.tsx')).BesideTimeline }));

/** One customer: the questions answered, what they bought, how they wish to be reached, and all that happened. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/customers/$customerId' });
  // Another customer is another page: nothing that was being written may move along.
  return <Customer key={customerId} customerId={customerId} />;
}

function Customer({ customerId }: { customerId: string }) {
  const say = useWording(customersWording);
  const may = useMay();
  const { record, overview } = useCustomerPage(customerId);
  const back = (
    <Anchor component={Link} to={pathTo('/customers')}>
      {say('back')}
    </Anchor>
  );
  // Built in small steps, so that a slow telephone can answer a tap between two of them.
  const [known, isWhole] = [useDeferredValue(record.data), useDeferredValue(!overview.isPending)];
  if (!known)
    return (
      <PageFrame title={say('title')} actions={back}>
        {record.error ? (
          <ProblemAlert thrown={record.error} retry={() => void record.refetch()} />
        ) : (
          <Loading rows={5} />
        )}
      </PageFrame>
    );
  const { customer, callsRefused } = known;
  const { name, phone, email, language } = customer;
  return (
    <PageFrame
      title={name}
      about={
        <>
          {phone && callsRefused ? (
            <>
              <Code>{phone}</Code> ({say('callsRefused')})
            </>
          ) : phone ? (
            <Anchor href={`tel:${phone}`}>
              <Code>{phone}</Code>
            </Anchor>
          ) : (
            say('noPhone')
          )}{' '}
          · {email ? <Code>{email}</Code> : say('noEmail')} · {languageNames[language]} · <Code>{customerId}</Code>
        </>
      }
      actions={back}
    >
      {overview.error && <ProblemAlert thrown={overview.error} retry={() => void overview.refetch()} />}
      {/* Shown whole: the answers on top would push down what somebody already reads. */}
      {isWhole ? (
        <>
          <Guardian customer={customer} />
          {overview.data && <AtAGlance overview={overview.data.overview} />}
          <Grid gap="xl">
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Stack gap="xl">
                {may('customer.change') && <Write customerId={customerId} />}
                <Timeline customerId={customerId} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Later meanwhile={<Loading rows={6} />}>
                <BesideTimeline record={known} overview={overview.data} />
              </Later>
            </Grid.Col>
          </Grid>
        </>
      ) : (
        <Loading rows={6} />
      )}
    </PageFrame>
  );
}
