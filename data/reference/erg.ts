import * as v from 'valibot'
import { ErgTable, type ErgGuide, type ErgMaterial } from '../model/erg.ts'
import { Problem } from '../model/problem.ts'
import raw from './erg.json' with { type: 'json' }

let loaded: ErgTable | null = null

/** The rows of the Emergency Response Guidebook that ship, checked the first time they are asked for. */
export function ergTable(): ErgTable {
  if (loaded) return loaded
  const result = v.safeParse(ErgTable, raw)
  if (!result.success) {
    const [issue] = result.issues
    throw new Problem('reference.invalid', {
      record: 'erg',
      field: v.getDotPath(issue) ?? '',
      detail: issue.message,
    })
  }
  return (loaded = result.output)
}

/** Materials by UN number (`1005`, `UN 1005`) or by a part of their name in either language. */
export function findMaterials(query: string): ErgMaterial[] {
  const plain = folded(query.trim())
  if (plain === '') return []
  const number = /^(?:un|onu)?\s*(\d{1,4})$/.exec(plain)?.[1]
  return ergTable().materials.filter(({ un, name }) =>
    number === undefined
      ? folded(name.en).includes(plain) || folded(name.fr).includes(plain)
      : un.startsWith(number),
  )
}

/** Guides by their number (`guide 164`, `1.4`) or by a part of their name in either language; one row of each edition. */
export function findGuides(query: string): ErgGuide[] {
  const plain = folded(query.trim()).replace(/^guide\s*/, '')
  if (plain === '') return []
  return ergTable().guides.filter(
    ({ guides, name }) =>
      guides.some((guide) => guide.startsWith(plain)) ||
      folded(name.en).includes(plain) ||
      folded(name.fr).includes(plain),
  )
}

const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
