import type { Country } from '../../data/model/country.ts'
import { useTranslate } from '../i18n/use-translate.ts'

/** US in a square, CA in a round, or both joined at the border. */
export function CountryMark(props: { country: Country | 'joint'; size?: 'sm' | 'md' | 'lg' }) {
  const t = useTranslate()
  const size = props.size ?? 'sm'
  if (props.country === 'joint')
    return (
      <span className="cm-joint" role="img" aria-label={t('country.joint')}>
        <span className={`cm us ${size}`}>US</span>
        <span className={`cm ca ${size}`}>CA</span>
      </span>
    )
  return (
    <span
      className={`cm ${props.country.toLowerCase()} ${size}`}
      role="img"
      aria-label={t(`country.${props.country}`)}
    >
      {props.country}
    </span>
  )
}
