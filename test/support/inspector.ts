import { WebSocket } from 'ws';

/** The inspector protocol of a Node process that was started with `--inspect=127.0.0.1:0`. */
export type Inspector = {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Calls back for every event of this name. */
  on(event: string, receive: (params: Record<string, unknown>) => void): void;
  close(): void;
};

type InspectorMessage = { id?: number; result?: Record<string, unknown>; error?: unknown; method?: string; params?: Record<string, unknown> };

/** The address in what Node writes to standard error at the start. */
export function inspectorUrl(standardError: string): string {
  const url = /Debugger listening on (ws:\S+)/.exec(standardError)?.[1];
  if (url === undefined) throw new Error('the process was started without an inspector');
  return url;
}

/** Connects to the process. */
export async function openInspector(url: string): Promise<Inspector> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 0 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const pending = new Map<number, (message: InspectorMessage) => void>();
  const listeners = new Map<string, (params: Record<string, unknown>) => void>();
  let lastId = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as InspectorMessage;
    if (message.id !== undefined) pending.get(message.id)?.(message);
    else if (message.method !== undefined) listeners.get(message.method)?.(message.params ?? {});
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        pending.set(id, ({ result, error }) => {
          pending.delete(id);
          if (error) reject(new Error(JSON.stringify(error)));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (event, receive) => void listeners.set(event, receive),
    close: () => socket.terminate(),
  };
}

/** A heap snapshot, parsed as far as the probes need it. */
export type HeapSnapshot = {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; node_types: [string[], ...unknown[]]; edge_types: [string[], ...unknown[]] } };
  nodes: number[];
  edges: number[];
  strings: string[];
};

/** Collects garbage and takes a snapshot of the JavaScript heap, with every string in full length. */
export async function takeHeapSnapshot(inspector: Inspector): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(String(chunk)));
  await inspector.send('HeapProfiler.enable');
  // Finalisers and weak references need more than one round.
  for (let round = 0; round < 3; round += 1) await inspector.send('HeapProfiler.collectGarbage');
  await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(chunks.join('')) as HeapSnapshot;
}

/** Which of the needles (hexadecimal bytes) lie in a live ArrayBuffer of the process; snapshots leave their bytes out. */
export async function findInBuffers(inspector: Inspector, needles: readonly string[]): Promise<string[]> {
  const prototype = await inspector.send('Runtime.evaluate', { expression: 'ArrayBuffer.prototype' });
  const { objectId: prototypeObjectId } = prototype['result'] as { objectId: string };
  const queried = await inspector.send('Runtime.queryObjects', { prototypeObjectId });
  const { objectId } = queried['objects'] as { objectId: string };
  const found = await inspector.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (needles) {
      const found = new Set();
      for (const buffer of this) {
        if (buffer.byteLength === 0) continue;
        const hex = Buffer.from(buffer).toString('hex');
        for (const needle of needles) if (hex.includes(needle)) found.add(needle + ' in ' + buffer.byteLength + ' bytes');
      }
      return [...found];
    }`,
    arguments: [{ value: needles }],
    returnByValue: true,
  });
  return (found['result'] as { value: string[] }).value;
}

/** How a string is held: the shortest chain of names from the roots to it, for the message of a failing probe. */
export function retainersOf(heap: HeapSnapshot, isWanted: (text: string) => boolean): string[] {
  const { meta } = heap.snapshot;
  const nodeSize = meta.node_fields.length;
  const edgeSize = meta.edge_fields.length;
  const at = { name: meta.node_fields.indexOf('name'), type: meta.node_fields.indexOf('type'), edges: meta.node_fields.indexOf('edge_count') };
  const edgeAt = { type: meta.edge_fields.indexOf('type'), name: meta.edge_fields.indexOf('name_or_index'), to: meta.edge_fields.indexOf('to_node') };
  const edgeTypes = meta.edge_types[0];
  const parent = new Map<number, { node: number; label: string }>();
  const firstEdge: number[] = [];
  for (let node = 0, edge = 0; node < heap.nodes.length; node += nodeSize) {
    firstEdge.push(edge);
    edge += (heap.nodes[node + at.edges] ?? 0) * edgeSize;
  }
  const nameOf = (node: number): string => heap.strings[heap.nodes[node + at.name] ?? 0] ?? '';
  const queue = [0];
  const seen = new Set(queue);
  const chains: string[] = [];
  for (let index = 0; index < queue.length; index += 1) {
    const node = queue[index] ?? 0;
    const begin = firstEdge[node / nodeSize] ?? 0;
    const end = begin + (heap.nodes[node + at.edges] ?? 0) * edgeSize;
    for (let edge = begin; edge < end; edge += edgeSize) {
      const to = heap.edges[edge + edgeAt.to] ?? 0;
      const type = edgeTypes[heap.edges[edge + edgeAt.type] ?? 0];
      if (type === 'weak' || seen.has(to)) continue;
      seen.add(to);
      const nameOrIndex = heap.edges[edge + edgeAt.name] ?? 0;
      const label = type === 'element' || type === 'hidden' ? String(nameOrIndex) : (heap.strings[nameOrIndex] ?? '');
      parent.set(to, { node, label });
      queue.push(to);
      if (isWanted(nameOf(to))) chains.push(chainTo(to, { parent, nameOf }));
    }
  }
  return chains.slice(0, 10);
}

function chainTo(
  node: number,
  { parent, nameOf }: { parent: ReadonlyMap<number, { node: number; label: string }>; nameOf: (node: number) => string },
): string {
  const links: string[] = [];
  for (let step = parent.get(node); step && links.length < 14; step = parent.get(step.node)) {
    links.unshift(`${nameOf(step.node).slice(0, 40)}.${step.label.slice(0, 40)}`);
  }
  return links.join(' > ');
}
