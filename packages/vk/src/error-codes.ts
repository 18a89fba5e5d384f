/**
 * What a client should do with an error code:
 * `retry_read` - wait and repeat, if a repeat does no harm · `slow_down` - wait; VK did not act · `renew_token` - get
 * another token · `person` - a person must do something (captcha, confirmation, a page) · `new_upload` - reserve a new
 * upload address · `done` - what was asked for is already so · `permanent` - the same call will fail again.
 */
export type ErrorAction = 'retry_read' | 'slow_down' | 'renew_token' | 'person' | 'new_upload' | 'done' | 'permanent'

/** One of VK's error codes: its name in VK's schema, what to do, and whether VK may have acted. */
export interface ErrorCodeFacts {
  readonly name: string
  readonly action: ErrorAction
  readonly effect: 'none' | 'unknown'
}

type Row = readonly [code: number, name: string, action: ErrorAction, effect?: 'unknown']
type RangeRow = readonly [from: number, to: number, name: string, action: ErrorAction]

/**
 * Every code of vk-facts 1.7. An error is VK's refusal, so nothing was done, except where the last column says `unknown`:
 * 1 and 10 report a fault in the middle of the work; 13 and 36 end a script or a method after it began, so calls before
 * that point stand; 32, 105 and 106 speak of work already begun; 602 says itself that a part was done.
 */
