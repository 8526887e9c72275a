import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // They end what hangs. No test asks how long something takes, and the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
