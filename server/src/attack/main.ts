import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { type AttackSetting, attack } from './attack.ts'
import type { Spent } from './hostile/ledger.ts'
import { attackFromThread, type Order, type Report } from './hostile/thread.ts'

/** Attackers have a thread of their own, so that honest members wait for the server and not for them. */
function inAnotherThread(order: Order, progress: (total: number) => void): Promise<Spent> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order })
    worker.on('message', (report: Report) => ('spent' in report ? resolve(report.spent) : progress(report.total)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The attackers ended without a report')))
  })
}

if (isMainThread) {
  const setting = JSON.parse(process.argv[2] ?? '{}') as AttackSetting
  process.exit((await attack(setting, inAnotherThread)) ? 0 : 1)
} else await attackFromThread(workerData as Order)
