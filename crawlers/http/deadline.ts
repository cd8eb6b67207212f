/**
 * A signal that ends a request when its time is over, or when somebody else ends it. Once it is disposed of, nothing holds
 * on to the request any more: signals of `AbortSignal.timeout` live, with all that listens to them, until the time is over.
 */
export function deadlineAfter(ms: number, other: AbortSignal | null): { signal: AbortSignal } & Disposable {
  const controller = new AbortController()
  const end = () => controller.abort(other?.reason)
  const timer = setTimeout(() => controller.abort(new DOMException('took too long', 'TimeoutError')), ms)
  if (other?.aborted === true) end()
  else other?.addEventListener('abort', end, { once: true })
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      clearTimeout(timer)
      other?.removeEventListener('abort', end)
    },
  }
}
