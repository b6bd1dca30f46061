import { isFarDate } from '@kesher/domain/far-date';
import { daysBetween, type IsoDate } from '@kesher/domain/instant';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { delaysWording } from './delays-wording.ts';
import { type FactsDraft, keptWindow } from './facts-draft.ts';
import { LikeDeliveries } from './LikeDeliveries.tsx';
import { useProducts } from './use-delay.ts';

/**
 * When products will probably come by the record of their supplier; asked for when the supplier's date is known. Products
 * of several suppliers have no one record: `isMixed`, and no window.
 */
export function useExpectedWindow(productIds: readonly string[], promisedOn: string) {
  const server = useServer();
  const known = useProducts().data?.products;
  const suppliers = new Set(productIds.map((productId) => known?.find(({ id }) => id === productId)?.supplierId));
  const isMixed = suppliers.size > 1;
  const [productId = ''] = productIds;
  const { data, error, refetch } = useQuery({
    queryKey: ['expected-window', productId, promisedOn],
    enabled: productId !== '' && promisedOn !== '' && known !== undefined && !isMixed,
    queryFn: () =>
      answerOf(
        server.GET('/staff/products/{productId}/expected-window', {
          params: { path: { productId }, query: { promisedOn } },
        }),
      ),
  });
  return { data: isMixed ? undefined : data, error, refetch, isMixed };
}

type Props = {
  draft: FactsDraft;
  change: (part: Partial<FactsDraft>) => void;
  expected: ReturnType<typeof useExpectedWindow>;
};

/** When it comes: from the supplier's record, as the supplier said, by one's own judgement, or honestly unknown. */
export function WindowFields({ draft, change, expected }: Props) {
  const say = useWording(delaysWording);
  // The server asks its record from the day in UTC.
  const today = new Date(useNow(60_000)).toISOString().slice(0, 10) as IsoDate;
  const { promisedOn } = draft;
  const isFar = promisedOn !== '' && isFarDate(promisedOn as IsoDate, today);
  return (
    <Stack gap="sm">
      <Radio.Group label={say('form.window')} value={draft.window} onChange={(window) => change({ window })}>
        <Stack gap="xs" mt="xs">
          {(['history', 'supplier-said', 'staff', 'unknown'] as const).map((kind) => (
            <Radio key={kind} value={kind} label={say(`window.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.window === 'history' && (
        <>
          <TextInput
            type="date"
            label={say('form.promisedOn')}
            description={say('form.promisedOnHint')}
            maw={320}
            value={promisedOn}
            error={isFar && say('form.promisedOnFar')}
            onChange={(event) => change({ promisedOn: event.currentTarget.value })}
          />
          <output>{!isFar && <Computed draft={draft} change={change} expected={expected} today={today} />}</output>
        </>
      )}
      {(draft.window === 'supplier-said' || draft.window === 'staff') && (
        <Group>
          <TextInput
            type="date"
            label={say('form.from')}
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={say('form.to')}
            value={draft.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </Group>
      )}
      {draft.window === 'unknown' && (
        <TextFields
          label={say('form.because')}
          hint={say('form.becauseHint')}
          value={draft.because}
          change={(because) => change({ because })}
        />
      )}
    </Stack>
  );
}

/** The window that stands, until a date is changed or staff ask for a new one; else the one by today's record. */
function Computed({ draft, change, expected, today }: Props & { today: IsoDate }) {
  const say = useWording(delaysWording);
  const day = useDay();
  const kept = keptWindow(draft);
  const { promisedOn, isAnew, stood } = draft;
  if (kept?.kind !== 'dates') {
    const isSameDate = isAnew === true && promisedOn === stood?.supplierPromisedOn;
    return (
      <Stack gap="xs" align="flex-start">
        <History expected={expected} today={today} />
        {isSameDate && (
          <Button variant="default" onClick={() => change({ isAnew: false })}>
            {say('history.keep')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Stack gap={2} className="surface" p="md">
        <Text fw={600}>{say('history.window', { from: day(kept.from), to: day(kept.to) })}</Text>
        <Text>{say(promisedOn === '' ? 'history.keptUndated' : 'history.kept')}</Text>
      </Stack>
      {promisedOn !== '' && (
        <Button variant="default" onClick={() => change({ isAnew: true })}>
          {say('history.anew')}
        </Button>
      )}
    </Stack>
  );
}

/** A day in words; with its year, unless it is this one. */
function useDay(): (date: string) => string {
  const intl = useIntl();
  const thisYear = new Date(useNow(60_000)).getUTCFullYear();
  return (date) => {
    const year = date.startsWith(`${thisYear}-`) ? undefined : 'numeric';
    return intl.formatDate(`${date}T12:00:00Z`, { day: 'numeric', month: 'long', year, timeZone: 'UTC' });
  };
}

/** A record that ends so long ago says its age. */
const oldDays = 90;

function History({ expected, today }: { expected: Props['expected']; today: IsoDate }) {
  const say = useWording(delaysWording);
  const intl = useIntl();
  const day = useDay();
  if (expected.error) return <ProblemAlert thrown={expected.error} retry={() => void expected.refetch()} />;
  if (expected.isMixed) return <Text>{say('history.mixed')}</Text>;
  if (!expected.data) return null;
  const { like } = expected.data;
  if (expected.data.kind === 'no-history') {
    const isTooLate = expected.data.because === 'never-so-late';
    return (
      <Stack gap="xs">
        <Text>{say(isTooLate ? 'history.late' : 'history.none')}</Text>
        {isTooLate && like.length > 0 && (
          <LikeDeliveries like={like} label={say('history.ownAsLate', { count: like.length })} />
        )}
      </Stack>
    );
  }
  const { from, to, basis } = expected.data;
  const isOld = daysBetween(basis.newestOn as IsoDate, today) > oldDays;
  return (
    <Stack gap={2} className="surface" p="md">
      <Text fw={600}>{say('history.window', { from: day(from), to: day(to) })}</Text>
      <Text>
        {say('history.deliveries', { count: basis.supplierDeliveries })}{' '}
        {basis.heldShare === null
          ? say('history.unmeasured')
          : say('history.held', {
              share: intl.formatNumber(basis.heldShare, { style: 'percent' }),
              when: say(`history.when.${basis.asked}`),
              count: basis.heldOf,
            })}
        {isOld && ` ${say('history.old', { day: day(basis.newestOn) })}`}
      </Text>
      <LikeDeliveries like={like} label={say('history.like', { count: like.length })} />
    </Stack>
  );
}
