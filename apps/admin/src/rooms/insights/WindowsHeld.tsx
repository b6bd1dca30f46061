import { useIntl } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import type { Insights, SaidWindow } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { Insight } from './Insight.tsx';
import { insightsWording } from './insights-wording.ts';
import { StackedBars } from './StackedBars.tsx';
import { WindowPlot } from './WindowPlot.tsx';
import { WindowsByMoment } from './WindowsByMoment.tsx';

const day = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

/** The windows that customers were told, beside what happened: by what they rested on, by when they were said, and one by one. */
export function WindowsHeld({ windows }: { windows: Insights['windows'] }) {
  const say = useWording(insightsWording);
  const intl = useIntl();
  const { of, share, enough, bases, moments, months, latest } = windows;
  const percent = (value: number | undefined) =>
    value === undefined ? '–' : intl.formatNumber(value, { style: 'percent' });
  const number = (value: number) => intl.formatNumber(value);
  const verdictOf = ({ verdict, daysOff }: SaidWindow) =>
    verdict === 'within'
      ? say('verdict.within')
      : say('windows.off', { verdict: say(`verdict.${verdict}`), days: daysOff });
  return (
    <Insight
      title={say('windows')}
      count={of}
      enough={enough}
      finding={share === undefined ? undefined : say('windows.share', { share: percent(share) })}
      none={{ title: say('windows.none'), remedy: say('windows.noneRemedy') }}
    >
      <StackedBars
        parts={[
          { name: say('verdict.within'), color: 'var(--kesher-told)' },
          { name: say('verdict.early'), color: 'var(--kesher-waiting)' },
          { name: say('verdict.late'), color: 'var(--kesher-unreachable)' },
        ]}
        bars={bases.map(({ basis, within, early, late }) => ({
          key: basis,
          label: say(`basis.${basis}`),
          values: [within, early, late],
        }))}
      />
      <CountTable
        label={say('windows.basis')}
        columns={[
          say('windows.basis'),
          say('verdict.within'),
          say('verdict.early'),
          say('verdict.late'),
          say('windows.aim'),
        ]}
        rows={bases.map(({ basis, within, early, late, level }) => ({
          key: basis,
          cells: [say(`basis.${basis}`), number(within), number(early), number(late), percent(level)],
        }))}
      />
      <WindowsByMoment moments={moments} months={months} />
      <WindowPlot windows={latest} />
      <CountTable
        label={say('windows')}
        columns={[say('windows.said'), say('windows.came'), say('windows.verdict')]}
        rows={latest.map((window) => ({
          key: window.noticeId,
          cells: [
            intl.formatDateTimeRange(Date.parse(window.from), Date.parse(window.to), day),
            intl.formatDate(window.cameOn, day),
            verdictOf(window),
          ],
        }))}
      />
    </Insight>
  );
}
