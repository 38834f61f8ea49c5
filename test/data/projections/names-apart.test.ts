import { expect, it } from 'vitest'
import { namesApart } from '../../../data/projections/names-apart.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { LogWriter } from '../../support/log-fixture.ts'

it('[IPL-7] libraries of one name say which desk opened them when, and the end of their id where that is the same', () => {
  const picture = pictureOf(new LogWriter().enrol(true, 'planning').entries, 'US')
  const library = (id: string, name: string) => ({ id, name, picture })
  const alone = { id: 'x-cccccc', name: 'Plans', picture: { ...picture, workspace: null } }
  const day = picture.workspace?.openedAt.slice(0, 10)
  expect([...namesApart([library('x-aaaaaa', 'Plans'), library('x-bbbbbb', 'Other')]).values()]).toEqual([
    'Plans',
    'Other',
  ])
  expect([...namesApart([library('x-aaaaaa', 'Plans'), alone]).values()]).toEqual([
    `Plans · DET · ${day}`,
    'Plans',
  ])
  expect([...namesApart([library('x-aaaaaa', 'Plans'), library('x-bbbbbb', 'Plans')]).values()]).toEqual([
    `Plans · DET · ${day} · aaaaaa`,
    `Plans · DET · ${day} · bbbbbb`,
  ])
})
