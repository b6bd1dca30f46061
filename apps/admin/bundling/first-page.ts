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
        const scripts = first.flatMap(({ fileName, imports }) => [fileName, ...imports]);
        const preload = (file: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `${base}${file}` },
          injectTo: 'head',
        });
        return {
          html: html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
          tags: [...new Set(scripts)].filter((file) => !html.includes(`"${base}${file}"`)).map(preload),
        };
      },
    },
  };
}
