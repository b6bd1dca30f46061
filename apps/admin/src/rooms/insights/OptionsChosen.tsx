import { useIntl } from 'react-intl';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Insights } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { Insight } from './Insight.tsx';
import { insightsWording } from './insights-wording.ts';
import { StackedBars } from './StackedBars.tsx';

/** What customers chose, and how much of it is done. */
export function OptionsChosen({ options: { choices, kinds, enough } }: { options: Insights['options'] }) {
  const say = useWording(insightsWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const rows = kinds.map(({ kind, choices: chosen, fulfilled }) => ({
    key: kind,
    name: terms(`option.${kind}`),
    fulfilled,
    open: chosen - fulfilled,
  }));
  return (
    <Insight
      title={say('options')}
      count={choices}
      enough={enough}
      finding={say('options.count', { count: choices })}
      none={{ title: say('options.none'), remedy: say('options.noneRemedy') }}
    >
      <StackedBars
        parts={[
          { name: say('options.fulfilled'), color: 'var(--kesher-told)' },
          { name: say('options.open'), color: 'var(--kesher-waiting)' },
        ]}
        bars={rows.map(({ key, name, fulfilled, open }) => ({ key, label: name, values: [fulfilled, open] }))}
      />
      <CountTable
        label={say('options')}
        columns={[say('options.option'), say('options.fulfilled'), say('options.open')]}
        rows={rows.map(({ key, name, fulfilled, open }) => ({
          key,
          cells: [name, intl.formatNumber(fulfilled), intl.formatNumber(open)],
        }))}
      />
    </Insight>
  );
}
