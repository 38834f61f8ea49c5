import { Link2 } from 'lucide-react'
import type { Link } from '../../data/model/entries/body.ts'
import { isHeld, linkLabel } from '../../data/words/links.ts'
import { linkTitle } from '../../data/words/sentence.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { NotHeld } from '../ui/NotHeld.tsx'
import { LinkChip } from '../ui/parts/Tag.tsx'

/** What a record is linked with; each chip goes there. */
export function Links(props: { links: readonly Link[] }) {
  const context = useSentenceContext()
  const { select, goTo } = useSession.getState()
  if (!context) return null
  return (
    <span className="row wrap">
      {props.links.map((link) => {
        const [label, title] = [linkLabel(link, context), linkTitle(link, context)]
        if (!isHeld(link, context)) return <NotHeld key={`${link.type} ${link.id}`}>{label}</NotHeld>
        return (
          <LinkChip
            key={`${link.type} ${link.id}`}
            icon={<Link2 aria-hidden="true" />}
            label={title ? `${label}, ${title}` : label}
            onPress={() => {
              select(link)
              if (link.type === 'entry') goTo('log')
              else if (link.type === 'run') goTo('playbooks')
              else if (link.type !== 'decision' && link.type !== 'request') goTo('situation')
            }}
          >
            {label}
          </LinkChip>
        )
      })}
    </span>
  )
}
