import { Readable } from 'node:stream'

/** What was done to a file and is not on the disk for sure. */
type FileOp = { at: number; bytes: Uint8Array } | { length: number }
/** What was done to the names of a folder and is not on the disk for sure; a rename within it is one thing. */
type FolderOp = { removed: string | null; set: { name: string; node: Node } | null }

type FileNode = { kind: 'file'; durable: Uint8Array; now: Uint8Array; ops: FileOp[] }
type FolderNode = { kind: 'folder'; durable: Map<string, Node>; now: Map<string, Node>; ops: FolderOp[] }
type Node = FileNode | FolderNode

/** A disk with what the system has not written to it yet. */
export type Disk = { root: FolderNode }

/** What a power cut leaves of things that were not synced. */
export type Cut = {
  /** Which of the changes to names come to be, by their number over all folders; in any choice, so in either order. */
  keepsName: (op: number) => boolean
  /**
   * How many of a file's changes come to be whole, and how many bytes of the next one; its rest is missing, or zeros, or
   * the other way round: the rest came to the disk, and those bytes are zeros.
   */
  keepsOf: (file: number, ops: readonly FileOp[]) => Kept
}
export type Kept = { whole: number; torn: number; zeros: 'none' | 'behind' | 'before' }

const newFile = (): FileNode => ({ kind: 'file', durable: new Uint8Array(), now: new Uint8Array(), ops: [] })
const newFolder = (): FolderNode => ({ kind: 'folder', durable: new Map(), now: new Map(), ops: [] })

/** An empty disk with one folder that is there for sure. */
export function emptyDisk(folder: string): Disk {
  const root = newFolder()
  const made = newFolder()
  root.now.set(folder, made)
  root.durable.set(folder, made)
  return { root }
}

/** The disk as it is at this moment, to be cut later. */
export const copyOf = (disk: Disk): Disk => structuredClone(disk)

/** How many changes wait: of names, and those of each file. */
export function pending({ root }: Disk): { names: number; files: FileOp[][] } {
  const nodes = reachable(root)
  const files = nodes.flatMap((node) => (node.kind === 'file' && node.ops.length > 0 ? [node.ops] : []))
  return {
    names: nodes.reduce((sum, node) => sum + (node.kind === 'folder' ? node.ops.length : 0), 0),
    files,
  }
}

/** The disk that is found after the power was cut. */
export function afterCut(disk: Disk, { keepsName, keepsOf }: Cut): Disk {
  const cut = copyOf(disk)
  let op = 0
  let file = 0
  for (const node of reachable(cut.root)) {
    if (node.kind === 'folder') {
      const names = new Map(node.durable)
      for (const each of node.ops) if (keepsName(op++)) applyNames(names, each)
      Object.assign(node, { durable: names, now: new Map(names), ops: [] })
    } else if (node.ops.length > 0) {
      const { whole, torn, zeros } = keepsOf(file++, node.ops)
      let bytes = node.durable
      for (const each of node.ops.slice(0, whole)) bytes = applied(bytes, each)
      const next = node.ops[whole]
      if (next && 'bytes' in next) {
        const end = next.at + next.bytes.length
        if (zeros === 'before') {
          bytes = applied(bytes, { at: next.at, bytes: next.bytes.slice().fill(0, 0, torn) })
        } else {
          bytes = applied(bytes, { at: next.at, bytes: next.bytes.subarray(0, torn) })
          if (zeros === 'behind') bytes = applied(bytes, { length: Math.max(bytes.length, end) })
        }
      }
      Object.assign(node, { durable: bytes, now: bytes, ops: [] })
    }
  }
  return cut
}

function reachable(root: FolderNode): Node[] {
  const found = new Set<Node>([root])
  for (const node of found)
    if (node.kind === 'folder')
      for (const each of [
        ...node.durable.values(),
        ...node.now.values(),
        ...node.ops.flatMap(({ set }) => (set ? [set.node] : [])),
      ])
        found.add(each)
  return [...found]
}

function applyNames(names: Map<string, Node>, { removed, set }: FolderOp): void {
  if (removed !== null) names.delete(removed)
  if (set) names.set(set.name, set.node)
}

function applied(bytes: Uint8Array, op: FileOp): Uint8Array {
  const length = 'length' in op ? op.length : Math.max(bytes.length, op.at + op.bytes.length)
  const result = new Uint8Array(length)
  result.set(bytes.subarray(0, length))
  if ('bytes' in op) result.set(op.bytes, op.at)
  return result
}

/** The disk that the modules below work on, and who is told before each of their steps. */
export const sim: { disk: Disk; onStep: () => void } = { disk: emptyDisk('profile'), onStep: () => undefined }

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')

function find(path: string): Node | null {
  let node: Node = sim.disk.root
  for (const part of partsOf(path)) {
    if (node.kind === 'file') throw failure('ENOTDIR', path)
    const next = node.now.get(part)
    if (!next) return null
    node = next
  }
  return node
}

