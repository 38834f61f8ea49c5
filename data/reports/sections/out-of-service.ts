import { startNumber } from '../../rules/inject-number.ts'
import type { ReportContext } from '../context.ts'
import type { Block } from '../document.ts'
import { textOf } from '../tell.ts'
import { paragraph } from '../words.ts'

/**
 * Places that the starting situation of an exercise has closed and that nothing was reported of since, such as a bridge
 * that was not built yet in the scenario's year: nothing that happened closed them.
 */
export function outOfService({ picture }: ReportContext): string[] {
  const set = picture.timeline.flatMap(({ entry: { hash, body } }) => {
    const inject =
      'inject' in body && typeof body.inject === 'string' ? picture.injects[body.inject] : undefined
    return inject?.content.number === startNumber ? [hash] : []
  })
  const start = new Set<string>(set)
  return Object.entries(picture.facilities).flatMap(([id, { changes }]) =>
    changes.length > 0 && changes.every(({ hash, state }) => state === 'closed' && start.has(hash))
      ? [id]
      : [],
  )
}

/** Places out of service by name, so that a reader does not look for them where closed time is counted. */
export const outOfServiceNotes = (context: ReportContext, places: readonly string[]): Block[] =>
  places.map((id) =>
    paragraph(
      context.say('report.outOfService', (language) => ({ place: textOf(context.facility(id), language) })),
      'note',
    ),
  )
