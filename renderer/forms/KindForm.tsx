import type { ReactNode } from 'react'
import { signedNowKinds, type Kind } from '../../data/model/kinds.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { useSession } from '../state/session.ts'
import { EntryFields } from './EntryFields.tsx'
import { FormDialog } from './FormDialog.tsx'
import { useEntryForm, type EntryFormOptions } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'

/** The dialog of one kind of entry, from its values to its saving; most forms are only this. */
export function KindForm(
  props: Omit<EntryFormOptions, 'kind' | 'onSaved'> & {
    kind: Kind
    title: string
    submit?: MessageKey
    hint?: string
    width?: 'narrow' | 'medium' | 'wide'
    hidden?: readonly string[]
    hasNoTime?: boolean
    isDanger?: boolean
    onSaved?: EntryFormOptions['onSaved']
    /** Shown above the fields. */
    children?: ReactNode
  },
) {
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const form = useEntryForm({ ...props, onSaved: props.onSaved ?? saved })
  return (
    <FormDialog
      form={form}
      title={props.title}
      submit={props.submit ?? 'form.save'}
      onClose={closeForm}
      {...(props.width && { width: props.width })}
      {...(props.hint && { hint: props.hint })}
      hasNoTime={props.hasNoTime ?? signedNowKinds.has(props.kind)}
      isDanger={props.isDanger ?? false}
    >
      {props.children}
      <EntryFields form={form} {...(props.hidden && { hidden: props.hidden })} />
    </FormDialog>
  )
}
