import type { ChainHead } from '../model/entries/exchange.ts'
import type { Entry } from '../model/entry.ts'
import type { Opener } from './chain-report.ts'

/**
 * The openings whose chains a log may hold beside its own: those it holds already, and those that a key which speaks
 * joined with it, with who opened each.
 */
export function joinedWith(
  home: string,
  shared: readonly Entry[],
  binds: (entry: Entry) => boolean,
): Map<string, Opener | null> {
  const joined = new Map<string, Opener | null>()
  const keys = new Map<string, string>()
  for (const entry of shared)
    if (entry.kind === 'desk.enrolled' && !keys.has(entry.desk)) keys.set(entry.desk, entry.body.publicKey)
  for (const entry of shared)
    if (entry.kind === 'workspace.linked' && entry.body.other !== home && binds(entry))
      joined.set(entry.body.other, entry.body)
  const held = new Set<string>([home])
  for (const { kind, workspace, desk } of shared) {
    const publicKey = keys.get(desk)
    if (kind !== 'workspace.opened' || held.has(workspace) || publicKey === undefined) continue
    held.add(workspace)
    joined.set(workspace, { desk, publicKey })
  }
  return joined
}

/** Heads that a log says, as another one says them: a head names its opening only where it is not the log's own. */
export const retold = (heads: readonly ChainHead[], from: string, to: string): ChainHead[] =>
  heads.map(({ workspace = from, ...head }) => (workspace === to ? head : { workspace, ...head }))
