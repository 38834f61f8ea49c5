import type { MselLine } from '../../../data/projections/msel.ts'

/** What a line of the list is shown as: its state, and what comes next on its own. */
export type ShownState = MselLine['state'] | 'next'

export const shownState = ({ state, isNext }: MselLine): ShownState =>
  isNext && state === 'planned' ? 'next' : state

/** A shape of its own for every state: on the timeline, in the list, and without colour. */
export function EventShape({ state }: { state: ShownState }) {
  return (
    <svg className={`ev-shape ev-${state}`} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}

const ring = <circle cx="10" cy="10" r="7" fill="var(--panel)" stroke="currentColor" strokeWidth="2" />
const disc = <circle cx="10" cy="10" r="7.5" fill="currentColor" />
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round' } as const
const diamond = 'M10 1.5 18.5 10 10 18.5 1.5 10Z'

const shapes = {
  planned: ring,
  next: (
    <>
      <circle cx="10" cy="10" r="8" fill="var(--panel)" stroke="currentColor" strokeWidth="3" />
      <circle cx="10" cy="10" r="3" fill="currentColor" />
    </>
  ),
  due: (
    <>
      <path d={diamond} fill="var(--restr-fill)" stroke="currentColor" strokeWidth="1.5" />
      <path d="M10 5.5v5M10 13.6v.4" {...line} stroke="var(--restr-on)" />
    </>
  ),
  held: (
    <>
      <path d={diamond} fill="var(--panel)" stroke="currentColor" strokeWidth="2" />
      <path d="M8 7v6M12 7v6" {...line} />
    </>
  ),
  skipped: <path d="M5 5l10 10M15 5 5 15" {...line} strokeWidth={2.5} />,
  waiting: (
    <circle
      {...{ cx: 10, cy: 10, r: 7, fill: 'var(--panel)' }}
      {...{ stroke: 'currentColor', strokeWidth: 2, strokeDasharray: '3 3' }}
    />
  ),
  expected: (
    <rect
      {...{ x: 4, y: 4, width: 12, height: 12, fill: 'var(--panel)' }}
      {...{ stroke: 'currentColor', strokeWidth: 2 }}
    />
  ),
  sent: disc,
  met: (
    <>
      {disc}
      <path d="m6.6 10.3 2.4 2.4 4.4-5" {...line} stroke="var(--panel)" />
    </>
  ),
}
