/** A run of words: kept, struck (only in the first wording) or new (only in the wording in force). */
export type DiffPart = { kind: 'same' | 'struck' | 'new'; text: string }

/** How a correction reads: what both wordings share at the beginning and end stands once, the rest struck and new. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail)?.trim() === now.at(-1 - tail)?.trim()) tail += 1
  const parts: DiffPart[] = [
    { kind: 'same', text: now.slice(0, head).join('') },
    { kind: 'struck', text: old.slice(head, old.length - tail).join('') },
    { kind: 'new', text: now.slice(head, now.length - tail).join('') },
    { kind: 'same', text: now.slice(now.length - tail).join('') },
  ]
  return parts.filter(({ text }) => text !== '')
}
