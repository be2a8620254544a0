import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH

/** Browser stories: several people, a real server, a real Chromium. Never repeated until they pass. */
export default defineConfig({
  testDir: 'stories',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // One story at a time: several browsers beside a clock that is measured need the machine for themselves.
  workers: 1,
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
      ],
    },
  },
})
