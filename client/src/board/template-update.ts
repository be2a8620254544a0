import type { ItemId } from '@rondo/shared/board/board-item'
import { type TemplateId, templates } from '@rondo/shared/board/templates'
import { generateNKeysBetween } from 'fractional-indexing'
import { Doc, encodeStateAsUpdate, Array as YArray, Map as YMap } from 'yjs'

/**
 * [B29] The items of a template as an update that is the same, byte for byte, in every browser: Yjs takes what it has already
 * for done, so that nothing is there twice and no word that somebody wrote into it is lost. Nothing of it shows yet.
 *
 * Whose board had this template before has its items still, though they are gone: the next time they are new ones.
 */
export function templateUpdate(template: TemplateId, isThere: (id: ItemId) => boolean) {
  const items = templates[template]
  const idsOf = (time: number) => items.map((_, place) => `${template}.${place}.${time}` as ItemId)
  let time = 1
  while (idsOf(time).some(isThere)) time++

  const doc = new Doc()
  doc.clientID = authorOf([template, items, time])
  const ids = idsOf(time)
  const orders = generateNKeysBetween(null, null, items.length)
  doc.transact(() => {
    for (const [place, item] of items.entries()) {
      const fields = { ...item, order: orders[place], text: new YArray(), gone: true }
      doc.getMap('items').set(ids[place] as ItemId, new YMap(Object.entries(fields)))
    }
  })
  return { ids, update: encodeStateAsUpdate(doc) }
}

/** Another template, and the same one in another version, is by somebody else: two writings under one name would never meet. */
function authorOf(written: unknown): number {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(JSON.stringify(written))) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
