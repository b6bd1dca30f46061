import type { ModalProps } from '@mantine/core';
import { lazy, Suspense } from 'react';

const Modal = lazy(async () => ({ default: (await import('./Modal.tsx')).Modal }));

/** A dialog over the page. What dialogs are made of is loaded with the first. */
export function Dialog(props: ModalProps) {
  return (
    <Suspense>
      <Modal {...props} />
    </Suspense>
  );
}
