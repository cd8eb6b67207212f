/** The screenshot and the listing's pictures, blurred until asked for. */
import type { EvidenceRecord } from '../../../model/evidence.ts'
import { pictureUrl } from '../../contract/item-detail.ts'
import { Card } from '../parts/card.tsx'
import { BlurredPicture } from '../parts/picture.tsx'
import { timeText } from '../wording/amounts.ts'
import styles from './evidence.module.css'

const SCREENSHOT_WIDTH = 900
const PICTURE_WIDTH = 500

export function EvidencePictures({ evidence }: { evidence: EvidenceRecord | null }) {
  if (evidence === null) {
    return (
      <Card title="Pictures">
        <p className={styles.quiet}>
          Nothing captured yet. Pictures appear here as soon as the capture is done.
        </p>
      </Card>
    )
  }
  const { itemId, artifacts } = evidence.manifest
  const screenshot = artifacts.find(({ role }) => role === 'screenshot-full')
  const pictures = artifacts.filter(({ role }) => role === 'image-original')
  return (
    <Card title="Pictures">
      {screenshot === undefined ? (
        <p className={styles.quiet}>No screenshot could be taken.</p>
      ) : (
        <BlurredPicture
          tall
          src={pictureUrl(itemId, screenshot.sha256, SCREENSHOT_WIDTH)}
          alt={`Screenshot of ${timeText(screenshot.capturedAt)}`}
        />
      )}
      {pictures.length > 0 && (
        <div className={styles.pictures}>
          {pictures.map(({ sha256 }, index) => (
            <BlurredPicture
              key={sha256}
              src={pictureUrl(itemId, sha256, PICTURE_WIDTH)}
              alt={`Picture ${index + 1} of ${pictures.length}`}
            />
          ))}
        </div>
      )}
    </Card>
  )
}
