import type { Picture } from '../../data/projections/picture.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Library } from './library/Library.tsx'
import { usePlaybooks } from './playbooks-store.ts'
import { RunScreen } from './run/RunScreen.tsx'

/** Playbooks: the library, a run of one, and the editor. */
export function Playbooks() {
  const picture = useWorkspace((state) => state.picture)
  return picture && <Shown picture={picture} />
}

function Shown({ picture }: { picture: Picture }) {
  const view = usePlaybooks((state) => state.view)
  if (view === 'run') return <RunScreen picture={picture} />
  return <Library picture={picture} />
}
