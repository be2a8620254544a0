import { join } from 'node:path'
import compression from 'compression'
import express, { type RequestHandler, type Response, Router } from 'express'

/** The browser's part: files whose names change with their content for ever, the page itself never kept. */
export function clientFiles(directory: string): RequestHandler {
  const page: RequestHandler = (_request, response, next) => {
    response.set('Cache-Control', 'no-cache')
    showPage(directory, response, next)
  }
  return Router()
    .use(compression())
    .use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }))
    .use(express.static(directory, { index: false, maxAge: 0, redirect: false }))
    .get(['/', '/new', '/r/:room', '/c/:circle', '/mine'], page)
}

/** Whoever types an address that is not there still gets the page, which says so. */
export function missingPage(directory: string): RequestHandler {
  return (request, response, next) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|assets)\//.test(request.path) &&
      request.accepts(['json', 'html']) === 'html'
    if (!isPage) return next()
    response.status(404).set('Cache-Control', 'no-cache')
    showPage(directory, response, () => next())
  }
}

/** Named below a root: otherwise a dot anywhere in this machine’s path would hide the page. */
function showPage(directory: string, response: Response, failed: (error: Error) => void): void {
  response.sendFile('index.html', { root: directory, cacheControl: false }, (error) => error && failed(error))
}
