import * as v from 'valibot'
import { canonical, type Json } from '../model/canonical.ts'
import type { PlanContent } from '../model/plan.ts'
import { Problem } from '../model/problem.ts'
import { isSampleTitle } from '../rules/plan-parts.ts'
import { contentFault } from './content-faults.ts'
import { issueFault } from './issue-fault.ts'
import { readJson } from './json-text.ts'
import { planFormat, PlanFile, type PlanReader } from './plan-format.ts'

/** The most signs that a plan file has. */
const longest = 5_000_000

/**
 * Reads a plan file whole or not at all.
 *
 * @throws Problem `plan.refused` with the place as a JSON pointer and the reason
 */
export function readPlanFile(text: string, reader: PlanReader): PlanFile {
  if (text.length > longest) throw refused({ at: '', reason: 'tooLarge' })
  const { value, fault } = readJson(text.replace(/^\ufeff/, ''))
  if (fault) throw refused(fault)
  if (!isRecord(value) || typeof value['format'] !== 'string' || !value['format'].startsWith('entente-plan-'))
    throw refused({ at: '/format', reason: 'notAPlan' })
  if (value['format'] !== planFormat) throw refused({ at: '/format', reason: 'newer' })
  const read = v.safeParse(PlanFile, value)
  if (!read.success) throw refused(issueFault(read.issues[0]))
  const broken = contentFault(read.output, reader)
  if (broken) throw refused(broken)
  return read.output
}

/** A plan as the text of a file: the same plan is the same text. */
export const writePlanFile = (file: PlanFile): string =>
  `${JSON.stringify(JSON.parse(canonical(file as unknown as Json)), null, 2)}\n`

type Refusal = { at: string; reason: string; wanted?: string; line?: number; column?: number }

const refused = ({ at, reason, wanted = '', line = 0, column = 0 }: Refusal): Problem =>
  new Problem('plan.refused', { at: at === '' ? '/' : at, reason, wanted, line, column })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The words of a file. Made-up ones say so in their title, where every screen and report shows it. */
export function markedWords({ isSample, content }: PlanFile): PlanContent {
  if (!isSample || isSampleTitle(content)) return content
  return { ...content, title: `SAMPLE – ${content.title}`.slice(0, 300) }
}
