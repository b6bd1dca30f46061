import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { type ListProps, rowGap } from './list-props.ts';

/** Only the rows in sight are in the page, and it still says how many there are. */
export function LongList<Row>({ label, rows, keyOf, rowHeight, children }: ListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop(list.current ? list.current.getBoundingClientRect().top + globalThis.scrollY : 0);
    measure();
    // What stands above the list may grow or shrink at any time.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 6,
    gap: rowGap,
    scrollMargin: top,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  return (
    <ul
      ref={list}
      aria-label={label}
      style={{ position: 'relative', margin: 0, padding: 0, listStyle: 'none', blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{
              position: 'absolute',
              insetBlockStart: 0,
              insetInline: 0,
              transform: `translateY(${start - top}px)`,
            }}
          >
            {row !== undefined && children(row)}
          </li>
        );
      })}
    </ul>
  );
}