const ROWS: readonly Row[] = [
  [1, 'unknown', 'retry_read', 'unknown'],
  [2, 'disabled', 'permanent'],
  [3, 'method', 'permanent'],
  [4, 'signature', 'permanent'],
  [5, 'auth', 'renew_token'],
  [6, 'too_many', 'slow_down'],
  [7, 'permission', 'permanent'],
  [8, 'request', 'permanent'],
  [9, 'flood', 'slow_down'],
  [10, 'server', 'retry_read', 'unknown'],
  [11, 'enabled_in_test', 'permanent'],
  [12, 'compile', 'permanent'],
  [13, 'runtime', 'permanent', 'unknown'],
  [14, 'captcha', 'person'],
  [15, 'access', 'permanent'],
  [16, 'auth_https', 'permanent'],
  [17, 'auth_validation', 'person'],
  [18, 'user_deleted', 'permanent'],
  [19, 'blocked', 'permanent'],
  [20, 'method_permission', 'permanent'],
  [21, 'method_ads', 'permanent'],
  [22, 'upload', 'new_upload'],
  [23, 'method_disabled', 'permanent'],
  [24, 'need_confirmation', 'person'],
  [25, 'need_token_confirmation', 'person'],
  [27, 'group_auth', 'permanent'],
  [28, 'app_auth', 'permanent'],
  [29, 'rate_limit', 'slow_down'],
  [30, 'private_profile', 'permanent'],
  [32, 'wait', 'slow_down', 'unknown'],
  [33, 'not_implemented_yet', 'permanent'],
  [34, 'client_version_deprecated', 'permanent'],
  [35, 'client_update_needed', 'permanent'],
  [36, 'timeout', 'retry_read', 'unknown'],
  [37, 'user_banned', 'permanent'],
  [38, 'unknown_application', 'permanent'],
  [39, 'unknown_user', 'permanent'],
  [40, 'unknown_group', 'permanent'],
  [41, 'additional_signup_required', 'person'],
  [42, 'ip_is_not_allowed', 'permanent'],
  [43, 'section_temporarily_unavailable', 'slow_down'],
  [100, 'param', 'permanent'],
  [101, 'param_api_id', 'permanent'],
  [103, 'limits', 'slow_down'],
  [104, 'not_found', 'permanent'],
  [105, 'save_file', 'new_upload', 'unknown'],
  [106, 'action_failed', 'permanent', 'unknown'],
  [113, 'param_user_id', 'permanent'],
  [114, 'param_album_id', 'permanent'],
  [118, 'param_server', 'permanent'],
  [119, 'param_title', 'permanent'],
  [121, 'param_hash', 'permanent'],
  [122, 'param_photos', 'permanent'],
  [125, 'param_group_id', 'permanent'],
  [129, 'param_photo', 'permanent'],
  [150, 'param_timestamp', 'permanent'],
  [200, 'access_album', 'permanent'],
  [201, 'access_audio', 'permanent'],
  [203, 'access_group', 'permanent'],
  [204, 'access_video', 'permanent'],
  [205, 'access_market', 'permanent'],
  [210, 'wall_access_post', 'permanent'],
  [211, 'wall_access_comment', 'permanent'],
  [212, 'wall_access_replies', 'permanent'],
  [213, 'wall_access_add_reply', 'permanent'],
  [214, 'wall_add_post', 'permanent'],
  [219, 'wall_ads_published', 'slow_down'],
  [220, 'wall_too_many_recipients', 'permanent'],
  [221, 'status_no_audio', 'permanent'],
  [222, 'wall_links_forbidden', 'permanent'],
  [223, 'wall_reply_owner_flood', 'slow_down'],
  [224, 'wall_ads_post_limit_reached', 'permanent'],
  [225, 'wall_donut', 'permanent'],
  [260, 'access_groups', 'permanent'],
  [300, 'album_full', 'permanent'],
  [302, 'albums_limit', 'permanent'],
  [500, 'votes_permission', 'permanent'],
  [503, 'votes', 'permanent'],
  [504, 'not_enough_money', 'permanent'],
  [600, 'ads_permission', 'permanent'],
  [601, 'weighted_flood', 'slow_down'],
  [602, 'ads_partial_success', 'permanent', 'unknown'],
  [603, 'ads_specific', 'permanent'],
  [703, 'user_must_enable_two_factor', 'person'],
  [704, 'group_needs_two_factor', 'person'],
  [711, 'group_app_is_not_installed', 'permanent'],
  [717, 'group_list_is_not_obsolete', 'permanent'],
  [800, 'video_already_added', 'done'],
  [801, 'video_comments_closed', 'permanent'],
  [1051, 'method_not_for_this_profile', 'permanent'],
  [1105, 'auth_flood', 'slow_down'],
  [1110, 'auth_wrong_code', 'person'],
  [1111, 'auth_code', 'person'],
  [1112, 'auth_delay', 'slow_down'],
  [1113, 'auth_sid', 'person'],
  [1114, 'anonymous_token_expired', 'renew_token'],
  [1115, 'anonymous_token', 'renew_token'],
  [1116, 'anonymous_token_invalid', 'renew_token'],
  [1117, 'access_token_expired', 'renew_token'],
  [1118, 'anonymous_token_ip_mismatch', 'renew_token'],
  [1160, 'photo_changed', 'permanent'],
  [3300, 'recaptcha', 'person'],
  [3301, 'phone_validation', 'person'],
  [3302, 'password_validation', 'person'],
  [3303, 'otp_validation', 'person'],
  [3304, 'email_confirmation', 'person'],
  [3305, 'assert_votes', 'person'],
  [3609, 'token_extension_required', 'person'],
  [3610, 'user_deactivated', 'permanent'],
  [9999, 'http_method', 'permanent'],
  [11500, 'check_user_action', 'person'],
  [13000, 'content_upload_denied', 'permanent'],
]

/** Families that vk-facts 1.7 gives as a range; a code with a row of its own is not looked up here. */
const RANGES: readonly RangeRow[] = [
  [604, 637, 'ads', 'permanent'],
  [700, 714, 'group_management', 'permanent'],
  [900, 1012, 'messages', 'permanent'],
  [1150, 1155, 'docs', 'permanent'],
]

/** A code VK's schema does not list: nothing is known of it, so look before repeating. */
const UNLISTED: ErrorCodeFacts = { name: 'unlisted', action: 'permanent', effect: 'unknown' }

const facts: ReadonlyMap<number, ErrorCodeFacts> = new Map(
  ROWS.map(([code, name, action, effect]) => [code, { name, action, effect: effect ?? 'none' }] as const),
)

/** What is known of one of VK's error codes. Source: vk-facts 1.7 (VK's schema, VK's Android SDK, field notes) */
export function errorCodeFacts(code: number): ErrorCodeFacts {
  const range = RANGES.find(([from, to]) => code >= from && code <= to)
  return facts.get(code) ?? (range ? { name: range[2], action: range[3], effect: 'none' } : UNLISTED)
}
