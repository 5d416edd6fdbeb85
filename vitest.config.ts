import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

const everywhere = {
  /** No test waits so long; on a busy machine a day of simulated time takes more than the usual 5 s. */
  testTimeout: 30_000,
  maxWorkers: availableParallelism(),
  sequence: { groupOrder: 1 },
};

const withRealParts = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  env: { NODE_COMPILE_CACHE: new URL('.cache/compile', import.meta.url).pathname },
} as const;

/**
 * Five projects: `unit` needs nothing but Node, `ui` a page in happy-dom, `system` real parts (pseudo-terminals, the
 * agent as a process), `browser` journeys and `screens` every example of every screen in Chromium, which `npm test` brings
 * first. The first two share the machine; then `system`, two files at once because it waits on real time-outs; then
 * `browser`, alone because it measures a screen; then `screens`, two browsers at once.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['shared/src/**/*.test.ts', 'device-agent/src/**/*.test.ts', 'test/{content,lobby,support}/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          ...everywhere,
        },
      },
      {
        extends: './kiosk-ui/vite.config.ts',
        test: {
          name: 'ui',
          root: './kiosk-ui',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          environment: 'happy-dom',
          ...everywhere,
        },
      },
      {
        test: {
          ...withRealParts,
          name: 'system',
          include: ['test/{conformance,faults,security}/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...withRealParts,
          name: 'browser',
          include: ['test/e2e/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...withRealParts,
          name: 'screens',
          include: ['test/e2e/screens/**/*.test.ts'],
          globalSetup: 'test/e2e/screens/gallery-setup.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 4 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['device-agent/src/**/*.ts', 'shared/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing/**', 'device-agent/src/main.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage',
      // Parsers, drivers and the job machine decide what a citizen is told: nearly every branch is walked.
      thresholds: {
        'device-agent/src/devices/**': { branches: 95 },
        'device-agent/src/printing/**': { branches: 95 },
        'device-agent/src/platform/**': { branches: 95 },
        'shared/src/document/**': { branches: 95 },
      },
    },
  },
});
