import { countries } from '../../../data/model/country.ts'
import { sourcedFields, type Facility } from '../../../data/reference/facility.ts'
import { citedFor, dataVersion, sideOf, sourceByKey } from '../../../data/reference/reference.ts'
import type { Confidence } from '../../../data/reference/source.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

type Line = { field: string; source: string; confidence: Confidence }

/** Notes on the place, and where each of its facts comes from and how sure it is. */
export function Sources({ facility }: { facility: Facility }) {
  const t = useTranslate()
  const language = useLanguage()
  const title = (key: string) => sourceByKey(key)?.title ?? key
  const lines: Line[] = [
    ...sourcedFields.flatMap((field) => {
      const cited = citedFor(facility, field)
      const name = t(`facility.field.${field}`)
      return cited ? [{ field: name, source: title(cited.source), confidence: cited.confidence }] : []
    }),
    ...countries.flatMap((country) => {
      const source = sideOf(facility, country)?.hoursSource
      const name = t('facility.hoursOf', { country })
      return source ? [{ field: name, source: title(source.source), confidence: source.confidence }] : []
    }),
  ]
  return (
    <>
      {facility.notes.length > 0 && (
        <section>
          <h3 className="sec detail-sec">{t('facility.notes')}</h3>
          <ul className="note-list">
            {facility.notes.map(({ text }) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <details className="sources">
        <summary>{t('facility.sources', { count: lines.length })}</summary>
        <ul>
          {lines.map(({ field, source, confidence }) => (
            <li key={field}>
              <b>{field}</b>: {source} <span className="sub">{t('facility.confidence', { confidence })}</span>
            </li>
          ))}
        </ul>
        <p className="sub">{t('facility.dataVersion', { version: dataVersion })}</p>
      </details>
    </>
  )
}
