/** What Chromium is told to do without: a second list of it would replace Playwright's, so that both stand here. */

/** As Playwright 1.65 switches them off, for its own sake and so that nobody is asked anything. */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** Pages of the browser's own that every window loads although nobody sees them: half of the work of a visit. */
const UNSEEN_PAGES = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
]

/** A process in advance for a second site, where each window shows one. */
const SPARE_PROCESS = ['SpareRendererForSitePerProcess']

export const DISABLED_FEATURES: readonly string[] = [...BY_PLAYWRIGHT, ...UNSEEN_PAGES, ...SPARE_PROCESS]

export const DISABLE_FEATURES = `--disable-features=${DISABLED_FEATURES.join(',')}`
