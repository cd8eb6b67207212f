/** Points at fields without touching the file by hand. */
import { TextInput } from '@mantine/core'
import { FIELD_NAMES } from '../wording/listing-fields.ts'
import styles from './drafts.module.css'
import { pointedFields, withField } from './edit-yaml.ts'

interface FieldFormProps {
  yaml: string
  change: (yaml: string) => void
  disabled: boolean
}

export function FieldForm({ yaml, change, disabled }: FieldFormProps) {
  const fields = pointedFields(yaml)
  if (fields === null)
    return (
      <p className={styles.quiet}>The file is not YAML as it stands, so its fields cannot be shown here.</p>
    )
  return (
    <fieldset className={styles.fields} disabled={disabled}>
      <legend>Where fields stand on the page</legend>
      <p className={styles.quiet}>
        Leave a field empty where it is found by itself. Otherwise write a CSS selector, such as .price or
        #seller a.
      </p>
      <div className={styles.fieldGrid}>
        {fields.map(({ field, selector }) => (
          <TextInput
            key={field}
            label={FIELD_NAMES[field] ?? field}
            value={selector ?? 'as the file says'}
            disabled={disabled || selector === null}
            placeholder="found by itself"
            spellCheck={false}
            onChange={(event) => change(withField(yaml, field, event.currentTarget.value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
