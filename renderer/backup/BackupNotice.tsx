import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { fingerprintOf, useDesk } from '../state/desk.ts'
import { asProblem, followBackups, useBackups } from '../state/backup/backups.ts'
import { checkWhileIdle, useIntegrity } from '../state/backup/integrity.ts'
import { forgetRestored, readRestored, useRestored } from '../state/backup/restored.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'

/** Backups that fail are told on every screen until one succeeds; so is the new key of a restored computer. */
export function BackupNotice() {
  const t = useTranslate()
  const state = useBackups((found) => found.state)
  const desk = useDesk((found) => found.acting?.desk)
  const restored = useRestored((found) => found.desk)
  const [isTrying, setTrying] = useState(false)
  useEffect(followBackups, [])
  useEffect(checkWhileIdle, [])
  useEffect(() => void readRestored().catch(() => undefined), [])

  async function retry() {
    setTrying(true)
    await machine()
      .backup?.retry()
      .catch(() => undefined)
    setTrying(false)
  }

  const failing = [state?.beside, state?.second].flatMap((home) => {
    const problem = asProblem(home?.problem ?? null)
    return problem ? [{ problem, isSecond: home === state?.second }] : []
  })
  return (
    <>
      {failing.map(({ problem, isSecond }) => (
        <ProblemNotice
          key={isSecond ? 'second' : 'beside'}
          problem={problem}
          actions={
            <>
              <Button size="sm" isPending={isTrying} onPress={() => void retry()}>
                {t('backup.retry')}
              </Button>
              {isSecond && (
                <>
                  <Button
                    size="sm"
                    onPress={() =>
                      void machine()
                        .backup?.choose()
                        .catch(() => undefined)
                    }
                  >
                    {t('backup.chooseOther')}
                  </Button>
                  <Button
                    size="sm"
                    onPress={() =>
                      void machine()
                        .backup?.stop()
                        .catch(() => undefined)
                    }
                  >
                    {t('backup.stop')}
                  </Button>
                </>
              )}
            </>
          }
        />
      ))}
      <IntegrityNotice />
      {restored && desk && (
        <Callout
          tone="warn"
          actions={
            <Button size="sm" icon={<X aria-hidden="true" />} onPress={() => void forgetRestored()}>
              {t('ui.dismiss')}
            </Button>
          }
        >
          {t('backup.newKey', { code: desk.code, digits: fingerprintOf(desk) })}
        </Callout>
      )}
    </>
  )
}

/** What a check found while nobody worked, until an official has looked at it. */
function IntegrityNotice() {
  const t = useTranslate()
  const { report, isSeen } = useIntegrity()
  const id = useWorkspace((state) => state.id)
  const openForm = useSession((state) => state.openForm)
  if (!report || isSeen || report.workspace !== id) return null
  return (
    <Callout
      tone="bad"
      isAlert
      actions={
        <Button size="sm" onPress={() => openForm({ name: 'integrity' })}>
          {t('integrity.show')}
        </Button>
      }
    >
      {t('integrity.notice', { count: report.findings.length })}
    </Callout>
  )
}
