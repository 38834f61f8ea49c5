import type { Country } from '../../../data/model/country.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import './parts.css'

/** Countries whose players an inject reaches, and whom among them. */
export function Addressees(props: { countries: readonly Country[]; organisation: string }) {
  const { countries, organisation } = props
  const [only] = countries
  return (
    <span className="addressees">
      <CountryMark country={countries.length > 1 ? 'joint' : (only ?? 'joint')} />
      {organisation && <span>{organisation}</span>}
    </span>
  )
}
