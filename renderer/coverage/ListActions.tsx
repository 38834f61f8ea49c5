import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import type { Measure } from './use-measure.ts'

/** Adopting the list of the year for one's own country, or amending it; in a closed record and in a replay neither. */
export function ListActions({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const { openForm } = useSession.getState()
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const year = String(measure.year)
  if (isReplaying) return <p className="sub">{t('replay.note')}</p>
  if (measure.picture.workspace?.archived) return <p className="sub">{t('coverageScreen.closedRecord')}</p>
  return (
    <div className="row wrap">
      <Button
        size="sm"
        variant={adoptsNext(measure) ? 'primary' : 'secondary'}
        {...(adoptsNext(measure) && { hotkey: 'L' })}
        onPress={() => openForm({ name: 'listAdopt', subject: year })}
      >
        {t('coverageScreen.adopt', { year })}
      </Button>
      {measure.view.list && (
        <Button
          size="sm"
          {...(!adoptsNext(measure) && { hotkey: 'L' })}
          onPress={() => openForm({ name: 'listAmend', subject: measure.day })}
        >
          {t('coverageScreen.amend')}
        </Button>
      )}
    </div>
  )
}

/** Whether the acting country has still to adopt a list of the year. */
const adoptsNext = ({ picture, year }: Measure): boolean => {
  const country = useDesk.getState().acting?.desk.country
  return !picture.priorityLists[year]?.adoptions.some((each) => each.country === country)
}

/** The form that the key of the list opens; none in a closed record and in a replay. */
export function openListForm(measure: Measure): void {
  if (isReadOnly(useWorkspace.getState())) return
  const form = adoptsNext(measure)
    ? ({ name: 'listAdopt', subject: String(measure.year) } as const)
    : ({ name: 'listAmend', subject: measure.day } as const)
  useSession.getState().openForm(form)
}
