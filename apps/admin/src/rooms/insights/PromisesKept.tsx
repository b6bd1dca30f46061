import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import type { Insights } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { Insight } from './Insight.tsx';
import { insightsWording } from './insights-wording.ts';
import { StackedBars } from './StackedBars.tsx';

/** Promises by the month in which they were due. */
export function PromisesKept({ promises }: { promises: Insights['promises'] }) {
  const say = useWording(insightsWording);
  const intl = useIntl();
  const { kept, broken, open, withdrawnFor, enough, rate } = promises;
  const months = promises.months.map(({ month, ...counts }) => ({
    month,
    name: intl.formatDate(`${month}-15`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    ...counts,
  }));
  const number = (value: number) => intl.formatNumber(value);
  return (
    <Insight
      title={say('promises')}
      count={kept + broken}
      enough={enough}
      finding={
        rate === undefined ? undefined : say('promises.rate', { rate: intl.formatNumber(rate, { style: 'percent' }) })
      }
      none={{ title: say('promises.none'), remedy: say('promises.noneRemedy') }}
    >
      <Text>{say('promises.open', { count: open })}</Text>
      {withdrawnFor > 0 && <Text>{say('promises.withdrawnFor', { count: withdrawnFor })}</Text>}
      <StackedBars
        parts={[
          { name: say('kept'), color: 'var(--kesher-told)' },
          { name: say('broken'), color: 'var(--kesher-unreachable)' },
        ]}
        bars={months.map((one) => ({ key: one.month, label: one.name, values: [one.kept, one.broken] }))}
      />
      <CountTable
        label={say('promises')}
        columns={[say('month'), say('kept'), say('broken')]}
        rows={months.map((one) => ({ key: one.month, cells: [one.name, number(one.kept), number(one.broken)] }))}
      />
    </Insight>
  );
}
