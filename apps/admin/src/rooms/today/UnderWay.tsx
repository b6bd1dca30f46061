import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { LedgerBar } from '../../blocks/LedgerBar.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useCountdown } from '../../delays/use-countdown.ts';
import { useDelayStep } from '../../delays/use-delay-step.ts';
import { useProductNames } from '../../delays/use-product-names.ts';
import { houseWording } from '../../language/house-wording.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Ledger, Reason, StockDelay } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { StopButton } from '../../stops/StopButton.tsx';
import { useStopState } from '../../stops/StopState.tsx';
import { type StandingStop, stopsOfDelay } from '../../stops/standing.ts';
import { useStops } from '../../stops/use-stops.ts';
import type { underWayOf } from './going-out.ts';
import type { countdownsOf } from './needs.ts';
import { todayWording } from './today-wording.ts';
import type { useLedgers } from './use-today.ts';

type Countdown = ReturnType<typeof countdownsOf>[number];
type Stopping = { delay: StockDelay; stop: StandingStop | undefined };
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
      delay: countdown.delay,
      stop: stopsOfDelay(countdown.delay, stops).countdown,
    })),
    ...beginning.map((delay) => ({ delay, stop: stopsOfDelay(delay, stops).live })),
    ...sending.map(({ delay, ledger }) => ({ delay, ledger, stop: stopsOfDelay(delay, stops).live })),
  ];
  const first = rows.findIndex(({ stop }) => !stop);
  return (
    <Section title={say('sending')} count={count}>
      {count === 0 && <EmptyState title={say('sending.none')}>{say('sending.noneNext')}</EmptyState>}
      {rows.map(({ countdown, ledger, ...row }, index) => {
        const button = index === first ? firstStop : undefined;
        if (countdown)
          return <CountdownRow key={`${row.delay.id} next`} {...row} button={button} countdown={countdown} />;
        return <SendingRow key={row.delay.id} {...row} button={button} ledger={ledger} />;
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
function Head({ delay, stop, button, about, children }: Stoppable & { about: string; children?: ReactNode }) {
  const product = useProductNames()(delay);
  return (
    <Group justify="space-between">
      <div>
        <Text fw={600}>
          <Anchor component={Link} to={pathTo('/delays/$id', { id: delay.id })} inherit>
            <Name>{product}</Name>
          </Anchor>
        </Text>
        <Text c="dimmed">{about}</Text>
        {stop && <StopText stop={stop} />}
      </div>
      <div className="row-buttons">
        {children}
        {!stop && <StopButton subjectId={delay.id} product={product} button={button} />}
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
  const { delay, stop } = row;
  const say = useWording(todayWording);
  const house = useWording(houseWording);
  const may = useMay();
  const product = useProductNames()(delay);
  const cancel = useDelayStep('cancellation', say('sending.cancelled'));
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
            onClick={() => cancel.mutate(delay)}
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
