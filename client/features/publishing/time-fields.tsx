import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { zonesFrom } from './schedule-times.ts';

/** A local time as somebody is choosing it; `which` where clocks show it twice. */
export type Time = { local: string; zone: string; which: 'earlier' | 'later' | null };

type TimeFieldsProps = { time: Time; near: readonly string[]; onTime: (time: Time) => void };

/** Day, time of day, and the zone whose clocks are meant. */
export function TimeFields({ time, near, onTime }: TimeFieldsProps): ReactNode {
  const { t } = useTranslation('schedule');
  const [day = '', clock = ''] = time.local.split('T');
  const zones = useMemo(() => zonesFrom([...near, time.zone]), [near, time.zone]);
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <TextInput
        type="date"
        label={t('day')}
        required
        data-autofocus
        value={day}
        onChange={(event) =>
          onTime({ ...time, local: `${event.currentTarget.value}T${clock}`, which: null })
        }
      />
      <TextInput
        type="time"
        label={t('time')}
        required
        value={clock}
        onChange={(event) =>
          onTime({ ...time, local: `${day}T${event.currentTarget.value}`, which: null })
        }
      />
      <Select
        label={t('zone')}
        required
        searchable
        limit={60}
        data={zones}
        value={time.zone}
        allowDeselect={false}
        nothingFoundMessage={t('noZone')}
        comboboxProps={{ withinPortal: true }}
        onChange={(zone) => zone !== null && onTime({ ...time, zone, which: null })}
      />
    </SimpleGrid>
  );
}
