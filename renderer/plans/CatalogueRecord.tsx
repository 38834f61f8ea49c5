import type { CatalogueRecord as Known } from '../../data/reference/guide-checklist.ts'
import { sourceByKey } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Callout } from '../ui/parts/Callout.tsx'
import { Fact } from './Fact.tsx'
import { useFacilityNames } from '../state/use-facility-names.ts'

/** What is known of one real plan or arrangement: read only, with its source; its score is not known. */
export function CatalogueRecord({ record }: { record: Known }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const names = useFacilityNames()
  const source = sourceByKey(record.source)
  return (
    <article className="plan-panel" aria-label={record.title[language]} data-region tabIndex={-1}>
      <header className="plan-head">
        <span className="sign sub">{t(`plans.known.${record.type}`)}</span>
        <h2>{record.title[language]}</h2>
      </header>
      <div className="plan-body">
        <Callout tone="info">{t('plans.catalogueNote')}</Callout>
        <dl className="plan-facts">
          <Fact name={t('plans.known.covers')}>{record.covers[language]}</Fact>
          <Fact name={t('planPart.parties')}>{f.list(record.parties)}</Fact>
          <Fact name={t('planPart.crossings')}>
            {record.crossings.length === 0 ? t('plans.known.noCrossings') : names(record.crossings)}
          </Fact>
          <Fact name={t('plans.known.date')}>{record.date ?? t('planReport.unknown')}</Fact>
          <Fact name={t('planReport.head.score')}>{t('plans.known.score')}</Fact>
          {record.notes.length > 0 && (
            <Fact name={t('plans.known.notes')}>
              {record.notes.map((note) => (
                <p key={note.en}>{note[language]}</p>
              ))}
            </Fact>
          )}
          <Fact name={t('plans.known.source')}>
            <p>{source?.title ?? record.source}</p>
            {source?.address && <p className="sub plans-address">{source.address}</p>}
            <p className="sub">{t('facility.confidence', { confidence: record.confidence })}</p>
          </Fact>
        </dl>
      </div>
    </article>
  )
}
