import { defineConfig } from 'vitest/config'

/** One project a workspace, so that each can be run alone. */
export default defineConfig({
  test: {
    allowOnly: false,
    // Most of these tests wait for servers and windows; on two processors one file at a time would run otherwise.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: ['shared/src/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['server/src/**/*.test.ts'], testTimeout: 20_000 } },
      'client/vitest.config.ts',
    ],
  },
})
