import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Lets the page ask for Today's scripts together with its own: most begin there, and it spares them a round trip. All
 * scripts come after the styles, with which the browser can show something.
 */
export function firstPage(room: RegExp): Plugin {
  let base = '/';
  return {
    name: 'first-page',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
        const first = chunks.filter(({ facadeModuleId }) => room.test(facadeModuleId ?? ''));
        if (first.length !== 1) throw new Error(`${room} is not one page of the build.`);
        const there = (file: string) => html.includes(`"${base}${file}"`);
        const tagsOf = (files: Iterable<string>, attrs: Record<string, string | boolean>): HtmlTagDescriptor[] =>
          [...new Set(files)]
            .filter((file) => !there(file))
            .map((file) => ({
              tag: 'link',
              attrs: { ...attrs, crossorigin: true, href: `${base}${file}` },
              injectTo: 'head',
            }));
        const scripts = first.flatMap(({ fileName, imports }) => [fileName, ...imports]);
        const styles = chunks
          .filter(({ fileName }) => scripts.includes(fileName))
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return {
          html: html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
          tags: [
            ...tagsOf(styles, { rel: 'stylesheet' }),
            ...tagsOf(scripts, { rel: 'modulepreload', fetchpriority: 'low' }),
          ],
        };
      },
    },
  };
}
