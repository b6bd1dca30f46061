import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';
import { pageOf } from '../../announcements/page-of.ts';
import { useCancelCountdown } from '../../announcements/use-cancel-countdown.ts';
import { useCountdown } from '../../announcements/use-countdown.ts';
import { useNames } from '../../announcements/use-names.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { LedgerBar } from '../../blocks/LedgerBar.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Announcement, Ledger, Reason } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { StopButton } from '../../stops/StopButton.tsx';
import { useStopState } from '../../stops/StopState.tsx';
import { type StandingStop, stopsOfAnnouncement } from '../../stops/standing.ts';
import { useStops } from '../../stops/use-stops.ts';
import type { underWayOf } from './going-out.ts';
import type { countdownsOf } from './needs.ts';
import { todayWording } from './today-wording.ts';
import type { useLedgers } from './use-today.ts';

type Countdown = ReturnType<typeof countdownsOf>[number];
type Stopping = { announcement: Announcement; stop: StandingStop | undefined };
type Row = Stopping & { countdown?: Countdown; ledger?: Ledger };
type Stoppable = Stopping & { button: Ref<HTMLButtonElement> | undefined };
type Props = {
  underWay: ReturnType<typeof underWayOf<ReturnType<typeof useLedgers>[number]>>;
  firstStop: Ref<HTMLButtonElement>;
};

/** Announcements from their countdown until everybody has been told. Each is stopped with one press. */
export function UnderWay({ underWay: { countdowns, beginning, sending }, firstStop }: Props) {
  const say = useWording(todayWording);
  const stops = useStops();
  const count = countdowns.length + beginning.length + sending.length;
  const rows: Row[] = [
    ...countdowns.map((countdown) => ({
      countdown,
      announcement: countdown.announcement,
      stop: stopsOfAnnouncement(countdown.announcement, stops).countdown,
    })),
    ...beginning.map((announcement) => ({ announcement, stop: stopsOfAnnouncement(announcement, stops).live })),
    ...sending.map(({ announcement, ledger }) => ({
      announcement,
      ledger,
      stop: stopsOfAnnouncement(announcement, stops).live,
    })),
  ];
  const first = rows.findIndex(({ stop }) => !stop);
  return (
    <Section title={say('sending')} count={count}>
      {count === 0 && <EmptyState title={say('sending.none')}>{say('sending.noneNext')}</EmptyState>}
      {rows.map(({ countdown, ledger, ...row }, index) => {
        const button = index === first ? firstStop : undefined;
        if (countdown)
          return <CountdownRow key={`${row.announcement.id} next`} {...row} button={button} countdown={countdown} />;
        return <SendingRow key={row.announcement.id} {...row} button={button} ledger={ledger} />;
      })}
    </Section>
  );
}

function SendingRow({ ledger, ...row }: Stoppable & { ledger: Ledger | undefined }) {
  const say = useWording(todayWording);
  const progress = ledger?.frozen
    ? say('sending.progress', { told: ledger.outcomes.told, audience: ledger.audience })
    : say('sending.freezing');
  return (
    <Stack className="surface" p="md" gap="sm">
      <Head {...row} about={progress} />
      {ledger && <LedgerBar outcomes={ledger.outcomes} />}
      {ledger && <WaitingReasons ledger={ledger} />}
    </Stack>
  );
}

/** What it is about, how far it is, and the button that stops it; or that it is stopped. */
function Head({ announcement, stop, button, about, children }: Stoppable & { about: string; children?: ReactNode }) {
  const product = useNames()(announcement.about);
  return (
    <Group justify="space-between">
      <div>
        <Text fw={600}>
          <Anchor component={Link} to={pageOf(announcement)} inherit>
            <Name>{product}</Name>
          </Anchor>
        </Text>
        <Text c="dimmed">{about}</Text>
        {stop && <StopText stop={stop} />}
      </div>
      <div className="row-buttons">
        {children}
        {!stop && <StopButton subjectId={announcement.id} product={product} button={button} />}
      </div>
    </Group>
  );
}

function StopText({ stop }: { stop: StandingStop }) {
  return <Text>{useStopState()(stop)}</Text>;
}

function WaitingReasons({ ledger }: { ledger: Ledger }) {
  const say = useWording(todayWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const reasons = Object.entries(ledger.reasons).map(
    ([reason, customers]) => `${terms(`reason.${reason as Reason}`)} (${intl.formatNumber(customers)})`,
  );
  if (ledger.outcomes.waiting === 0 || reasons.length === 0) return null;
  return <Text c="dimmed">{say('sending.because', { reasons: intl.formatList(reasons) })}</Text>;
}

function CountdownRow({ countdown: { goesOutAt }, ...row }: Stoppable & { countdown: Countdown }) {
  const { announcement, stop } = row;
  const say = useWording(todayWording);
  const house = useWording(houseWording);
  const may = useMay();
  const product = useNames()(announcement.about);
  const cancel = useCancelCountdown(say('sending.cancelled'));
  const { seconds, isAllStopped, says, progress } = useCountdown(goesOutAt, {
    left: (left) => say('sending.countdown', { seconds: left }),
    over: say('sending.goingOut'),
  });
  return (
    <Stack className="surface" p="md" gap="sm">
      <Head {...row} about={stop ? house('stop.countdown') : says}>
        {may('delay.announce') && seconds > 0 && (
          <Button
            variant="default"
            loading={cancel.isPending}
            aria-label={say('sending.cancelFor', { product })}
            onClick={() => cancel.mutate(announcement)}
          >
            {say('sending.cancel')}
          </Button>
        )}
      </Head>
      {!stop && !isAllStopped && <Progress value={progress} aria-label={says} />}
      {cancel.error && <ProblemAlert thrown={cancel.error} />}
    </Stack>
  );
}