function folderFor(path: string): { folder: FolderNode; name: string } {
  const parts = partsOf(path)
  const name = parts.pop() ?? ''
  const folder = find(parts.join('/'))
  if (folder?.kind !== 'folder') throw failure(folder ? 'ENOTDIR' : 'ENOENT', path)
  return { folder, name }
}

function rename(folder: FolderNode, op: FolderOp): void {
  applyNames(folder.now, op)
  folder.ops.push(op)
}

function changed(file: FileNode, op: FileOp): void {
  file.now = applied(file.now, op)
  file.ops.push(op)
}

function fileAt(path: string): FileNode {
  const node = find(path)
  if (node?.kind !== 'file') throw failure(node ? 'EISDIR' : 'ENOENT', path)
  return node
}

function list(path: string): string[] {
  const node = find(path)
  if (node?.kind !== 'folder') throw failure(node ? 'ENOTDIR' : 'ENOENT', path)
  return [...node.now.keys()]
}

function remove(path: string): void {
  sim.onStep()
  if (!find(path)) return
  const { folder, name } = folderFor(path)
  rename(folder, { removed: name, set: null })
}

/** A step of the system: it takes its time, so that others come in between. */
const step = async () => {
  await Promise.resolve()
  sim.onStep()
}

function handleOf(node: Node) {
  const file = () => {
    if (node.kind === 'folder') throw failure('EISDIR', '')
    return node
  }
  return {
    stat: () => Promise.resolve({ size: file().now.length, isFile: () => node.kind === 'file' }),
    read: (into: Uint8Array, offset: number, length: number, position: number) => {
      const bytes = file().now.subarray(position, position + length)
      into.set(bytes, offset)
      return Promise.resolve({ bytesRead: bytes.length })
    },
    readFile: () => Promise.resolve(Buffer.from(file().now)),
    write: async (from: Uint8Array, offset: number, length: number, position: number) => {
      await step()
      changed(file(), { at: position, bytes: new Uint8Array(from.subarray(offset, offset + length)) })
      return { bytesWritten: length }
    },
    writeFile: async (content: string | Uint8Array) => {
      await step()
      changed(file(), { at: file().now.length, bytes: new Uint8Array(Buffer.from(content as string)) })
    },
    truncate: async (length: number) => {
      await step()
      changed(file(), { length })
    },
    sync: async () => {
      await step()
      if (node.kind === 'file') Object.assign(node, { durable: node.now, ops: [] })
      else Object.assign(node, { durable: new Map(node.now), ops: [] })
    },
    close: () => Promise.resolve(),
  }
}

/** `node:fs/promises`, as far as the shell uses it for what must last. */
export const promises = {
  open: async (path: string, flags: string) => {
    await Promise.resolve()
    const found = find(path)
    if (flags.startsWith('wx')) {
      if (found) throw failure('EEXIST', path)
      sim.onStep()
      const { folder, name } = folderFor(path)
      const node = newFile()
      rename(folder, { removed: null, set: { name, node } })
      return handleOf(node)
    }
    if (!found) throw failure('ENOENT', path)
    return handleOf(found)
  },
  readFile: async (path: string, encoding?: 'utf8') => {
    await Promise.resolve()
    const bytes = Buffer.from(fileAt(path).now)
    return encoding ? bytes.toString(encoding) : bytes
  },
  readdir: async (path: string) => {
    await Promise.resolve()
    return list(path)
  },
  rename: async (from: string, to: string) => {
    await step()
    const node = fileAt(from)
    rename(folderFor(to).folder, {
      removed: folderFor(from).name,
      set: { name: folderFor(to).name, node },
    })
  },
  rm: async (path: string) => {
    await Promise.resolve()
    remove(path)
  },
  mkdir: async (path: string) => {
    let first: string | undefined
    let made = ''
    for (const part of partsOf(path)) {
      made += `/${part}`
      if (find(made)) continue
      await step()
      first ??= made
      rename(folderFor(made).folder, { removed: null, set: { name: part, node: newFolder() } })
    }
    return first
  },
  stat: async (path: string) => {
    await Promise.resolve()
    const node = find(path)
    if (!node) throw failure('ENOENT', path)
    return { isFile: () => node.kind === 'file', size: node.kind === 'file' ? node.now.length : 0 }
  },
}

/** What the shell uses of `node:fs`. */
export const direct = {
  createReadStream: (path: string) => Readable.from([Buffer.from(fileAt(path).now)]),
  readFileSync: (path: string) => Buffer.from(fileAt(path).now).toString('utf8'),
  readdirSync: (path: string) => list(path),
  rmSync: (path: string) => remove(path),
}

/** Every file that is there, by its path. */
export function filesOn({ root }: Disk): Map<string, string> {
  const found = new Map<string, string>()
  const look = (folder: FolderNode, at: string) => {
    for (const [name, node] of folder.now)
      if (node.kind === 'file') found.set(`${at}/${name}`, Buffer.from(node.now).toString('utf8'))
      else look(node, `${at}/${name}`)
  }
  look(root, '')
  return found
}
