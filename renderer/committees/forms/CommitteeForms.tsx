import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { FormCommittee } from './FormCommittee.tsx'
import { ItemCloseForm, ItemForm, ItemUpdateForm } from './ItemForms.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { MembersForm } from './MembersForm.tsx'

/** The open form about a committee or an action item. */
export function CommitteeForms() {
  const form = useSession((state) => state.form)
  const picture = useWorkspace((state) => state.picture)
  if (!form || !picture) return null
  const committee = picture.committees[form.subject ?? '']
  const item = picture.actionItems[form.subject ?? '']
  switch (form.name) {
    case 'committee':
      return <FormCommittee />
    case 'committeeMembers':
      return committee ? <MembersForm committee={committee} /> : null
    case 'committeeMet':
      return committee ? <MeetingForm committee={committee} /> : null
    case 'actionItem':
      return committee ? <ItemForm committee={committee.committee} /> : null
    case 'actionItemUpdate':
      return item ? <ItemUpdateForm item={item} /> : null
    case 'actionItemClose':
      return item ? <ItemCloseForm item={item} /> : null
    default:
      return null
  }
}
