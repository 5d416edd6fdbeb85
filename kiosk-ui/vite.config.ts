import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'vite';

import { firstWordings } from './scripts/first-wordings.ts';

const firstShared =
  /node_modules\/(?:preact|@preact|i18next)\/|kiosk-ui\/src\/(?:i18n\/i18n|access\/modes|components\/(?:button|icon|fit))\.tsx?|first-wordings/;

// Default export: Vite reads its configuration from it.
export default defineConfig({
  plugins: [preactPreset(), firstWordings()],
  build: {
    target: 'chrome120',
    // Slices of the face are fetched by need; none is worth a place inside the style sheet.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // One file for what the first screens share with later ones: cut by who needs what, the parts compress worse.
      output: { codeSplitting: { groups: [{ name: 'shared', test: firstShared }] } },
    },
    modulePreload: {
      polyfill: false,
      // Later screens are fetched ahead one after the other; only their styles must be there before they draw.
      resolveDependencies: (_file, needs) => needs.filter((need) => need.endsWith('.css')),
    },
  },
});
