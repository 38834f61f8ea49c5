import { create } from 'zustand'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { TileFile } from '../machine/machine.ts'
import { machine } from './machine.ts'

const storageKey = 'entente.tiles'

/** How the map reads the file: a range of bytes each; `failed` is told of what cannot be read. */
type Source = {
  readonly key: string
  getBytes(offset: number, length: number): Promise<ArrayBuffer>
  failed(thrown: unknown): void
}

/** What a street-level map says about itself: its credit line, and west, south, east, north in degrees. */
type About = { attribution: string; bounds: readonly [number, number, number, number] }

/** Reads what a file says about itself; fails by name when it cannot be drawn. */
type Inspect = (source: Source, name: string, bytes: number) => Promise<About>

type UserTiles = {
  file: { name: string; source: Source; about: About } | null
  /** Why the file is not drawn, or not all of it. */
  problem: ProblemData | null
}

/** The official's own street-level map, kept by its path from one start to the next. */
export const useUserTiles = create<UserTiles>(() => ({ file: null, problem: null }))

let isAsked = false

/** Opens the file of the last start, once; `again` after the official put it back. */
export async function reopenTiles(inspect: Inspect, again = false): Promise<void> {
  const path = keptPath()
  if (path === null || (isAsked && !again)) return
  isAsked = true
  await telling(async () => {
    const opened = await machine().reopenTiles(path)
    if (!opened) throw new Problem('file.tiles-gone', { path })
    await take(opened, inspect)
  })
}

/** Lets the official choose a file; its name, or null when none was opened. The map in use stays when it fails. */
export async function openTiles(inspect: Inspect): Promise<string | null> {
  return telling(async () => {
    const opened = await machine().openTiles()
    if (!opened) return null
    await take(opened, inspect)
    localStorage.setItem(storageKey, opened.path)
    return opened.name
  })
}

/** Goes back to the base map and forgets the file. */
export function removeTiles(): void {
  localStorage.removeItem(storageKey)
  useUserTiles.setState({ file: null, problem: null })
}

/** Puts the message away; a file that could not be opened is forgotten with it. */
export function dismissTilesProblem(): void {
  if (useUserTiles.getState().file) useUserTiles.setState({ problem: null })
  else removeTiles()
}

/** Where the file of the official lies; null when there is none. */
const keptPath = (): string | null => localStorage.getItem(storageKey)

async function take({ id, name, size }: TileFile, inspect: Inspect): Promise<void> {
  const damaged = (cause: unknown) => new Problem('file.tiles-damaged', { name }, { cause })
  const source: Source = {
    key: id,
    getBytes: async (offset, length) => {
      const bytes = await machine().readTiles(id, offset, length)
      return bytes.slice().buffer
    },
    failed: (cause) => {
      const { file, problem } = useUserTiles.getState()
      if (file?.source.key === id && !problem) useUserTiles.setState({ problem: dataOf(damaged(cause)) })
    },
  }
  const about = await inspect(source, name, size)
  useUserTiles.setState({ file: { name, source, about }, problem: null })
}

async function telling<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (thrown) {
    useUserTiles.setState({ problem: dataOf(Problem.from(thrown)) })
    return null
  }
}

const dataOf = ({ code, facts }: Problem): ProblemData => ({ code, facts })
