import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './tabs.css'

/** Sections of one place, one in sight at a time. */
export function Tabs<Id extends string>(props: {
  label: string
  items: readonly { id: Id; label: ReactNode; content: ReactNode }[]
  value?: Id
  onChange?: (value: Id) => void
}) {
  return (
    <AriaTabs
      className="tabs"
      {...(props.value && { selectedKey: props.value })}
      onSelectionChange={(key) => props.onChange?.(String(key) as Id)}
    >
      <TabList className="tab-list" aria-label={props.label}>
        {props.items.map((item) => (
          <Tab key={item.id} id={item.id} className="tab">
            {item.label}
          </Tab>
        ))}
      </TabList>
      {props.items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
