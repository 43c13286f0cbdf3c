import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Petrol: dark enough at 7 (light) and 6 (dark) for white words upon it, WCAG 2.2 AA. */
const petrol: MantineColorsTuple = [
  '#e9f4f5',
  '#d0e6e9',
  '#a4cdd4',
  '#74b3bd',
  '#4b9ba8',
  '#2c8592',
  '#177280',
  '#0c5f6c',
  '#084d59',
  '#063d47',
];

/** Paper greys, a little warm, for the light scheme. */
const gray: MantineColorsTuple = [
  '#f8f7f5',
  '#f0efec',
  '#e4e2de',
  '#d3d0cb',
  '#b5b2ac',
  '#8f8c86',
  '#66635e',
  '#4d4b47',
  '#343230',
  '#211f1e',
];

/** Ink, a little blue, for the dark scheme: 0 is for words, 7 is the page. */
const dark: MantineColorsTuple = [
  '#d9dcdf',
  '#b7bdc3',
  '#98a0a8',
  '#6b747d',
  '#454d55',
  '#363d45',
  '#2a3037',
  '#1c2126',
  '#16191e',
  '#0f1215',
];

const SANS =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Helvetica Neue", Arial, sans-serif';
const SERIF =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", "Noto Serif", "Noto Naskh Arabic", Cambria, Georgia, serif';

/** What every control looks like: dense, calm, one accent. Headlines and copy are set in `--wt-serif`. */
export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: SANS,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: SANS,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: {
    xs: '0.75rem',
    sm: '0.8125rem',
    md: '0.875rem',
    lg: '1rem',
    xl: '1.25rem',
  },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '14px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { radius: 'md', yOffset: '8vh' },
      styles: {
        // Beside its closing button a title shrinks only when it may break anywhere.
        title: {
          fontSize: '1.0625rem',
          fontWeight: 650,
          lineHeight: 1.3,
          overflowWrap: 'anywhere',
        },
        // Room for the focus ring of the first field.
        body: { paddingTop: '0.25rem' },
      },
    },
    Tooltip: {
      defaultProps: {
        openDelay: 250,
        withArrow: true,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    },
  },
});

/** Meanings of colour that Mantine has no name for; each is used with a word or a sign beside it. */
export const newsroomColours: CSSVariablesResolver = () => ({
  variables: { '--wt-serif': SERIF, '--wt-bar': '#0b3038', '--wt-bar-line': '#1c4a54' },
  light: {
    '--wt-page': '#f8f7f5',
    '--wt-surface': '#ffffff',
    '--wt-raised': '#f0efec',
    '--wt-line': '#dedbd6',
    '--wt-dim': '#5f5c57',
    '--wt-tone-plain': '#4d4b47',
    '--wt-tone-plain-back': '#eceae6',
    '--wt-tone-work': '#1d4f91',
    '--wt-tone-work-back': '#e4edf9',
    '--wt-tone-wait': '#7a4a00',
    '--wt-tone-wait-back': '#fbefd9',
    '--wt-tone-good': '#0f5f36',
    '--wt-tone-good-back': '#dff2e7',
    '--wt-tone-bad': '#9b1c1c',
    '--wt-tone-bad-back': '#fbe6e4',
    '--wt-tone-dead': '#ffffff',
    '--wt-tone-dead-back': '#3a3836',
    '--mantine-color-body': '#ffffff',
    '--menu-item-hover': '#f0efec',
    '--mantine-color-dimmed': '#5f5c57',
    '--mantine-color-placeholder': '#6c6964',
    '--mantine-color-error': '#b02323',
  },
  dark: {
    '--wt-page': '#16191e',
    '--wt-surface': '#1c2126',
    '--wt-raised': '#242a30',
    '--wt-line': '#333a42',
    '--wt-dim': '#a0a8af',
    '--wt-tone-plain': '#c6cbd0',
    '--wt-tone-plain-back': '#2f363d',
    '--wt-tone-work': '#a5c8f5',
    '--wt-tone-work-back': '#1f3350',
    '--wt-tone-wait': '#f3c77c',
    '--wt-tone-wait-back': '#43320f',
    '--wt-tone-good': '#8fdcb0',
    '--wt-tone-good-back': '#15402a',
    '--wt-tone-bad': '#f6aaa3',
    '--wt-tone-bad-back': '#55201f',
    '--wt-tone-dead': '#16191e',
    '--wt-tone-dead-back': '#c9ced3',
    // Quiet words have to be read on it, too.
    '--menu-item-hover': '#333a42',
    '--mantine-color-dimmed': '#a0a8af',
    '--mantine-color-placeholder': '#8f979f',
    '--mantine-color-error': '#f08b84',
  },
});
