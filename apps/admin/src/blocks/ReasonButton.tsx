import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Props = ButtonProps & {
  because?: string | undefined;
  onClick: () => void;
  children: ReactNode;
  'aria-label'?: string;
};

/** A button that says why it cannot be pressed. It keeps its place in the tab order, so that the reason is heard too. */
export function ReasonButton({ because, onClick, children, ...rest }: Props) {
  const id = useId();
  if (because === undefined)
    return (
      <Button onClick={onClick} {...rest}>
        {children}
      </Button>
    );
  return (
    <>
      <Tooltip label={because} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <Button {...rest} data-disabled aria-disabled aria-describedby={id} onClick={(event) => event.preventDefault()}>
          {children}
        </Button>
      </Tooltip>
      <span id={id} hidden>
        {because}
      </span>
    </>
  );
}
