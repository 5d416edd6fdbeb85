import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'vite';

import { firstWordings } from './scripts/first-wordings.ts';

// Default export: Vite reads its configuration from it.
export default defineConfig({
  plugins: [preactPreset(), firstWordings()],
  build: {
    target: 'chrome120',
    // Slices of the face are fetched by need; none is worth a place inside the style sheet.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Later screens are fetched ahead one after the other; only their styles must be there before they draw.
      resolveDependencies: (_file, needs) => needs.filter((need) => need.endsWith('.css')),
    },
  },
});
