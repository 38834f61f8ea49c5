import { browserMachine } from './browser-machine.ts'
import { electronMachine } from './electron-machine.ts'
import type { Machine } from './machine.ts'

/** The machine that this window runs on. */
export function createMachine(): Machine {
  return window.machine ? electronMachine(window.machine) : browserMachine()
}
