import { ownerOf } from '../../../data/model/country.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { zonesInForce } from '../../../data/projections/runs.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { Place } from '../places.ts'
import { diversionLines, stagingAreas } from './diversion-lines.ts'

const marks = ['open', 'restricted', 'closed', 'unknown', 'outsideHours', 'notInService'] as const

/** What the marks and lines on the map mean; only those that are there. */
export function Legend({ places, picture }: { places: readonly Place[]; picture: Picture | null }) {
  const t = useTranslate()
  const shown = marks.filter((mark) => places.some(({ state }) => state.state === mark))
  const lines = picture ? diversionLines(picture) : []
  const roundels = lines.filter(
    ({ roundel }, place) => lines.findIndex((each) => each.roundel === roundel) === place,
  )
  return (
    <ul className="map-legend" data-over-map aria-label={t('situation.legend')}>
      {shown.map((mark) => (
        <li key={mark}>
          <StatusMark state={mark} />
        </li>
      ))}
      {roundels.map(({ key, direction, roundel, modes, isAdvice }) => (
        <li key={key} className="legend-line">
          <LineSample direction={direction} isAdvice={isAdvice} />
          <span className={`legend-roundel ${ownerOf(direction)}`}>{roundel}</span>
          {modes.map((mode) => t(`mode.${mode}`)).join(', ')} {t(`situation.legend.${direction}`)}
          {isAdvice && `, ${t('situation.advised')}`}
        </li>
      ))}
      {picture && stagingAreas(picture).length > 0 && (
        <li className="legend-line">
          <svg viewBox="0 0 32 32" width="16" height="16" aria-hidden="true">
            <use href="#m-staging" />
          </svg>
          {t('situation.layers.staging')}
        </li>
      )}
      {picture && zonesInForce(picture.runs).length > 0 && (
        <li className="legend-line">
          <svg viewBox="0 0 32 16" width="30" height="15" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="var(--closed)" strokeWidth="2" />
            <rect
              x="15"
              y="2"
              width="14"
              height="12"
              fill="none"
              stroke="var(--restr)"
              strokeWidth="2"
              strokeDasharray="4 2"
            />
          </svg>
          {t('situation.layers.zones')}
        </li>
      )}
    </ul>
  )
}

function LineSample({ direction, isAdvice }: { direction: 'toUS' | 'toCA'; isAdvice: boolean }) {
  const dash = isAdvice ? '2 4' : direction === 'toUS' ? '7 4' : undefined
  return (
    <svg width="30" height="8" aria-hidden="true">
      <line
        x1="0"
        y1="4"
        x2="30"
        y2="4"
        stroke={direction === 'toCA' ? 'var(--div-ca)' : 'var(--div-us)'}
        strokeWidth="4"
        strokeDasharray={dash}
      />
    </svg>
  )
}
