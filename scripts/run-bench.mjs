import { requireRuntime } from './lib/runtime.mjs';

requireRuntime();
await import('../test/bench/main.ts');
