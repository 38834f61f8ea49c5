import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { facilityById, sideOf } from '../../../data/reference/reference.ts'
import { zoneOutlines, type ZoneOutlines } from '../../../data/rules/zone.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { focusZones } from '../../state/focus-zones.ts'
import { placeInHand } from '../../state/place-in-hand.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, newId } from '../../state/write.ts'
import { isRadioactive } from '../../ui/HazardSymbol.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import './erg.css'
import { useZoneEntry } from './use-zone-entry.ts'
import { LiftZone } from './LiftZone.tsx'
import { ZoneAnswer } from './ZoneAnswer.tsx'
import { ZoneFooter } from './ZoneFooter.tsx'
import { ZoneFields } from './ZoneFields.tsx'
import {
  answerOf,
  emptyZone,
  subjectOf,
  type ZoneAnswer as Answer,
  type ZoneInput,
  zoneBody,
  zoneFaults,
} from './zone-input.ts'
import { useZoneInput } from './zone-store.ts'

const ZoneMap = lazy(async () => ({ default: (await import('./ZoneMap.tsx')).ZoneMap }))

/** A zone by the guidebook: to be looked up and logged, or lifted. */
export function ErgForm() {
  const option = useSession((state) => state.form?.option)
  return option === 'lift' ? <LiftZone /> : <SetZone />
}

/** Looks up distances of the guidebook, shows them on a map, and logs the zone in a run. */
function SetZone() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const { input, runs, run, place, onChange, onRun } = useInput()
  const answer = answerOf(input)
  const pick = useCallback((picked: Position) => onChange({ place: picked }), [onChange])
  const outlines = useOutlines(answer, place, input.windFrom)
  const setting = useZoneEntry({
    texts: [input.text, input.windSource],
    faults: zoneFaults(input, place),
    makeDraft: (kept) => {
      const body = run && place && zoneBody(input, newId(), run, place)
      if (!body) return null
      return draft(
        'run.zoneSet',
        { ...body, ...kept },
        { releasability: run.releasability, basedOn: run.heads },
      )
    },
    onSaved: () => useZoneInput.getState().clear(),
  })
  return (
    <Dialog
      title={t('erg.form.title')}
      width="wide"
      onClose={closeForm}
      footer={
        <ZoneFooter
          run={run}
          submit="erg.form.submit"
          isBusy={setting.isBusy}
          isDisabled={runs.length === 0}
          onSubmit={setting.log}
        />
      }
    >
      <form
        className="erg-form"
        noValidate
        aria-label={t('erg.form.title')}
        ref={setting.form}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="erg-fields">
          <RunField runs={runs} run={run} onRun={onRun} isMissing={setting.faults['run'] !== undefined} />
          <ZoneFields
            input={input}
            place={place}
            faults={setting.faults}
            tz={useZoneOf(run)}
            onChange={onChange}
          />
          <PersonalDataWarning
            found={setting.personal.found}
            reason={setting.personal.reason}
            onReason={setting.personal.setReason}
            error={setting.isReasonMissing ? t('form.error.required') : undefined}
          />
          {setting.problem && <ProblemNotice problem={setting.problem} />}
        </div>
        <div className="erg-shown">
          <ZoneAnswer input={input} answer={answer} />
          {place && (
            <div className="erg-map">
              <Suspense fallback={null}>
                <ZoneMap
                  place={place}
                  outlines={outlines}
                  isRadioactive={isRadioactive(subjectOf(input).guide?.guides)}
                  onPick={pick}
                />
              </Suspense>
            </div>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function RunField(props: {
  runs: readonly RunState[]
  run: RunState | undefined
  isMissing: boolean
  onRun: (run: string) => void
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { closeForm, goTo } = useSession.getState()
  if (props.runs.length === 0)
    return (
      <Callout
        tone="info"
        actions={
          <Button
            size="sm"
            onPress={() => {
              closeForm()
              goTo('playbooks')
            }}
          >
            {t('erg.run.go')}
          </Button>
        }
      >
        {t('erg.run.none')}
      </Callout>
    )
  return (
    <Select
      label={t('erg.run')}
      hint={t('erg.run.hint')}
      isRequired
      error={props.isMissing ? t('erg.missing') : undefined}
      items={props.runs.map(({ run, number, playbook }) => ({
        id: run,
        label: `${number} ${playbook.title[language]}`,
      }))}
      value={props.run?.run ?? null}
      onChange={props.onRun}
    />
  )
}

/** What is filled in, and the run that it is for: the one chosen, the one it was opened from, or the only one that goes on. */
function useInput() {
  const all = useWorkspace((state) => state.picture?.runs)
  const workspace = useWorkspace((state) => state.id)
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities[0])
  const asked = useSession((state) => state.form?.subject)
  const [inHand] = useState(() =>
    placeInHand(useSession.getState().selection, useWorkspace.getState().picture),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const kept = useZoneInput((state) => (state.workspace === workspace ? state.input : emptyZone))
  const runs = useMemo(() => Object.values(all ?? {}).filter(({ ended }) => !ended), [all])
  const wanted = picked ?? asked ?? (runs.length === 1 ? runs[0]?.run : undefined)
  const run = runs.find((each) => each.run === wanted)
  const input: ZoneInput = { ...kept, run: run?.run ?? null }
  const crossing = facilityById(run?.facility ?? inHand ?? focus ?? '')?.position ?? null
  const typed = input.place
  const place: Position | null = typed === null ? crossing : typeof typed === 'string' ? null : typed
  const set = useZoneInput((state) => state.set)
  return { input, runs, run, place, onChange: set, onRun: setPicked }
}

function useOutlines(answer: Answer, place: Position | null, windFrom: number | null): ZoneOutlines | null {
  const isolationM = answer.ok ? answer.isolationM : null
  const km = answer.ok ? (answer.protective?.km ?? null) : null
  const key = place && `${place[0]} ${place[1]}`
  return useMemo(() => {
    const [lat, lon] = key?.split(' ').map(Number) ?? []
    if (isolationM === null || lat === undefined || lon === undefined) return null
    return zoneOutlines([lat, lon], isolationM, km, windFrom !== null && windFrom <= 360 ? windFrom : null)
  }, [key, isolationM, km, windFrom])
}

/** The clocks of the acting country's side of the run's crossing. */
function useZoneOf(run: RunState | undefined): string {
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  const facility = facilityById(run?.facility ?? '')
  return (facility && sideOf(facility, country)?.tz) ?? focusZones(focus)[country]
}
