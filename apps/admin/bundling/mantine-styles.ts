import type { Plugin } from 'vite';

/**
 * Lets each of Mantine's components bring its own styles, so that a page loads those of what it shows and no others. The
 * classes of a component are in `<Name>.module.mjs`, and its styles in `styles/<Name>.css`.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    transform(code, id) {
      const name = /@mantine\/core\/esm\/.+\/(\w+)\.module\.mjs$/.exec(id)?.[1];
      return name === undefined ? null : { code: `import '@mantine/core/styles/${name}.css';\n${code}`, map: null };
    },
  };
}
