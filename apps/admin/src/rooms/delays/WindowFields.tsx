import { isFarDate } from '@kesher/domain/far-date';
import type { IsoDate } from '@kesher/domain/instant';
import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { delaysWording } from './delays-wording.ts';
import type { FactsDraft } from './facts-draft.ts';
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
          <output>{!isFar && <History expected={expected} isLate={promisedOn < today} />}</output>
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

function History({ expected, isLate }: { expected: Props['expected']; isLate: boolean }) {
  const say = useWording(delaysWording);
  const intl = useIntl();
  if (expected.error) return <ProblemAlert thrown={expected.error} retry={() => void expected.refetch()} />;
  if (expected.isMixed) return <Text>{say('history.mixed')}</Text>;
  if (!expected.data) return null;
  if (expected.data.kind === 'no-history') {
    const isTooLate = isLate && expected.data.because === 'too-few-deliveries';
    return <Text>{say(isTooLate ? 'history.late' : 'history.none')}</Text>;
  }
  const { from, to, basis } = expected.data;
  const day = (date: string) =>
    intl.formatDate(`${date}T12:00:00Z`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <Stack gap={2} className="surface" p="md">
      <Text fw={600}>{say('history.window', { from: day(from), to: day(to) })}</Text>
      <Text>
        {say('history.deliveries', { count: basis.supplierDeliveries })}{' '}
        {basis.heldShare === null
          ? say('history.unmeasured')
          : say('history.held', { share: intl.formatNumber(basis.heldShare, { style: 'percent' }) })}
      </Text>
    </Stack>
  );
}
