import { taskIdSchema } from '@kesher/domain/ids';
import { addMs, dayMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { expect, test } from 'vitest';
import { chooseOption } from './choose-option.ts';
import { createDelayWorld, publishedAt, revised, token } from './customer-door/testing/delay-world.ts';
import { settleSilence } from './settle-silence.ts';

const first = { token, noticeId: 'delay-1.v1' };

test('choosing the same twice changes nothing', async () => {
  const world = await createDelayWorld();
  const choose = chooseOption(world);
  expect((await choose({ ...first, optionIndex: 1 })).kind).toBe('recorded');
  const [stored] = world.tasks.all();
  world.setClock(addMs(publishedAt, 5 * hourMs));
  expect((await choose({ ...first, optionIndex: 1 })).kind).toBe('unchanged');
  expect(world.tasks.all()).toEqual([stored]);
});

test('two tabs at once end with one choice, and both are answered', async () => {
  for (let round = 0; round < 20; round += 1) {
    const world = await createDelayWorld();
    const choose = chooseOption(world);
    const outcomes = await Promise.all([0, 1, 4, 1].map((optionIndex) => choose({ ...first, optionIndex })));
    expect(world.tasks.all()).toHaveLength(1);
    for (const { kind } of outcomes) expect(['recorded', 'unchanged']).toContain(kind);
    const last = outcomes.flatMap((outcome) => (outcome.kind === 'recorded' ? outcome.task.revision : []));
    expect(world.tasks.all()[0]?.revision).toBe(Math.max(...last));
  }
});

test('a write whose answer was lost counts as recorded', async () => {
  const world = await createDelayWorld();
  const create = world.tasks.create.bind(world.tasks);
  const lossy = {
    ...world,
    tasks: {
      ...world.tasks,
      create: async (task: Parameters<typeof create>[0]) => {
        await create(task);
        return create(task);
      },
    },
  };
  expect((await chooseOption(lossy)({ ...first, optionIndex: 1 })).kind).toBe('unchanged');
  expect(world.tasks.all()).toHaveLength(1);
});

test('who keeps losing to other writers is told to try again', async () => {
  const world = await createDelayWorld();
  const busy = { ...world, tasks: { ...world.tasks, create: async () => 'exists' as const } };
  expect((await chooseOption(busy)({ ...first, optionIndex: 1 })).kind).toBe('busy');
});

test('a hundred changes of mind still fit the record', async () => {
  const world = await createDelayWorld();
  const choose = chooseOption(world);
  for (let turn = 0; turn < 120; turn += 1) await choose({ ...first, optionIndex: turn % 2 === 0 ? 0 : 1 });
  const [task] = world.tasks.all();
  expect(task?.history.length).toBeLessThanOrEqual(100);
  expect(task?.history[0]?.did).toBe('created');
  expect(task?.work).toMatchObject({ option: { kind: 'alternative' } });
});

test('a choice that staff cancelled can be made again', async () => {
  const world = await createDelayWorld();
  const choose = chooseOption(world);
  await choose({ ...first, optionIndex: 1 });
  const [task] = world.tasks.all();
  if (!task) throw new Error('no task');
  await world.tasks.update({ ...task, state: 'cancelled', revision: 2 });
  expect((await choose({ ...first, optionIndex: 1 })).kind).toBe('recorded');
  expect(world.tasks.all()[0]).toMatchObject({
    state: 'open',
    revision: 3,
    history: [
      { did: 'created', chose: 'alternative' },
      { did: 'reopened', chose: 'alternative' },
    ],
  });
});

test('a late answer takes back what silence had begun, but not what staff have begun', async () => {
  const world = await createDelayWorld({ customer: { country: 'US' } });
  await world.say(revised, addMs(publishedAt, minuteMs));
  world.setClock(addMs(publishedAt, 15 * dayMs));
  const delay = await world.delays.get((await world.delays.list({ limit: 1 })).delays[0]!.id);
  await settleSilence(world)(delay!, () => true);
  const silence = (await world.tasks.get(taskIdSchema.parse('silence~delay-1~c-dana')))!;
  expect(silence).toMatchObject({ state: 'open', work: { action: 'refund' } });

  await world.tasks.update({ ...silence, state: 'in-progress', revision: 2 });
  const choose = chooseOption(world);
  expect(await choose({ token, noticeId: 'delay-1.v2', optionIndex: 0 })).toEqual({
    kind: 'refused',
    refusal: 'in-progress',
  });

  await world.tasks.update({ ...silence, revision: 3 });
  expect((await choose({ token, noticeId: 'delay-1.v2', optionIndex: 0 })).kind).toBe('recorded');
  expect(await world.tasks.get(silence.id)).toMatchObject({ state: 'cancelled', revision: 4 });
});
