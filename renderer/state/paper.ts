import * as v from 'valibot'
import { Paper } from '../../data/reports/document.ts'

const storageKey = 'entente.paper'

/** The paper chosen last on this computer; Letter at first, as offices of both countries use it. */
export const lastPaper = (): Paper => v.parse(v.fallback(Paper, 'letter'), localStorage.getItem(storageKey))

/** Remembers the paper for the next report. */
export const rememberPaper = (paper: Paper): void => localStorage.setItem(storageKey, paper)
