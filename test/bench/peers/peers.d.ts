/** What the bench uses of its peers: said here, so that types check where they are not installed. */
declare module '@tanstack/lit-virtual' {
  import type { ReactiveControllerHost } from 'lit';
  export class VirtualizerController {
    constructor(
      host: ReactiveControllerHost,
      options: { getScrollElement(): HTMLElement | null; count: number; estimateSize(): number; overscan: number },
    );
    getVirtualizer(): { getTotalSize(): number; getVirtualItems(): { key: unknown; index: number; start: number }[] };
  }
}
declare module '@lit-labs/virtualizer';
declare module '@vaadin/grid';
declare module '@vaadin/grid/vaadin-grid-selection-column.js';
declare module 'ag-grid-community' {
  export const AllCommunityModule: unknown;
  export const ModuleRegistry: { registerModules(modules: unknown[]): void };
  export function createGrid(box: HTMLElement, options: object): { applyTransactionAsync(changes: { update: unknown[] }): void };
}
declare module '@xterm/xterm' {
  export class Terminal {
    constructor(options: object);
    readonly rows: number;
    readonly buffer: {
      readonly active: {
        readonly length: number;
        readonly viewportY: number;
        getLine(at: number): { translateToString(trimmed?: boolean): string } | undefined;
      };
    };
    open(box: HTMLElement): void;
    write(text: string, done: () => void): void;
    scrollToLine(line: number): void;
    scrollToBottom(): void;
  }
}

interface PeerPoint {
  readonly x: number;
  readonly y: number;
}
declare module '@dagrejs/dagre' {
  interface DagreGraph {
    setGraph(options: object): DagreGraph;
    setDefaultEdgeLabel(label: () => object): DagreGraph;
    setNode(key: string, size: object): void;
    setEdge(from: string, to: string): void;
    edge(from: string, to: string): { points: PeerPoint[] };
  }
  const dagre: { graphlib: { Graph: new () => DagreGraph }; layout(graph: DagreGraph): void };
  export default dagre;
}
declare module 'elkjs/lib/elk.bundled.js' {
  interface ElkEdge {
    sources: string[];
    targets: string[];
    sections: { startPoint: PeerPoint; bendPoints?: PeerPoint[]; endPoint: PeerPoint }[];
  }
  const Elk: new () => { layout(graph: object): Promise<{ edges: ElkEdge[] }> };
  export default Elk;
}
declare module 'd3-dag' {
  interface DagLink {
    source: { data: { id: string } };
    target: { data: { id: string } };
    points: [number, number][];
  }
  interface Dag {
    links(): Iterable<DagLink>;
  }
  interface Sugiyama {
    (dag: Dag): void;
    layering(layering: unknown): Sugiyama;
    decross(decross: unknown): Sugiyama;
    coord(coord: unknown): Sugiyama;
    nodeSize(size: [number, number]): Sugiyama;
  }
  export function graphStratify(): (nodes: { id: string; parentIds: string[] }[]) => Dag;
  export function sugiyama(): Sugiyama;
  export function layeringLongestPath(): unknown;
  export function decrossTwoLayer(): unknown;
  export function coordGreedy(): unknown;
}
declare module '@hpcc-js/wasm-graphviz' {
  export const Graphviz: { load(): Promise<{ layout(dot: string, format: string, engine: string): string }> };
}
