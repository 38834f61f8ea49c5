import type { Link } from '../model/entries/body.ts'
import type { EvidenceTime } from './evidence-times.ts'
import type { Picture } from './picture.ts'

/** What stands behind a measured time: where it begins, and the entry that ends it; each null where there is none. */
export function evidenceLinks(
  time: EvidenceTime,
  picture: Pick<Picture, 'injects' | 'disruptions'>,
): { from: Link | null; to: Link | null } {
  const entry: Link | null = time.entry === null ? null : { type: 'entry', id: time.entry }
  switch (time.what) {
    case 'notification':
    case 'jointCall':
      return { from: beginningAt(time.from, picture), to: entry }
    case 'concurrence':
    case 'inEffect':
      return { from: { type: 'decision', id: time.decision }, to: entry }
    case 'diversion':
      return { from: disruptionAt(time.from, picture), to: { type: 'measure', id: time.measure } }
    case 'step':
      return { from: { type: 'run', id: time.run }, to: entry }
  }
}

function beginningAt(
  at: string,
  { injects, disruptions }: Pick<Picture, 'injects' | 'disruptions'>,
): Link | null {
  const inject = Object.values(injects).find((each) => each.at === at)
  return inject ? { type: 'inject', id: inject.inject } : disruptionAt(at, { disruptions })
}

function disruptionAt(at: string, { disruptions }: Pick<Picture, 'disruptions'>): Link | null {
  const begun = Object.values(disruptions).find(({ openedAt }) => openedAt === at)
  return begun ? { type: 'disruption', id: begun.disruption } : null
}
