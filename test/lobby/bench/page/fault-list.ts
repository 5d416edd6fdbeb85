import type { BenchAction } from '../action-schema.ts';
import type { BenchState } from '../messages.ts';

/** A switch of the fault panel: what it does, and whether the state says it is on. */
export type FaultSwitch = {
  label: string;
  english: string;
  isOn(state: BenchState): boolean;
  on: BenchAction;
  off: BenchAction;
};

/** A device's switches. */
export type FaultGroup = { key: string; title: string; switches: readonly FaultSwitch[] };

type Device = 'idReader' | 'scanner' | 'printer' | 'lamp';
type Fault<A extends BenchAction['action']> = Extract<BenchAction, { action: A; fault: object }>['fault'];
type Label = readonly [label: string, english: string];

/** Whether all fields of `wanted` have these values in `actual`. */
function has(actual: object, wanted: object): boolean {
  const values = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(wanted).every(([key, value]) => values.get(key) === value);
}

function wireSwitches(device: Device): readonly FaultSwitch[] {
  const wire = (
    [label, english]: Label,
    on: Fault<'setWireFault'>,
    off: Fault<'setWireFault'>,
  ): FaultSwitch => ({
    label,
    english,
    isOn: (state) => has(state.wires[device].faults, on),
    on: { action: 'setWireFault', device, fault: on },
    off: { action: 'setWireFault', device, fault: off },
  });
  return [
    {
      label: '拔线',
      english: 'unplugged',
      isOn: (state) => !state.wires[device].plugged,
      on: { action: 'setPlugged', device, plugged: false },
      off: { action: 'setPlugged', device, plugged: true },
    },
    wire(['不应答', 'silent'], { silent: true }, { silent: false }),
    wire(['应答慢 3 秒', 'slow'], { delayMs: 3000 }, { delayMs: 0 }),
    wire(['线路杂音', 'noise'], { garble: 'noise' }, { garble: 'none' }),
    wire(['位翻转', 'bit flips'], { garble: 'bitFlip' }, { garble: 'none' }),
    wire(['逐字节到达', 'byte by byte'], { splitBytes: true }, { splitBytes: false }),
  ];
}

function reader(
  [label, english]: Label,
  on: Fault<'setIdReaderFault'>,
  off: Fault<'setIdReaderFault'>,
): FaultSwitch {
  return {
    label,
    english,
    isOn: (state) => has(state.idReaderFaults, on),
    on: { action: 'setIdReaderFault', fault: on },
    off: { action: 'setIdReaderFault', fault: off },
  };
}

function scanner(
  [label, english]: Label,
  on: Fault<'setScannerFault'>,
  off: Fault<'setScannerFault'>,
): FaultSwitch {
  return {
    label,
    english,
    isOn: (state) => has(state.scannerFaults, on),
    on: { action: 'setScannerFault', fault: on },
    off: { action: 'setScannerFault', fault: off },
  };
}

function printer(
  [label, english]: Label,
  on: Fault<'setPrinterFault'>,
  off: Fault<'setPrinterFault'>,
): FaultSwitch {
  return {
    label,
    english,
    isOn: (state) => has(state.printerFaults, on),
    on: { action: 'setPrinterFault', fault: on },
    off: { action: 'setPrinterFault', fault: off },
  };
}

function platform([label, english]: Label, fault: Fault<'setPlatformFault'>): FaultSwitch {
  return {
    label,
    english,
    isOn: (state) => state.platformFaults.some((set) => has(set, fault)),
    on: { action: 'setPlatformFault', fault },
    off: { action: 'clearPlatformFaults' },
  };
}

function hall([label, english]: Label, fault: Fault<'setHallFault'>): FaultSwitch {
  return {
    label: `消息：${label}`,
    english,
    isOn: (state) => state.hallFaults.some((set) => has(set, fault)),
    on: { action: 'setHallFault', fault },
    off: { action: 'clearHallFaults' },
  };
}

const sound = { genuineCheck: 'passes' } as const;

