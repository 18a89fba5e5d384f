import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test('the network of an IPv6 host counts as one address', async () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:DB8:1:2::9'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7')
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
})
