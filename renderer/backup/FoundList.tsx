import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { FoundBackup } from '../machine/machine.ts'
import { Button } from '../ui/parts/Button.tsx'
import type { Group } from './groups.ts'

/** As many backups of one workspace as are shown at first. */
const few = 3

type Choosing = {
  chosen: FoundBackup | null
  isDisabled: boolean
  onChoose: (backup: FoundBackup) => void
}

/** Backups by workspace, each a button. */
export function FoundList(props: Choosing & { groups: readonly Group[] }) {
  return (
    <ul className="bk-groups">
      {props.groups.map((group) => (
        <OneGroup key={group.workspace} {...props} group={group} />
      ))}
    </ul>
  )
}

function OneGroup({ group, ...choosing }: Choosing & { group: Group }) {
  const t = useTranslate()
  const [isWhole, setWhole] = useState(false)
  const { backups, name, workspace } = group
  const shown = isWhole ? backups : backups.slice(0, few)
  return (
    <li>
      <h4 className="strong">
        {backups.some(({ isLocked }) => isLocked) && (
          <LockKeyhole aria-label={t('backup.found.locked')} className="icon" />
        )}{' '}
        {name || t('backup.found.unnamed', { id: workspace.slice(-8) })}
      </h4>
      <ul>
        {shown.map((each) => (
          <OneBackup key={each.id} {...choosing} backup={each} />
        ))}
      </ul>
      {shown.length < backups.length && (
        <Button size="sm" variant="ghost" onPress={() => setWhole(true)}>
          {t('backup.found.more', { count: backups.length - shown.length })}
        </Button>
      )}
    </li>
  )
}

function OneBackup({ backup, chosen, isDisabled, onChoose }: Choosing & { backup: FoundBackup }) {
  const t = useTranslate()
  const formats = useFormats()
  return (
    <li>
      <button
        type="button"
        className="bk-found"
        aria-pressed={chosen?.id === backup.id}
        disabled={isDisabled}
        onClick={() => onChoose(backup)}
      >
        <span className="strong">
          {backup.number === null
            ? t('backup.found.copy')
            : t('backup.found.backup', { number: backup.number })}
        </span>
        <span className="mono sub">{formats.instant(backup.madeAt, 'UTC', 'full')}</span>
        <span className="sub">{formats.bytes(backup.bytes)}</span>
      </button>
    </li>
  )
}
