import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { actAs } from '../state/open-workspace.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { toast } from '../ui/parts/toast.ts'
import { AddOfficial } from '../welcome/AddOfficial.tsx'
import './dialogs.css'

/** Two keys change who acts: the one that opens this, and the number of the official. */
export function SwitchOfficial() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const { desks, officials, acting } = useDesk()
  const [chosen, setChosen] = useState<string | null>(acting?.official.id ?? null)
  const [isAdding, setAdding] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  if (isAdding) return <AddOfficial onClose={closeForm} />

  async function confirm(id: string | null | undefined) {
    const official = officials.find((each) => each.id === id)
    const desk = desks.find((each) => each.id === official?.desk)
    if (!official || !desk) return
    try {
      if (official.id !== acting?.official.id) {
        await actAs(official.id)
        toast(t('app.switched', { name: official.name, country: t(`countryOf.${desk.country}`) }))
      }
      closeForm()
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
    }
  }

  return (
    <Dialog
      title={t('app.switchTitle')}
      onClose={closeForm}
      footer={
        <>
          <Button icon={<UserPlus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('app.newOfficial')}
          </Button>
          <span className="grow" />
          <Button onPress={closeForm}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen === null || chosen === acting?.official.id}
            onPress={() => void confirm(chosen)}
          >
            {t('app.switchConfirm')}
          </Button>
        </>
      }
    >
      <p className="sub">{t('app.switchText')}</p>
      {failed && <ProblemNotice problem={failed} />}
      {/* The digits belong to this list alone, so they are read where it has the focus. */}
      <div
        role="presentation"
        onKeyDownCapture={(event) => {
          const official = /^[1-9]$/.test(event.key) ? officials[Number(event.key) - 1] : undefined
          if (!official) return
          event.preventDefault()
          event.stopPropagation()
          void confirm(official.id)
        }}
      >
        <ListBox
          className="people"
          aria-label={t('app.switchList')}
          autoFocus="first"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen] : []}
          onSelectionChange={(keys) => {
            const [first] = keys === 'all' ? [] : [...keys]
            if (first !== undefined) setChosen(String(first))
          }}
          onAction={(key) => void confirm(String(key))}
        >
          {officials.map((official, place) => {
            const desk = desks.find((each) => each.id === official.desk)
            return (
              <ListBoxItem key={official.id} id={official.id} textValue={official.name} className="person">
                {place < 9 && <Kbd>{place + 1}</Kbd>}
                {desk && <CountryMark country={desk.country} size="md" />}
                <span className="grow">
                  <Text slot="label" className="strong">
                    {official.name}
                  </Text>
                  <Text slot="description" className="list-hint">
                    {official.position}, {official.agency}
                    {desk && ` · ${desk.name}`}
                  </Text>
                </span>
                {official.id === acting?.official.id && <span className="sub">{t('app.switchNow')}</span>}
              </ListBoxItem>
            )
          })}
        </ListBox>
      </div>
      {new Set(desks.map(({ country }) => country)).size > 1 && <Callout>{t('app.sameComputer')}</Callout>}
    </Dialog>
  )
}
