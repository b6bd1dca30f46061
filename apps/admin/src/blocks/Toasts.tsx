import { lazy, Suspense, useSyncExternalStore } from 'react';
import { toastsAreWanted, whenToastsAreWanted } from './use-toast.tsx';

const Notifications = lazy(async () => {
  const [notifications] = await Promise.all([
    import('@mantine/notifications'),
    import('@mantine/notifications/styles.css'),
  ]);
  return { default: notifications.Notifications };
});

/** Where toasts appear. Nothing is loaded for them before the first. */
export function Toasts() {
  const wanted = useSyncExternalStore(whenToastsAreWanted, toastsAreWanted);
  return <Suspense>{wanted && <Notifications position="bottom-center" />}</Suspense>;
}
