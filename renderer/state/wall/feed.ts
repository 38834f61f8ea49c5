import type { Language } from '../../../data/model/country.ts'
import type { Instant } from '../../../data/model/ids.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import type { Selection, Theme } from '../session.ts'

/** What the wall display shows: the shared picture, or why there is none. */
export type Shown =
  | { status: 'locked' | 'closed' | 'planning' }
  | { status: 'shown'; picture: Picture; moment: { count: number; at: Instant } | null }

/** How it shows it: as the main window does. */
export type Look = { language: Language; theme: Theme; selection: Selection | null }

/** From the main window to the wall. `seq` names what is current. */
export type ToWall =
  | { type: 'shown'; seq: string; shown: Shown }
  | { type: 'look'; look: Look }
  | { type: 'current'; seq: string }

/** From the wall to the main window: it is there, and what it shows. The wall says nothing else. */
export type FromWall = { type: 'hello'; have: string }

/** The channel between them; it reaches only windows of this app in this store. */
export const wallChannel = (): BroadcastChannel => new BroadcastChannel('entente.wall')

/** How often the wall asks whether the main window is there, in milliseconds. */
export const askEveryMs = 3_000
/** After so many milliseconds without an answer nobody is there. */
export const patienceMs = 12_000
