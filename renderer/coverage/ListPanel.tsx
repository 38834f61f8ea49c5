import { Button } from 'react-aria-components'
import { countries } from '../../data/model/country.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { CoverageMark, markOf } from './CoverageMark.tsx'
import { ListActions } from './ListActions.tsx'
import { crossingName } from './names.ts'
import type { Measure } from './use-measure.ts'
import { drillFurther } from './view.ts'

/** The priority list of the year: who adopted it, why, how it was amended, and what is on it. */
export function ListPanel({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { list, coverage } = measure.view
  const known = measure.picture.priorityLists[measure.year]
  if (!list) return <p>{t('coverage.list.none', { year: String(measure.year) })}</p>
  const officials = measure.picture.people.officials
  return (
    <>
      <p className="cov-lead">
        {t('coverageScreen.listOf', { year: String(list.year), count: list.pairs.length })}
      </p>
      <ul className="cov-list-items">
        {countries.map((country) => {
          const last = known?.adoptions.findLast((each) => each.country === country)
          const who = last?.official ? officials[last.official] : undefined
          return (
            <li key={country} className="cov-adoption">
              <CountryMark country={country} />
              <span>
                {last
                  ? t('coverageScreen.adopted', {
                      on: f.day(last.at.slice(0, 10)),
                      by: who ? `${who.name}, ${who.agency}` : t(`countryOf.${country}`),
                    })
                  : t('coverageScreen.notAdopted')}
                {last && <q className="sub">{last.reason}</q>}
              </span>
            </li>
          )
        })}
      </ul>
      {list.differs.map((by) => (
        <Callout key={by} tone="warn">
          {t('coverage.list.differs', { by })}
        </Callout>
      ))}
      <ListActions measure={measure} />
      <section className="col">
        <h3 className="sec">{t('coverageScreen.amendments', { count: known?.amendments.length ?? 0 })}</h3>
        <ul className="cov-list-items">
          {known?.amendments.map(({ on, added, removed, reason, country, hash }) => (
            <li key={hash} className="cov-adoption">
              <CountryMark country={country} />
              <span>
                <b>{t('coverageScreen.from', { on: f.day(on) })}</b>
                {added.map(({ facility }) => (
                  <span key={facility}>+ {crossingName(facility, language)}</span>
                ))}
                {removed.map((facility) => (
                  <span key={facility}>− {crossingName(facility, language)}</span>
                ))}
                <q className="sub">{reason}</q>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="col">
        <h3 className="sec">{t('coverageScreen.onList')}</h3>
        <ul className="cov-list-items">
          {coverage.pairs.map(({ pair, status }) => (
            <li key={pair.facility}>
              <Button
                className="cov-item"
                onPress={() => drillFurther({ type: 'pair', facility: pair.facility })}
              >
                <CoverageMark mark={markOf[status]} />
                <span className="cov-item-words">
                  <b>{crossingName(pair.facility, language)}</b>
                  <span className="sub">
                    {pair.us} – {pair.ca}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <p className="sub">{t('coverageScreen.listFrozen')}</p>
    </>
  )
}
