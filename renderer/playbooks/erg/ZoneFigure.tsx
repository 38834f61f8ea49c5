import type { ErgDistance } from '../../../data/model/erg.ts'
import { formatNumber } from '../../../data/words/format.ts'
import { ergDistanceWords, metresWords } from '../../../data/words/run-values.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { HazardSymbol } from '../../ui/HazardSymbol.tsx'

/** What a figure of a zone shows; metres, and null for what is not known. */
export type ZoneFacts = {
  isolationM: number
  protective: ErgDistance | null
  fireM: number | null
  wind: { from: number; kmPerHour: number | null } | null
  isRadioactive: boolean
}

/** A zone as a drawing: circle, square downwind, arc in case of fire, wind arrow; metric first, then US. */
export function ZoneFigure(props: { facts: ZoneFacts }) {
  const t = useTranslate()
  const language = useLanguage()
  const { isolationM, protective, fireM, wind, isRadioactive } = props.facts
  const isolation = metresWords(isolationM, language)
  const downwind = protective && ergDistanceWords(protective, language)
  const fire = fireM === null ? null : metresWords(fireM, language)
  const speed = wind?.kmPerHour === null || !wind ? 'none' : speedWords(wind.kmPerHour, language)
  return (
    <div className="zone-figure">
      <dl>
        <Distance value={isolation} words={t('erg.answer.isolate')} tone="isolate" />
        {downwind && <Distance value={downwind} words={t('erg.answer.protect')} tone="protect" />}
        {fire && <Distance value={fire} words={t('erg.answer.fire')} tone="fire" />}
      </dl>
      <svg
        viewBox="0 0 320 96"
        role="img"
        aria-label={t('erg.figure', { isolation, protective: downwind ?? 'none', fire: fire ?? 'none' })}
      >
        {downwind && (
          <path
            d="M38 12h124v72H38z"
            fill="var(--restr-fill)"
            fillOpacity=".3"
            stroke="var(--restr)"
            strokeWidth="2"
            strokeDasharray="7 4"
          />
        )}
        <circle cx="38" cy="48" r="25" fill="var(--closed-bg)" stroke="var(--closed)" strokeWidth="2.2" />
        <g transform="translate(27 37)">
          <HazardSymbol isRadioactive={isRadioactive} size={22} />
        </g>
        {fire && (
          <path
            d="M296 6a290 290 0 0 1 0 84"
            fill="none"
            stroke="var(--closed)"
            strokeWidth="2"
            strokeDasharray="7 4"
          />
        )}
        {wind && (
          <g stroke="var(--map-ink-water)" fill="var(--map-ink-water)">
            <path d="M190 48h72" strokeWidth="2" />
            <path d="M262 42l11 6-11 6z" stroke="none" />
          </g>
        )}
      </svg>
      <p className="sub zone-wind">
        <span>{wind ? t('erg.wind', { from: wind.from, speed }) : t('erg.wind.unknown')}</span>
        <span>{t('erg.figure.scale')}</span>
      </p>
    </div>
  )
}

function Distance(props: { value: string; words: string; tone: string }) {
  return (
    <div className={`zone-distance ${props.tone}`}>
      <dt>{props.words}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

/** 12 km/h (7 mph), metric first. */
const speedWords = (kmPerHour: number, language: 'en' | 'fr'): string =>
  `${formatNumber(kmPerHour, language)}\u00a0km/h (${formatNumber(Math.round(kmPerHour / 1.609344), language)}\u00a0${language === 'fr' ? 'mi/h' : 'mph'})`
