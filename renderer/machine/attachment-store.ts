const DATABASE = 'entente-attachments'
const STORE = 'bytes'

/** Attachments in a browser: a database of their own, by hash. Bytes that are there stay. */
export async function putBytes(hash: string, bytes: Uint8Array): Promise<void> {
  const database = await opened()
  try {
    const work = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    work.objectStore(STORE).put(bytes, hash)
    await new Promise<void>((done, fail) => {
      work.oncomplete = () => {
        done()
      }
      work.onabort = () => {
        fail(work.error ?? new Error('aborted'))
      }
    })
  } finally {
    database.close()
  }
}

/** The bytes of a hash, or null. */
export async function getBytes(hash: string): Promise<Uint8Array | null> {
  const database = await opened()
  try {
    const found: unknown = await settled(database.transaction(STORE).objectStore(STORE).get(hash))
    return found instanceof Uint8Array ? found : null
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return settled(opening)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => {
      done(request.result)
    }
    request.onerror = () => {
      fail(request.error ?? new Error('IndexedDB'))
    }
  })
}
