/** Something that works until it is closed. */
export interface Running extends AsyncDisposable {
  close(): Promise<void>
}
