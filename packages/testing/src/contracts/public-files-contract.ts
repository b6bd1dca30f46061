import type { PublicFile, PublicFiles } from '@kesher/domain/crisis/public-files';
import { describe, expect, it } from 'vitest';

const page = (body: string, path = 'he/index.html'): PublicFile => ({ path, type: 'text/html; charset=utf-8', body });

/** What every place of the public page must do. `create` answers an empty one. */
export function describePublicFiles(name: string, create: () => Promise<{ files: PublicFiles }>): void {
  describe(`the files of the public page ${name}`, () => {
    const versionOf = async (files: PublicFiles, path = 'he/index.html') => (await files.read(path))?.version;

    it('are not there before they are written, and then read as they were written', async () => {
      const { files } = await create();
      expect(await files.read('he/index.html')).toBeUndefined();
      const body = '<p>השירות פועל: <b>"כן"</b> & عاد</p>\r\n';
      expect(await files.write(page(body), undefined)).toBe('written');
      expect((await files.read('he/index.html'))?.body).toBe(body);
    });

    it('take the first of two that both found nothing', async () => {
      const { files } = await create();
      const written = await Promise.all(['one', 'two'].map((body) => files.write(page(body), undefined)));
      expect(written.toSorted()).toEqual(['stale', 'written']);
      expect(await files.write(page('three'), undefined)).toBe('stale');
      expect((await files.read('he/index.html'))?.body).toBe(written[0] === 'written' ? 'one' : 'two');
    });

    it('take the first of two that have read the same version, and refuse the older one ever after', async () => {
      const { files } = await create();
      await files.write(page('first'), undefined);
      const first = await versionOf(files);
      expect(await files.write(page('second'), first)).toBe('written');
      expect(await versionOf(files)).not.toBe(first);
      expect(await files.write(page('late'), first)).toBe('stale');
      expect((await files.read('he/index.html'))?.body).toBe('second');
      const second = await versionOf(files);
      const raced = await Promise.all(['a', 'b', 'c'].map((body) => files.write(page(body), second)));
      expect(raced.toSorted()).toEqual(['stale', 'stale', 'written']);
    });

    it('keep the version of what is only read', async () => {
      const { files } = await create();
      await files.write(page('as it is'), undefined);
      expect(await versionOf(files)).toBe(await versionOf(files));
    });

    it('refuse a version where nothing stands, and make nothing there', async () => {
      const { files } = await create();
      await files.write(page('elsewhere'), undefined);
      const version = await versionOf(files);
      expect(await files.write(page('x', 'ar/index.html'), version)).toBe('stale');
      expect(await files.read('ar/index.html')).toBeUndefined();
    });

    it('know each path apart, whatever letters are in it', async () => {
      const { files } = await create();
      const paths = ['index.html', 'en/index.html', 'en/b/2026-12-01 (1).html', "en/b/it's+50%.html", 'he/קו.html'];
      for (const path of paths) expect(await files.write(page(path, path), undefined)).toBe('written');
      const bodies = await Promise.all(paths.map(async (path) => (await files.read(path))?.body));
      expect(bodies).toEqual(paths);
    });
  });
}
