import { Check, Hourglass, Minus, X } from 'lucide-react'
import { countries, type Country } from '../../data/model/country.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useZones } from './use-zones.ts'

/** A decision's two halves that meet at the border: filled concurs, striped waits, white with a cross declined. */
export function HalvesStrip(props: { decision: DecisionView }) {
  return (
    <div className="halves">
      {countries.map((country) => (
        <Half key={country} country={country} decision={props.decision} />
      ))}
    </div>
  )
}

const icons = { concurs: Check, declines: X, waiting: Hourglass, notNeeded: Minus }

function Half(props: { country: Country; decision: DecisionView }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones()[props.country]
  const { answer, at } = answerOf(props.decision, props.country)
  const Icon = icons[answer]
  return (
    <div className={`half ${props.country} ${answer}`}>
      <CountryMark country={props.country} size="sm" />
      <Icon aria-hidden="true" />
      <span className="vh">{t(`answer.${answer}`)}</span>
      {at && <span>{format.instant(at, zone, 'face')}</span>}
    </div>
  )
}

/** How a country's half of a decision is drawn. */
export function answerOf(decision: DecisionView, country: Country) {
  const given = decision.answers[country]
  if (given) return { answer: given.answer, at: given.at } as const
  if (decision.type === 'sovereign') {
    if (country === decision.country) return { answer: 'concurs', at: decision.proposedAt } as const
    const seen = decision.acknowledged
    return seen ? ({ answer: 'concurs', at: seen.at } as const) : ({ answer: 'waiting', at: null } as const)
  }
  return decision.terms.needs.includes(country)
    ? ({ answer: 'waiting', at: null } as const)
    : ({ answer: 'notNeeded', at: null } as const)
}
