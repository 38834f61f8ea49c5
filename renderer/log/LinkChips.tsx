import type { Link } from '../../data/model/entries/body.ts'
import { isHeld, linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { linkTitle } from '../../data/words/sentence.ts'
import { useSession } from '../state/session.ts'
import { NotHeld } from '../ui/NotHeld.tsx'
import { LinkChip } from '../ui/parts/Tag.tsx'
import { linkIcons } from './kind-icons.tsx'

/** Goes to what a link names: an entry here, a decision or request in its record, a run on its screen, all else on the situation. */
function useFollowLink(): (link: Link) => void {
  const select = useSession((state) => state.select)
  const goTo = useSession((state) => state.goTo)
  return (link) => {
    select(link)
    if (link.type === 'decision' || link.type === 'request') goTo('decisions')
    else if (link.type === 'run') goTo('playbooks')
    else if (link.type !== 'entry') goTo('situation')
  }
}

/** Links as chips; their titles are named to screen readers. */
export function LinkChips(props: { links: readonly Link[]; context: SentenceContext }) {
  const follow = useFollowLink()
  return props.links.map((link) => {
    const Icon = linkIcons[link.type]
    const label = linkLabel(link, props.context)
    if (!isHeld(link, props.context)) return <NotHeld key={`${link.type} ${link.id}`}>{label}</NotHeld>
    const title = linkTitle(link, props.context)
    return (
      <LinkChip
        key={`${link.type} ${link.id}`}
        icon={<Icon aria-hidden="true" />}
        label={title ? `${label}, ${title}` : label}
        onPress={() => follow(link)}
      >
        {label}
      </LinkChip>
    )
  })
}
