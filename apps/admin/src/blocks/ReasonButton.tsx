import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Props = ButtonProps & {
  because?: string | undefined;
  onClick: () => void;
  children: ReactNode;
  'aria-label'?: string;
};

/** A button that says below it why it cannot be pressed. It keeps its place in the tab order, so that the reason is heard too. */
export function ReasonButton({ because, onClick, children, ...rest }: Props) {
  const id = useId();
  const off = because !== undefined;
  return (
    <span className="reason-button">
      <Button
        {...rest}
        {...(off && { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': id })}
        onClick={off ? undefined : onClick}
      >
        {children}
      </Button>
      {off && (
        <span id={id} className="reason">
          {because}
        </span>
      )}
    </span>
  );
}
