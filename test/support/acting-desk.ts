import { addOfficial, loadDesks, makeDesk, setActing } from '../../renderer/state/desk.ts'

/** Makes a desk in Detroit with one official, who acts: somebody has to, before a test can write. */
export async function actAtDetroit(): Promise<void> {
  await loadDesks()
  const us = await makeDesk({ name: 'Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' })
  const dana = await addOfficial({ desk: us.id, name: 'Dana Kowalczyk', agency: 'CBP', position: 'Watch' })
  await setActing(dana.id)
}
