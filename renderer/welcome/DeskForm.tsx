import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Country } from '../../data/model/country.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { addOfficial, makeDesk, useDesk } from '../state/desk.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { AgencyField } from './AgencyField.tsx'
import { codeFor, emptyDraft, faultsOf, type DeskDraft } from './desk-draft.ts'

/** Makes a desk of one country and its first official. */
export function DeskForm(props: {
  country: Country
  onMade: (officialId: string) => void
  submit: string
  /** What to begin with. */
  like?: DeskDraft | undefined
  /** Codes of desks that are gone, which no other may have. */
  taken?: readonly string[]
}) {
  const t = useTranslate()
  const desks = useDesk((state) => state.desks)
  const codes = [...desks.map(({ code }) => code), ...(props.taken ?? [])]
  const [draft, setDraft] = useState<DeskDraft>(props.like ?? emptyDraft(props.country))
  const [hasOwnCode, setHasOwnCode] = useState(props.like !== undefined)
  const [isTried, setTried] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  const faults = isTried ? faultsOf(draft, codes) : {}
  const error = (field: keyof typeof faults) => {
    const key = faults[field]
    return key ? t(key) : undefined
  }
  const change = (changed: Partial<DeskDraft>) => setDraft((before) => ({ ...before, ...changed }))

  async function make() {
    setTried(true)
    if (isMaking || Object.keys(faultsOf(draft, codes)).length > 0) return
    setMaking(true)
    try {
      const { country } = draft
      const [agency, place, name, position] = [draft.agency, draft.place, draft.name, draft.position].map(
        (text) => text.trim(),
      ) as [string, string, string, string]
      const code = draft.code.trim().toUpperCase()
      const desk = await makeDesk({ name: `${agency}, ${place}`, code, country, agency, place })
      const official = await addOfficial({ desk: desk.id, name, agency, position })
      props.onMade(official.id)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
      setMaking(false)
    }
  }

  return (
    <Form
      className="desk-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Segment
        label={t('welcome.country')}
        hint={t('welcome.countryHint')}
        look="cards"
        value={draft.country}
        onChange={(country) => change({ country, agency: '' })}
        items={(['US', 'CA'] as const).map((id) => ({
          id,
          label: t(`country.${id}`),
          icon: <CountryMark country={id} />,
        }))}
      />
      <h2 className="title">{t('welcome.deskTitle')}</h2>
      <div className="fields">
        <AgencyField
          key={draft.country}
          country={draft.country}
          value={draft.agency}
          onChange={(agency) => change({ agency })}
          error={error('agency')}
        />
        <TextField
          label={t('welcome.place')}
          hint={t('welcome.placeHint')}
          isRequired
          value={draft.place}
          onChange={(place) => change({ place, ...(!hasOwnCode && { code: codeFor(place) }) })}
          maxLength={100}
          error={error('place')}
        />
        <TextField
          label={t('welcome.code')}
          hint={t('welcome.codeHint', { code: draft.code.toUpperCase() || 'DET' })}
          isRequired
          value={draft.code}
          onChange={(code) => {
            setHasOwnCode(true)
            change({ code: code.toUpperCase() })
          }}
          maxLength={5}
          error={error('code')}
        />
      </div>
      <h2 className="title">{t('welcome.officialTitle')}</h2>
      <div className="fields">
        <TextField
          label={t('welcome.name')}
          isRequired
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={100}
          error={error('name')}
        />
        <TextField
          label={t('welcome.position')}
          isRequired
          value={draft.position}
          onChange={(position) => change({ position })}
          maxLength={100}
          error={error('position')}
        />
      </div>
      {failed && <ProblemNotice problem={failed} />}
      <div className="row">
        <Button variant="primary" size="lg" type="submit" isPending={isMaking}>
          {props.submit}
        </Button>
      </div>
    </Form>
  )
}
