/**
 * Hands single pages to a crawler that is kept alive, and their results back to whoever asked.
 * It stands where Crawlee expects a request queue, and keeps nothing: what is to be visited is decided elsewhere.
 */
import { randomUUID } from 'node:crypto'
import { type IRequestManager, Request } from '@crawlee/core'

interface Errand<Input, Output> {
  id: string
  url: string
  input: Input
  result: PromiseWithResolvers<Output>
}

export class HandOff<Input, Output> implements IRequestManager {
  readonly #waiting: Errand<Input, Output>[] = []
  readonly #started = new Map<string, Errand<Input, Output>>()
  readonly #notify: () => void
  #refusal: ((url: string) => Error) | null = null

  /** @param notify called when there is something to do. */
  constructor(notify: () => void) {
    this.#notify = notify
  }

  /** Resolves with what the crawler's handler made of the page. */
  send(url: string, input: Input): Promise<Output> {
    if (this.#refusal !== null) return Promise.reject(this.#refusal(url))
    const result = Promise.withResolvers<Output>()
    this.#waiting.push({ id: randomUUID(), url, input, result })
    this.#notify()
    return result.promise
  }

  /** For the crawler's handler: what `send` was called with. */
  inputFor(request: { uniqueKey: string }): Input {
    const errand = this.#started.get(request.uniqueKey)
    if (errand === undefined) throw new Error(`nobody waits for the page ${request.uniqueKey}`)
    return errand.input
  }

  /** For the crawler's handler. */
  resolve(request: { uniqueKey: string }, output: Output): void {
    this.#finish(request.uniqueKey)?.resolve(output)
  }

  /** For the crawler's handler of failures. */
  reject(request: { uniqueKey: string }, error: unknown): void {
    this.#finish(request.uniqueKey)?.reject(error)
  }

  #finish(id: string): PromiseWithResolvers<Output> | undefined {
    const errand = this.#started.get(id)
    this.#started.delete(id)
    return errand?.result
  }

  /** Whoever still waits is told, and so is whoever comes later. */
  close(refusal: (url: string) => Error): void {
    this.#refusal ??= refusal
    for (const { url, result } of [...this.#waiting, ...this.#started.values()]) result.reject(refusal(url))
    this.#waiting.length = 0
    this.#started.clear()
  }

  async fetchNextRequest<T extends Record<string, unknown>>(): Promise<Request<T> | null> {
    const errand = this.#waiting.shift()
    if (errand === undefined) return null
    this.#started.set(errand.id, errand)
    return new Request<T>({ url: errand.url, uniqueKey: errand.id, maxRetries: 0 })
  }

  /** Crawlee calls it before its handler of failures, so the result is still to come. */
  async markRequestHandled(): Promise<null> {
    return null
  }

  async reclaimRequest(request: Request): Promise<null> {
    this.reject(request, new Error('nothing is tried twice here'))
    return null
  }

  async isEmpty(): Promise<boolean> {
    return this.#waiting.length === 0
  }

  async isFinished(): Promise<boolean> {
    return this.#waiting.length === 0 && this.#started.size === 0
  }

  async handledCount(): Promise<number> {
    return 0
  }

  getTotalCount(): number {
    return this.#waiting.length + this.#started.size
  }

  getPendingCount(): number {
    return this.#waiting.length
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (let next = await this.fetchNextRequest(); next !== null; next = await this.fetchNextRequest())
      yield next
  }

  addRequest(): Promise<never> {
    return Promise.reject(new Error('pages come through send()'))
  }

  addRequestsBatched(): Promise<never> {
    return Promise.reject(new Error('pages come through send()'))
  }
}
