import { Check, X } from 'lucide-react'
import { countries, type Country } from '../../data/model/country.ts'
import type { DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { halfIcons } from './half-icons.ts'
import { halfOf } from './half-of.ts'

type Shown = { decision: DecisionView; state: DecisionState; now: string }

/** A decision's two halves that meet at the border: filled concurs, striped waits, white with a cross declined. */
export function HalvesStrip(props: Shown) {
  return (
    <span className="halves">
      {countries.map((country) => (
        <HalfMark key={country} country={country} {...props} />
      ))}
    </span>
  )
}

const icons = { ...halfIcons, concurs: Check, declines: X }

function HalfMark(props: Shown & { country: Country }) {
  const t = useTranslate()
  const format = useFormats()
  const { look, words, since } = halfOf(props.decision, props.country, props.state)
  const Icon = icons[look]
  return (
    <span className={`half ${props.country} ${look}`}>
      <CountryMark country={props.country} size="sm" />
      <Icon aria-hidden="true" />
      <span className="vh">{t(words)}</span>
      {since && (
        <span className="half-since">{format.duration(greatestUnit(minutesBetween(since, props.now)))}</span>
      )}
    </span>
  )
}

/** A half has room for one unit: 47 min, 5 h, 2 d. */
function greatestUnit(minutes: number): number {
  const unit = minutes >= 1440 ? 1440 : minutes >= 60 ? 60 : 1
  return Math.floor(minutes / unit) * unit
}
