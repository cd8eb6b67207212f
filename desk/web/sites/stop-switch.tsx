/** Stops all requests to a site, and lets it go on; who did it and why stays visible. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteStop } from '../../../model/site-stop.ts'
import { resumeSite, stopSite } from '../../contract/sites.ts'
import { call } from '../app/call.ts'
import { StrangerText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import styles from './sites.module.css'
import { SITES_KEY } from './sites-key.ts'

export function StopSwitch({ site, title, stop }: { site: string; title: string; stop: SiteStop | null }) {
  const [asking, dialog] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: [SITES_KEY] })
  const stopping = useMutation({
    mutationFn: () => call(stopSite, { params: { site }, body: { reason } }),
    onSuccess: dialog.close,
    onSettled,
  })
  const resuming = useMutation({ mutationFn: () => call(resumeSite, { params: { site } }), onSettled })
  const trouble = stopping.error ?? resuming.error
  return (
    <div className={styles.switch}>
      {stop === null ? (
        <Button variant="default" leftSection={<IconPlayerStop size={16} />} onClick={dialog.open}>
          Stop this site
        </Button>
      ) : (
        <>
          <p className={styles.stopped} role="status">
            Stopped {timeText(stop.stoppedAt)}
            {stop.stoppedBy !== undefined && ` by ${stop.stoppedBy}`}
            {stop.reason !== null && (
              <>
                : <StrangerText>{stop.reason}</StrangerText>
              </>
            )}
          </p>
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            loading={resuming.isPending}
            onClick={() => resuming.mutate()}
          >
            Let it go on
          </Button>
        </>
      )}
      {trouble !== null && <p role="alert">{trouble.message}</p>}
      <Modal opened={asking} onClose={dialog.close} title={`Stop ${title}?`}>
        <p className={styles.quiet}>
          Within a second nothing more is asked of it. Planned work waits and is not lost. Your name and the
          time are noted.
        </p>
        <Textarea
          label="Why"
          description="For whoever wonders later"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button mt="md" color="vermilion" loading={stopping.isPending} onClick={() => stopping.mutate()}>
          Stop it
        </Button>
      </Modal>
    </div>
  )
}
