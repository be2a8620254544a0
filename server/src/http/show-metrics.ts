import type { RequestHandler } from 'express'
import { Registry } from 'prom-client'
import type { Metrics } from '../metrics/metrics.ts'
import { processMetrics } from '../metrics/process-metrics.ts'

/** What this server and its process count, in Prometheus’ text form. */
export const showMetrics =
  ({ registry }: Metrics): RequestHandler =>
  async (_request, response) => {
    const text = await Registry.merge([registry, processMetrics()]).metrics()
    response.set('Cache-Control', 'no-store').type(registry.contentType).send(text)
  }
