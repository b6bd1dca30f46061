import { useIntl } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import type { Insights } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { insightsWording } from './insights-wording.ts';

type Windows = Insights['windows'];

/** How often windows held by when they were said, and by month; of few only the counts. */
export function WindowsByMoment({ moments, months }: Pick<Windows, 'moments' | 'months'>) {
  const say = useWording(insightsWording);
  const intl = useIntl();
  const counts = [say('verdict.within'), say('verdict.early'), say('verdict.late'), say('windows.held')];
  const cellsOf = ({ within, early, late, share }: Windows['moments'][number] | Windows['months'][number]) => [
    ...[within, early, late].map((value) => intl.formatNumber(value)),
    share === undefined ? '–' : intl.formatNumber(share, { style: 'percent' }),
  ];
  return (
    <>
      <CountTable
        label={say('windows.when')}
        columns={[say('windows.when'), ...counts]}
        rows={moments.map((one) => ({ key: one.said, cells: [say(`windows.${one.said}`), ...cellsOf(one)] }))}
      />
      <CountTable
        label={say('month')}
        columns={[say('month'), ...counts]}
        rows={months.map((one) => ({
          key: one.month,
          cells: [
            intl.formatDate(`${one.month}-15`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
            ...cellsOf(one),
          ],
        }))}
      />
    </>
  );
}
