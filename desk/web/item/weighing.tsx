/** The law it may break, what it claims in its favour, and the innocent readings that were weighed. */
import type { Assessment } from '../../../model/assessment.ts'
import { Card } from '../parts/card.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { sentence } from '../wording/labels.ts'
import styles from './reading.module.css'

export function Weighing({ assessment: { legalBasis, exemptions, readings } }: { assessment: Assessment }) {
  return (
    <Card title="Law and other readings">
      <div className={styles.weighing}>
        <div>
          <h3>Legal basis</h3>
          {legalBasis.length === 0 && <p className={styles.quiet}>None named.</p>}
          <ul className={styles.points}>
            {legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Exemptions considered</h3>
          {exemptions.length === 0 && <p className={styles.quiet}>The listing claims none.</p>}
          <ul className={styles.points}>
            {exemptions.map((exemption) => (
              <li key={exemption.claim}>
                <strong>{sentence(exemption.claim)}</strong>{' '}
                <span className={styles.accepted} data-accepted={exemption.accepted}>
                  {exemption.accepted ? 'accepted' : 'not accepted'}
                </span>
                <span className={styles.note}>{exemption.note}</span>
                {exemption.supports.length > 0 && (
                  <span className={styles.note}>
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
          <ul className={styles.points}>
            {readings.map(({ reading, text, note }) => (
              <li key={`${reading}-${text}`}>
                <strong>{sentence(reading)}</strong> “<StrangerText>{text}</StrangerText>”
                <span className={styles.note}>{note}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  )
}
