import type { ReactNode } from 'react'
import type { Releasability } from '../../../data/model/country.ts'
import { useSession, type Screen, type Selection } from '../../state/session.ts'
import { useConflict } from '../../state/use-conflict.ts'
import { ConflictMark } from '../../ui/ConflictMark.tsx'
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
  const { select, goTo, openForm } = useSession()
  const conflict = useConflict(props.link.id)
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
        {conflict && (
          <ConflictMark
            count={conflict.between.length}
            name={props.number}
            onPress={() => openForm({ name: 'resolve', subject: conflict.id })}
          />
        )}
        <ReleasabilityChip releasability={props.releasability} />
      </div>
      <div className="row wrap">
        <p>{props.title}</p>
        {props.children && <div className="row">{props.children}</div>}
      </div>
    </li>
  )
}
