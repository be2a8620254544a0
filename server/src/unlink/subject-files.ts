/** What a server that is looked at leaves in its directory. */
export const FILES = {
  store: 'store',
  versions: 'versions.jsonl',
  log: 'log.jsonl',
  heap: 'heap.heapsnapshot',
} as const

/** What its parent asks of it. */
export type Order =
  | { readonly id: number; readonly do: 'move'; readonly milliseconds: number }
  | { readonly id: number; readonly do: 'snapshot' }
