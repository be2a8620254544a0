import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH

/**
 * What the browser leaves out. The address bar’s popups are pages of their own, two for every window, and take four times what our own page
 * takes to open. The rest is Playwright’s list, which this one replaces.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** Browser stories: several people, a real server, a real Chromium. Never repeated until they pass. */
export default defineConfig({
  testDir: 'stories',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // Two stories at a time: a story waits more than it works.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    viewport: { width: 720, height: 900 },
    locale: 'en-GB',
    // Without moving pictures, which would cost the clocks that are measured.
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 10_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${LEFT_OUT.join()}`,
      ],
    },
  },
})
