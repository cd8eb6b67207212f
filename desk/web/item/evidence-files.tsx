/** Every file that was kept, with its hash; what is missing; and whether the page had changed in between. */
import { IconDownload } from '@tabler/icons-react'
import type { Artifact, EvidenceRecord, Manifest } from '../../../model/evidence.ts'
import { artifactUrl } from '../../contract/item-detail.ts'
import { Card } from '../parts/card.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { bytesText, timeText } from '../wording/amounts.ts'
import { sentence, TIER } from '../wording/labels.ts'
import styles from './evidence.module.css'

const ROLE: Readonly<Record<Artifact['role'] | 'manifest', string>> = {
  'html-raw': 'Page as sent',
  'dom-judged': 'Page as judged',
  'dom-rendered': 'Page as rendered',
  'screenshot-full': 'Screenshot',
  'image-original': 'Picture',
  listing: 'Listing as read',
  assessment: 'Assessment',
  manifest: 'Manifest',
}

export function EvidenceFiles({ evidence }: { evidence: EvidenceRecord | null }) {
  if (evidence === null) {
    return (
      <Card title="Evidence">
        <p className={styles.quiet}>Nothing captured yet.</p>
      </Card>
    )
  }
  const { manifest, manifestSha256 } = evidence
  return (
    <Card title="Evidence">
      <Differences capture={manifest.capture} />
      <table className={styles.files}>
        <thead>
          <tr>
            <th scope="col">File and SHA-256</th>
            <th scope="col" className={styles.type}>
              Type
            </th>
            <th scope="col" className={styles.size}>
              Size
            </th>
            <th scope="col" aria-label="Download" />
          </tr>
        </thead>
        <tbody>
          {manifest.artifacts.map((artifact) => (
            <File
              key={`${artifact.role}-${artifact.sha256}`}
              itemId={manifest.itemId}
              of={artifact.role}
              {...artifact}
            />
          ))}
          <File
            itemId={manifest.itemId}
            of="manifest"
            sha256={manifestSha256}
            mime="application/json"
            bytes={null}
          />
        </tbody>
      </table>
      <h3>Gaps</h3>
      {manifest.gaps.length === 0 ? (
        <p className={styles.quiet}>None: all that was tried was kept.</p>
      ) : (
        <ul className={styles.gaps}>
          {manifest.gaps.map(({ what, url, reason }) => (
            <li key={`${what}-${url}`}>
              <strong>{sentence(what)}</strong> <StrangerText>{reason}</StrangerText>
              {url !== null && (
                <code className={styles.hash}>
                  <StrangerText>{url}</StrangerText>
                </code>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3>Captured</h3>
      <p className={styles.quiet}>
        {timeText(manifest.judged.fetchedAt)} by {manifest.collector.software} {manifest.collector.version},
        judged from the answer of the {manifest.judged.via === 'http' ? 'server' : 'browser'} with status{' '}
        {manifest.judged.status}
      </p>
    </Card>
  )
}

interface FileProps {
  itemId: string
  of: Artifact['role'] | 'manifest'
  sha256: string
  mime: string
  bytes: number | null
}

function File({ itemId, of, sha256, mime, bytes }: FileProps) {
  return (
    <tr>
      <td>
        {ROLE[of]}
        <code className={styles.hash}>{sha256}</code>
      </td>
      <td className={styles.type}>{mime}</td>
      <td className={styles.size}>{bytes === null ? '' : bytesText(bytes)}</td>
      <td>
        <a
          className={styles.download}
          href={artifactUrl(itemId, sha256)}
          download
          aria-label={`Download: ${ROLE[of]}, ${sha256.slice(0, 8)}`}
        >
          <IconDownload size={16} aria-hidden />
        </a>
      </td>
    </tr>
  )
}

/** Whether the page still said the same when the pictures were taken. */
function Differences({ capture }: { capture: Manifest['capture'] }) {
  if (capture === null) {
    return <p className={styles.caution}>The page could not be visited again, so there are no pictures.</p>
  }
  if (capture.differences.length === 0) return null
  return (
    <div className={styles.caution}>
      The page had changed when the pictures were taken
      {capture.tier === null ? '.' : `; as captured its priority would be “${TIER[capture.tier]}”.`}
      <dl className={styles.differences}>
        {capture.differences.map(({ field, judged, captured }) => (
          <div key={field}>
            <dt>{sentence(field)}</dt>
            <dd>
              <del>
                <StrangerText>{judged}</StrangerText>
              </del>{' '}
              <ins>
                <StrangerText>{captured}</StrangerText>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
