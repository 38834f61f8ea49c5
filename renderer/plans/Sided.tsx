import type { ReactNode } from 'react'
import type { Country } from '../../data/model/country.ts'
import { CountryMark } from '../ui/CountryMark.tsx'

type More = readonly (string | false | null)[]

/** One thing that a plan says, with what it adds. */
export function Said(props: { title: ReactNode; more?: More }) {
  return (
    <li className="plan-item">
      <Lines {...props} />
    </li>
  )
}

/** One thing that a plan says of a country, or of both. */
export function Sided(props: { country: Country | 'both'; title: ReactNode; more?: More }) {
  const { country } = props
  return (
    <li className="plan-item sided">
      <CountryMark country={country === 'both' ? 'joint' : country} />
      <Lines {...props} />
    </li>
  )
}

const Lines = (props: { title: ReactNode; more?: More }) => (
  <div className="plan-item-lines">
    <span>{props.title}</span>
    {(props.more ?? []).map(
      (line, i) =>
        line && (
          <span key={i} className="sub">
            {line}
          </span>
        ),
    )}
  </div>
)
