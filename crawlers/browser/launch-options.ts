/** How Chromium is started: through the way out alone, and without a life of its own in the background. */
import type { LaunchOptions } from 'playwright'
import { DISABLE_FEATURES } from './disabled-features.ts'

export interface BrowserChoice {
  executablePath: string
  /** `false` only where nothing but allowed loopback sites is visited. */
  sandbox: boolean
}

export function launchOptions({ executablePath, sandbox }: BrowserChoice, egressUrl: string): LaunchOptions {
  return {
    executablePath,
    chromiumSandbox: sandbox,
    headless: true,
    // Without the bypass rule, Chromium goes to loopback addresses past the proxy.
    proxy: { server: egressUrl, bypass: '<-loopback>' },
    args: [
      DISABLE_FEATURES,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--dns-prefetch-disable',
      // Chromium asks its maker about accounts and updates even so; nothing answers at these addresses.
      `--gaia-url=${NOWHERE}`,
      `--google-apis-url=${NOWHERE}`,
      `--component-updater=url-source=${NOWHERE}`,
      // WebRTC would otherwise send UDP past the proxy.
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      // Whatever tries to resolve names by itself finds none but the proxy's.
      `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${new URL(egressUrl).hostname.replace(/^\[|\]$/g, '')}`,
      '--js-flags=--max-old-space-size=512',
    ],
  }
}

/** Port 9 is one that browsers never open. */
const NOWHERE = 'http://127.0.0.1:9'

export const VIEWPORT = { width: 1280, height: 900 }
