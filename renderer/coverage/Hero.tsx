import { CircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Toolbar } from 'react-aria-components'
import type { Share } from '../../data/rules/coverage.ts'
import type { PairCoverage } from '../../data/rules/pair-coverage.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import { CoverageMap } from './CoverageMap.tsx'
import { CoverageMark, markOf } from './CoverageMark.tsx'
import { crossingName, regionName } from './names.ts'
import type { Measure } from './use-measure.ts'
import { drill, type Drill } from './view.ts'

/** The measure and what it is made of; every number opens what is behind it. */
export function Hero({ measure }: { measure: Measure }) {
  return (
    <header className="cov-hero">
      <Headline measure={measure} />
      <Figures measure={measure} />
      <Regions measure={measure} />
      <CoverageMap pairs={measure.view.coverage.pairs} />
    </header>
  )
}

const order = ['validated', 'covered', 'incomplete', 'oneCountry', 'draft', 'none'] as const
const byStatus = (pairs: readonly PairCoverage[]) =>
  pairs.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))

function Headline({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { headline, pairs } = measure.view.coverage
  const last = measure.view.trend.at(-1)
  return (
    <section className="cov-headline" aria-label={t('coverageScreen.title')}>
      <div className="row">
        <h1>{t('coverageScreen.title')}</h1>
        <Button
          size="sm"
          variant="ghost"
          icon={<CircleQuestionMark aria-hidden="true" />}
          label={t('coverageScreen.definition')}
          onPress={() => drill({ type: 'definition' })}
        />
      </div>
      <AriaButton
        className="cov-number"
        onPress={() => drill({ type: 'number', which: 'headline' })}
        data-number="headline"
      >
        {headline.share === null ? (
          <strong className="undefined">{t('coverage.notDefined')}</strong>
        ) : (
          <>
            <strong>{t('coverageScreen.of', { count: headline.count, of: headline.of })}</strong>
            <span>{f.percent(headline.share)}</span>
          </>
        )}
      </AriaButton>
      <Toolbar className="cov-squares" aria-label={t('coverageScreen.squares')}>
        {byStatus(pairs).map(({ pair, status }) => (
          <AriaButton
            key={pair.facility}
            className="cov-square"
            aria-label={t('coverageScreen.square', {
              name: crossingName(pair.facility, language),
              status: t(`coverageStatus.${status}`),
            })}
            onPress={() => drill({ type: 'pair', facility: pair.facility })}
          >
            <CoverageMark mark={markOf[status]} />
          </AriaButton>
        ))}
      </Toolbar>
      {last && (
        <AriaButton className="cov-trend" onPress={() => drill({ type: 'trend' })}>
          {last.headline.share === null
            ? t('coverageScreen.trendNone')
            : t('coverageScreen.trend', {
                count: last.headline.count,
                of: last.headline.of,
                percent: f.percent(last.headline.share),
                day: f.day(last.day),
              })}
        </AriaButton>
      )}
    </section>
  )
}

function Figures({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const f = useFormats()
  const { coverage, improvements } = measure.view
  const { covered, validatedOfCovered, weighted, oneCountry } = coverage
  const shareOf = ({ count, of, share }: Share) =>
    share === null ? (
      <b className="undefined">{t('coverage.notDefined')}</b>
    ) : (
      <>
        <b>{t('coverageScreen.of', { count, of })}</b> <span className="sub">{f.percent(share)}</span>
      </>
    )
  const years = weighted.years.join(', ') || 'none'
  return (
    <ul className="cov-figures" aria-label={t('coverageScreen.figures')}>
      <Figure to={{ type: 'number', which: 'covered' }} label={t('coverage.covered')}>
        {shareOf(covered)}
      </Figure>
      <Figure to={{ type: 'number', which: 'validatedOfCovered' }} label={t('coverage.validatedOfCovered')}>
        {shareOf(validatedOfCovered)}
      </Figure>
      <Figure
        to={{ type: 'number', which: 'weighted' }}
        label={t('coverage.weighted', { counts: weighted.counts, years })}
      >
        {weighted.share === null ? (
          <b className="undefined">{t('coverage.notDefined')}</b>
        ) : (
          <b>{f.percent(weighted.share)}</b>
        )}
      </Figure>
      <Figure to={{ type: 'improvements' }} label={t('coverage.improvements')}>
        {shareOf(improvements)}
      </Figure>
      <Figure to={{ type: 'number', which: 'oneCountry' }} label={t('coverage.oneCountry')}>
        <b>{f.number(oneCountry.length)}</b>
      </Figure>
    </ul>
  )
}

const Figure = (props: { to: Drill; label: string; children: ReactNode }) => (
  <li>
    <AriaButton
      className="cov-figure"
      onPress={() => drill(props.to)}
      data-number={props.to.type === 'number' ? props.to.which : props.to.type}
    >
      <span className="cov-figure-label">{props.label}</span>
      <span className="cov-figure-value">{props.children}</span>
    </AriaButton>
  </li>
)

function Regions({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const language = useLanguage()
  const shares = measure.view.coverage.regions
  return (
    <ul className="cov-regions" aria-label={t('coverage.byRegion')}>
      {measure.groups.map(({ region, rows }) => {
        const headline = shares.find((each) => each.region === region)?.headline
        return (
          <li key={region}>
            <AriaButton className="cov-region" onPress={() => drill({ type: 'region', region })}>
              <span className="cov-region-name">
                {regionName(region, language) ?? t('coverageScreen.noRegion')}
              </span>
              <span className="cov-region-marks">
                {byStatus(rows.map(({ pair }) => pair)).map(({ pair, status }) => (
                  <CoverageMark key={pair.facility} mark={markOf[status]} size={0.875} />
                ))}
              </span>
              <b>{headline && t('coverageScreen.of', { count: headline.count, of: headline.of })}</b>
            </AriaButton>
          </li>
        )
      })}
    </ul>
  )
}
