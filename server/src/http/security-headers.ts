import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { hostOf, isUnderTls } from '../origin.ts'

const SELF = "'self'"
const NOTHING = "'none'"

/** A host as a content policy may name it: nothing in it ends the directive. */
const isPlainHost = (host: string): boolean => /^[\w.:[\]-]+$/.test(host)

function policyFor(host: string | undefined, underTls: boolean): RequestHandler {
  // Older browsers do not count a WebSocket to the same host as “self”.
  const sockets = host && isPlainHost(host) ? [`ws://${host}`, `wss://${host}`] : []
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': [NOTHING],
        'script-src': [SELF],
        'style-src': [SELF],
        'img-src': [SELF, 'data:', 'blob:'],
        'connect-src': [SELF, ...sockets],
        'font-src': [SELF],
        'manifest-src': [SELF],
        'worker-src': [SELF],
        'base-uri': [NOTHING],
        'form-action': [SELF],
        'frame-ancestors': [NOTHING],
        ...(underTls ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: underTls,
    // Over plain HTTP browsers ignore these two, and complain on the console.
    crossOriginOpenerPolicy: underTls,
    originAgentCluster: underTls,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  }) as RequestHandler
}

/** What every answer carries. Over plain HTTP in a local network nothing may ask for TLS. */
export function securityHeaders(trustProxy: boolean): RequestHandler {
  return (request, response, next) => {
    response.set(
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)',
    )
    policyFor(hostOf(request.headers, trustProxy), isUnderTls(request.headers, trustProxy))(request, response, next)
  }
}
