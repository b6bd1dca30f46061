import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { LedgerBar } from '../../blocks/LedgerBar.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useDelayStep } from '../../delays/use-delay-step.ts';
import { useProductNames } from '../../delays/use-product-names.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Ledger, Reason } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import type { countdownsOf } from './needs.ts';
import { todayWording } from './today-wording.ts';
import type { useLedgers } from './use-today.ts';

type Countdown = ReturnType<typeof countdownsOf>[number];
type Props = { countdowns: readonly Countdown[]; ledgers: ReturnType<typeof useLedgers> };

/** Announcements from their countdown until everybody has been told. */
export function UnderWay({ countdowns, ledgers }: Props) {
  const say = useWording(todayWording);
  const productNames = useProductNames();
  const count = countdowns.length + ledgers.length;
  return (
    <Section title={say('sending')} count={count}>
      {count === 0 && <EmptyState title={say('sending.none')}>{say('sending.noneNext')}</EmptyState>}
      {countdowns.map((countdown) => (
        <CountdownRow key={countdown.delay.id} countdown={countdown} />
      ))}
      {ledgers.map(({ delay, ledger }) => (
        <Stack key={ledger.noticeId} className="surface" p="md" gap="sm">
          <Group justify="space-between">
            <Text fw={600}>
              <Name>{productNames(delay)}</Name>
            </Text>
            <Text c="dimmed">
              {ledger.frozen
                ? say('sending.progress', { told: ledger.outcomes.told, audience: ledger.audience })
                : say('sending.freezing')}
            </Text>
          </Group>
          <LedgerBar outcomes={ledger.outcomes} />
          <WaitingReasons ledger={ledger} />
        </Stack>
      ))}
    </Section>
  );
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

function CountdownRow({ countdown: { delay, goesOutAt } }: { countdown: Countdown }) {
  const say = useWording(todayWording);
  const may = useMay();
  const product = useProductNames()(delay);
  const cancel = useDelayStep('cancellation', say('sending.cancelled'));
  const now = useNow(500);
  const seconds = Math.max(0, Math.ceil((Date.parse(goesOutAt) - now) / 1000));
  const left = seconds > 0 ? say('sending.countdown', { seconds }) : say('sending.goingOut');
  return (
    <Stack className="surface" p="md" gap="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <Name>{product}</Name>
          </Text>
          <Text c="dimmed">{left}</Text>
        </div>
        {may('delay.announce') && seconds > 0 && (
          <Button
            color="red"
            loading={cancel.isPending}
            aria-label={say('sending.cancelFor', { product })}
            onClick={() => cancel.mutate(delay)}
          >
            {say('sending.cancel')}
          </Button>
        )}
      </Group>
      <Progress value={100 - (Math.min(seconds, 60) / 60) * 100} aria-label={left} />
      {cancel.error && <ProblemAlert thrown={cancel.error} />}
    </Stack>
  );
}
