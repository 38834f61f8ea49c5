import { useEffect, useRef } from 'react'
import type { PlanView } from '../../data/projections/plans.ts'
import { guideElements } from '../../data/reference/guide-checklist.ts'
import type { MatrixCell } from '../../data/rules/coverage-matrix.ts'
import type { PlanStanding } from '../../data/rules/plan-standing.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { CoverageMark } from './CoverageMark.tsx'

/** The gate elements of a plan: score, evidence, owner and day of each; the one that was asked for comes into sight. */
export function PairGates(props: {
  cells: readonly MatrixCell[]
  standing: PlanStanding
  plan: PlanView | undefined
  element?: string
}) {
  const t = useTranslate()
  const { cells, standing, plan, element } = props
  const asked = useRef<HTMLLIElement>(null)
  useEffect(() => {
    void asked.current?.scrollIntoView({ block: 'nearest' })
  }, [element])
  return (
    <section className="col">
      <h3 className="sec">{t('coverageScreen.gates')}</h3>
      <ul className="cov-list-items">
        {cells.map((cell) => {
          const hash = standing.judged.get(cell.element)?.hash
          return (
            <li
              key={cell.element}
              ref={cell.element === element ? asked : null}
              className={`cov-gate${cell.element === element ? ' sel' : ''}`}
              {...(cell.element === element && { 'aria-current': true })}
            >
              <Gate cell={cell} said={plan?.assessments.find((each) => each.hash === hash)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Gate({ cell, said }: { cell: MatrixCell; said: PlanView['assessments'][number] | undefined }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const label = guideElements.find(({ id }) => id === cell.element)?.label[language] ?? ''
  return (
    <>
      <CoverageMark mark={cell.mark} />
      <span className="cov-item-words">
        <b>
          <span className="mono">{cell.element}</span> {label}
        </b>
        <span>
          {cell.score === null
            ? t('coverageScreen.notJudged')
            : t('coverageScreen.score', { score: cell.score, means: t(`coverageScore.${cell.score}`) })}
        </span>
        {said && said.evidence !== '' && <q>{said.evidence}</q>}
        {said && (
          <span className="sub row">
            {said.country && <CountryMark country={said.country} />}
            {t('coverageScreen.judged', { on: f.day(said.on), owner: said.owner || '?' })}
          </span>
        )}
      </span>
    </>
  )
}
