import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The sea before Haifa on a clear morning: the one strong colour. */
const sea: MantineColorsTuple = [
  '#e8f5f5',
  '#d3e9e9',
  '#a6d3d4',
  '#76bcbe',
  '#4fa9ac',
  '#369da0',
  '#25898d',
  '#17767a',
  '#0c6064',
  '#03494d',
];

/** Ink on warm paper: the greys lean to brown in the light and to blue at night. */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0eb',
  '#e8e4dd',
  '#dad5cc',
  '#c4beb4',
  '#8d877d',
  '#68635b',
  '#514d47',
  '#393631',
  '#23211e',
];
const dark: MantineColorsTuple = [
  '#dfe5e7',
  '#c3ccd0',
  '#a9b4b9',
  '#8d999f',
  '#55636a',
  '#37444b',
  '#283339',
  '#1c262b',
  '#141c20',
  '#0d1316',
];

const family =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic", "Arial Hebrew", "Geeza Pro", Arial, sans-serif';

/** Kesher's look. Mantine's own theme fails AA contrast in places; shade 8, `autoContrast` and `md` controls mend that. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: 8,
  autoContrast: true,
  colors: { sea, gray, dark },
  black: '#23211e',
  fontFamily: family,
  headings: {
    fontFamily: family,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.4' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // Named, not imported: fields and dialogs load lazily.
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Input: { defaultProps: { size: 'md' } },
    // Mantine's dialogs have a `header`, which would be a second banner.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});

/** The colours that Mantine derives too pale for AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fdfcfa',
    '--mantine-color-dimmed': '#5c5850',
    '--mantine-color-placeholder': '#68635b',
    '--mantine-color-anchor': '#0c6064',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-disabled-color': '#68635b',
    '--kesher-surface': '#ffffff',
    '--kesher-line': '#e3ded6',
    '--kesher-told': '#17767a',
    '--kesher-waiting': '#c9a227',
    '--kesher-unknown': '#7a5aa6',
    '--kesher-notTold': '#8d877d',
    '--kesher-unreachable': '#b3432b',
  },
  dark: {
    '--mantine-color-body': '#141c20',
    '--mantine-color-dimmed': '#a9b4b9',
    '--mantine-color-placeholder': '#a9b4b9',
    '--mantine-color-anchor': '#76bcbe',
    '--mantine-color-error': '#ff9c8f',
    '--mantine-color-disabled-color': '#a9b4b9',
    '--kesher-surface': '#1c262b',
    '--kesher-line': '#34424a',
    '--kesher-told': '#4fa9ac',
    '--kesher-waiting': '#d9b544',
    '--kesher-unknown': '#a68ad0',
    '--kesher-notTold': '#8d999f',
    '--kesher-unreachable': '#e07a62',
  },
});
