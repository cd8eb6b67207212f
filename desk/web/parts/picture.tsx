/** A stored picture, blurred until a person asks for it; the marketplace is never contacted. */
import { useState } from 'react'
import { useBlurPreference } from '../app/preferences.ts'
import styles from './parts.module.css'

interface BlurredPictureProps {
  src: string
  alt: string
  /** Only the top of a long one is shown while it is blurred. */
  tall?: boolean
}

/** Shows on a click, and blurs again on the next. */
export function BlurredPicture({ src, alt, tall = false }: BlurredPictureProps) {
  const [blurByDefault] = useBlurPreference()
  const [toggled, setToggled] = useState(false)
  const [failed, setFailed] = useState(false)
  const blurred = blurByDefault !== toggled
  if (failed) return <p className={styles.pictureMissing}>{alt}: no preview can be made of this file.</p>
  return (
    <button
      type="button"
      className={styles.picture}
      data-tall={tall && blurred}
      aria-pressed={!blurred}
      aria-label={`${blurred ? 'Show' : 'Blur'}: ${alt}`}
      onClick={() => setToggled(!toggled)}
    >
      <img
        src={src}
        alt={blurred ? '' : alt}
        data-blurred={blurred}
        loading="lazy"
        onError={() => setFailed(true)}
      />
      {blurred && <span className={styles.pictureNote}>Show</span>}
    </button>
  )
}

/** A small blurred or clear square for lists; nothing but an empty frame where there is no picture. */
export function Thumbnail({ src }: { src: string | null }) {
  const [blurred] = useBlurPreference()
  const [failed, setFailed] = useState(false)
  return (
    <span className={styles.thumbnail} aria-hidden>
      {src !== null && !failed && (
        <img src={src} alt="" data-blurred={blurred} loading="lazy" onError={() => setFailed(true)} />
      )}
    </span>
  )
}
