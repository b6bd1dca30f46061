import { Group, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Name } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { useProductNames } from '../../delays/use-product-names.ts';
import { useWording } from '../../language/wording.ts';
import type { Finding, StockDelay } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { StopButton } from '../../stops/StopButton.tsx';
import { Choices } from './Choices.tsx';
import { StateBadge } from './DelaysPage.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { openPromiseOf } from './delay-state.ts';
import { delaysWording } from './delays-wording.ts';
import { LiveVersion } from './LiveVersion.tsx';
import { SpeakButtons } from './SpeakButtons.tsx';
import { Stopped } from './Stopped.tsx';
import { useDelay } from './use-delay.ts';
import { useStopHere } from './use-stop-here.ts';
import { Versions } from './Versions.tsx';

/** One delay: what is about to be said, what customers are being told, what they chose. */
export function DelayPage() {
  const { id } = useParams({ from: '/delays/$id' });
  const say = useWording(delaysWording);
  const { data, error, refetch } = useDelay(id);
  if (data) return <KnownDelay key={id} delay={data.delay} findings={data.findings} />;
  return (
    <PageFrame title={say('title')}>
      {error ? <ProblemAlert thrown={error} retry={() => void refetch()} /> : <Loading />}
    </PageFrame>
  );
}

function KnownDelay({ delay, findings }: { delay: StockDelay; findings: readonly Finding[] }) {
  const say = useWording(delaysWording);
  const may = useMay();
  const product = useProductNames()(delay);
  const promise = openPromiseOf(delay);
  const { held, isStopped, canBeStopped } = useStopHere(delay);
  const maySpeak = may('delay.declare') && delay.stage === 'open' && delay.draft === undefined && !isStopped;
  const about = (
    <Group gap="sm">
      <StateBadge delay={delay} />
      {promise && (
        <Text component="span">
          {say('list.promise')} <ExactTime at={promise.dueAt} />
        </Text>
      )}
    </Group>
  );
  return (
    <PageFrame
      title={product}
      about={about}
      actions={
        <>
          {canBeStopped && <StopButton subjectId={delay.id} product={product} />}
          {maySpeak && <SpeakButtons id={delay.id} />}
        </>
      }
    >
      {isStopped && <Stopped delay={delay} held={held} />}
      {delay.draft && <DraftPanel delay={delay} draft={delay.draft} findings={findings} />}
      {delay.live && <LiveVersion id={delay.id} live={delay.live} />}
      {delay.live && <Choices delay={delay} />}
      {delay.version > 0 && <Versions id={delay.id} version={delay.version} />}
      {delay.stage === 'discarded' && (
        <Text c="dimmed">
          <Name>{say('discarded')}</Name>
        </Text>
      )}
    </PageFrame>
  );
}
