import { replaySpeeds } from '../../../data/rules/replay-pace.ts'
import { endReplay, playReplay, startReplay, stepReplay, useReplay } from '../../state/replay.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'

/** The keys of a replay: the one that begins it anywhere, the others while it lasts. */
export function useReplayKeys(isOpen: boolean): void {
  const isReplaying = useWorkspace((state) => state.moment !== null)
  useHotkeys('everywhere', { 'Alt+Y': isReplaying ? endReplay : startReplay }, isOpen)
  useHotkeys(
    'replay',
    {
      Escape: endReplay,
      'Alt+K': () => playReplay(!useReplay.getState().isPlaying),
      ',': () => stepReplay(-1),
      '.': () => stepReplay(1),
      'Alt+ArrowUp': () => changeSpeed(1),
      'Alt+ArrowDown': () => changeSpeed(-1),
    },
    isOpen && isReplaying,
  )
}

function changeSpeed(by: 1 | -1): void {
  const speed = replaySpeeds[replaySpeeds.indexOf(useReplay.getState().speed) + by]
  if (speed !== undefined) useReplay.setState({ speed })
}
