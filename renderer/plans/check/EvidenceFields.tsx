import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { keyName } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { keepEvidence, keptEvidence } from './kept-evidence.ts'
import type { Judgement, useAssess } from './use-assess.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** Evidence and owner of an element, written where it stands; what is typed stays until it is saved. */
export function EvidenceFields(props: {
  plan: string
  element: string
  said: Judgement
  isReadOnly: boolean
  assess: ReturnType<typeof useAssess>['assess']
}) {
  const t = useTranslate()
  const { plan, element, said, isReadOnly } = props
  const [typed, setTyped] = useState(
    () => keptEvidence(plan, element) ?? { evidence: said.evidence, owner: said.owner },
  )
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const inside = useRef<HTMLDivElement>(null)
  const personal = usePersonalData([typed.evidence, typed.owner])
  const isChanged = typed.evidence !== said.evidence || typed.owner !== said.owner
  const change = (changed: Partial<typeof typed>) => {
    const next = { ...typed, ...changed }
    setTyped(next)
    keepEvidence(plan, element, next)
  }
  const save = async () => {
    setTried(true)
    if (!isChanged || !personal.isSettled || isReadOnly || isBusy) return
    setBusy(true)
    const isSaved = await props.assess(element, { score: said.score, ...typed }, personal.kept)
    setBusy(false)
    if (isSaved) keepEvidence(plan, element, null)
  }
  const latest = useLatest(save)
  useEffect(() => {
    const place = inside.current
    const press = (event: KeyboardEvent) => {
      const name = keyName(event)
      if (name === 'Ctrl+Enter') {
        event.preventDefault()
        void latest.current()
      } else if (name === 'Escape')
        place?.closest('[data-element]')?.querySelector<HTMLElement>('[data-part="head"]')?.focus()
    }
    place?.addEventListener('keydown', press)
    return () => place?.removeEventListener('keydown', press)
  }, [latest])
  return (
    <div className="check-fields" ref={inside}>
      <TextArea
        label={t('check.evidence')}
        hint={t('check.evidenceHint')}
        rows={3}
        value={typed.evidence}
        onChange={(evidence) => change({ evidence })}
        isDisabled={isReadOnly}
      />
      <TextField
        label={t('check.owner')}
        hint={t('check.ownerHint')}
        value={typed.owner}
        onChange={(owner) => change({ owner })}
        isDisabled={isReadOnly}
      />
      <PersonalDataWarning
        found={personal.found}
        reason={personal.reason}
        onReason={personal.setReason}
        error={isTried && !personal.isSettled ? t('form.error.required') : undefined}
      />
      {!isReadOnly && (
        <div className="row wrap">
          <Button
            size="sm"
            variant="primary"
            hotkey="Ctrl ↵"
            isDisabled={!isChanged}
            isPending={isBusy}
            onPress={() => void save()}
          >
            {t('check.save')}
          </Button>
          {isChanged && (
            <Button
              size="sm"
              onPress={() => {
                keepEvidence(plan, element, null)
                setTyped({ evidence: said.evidence, owner: said.owner })
              }}
            >
              {t('check.undo')}
            </Button>
          )}
          {isChanged && <span className="sub">{t('check.unsaved')}</span>}
        </div>
      )}
    </div>
  )
}
