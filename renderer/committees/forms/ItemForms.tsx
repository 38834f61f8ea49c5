import { useState } from 'react'
import type { ActionItemView } from '../../../data/projections/committees.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, newId } from '../../state/write.ts'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { CloseDialog } from '../../signing/CloseDialog.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { blankWork, WorkFields, workOf, workTexts } from './WorkFields.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Opens an action item of a committee. */
export function ItemForm({ committee: id }: { committee: string }) {
  const t = useTranslate()
  const committee = useWorkspace((state) => state.picture?.committees[id])
  const inBar = useSession((state) => state.releasability)
  const [item] = useState(newId)
  const [work, setWork] = useState(blankWork)
  const [isImprovement, setImprovement] = useState(false)
  const form = useSignedForm([...workTexts(work), String(isImprovement)])
  // What a committee that one country keeps for itself decides cannot be shared.
  const releasability = committee && committee.releasability !== 'SHARED' ? committee.releasability : inBar
  return (
    <SignedDialog
      width="wide"
      title={t('committees.itemTitle', { number: committee?.number ?? '?' })}
      submit={t('committees.itemSubmit')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) => {
          const said = workOf(work)
          if (!said) return null
          const links = [{ type: 'committee' as const, id }]
          const body = { actionItem: item, ...said, isImprovement, links, ...kept }
          return draft('actionItem.opened', body, { releasability })
        })
      }
    >
      <WorkFields work={work} onChange={setWork} form={form} />
      <Checkbox isSelected={isImprovement} onChange={setImprovement}>
        {t('committees.improvement')}
      </Checkbox>
    </SignedDialog>
  )
}

/** Changes what is to be done, by whom or until when; a closed item opens again. */
export function ItemUpdateForm({ item }: { item: ActionItemView }) {
  const t = useTranslate()
  const { title, text, lead, owner, due, releasability, heads: basedOn } = item
  const [work, setWork] = useState({ title, text, lead, owner, due: due as string | null })
  const [reason, setReason] = useState('')
  const form = useSignedForm([...workTexts(work), reason])
  return (
    <SignedDialog
      width="wide"
      title={t('committees.updateTitle', { number: item.number })}
      submit={t('form.save')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) => {
          const said = workOf(work)
          const body = said && { actionItem: item.actionItem, ...said, reason: reason.trim(), ...kept }
          return body && draft('actionItem.updated', body, { releasability, basedOn })
        })
      }
    >
      <WorkFields work={work} onChange={setWork} form={form} />
      <TextField label={t('committees.why')} value={reason} onChange={setReason} />
    </SignedDialog>
  )
}

/** Closes an action item with what came of it. */
export function ItemCloseForm({ item }: { item: ActionItemView }) {
  const t = useTranslate()
  const [today] = useState(() => dayOf(now()))
  const { releasability, heads: basedOn, actionItem } = item
  return (
    <CloseDialog
      title={t('committees.closeTitle', { number: item.number })}
      submit={t('committees.key.close')}
      releasability={releasability}
      work={item.title}
      dayLabel={t('committees.closedOn')}
      outcomeLabel={t('committees.outcome')}
      today={today}
      make={(said) => draft('actionItem.closed', { actionItem, ...said }, { releasability, basedOn })}
    />
  )
}
