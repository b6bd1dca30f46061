import { languages } from '@kesher/domain/language';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findingsOfAxe, takePicture } from './admin-world.ts';

/** Every language, by day and by night. */
export const everyLook = languages.flatMap((language) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
);

/** Every language once, English and Arabic by day, Hebrew by night: for pages that are made of what others show in every look. */
export const eachLanguage = languages.map((language) => ({
  language,
  colorScheme: language === 'he' ? ('dark' as const) : ('light' as const),
}));

/** Axe finds nothing on the page and nothing is cut off, on a desktop and on a phone. Keeps a picture of both. */
export async function holdsInEveryWidth(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.waitForTimeout(200);
    await takePicture(page, `${name}-${width}`);
    expect([name, width, await findingsOfAxe(page)]).toEqual([name, width, []]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }
}
