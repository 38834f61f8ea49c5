import { Button } from 'react-aria-components'
import type { PairCoverage } from '../../data/rules/pair-coverage.ts'
import { gapText, shareText } from '../../data/words/coverage-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { CoverageMark, markOf } from './CoverageMark.tsx'
import { crossingName } from './names.ts'
import type { Measure } from './use-measure.ts'
import { drillFurther, type Drill, type NumberName } from './view.ts'

type Of = Extract<Drill, { type: 'number' | 'region' }>

const isCounted: Record<NumberName, (pair: PairCoverage) => boolean> = {
  headline: ({ status }) => status === 'validated',
  covered: ({ isCovered }) => isCovered,
  validatedOfCovered: ({ status }) => status === 'validated',
  weighted: ({ status }) => status === 'validated',
  oneCountry: ({ status }) => status === 'oneCountry',
}

/** The crossings behind a number or a region: those that it counts, and those that it does not, with what they lack. */
export function Crossings({ measure, of }: { measure: Measure; of: Of }) {
  const t = useTranslate()
  const language = useLanguage()
  const f = useFormats()
  const { coverage } = measure.view
  const which = of.type === 'number' ? of.which : 'headline'
  const among = coverage.pairs.filter((pair) => isAmong(pair, of, coverage.weighted.counts))
  const counted = among.filter(isCounted[which])
  const rest = which === 'oneCountry' ? [] : among.filter((pair) => !isCounted[which](pair))
  const { known } = coverage.weighted
  return (
    <>
      <p className="cov-lead">{leadOf(measure, of, language)}</p>
      {which === 'weighted' && (
        <p className="sub">{t('coverage.weightedKnown', { count: known.count, of: known.of })}</p>
      )}
      {which === 'weighted' && coverage.weighted.share !== null && (
        <p className="strong">{f.percent(coverage.weighted.share)}</p>
      )}
      <PairList
        title={t('coverageScreen.counted', { count: counted.length })}
        pairs={counted}
        hasVehicles={which === 'weighted'}
      />
      {rest.length > 0 && (
        <PairList
          title={t('coverageScreen.notCounted', { count: rest.length })}
          pairs={rest}
          hasVehicles={which === 'weighted'}
        />
      )}
    </>
  )
}

function isAmong(pair: PairCoverage, of: Of, counts: 'bothWays' | 'enteringUS'): boolean {
  if (of.type === 'region') return pair.region === of.region
  if (of.which === 'validatedOfCovered') return pair.isCovered
  return of.which !== 'weighted' || pair.pair.vehicles?.counts === counts
}

function leadOf({ view }: Measure, of: Of, language: 'en' | 'fr'): string | null {
  const { headline, covered, validatedOfCovered, regions } = view.coverage
  if (of.type === 'region') {
    const here = regions.find(({ region }) => region === of.region)
    return here ? shareText(here.headline, language) : null
  }
  if (of.which === 'weighted' || of.which === 'oneCountry') return null
  return shareText({ headline, covered, validatedOfCovered }[of.which], language)
}

/** Crossings, each with its mark and what it lacks first; pressing one opens its evidence. */
function PairList(props: { title: string; pairs: readonly PairCoverage[]; hasVehicles: boolean }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  return (
    <section className="col">
      <h3 className="sec">{props.title}</h3>
      <ul className="cov-list-items">
        {props.pairs.map(({ pair, status, gaps, standing }) => (
          <li key={pair.facility}>
            <Button
              className="cov-item"
              onPress={() => drillFurther({ type: 'pair', facility: pair.facility })}
            >
              <CoverageMark mark={markOf[status]} />
              <span className="cov-item-words">
                <b>{crossingName(pair.facility, language)}</b>
                <span className="sub">
                  {gaps[0] ? gapText(gaps[0], language) : t(`coverageStatus.${status}`)}
                </span>
                {props.hasVehicles && pair.vehicles && (
                  <span className="sub">
                    {t('coverageScreen.vehicles', {
                      count: f.number(pair.vehicles.count),
                      year: String(pair.vehicles.year),
                    })}
                  </span>
                )}
              </span>
              {status === 'oneCountry' && standing?.pending && (
                <CountryMark country={standing.pending.signed} />
              )}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
