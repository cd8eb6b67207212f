/** What trying a draft showed: mistakes by line and key, findings, and pages beside what was read from them. */
import { SOURCE_WORDING } from '../../../model/field-source.ts'
import type { DraftMistake, DraftSample, DraftTrial } from '../../../model/site-draft.ts'
import { draftScreenshotUrl } from '../../contract/drafts.ts'
import { BlurredPicture } from '../parts/picture.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { FIELD_NAMES } from '../wording/listing-fields.ts'
import styles from './drafts.module.css'

export function TrialResult({ draftId, trial }: { draftId: string; trial: DraftTrial }) {
  const { problem, mistakes, findings, samples } = trial
  const open = findings.filter(({ level }) => level !== 'found')
  const found = findings.filter(({ level }) => level === 'found')
  return (
    <>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          <StrangerText>{problem}</StrangerText>
        </p>
      )}
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
      {open.length > 0 && <Findings title="Please look at this" findings={open} />}
      {samples.length > 0 && (
        <section aria-labelledby="samples" className={styles.samples}>
          <h2 id="samples">Read from {samples.length === 1 ? 'one page' : `${samples.length} pages`}</h2>
          {samples.map((sample, index) => (
            <Sample key={sample.url} sample={sample} draftId={draftId} index={index} />
          ))}
        </section>
      )}
      {found.length > 0 && <Findings title="Found" findings={found} />}
    </>
  )
}

function Mistakes({ mistakes }: { mistakes: readonly DraftMistake[] }) {
  return (
    <section className={styles.problem} role="alert" aria-labelledby="mistakes">
      <h2 id="mistakes">
        The file has {mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}
      </h2>
      <ul>
        {mistakes.map(({ line, key, expected, example }) => (
          <li key={`${line} ${key} ${expected}`}>
            <strong>
              Line {line}, {key === '' ? 'the file' : <code>{key}</code>}
            </strong>{' '}
            <StrangerText>{expected}</StrangerText>. For example:{' '}
            <code>
              <StrangerText>{example}</StrangerText>
            </code>
          </li>
        ))}
      </ul>
    </section>
  )
}

const LEVEL = { found: 'Found', guessed: 'Guessed', missing: 'Missing' } as const

function Findings({ title, findings }: { title: string; findings: DraftTrial['findings'] }) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.findings}>
        {findings.map(({ about, level, text }) => (
          <li key={`${about} ${text}`} data-level={level}>
            <span>
              {LEVEL[level]}: <code>{about}</code>
            </span>
            <StrangerText>{text}</StrangerText>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sample({ sample, draftId, index }: { sample: DraftSample; draftId: string; index: number }) {
  const { url, problem, fields, screenshot } = sample
  return (
    <article className={styles.sample}>
      <div>
        <h3>
          <StrangerText>{url}</StrangerText>
        </h3>
        {problem !== null && (
          <p className={styles.missing}>
            <StrangerText>{problem}</StrangerText>
          </p>
        )}
        <dl className={styles.read}>
          {fields.map(({ field, value, source }) => (
            <div key={field}>
              <dt>
                {FIELD_NAMES[field] ?? field}
                <span className={styles.quiet}>{SOURCE_WORDING[source] ?? source}</span>
              </dt>
              <dd>
                <StrangerText>{value}</StrangerText>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {screenshot === null ? (
        <p className={styles.quiet}>
          No screenshot: the worker has no browser, or the page did not come a second time.
        </p>
      ) : (
        <BlurredPicture
          src={draftScreenshotUrl(draftId, index, screenshot)}
          alt={`Screenshot of ${url}`}
          tall
        />
      )}
    </article>
  )
}
