import { Link2 } from 'lucide-react'
import type { Link } from '../../data/model/entries/body.ts'
import { isHeld, linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { linkTitle } from '../../data/words/sentence.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { NotHeld } from '../ui/NotHeld.tsx'
import { LinkChip } from '../ui/parts/Tag.tsx'

/** What an observation, a comment or a number stands on, as chips that go there. */
export function ThingLinks({ links }: { links: readonly Link[] }) {
  const context = useSentenceContext()
  const { select, goTo } = useSession.getState()
  if (!context) return null
  const follow = (link: Link) => {
    const target = targetOf(link, context)
    select(target)
    if (target.type === 'decision' || target.type === 'request') goTo('decisions')
    else if (target.type === 'run') goTo('playbooks')
    else goTo(target.type === 'entry' ? 'log' : 'situation')
  }
  return links.map((link) => {
    const label = linkLabel(link, context)
    const key = `${link.type} ${link.id}`
    if (!isHeld(link, context)) return <NotHeld key={key}>{label}</NotHeld>
    const title = linkTitle(link, context)
    return (
      <LinkChip
        key={key}
        icon={<Link2 aria-hidden="true" />}
        label={title ? `${label}, ${title}` : label}
        onPress={() => follow(link)}
      >
        {label}
      </LinkChip>
    )
  })
}

/** An inject has no screen that both countries have: its entry in the log is shown. */
function targetOf(link: Link, { picture }: SentenceContext): Link {
  const inject = link.type === 'inject' ? picture.injects[link.id] : undefined
  return inject ? { type: 'entry', id: inject.hash } : link
}
