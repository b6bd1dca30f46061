import { dateIn } from '@kesher/domain/calendar/date-in';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useRung } from '../../check-ins/use-rung.ts';
import { useSheet } from '../../check-ins/use-sheet.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { CallSheet } from '../../server/api-types.ts';
import { Attempts } from './Attempts.tsx';
import { checkInsWording } from './check-ins-wording.ts';
import { Escalation } from './Escalation.tsx';
import { Keeping } from './Keeping.tsx';
import { useNextStep } from './use-next-step.ts';
import { WhatTheySaid } from './WhatTheySaid.tsx';

/** One check-in: where it stands and what comes next, what was said, who rang, and who has taken a flag up. */
export function CheckInPage() {
  const { id } = useParams({ from: '/check-ins/$id' });
  const say = useWording(checkInsWording);
  const sheet = useSheet(id);
  if (sheet.data) return <Page sheet={sheet.data} />;
  return (
    <PageFrame title={say('title')}>
      {sheet.error ? <ProblemAlert thrown={sheet.error} retry={() => void sheet.refetch()} /> : <Loading rows={4} />}
    </PageFrame>
  );
}

function Page({ sheet }: { sheet: CallSheet }) {
  const say = useWording(checkInsWording);
  const words = useWording(checkInWording);
  const { language } = useLanguage();
  const when = useWhen();
  const nextStep = useNextStep();
  const { checkIn, customers } = sheet;
  const { card, name, guardian } = useRung()(checkIn, customers);
  const isInQueue = checkIn.state === 'calling' && checkIn.next === undefined;
  const isTakenUp = checkIn.escalation?.acknowledged !== undefined;
  return (
    <PageFrame
      title={name}
      about={words('ended', {
        work: checkIn.name?.[language] ?? words('after-work'),
        when: when.long(checkIn.endedAt),
      })}
      actions={
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/check-ins" search={{ day: dateIn(when.timeZone, checkIn.endedAt) }} />
          )}
        >
          {say('back')}
        </Anchor>
      }
    >
      <Stack gap="sm" align="flex-start">
        <Text>
          <strong>{say(`state.${checkIn.state}`)}.</strong> {say('next.title')} {nextStep(checkIn)}
        </Text>
        {checkIn.takenBack && <Text>{say('takenBack', { because: say(`takenBack.${checkIn.takenBack}`) })}</Text>}
        {guardian && (
          <Text>
            <Name>{guardian.inWords}</Name>
          </Text>
        )}
        <div className="row-buttons">
          {isInQueue ? (
            <Button renderRoot={(props) => <Link {...props} to="/calls" search={{ call: checkIn.id }} />}>
              {say('calls.open')}
            </Button>
          ) : (
            card?.phone && (
              <Button component="a" href={`tel:${card.phone}`} variant={isTakenUp ? 'filled' : 'default'}>
                <span>{words.rich('number', { phone: <Code>{card.phone}</Code> })}</span>
              </Button>
            )
          )}
        </div>
        {card?.phone === undefined && (
          <Text c="dimmed">{words(card?.callsRefused ? 'number.refused' : 'number.none')}</Text>
        )}
        <Anchor component={Link} to={pathTo('/customers/$customerId', { customerId: checkIn.customerId })}>
          {say('customer')}
        </Anchor>
      </Stack>
      <Escalation checkIn={checkIn} />
      <WhatTheySaid sheet={sheet} />
      <Attempts checkIn={checkIn} />
      <Keeping checkIn={checkIn} />
    </PageFrame>
  );
}
