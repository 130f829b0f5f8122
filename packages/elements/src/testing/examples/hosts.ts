/** What a host's page has, and which of its variables a bridge hands on. */
export interface Host {
  /** Token of ours → variable of the host. */
  readonly colours: Readonly<Record<string, string>>;
  /** Tokens to which the bridge gives a value of its own. */
  readonly own?: readonly string[];
  readonly font?: string;
  readonly radius?: string;
  /** A value of the host's that makes our unit 5px. */
  readonly space?: { readonly variable: string; readonly given: string };
  /** What the host sets by default, in light, and in dark where it has that. */
  readonly palettes: Readonly<Partial<Record<'light' | 'dark', Readonly<Record<string, string>>>>>;
}

const colours = (map: Readonly<Record<string, string>>): Host['colours'] =>
  Object.fromEntries(Object.entries(map).map(([token, variable]) => [`--social-color-${token}`, variable]));

/** The hosts in whose pages our elements are at home. */
export const hosts: Readonly<Record<string, Host>> = {
  fluent: {
    colours: colours({
      accent: '--colorCompoundBrandForeground1',
      'on-accent': '--colorNeutralForegroundInverted',
      surface: '--colorNeutralBackground1',
      'surface-raised': '--colorNeutralBackground2',
      text: '--colorNeutralForeground1',
      'text-muted': '--colorNeutralForeground2',
      border: '--colorNeutralStroke1',
      control: '--colorNeutralStrokeAccessible',
      danger: '--colorPaletteRedForeground1',
      success: '--colorStatusSuccessForeground1',
      focus: '--colorStrokeFocus2',
    }),
    font: '--fontFamilyBase',
    radius: '--borderRadiusMedium',
    space: { variable: '--spacingHorizontalXS', given: '5px' },
    palettes: {
      light: {
        '--colorCompoundBrandForeground1': '#0f6cbd',
        '--colorNeutralForegroundInverted': '#ffffff',
        '--colorNeutralBackground1': '#ffffff',
        '--colorNeutralBackground2': '#fafafa',
        '--colorNeutralForeground1': '#242424',
        '--colorNeutralForeground2': '#424242',
        '--colorNeutralStrokeAccessible': '#616161',
        '--colorPaletteRedForeground1': '#bc2f32',
        '--colorStatusSuccessForeground1': '#0e700e',
        '--colorStrokeFocus2': '#000000',
      },
      dark: {
        '--colorCompoundBrandForeground1': '#479ef5',
        '--colorNeutralForegroundInverted': '#242424',
        '--colorNeutralBackground1': '#292929',
        '--colorNeutralBackground2': '#1f1f1f',
        '--colorNeutralForeground1': '#ffffff',
        '--colorNeutralForeground2': '#d6d6d6',
        '--colorNeutralStrokeAccessible': '#adadad',
        '--colorPaletteRedForeground1': '#e37d80',
        '--colorStatusSuccessForeground1': '#54b054',
        '--colorStrokeFocus2': '#ffffff',
      },
    },
  },
  sharepoint: {
    colours: colours({
      accent: '--link',
      'on-accent': '--bodyBackground',
      surface: '--bodyBackground',
      'surface-raised': '--bodyStandoutBackground',
      text: '--bodyText',
      'text-muted': '--bodySubtext',
      border: '--bodyDivider',
      control: '--inputBorder',
      danger: '--errorText',
      success: '--successText',
      focus: '--linkHovered',
    }),
    palettes: {
      light: {
        '--link': '#0078d4',
        '--linkHovered': '#004578',
        '--bodyBackground': '#ffffff',
        '--bodyStandoutBackground': '#faf9f8',
        '--bodyText': '#323130',
        '--bodySubtext': '#605e5c',
        '--bodyDivider': '#edebe9',
        '--inputBorder': '#605e5c',
        '--errorText': '#a4262c',
        '--successText': '#107c10',
      },
    },
  },
  bootstrap: {
    colours: colours({
      accent: '--bs-link-color',
      'on-accent': '--bs-body-bg',
      surface: '--bs-body-bg',
      'surface-raised': '--bs-tertiary-bg',
      text: '--bs-body-color',
      'text-muted': '--bs-secondary-color',
      border: '--bs-border-color',
      danger: '--bs-danger-text-emphasis',
      success: '--bs-success-text-emphasis',
    }),
    font: '--bs-body-font-family',
    radius: '--bs-border-radius',
    palettes: {
      light: {
        '--bs-link-color': '#0d6efd',
        '--bs-body-bg': '#fff',
        '--bs-tertiary-bg': '#f8f9fa',
        '--bs-body-color': '#212529',
        '--bs-secondary-color': 'rgba(33, 37, 41, 0.75)',
        '--bs-border-color': '#dee2e6',
        '--bs-danger-text-emphasis': '#58151c',
        '--bs-success-text-emphasis': '#0a3622',
      },
      dark: {
        '--bs-link-color': '#6ea8fe',
        '--bs-body-bg': '#212529',
        '--bs-tertiary-bg': '#2b3035',
        '--bs-body-color': '#dee2e6',
        '--bs-secondary-color': 'rgba(222, 226, 230, 0.75)',
        '--bs-border-color': '#495057',
        '--bs-danger-text-emphasis': '#ea868f',
        '--bs-success-text-emphasis': '#75b798',
      },
    },
  },
  'drupal-olivero': {
    colours: colours({ accent: '--color--primary-40', focus: '--color--primary-50' }),
    own: ['--social-color-on-accent'],
    palettes: { light: { '--color--primary-40': '#0d77b5', '--color--primary-50': '#2494db' } },
  },
  'drupal-gin': {
    colours: colours({
      accent: '--gin-color-primary',
      'on-accent': '--gin-color-button-text',
      surface: '--gin-bg-layer',
      'surface-raised': '--gin-bg-layer2',
      text: '--gin-color-text',
      'text-muted': '--gin-color-text-light',
      border: '--gin-border-color',
      control: '--gin-border-color-form-element',
      danger: '--gin-status-danger-text',
      success: '--gin-status-success-text',
    }),
    font: '--gin-font',
    radius: '--gin-border-m',
    space: { variable: '--gin-spacing-density-xxs', given: '5px' },
    palettes: {
      light: {
        '--gin-color-primary': '#003cc5',
        '--gin-color-button-text': '#fff',
        '--gin-bg-layer': '#fff',
        '--gin-bg-layer2': '#edeff5',
        '--gin-color-text': '#222330',
        '--gin-color-text-light': '#545560',
        '--gin-border-color': '#d4d4d8',
        '--gin-border-color-form-element': '#8e929c',
        '--gin-status-danger-text': '#cc3d3d',
        '--gin-status-success-text': '#1d6844',
      },
      dark: {
        '--gin-color-primary': '#a6bbeb',
        '--gin-color-button-text': '#111',
        '--gin-bg-layer': '#2a2a2d',
        '--gin-bg-layer2': '#3b3b3f',
        '--gin-color-text': '#d2d3d3',
        '--gin-color-text-light': '#9e9fa0',
        '--gin-border-color': '#43454a',
        '--gin-border-color-form-element': '#76777b',
        '--gin-status-danger-text': '#e69e9e',
        '--gin-status-success-text': '#8bd3b1',
      },
    },
  },
  'drupal-claro': {
    colours: colours({
      accent: '--color-absolutezero',
      'on-accent': '--button-fg-color--primary',
      surface: '--color-bg',
      'surface-raised': '--color-gray-050',
      text: '--color-text',
      'text-muted': '--input-fg-color--description',
      border: '--color-gray-100',
      control: '--input-border-color',
      danger: '--color-maximumred',
      focus: '--color-focus',
    }),
    font: '--font-family',
    radius: '--base-border-radius',
    space: { variable: '--space-xs', given: '10px' },
    palettes: {
      light: {
        '--color-absolutezero': '#003ecc',
        '--button-fg-color--primary': '#fff',
        '--color-bg': '#fff',
        '--color-gray-050': '#f3f4f9',
        '--color-text': '#232429',
        '--input-fg-color--description': '#55565b',
        '--color-gray-100': '#dedfe4',
        '--input-border-color': '#919297',
        '--color-maximumred': '#dc2323',
        '--color-focus': '#26a769',
      },
    },
  },
  liferay: {
    colours: colours({
      accent: '--primary',
      'on-accent': '--btn-primary-color',
      surface: '--body-bg',
      'surface-raised': '--gray-100',
      text: '--body-color',
      'text-muted': '--secondary',
      border: '--gray-300',
      control: '--secondary-l0',
      danger: '--danger',
      success: '--success',
    }),
    font: '--font-family-base',
    radius: '--border-radius',
    space: { variable: '--spacer-1', given: '5px' },
    palettes: {
      light: {
        '--primary': '#0b5fff',
        '--btn-primary-color': '#fff',
        '--body-bg': '#fff',
        '--gray-100': '#f7f8f9',
        '--body-color': '#1c1c24',
        '--secondary': '#6b6c7e',
        '--gray-300': '#e7e7ed',
        '--secondary-l0': '#9191a1',
        '--danger': '#da1414',
        '--success': '#287d3c',
      },
    },
  },
  wordpress: {
    colours: colours({
      accent: '--wp--preset--color--contrast',
      'on-accent': '--wp--preset--color--base',
      surface: '--wp--preset--color--base',
      'surface-raised': '--wp--preset--color--accent-5',
      text: '--wp--preset--color--contrast',
      'text-muted': '--wp--preset--color--accent-4',
      border: '--wp--preset--color--accent-6',
      control: '--wp--preset--color--accent-4',
    }),
    palettes: {
      light: {
        '--wp--preset--color--base': '#ffffff',
        '--wp--preset--color--contrast': '#111111',
        '--wp--preset--color--accent-4': '#686868',
        '--wp--preset--color--accent-5': '#fbfaf3',
        '--wp--preset--color--accent-6': 'color-mix(in srgb, currentColor 20%, transparent)',
      },
      dark: {
        '--wp--preset--color--base': '#1b1b1b',
        '--wp--preset--color--contrast': '#f0f0f0',
        '--wp--preset--color--accent-4': '#cbcbcb',
        '--wp--preset--color--accent-5': '#353535',
        '--wp--preset--color--accent-6': 'color-mix(in srgb, currentColor 20%, transparent)',
      },
    },
  },
};
