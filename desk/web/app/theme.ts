/**
 * The desk's look: paper and ink, a pine green for what can be acted on, vermilion and ochre for what is
 * urgent. Pairs of text and ground keep a contrast of at least 4.5 : 1 in light and dark.
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const pine: MantineColorsTuple = [
  '#edf5f2',
  '#d9e9e3',
  '#b3d3c7',
  '#8abba9',
  '#5fa08b',
  '#3f8671',
  '#2b6f5c',
  '#1f5b4b',
  '#17493d',
  '#0f362d',
]
const vermilion: MantineColorsTuple = [
  '#fdf0ec',
  '#f9dcd3',
  '#f2b8a7',
  '#ea9178',
  '#e06b4d',
  '#cf4f2f',
  '#b23c1e',
  '#943118',
  '#782814',
  '#571c0d',
]
const ochre: MantineColorsTuple = [
  '#fbf5e6',
  '#f5e8c5',
  '#ead08b',
  '#ddb654',
  '#c8992c',
  '#a97d1b',
  '#8a6412',
  '#6f500f',
  '#573f0d',
  '#3d2c09',
]
const gray: MantineColorsTuple = [
  '#f8f8f5',
  '#f0f1ec',
  '#e3e5df',
  '#d0d4cd',
  '#b2b9b2',
  '#87918a',
  '#616c65',
  '#47514b',
  '#2f3833',
  '#1a211d',
]
const dark: MantineColorsTuple = [
  '#e2e7e3',
  '#bcc5bf',
  '#9aa59f',
  '#75817b',
  '#434d48',
  '#333c38',
  '#252d29',
  '#1a211e',
  '#131916',
  '#0d110f',
]

/** Filled grounds are deep in light and pale in dark; Mantine chooses their text by the light scheme alone. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-filled)' } : colors
}

export const theme = createTheme({
  primaryColor: 'pine',
  variantColorResolver,
  primaryShade: { light: 7, dark: 3 },
  colors: { pine, vermilion, ochre, gray, dark, red: vermilion },
  white: '#ffffff',
  black: '#1a211d',
  fontFamily:
    'Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontFamily:
      '"Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Noto Serif", Georgia, "Liberation Serif", serif',
    fontWeight: '600',
    textWrap: 'balance',
  },
  fontSizes: { xs: '0.75rem', sm: '0.8438rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** Names for surfaces and meanings, so that style sheets never name a colour. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--serif': theme.headings?.fontFamily ?? 'serif' },
  light: {
    '--on-filled': '#ffffff',
    '--mantine-color-body': '#fbfbf8',
    '--mantine-color-dimmed': '#57625b',
    '--ground': '#f3f3ee',
    '--surface': '#ffffff',
    '--surface-quiet': '#f8f8f5',
    '--line': '#dfe2db',
    '--line-strong': '#c3c9c1',
    '--selected': '#e9f2ee',
    '--bar': '#12362d',
    '--bar-text': '#f3efe2',
    '--bar-dimmed': '#b5cbc2',
    '--urgent': '#a8371a',
    '--urgent-ground': '#fbeae4',
    '--watch': '#7a580f',
    '--watch-ground': '#f8eed3',
    '--calm': '#2b5d78',
    '--calm-ground': '#e4eef3',
    '--for': '#a8371a',
    '--against': '#2b6f5c',
    '--mark': '#fbe3a4',
    '--mark-edge': '#a97d1b',
  },
  dark: {
    '--on-filled': '#0f1412',
    '--mantine-color-body': '#131916',
    '--mantine-color-dimmed': '#9faaa4',
    '--ground': '#0f1412',
    '--surface': '#1a211e',
    '--surface-quiet': '#161c19',
    '--line': '#2c3531',
    '--line-strong': '#434d48',
    '--selected': '#1e312a',
    '--bar': '#0c2720',
    '--bar-text': '#f0ecdf',
    '--bar-dimmed': '#9dbbaf',
    '--urgent': '#f0957b',
    '--urgent-ground': '#3b1d14',
    '--watch': '#e0bb62',
    '--watch-ground': '#352a10',
    '--calm': '#8fc1dc',
    '--calm-ground': '#172a35',
    '--for': '#ec8264',
    '--against': '#6fb79f',
    '--mark': '#54431a',
    '--mark-edge': '#d3a944',
  },
})
