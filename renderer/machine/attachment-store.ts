const DATABASE = 'entente-attachments'
const STORE = 'bytes'

/** Attachments in a browser: a database of their own, by hash. Bytes that are there stay. */
export const putBytes = (hash: string, bytes: Uint8Array): Promise<void> =>
  change((store) => void store.put(bytes, hash))

/** Deletes the bytes of hashes for good. */
export const deleteBytes = (hashes: readonly string[]): Promise<void> =>
  change((store) => hashes.forEach((hash) => void store.delete(hash)))

async function change(work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await opened()
  try {
    const changing = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    work(changing.objectStore(STORE))
    await new Promise<void>((done, fail) => {
      changing.oncomplete = () => {
        done()
      }
      changing.onabort = () => {
        fail(changing.error ?? new Error('aborted'))
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
