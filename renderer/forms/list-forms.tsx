import { useState } from 'react'
import type { PriorityPair } from '../../data/model/entries/plan.ts'
import { listInForce } from '../../data/projections/priority-list.ts'
import { offeredPairs, pairOf } from '../../data/reference/priority-list.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Checkbox } from '../ui/parts/Checkbox.tsx'
import { DayField } from '../ui/parts/DayField.tsx'
import { NumberField } from '../ui/parts/NumberField.tsx'
import { TextArea } from '../ui/parts/TextField.tsx'
import type { Faults } from './check-form.ts'
import { FacilitiesField } from './fields/FacilityField.tsx'
import { focusFirst } from '../ui/parts/focus-first.ts'
import type { FormValues } from './form-field.ts'
import { FormDialog } from './FormDialog.tsx'
import { useEntryForm, type EntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
const facilitiesOf = (pairs: readonly PriorityPair[]) => pairs.map(({ facility }) => facility)

/** Pairs of some crossings: as they are known, else as the shipped facts have them. */
const pairsOf = (ids: readonly string[], known: readonly PriorityPair[]): PriorityPair[] =>
  ids.flatMap((id) => {
    const facility = facilityById(id)
    return known.find((pair) => pair.facility === id) ?? (facility ? [pairOf(facility)] : [])
  })

/** Adopts the priority list of a year for the acting country: the one that the other country adopted, or the offered one. */
export function ListAdoptForm() {
  const t = useTranslate()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [begun] = useState(() => {
    const year = Number(useSession.getState().form?.subject ?? now().slice(0, 4))
    const adoptions = useWorkspace.getState().picture?.priorityLists[year]?.adoptions ?? []
    const own = adoptions.findLast((each) => each.country === country)
    const others = adoptions.findLast((each) => each.country !== country)
    return { year, adopted: own ?? others ?? null, isOthers: !own && others !== undefined }
  })
  const known = begun.adopted?.pairs ?? []
  const offered = facilitiesOf(offeredPairs())
  const form = useEntryForm({
    kind: 'priorityList.adopted',
    initial: { year: begun.year, pairs: begun.adopted ? facilitiesOf(known) : offered, reason: '' },
    toBody: (values) => ({ ...values, pairs: pairsOf(idsOf(values['pairs']), known) }),
    releasability: 'SHARED',
    faults: ({ pairs }): Faults => (idsOf(pairs).length === 0 ? { pairs: 'form.error.required' } : {}),
    onSaved: saved,
  })
  const chosen = idsOf(form.values['pairs'])
  return (
    <FormDialog
      form={form}
      title={t('form.listAdopt')}
      submit="form.listAdopt.submit"
      hint={t(begun.isOthers ? 'form.listAdopt.others' : 'form.listAdopt.hint')}
      onClose={closeForm}
      hasNoTime
    >
      <div className="entry-fields">
        <div data-field="year" className="entry-field">
          <NumberField
            label={t('form.list.year')}
            hint={t('form.list.year.hint')}
            isRequired
            value={typeof form.values['year'] === 'number' ? form.values['year'] : null}
            onChange={(year) => form.set({ year })}
            min={2000}
            error={faultOf(form, 'year', t)}
          />
        </div>
        <Reason form={form} hint={t('form.listAdopt.reason.hint')} isFirst />
        <div data-field="pairs" className="entry-field wide col">
          <FacilitiesField
            label={t('form.list.crossings', { count: chosen.length })}
            hint={t('form.list.crossings.hint')}
            isRequired
            value={chosen}
            onChange={(pairs) => form.set({ pairs })}
            error={faultOf(form, 'pairs', t)}
          />
          <div>
            <Button size="sm" onPress={() => form.set({ pairs: offered })}>
              {t('form.listAdopt.offered', { count: offered.length })}
            </Button>
          </div>
        </div>
      </div>
    </FormDialog>
  )
}

/** A dated amendment of the list in force: what comes in, what goes out, and why. */
export function ListAmendForm() {
  const t = useTranslate()
  const language = useLanguage()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const [begun] = useState(() => {
    const day = useSession.getState().form?.subject ?? now().slice(0, 10)
    const year = Number(day.slice(0, 4))
    const lists = useWorkspace.getState().picture?.priorityLists
    return { day, year, pairs: listInForce(lists?.[year], day)?.pairs ?? [] }
  })
  const form = useEntryForm({
    kind: 'priorityList.amended',
    initial: { on: begun.day, added: [], removed: [], reason: '' },
    toBody: (values) => ({
      ...values,
      year: begun.year,
      added: pairsOf(idsOf(values['added']), begun.pairs),
    }),
    releasability: 'SHARED',
    faults: (values) => amendFaults(values, begun.year, facilitiesOf(begun.pairs)),
    onSaved: saved,
  })
  const removed = idsOf(form.values['removed'])
  return (
    <FormDialog
      form={form}
      title={t('form.listAmend', { year: String(begun.year) })}
      submit="form.listAmend.submit"
      hint={t('form.listAmend.hint')}
      onClose={closeForm}
      hasNoTime
    >
      <div className="entry-fields">
        <div data-field="on" className="entry-field">
          <DayField
            label={t('form.list.on')}
            hint={t('form.list.on.hint', { year: String(begun.year) })}
            isRequired
            autoFocus
            value={typeof form.values['on'] === 'string' ? form.values['on'] : null}
            onChange={(on) => form.set({ on })}
            error={faultOf(form, 'on', t)}
          />
        </div>
        <Reason form={form} hint={t('form.listAmend.reason.hint')} />
        <div data-field="added" className="entry-field wide">
          <FacilitiesField
            label={t('form.list.added')}
            value={idsOf(form.values['added'])}
            onChange={(added) => form.set({ added })}
            error={faultOf(form, 'added', t)}
          />
        </div>
        <fieldset data-field="removed" className="entry-field wide">
          <legend className="fld-label">{t('form.list.removed')}</legend>
          <div className="list-removed">
            {begun.pairs.map(({ facility: id }) => {
              const facility = facilityById(id)
              return (
                <Checkbox
                  key={id}
                  isSelected={removed.includes(id)}
                  onChange={(isOn) =>
                    form.set({ removed: isOn ? [...removed, id] : removed.filter((each) => each !== id) })
                  }
                >
                  {facility ? facilityName(facility, language) : id}
                </Checkbox>
              )
            })}
          </div>
        </fieldset>
      </div>
    </FormDialog>
  )
}

/** An amendment is of its year, and changes something; what is on the list is not added again. */
function amendFaults({ on, added, removed }: FormValues, year: number, inForce: readonly string[]): Faults {
  const isNothing = idsOf(added).length === 0 && idsOf(removed).length === 0
  const isThere = idsOf(added).some((id) => inForce.includes(id))
  return {
    ...(typeof on === 'string' && !on.startsWith(`${year}-`) ? { on: 'form.error.otherYear' as const } : {}),
    ...(isNothing ? { added: 'form.error.noChange' as const } : {}),
    ...(isThere ? { added: 'form.error.alreadyListed' as const } : {}),
  }
}

type Translate = ReturnType<typeof useTranslate>
const faultOf = (form: EntryForm, name: string, t: Translate) => {
  const fault = form.faults[name]
  return fault && t(fault)
}

function Reason(props: { form: EntryForm; hint: string; isFirst?: boolean }) {
  const t = useTranslate()
  const { form } = props
  return (
    <div data-field="reason" className="entry-field wide">
      <TextArea
        label={t('form.reason')}
        hint={props.hint}
        isRequired
        {...(props.isFirst && focusFirst)}
        rows={2}
        value={String(form.values['reason'])}
        onChange={(reason) => form.set({ reason })}
        error={faultOf(form, 'reason', t)}
      />
    </div>
  )
}
