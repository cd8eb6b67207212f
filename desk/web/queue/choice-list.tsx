/** A short list to choose one of, with counts; choosing the chosen one again clears it. */
import { countText } from '../wording/amounts.ts'
import styles from './queue.module.css'

interface ChoiceListProps<Value extends string> {
  legend: string
  options: readonly { value: Value; label: string; count: number | undefined }[]
  chosen: Value | undefined
  choose: (value: Value | undefined) => void
}

export function ChoiceList<Value extends string>({
  legend,
  options,
  chosen,
  choose,
}: ChoiceListProps<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          onClick={() => choose(chosen === value ? undefined : value)}
        >
          <span>{label}</span>
          <span>{count === undefined ? '' : countText(count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
