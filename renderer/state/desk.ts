import { uuidv7 } from 'uuidv7'
import { create } from 'zustand'
import type { StoredDesk, StoredOfficial } from '../../data/log/database.ts'
import { fingerprint } from '../../data/exchange/fingerprint.ts'
import type { Country } from '../../data/model/country.ts'
import { ownId } from '../../data/model/own-id.ts'
import { Problem } from '../../data/model/problem.ts'
import { database } from './database.ts'
import { known, remember } from './health/known.ts'
import { makeKey } from './keys.ts'

export type LocalDesk = StoredDesk
export type LocalOfficial = StoredOfficial
export type Acting = { desk: LocalDesk; official: LocalOfficial }

type DeskState = {
  status: 'loading' | 'none' | 'ready'
  /** Identity of this installation: two desks with it share a computer. */
  installation: string
  desks: readonly LocalDesk[]
  officials: readonly LocalOfficial[]
  acting: Acting | null
}

/** The desks and officials of this computer, and who acts now. */
export const useDesk = create<DeskState>()(() => ({
  status: 'loading',
  installation: '',
  desks: [],
  officials: [],
  acting: null,
}))

/** Reads the desks of this computer; on the very first start it makes the installation's identity. */
export async function loadDesks(): Promise<void> {
  const [desks, officials] = await Promise.all([database.desks.toArray(), database.officials.toArray()])
  const installation = await setting('installation', uuidv7())
  const actingId = (await database.settings.get('acting'))?.value
  const acting = actingAs(desks, officials, actingId)
  useDesk.setState({ status: acting ? 'ready' : 'none', installation, desks, officials, acting })
}

async function setting(key: string, first: string): Promise<string> {
  const kept = (await database.settings.get(key))?.value
  if (typeof kept === 'string') return kept
  await database.settings.put({ key, value: first })
  return first
}

function actingAs(
  desks: readonly LocalDesk[],
  officials: readonly LocalOfficial[],
  id: unknown,
): Acting | null {
  const official = officials.find((each) => each.id === id) ?? officials[0]
  const desk = official && desks.find((each) => each.id === official.desk)
  return official && desk ? { desk, official } : null
}

export type NewDesk = { name: string; code: string; country: Country; agency: string; place: string }

/** Makes one country's place at this computer, with its own key. */
export async function makeDesk(wanted: NewDesk): Promise<LocalDesk> {
  const desk: LocalDesk = { id: uuidv7(), ...wanted, ...(await makeKey()) }
  await database.desks.add(desk)
  remember({ desks: [...known().desks, desk.id] })
  useDesk.setState({ desks: [...useDesk.getState().desks, desk] })
  return desk
}

/** Registers a person who may act at a desk; the first one acts at once. */
export async function addOfficial(wanted: Omit<LocalOfficial, 'id'>): Promise<LocalOfficial> {
  const official = { id: ownId(uuidv7(), wanted.desk), ...wanted }
  await database.officials.add(official)
  useDesk.setState({ officials: [...useDesk.getState().officials, official] })
  if (!useDesk.getState().acting) await setActing(official.id)
  return official
}

/** Makes an official the acting one on this computer; the log entry about it is the workspace's. */
export async function setActing(officialId: string): Promise<Acting> {
  const { desks, officials } = useDesk.getState()
  const official = officials.find((each) => each.id === officialId)
  const desk = official && desks.find((each) => each.id === official.desk)
  if (!official || !desk) throw new Problem('log.no-official')
  await database.settings.put({ key: 'acting', value: officialId })
  const acting = { desk, official }
  useDesk.setState({ acting, status: 'ready' })
  return acting
}

/** The desk's key as 30 digits, to be compared by voice. */
export const fingerprintOf = (desk: LocalDesk): string => fingerprint(desk.publicKey)
