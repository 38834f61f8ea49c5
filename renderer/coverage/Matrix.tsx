import { useRef, type KeyboardEvent } from 'react'
import { gateElements } from '../../data/model/plan.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { CoverageMark } from './CoverageMark.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import { regionName } from './names.ts'
import type { Measure } from './use-measure.ts'
import { showCrossing, useView } from './view.ts'

const legend = ['exercised', 'inPlan', 'draft', 'missing', 'unknown'] as const

/** Every priority crossing against the gate elements of the joint guide, by region. */
export function Matrix({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const language = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const isGapsOnly = useView((state) => state.isGapsOnly)
  const inHand = useView(({ drills }) => drills.findLast((each) => each.type === 'pair')?.facility ?? null)
  const groups = measure.groups
    .map(({ region, rows }) => ({
      region,
      rows: rows.filter(({ pair }) => !isGapsOnly || pair.status !== 'validated'),
    }))
    .filter(({ rows }) => rows.length > 0)
  const rows = groups.flatMap((group) => group.rows)
  const place = rows.findIndex(({ pair }) => pair.pair.facility === inHand)
  const go = (step: 1 | -1) => {
    const next = rows[place === -1 && step === -1 ? rows.length - 1 : place + step]?.pair.pair.facility
    if (next === undefined) return
    showCrossing(next)
    table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus()
  }
  useHotkeys('coverage', {
    j: () => go(1),
    k: () => go(-1),
    r: () => openPlan(rows[place]?.pair.standing?.record.plan),
  })
  const first = rows[0]?.pair.pair.facility
  return (
    <section className="cov-main" aria-label={t('coverageScreen.matrix')} data-region="matrix" tabIndex={-1}>
      <div className="cov-legend">
        <h2 className="title">{t('coverageScreen.matrix')}</h2>
        <ul className="row wrap">
          {legend.map((mark) => (
            <li key={mark} className="row">
              <CoverageMark mark={mark} />
              {t(`coverageMark.${mark}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className="cov-scroll" role="presentation" onKeyDown={moveFocus}>
        {rows.length === 0 ? (
          <EmptyState title={t('coverageScreen.noGaps')} text={t('coverageScreen.noGapsText')} />
        ) : (
          <table ref={table} className="cov-matrix">
            <caption className="vh">{t('coverageScreen.matrix')}</caption>
            <Head />
            {groups.map((group) => (
              <tbody key={group.region}>
                {group.rows.map((row, index) => (
                  <tr key={row.pair.pair.facility} className={row.pair.pair.facility === inHand ? 'sel' : ''}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={group.rows.length} className="cov-region-head">
                        {regionName(group.region, language) ?? t('coverageScreen.noRegion')}
                      </th>
                    )}
                    <MatrixLine
                      row={row}
                      isStop={row.pair.pair.facility === (place === -1 ? first : inHand)}
                    />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
      </div>
    </section>
  )
}

/** Opens a plan on its own screen; nothing happens for a crossing without one. */
export function openPlan(plan: string | undefined): void {
  if (plan === undefined) return
  useSession.getState().select({ type: 'plan', id: plan })
  useSession.getState().goTo('plans')
}

function Head() {
  const t = useTranslate()
  return (
    <thead>
      <tr>
        <th scope="col">{t('coverage.head.region')}</th>
        <th scope="col">{t('coverage.head.crossing')}</th>
        <th scope="col">{t('coverageScreen.head.approved')}</th>
        {gateElements.map((element) => (
          <th key={element} scope="col" className="mark" title={element}>
            {t(`coverageElement.${element}`)}
          </th>
        ))}
        <th scope="col">{t('coverageScreen.head.exercised')}</th>
        <th scope="col">{t('coverageScreen.head.review')}</th>
        <th scope="col" className="measure">
          {t('coverageScreen.head.measure')}
        </th>
      </tr>
    </thead>
  )
}

/** Arrows go from cell to cell; only one crossing's name is in the order of Tab. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
  }
  const step = steps[event.key]
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return
  const lines = [...event.currentTarget.querySelectorAll('tbody tr')].map((line) => [
    ...line.querySelectorAll<HTMLElement>('button'),
  ])
  const row = lines.findIndex((line) => line.some((button) => button === event.target))
  const column = lines[row]?.findIndex((button) => button === event.target) ?? -1
  const next = lines[row + step[0]]?.[column + step[1]]
  if (!next) return
  event.preventDefault()
  next.focus()
}
