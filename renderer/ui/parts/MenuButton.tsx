import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import './list.css'

/** One line of a menu. */
type MenuChoice<Id extends string = string> = {
  id: Id
  label: string
  hint?: string | undefined
  icon?: ReactNode
  hotkey?: string
  isDisabled?: boolean
}

/** A button that opens a menu; `trigger` is any Button of ours or of react-aria. */
export function MenuButton<Id extends string>(props: {
  trigger: ReactNode
  items: readonly MenuChoice<Id>[]
  onAction: (id: Id) => void
  label: string
  /** The choice in force, for a menu that sets something. */
  value?: Id
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}) {
  return (
    <MenuTrigger
      {...(props.isOpen !== undefined && { isOpen: props.isOpen })}
      {...(props.onOpenChange && { onOpenChange: props.onOpenChange })}
    >
      {props.trigger}
      <Popover className="popover">
        <Menu
          className="list"
          aria-label={props.label}
          items={props.items}
          onAction={(key) => props.onAction(String(key) as Id)}
          {...(props.value && {
            selectionMode: 'single' as const,
            selectedKeys: [props.value],
            disallowEmptySelection: true,
          })}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              className="list-item"
              isDisabled={item.isDisabled ?? false}
            >
              {item.icon}
              <span className="grow">
                <Text slot="label">{item.label}</Text>
                {item.hint && (
                  <Text slot="description" className="list-hint">
                    {item.hint}
                  </Text>
                )}
              </span>
              {item.hotkey && <Kbd>{item.hotkey}</Kbd>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
