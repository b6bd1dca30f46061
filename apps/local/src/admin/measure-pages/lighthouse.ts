import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A page as Lighthouse found it, on the telephone and the line that it imitates. */
export type PageMeasure = {
  /** Out of 100. */
  performance: number;
  accessibility: number;
  firstContentfulPaintMs: number;
  largestContentfulPaintMs: number;
  totalBlockingMs: number;
  speedIndexMs: number;
  layoutShift: number;
  /** How fast Lighthouse found this machine at that moment; what is measured on a busy one says little. */
  benchmarkIndex: number;
};

type Page = {
  goto: (url: string, options: { waitUntil: string }) => Promise<unknown>;
  locator: (selector: string) => { click: () => Promise<void> };
  waitForSelector: (selector: string) => Promise<unknown>;
};
type Browser = { newPage: () => Promise<Page>; close: () => Promise<void> };
type Report = {
  categories: Record<'performance' | 'accessibility', { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
  environment: { benchmarkIndex: number };
  finalDisplayedUrl: string;
};
type Lighthouse = (url: string, flags: object, config: undefined, page: Page) => Promise<{ lhr: Report } | undefined>;

const folder = path.resolve(import.meta.dirname, '../../../lighthouse');

/** Installs Lighthouse at its first use, as its lockfile says, and opens a Chromium for it. */
export async function openLighthouse(tell: (line: string) => void) {
  installIfMissing(tell);
  const { default: lighthouse } = (await load('lighthouse')) as { default: Lighthouse };
  const { default: puppeteer } = (await load('puppeteer-core')) as {
    default: { launch: (options: object) => Promise<Browser> };
  };
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  return {
    page,
    /** Measures an address with nothing in the cache. A session in the tab is kept. */
    async measure(url: string): Promise<PageMeasure> {
      const answer = await lighthouse(
        url,
        { onlyCategories: ['performance', 'accessibility'], logLevel: 'error' },
        undefined,
        page,
      );
      if (answer?.lhr.finalDisplayedUrl !== url) throw new Error('Lighthouse was led to another page.');
      return measureOf(answer.lhr);
    },
    close: () => browser.close(),
  };
}

function measureOf({ categories, audits, environment }: Report): PageMeasure {
  const score = (name: 'performance' | 'accessibility') => Math.round((categories[name].score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    firstContentfulPaintMs: value('first-contentful-paint'),
    largestContentfulPaintMs: value('largest-contentful-paint'),
    totalBlockingMs: value('total-blocking-time'),
    speedIndexMs: value('speed-index'),
    layoutShift: value('cumulative-layout-shift'),
    benchmarkIndex: environment.benchmarkIndex,
  };
}

function installIfMissing(tell: (line: string) => void): void {
  const stamp = path.join(folder, 'node_modules/.kesher-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  tell('Installing Lighthouse (once, 175 MB) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Lighthouse could not be installed.');
  writeFileSync(stamp, wanted);
}

/** Lighthouse is no dependency of a workspace, so it is found from its own folder. */
async function load(name: string): Promise<unknown> {
  return import(pathToFileURL(createRequire(path.join(folder, 'package.json')).resolve(name)).href);
}
