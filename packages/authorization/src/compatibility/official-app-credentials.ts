/**
 * Ids and published secrets of VK's own apps, as the documented interface lists them.
 *
 * The one place of this project where foreign app ids stand. VK may block accounts that sign in with them: that is the
 * user's own risk. Each access gives an object of its own, so that nothing one run writes into it reaches another.
 */
export const officialAppCredentials = {
  get android() {
    return {
      clientId: '2274003',
      clientSecret: 'hHbZxrka2uZ6jB1inYsH',
      headers: {
        'User-Agent': 'VKAndroidApp/7.7-10445 (Android 11; SDK 30; arm64-v8a; Xiaomi M2003J15SC; ru; 2340x1080)',
      },
    }
  },
  get windows() {
    return { clientId: '3697615', clientSecret: 'AlVXZFMUqyrnABp8ncuU' }
  },
  get windowsPhone() {
    return { clientId: '3502557', clientSecret: 'PEObAuQi6KloPM4T30DV' }
  },
  get iphone() {
    return { clientId: '3140623', clientSecret: 'VeWdmVclDCtn6ihuP1nt' }
  },
  get ipad() {
    return { clientId: '3682744', clientSecret: 'mY6CDUswIVdJLCD3j15n' }
  },
  get vkMe() {
    return { clientId: '6146827', clientSecret: 'qVxWRF1CwHERuIrKBnqe' }
  },
}
