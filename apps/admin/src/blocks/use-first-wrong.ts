import { useEffect, useRef } from 'react';

/**
 * A form in which all that is missing is marked at once, with the focus on the first of it. Each try that failed is another
 * `failure`.
 */
export function useFirstWrong(failure: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return form;
}
