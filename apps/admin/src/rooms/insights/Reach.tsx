import { useIntl } from 'react-intl';
import { ledgerParts } from '../../blocks/ledger-parts.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Insights } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { Insight } from './Insight.tsx';
import { insightsWording } from './insights-wording.ts';
import { StackedBars } from './StackedBars.tsx';

/** By which channel customers first heard of a delay, and whom nothing reached. */
export function Reach({ reach: { audience, outcomes, channels, enough } }: { reach: Insights['reach'] }) {
  const say = useWording(insightsWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const number = (value: number) => intl.formatNumber(value);
  const counted = { told: 0, waiting: 0, unknown: 0, notTold: 0, unreachable: 0, ...outcomes };
  const parts = ledgerParts(counted).map(({ outcome, customers }) => ({
    key: outcome,
    name: terms(`outcome.${outcome}`),
    color: `var(--kesher-${outcome})`,
    customers,
  }));
  const byChannel = Object.entries(channels).map(([channel, customers]) => {
    const key = `channel.${channel}`;
    return { key: channel, name: terms.has(key) ? terms(key) : channel, customers };
  });
  const told = audience === 0 ? 0 : counted.told / audience;
  return (
    <Insight
      title={say('reach')}
      count={audience}
      enough={enough}
      finding={say('reach.share', { share: intl.formatNumber(told, { style: 'percent' }) })}
      none={{ title: say('none.title'), remedy: say('none.remedy') }}
    >
      <StackedBars
        parts={parts}
        bars={[{ key: 'all', label: say('customers'), values: parts.map(({ customers }) => customers) }]}
      />
      <CountTable
        label={say('reach.outcome')}
        columns={[say('reach.outcome'), say('customers')]}
        rows={parts.map(({ key, name, customers }) => ({ key, cells: [name, number(customers)] }))}
      />
      <StackedBars
        parts={[{ name: say('customers'), color: 'var(--kesher-told)' }]}
        bars={byChannel.map(({ key, name, customers }) => ({ key, label: name, values: [customers] }))}
      />
      <CountTable
        label={say('reach.channel')}
        columns={[say('reach.channel'), say('customers')]}
        rows={byChannel.map(({ key, name, customers }) => ({ key, cells: [name, number(customers)] }))}
      />
    </Insight>
  );
}
