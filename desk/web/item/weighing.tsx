/** The law it may break, what it claims in its favour, and the innocent readings that were weighed. */
import type { Assessment } from '../../../model/assessment.ts'
import { StrangerText } from '../parts/stranger-text.tsx'
import { sentence } from '../wording/labels.ts'
import styles from './item.module.css'

export function Weighing({ assessment: { legalBasis, exemptions, readings } }: { assessment: Assessment }) {
  return (
    <section className={styles.card} aria-labelledby="weighing">
      <h2 id="weighing">Law and other readings</h2>
      <div className={styles.weighing}>
        <div>
          <h3>Legal basis</h3>
          {legalBasis.length === 0 && <p className={styles.quiet}>None named.</p>}
          <ul>
            {legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Exemptions considered</h3>
          {exemptions.length === 0 && <p className={styles.quiet}>The listing claims none.</p>}
          <ul>
            {exemptions.map((exemption) => (
              <li key={exemption.claim}>
                <strong>{sentence(exemption.claim)}</strong>{' '}
                <span className={styles.verdictWord} data-accepted={exemption.accepted}>
                  {exemption.accepted ? 'accepted' : 'not accepted'}
                </span>
                <span className={styles.reasonNote}>{exemption.note}</span>
                {exemption.supports.length > 0 && (
                  <span className={styles.reasonNote}>
                    Speaks for it: <StrangerText>{exemption.supports.join('; ')}</StrangerText>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Innocent readings</h3>
          {readings.length === 0 && <p className={styles.quiet}>None was found.</p>}
          <ul>
            {readings.map(({ reading, text, note }) => (
              <li key={`${reading}-${text}`}>
                <strong>{sentence(reading)}</strong> “<StrangerText>{text}</StrangerText>”
                <span className={styles.reasonNote}>{note}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
