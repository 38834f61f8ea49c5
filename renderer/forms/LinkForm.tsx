import { useState } from 'react'
import type { Link } from '../../data/model/entries/body.ts'
import { entryIn } from '../../data/projections/entry-in.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { KindForm } from './KindForm.tsx'

/** Links an entry to other things, by a note that names both: entries are never changed. */
export function LinkForm() {
  const t = useTranslate()
  const [target] = useState(() => {
    const hash = useSession.getState().form?.subject
    const { picture } = useWorkspace.getState()
    return hash === undefined || !picture ? undefined : entryIn(picture.timeline, hash)?.entry
  })
  const first: Link[] = target ? [{ type: 'entry', id: target.hash }] : []
  return (
    <KindForm
      kind="note.added"
      title={t('form.link')}
      submit="form.link.submit"
      hint={t('form.link.hint')}
      hidden={['form', 'tags']}
      initial={{ text: t('form.link.text'), form: 'note', tags: [], links: first }}
      {...(target && target.releasability !== 'SHARED' && { releasability: target.releasability })}
    />
  )
}
