import { create } from 'zustand'
import type { Country } from '../../../data/model/country.ts'
import { database } from '../database.ts'
import type { Looked } from './restore.ts'

const setting = 'restored'

/** The desk that wrote a backup, for the one that takes its place. */
type RestoredDesk = {
  country: Country
  agency: string
  place: string
  /** Another one than the desk had: its numbers, such as `DET-7`, are given. */
  code: string
  name: string
  position: string
  /** Codes of desks whose entries were restored: none may number anew. */
  taken: readonly string[]
}

/** What was restored while there was no desk yet; null: nothing, or it was read and put away. */
export const useRestored = create<{ desk: RestoredDesk | null }>()(() => ({ desk: null }))

/** Remembers which desk the backup is of; several backups add up. */
export async function noteRestored({ look, companion }: Looked): Promise<void> {
  const desk = companion?.desks[0] ?? look.desks[0]
  const before = useRestored.getState().desk
  const taken = [
    ...new Set([
      ...(before?.taken ?? []),
      ...look.desks.map(({ code }) => code),
      ...(desk ? [desk.code] : []),
    ]),
  ]
  if (!desk) return
  const official = companion?.officials.find((each) => each.desk === desk.id)
  const { country, agency, place } = before ?? desk
  const { name, position } = before ?? { name: official?.name ?? '', position: official?.position ?? '' }
  await keep({ country, agency, place, name, position, taken, code: freshCode(desk.code, taken) })
}

/** What was noted before the app was started again. */
export async function readRestored(): Promise<void> {
  const kept = (await database.settings.get(setting))?.value as RestoredDesk | undefined
  useRestored.setState({ desk: kept ?? null })
}

export async function forgetRestored(): Promise<void> {
  await database.settings.delete(setting)
  useRestored.setState({ desk: null })
}

async function keep(desk: RestoredDesk): Promise<void> {
  await database.settings.put({ key: setting, value: desk })
  useRestored.setState({ desk })
}

/** `DET` becomes `DETB`, then `DETC`: letters, at most five. */
function freshCode(code: string, taken: readonly string[]): string {
  const letters = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = letters.map((letter) => code.slice(0, 4) + letter).find((each) => !taken.includes(each))
  return found ?? ''
}
