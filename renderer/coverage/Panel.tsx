import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate, type Translate } from '../i18n/use-translate.ts'
import type { Language } from '../../data/model/country.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Crossings } from './Crossings.tsx'
import { Definition } from './Definition.tsx'
import { Improvements } from './Improvements.tsx'
import { ListPanel } from './ListPanel.tsx'
import { crossingName, regionName } from './names.ts'
import { PairPanel } from './PairPanel.tsx'
import { ToDo } from './ToDo.tsx'
import { Trend } from './Trend.tsx'
import type { Measure } from './use-measure.ts'
import { drillBack, useView, type Drill } from './view.ts'

/** What is to be done or, once something is opened, the evidence behind it. */
export function Panel({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const language = useLanguage()
  const shown = useView(({ drills }) => drills.at(-1))
  const entered = useView((state) => state.entered)
  const head = useRef<HTMLHeadingElement>(null)
  const seen = useRef(entered)
  useEffect(() => {
    if (seen.current === entered) return
    seen.current = entered
    head.current?.focus()
  }, [entered])
  const back = () => {
    const { drills } = useView.getState()
    const last = drills.at(-1)
    drillBack()
    if (drills.length === 1 && last?.type === 'pair')
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(last.facility)}"]`)?.focus()
  }
  useHotkeys('coverage', shown ? { Escape: back } : {})
  return (
    <aside className="cov-panel" aria-label={t('coverageScreen.panel')} data-region="evidence" tabIndex={-1}>
      {shown ? (
        <>
          <div className="cov-panel-head">
            <Button
              size="sm"
              variant="ghost"
              icon={<ArrowLeft aria-hidden="true" />}
              label={t('coverageScreen.back')}
              onPress={back}
            />
            <h2 ref={head} className="title grow" tabIndex={-1}>
              {titleOf(shown, t, language)}
            </h2>
          </div>
          <div className="cov-panel-body">
            <Evidence shown={shown} measure={measure} />
          </div>
        </>
      ) : (
        <div className="cov-panel-body">
          <ToDo measure={measure} />
        </div>
      )}
    </aside>
  )
}

function Evidence({ shown, measure }: { shown: Drill; measure: Measure }) {
  switch (shown.type) {
    case 'pair':
      return <PairPanel key={shown.facility} measure={measure} {...shown} />
    case 'number':
    case 'region':
      return <Crossings measure={measure} of={shown} />
    case 'improvements':
      return <Improvements measure={measure} />
    case 'trend':
      return <Trend measure={measure} />
    case 'definition':
      return <Definition measure={measure} />
    case 'list':
      return <ListPanel measure={measure} />
  }
}

const numberWords = {
  headline: 'coverage.headline',
  covered: 'coverage.covered',
  validatedOfCovered: 'coverage.validatedOfCovered',
  weighted: 'coverageScreen.weighted',
  oneCountry: 'coverage.oneCountry',
} as const

function titleOf(shown: Drill, t: Translate, language: Language): string {
  switch (shown.type) {
    case 'pair':
      return crossingName(shown.facility, language)
    case 'number':
      return t(numberWords[shown.which])
    case 'region':
      return regionName(shown.region, language) ?? t('coverageScreen.noRegion')
    case 'improvements':
      return t('coverage.improvements')
    case 'trend':
      return t('coverage.trend')
    case 'definition':
      return t('coverage.definition')
    case 'list':
      return t('coverageScreen.list')
  }
}
