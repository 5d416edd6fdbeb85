import { requireRuntime } from './lib/runtime.mjs';

requireRuntime();
await import('./start.ts');
