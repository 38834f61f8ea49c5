import { CirclePlus, Ellipsis } from 'lucide-react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession, type FormName } from '../../state/session.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { MenuButton } from '../../ui/parts/MenuButton.tsx'

const further = [
  'wait',
  'lanes',
  'hours',
  'measure',
  'sovereign',
  'erg',
] as const satisfies readonly FormName[]

/** What can be logged about the crossing in hand. */
export function PanelFooter({ facility }: { facility: string }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const open = (name: FormName) => () => openForm({ name, subject: facility })
  return (
    <footer className="detail-foot">
      <Button variant="primary" icon={<CirclePlus aria-hidden="true" />} onPress={open('status')}>
        {t('situation.reportStatus')}
      </Button>
      <Button hotkey="D" onPress={open('disruption')}>
        {t('situation.disruption')}
      </Button>
      <Button hotkey="P" onPress={open('decision')}>
        {t('situation.decision')}
      </Button>
      <MenuButton
        label={t('situation.more')}
        trigger={<Button icon={<Ellipsis aria-hidden="true" />} label={t('situation.more')} />}
        items={further.map((id) => ({ id, label: t(`situation.more.${id}`) }))}
        onAction={(name) => openForm({ name, subject: facility })}
      />
    </footer>
  )
}
