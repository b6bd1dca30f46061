import { type ReactNode, useId } from 'react';

type Props = {
  /** What the button is called where its content does not say it. */
  label?: string;
  button: ReactNode;
  /** The panel; `close` goes onto the buttons after which nothing is left to choose. */
  children: (close: { popoverTarget: string; popoverTargetAction: 'hide' }) => ReactNode;
};

/**
 * A button of the header with a panel below it. The browser itself shows and hides it, closes it with Escape or a press
 * beside it, gives the focus back and tells screen readers whether it is open.
 */
export function HeaderMenu({ label, button, children }: Props) {
  const id = useId();
  return (
    <div className="header-menu">
      <button type="button" className="header-button" popoverTarget={id} aria-label={label}>
        {button}
      </button>
      <div id={id} popover="auto" className="header-panel">
        {children({ popoverTarget: id, popoverTargetAction: 'hide' })}
      </div>
    </div>
  );
}
