import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('a step under way takes no second click, and the next one once it ended; another thing does not wait', async () => {
  const taken: string[] = [];
  const queries = new QueryClient();
  const mutationKey = ['step'];
  const mutationFn = async ({ id }: { id: string }) => {
    taken.push(id);
  };
  const buttons = ['announce', 'discard'].map(() => {
    const observer = new MutationObserver(queries, { mutationKey, mutationFn });
    return oneAtATime<{ id: string }>(queries, {
      mutationKey,
      mutate: (step) => void observer.mutate(step),
      idOf: ({ id }) => id,
    });
  });
  const click = (id: string) => buttons.forEach((button) => button({ id }));
  click('d-1');
  click('d-1');
  click('d-2');
  expect(queries.isMutating()).toBe(2);
  await expect.poll(() => queries.isMutating()).toBe(0);
  click('d-1');
  await expect.poll(() => taken).toEqual(['d-1', 'd-2', 'd-1']);
});
