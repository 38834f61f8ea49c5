import { hashText } from './hash.ts'
import type { Id } from './ids.ts'

/**
 * An identity that only this desk can have made, from a UUID version 7: its time and 26 random bits stay, and the last
 * 48 bits are a hash of these and the desk. Another desk that uses it cannot make it fit itself.
 */
export function ownId(uuid: string, desk: string): Id {
  const noise = hashText(uuid)
  const variant = '89ab'[Number.parseInt(noise.slice(0, 1), 16) % 4] ?? '8'
  const head = `${uuid.slice(0, 15)}${noise.slice(1, 4)}-${variant}${noise.slice(4, 7)}-`
  return head + markOf(head, desk)
}

/** Whether an identity carries the mark of a desk; those made before marks carry nobody's. */
export const isOwnId = (id: Id, desk: string): boolean => id.slice(24) === markOf(id.slice(0, 24), desk)

const markOf = (head: string, desk: string) => hashText(`entente-id-1 ${head}${desk}`).slice(0, 12)
