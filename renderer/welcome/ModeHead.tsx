import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { translate } from '../../data/words/translate.ts'

/** The words of a mode in both languages, in the mode's own colours. */
export function ModeHead(props: { mode: WorkspaceMode }) {
  return (
    <p className={`mode-head ${props.mode}`}>
      <span lang="en">{translate('en', `workspaceMode.${props.mode}`)}</span>
      <i aria-hidden="true">|</i>
      <span lang="fr">{translate('fr', `workspaceMode.${props.mode}`)}</span>
    </p>
  )
}