/** All switches of the panel. */
export const faultGroups: readonly FaultGroup[] = [
  {
    key: 'idReader',
    title: '读卡器 Reader',
    switches: [
      ...wireSwitches('idReader'),
      reader(['选卡失败 2 次', 'select fails'], { selectFailures: 2 }, { selectFailures: 0 }),
      reader(['读卡失败 2 次', 'read fails'], { readFailures: 2 }, { readFailures: 0 }),
      reader(['寻卡后拿走', 'lifted after find'], { liftsCard: 'afterFind' }, { liftsCard: 'never' }),
      reader(['读卡中拿走', 'lifted in reading'], { liftsCard: 'duringRead' }, { liftsCard: 'never' }),
      reader(['真伪 31', 'card distrusts'], { genuineCheck: 'cardDistrustsReader' }, sound),
      reader(['真伪 32', 'reader distrusts'], { genuineCheck: 'readerDistrustsCard' }, sound),
      reader(['真伪 33', 'not verified'], { genuineCheck: 'verificationFailed' }, sound),
      reader(
        ['非身份证 40', 'unknown card'],
        { readAnswers: 'cardTypeUnrecognised' },
        { readAnswers: 'normally' },
      ),
      reader(
        ['随机数 47', 'random number'],
        { readAnswers: 'randomNumberFailed' },
        { readAnswers: 'normally' },
      ),
      reader(['自检失败 60', 'self test'], { module: 'selfTestFailed' }, { module: 'sound' }),
      reader(['未授权 66', 'not authorised'], { module: 'notAuthorised' }, { module: 'sound' }),
      reader(['校验和错', 'wrong checksum'], { answers: 'wrongChecksum' }, { answers: 'sound' }),
      reader(['长度超限', 'oversize length'], { answers: 'oversizeLength' }, { answers: 'sound' }),
    ],
  },
  {
    key: 'scanner',
    title: '扫码器 Scanner',
    switches: [
      ...wireSwitches('scanner'),
      scanner(['扫不出', 'blind'], { blind: true }, { blind: false }),
      scanner(['未触发也读', 'untriggered'], { readsUntriggered: true }, { readsUntriggered: false }),
      scanner(['重复发送', 'sends twice'], { sendsTwice: true }, { sendsTwice: false }),
      scanner(['AIM 前缀', 'AIM prefix ]Q1'], { aimPrefix: true }, { aimPrefix: false }),
      scanner(['无回车', 'no suffix'], { noSuffix: true }, { noSuffix: false }),
      scanner(['控制字符', 'control characters'], { controlCharacters: true }, { controlCharacters: false }),
      scanner(['10 KB 文本', 'huge text'], { hugeText: true }, { hugeText: false }),
    ],
  },
  {
    key: 'printer',
    title: '打印机 Printer',
    switches: [
      ...wireSwitches('printer'),
      printer(['纸将尽', 'near end'], { paper: 'nearEnd' }, { paper: 'ok' }),
      printer(['缺纸', 'paper out'], { paper: 'end' }, { paper: 'ok' }),
      {
        label: '再打 3 cm 缺纸',
        english: 'out in mid-job',
        isOn: (state) => state.printerFaults.paperLeftDots !== undefined,
        on: { action: 'setPrinterFault', fault: { paperLeftDots: 240 } },
        off: { action: 'refill' },
      },
      printer(['机盖打开', 'cover open'], { coverOpen: true }, { coverOpen: false }),
      printer(['切刀卡住', 'cutter jam'], { cutterJam: true }, { cutterJam: false }),
      printer(['打印头过热', 'head hot'], { headHot: true }, { headHot: false }),
      printer(['不可恢复', 'unrecoverable'], { unrecoverable: true }, { unrecoverable: false }),
      printer(['收而不印', 'takes, prints not'], { busy: 'holdsData' }, { busy: 'no' }),
      printer(['停止接收', 'stops reading'], { busy: 'stopsReading' }, { busy: 'no' }),
      printer(['状态位错', 'wrong status bits'], { wrongStatusBits: true }, { wrongStatusBits: false }),
      {
        label: '300 字节后断线',
        english: 'unplugged at byte 300',
        isOn: (state) => state.printerFaults.unplugAfterBytes > 0,
        on: { action: 'setPrinterFault', fault: { unplugAfterBytes: 300 } },
        off: { action: 'setPrinterFault', fault: { unplugAfterBytes: 0 } },
      },
    ],
  },
  {
    key: 'platform',
    title: '平台 Platform',
    switches: [
      platform(['停机', 'down'], { kind: 'down' }),
      platform(['国家平台停机', 'FSI down'], { kind: 'down', server: 'fsi' }),
      platform(['省级服务停机', 'provincial down'], { kind: 'down', server: 'provincial' }),
      platform(['连接被重置', 'reset'], { kind: 'reset' }),
      platform(['慢 8 秒', 'slow'], { kind: 'slow', delayMs: 8000 }),
      platform(['不应答', 'silent'], { kind: 'silent' }),
      platform(['拒绝', 'refuses'], { kind: 'refuse' }),
      platform(['HTML 错误页', 'error page'], { kind: 'errorPage' }),
      platform(['JSON 截断', 'truncated'], { kind: 'truncated' }),
      platform(['数组代对象', 'array for object'], { kind: 'arrayForObject' }),
      platform(['空输出', 'null output'], { kind: 'nullOutput' }),
      platform(['办成但应答丢失', 'answer lost'], { kind: 'answerLost' }),
      platform(['签到失效', 'sign-in expired'], { kind: 'signNoExpired' }),
      platform(['时钟快 10 分', 'clock skew'], { kind: 'clockSkew', skewMs: 600_000 }),
      platform(['申请：当场批准', 'approves'], { kind: 'decides', as: 'approved' }),
      platform(['申请：审核不通过', 'rejects'], { kind: 'decides', as: 'rejected' }),
      platform(['申请：要求补正', 'asks for papers'], { kind: 'decides', as: 'papersMissing' }),
    ],
  },
  {
    key: 'hall',
    title: '呼叫 Calling staff',
    switches: [
      {
        label: '呼叫灯：拔线',
        english: 'lamp unplugged',
        isOn: (state) => !state.wires.lamp.plugged,
        on: { action: 'setPlugged', device: 'lamp', plugged: false },
        off: { action: 'setPlugged', device: 'lamp', plugged: true },
      },
      hall(['停机', 'down'], { kind: 'down' }),
      hall(['慢 6 秒', 'slow'], { kind: 'slow', delayMs: 6000 }),
      hall(['不应答', 'silent'], { kind: 'silent' }),
      hall(['拒绝', 'refuses'], { kind: 'refuse' }),
      hall(['HTML 错误页', 'error page'], { kind: 'errorPage', status: 200 }),
      hall(['收到但应答丢失', 'answer lost'], { kind: 'answerLost' }),
      hall(['空输出', 'null output'], { kind: 'nullOutput' }),
    ],
  },
];
