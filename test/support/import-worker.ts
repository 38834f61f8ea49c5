import type { BundleCheck } from '../../data/exchange/check-bundle.ts'
import { LogDatabase } from '../../data/log/database.ts'
import { importBundle } from '../../data/log/import.ts'

/** An import that never ends: it tells when it is in the middle, and waits there to be killed. */
export type Doomed = { name: string; bytes: Uint8Array; check: BundleCheck; arrival: number }

async function* whole(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

self.onmessage = ({ data }: MessageEvent<Doomed>) => {
  const { name, bytes, check, arrival } = data
  const { workspace: id } = check.manifest
  void importBundle(
    new LogDatabase(name),
    { check, arrival, takes: () => true, takesAttachment: () => true },
    {
      pieces: whole(bytes),
      keepAttachment: () => {
        self.postMessage('in the middle')
        return new Promise(() => undefined)
      },
      listed: { id, name: 'Bridge', mode: 'real', country: 'CA', isArchived: false, usedAt: '' },
    },
  )
}
