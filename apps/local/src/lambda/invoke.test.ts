import { expect, it } from 'vitest';
import { wireFunction } from './invoke.ts';
import { toyFunction } from './toys/toy-function.ts';

it('lets a function use what its manifest names and nothing else, at the same time as others', async () => {
  const trigger = { kind: 'schedule', everyMinutes: 1 } as const;
  const toy = toyFunction('writer', trigger);
  const [without, withRight] = await Promise.all([
    wireFunction(toy),
    wireFunction({ ...toy, name: 'toy-allowed', writes: ['tasks'] }),
  ]);
  const answers = await Promise.all([without.invoke('tasks'), withRight.invoke('tasks'), without.invoke('tasks')]);
  expect(answers.map(({ kind }) => kind)).toEqual(['failed', 'answered', 'failed']);
  const [refused] = answers;
  expect(refused?.kind === 'failed' && String(refused.error)).toBe(
    'Error: toy-writer may not do this: its line in functions.ts does not name "tasks" under writes.',
  );
});
