import type { IncomingHttpHeaders } from 'node:http'

const first = (value: string | string[] | undefined): string | undefined =>
  (typeof value === 'string' ? value : value?.[0])?.split(',')[0]?.trim()

/** The host a browser asked for; a proxy's word counts only when the operator said so. */
export function hostOf(headers: IncomingHttpHeaders, trustProxy: boolean): string | undefined {
  return (trustProxy ? first(headers['x-forwarded-host']) : undefined) ?? headers.host
}

/** Whether a browser reached us over TLS. This server speaks none itself. */
export const isUnderTls = (headers: IncomingHttpHeaders, trustProxy: boolean): boolean =>
  trustProxy && first(headers['x-forwarded-proto']) === 'https'

/** A page must be from the host it talks to. Programs send no origin and are let in: they have no visitor to abuse. */
export function isOwnOrigin(headers: IncomingHttpHeaders, trustProxy: boolean): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  const host = hostOf(headers, trustProxy)
  const page = URL.canParse(origin) ? new URL(origin) : null
  if (!page || host === undefined) return false
  const asked = `${page.protocol}//${host}`
  return URL.canParse(asked) && new URL(asked).host === page.host
}
