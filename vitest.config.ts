import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Browser and process tests start real programs; the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
