import { addMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { ownableSchema } from './sentence-routes.ts';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

const path = '/staff/sentences';
const greeting = { job: 'stock-delay', key: 'greeting.named', language: 'he' } as const;

function setUp() {
  const door = openStaffDoor(inMemoryPorts());
  const standing = async () => {
    const { sentences } = await door.json<{ sentences: z.infer<typeof ownableSchema>[] }>('GET', path, { as: 'agent' });
    return sentences.find(({ job, key, language }) => [job, key, language].join() === Object.values(greeting).join());
  };
  const save = (text: string | null, version: number) => ({
    body: { ...greeting, text, version },
    as: 'admin' as const,
  });
  return { ...door, standing, save };
}

describe('what the business says in its own words', () => {
  it('begins as Kesher says it, and keeps every version with who saved it', async () => {
    const { json, standing, save } = setUp();
    expect(await standing()).toMatchObject({ builtIn: 'שלום {name},', said: 'שלום {name},', version: 0, history: [] });
    const saved = await json<{ sentence: object }>('PUT', path, save('היי {name},', 0));
    const holdsFrom = addMs(now, minuteMs);
    expect(saved.sentence).toMatchObject({ version: 1, by: 'staff-admin', at: now, holdsFrom });
    await json('PUT', path, save(null, 1));
    expect(await standing()).toMatchObject({ version: 2, history: [{ text: null }, { text: 'היי {name},' }] });
  });

  it('overwrites nothing newer than what was seen', async () => {
    const { json, problem, save } = setUp();
    await json('PUT', path, save('היי {name},', 0));
    expect(await problem('PUT', path, save('אהלן {name},', 0))).toMatchObject({ status: 409, code: 'stale' });
  });

  it.each([
    ['lacks a fact', 'שלום לך,', 'sentence-lacks', '{name}'],
    ['speaks of what nobody fills in', 'שלום {name} {title},', 'sentence-knows-not', '{title}'],
    ['cannot be read', 'שלום {name', 'sentence-unreadable', 'braces'],
    ['turns other text around', 'שלום {name}\u202E,', 'steering-characters', 'plain'],
  ])('is refused where it %s', async (_why, text, code, remedy) => {
    const { problem, save, standing } = setUp();
    expect(await problem('PUT', path, save(text, 0))).toMatchObject({
      status: 422,
      code: 'unfit',
      errors: [{ field: 'text', problem: code, remedy: expect.stringContaining(remedy) }],
    });
    expect(await standing()).toMatchObject({ version: 0 });
  });

  it('is for admins, and only about sentences that may be said otherwise', async () => {
    const { problem, save } = setUp();
    expect(await problem('PUT', path, { ...save('היי {name},', 0), as: 'manager' })).toMatchObject({ status: 403 });
    const { body, as } = save('כי כך.', 0);
    expect(await problem('PUT', path, { body: { ...body, key: 'footer.why' }, as })).toMatchObject({ status: 404 });
  });
});
