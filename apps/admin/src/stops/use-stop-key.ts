import { useHotkeys } from '@mantine/hooks';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** As the keys are drawn on this device's keyboard. */
export const stopKey = isApple ? '⌘.' : 'Ctrl+.';
/** As screen readers are told. */
export const stopKeyShortcut = isApple ? 'Meta+.' : 'Control+.';

/**
 * The key that stops, also while somebody is typing. By its place as well as by its sign: on a Hebrew or an Arabic keyboard
 * another letter stands there.
 */
export function useStopKey(press: () => void): void {
  const once = ({ repeat }: KeyboardEvent) => {
    if (!repeat) press();
  };
  useHotkeys(
    [
      ['mod+Period', once, { usePhysicalKeys: true }],
      ['mod+.', (event) => event.code !== 'Period' && once(event)],
    ],
    [],
    true,
  );
}
