import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { countries } from '../../data/model/country.ts'
import type { GateElement } from '../../data/model/plan.ts'
import type { MatrixRow } from '../../data/rules/coverage-matrix.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { CoverageMark, markOf } from './CoverageMark.tsx'
import { shortName } from './names.ts'
import { drill } from './view.ts'

/** One crossing of the matrix: its name, approvals, gate elements, exercise, review and what it counts as. */
export function MatrixLine({ row, isStop }: { row: MatrixRow; isStop: boolean }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { pair, cells, approvedOn, exercisedOn } = row
  const { facility } = pair.pair
  const open = (element?: GateElement) => () =>
    drill({ type: 'pair', facility, ...(element !== undefined && { element }) })
  const approved = countries.filter((country) => approvedOn[country] !== null)
  return (
    <>
      <th scope="row">
        <Cell onPress={open()} tabIndex={isStop ? 0 : -1} row={facility}>
          {shortName(facility, language)}
        </Cell>
      </th>
      <td>
        <Cell onPress={open()}>
          <span className="vh">
            {t('coverageScreen.approvedBy', {
              by:
                approved.length === 0 ? 'none' : f.list(approved.map((country) => t(`countryOf.${country}`))),
            })}
          </span>
          {countries.map((country) => (
            <span
              key={country}
              className={`cov-signed${approvedOn[country] === null ? ' not' : ''}`}
              aria-hidden="true"
            >
              <CountryMark country={country} />
            </span>
          ))}
        </Cell>
      </td>
      {cells.map(({ element, mark }) => (
        <td key={element} className="mark">
          <Cell
            onPress={open(element)}
            label={`${t(`coverageElement.${element}`)}: ${t(`coverageMark.${mark}`)}`}
          >
            <CoverageMark mark={mark} />
          </Cell>
        </td>
      ))}
      <td className={pair.isValidated ? '' : 'muted'}>
        <Cell onPress={open()}>
          {exercisedOn === null && t('coverageScreen.never')}
          {exercisedOn !== null && (pair.isValidated ? f.day(exercisedOn) : `(${f.day(exercisedOn)})`)}
          {exercisedOn !== null && !pair.isValidated && (
            <span className="vh">{t('coverageScreen.notValidating')}</span>
          )}
        </Cell>
      </td>
      <td>
        <ReviewCell row={row} onPress={open()} />
      </td>
      <td className="measure">
        <Cell onPress={open()}>
          <CoverageMark mark={markOf[pair.status]} />
          <b>{t(`coverageShort.${pair.status}`)}</b>
        </Cell>
      </td>
    </>
  )
}

function ReviewCell({ row, onPress }: { row: MatrixRow; onPress: () => void }) {
  const t = useTranslate()
  const f = useFormats()
  const { standing } = row.pair
  if (!standing || standing.isRetired || standing.reviewBy === null)
    return (
      <Cell onPress={onPress}>
        <span className="muted">{t('coverageScreen.notSet')}</span>
      </Cell>
    )
  const { isReviewDue, reviewBy } = standing
  return (
    <Cell onPress={onPress}>
      {isReviewDue ? (
        <span className="cov-late">
          <TriangleAlert aria-hidden="true" />
          <span className="vh">{t('coverageScreen.overdue')} </span>
          {f.day(reviewBy)}
        </span>
      ) : (
        f.day(reviewBy)
      )}
    </Cell>
  )
}

const Cell = (props: {
  onPress: () => void
  children: ReactNode
  label?: string
  tabIndex?: 0 | -1
  row?: string
}) => (
  <button
    type="button"
    className="cov-cell"
    tabIndex={props.tabIndex ?? -1}
    onClick={props.onPress}
    {...(props.label !== undefined && { 'aria-label': props.label, title: props.label })}
    {...(props.row !== undefined && { 'data-row': props.row })}
  >
    {props.children}
  </button>
)
