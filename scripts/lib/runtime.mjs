// Plain JavaScript on purpose: this file must run on any Node, to say in one sentence what is missing.

const neededMajor = 24;

/** Ends the process with one clear sentence when this Node cannot run the TypeScript sources. */
export function requireRuntime() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= neededMajor) return;
  console.error(
    `This needs Node.js ${neededMajor} or newer and found ${process.version}. ` +
      'On Linux and Windows `npm ci` brings it (do not use --omit=optional, and start through npm); ' +
      'elsewhere install Node.js 24 and start again.',
  );
  process.exit(1);
}
