import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What of a browser this needs: Playwright's, or one like it. */
type Browser = {
  newPage(options: { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }): Promise<Page>;
};
type Page = {
  setContent(html: string): Promise<void>;
  evaluate(code: string): Promise<unknown>;
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>;
  close(): Promise<void>;
};

const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

/** Everything on a page that axe knows of, at WCAG 2.2 AA and beyond. */
const found =
  'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
  '.then((result) => result.violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join()))';
/** What a finger would miss. */
const tooSmall =
  '[...document.querySelectorAll("button, a, summary, .pick, input[type=time]")].filter((each) => !each.closest(".skip"))' +
  '.filter((each) => each.getBoundingClientRect().height < 44).map((each) => "too small: " + each.outerHTML)';
const tooWide = 'document.documentElement.scrollWidth <= innerWidth ? [] : ["wider than the screen"]';

/**
 * What keeps somebody from using a customer's page, narrow in light and wide in dark, each with where: nothing of it is
 * allowed. `picture` names where the page is drawn, for whoever wants to look at it.
 */
export async function flawsOfPage(
  browser: Browser,
  html: string,
  picture?: (width: number) => string,
): Promise<string[]> {
  const flaws: string[] = [];
  for (const { width, colorScheme } of looks) {
    const page = await browser.newPage({ viewport: { width, height: 720 }, colorScheme });
    await page.setContent(html);
    if (picture) await page.screenshot({ path: picture(width), fullPage: true });
    // What is folded away must be readable too.
    await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
    await page.evaluate(axeSource);
    for (const look of [found, tooWide, tooSmall]) {
      const seen = await page.evaluate(look);
      if (!Array.isArray(seen)) throw new Error(`the page answered ${JSON.stringify(seen)}`);
      flaws.push(...seen.map((flaw) => `${width} ${colorScheme}: ${flaw}`));
    }
    await page.close();
  }
  return flaws;
}
