import { useLayoutEffect } from 'react'
import type { Picture } from '../../data/projections/picture.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Library } from './library/Library.tsx'
import { PlaybookEditor } from './editor/PlaybookEditor.tsx'
import { usePlaybooks } from './playbooks-store.ts'
import { RunScreen } from './run/RunScreen.tsx'
import './library/library.css'
import './run/run.css'
import './run/run-cards.css'
import './run/run-side.css'

/** Playbooks: the library, a run of one, and the editor. */
export function Playbooks() {
  const picture = useWorkspace((state) => state.picture)
  return picture && <Shown picture={picture} />
}

function Shown({ picture }: { picture: Picture }) {
  const view = usePlaybooks((state) => state.view)
  const follow = usePlaybooks((state) => state.follow)
  const selection = useSession((state) => state.selection)
  useLayoutEffect(() => follow(selection), [follow, selection])
  return (
    <div className="playbooks">
      {view === 'run' && <RunScreen picture={picture} />}
      {view === 'edit' && <PlaybookEditor />}
      {view === 'library' && <Library picture={picture} />}
    </div>
  )
}
