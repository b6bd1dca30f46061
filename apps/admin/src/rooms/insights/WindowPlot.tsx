import { directionOf } from '@kesher/domain/language';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import type { SaidWindow } from '../../server/api-types.ts';
import { plotOf } from './plot.ts';

const width = 600;
const rowHeight = 22;
const edge = 10;

/** Each window that we said as a line, and the day on which it came as a dot: on the line it held. For the eye only. */
export function WindowPlot({ windows }: { windows: readonly SaidWindow[] }) {
  const { language } = useLanguage();
  const isMirrored = directionOf(language) === 'rtl';
  const { rows, first, days } = plotOf(windows);
  const x = (day: number) => {
    const along = edge + ((day - first) / days) * (width - 2 * edge);
    return isMirrored ? width - along : along;
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
      aria-hidden
      style={{ inlineSize: '100%', maxInlineSize: width, display: 'block' }}
    >
      {rows.map(({ key, from, to, came, verdict }, index) => {
        const y = index * rowHeight + rowHeight / 2;
        return (
          <g key={key}>
            <line x1={0} x2={width} y1={y} y2={y} stroke="var(--kesher-line)" />
            <line
              x1={x(from)}
              x2={x(to)}
              y1={y}
              y2={y}
              stroke="var(--kesher-notTold)"
              strokeWidth={8}
              strokeLinecap="round"
            />
            <circle cx={x(came)} cy={y} r={6} fill={`var(--kesher-${verdict === 'late' ? 'unreachable' : 'told'})`} />
          </g>
        );
      })}
    </svg>
  );
}
