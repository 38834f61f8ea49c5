import { liveQuery } from 'dexie'
import * as v from 'valibot'
import { Country } from '../../../data/model/country.ts'
import { database } from '../database.ts'
import { isKeptText, keepText, keptText } from '../lock/kept-text.ts'
import { machine } from '../machine.ts'

const Desk = v.object({
  id: v.string(),
  name: v.string(),
  code: v.string(),
  country: Country,
  agency: v.string(),
  place: v.string(),
})
const Official = v.object({
  id: v.string(),
  desk: v.string(),
  name: v.string(),
  agency: v.string(),
  position: v.string(),
})
const Companion = v.object({
  version: v.literal(1),
  desks: v.array(Desk),
  officials: v.array(Official),
  settings: v.array(v.object({ key: v.string(), value: v.unknown() })),
  /** Unfinished notes and forms, by the name that they are kept under. */
  kept: v.array(v.tuple([v.string(), v.string()])),
})
/** What lives in the browser engine alone. Desks come without their keys, which nobody can read. */
export type Companion = v.InferOutput<typeof Companion>

/** What says who this installation is and what it did last: nothing that another one may take over. */
const own: ReadonlySet<string> = new Set(['installation', 'acting', 'workspace', 'restored'])

/** How often unfinished forms are looked at, in milliseconds. */
const lookEvery = 2_000

const readTables = async () => ({
  desks: await database.desks.toArray(),
  officials: await database.officials.toArray(),
  settings: await database.settings.toArray(),
  workspaces: await database.workspaces.toArray(),
})

const keptTexts = (): [string, string][] =>
  Object.keys(localStorage)
    .filter(isKeptText)
    .flatMap((name): [string, string][] => {
      const text = keptText(name)
      return text === null ? [] : [[name, text]]
    })

function requestOf(tables: Awaited<ReturnType<typeof readTables>>) {
  const { desks, officials, settings, workspaces } = tables
  const companion: Companion = {
    version: 1,
    desks: desks.map(({ id, name, code, country, agency, place }) => ({
      id,
      name,
      code,
      country,
      agency,
      place,
    })),
    officials,
    settings: settings.filter(({ key }) => !own.has(key)),
    kept: keptTexts(),
  }
  return {
    text: JSON.stringify(companion),
    workspaces: workspaces.map(({ id, name, mode }) => ({ id, name, mode })),
  }
}

/** Tells main what is to be kept with the backups, now and whenever it changes; ends with the answer. */
export function tellCompanion(): () => void {
  const { backup } = machine()
  if (!backup) return () => undefined
  let tables: Awaited<ReturnType<typeof readTables>> | null = null
  let told = ''
  const tell = () => {
    if (!tables) return
    const request = requestOf(tables)
    const now = JSON.stringify(request)
    if (now === told) return
    told = now
    void backup.tell(request).catch(() => (told = ''))
  }
  const following = liveQuery(readTables).subscribe({
    next: (found) => {
      tables = found
      tell()
    },
    error: () => undefined,
  })
  // The database says when it changes; what is kept of unfinished forms does not.
  const timer = setInterval(tell, lookEvery)
  return () => {
    following.unsubscribe()
    clearInterval(timer)
  }
}

/** The companion of a backup; null when it has none that this version reads. */
export function companionIn(text: string | null): Companion | null {
  try {
    const found = v.safeParse(Companion, JSON.parse(text ?? 'null'))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

/** Takes over settings and unfinished forms that are not here; what is here stays. */
export async function takeCompanion({ settings, kept }: Companion): Promise<void> {
  for (const { key, value } of settings)
    if (!own.has(key) && !(await database.settings.get(key))) await database.settings.put({ key, value })
  for (const [name, text] of kept) if (isKeptText(name) && keptText(name) === null) keepText(name, text)
}
