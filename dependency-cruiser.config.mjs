/**
 * The table of docs/architecture.md: which room may import which. Read by `npm run lint`.
 */
const agentRooms = {
  transport: [],
  store: [],
  devices: ['transport'],
  platform: ['store'],
  content: ['config', 'store'],
  fleet: ['store'],
  languages: ['config'],
  printing: ['devices', 'store'],
  session: ['devices', 'platform', 'store'],
  guides: ['content', 'session', 'printing', 'store'],
  records: ['session', 'platform', 'printing', 'store'],
  certificate: ['session', 'platform', 'printing', 'store'],
  casework: ['session', 'platform', 'printing', 'store', 'content'],
  rating: ['session', 'platform', 'printing', 'store', 'content'],
};
const everyLowerRoom = Object.keys(agentRooms);
const tops = { terminal: everyLowerRoom, maintenance: everyLowerRoom, xfs: everyLowerRoom };
const server = [...everyLowerRoom, ...Object.keys(tops)];

const roomRule = (room, allowed) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of the agent'}`,
  severity: 'error',
  from: { path: `^device-agent/src/${room}/` },
  to: {
    path: '^device-agent/src/[^/]+/',
    pathNot: [room, ...allowed].map((name) => `^device-agent/src/${name}/`).concat('^device-agent/src/testing/'),
  },
});

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'shared-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(device-agent|kiosk-ui|operator-console|test|scripts)/' },
    },
    {
      name: 'screen-and-agent-never-meet',
      severity: 'error',
      from: { path: '^(kiosk-ui|operator-console)/' },
      to: { path: '^(device-agent|test)/' },
    },
    {
      name: 'the-page-imports-types-of-schemas-only',
      comment: 'docs/decisions/0007; what the page needs at run time stands in files without schemas',
      severity: 'error',
      from: { path: '^kiosk-ui/src/', pathNot: ['\\.test\\.tsx?$', '^kiosk-ui/src/gallery/'] },
      to: {
        path: '^shared/src/kiosk/',
        pathNot: '/(?:access-modes|built-in-languages|places)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'agent-imports-shared-only',
      severity: 'error',
      from: { path: '^device-agent/' },
      to: { path: '^(kiosk-ui|operator-console|test)/' },
    },
    {
      name: 'one-caller-of-the-printer',
      comment: 'only printing may send bytes to a printer',
      severity: 'error',
      from: { path: '^device-agent/src/', pathNot: '^device-agent/src/(printing/|devices/|main\\.ts)' },
      to: { path: '^device-agent/src/devices/printer/send' },
    },
    {
      name: 'no-test-double-in-the-product',
      comment: 'what stands in a folder named testing is for tests only',
      severity: 'error',
      from: { path: '^(shared|device-agent|kiosk-ui)/src/', pathNot: ['/testing/', '\\.test\\.tsx?$'] },
      to: { path: '/testing/', pathNot: 'node_modules' },
    },
    ...Object.entries({ ...agentRooms, ...tops, server }).map(([room, allowed]) => roomRule(room, allowed)),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
