import { Button, NativeSelect, SimpleGrid, Switch, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { namesIn } from '../../people/names-in.ts';
import { useColleagueName, useColleagues } from '../../people/use-colleague-name.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { CustomerFilter } from './CustomerFilter.tsx';
import { foldLooks } from './fold-looks.ts';
import { LookRow } from './LookRow.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';
import { useLooks } from './use-looks.ts';

/** Who looked at whom, for an admin. */
export function LooksPage() {
  return useMay()('access.read') ? <Looks /> : <NotAllowedPage />;
}

/** A screen is filled at once; what lies further back is read on demand. */
const fewestShown = 10;
const mostPagesAtOnce = 5;

function Looks() {
  const say = useWording(settingsWording);
  const house = useWording(houseWording);
  const intl = useIntl();
  const nameOf = useColleagueName();
  const { data: colleagues = [] } = useColleagues();
  const { customer: asked = '' } = useSearch({ from: '/settings/looks' });
  const [customer, setCustomer] = useState(asked);
  const [by, setBy] = useState('');
  const [isWhole, setWhole] = useState(false);
  const looks = useLooks({ customer, by });
  const { hasNextPage, isFetching, fetchNextPage } = looks;
  const pages = looks.data?.pages;
  const { all, asked: askedFor, inLists } = foldLooks(pages?.flatMap((page) => page.looks) ?? []);
  const rows = isWhole ? all : askedFor;
  const customerName = namesIn(pages);
  const isShort = rows.length < fewestShown && (pages?.length ?? mostPagesAtOnce) < mostPagesAtOnce;
  // Pages of nothing but looks in lists would show nothing at all.
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching) void fetchNextPage();
  }, [isShort, hasNextPage, isFetching, fetchNextPage]);
  return (
    <SettingsFrame part="looks">
      <Text>{say('looks.about')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <CustomerFilter customer={customer} name={customerName(customer)} choose={setCustomer} />
        <NativeSelect
          label={say('looks.by')}
          description={say('looks.byHint')}
          data={[
            { value: '', label: say('looks.everybody') },
            ...colleagues.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
          value={by}
          onChange={({ currentTarget }) => setBy(currentTarget.value)}
        />
      </SimpleGrid>
      {looks.isPending && <Loading rows={5} />}
      {looks.error && <ProblemAlert thrown={looks.error} retry={() => void looks.refetch()} />}
      {inLists.length > 0 && (
        <Switch
          checked={isWhole}
          onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
          label={say('looks.showLists')}
          description={intl.formatList(
            inLists.map(({ thing, count }) => `${say(`look.${thing}`)}: ${intl.formatNumber(count)}`),
            { type: 'unit' },
          )}
        />
      )}
      {looks.data && rows.length === 0 && !isFetching && (
        <EmptyState title={say(inLists.length > 0 ? 'looks.onlyLists' : 'looks.none')}>
          {say(inLists.length > 0 ? 'looks.onlyListsHint' : 'looks.noneHint')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataList
          label={say('part.looks')}
          rows={rows}
          keyOf={({ at, by: who, thing, of, customerId, erasedAs }) =>
            [at, who, thing, of, customerId ?? erasedAs].join(' ')
          }
          rowHeight={76}
        >
          {(look) => <LookRow look={look} name={customerName} />}
        </DataList>
      )}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={looks.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {house('more')}
          </Button>
        </div>
      )}
    </SettingsFrame>
  );
}
