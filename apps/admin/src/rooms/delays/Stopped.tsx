import { Stack, Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useProductNames } from '../../delays/use-product-names.ts';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { StockDelay } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { GoOn, useStopState } from '../../stops/StopState.tsx';
import type { StandingStop } from '../../stops/standing.ts';
import { SpeakButtons } from './SpeakButtons.tsx';
import { useLedger } from './use-delay.ts';

type Props = { delay: StockDelay; held: { live?: StandingStop; countdown?: StandingStop } };

/** What to do about an announcement that somebody stopped: who was told, and the ways on from here. */
export function Stopped({ delay, held }: Props) {
  const house = useWording(houseWording);
  const stateOf = useStopState();
  const may = useMay();
  const product = useProductNames()(delay);
  const { data } = useLedger(held.live && delay.live?.noticeId);
  const stop = held.countdown ?? held.live;
  if (!stop) return null;
  const isCorrected = delay.draft !== undefined && !held.countdown;
  return (
    <Section title={house('stop.here')}>
      <Stack className="surface" p="md" gap="sm">
        <Text fw={600}>{stateOf(stop)}</Text>
        {held.countdown && <Text>{house('stop.countdown')}</Text>}
        {data && (
          <Text>
            {house('stop.counts', { told: data.outcomes.told, waiting: data.reasons.stopped ?? 0 })}{' '}
            {house('stop.decide')}
          </Text>
        )}
        {isCorrected && <Text>{house('stop.draftWaits')}</Text>}
        <div className="row-buttons">
          {may('delay.declare') && delay.draft === undefined && (
            <SpeakButtons id={delay.id} revise={house('stop.correct')} />
          )}
          <GoOn stop={stop} what={product} />
        </div>
      </Stack>
    </Section>
  );
}
