import { createMachine } from '../machine/create-machine.ts'
import type { Machine } from '../machine/machine.ts'

let made: Machine | null = null

/** What this window runs on: Electron or a plain browser, behind one interface. */
export const machine = (): Machine => (made ??= createMachine())
