import { useState } from 'react'
import { otherCountry } from '../../data/model/country.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { addOfficial, useDesk } from '../state/desk.ts'
import { actAs } from '../state/open-workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Select } from '../ui/parts/Select.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { DeskForm } from './DeskForm.tsx'
import './welcome.css'

const newDesk = 'new'

/** Registers another official at a desk of this computer, or at a new desk of either country. */
export function AddOfficial(props: { onClose: () => void; begin?: 'official' | 'desk' }) {
  const t = useTranslate()
  const { desks, acting } = useDesk()
  const [desk, setDesk] = useState(props.begin === 'desk' ? newDesk : (acting?.desk.id ?? newDesk))
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  const [isTried, setTried] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)

  async function take(officialId: string) {
    await actAs(officialId)
    props.onClose()
  }
  async function save() {
    setTried(true)
    const at = desks.find(({ id }) => id === desk)
    if (!at || name.trim() === '' || position.trim() === '') return
    try {
      const official = { desk, name: name.trim(), agency: at.agency, position: position.trim() }
      await take((await addOfficial(official)).id)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
    }
  }

  const isNew = desk === newDesk
  return (
    <Dialog
      title={isNew ? t('welcome.addDeskTitle') : t('welcome.addOfficialTitle')}
      onClose={props.onClose}
      footer={
        isNew ? undefined : (
          <>
            <Button onPress={props.onClose}>{t('ui.cancel')}</Button>
            <Button variant="primary" onPress={() => void save()}>
              {t('welcome.addAndAct')}
            </Button>
          </>
        )
      }
    >
      <Select
        label={t('welcome.atDesk')}
        value={desk}
        onChange={setDesk}
        items={[
          ...desks.map((each) => ({
            id: each.id,
            label: each.name,
            hint: each.code,
            icon: <CountryMark country={each.country} />,
          })),
          { id: newDesk, label: t('welcome.addDesk') },
        ]}
      />
      {isNew ? (
        <>
          <Callout>{t('welcome.addDeskText')}</Callout>
          <DeskForm
            country={otherCountry(acting?.desk.country ?? 'CA')}
            submit={t('welcome.addAndAct')}
            onMade={(id) => void take(id)}
          />
        </>
      ) : (
        <div className="fields">
          <TextField
            label={t('welcome.name')}
            isRequired
            autoFocus
            value={name}
            onChange={setName}
            maxLength={100}
            error={isTried && name.trim() === '' ? t('welcome.errorName') : undefined}
          />
          <TextField
            label={t('welcome.position')}
            isRequired
            value={position}
            onChange={setPosition}
            maxLength={100}
            error={isTried && position.trim() === '' ? t('welcome.errorPosition') : undefined}
          />
        </div>
      )}
      {failed && <ProblemNotice problem={failed} />}
    </Dialog>
  )
}
