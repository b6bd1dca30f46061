import type { QueryClient } from '@tanstack/react-query';

type Taking<Step> = {
  mutationKey: readonly string[];
  mutate: (step: Step) => void;
  /** What the step is taken on. */
  idOf: (step: Step) => string;
};

/**
 * Takes a step on a thing unless one is under way on it: the button of a quick second click learns a moment too late that
 * it waits. Steps on other things go on beside it.
 */
export function oneAtATime<Step>(queries: QueryClient, { mutationKey, mutate, idOf }: Taking<Step>) {
  return (step: Step): void => {
    const underWay = queries.isMutating({
      mutationKey,
      predicate: ({ state }) => idOf(state.variables as Step) === idOf(step),
    });
    if (underWay === 0) mutate(step);
  };
}
