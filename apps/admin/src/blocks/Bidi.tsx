import type { ReactNode } from 'react';

/** Somebody's name or text, in its own direction. */
export function Name({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>;
}

/** A number that is read from left to right in every language: a phone, an order, an id. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </bdi>
  );
}
