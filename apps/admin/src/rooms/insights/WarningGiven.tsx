import { useIntl } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import type { Insights } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { Insight } from './Insight.tsx';
import { insightsWording } from './insights-wording.ts';
import { StackedBars } from './StackedBars.tsx';

/** How long before the promised day customers heard that it would not hold. */
export function WarningGiven({ warning }: { warning: Insights['warning'] }) {
  const say = useWording(insightsWording);
  const intl = useIntl();
  const { customers, before, tooLate, withoutDate, enough, medianDays } = warning;
  const finding =
    medianDays === undefined
      ? undefined
      : medianDays < 0
        ? say('warning.late', { days: -medianDays })
        : say('warning.median', { days: medianDays });
  const parts = [
    { key: 'before', name: say('warning.before'), color: 'var(--kesher-told)', value: before },
    { key: 'tooLate', name: say('warning.tooLate'), color: 'var(--kesher-unreachable)', value: tooLate },
    { key: 'withoutDate', name: say('warning.withoutDate'), color: 'var(--kesher-notTold)', value: withoutDate },
  ];
  return (
    <Insight
      title={say('warning')}
      count={customers}
      enough={enough}
      finding={finding}
      none={{ title: say('warning.none'), remedy: say('warning.noneRemedy') }}
    >
      <StackedBars
        parts={parts}
        bars={[{ key: 'all', label: say('customers'), values: parts.map(({ value }) => value) }]}
      />
      <CountTable
        label={say('warning')}
        columns={[say('reach.outcome'), say('customers')]}
        rows={parts.map(({ key, name, value }) => ({ key, cells: [name, intl.formatNumber(value)] }))}
      />
    </Insight>
  );
}
