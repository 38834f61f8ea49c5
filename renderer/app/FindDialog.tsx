import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Text,
  TextField,
} from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Dialog } from '../ui/parts/Dialog.tsx'
import './dialogs.css'
import { findFacilities, findThings, type Found } from './find.ts'

/** One box over everything: facilities, and what the log holds. */
export function FindDialog() {
  const t = useTranslate()
  const language = useLanguage()
  const picture = useWorkspace((state) => state.picture)
  const { closeForm, goTo, select } = useSession.getState()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const groups = [
    { id: 'app.findThings' as const, items: picture ? findThings(wanted, picture, language) : [] },
    { id: 'app.findFacilities' as const, items: findFacilities(wanted, language) },
  ].filter(({ items }) => items.length > 0)

  function open(key: string) {
    const found = groups.flatMap(({ items }) => items).find((item) => keyOf(item) === key)
    if (!found) return
    closeForm()
    goTo(found.screen)
    select(found.selection)
  }

  return (
    <Dialog title={t('app.findTitle')} onClose={closeForm}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <TextField className="fld" aria-label={t('app.findLabel')} autoFocus>
          <div className="field">
            <Search aria-hidden="true" />
            <Input placeholder={t('app.findLabel')} />
          </div>
        </TextField>
        <ListBox
          className="list find-list"
          aria-label={t('app.findTitle')}
          items={groups}
          onAction={(key) => open(String(key))}
          renderEmptyState={() =>
            wanted.trim() === '' ? null : (
              <p className="list-empty">{t('app.findNothing', { text: wanted })}</p>
            )
          }
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="sec find-head">{t(group.id)}</Header>
              <Collection items={group.items.map((item) => ({ ...item, id: keyOf(item) }))}>
                {(item) => (
                  <ListBoxItem id={item.id} textValue={item.title} className="list-item">
                    {item.number && <span className="mono find-number">{item.number}</span>}
                    <span className="grow">
                      <Text slot="label">{item.title}</Text>
                      {item.detail && (
                        <Text slot="description" className="list-hint find-detail">
                          {item.detail}
                        </Text>
                      )}
                    </span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

const keyOf = ({ selection }: Found) => `${selection.type} ${selection.id}`
