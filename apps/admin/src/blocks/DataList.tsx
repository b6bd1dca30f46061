import { lazy, type ReactNode, Suspense } from 'react';
import { type ListProps, rowGap } from './list-props.ts';

/** So many rows are cheaper to draw than to leave out. */
const mostDrawn = 60;

const LongList = lazy(async () => ({ default: (await import('./LongList.tsx')).LongList })) as <Row>(
  props: ListProps<Row>,
) => ReactNode;

/** A list that stays smooth with 10,000 rows. What a long list needs is loaded with the first long list. */
export function DataList<Row>(props: ListProps<Row>) {
  if (props.rows.length <= mostDrawn) return <ShortList {...props} />;
  return (
    <Suspense fallback={<ShortList {...props} rows={props.rows.slice(0, mostDrawn)} />}>
      <LongList {...props} />
    </Suspense>
  );
}

function ShortList<Row>({ label, rows, keyOf, children }: ListProps<Row>) {
  return (
    <ul
      aria-label={label}
      style={{ margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: rowGap }}
    >
      {rows.map((row) => (
        <li key={keyOf(row)}>{children(row)}</li>
      ))}
    </ul>
  );
}
