/** Tasks that failed for good, with their reason. */
import type { Task } from '../../../model/task.ts'
import dataTable from '../parts/data-table.module.css'
import { StrangerText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import { TASK } from '../wording/labels.ts'
import styles from './runs.module.css'

export function FailedTasks({ failed }: { failed: readonly Task[] }) {
  if (failed.length === 0) return null
  return (
    <table className={`${dataTable.table} ${styles.table}`}>
      <caption>Failed tasks</caption>
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col">Reason</th>
          <th scope="col" className={styles.when}>
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {failed.map((task) => (
          <tr key={task.taskId}>
            <td>
              {TASK[task.kind]}
              <code>
                <StrangerText>{subjectOf(task)}</StrangerText>
              </code>
            </td>
            <td>
              <StrangerText>{task.reason ?? 'No reason was kept.'}</StrangerText>
            </td>
            <td className={styles.when}>{task.settledAt === null ? '' : timeText(task.settledAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function subjectOf(task: Task): string {
  switch (task.kind) {
    case 'discover':
    case 'visit':
      return task.payload.url
    case 'assess':
      return task.payload.observationId
    case 'capture':
      return task.payload.itemId
  }
}
