import type { Page } from '@playwright/test'

/** Makes this page speak a protocol that the server does not know any more, until it gets its `update`; counts how often it is loaded. */
export async function olderProtocol(page: Page): Promise<{ update(): void; loads(): number }> {
  let isOld = true
  let loads = 0
  page.on('load', () => {
    loads++
  })
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const text = message.toString()
      server.send(isOld ? text.replace(/"protocol":\d+/, '"protocol":0') : text)
    })
  })
  return {
    update: () => {
      isOld = false
    },
    loads: () => loads,
  }
}
