import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { epochMs, instantAt } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { densityOf, placeOf, rowAt, type Density } from './density.ts'
import type { InSight } from './EntryList.tsx'
import { useLogStore } from './log-store.ts'
import type { LogRow } from './rows.ts'

/** Least height of a bar and its gap, in pixels. */
const barPitch = 5
/** Width of the ribbon's bars, in pixels, of 72 in all. */
const barWidth = 44

/** Entries per hour by country, with decisions as diamonds; dragging the box moves the list. */
export const Ribbon = memo(function Ribbon(props: {
  rows: readonly LogRow[]
  sight: InSight
  onMove: (index: number) => void
}) {
  const t = useTranslate()
  const formats = useFormats()
  const { rows, sight, onMove } = props
  const box = useRef<HTMLDivElement>(null)
  const height = useHeight(box)
  const order = useLogStore((state) => state.order)
  const density = useMemo(() => densityOf(rows, Math.floor(height / barPitch), order), [rows, height, order])
  const pitch = density.bins.length === 0 ? 0 : Math.min(16, height / density.bins.length)
  const all = pitch * density.bins.length
  const at = (index: number) => {
    const row = rows[index]
    return placeOf(row ? epochMs(row.entry.occurredAt) : density.newest, density)
  }
  const [top, bottom] = [at(sight.first), at(Math.min(sight.last, rows.length - 1))]
  const moveTo = (clientY: number) => {
    const place = (clientY - (box.current?.getBoundingClientRect().top ?? 0)) / Math.max(1, all)
    onMove(rowAt(Math.min(1, Math.max(0, place)), density, rows))
  }
  return (
    <div
      ref={box}
      className="rib"
      role="scrollbar"
      tabIndex={0}
      aria-controls="log-feed"
      aria-label={`${t('log.ribbonMove')}. ${t('log.ribbon', { count: density.bins.length * density.hours })}`}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, rows.length - 1)}
      aria-valuenow={Math.max(0, Math.min(sight.first, rows.length - 1))}
      aria-valuetext={
        rows[sight.first] ? formats.instant(rows[sight.first]?.entry.occurredAt ?? '', 'UTC', 'short') : ''
      }
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        moveTo(event.clientY)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event.clientY)
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 10, ArrowUp: -10, PageDown: 100, PageUp: -100 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        onMove(Math.min(rows.length - 1, Math.max(0, sight.first + step)))
      }}
    >
      <svg width="100%" height={Math.max(1, height)} aria-hidden="true">
        <Bars density={density} pitch={pitch} />
        {rows.length > 0 && (
          <rect
            x={2}
            y={top * all + 1}
            width={68}
            height={Math.max(8, (bottom - top) * all)}
            rx={3}
            className="rib-sight"
          />
        )}
      </svg>
    </div>
  )
})

/** The bars alone: they do not change while the list is scrolled. */
const Bars = memo(function Bars(props: { density: Density; pitch: number }) {
  const formats = useFormats()
  const { density, pitch } = props
  return density.bins.map(({ from, counts, decisions }, index) => {
    const y = index * pitch
    const thickness = Math.max(2, pitch - 2)
    const width = (count: number) => (density.most === 0 ? 0 : (count / density.most) * barWidth)
    const before = density.bins[index - 1]?.from
    const isMidnight = before !== undefined && instantAt(from).slice(0, 10) !== instantAt(before).slice(0, 10)
    const labelled = density.order === 'newest' ? before : from
    return (
      <g key={from}>
        <rect x={6} y={y} width={width(counts.US)} height={thickness} className="rib-us" />
        <rect x={6 + width(counts.US)} y={y} width={width(counts.CA)} height={thickness} className="rib-ca" />
        {decisions > 0 && <path d={`M56 ${y + thickness / 2}l5-5 5 5-5 5z`} className="rib-decision" />}
        {isMidnight && (
          <>
            <path d={`M0 ${y - 1}h72`} className="rib-day" />
            <text x={68} y={y - 4} className="rib-label">
              {formats
                .instant(instantAt(labelled ?? from), 'UTC', 'date')
                .split(' ')
                .slice(0, 2)
                .join(' ')}
            </text>
          </>
        )}
      </g>
    )
  })
})

function useHeight(box: { current: HTMLDivElement | null }): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watching = new ResizeObserver(() => setHeight(element.clientHeight))
    watching.observe(element)
    return () => watching.disconnect()
  }, [box])
  return height
}
