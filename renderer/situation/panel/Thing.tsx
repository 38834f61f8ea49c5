import type { ReactNode } from 'react'
import type { Releasability } from '../../../data/model/country.ts'
import { useSession, type Screen, type Selection } from '../../state/session.ts'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'
import { LinkChip } from '../../ui/parts/Tag.tsx'

/** One open thing: its number, which leads to it, what it is, and what can be done to it. */
export function Thing(props: {
  icon: ReactNode
  link: Selection
  screen: Screen
  number: string
  title: string
  detail: string
  releasability: Releasability
  children?: ReactNode
}) {
  const { select, goTo } = useSession()
  return (
    <li className="here-thing" data-thing={props.link.id}>
      <div className="row wrap">
        <LinkChip
          icon={props.icon}
          label={`${props.number}, ${props.title}`}
          onPress={() => {
            select(props.link)
            goTo(props.screen)
          }}
        >
          {props.number}
        </LinkChip>
        <span className="sub grow">{props.detail}</span>
        <ReleasabilityChip releasability={props.releasability} />
      </div>
      <div className="row wrap">
        <p>{props.title}</p>
        {props.children}
      </div>
    </li>
  )
}
