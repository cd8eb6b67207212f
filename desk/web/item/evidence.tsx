/** What was kept of the listing: pictures blurred until asked for, every file with its hash, every gap said. */
import { IconDownload } from '@tabler/icons-react'
import type { Artifact, EvidenceRecord } from '../../../model/evidence.ts'
import type { Item } from '../../../model/item.ts'
import { artifactUrl, pictureUrl } from '../../contract/item-detail.ts'
import { BlurredPicture } from '../parts/picture.tsx'
import { bytesText, timeText } from '../wording/amounts.ts'
import { TIER } from '../wording/labels.ts'
import styles from './item.module.css'

const PREVIEW_WIDTH = 900

const ROLE: Readonly<Record<Artifact['role'], string>> = {
  'html-raw': 'Page as sent',
  'dom-judged': 'Page as judged',
  'dom-rendered': 'Page as rendered',
  'screenshot-full': 'Screenshot',
  'image-original': 'Picture',
  listing: 'Listing as read',
  assessment: 'Assessment',
}

export function Evidence({ item, evidence }: { item: Item; evidence: EvidenceRecord | null }) {
  return (
    <section className={styles.card} aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      {evidence === null ? (
        <p className={styles.quiet}>Nothing captured yet. It appears here as soon as the capture is done.</p>
      ) : (
        <Captured item={item} evidence={evidence} />
      )}
    </section>
  )
}

function Captured({
  item,
  evidence: { manifest, manifestSha256 },
}: {
  item: Item
  evidence: EvidenceRecord
}) {
  const screenshot = manifest.artifacts.find(({ role }) => role === 'screenshot-full')
  const pictures = manifest.artifacts.filter(({ role }) => role === 'image-original')
  return (
    <>
      {screenshot !== undefined && (
        <div className={styles.screenshot}>
          <BlurredPicture
            src={pictureUrl(item.itemId, screenshot.sha256, PREVIEW_WIDTH)}
            alt={`Screenshot of ${timeText(screenshot.capturedAt)}`}
          />
        </div>
      )}
      {pictures.length > 0 && (
        <div className={styles.pictures}>
          {pictures.map(({ sha256 }, index) => (
            <BlurredPicture
              key={sha256}
              src={pictureUrl(item.itemId, sha256, PREVIEW_WIDTH / 2)}
              alt={`Picture ${index + 1} of ${pictures.length}`}
            />
          ))}
        </div>
      )}
      <Differences evidence={manifest} />
      <h3>Files</h3>
      <ul className={styles.files}>
        {manifest.artifacts.map((artifact) => (
          <File key={`${artifact.role}-${artifact.sha256}`} item={item} artifact={artifact} />
        ))}
        <li>
          <span>
            Manifest <code title={manifestSha256}>{manifestSha256}</code>
          </span>
        </li>
      </ul>
      <h3>Gaps</h3>
      {manifest.gaps.length === 0 ? (
        <p className={styles.quiet}>None: everything that was tried was kept.</p>
      ) : (
        <ul className={styles.gaps}>
          {manifest.gaps.map(({ what, url, reason }) => (
            <li key={`${what}-${url}`}>
              <strong>{what}</strong> {reason}
              {url !== null && <code>{url}</code>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function File({ item, artifact }: { item: Item; artifact: Artifact }) {
  return (
    <li>
      <span>
        {ROLE[artifact.role]}{' '}
        <span className={styles.quiet}>
          {artifact.mime}, {bytesText(artifact.bytes)}, {timeText(artifact.capturedAt)}
        </span>
        <code title="SHA-256">{artifact.sha256}</code>
      </span>
      <a
        href={artifactUrl(item.itemId, artifact.sha256)}
        download
        aria-label={`Download: ${ROLE[artifact.role]}`}
      >
        <IconDownload size={16} aria-hidden />
      </a>
    </li>
  )
}

/** Whether the page still said the same when the pictures were taken. */
function Differences({ evidence: { capture } }: { evidence: EvidenceRecord['manifest'] }) {
  if (capture === null)
    return <p className={styles.caution}>The page could not be visited again for pictures.</p>
  if (capture.differences.length === 0) return null
  return (
    <div className={styles.caution}>
      <p>
        The page had changed when the pictures were taken
        {capture.tier === null ? '.' : `; as captured it would be “${TIER[capture.tier]}”.`}
      </p>
      <dl>
        {capture.differences.map(({ field, judged, captured }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <del>{judged}</del> <ins>{captured}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
