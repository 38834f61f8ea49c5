import { dayOf } from '../rules/day.ts'
import type { Picture } from './picture.ts'

type Named = { id: string; name: string; picture: Pick<Picture, 'workspace' | 'people'> }

/**
 * Names of workspaces, by id. Where several have one name, each says which desk opened it and on which day
 * (YYYY-MM-DD), and where these are the same too, the end of its id.
 */
export function namesApart(workspaces: readonly Named[]): ReadonlyMap<string, string> {
  const longer = workspaces.map((each) => ({ ...each, apart: [each.name, ...openedBy(each)].join(' · ') }))
  const isShared = (key: 'name' | 'apart', value: string) =>
    longer.filter((each) => each[key] === value).length > 1
  return new Map(
    longer.map(({ id, name, apart }) => {
      if (!isShared('name', name)) return [id, name]
      return [id, isShared('apart', apart) ? `${apart} · ${id.slice(-6)}` : apart]
    }),
  )
}

function openedBy({ picture: { workspace, people } }: Named): string[] {
  const opening = workspace?.openings[0]
  if (!opening) return []
  return [people.desks[opening.desk]?.code ?? '', dayOf(opening.at)].filter((part) => part !== '')
}
