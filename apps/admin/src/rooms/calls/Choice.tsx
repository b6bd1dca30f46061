import type { ReactNode } from 'react';

type Props = { name: string; checked: boolean; choose: () => void; children: ReactNode };

/** A native radio as wide as its words: arrows move, and nothing moves when it is ticked. */
export function Choice({ name, checked, choose, children }: Props) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={checked} onChange={choose} />
      <span>{children}</span>
    </label>
  );
}
