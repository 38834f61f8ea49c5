import { readRows, writtenRows } from '../../data/log/read.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import { Problem, type Result } from '../../data/model/problem.ts'
import { whyNotWrite } from '../../data/projections/may-write.ts'
import { namesApart } from '../../data/projections/names-apart.ts'
import { pictureOf, type Picture } from '../../data/projections/picture.ts'
import { database } from './database.ts'
import { useDesk } from './desk.ts'
import { healWorkspace } from './open-workspace.ts'
import { writeAs } from './write.ts'

/** A plan library of this computer as the acting country sees it; its name tells it apart from others of the same name. */
export type PlanLibrary = { id: string; name: string; picture: Picture }

/** The planning workspaces on this computer that still are written in, by name. */
export async function librariesHere(): Promise<PlanLibrary[]> {
  const country = useDesk.getState().acting?.desk.country
  if (!country) return []
  const stored = await database.workspaces.toArray()
  const planning = stored.filter(
    ({ mode, isArchived, isDamaged }) => mode === 'planning' && !isArchived && !isDamaged,
  )
  const libraries = await Promise.all(
    planning.map(async ({ id, name }) => {
      const { entries } = readRows(await writtenRows(database, id), 0)
      return { id, name, picture: pictureOf(entries, country) }
    }),
  )
  const names = namesApart(libraries)
  return libraries
    .map((each) => ({ ...each, name: names.get(each.id) ?? each.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Writes into a plan library that is not open, after its two copies were healed from each other: introduces who writes,
 * seals, keeps both copies. `make` is given the library as it stands then, one write at a time, and none when there is
 * nothing left to write.
 */
export function writeInLibrary(
  library: string,
  make: (picture: Picture) => readonly Draft[],
): Promise<Result<Entry[]>> {
  const next = turn.then(() => written(library, make))
  turn = next
  return next
}

async function written(
  library: string,
  make: (picture: Picture) => readonly Draft[],
): Promise<Result<Entry[]>> {
  const { acting } = useDesk.getState()
  try {
    if (!acting) throw new Problem('log.no-official')
    const { rows } = await healWorkspace(library)
    const { entries } = readRows(rows, 0)
    const picture = pictureOf(entries, acting.desk.country)
    if (picture.workspace?.mode !== 'planning') throw new Problem('log.unknown-target', { target: library })
    const drafts = make(picture)
    const author = { country: acting.desk.country, desk: acting.desk.id, official: acting.official.id }
    for (const draft of drafts) {
      const why = whyNotWrite(draft, picture, author)
      if (why) throw new Problem(why)
    }
    if (drafts.length === 0) return { ok: true, value: [] }
    const held = { picture, entries }
    return { ok: true, value: await writeAs(library, acting, drafts, undefined, held) }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false, problem: { code, facts } }
  }
}
