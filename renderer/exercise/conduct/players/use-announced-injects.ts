import { useEffect, useRef } from 'react'
import { eitherText } from '../../../../data/words/either-text.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useDesk } from '../../../state/desk.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { toast } from '../../../ui/parts/toast.ts'
import { sentHere } from '../act.ts'

/** Says, on whatever screen, that an inject arrived for the acting country's players; not to the one who sent it. */
export function useAnnouncedInjects(): void {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace((state) => state.id)
  const injects = useWorkspace((state) => state.present?.injects)
  const country = useDesk((state) => state.acting?.desk.country)
  const known = useRef<{ of: string; ids: Set<string> } | null>(null)
  useEffect(() => {
    const of = `${workspace ?? ''} ${country ?? ''}`
    const ids = new Set(Object.keys(injects ?? {}))
    const before = known.current
    known.current = { of, ids }
    // What is there when the workspace opens, or another official takes over, did not just arrive.
    if (!injects || before?.of !== of) return
    for (const { inject, content } of Object.values(injects)) {
      if (before.ids.has(inject) || sentHere.has(inject)) continue
      if (!country || !content.to.countries.includes(country)) continue
      toast(t('players.arrived', { number: content.number, title: eitherText(content.title, language) }))
    }
  }, [injects, workspace, country, t, language])
}
