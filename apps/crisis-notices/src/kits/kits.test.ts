import type { BulletinWords } from '@kesher/domain/crisis/bulletin';
import { type Localized, languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { factsUntil, openTown } from '../testing/town.ts';

type Town = ReturnType<typeof openTown>;
type KitLanguage = { kit: string; language: string; digest: string; release?: { by: string; endsAt: string } };

const fills = {
  services: [{ en: 'Water', he: 'מים', ar: 'الماء' }],
  where: [{ en: 'Kerem', he: 'כרם', ar: 'الكيرم' }],
  places: [{ en: 'Erez School', he: 'בית הספר ארז', ar: 'مدرسة إيرز' }],
  cause: { en: 'a broken main', he: 'קו ראשי שבור', ar: 'خطّ رئيسي مكسور' },
  since: '2026-11-29T05:12:00.000Z',
  phone: '106',
};
const kitsOf = async (town: Town) => (await town.json<{ kits: KitLanguage[] }>('GET', '/staff/crisis-kits')).kits;

async function releaseAll(town: Town): Promise<void> {
  for (const { kit, language, digest } of await kitsOf(town)) {
    if (kit !== 'outage') continue;
    const answer = await town.ask('POST', `/staff/crisis-kits/${kit}/releases`, {
      as: 'samir',
      body: { language, digest },
    });
    expect(answer.status).toBe(204);
  }
}
async function begun(
  town: Town,
  change: (words: Localized<BulletinWords>) => Localized<BulletinWords> = (same) => same,
) {
  const crisis = await town.opened();
  const { words } = await town.json<{ words: Localized<BulletinWords> }>(
    'POST',
    `/staff/crises/${crisis.id}/kit-words`,
    {
      body: { fills },
    },
  );
  const facts = factsUntil(45, { words: change(words) });
  const body = { revision: crisis.revision, segments: ['residents'], facts, fills };
  return town.json<{ bulletin: { id: string; revision: number; releases: object }; findings: { code: string }[] }>(
    'POST',
    `/staff/crises/${crisis.id}/bulletins`,
    { body },
  );
}

describe('a kit', () => {
  it('is off until a named person has answered for each language, for twelve months', async () => {
    const town = openTown();
    expect((await kitsOf(town)).every(({ release }) => release === undefined)).toBe(true);
    await releaseAll(town);
    const outage = (await kitsOf(town)).filter(({ kit }) => kit === 'outage');
    expect(outage.map(({ release }) => [release?.by, release?.endsAt.slice(0, 10)])).toEqual(
      languages.map(() => ['samir', '2027-11-29']),
    );
    town.clock.advance(1_000);
    const off = await town.ask('POST', '/staff/crisis-kits/outage/withdrawals', { body: { language: 'he' } });
    expect(off.status).toBe(204);
    const left = (await kitsOf(town)).filter(({ release }) => release !== undefined);
    expect(left.map(({ language }) => language)).toEqual(['en', 'ar']);
  });

  it('lets its released sentences out with one person, however many hear them', async () => {
    const town = openTown({ approvalFrom: 1 });
    await releaseAll(town);
    const { bulletin, findings } = await begun(town);
    expect(findings.filter(({ code }) => code === 'words-not-released')).toEqual([]);
    const out = await town.json<{ bulletin: { draft: { stage: string } } }>(
      'POST',
      `/staff/bulletins/${bulletin.id}/announcement`,
      { body: { revision: bulletin.revision } },
    );
    expect(out.bulletin.draft.stage).toBe('countdown');
    await town.run(5);
    expect(town.mails()).toHaveLength(4);
  });

  it('needs a reader for each language in which a word was changed, and for all before anybody has released them', async () => {
    const town = openTown();
    expect((await begun(town)).bulletin.releases).toEqual({});
    await releaseAll(town);
    const { bulletin } = await begun(town, (words) => ({ ...words, he: { ...words.he, doing: 'אנחנו בודקים.' } }));
    expect(Object.keys(bulletin.releases).toSorted()).toEqual(['ar', 'en']);
  });

  it('names the fill that is missing, and takes a release of no sentences but those that stand', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const { services: _left, ...some } = fills;
    const missing = await town.problem('POST', `/staff/crises/${id}/kit-words`, { body: { fills: some } });
    expect(missing.errors?.map(({ field }) => field)).toEqual(['fills.services']);
    const body = { language: 'he', digest: '0'.repeat(64) };
    expect(await town.problem('POST', '/staff/crisis-kits/outage/releases', { body })).toMatchObject({ code: 'stale' });
    expect(await town.problem('POST', '/staff/crisis-kits/outage/releases', { as: 'dan', body })).toMatchObject({
      status: 403,
    });
  });
});
