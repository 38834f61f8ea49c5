import type { Country } from '../../../data/model/country.ts'
import { isNothing, type EitherText } from '../../../data/model/either-text.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Either } from '../../ui/Either.tsx'
import './parts.css'

/** Countries whose players an inject reaches, and whom among them. */
export function Addressees(props: { countries: readonly Country[]; organisation: EitherText }) {
  const { countries, organisation } = props
  const [only] = countries
  return (
    <span className="addressees">
      <CountryMark country={countries.length > 1 ? 'joint' : (only ?? 'joint')} />
      {!isNothing(organisation) && (
        <span>
          <Either text={organisation} />
        </span>
      )}
    </span>
  )
}
