import { Download, ListChecks } from 'lucide-react'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { Day } from '../../data/model/ids.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Checkbox } from '../ui/parts/Checkbox.tsx'
import { DayField } from '../ui/parts/DayField.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import { NumberField } from '../ui/parts/NumberField.tsx'
import type { Measure } from './use-measure.ts'
import { countFor, drill, isWindow, lookAt, toggleGaps, useView } from './view.ts'

/** Of which day, with which window, over which list; and what to do with it. */
export function Strip({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const { list, windowMonths } = measure.view
  const isGapsOnly = useView((state) => state.isGapsOnly)
  const openForm = useSession((state) => state.openForm)
  const inside = useRef<HTMLDivElement>(null)
  const focusField = (place: number) => inside.current?.querySelectorAll('input')[place]?.select()
  useHotkeys('coverage', {
    c: () => focusField(0),
    x: () => focusField(1),
    ...(list && { g: toggleGaps, e: () => openForm({ name: 'coverageReport' }) }),
  })
  return (
    <div ref={inside} className="cov-strip">
      <AsOf day={measure.day} />
      <NumberField
        label={t('coverageScreen.window')}
        value={windowMonths}
        onChange={(months) => isWindow(months) && countFor(months)}
        min={1}
        unit={t('coverageScreen.months')}
      />
      {list && (
        <>
          <Button
            size="sm"
            icon={<ListChecks aria-hidden="true" />}
            onPress={() => drill({ type: 'list' })}
            className="cov-list"
          >
            {t('coverageScreen.listOf', { year: String(list.year), count: list.pairs.length })}
            {list.adoptedBy.map((country) => (
              <CountryMark key={country} country={country} />
            ))}
          </Button>
          <span className="grow" />
          <Checkbox isSelected={isGapsOnly} onChange={toggleGaps}>
            {t('coverageScreen.gapsOnly')} <Kbd>G</Kbd>
          </Checkbox>
          <Button
            size="sm"
            icon={<Download aria-hidden="true" />}
            hotkey="E"
            onPress={() => openForm({ name: 'coverageReport' })}
          >
            {t('coverageScreen.report')}
          </Button>
        </>
      )}
    </div>
  )
}

/** The day of the measure: empty is today, and what is no day changes nothing. */
function AsOf({ day }: { day: Day }) {
  const t = useTranslate()
  const asOf = useView((state) => state.asOf)
  const [typed, setTyped] = useState<string | null>(null)
  const isDay = typed === null || v.is(Day, typed)
  return (
    <>
      <DayField
        label={t('coverageScreen.asOf')}
        value={typed ?? day}
        onChange={(given) => {
          setTyped(given)
          if (given === null || v.is(Day, given)) lookAt(given)
        }}
        error={isDay ? undefined : t('ui.dateTimeInvalid')}
      />
      {asOf !== null && (
        <Button
          size="sm"
          variant="ghost"
          onPress={() => {
            setTyped(null)
            lookAt(null)
          }}
        >
          {t('coverageScreen.today')}
        </Button>
      )}
    </>
  )
}
