import type { Page } from 'playwright'
import { figureOf, type Figure } from './figure.ts'
import { ids } from './history.ts'
import { inApp, untilIdle, withLibrary } from './in-app.ts'

/** Steps of one pan, each painted before the next. */
const steps = 30

/**
 * A profile's staging areas drawn on the Situation's map and panned, against the same outlines on a plain Leaflet map
 * with a canvas, in the same page and of the same size.
 */
export const measureMap = (profile: string, scratch: string, n: number): Promise<Figure[]> =>
  inApp(profile, scratch, async (entente) => {
    const { page } = entente
    await withLibrary(page, 'leaflet/dist/leaflet-src.js')
    const outlines = await page.evaluate(outlinesIn, ids.workspace)
    const values = { drawn: [] as number[], panned: [] as number[] }
    const limits = { drawn: [] as number[], panned: [] as number[] }
    await untilIdle(entente)
    for (let run = 0; run <= n; run += 1) {
      await page.keyboard.press('Alt+2')
      await page.getByRole('article').first().waitFor()
      await untilIdle(entente)
      const raw = await page.evaluate(plain, { outlines, steps })
      const watched = await page.evaluateHandle(watchMap)
      await page.keyboard.press('Alt+1')
      const drawn = await watched.evaluate(({ drawn: of }) => of)
      const panned = await pan(page)
      if (run === 0) continue
      values.drawn.push(drawn)
      values.panned.push(panned)
      limits.drawn.push(raw.drawn)
      limits.panned.push(raw.panned)
    }
    const both = (of: typeof values) => of.drawn.map((drawn, run) => drawn + (of.panned[run] ?? 0))
    return [
      figureOf('map-10k', both(values), both(limits), { toReach: 1.3 }),
      figureOf('map-draw-10k', values.drawn, limits.drawn),
      figureOf('map-pan-10k', values.panned, limits.panned),
    ]
  })

/** Runs in the page: the outlines of every staging area of the log. */
async function outlinesIn(workspace: string): Promise<[number, number][][]> {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('entente')
    opening.onsuccess = () => done(opening.result)
  })
  const asked = db.transaction('entries').objectStore('entries').getAll()
  const rows = await new Promise<{ workspace: string; body: string }[]>((done) => {
    asked.onsuccess = () => done(asked.result as { workspace: string; body: string }[])
  })
  db.close()
  return rows.flatMap((row) => {
    const { area } = JSON.parse(row.body) as { area?: [number, number][] }
    return row.workspace === workspace && area ? [area] : []
  })
}

/** Runs in the page: waits for the key that shows the map; `drawn` is from the key's own time until its areas are painted. */
function watchMap(): { drawn: Promise<number> } {
  const drawn = new Promise<number>((done) => {
    let pressed = 0
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done(performance.now() - pressed)
    const observer = new MutationObserver(() => {
      const map = document.querySelector('.situation-map .leaflet-container')
      if (!map?.querySelector('.map-symbol') || !map.querySelector('.map-area')) return
      observer.disconnect()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), {
      capture: true,
      once: true,
    })
  })
  return { drawn }
}

/** Drags the Situation's map to the side and back: milliseconds until all of it was painted. */
const pan = (page: Page): Promise<number> =>
  page.evaluate(async (count) => {
    const box = document.querySelector('.situation-map .leaflet-container')
    const { left, top, width, height } = box?.getBoundingClientRect() ?? new DOMRect()
    const at = (step: number) => ({
      clientX: left + width / 2 + 6 * (step < count / 2 ? step : count - step),
      clientY: top + height / 2,
      bubbles: true,
      button: 0,
    })
    const frame = () =>
      new Promise<void>((done) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done()
        requestAnimationFrame(() => channel.port2.postMessage(null))
      })
    const from = performance.now()
    const pane = box?.querySelector('.leaflet-map-pane')
    pane?.dispatchEvent(new MouseEvent('mousedown', at(0)))
    for (let step = 1; step <= count; step += 1) {
      pane?.dispatchEvent(new MouseEvent('mousemove', at(step)))
      await frame()
    }
    pane?.dispatchEvent(new MouseEvent('mouseup', at(count)))
    await frame()
    return performance.now() - from
  }, steps)

type Plain = {
  L: {
    map(box: Element, options: object): PlainMap
    polygon(outline: [number, number][], options: object): { addTo(map: PlainMap): void }
  }
}
type PlainMap = {
  fitBounds(bounds: [number, number][]): void
  remove(): void
  dragging: unknown
  getPane(name: string): Element
}

/** Runs in the page: the same outlines on a plain map that covers the window, drawn and dragged in the same way. */
async function plain({ outlines, steps: count }: { outlines: [number, number][][]; steps: number }) {
  const { L } = globalThis as unknown as Plain
  const frame = () =>
    new Promise<void>((done) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
  const box = document.createElement('div')
  Object.assign(box.style, { position: 'fixed', inset: '60px 340px 40px 80px', zIndex: '9999' })
  document.body.append(box)
  const from = performance.now()
  const map = L.map(box, { preferCanvas: true, fadeAnimation: false, inertia: false })
  map.fitBounds([
    [41, -84],
    [45, -78],
  ])
  for (const outline of outlines) L.polygon(outline, { weight: 2, dashArray: '6 4' }).addTo(map)
  await frame()
  const drawn = performance.now() - from
  const { left, top, width, height } = box.getBoundingClientRect()
  const at = (step: number) => ({
    clientX: left + width / 2 + 6 * (step < count / 2 ? step : count - step),
    clientY: top + height / 2,
    bubbles: true,
    button: 0,
  })
  const begun = performance.now()
  // Leaflet marks what is dragged on, which a document cannot be.
  const pane = map.getPane('mapPane')
  pane.dispatchEvent(new MouseEvent('mousedown', at(0)))
  for (let step = 1; step <= count; step += 1) {
    pane.dispatchEvent(new MouseEvent('mousemove', at(step)))
    await frame()
  }
  pane.dispatchEvent(new MouseEvent('mouseup', at(count)))
  await frame()
  const panned = performance.now() - begun
  map.remove()
  box.remove()
  return { drawn, panned }
}
