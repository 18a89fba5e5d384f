/*
Generated from @vkontakte/api-schema-typescript 1.5199.0 by tools/generate-methods.ts. Do not edit.

MIT License

Copyright (c) 2020 VK.com

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/
/**
 * account.ban
 */
export interface AccountBanParams {
    owner_id?: number;
}
export type AccountBanResponse = 1;
/**
 * account.changePassword
 *
 * Changes a user password after access is successfully restored with the [vk.com/dev/auth.restore|auth.restore] method.
 */
export interface AccountChangePasswordParams {
    /**
     * Session id received after the [vk.com/dev/auth.restore|auth.restore] method is executed. (If the password is changed right after the access was restored)
     */
    restore_sid?: string;
    /**
     * Hash received after a successful OAuth authorization with a code got by SMS. (If the password is changed right after the access was restored)
     */
    change_password_hash?: string;
    /**
     * Current user password.
     */
    old_password?: string;
    /**
     * New password that will be set as a current
     */
    new_password: string;
}
export interface AccountChangePasswordResponse {
    /**
     * New token
     */
    token?: string;
    /**
     * New secret
     */
    secret?: string;
}
/**
 * account.getActiveOffers
 *
 * Returns a list of active ads (offers) which executed by the user will bring him/her respective number of votes to his balance in the application.
 */
export interface AccountGetActiveOffersParams {
    offset?: number;
    /**
     * Number of results to return.
     */
    count?: number;
}
export interface AccountGetActiveOffersResponse {
    /**
     * Total number
     */
    count?: number;
    items?: AccountOffer[];
}
/**
 * account.getAppPermissions
 *
 * Gets settings of the user in this application.
 */
export interface AccountGetAppPermissionsParams {
    /**
     * User ID whose settings information shall be got. By default: current user.
     */
    user_id?: number;
}
export type AccountGetAppPermissionsResponse = number;
/**
 * account.getBanned
 *
 * Returns a user's blacklist.
 */
export interface AccountGetBannedParams {
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * Number of results to return.
     */
    count?: number;
    /**
     * Additional fields of [vk.com/dev/fields|profiles] and [vk.com/dev/fields_groups|communities] to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface AccountGetBannedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: number[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroup[];
}
/**
 * account.getCounters
 *
 * Returns non-null values of user counters.
 */
export interface AccountGetCountersParams {
    /**
     * Counters to be returned.
     *
     * objects.json#/definitions/account_counters_filter
     */
    filter?: string;
}
export type AccountGetCountersResponse = AccountAccountCounters;
/**
 * account.getInfo
 *
 * Returns current account info.
 */
export interface AccountGetInfoParams {
    /**
     * Fields to return. Possible values: *'country' - user country,, *'https_required' - is "HTTPS only" option enabled,, *'own_posts_default' - is "Show my posts only" option is enabled,, *'no_wall_replies' - are wall replies disabled or not,, *'intro' - is intro passed by user or not,, *'lang' - user language. By default: all.
     */
    fields?: string;
}
export type AccountGetInfoResponse = AccountInfo;
/**
 * account.getProfileInfo
 *
 * Returns the current account info.
 */
export interface AccountGetProfileInfoParams {
}
export type AccountGetProfileInfoResponse = AccountUserSettings;
/**
 * account.getPushSettings
 *
 * Gets settings of push notifications.
 */
export interface AccountGetPushSettingsParams {
    /**
     * Unique device ID.
     */
    device_id?: string;
}
export type AccountGetPushSettingsResponse = AccountPushSettings;
/**
 * account.registerDevice
 *
 * Subscribes an iOS/Android/Windows Phone-based device to receive push notifications
 */
export interface AccountRegisterDeviceParams {
    /**
     * Device token used to send notifications. (for mpns, the token shall be URL for sending of notifications)
     */
    token: string;
    /**
     * String name of device model.
     */
    device_model?: string;
    /**
     * Device year.
     */
    device_year?: number;
    /**
     * Unique device ID.
     */
    device_id: string;
    /**
     * String version of device operating system.
     */
    system_version?: string;
    /**
     * Push settings in a [vk.com/dev/push_settings|special format].
     */
    settings?: string;
    sandbox?: 0 | 1;
    pushes_granted?: 0 | 1;
}
export type AccountRegisterDeviceResponse = 1;
/**
 * account.saveProfileInfo
 *
 * Edits current profile info.
 */
export interface AccountSaveProfileInfoParams {
    /**
     * User first name.
     */
    first_name?: string;
    /**
     * User last name.
     */
    last_name?: string;
    /**
     * User maiden name (female only)
     */
    maiden_name?: string;
    /**
     * User screen name.
     */
    screen_name?: string;
    /**
     * ID of the name change request to be canceled. If this parameter is sent, all the others are ignored.
     */
    cancel_request_id?: number;
    /**
     * User sex. Possible values: , * '1' - female,, * '2' - male.
     */
    sex?: 0 | 1 | 2;
    /**
     * User relationship status. Possible values: , * '1' - single,, * '2' - in a relationship,, * '3' - engaged,, * '4' - married,, * '5' - it's complicated,, * '6' - actively searching,, * '7' - in love,, * '0' - not specified.
     */
    relation?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
    /**
     * ID of the relationship partner.
     */
    relation_partner_id?: number;
    /**
     * User birth date, format: DD.MM.YYYY.
     */
    bdate?: string;
    /**
     * Birth date visibility. Returned values: , * '1' - show birth date,, * '2' - show only month and day,, * '0' - hide birth date.
     */
    bdate_visibility?: 0 | 1 | 2;
    /**
     * User home town.
     */
    home_town?: string;
    /**
     * User country.
     */
    country_id?: number;
    /**
     * User city.
     */
    city_id?: number;
    /**
     * Status text.
     */
    status?: string;
}
export interface AccountSaveProfileInfoResponse {
    /**
     * 1 if changes has been processed
     */
    changed?: 0 | 1;
    name_request?: AccountNameRequest;
}
/**
 * account.setInfo
 *
 * Allows to edit the current account info.
 */
export interface AccountSetInfoParams {
    /**
     * Setting name.
     */
    name?: 'audio_autoplay' | 'intro' | 'no_wall_replies' | 'own_posts_default';
    /**
     * Setting value.
     */
    value?: string;
}
export type AccountSetInfoResponse = 1;
/**
 * account.setOffline
 *
 * Marks a current user as offline.
 */
export interface AccountSetOfflineParams {
}
export type AccountSetOfflineResponse = 1;
/**
 * account.setOnline
 *
 * Marks the current user as online for 15 minutes.
 */
export interface AccountSetOnlineParams {
    /**
     * '1' if videocalls are available for current device.
     */
    voip?: 0 | 1;
}
export type AccountSetOnlineResponse = 1;
/**
 * account.setPushSettings
 *
 * Change push settings.
 */
export interface AccountSetPushSettingsParams {
    /**
     * Unique device ID.
     */
    device_id: string;
    /**
     * Push settings in a [vk.com/dev/push_settings|special format].
     */
    settings?: string;
    /**
     * Notification key.
     */
    key?: string;
    /**
     * New value for the key in a [vk.com/dev/push_settings|special format].
     */
    value?: string;
}
export type AccountSetPushSettingsResponse = 1;
/**
 * account.setSilenceMode
 *
 * Mutes push notifications for the set period of time.
 */
export interface AccountSetSilenceModeParams {
    /**
     * Unique device ID.
     */
    device_id?: string;
    /**
     * Time in seconds for what notifications should be disabled. '-1' to disable forever.
     */
    time?: number;
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'Chat ID', e.g. '2000000001'. For community: '- Community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * '1' - to enable sound in this dialog, '0' - to disable sound. Only if 'peer_id' contains user or community ID.
     */
    sound?: number;
}
export type AccountSetSilenceModeResponse = 1;
/**
 * account.unban
 */
export interface AccountUnbanParams {
    owner_id?: number;
}
export type AccountUnbanResponse = 1;
/**
 * account.unregisterDevice
 *
 * Unsubscribes a device from push notifications.
 */
export interface AccountUnregisterDeviceParams {
    /**
     * Unique device ID.
     */
    device_id?: string;
    sandbox?: 0 | 1;
}
export type AccountUnregisterDeviceResponse = 1;
/**
 * ads.addOfficeUsers
 *
 * Adds managers and/or supervisors to advertising account.
 */
export interface AdsAddOfficeUsersParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe added managers. Description of 'user_specification' objects see below.
     */
    data: string;
}
export type AdsAddOfficeUsersResponse = boolean[];
/**
 * ads.checkLink
 *
 * Allows to check the ad link.
 */
export interface AdsCheckLinkParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Object type: *'community' - community,, *'post' - community post,, *'application' - VK application,, *'video' - video,, *'site' - external site.
     */
    link_type: 'application' | 'community' | 'mobile_app' | 'post' | 'site' | 'user' | 'user_post' | 'video';
    /**
     * Object URL.
     */
    link_url: string;
    /**
     * Campaign ID
     */
    campaign_id?: number;
}
export type AdsCheckLinkResponse = AdsLinkStatus;
/**
 * ads.createAds
 *
 * Creates ads.
 */
export interface AdsCreateAdsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe created ads. Description of 'ad_specification' objects see below.
     */
    data: string;
}
export type AdsCreateAdsResponse = AdsCreateAdStatus[];
/**
 * ads.createCampaigns
 *
 * Creates advertising campaigns.
 */
export interface AdsCreateCampaignsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe created campaigns. Description of 'campaign_specification' objects see below.
     */
    data: string;
}
export type AdsCreateCampaignsResponse = AdsCreateCampaignStatus[];
/**
 * ads.createClients
 *
 * Creates clients of an advertising agency.
 */
export interface AdsCreateClientsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe created campaigns. Description of 'client_specification' objects see below.
     */
    data: string;
}
export type AdsCreateClientsResponse = AdsCreateClientsStatus[];
/**
 * ads.createLookalikeRequest
 */
export interface AdsCreateLookalikeRequestParams {
    account_id: number;
    client_id?: number;
    source_type: string;
    retargeting_group_id?: number;
}
export interface AdsCreateLookalikeRequestResponse {
    /**
     * Request ID
     */
    request_id?: number;
}
/**
 * ads.createTargetGroup
 *
 * Creates a group to re-target ads for users who visited advertiser's site (viewed information about the product, registered, etc.).
 */
export interface AdsCreateTargetGroupParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'Only for advertising agencies.', ID of the client with the advertising account where the group will be created.
     */
    client_id?: number;
    /**
     * Name of the target group - a string up to 64 characters long.
     */
    name: string;
    /**
     * 'For groups with auditory created with pixel code only.', , Number of days after that users will be automatically removed from the group.
     */
    lifetime: number;
    target_pixel_id?: number;
    target_pixel_rules?: string;
}
export interface AdsCreateTargetGroupResponse {
    /**
     * Group ID
     */
    id?: number;
    /**
     * Pixel code
     */
    pixel?: string;
}
/**
 * ads.createTargetPixel
 */
export interface AdsCreateTargetPixelParams {
    account_id: number;
    client_id?: number;
    name: string;
    domain?: string;
    category_id: number;
}
export interface AdsCreateTargetPixelResponse {
    /**
     * Pixel ID
     */
    id?: number;
    /**
     * Pixel code
     */
    pixel?: string;
}
/**
 * ads.deleteAds
 *
 * Archives ads.
 */
export interface AdsDeleteAdsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array with ad IDs.
     */
    ids: string;
}
export type AdsDeleteAdsResponse = number[];
/**
 * ads.deleteCampaigns
 *
 * Archives advertising campaigns.
 */
export interface AdsDeleteCampaignsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array with IDs of deleted campaigns.
     */
    ids: string;
}
export type AdsDeleteCampaignsResponse = number[];
/**
 * ads.deleteClients
 *
 * Archives clients of an advertising agency.
 */
export interface AdsDeleteClientsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array with IDs of deleted clients.
     */
    ids: string;
}
export type AdsDeleteClientsResponse = number[];
/**
 * ads.deleteTargetGroup
 *
 * Deletes a retarget group.
 */
export interface AdsDeleteTargetGroupParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'Only for advertising agencies.' , ID of the client with the advertising account where the group will be created.
     */
    client_id?: number;
    /**
     * Group ID.
     */
    target_group_id: number;
}
export type AdsDeleteTargetGroupResponse = 1;
/**
 * ads.deleteTargetPixel
 */
export interface AdsDeleteTargetPixelParams {
    account_id: number;
    client_id?: number;
    target_pixel_id: number;
}
export interface AdsDeleteTargetPixelResponse {
    [key: string]: unknown;
}
/**
 * ads.getAccounts
 *
 * Returns a list of advertising accounts.
 */
export interface AdsGetAccountsParams {
}
export type AdsGetAccountsResponse = AdsAccount[];
/**
 * ads.getAds
 *
 * Returns number of ads.
 */
export interface AdsGetAdsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'Available and required for advertising agencies.' ID of the client ads are retrieved from.
     */
    client_id?: number;
    /**
     * Flag that specifies whether archived ads shall be shown: *0 - show only active ads,, *1 - show all ads.
     */
    include_deleted?: 0 | 1;
    /**
     * Flag that specifies whether to show only archived ads: *0 - show all ads,, *1 - show only archived ads. Available when include_deleted flag is *1
     */
    only_deleted?: 0 | 1;
    /**
     * Filter by advertising campaigns. Serialized JSON array with campaign IDs. If the parameter is null, ads of all campaigns will be shown.
     */
    campaign_ids?: string;
    /**
     * Filter by ads. Serialized JSON array with ad IDs. If the parameter is null, all ads will be shown.
     */
    ad_ids?: string;
    /**
     * Limit of number of returned ads. Used only if ad_ids parameter is null, and 'campaign_ids' parameter contains ID of only one campaign.
     */
    limit?: number;
    /**
     * Offset. Used in the same cases as 'limit' parameter.
     */
    offset?: number;
}
export type AdsGetAdsResponse = AdsAd[];
/**
 * ads.getAdsLayout
 *
 * Returns descriptions of ad layouts.
 */
export interface AdsGetAdsLayoutParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'For advertising agencies.' ID of the client ads are retrieved from.
     */
    client_id?: number;
    /**
     * Flag that specifies whether archived ads shall be shown. *0 - show only active ads,, *1 - show all ads.
     */
    include_deleted?: 0 | 1;
    /**
     * Flag that specifies whether to show only archived ads: *0 - show all ads,, *1 - show only archived ads. Available when include_deleted flag is *1
     */
    only_deleted?: 0 | 1;
    /**
     * Filter by advertising campaigns. Serialized JSON array with campaign IDs. If the parameter is null, ads of all campaigns will be shown.
     */
    campaign_ids?: string;
    /**
     * Filter by ads. Serialized JSON array with ad IDs. If the parameter is null, all ads will be shown.
     */
    ad_ids?: string;
    /**
     * Limit of number of returned ads. Used only if 'ad_ids' parameter is null, and 'campaign_ids' parameter contains ID of only one campaign.
     */
    limit?: number;
    /**
     * Offset. Used in the same cases as 'limit' parameter.
     */
    offset?: number;
}
export type AdsGetAdsLayoutResponse = AdsAdLayout[];
/**
 * ads.getAdsTargeting
 *
 * Returns ad targeting parameters.
 */
export interface AdsGetAdsTargetingParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'For advertising agencies.' ID of the client ads are retrieved from.
     */
    client_id?: number;
    /**
     * flag that specifies whether archived ads shall be shown: *0 - show only active ads,, *1 - show all ads.
     */
    include_deleted?: 0 | 1;
    only_deleted?: 0 | 1;
    /**
     * Filter by advertising campaigns. Serialized JSON array with campaign IDs. If the parameter is null, ads of all campaigns will be shown.
     */
    campaign_ids?: string;
    /**
     * Filter by ads. Serialized JSON array with ad IDs. If the parameter is null, all ads will be shown.
     */
    ad_ids?: string;
    /**
     * Limit of number of returned ads. Used only if 'ad_ids' parameter is null, and 'campaign_ids' parameter contains ID of only one campaign.
     */
    limit?: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
}
export type AdsGetAdsTargetingResponse = AdsTargSettings[];
/**
 * ads.getBudget
 *
 * Returns current budget of the advertising account.
 */
export interface AdsGetBudgetParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
}
export type AdsGetBudgetResponse = string;
/**
 * ads.getCampaigns
 *
 * Returns a list of campaigns in an advertising account.
 */
export interface AdsGetCampaignsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'For advertising agencies'. ID of the client advertising campaigns are retrieved from.
     */
    client_id?: number;
    /**
     * Flag that specifies whether archived ads shall be shown. *0 - show only active campaigns,, *1 - show all campaigns.
     */
    include_deleted?: 0 | 1;
    /**
     * Filter of advertising campaigns to show. Serialized JSON array with campaign IDs. Only campaigns that exist in 'campaign_ids' and belong to the specified advertising account will be shown. If the parameter is null, all campaigns will be shown.
     */
    campaign_ids?: string;
    fields?: string;
}
export type AdsGetCampaignsResponse = AdsCampaign[];
/**
 * ads.getCategories
 *
 * Returns a list of possible ad categories.
 */
export interface AdsGetCategoriesParams {
    /**
     * Language. The full list of supported languages is [vk.com/dev/api_requests|here].
     */
    lang?: string;
}
export interface AdsGetCategoriesResponse {
    /**
     * Old categories
     */
    v1?: AdsCategory[];
    /**
     * Actual categories
     */
    v2?: AdsCategory[];
}
/**
 * ads.getClients
 *
 * Returns a list of advertising agency's clients.
 */
export interface AdsGetClientsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
}
export type AdsGetClientsResponse = AdsClient[];
/**
 * ads.getDemographics
 *
 * Returns demographics for ads or campaigns.
 */
export interface AdsGetDemographicsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Type of requested objects listed in 'ids' parameter: *ad - ads,, *campaign - campaigns.
     */
    ids_type: 'ad' | 'campaign';
    /**
     * IDs requested ads or campaigns, separated with a comma, depending on the value set in 'ids_type'. Maximum 2000 objects.
     */
    ids: string;
    /**
     * Data grouping by dates: *day - statistics by days,, *month - statistics by months,, *overall - overall statistics. 'date_from' and 'date_to' parameters set temporary limits.
     */
    period: 'day' | 'month' | 'overall';
    /**
     * Date to show statistics from. For different value of 'period' different date format is used: *day: YYYY-MM-DD, example: 2011-09-27 - September 27, 2011, **0 - day it was created on,, *month: YYYY-MM, example: 2011-09 - September 2011, **0 - month it was created in,, *overall: 0.
     */
    date_from: string;
    /**
     * Date to show statistics to. For different value of 'period' different date format is used: *day: YYYY-MM-DD, example: 2011-09-27 - September 27, 2011, **0 - current day,, *month: YYYY-MM, example: 2011-09 - September 2011, **0 - current month,, *overall: 0.
     */
    date_to: string;
}
export type AdsGetDemographicsResponse = AdsDemoStats[];
/**
 * ads.getFloodStats
 *
 * Returns information about current state of a counter - number of remaining runs of methods and time to the next counter nulling in seconds.
 */
export interface AdsGetFloodStatsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
}
export type AdsGetFloodStatsResponse = AdsFloodStats;
/**
 * ads.getLookalikeRequests
 */
export interface AdsGetLookalikeRequestsParams {
    account_id: number;
    client_id?: number;
    requests_ids?: string;
    offset?: number;
    limit?: number;
    sort_by?: string;
}
export interface AdsGetLookalikeRequestsResponse {
    /**
     * Total count of found lookalike requests
     */
    count?: number;
    /**
     * found lookalike requests
     */
    items?: AdsLookalikeRequest[];
}
/**
 * ads.getMusicians
 */
export interface AdsGetMusiciansParams {
    artist_name: string;
}
export interface AdsGetMusiciansResponse {
    /**
     * Musicians
     */
    items?: AdsMusician[];
}
/**
 * ads.getMusiciansByIds
 */
export interface AdsGetMusiciansByIdsParams {
    ids: string;
}
export interface AdsGetMusiciansByIdsResponse {
    /**
     * Musicians
     */
    items?: AdsMusician[];
}
/**
 * ads.getOfficeUsers
 *
 * Returns a list of managers and supervisors of advertising account.
 */
export interface AdsGetOfficeUsersParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
}
export type AdsGetOfficeUsersResponse = AdsUsers[];
/**
 * ads.getPostsReach
 *
 * Returns detailed statistics of promoted posts reach from campaigns and ads.
 */
export interface AdsGetPostsReachParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Type of requested objects listed in 'ids' parameter: *ad - ads,, *campaign - campaigns.
     */
    ids_type: 'ad' | 'campaign';
    /**
     * IDs requested ads or campaigns, separated with a comma, depending on the value set in 'ids_type'. Maximum 100 objects.
     */
    ids: string;
}
export type AdsGetPostsReachResponse = AdsPromotedPostReach[];
/**
 * ads.getRejectionReason
 *
 * Returns a reason of ad rejection for pre-moderation.
 */
export interface AdsGetRejectionReasonParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Ad ID.
     */
    ad_id: number;
}
export type AdsGetRejectionReasonResponse = AdsRejectReason;
/**
 * ads.getStatistics
 *
 * Returns statistics of performance indicators for ads, campaigns, clients or the whole account.
 */
export interface AdsGetStatisticsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Type of requested objects listed in 'ids' parameter: *ad - ads,, *campaign - campaigns,, *client - clients,, *office - account.
     */
    ids_type: 'ad' | 'campaign' | 'client' | 'office';
    /**
     * IDs requested ads, campaigns, clients or account, separated with a comma, depending on the value set in 'ids_type'. Maximum 2000 objects.
     */
    ids: string;
    /**
     * Data grouping by dates: *day - statistics by days,, *month - statistics by months,, *overall - overall statistics. 'date_from' and 'date_to' parameters set temporary limits.
     */
    period: 'day' | 'month' | 'overall' | 'week' | 'year';
    /**
     * Date to show statistics from. For different value of 'period' different date format is used: *day: YYYY-MM-DD, example: 2011-09-27 - September 27, 2011, **0 - day it was created on,, *month: YYYY-MM, example: 2011-09 - September 2011, **0 - month it was created in,, *overall: 0.
     */
    date_from: string;
    /**
     * Date to show statistics to. For different value of 'period' different date format is used: *day: YYYY-MM-DD, example: 2011-09-27 - September 27, 2011, **0 - current day,, *month: YYYY-MM, example: 2011-09 - September 2011, **0 - current month,, *overall: 0.
     */
    date_to: string;
    /**
     * Additional fields to add to statistics
     */
    stats_fields?: string;
}
export type AdsGetStatisticsResponse = AdsStats[];
/**
 * ads.getSuggestions
 *
 * Returns a set of auto-suggestions for various targeting parameters.
 */
export interface AdsGetSuggestionsParams {
    /**
     * Section, suggestions are retrieved in. Available values: *countries - request of a list of countries. If q is not set or blank, a short list of countries is shown. Otherwise, a full list of countries is shown. *regions - requested list of regions. 'country' parameter is required. *cities - requested list of cities. 'country' parameter is required. *districts - requested list of districts. 'cities' parameter is required. *stations - requested list of subway stations. 'cities' parameter is required. *streets - requested list of streets. 'cities' parameter is required. *schools - requested list of educational organizations. 'cities' parameter is required. *interests - requested list of interests. *positions - requested list of positions (professions). *group_types - requested list of group types. *religions - requested list of religious commitments. *browsers - requested list of browsers and mobile devices.
     */
    section: 'browsers' | 'cities' | 'cities_regions' | 'countries' | 'districts' | 'group_types' | 'interest_categories' | 'interest_categories_v2' | 'interests' | 'operators' | 'positions' | 'price_lists' | 'regions' | 'religions' | 'schools' | 'stations' | 'streets' | 'user_browsers' | 'user_devices' | 'user_operating_systems' | 'user_os';
    /**
     * Objects IDs separated by commas. If the parameter is passed, 'q, country, cities' should not be passed.
     */
    ids?: string;
    /**
     * Filter-line of the request (for countries, regions, cities, streets, schools, interests, positions).
     */
    q?: string;
    /**
     * ID of the country objects are searched in.
     */
    country?: number;
    /**
     * IDs of cities where objects are searched in, separated with a comma.
     */
    cities?: string;
    /**
     * Language of the returned string values. Supported languages: *ru - Russian,, *ua - Ukrainian,, *en - English.
     */
    lang?: string;
}
export type AdsGetSuggestionsResponse = AdsTargSuggestions[];
export type AdsGetSuggestionsRegionsResponse = AdsTargSuggestionsRegions[];
export type AdsGetSuggestionsCitiesResponse = AdsTargSuggestionsCities[];
export type AdsGetSuggestionsSchoolsResponse = AdsTargSuggestionsSchools[];
/**
 * ads.getTargetGroups
 *
 * Returns a list of target groups.
 */
export interface AdsGetTargetGroupsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'Only for advertising agencies.', ID of the client with the advertising account where the group will be created.
     */
    client_id?: number;
    /**
     * '1' - to return pixel code.
     */
    extended?: 0 | 1;
}
export type AdsGetTargetGroupsResponse = AdsTargetGroup[];
/**
 * ads.getTargetPixels
 */
export interface AdsGetTargetPixelsParams {
    account_id: number;
    client_id?: number;
}
export type AdsGetTargetPixelsResponse = AdsTargetPixelInfo[];
/**
 * ads.getTargetingStats
 *
 * Returns the size of targeting audience, and also recommended values for CPC and CPM.
 */
export interface AdsGetTargetingStatsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    client_id?: number;
    /**
     * Serialized JSON object that describes targeting parameters. Description of 'criteria' object see below.
     */
    criteria?: string;
    /**
     * ID of an ad which targeting parameters shall be analyzed.
     */
    ad_id?: number;
    /**
     * Ad format. Possible values: *'1' - image and text,, *'2' - big image,, *'3' - exclusive format,, *'4' - community, square image,, *'7' - special app format,, *'8' - special community format,, *'9' - post in community,, *'10' - app board.
     */
    ad_format?: 1 | 2 | 4 | 7 | 10 | 6 | 9 | 11;
    /**
     * Platforms to use for ad showing. Possible values: (for 'ad_format' = '1'), *'0' - VK and partner sites,, *'1' - VK only. (for 'ad_format' = '9'), *'all' - all platforms,, *'desktop' - desktop version,, *'mobile' - mobile version and apps.
     */
    ad_platform?: string;
    ad_platform_no_wall?: string;
    ad_platform_no_ad_network?: string;
    publisher_platforms?: string;
    /**
     * URL for the advertised object.
     */
    link_url: string;
    /**
     * Domain of the advertised object.
     */
    link_domain?: string;
    /**
     * Additionally return recommended cpc and cpm to reach 5,10..95 percents of audience.
     */
    need_precise?: 0 | 1;
    /**
     * Impressions limit period in seconds, must be a multiple of 86400(day)
     */
    impressions_limit_period?: number;
}
export type AdsGetTargetingStatsResponse = AdsTargStats;
/**
 * ads.getUploadURL
 *
 * Returns URL to upload an ad photo to.
 */
export interface AdsGetUploadURLParams {
    /**
     * Ad format: *1 - image and text,, *2 - big image,, *3 - exclusive format,, *4 - community, square image,, *7 - special app format.
     */
    ad_format: 1 | 2 | 4 | 7 | 10 | 11;
    icon?: number;
}
export type AdsGetUploadURLResponse = string;
/**
 * ads.getVideoUploadURL
 *
 * Returns URL to upload an ad video to.
 */
export interface AdsGetVideoUploadURLParams {
}
export type AdsGetVideoUploadURLResponse = string;
/**
 * ads.importTargetContacts
 *
 * Imports a list of advertiser's contacts to count VK registered users against the target group.
 */
export interface AdsImportTargetContactsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'Only for advertising agencies.' , ID of the client with the advertising account where the group will be created.
     */
    client_id?: number;
    /**
     * Target group ID.
     */
    target_group_id: number;
    /**
     * List of phone numbers, emails or user IDs separated with a comma.
     */
    contacts: string;
}
export type AdsImportTargetContactsResponse = number;
/**
 * ads.removeOfficeUsers
 *
 * Removes managers and/or supervisors from advertising account.
 */
export interface AdsRemoveOfficeUsersParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array with IDs of deleted managers.
     */
    ids: string;
}
export type AdsRemoveOfficeUsersResponse = boolean[];
/**
 * ads.removeTargetContacts
 */
export interface AdsRemoveTargetContactsParams {
    account_id: number;
    client_id?: number;
    target_group_id: number;
    contacts: string;
}
export interface AdsRemoveTargetContactsResponse {
    /**
     * Operation result
     *
     * `1` — ok
     */
    result?: 1;
}
/**
 * ads.saveLookalikeRequestResult
 */
export interface AdsSaveLookalikeRequestResultParams {
    account_id: number;
    client_id?: number;
    request_id: number;
    level: number;
}
export interface AdsSaveLookalikeRequestResultResponse {
    /**
     * Retargeting group ID
     */
    retargeting_group_id?: number;
    /**
     * Audience count
     */
    audience_count?: number;
}
/**
 * ads.shareTargetGroup
 */
export interface AdsShareTargetGroupParams {
    account_id: number;
    client_id?: number;
    target_group_id: number;
    share_with_client_id?: number;
}
export interface AdsShareTargetGroupResponse {
    /**
     * Group ID
     */
    id?: number;
}
/**
 * ads.updateAds
 *
 * Edits ads.
 */
export interface AdsUpdateAdsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe changes in ads. Description of 'ad_edit_specification' objects see below.
     */
    data: string;
}
export type AdsUpdateAdsResponse = AdsUpdateAdsStatus[];
/**
 * ads.updateCampaigns
 *
 * Edits advertising campaigns.
 */
export interface AdsUpdateCampaignsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe changes in campaigns. Description of 'campaign_mod' objects see below.
     */
    data: string;
}
export type AdsUpdateCampaignsResponse = AdsCreateCampaignStatus[];
/**
 * ads.updateClients
 *
 * Edits clients of an advertising agency.
 */
export interface AdsUpdateClientsParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe changes in clients. Description of 'client_mod' objects see below.
     */
    data: string;
}
export type AdsUpdateClientsResponse = AdsUpdateClientsStatus[];
/**
 * ads.updateOfficeUsers
 *
 * Adds managers and/or supervisors to advertising account.
 */
export interface AdsUpdateOfficeUsersParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * Serialized JSON array of objects that describe added managers. Description of 'user_specification' objects see below.
     */
    data: string;
}
export type AdsUpdateOfficeUsersResponse = AdsUpdateOfficeUsersResult[];
/**
 * ads.updateTargetGroup
 *
 * Edits a retarget group.
 */
export interface AdsUpdateTargetGroupParams {
    /**
     * Advertising account ID.
     */
    account_id: number;
    /**
     * 'Only for advertising agencies.' , ID of the client with the advertising account where the group will be created.
     */
    client_id?: number;
    /**
     * Group ID.
     */
    target_group_id: number;
    /**
     * New name of the target group - a string up to 64 characters long.
     */
    name: string;
    /**
     * Domain of the site where user accounting code will be placed.
     */
    domain?: string;
    /**
     * 'Only for the groups that get audience from sites with user accounting code.', Time in days when users added to a retarget group will be automatically excluded from it. '0' - automatic exclusion is off.
     */
    lifetime: number;
    target_pixel_id?: number;
    target_pixel_rules?: string;
}
export type AdsUpdateTargetGroupResponse = 1;
/**
 * ads.updateTargetPixel
 */
export interface AdsUpdateTargetPixelParams {
    account_id: number;
    client_id?: number;
    target_pixel_id: number;
    name: string;
    domain?: string;
    category_id: number;
}
export interface AdsUpdateTargetPixelResponse {
    [key: string]: unknown;
}
/**
 * appWidgets.getAppImageUploadServer
 *
 * Returns a URL for uploading a photo to the community collection for community app widgets
 */
export interface AppWidgetsGetAppImageUploadServerParams {
    image_type: '160x160' | '160x240' | '24x24' | '50x50' | '510x128';
}
export interface AppWidgetsGetAppImageUploadServerResponse {
    /**
     * To upload an image, generate POST-request to upload_url with a file in photo field. Then call appWidgets.saveAppImage method
     */
    upload_url?: string;
}
/**
 * appWidgets.getAppImages
 *
 * Returns an app collection of images for community app widgets
 */
export interface AppWidgetsGetAppImagesParams {
    /**
     * Offset needed to return a specific subset of images.
     */
    offset?: number;
    /**
     * Maximum count of results.
     */
    count?: number;
    image_type?: '160x160' | '160x240' | '24x24' | '50x50' | '510x128';
}
export type AppWidgetsGetAppImagesResponse = AppWidgetsPhotos;
/**
 * appWidgets.getGroupImageUploadServer
 *
 * Returns a URL for uploading a photo to the community collection for community app widgets
 */
export interface AppWidgetsGetGroupImageUploadServerParams {
    image_type: '160x160' | '160x240' | '24x24' | '50x50' | '510x128';
}
export interface AppWidgetsGetGroupImageUploadServerResponse {
    /**
     * To upload an image, generate POST-request to upload_url with a file in photo field. Then call appWidgets.saveAppImage method
     */
    upload_url?: string;
}
/**
 * appWidgets.getGroupImages
 *
 * Returns a community collection of images for community app widgets
 */
export interface AppWidgetsGetGroupImagesParams {
    /**
     * Offset needed to return a specific subset of images.
     */
    offset?: number;
    /**
     * Maximum count of results.
     */
    count?: number;
    image_type?: '160x160' | '160x240' | '24x24' | '50x50' | '510x128';
}
export type AppWidgetsGetGroupImagesResponse = AppWidgetsPhotos;
/**
 * appWidgets.getImagesById
 *
 * Returns an image for community app widgets by its ID
 */
export interface AppWidgetsGetImagesByIdParams {
    /**
     * List of images IDs
     */
    images: string;
}
export type AppWidgetsGetImagesByIdResponse = AppWidgetsPhoto[];
/**
 * appWidgets.saveAppImage
 *
 * Allows to save image into app collection for community app widgets
 */
export interface AppWidgetsSaveAppImageParams {
    /**
     * Parameter returned when photo is uploaded to server
     */
    hash: string;
    /**
     * Parameter returned when photo is uploaded to server
     */
    image: string;
}
export type AppWidgetsSaveAppImageResponse = AppWidgetsPhoto;
/**
 * appWidgets.saveGroupImage
 *
 * Allows to save image into community collection for community app widgets
 */
export interface AppWidgetsSaveGroupImageParams {
    /**
     * Parameter returned when photo is uploaded to server
     */
    hash: string;
    /**
     * Parameter returned when photo is uploaded to server
     */
    image: string;
}
export type AppWidgetsSaveGroupImageResponse = AppWidgetsPhoto;
/**
 * appWidgets.update
 *
 * Allows to update community app widget
 */
export interface AppWidgetsUpdateParams {
    code: string;
    type: 'compact_list' | 'cover_list' | 'donation' | 'list' | 'match' | 'matches' | 'table' | 'text' | 'tiles';
}
export type AppWidgetsUpdateResponse = 1;
/**
 * apps.addSnippet
 */
export interface AppsAddSnippetParams {
    vk_ref?: string;
    group_id?: string;
    hash?: string;
    snippet_id?: number;
    title?: string;
    description?: string;
    image_url?: string;
    small_image_url?: string;
    button?: 'buy' | 'buy_ticket' | 'contact' | 'create' | 'enroll' | 'fill' | 'go' | 'help' | 'open' | 'play';
}
export interface AppsAddSnippetResponse {
    snippet_id?: number;
}
/**
 * apps.addUsersToTestingGroup
 */
export interface AppsAddUsersToTestingGroupParams {
    user_ids: string;
    group_id: number;
}
export type AppsAddUsersToTestingGroupResponse = 0 | 1;
/**
 * apps.deleteAppRequests
 *
 * Deletes all request notifications from the current app.
 */
export interface AppsDeleteAppRequestsParams {
}
export type AppsDeleteAppRequestsResponse = 1;
/**
 * apps.deleteSnippet
 */
export interface AppsDeleteSnippetParams {
    id?: number;
}
export type AppsDeleteSnippetResponse = 1;
/**
 * apps.get
 *
 * Returns applications data.
 */
export interface AppsGetParams {
    /**
     * Application ID
     */
    app_id?: number;
    /**
     * List of application ID
     */
    app_ids?: string;
    /**
     * platform. Possible values: *'ios' - iOS,, *'android' - Android,, *'winphone' - Windows Phone,, *'web' - приложения на vk.com. By default: 'web'.
     */
    platform?: 'android' | 'ios' | 'web';
    extended?: 0 | 1;
    return_friends?: 0 | 1;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'contacts', 'education', 'online', 'counters', 'relation', 'last_seen', 'activity', 'can_write_private_message', 'can_see_all_posts', 'can_post', 'universities', (only if return_friends - 1)
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: 'nom' - nominative (default),, 'gen' - genitive,, 'dat' - dative,, 'acc' - accusative,, 'ins' - instrumental,, 'abl' - prepositional. (only if 'return_friends' = '1')
     */
    name_case?: string;
    /**
     * List of app fields to return. Fields 'id', 'type' and 'title' will always be in response. Leave this field empty to get all fields
     *
     * objects.json#/definitions/apps_app_fields
     */
    app_fields?: string;
}
export interface AppsGetResponse {
    /**
     * Total number of applications
     */
    count?: number;
    /**
     * List of applications
     */
    items?: AppsApp[];
    /**
     * List of friends profiles, used only when return_friends=true
     */
    profiles?: UsersUserFull[];
    /**
     * List of groups, used only when extended=true
     */
    groups?: GroupsGroupFull[];
}
/**
 * apps.getCatalog
 *
 * Returns a list of applications (apps) available to users in the App Catalog.
 */
export interface AppsGetCatalogParams {
    /**
     * Sort order: 'popular_today' - popular for one day (default), 'visitors' - by visitors number , 'create_date' - by creation date, 'growth_rate' - by growth rate, 'popular_week' - popular for one week
     */
    sort?: 'create_date' | 'growth_rate' | 'popular' | 'popular_today' | 'popular_week' | 'visitors';
    /**
     * Offset required to return a specific subset of apps.
     */
    offset?: number;
    /**
     * Number of apps to return.
     */
    count?: number;
    platform?: string;
    /**
     * '1' - to return additional fields 'screenshots', 'MAU', 'catalog_position', and 'international'. If set, 'count' must be less than or equal to '100'. '0' - not to return additional fields (default).
     */
    extended?: 0 | 1;
    return_friends?: 0 | 1;
    /**
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    name_case?: string;
    /**
     * Search query string.
     */
    q?: string;
    genre_id?: number;
    /**
     * 'installed' - to return list of installed apps (only for mobile platform).
     */
    filter?: 'favorite' | 'featured' | 'installed' | 'new' | 'recommended';
}
export type AppsGetCatalogResponse = AppsCatalogList;
/**
 * apps.getFriendsList
 *
 * Creates friends list for requests and invites in current app.
 */
export interface AppsGetFriendsListParams {
    extended?: 0 | 1;
    /**
     * List size.
     */
    count?: number;
    offset?: number;
    /**
     * List type. Possible values: * 'invite' - available for invites (don't play the game),, * 'request' - available for request (play the game). By default: 'invite'.
     */
    type?: 'invite' | 'request';
    /**
     * Additional profile fields, see [vk.com/dev/fields|description].
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Search query string (e.g., 'Vasya Babich').
     */
    query?: string;
}
export interface AppsGetFriendsListResponse {
    /**
     * Total number
     */
    count?: number;
    items?: number[];
}
export interface AppsGetFriendsListExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: UsersUserFull[];
}
/**
 * apps.getLeaderboard
 *
 * Returns players rating in the game.
 */
export interface AppsGetLeaderboardParams {
    /**
     * Leaderboard type. Possible values: *'level' - by level,, *'points' - by mission points,, *'score' - by score ().
     */
    type: 'level' | 'points' | 'score';
    /**
     * Rating type. Possible values: *'1' - global rating among all players,, *'0' - rating among user friends.
     */
    global?: 0 | 1;
    /**
     * 1 - to return additional info about users
     */
    extended?: 0 | 1;
}
export interface AppsGetLeaderboardResponse {
    /**
     * Total number
     */
    count?: number;
    items?: AppsLeaderboard[];
}
export interface AppsGetLeaderboardExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: AppsLeaderboard[];
    profiles?: UsersUser[];
}
/**
 * apps.getMiniAppPolicies
 *
 * Returns policies and terms given to a mini app.
 */
export interface AppsGetMiniAppPoliciesParams {
    /**
     * Mini App ID
     */
    app_id: number;
}
export interface AppsGetMiniAppPoliciesResponse {
    /**
     * URL of the app's privacy policy
     */
    privacy_policy?: string;
    /**
     * URL of the app's terms
     */
    terms?: string;
}
/**
 * apps.getScopes
 *
 * Returns scopes for auth
 */
export interface AppsGetScopesParams {
    type?: 'group' | 'user';
}
export interface AppsGetScopesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: AppsScope[];
}
/**
 * apps.getScore
 *
 * Returns user score in app
 */
export interface AppsGetScoreParams {
    user_id?: number;
}
export type AppsGetScoreResponse = number;
/**
 * apps.getSnippets
 */
export interface AppsGetSnippetsParams {
}
export interface AppsGetSnippetsResponse {
    items?: AppsCustomSnippet[];
}
/**
 * apps.getTestingGroups
 */
export interface AppsGetTestingGroupsParams {
    group_id?: number;
}
export type AppsGetTestingGroupsResponse = AppsTestingGroup[];
/**
 * apps.isNotificationsAllowed
 */
export interface AppsIsNotificationsAllowedParams {
    user_id?: number;
}
export interface AppsIsNotificationsAllowedResponse {
    /**
     * Whether notifications are allowed for current user from concrete app or not
     */
    is_allowed?: boolean;
}
/**
 * apps.promoHasActiveGift
 */
export interface AppsPromoHasActiveGiftParams {
    /**
     * Id of game promo action
     */
    promo_id: number;
    user_id?: number;
}
export type AppsPromoHasActiveGiftResponse = 0 | 1;
/**
 * apps.promoUseGift
 */
export interface AppsPromoUseGiftParams {
    /**
     * Id of game promo action
     */
    promo_id: number;
    user_id?: number;
}
export type AppsPromoUseGiftResponse = 0 | 1;
/**
 * apps.removeTestingGroup
 */
export interface AppsRemoveTestingGroupParams {
    group_id: number;
}
export type AppsRemoveTestingGroupResponse = 0 | 1;
/**
 * apps.removeUsersFromTestingGroups
 */
export interface AppsRemoveUsersFromTestingGroupsParams {
    user_ids: string;
}
export type AppsRemoveUsersFromTestingGroupsResponse = 0 | 1;
/**
 * apps.sendRequest
 *
 * Sends a request to another user in an app that uses VK authorization.
 */
export interface AppsSendRequestParams {
    /**
     * id of the user to send a request
     */
    user_id: number;
    /**
     * request text
     */
    text?: string;
    /**
     * request type. Values: 'invite' - if the request is sent to a user who does not have the app installed,, 'request' - if a user has already installed the app
     */
    type?: 'invite' | 'request';
    name?: string;
    /**
     * special string key to be sent with the request
     */
    key?: string;
    separate?: 0 | 1;
}
export type AppsSendRequestResponse = number;
/**
 * apps.updateMetaForTestingGroup
 */
export interface AppsUpdateMetaForTestingGroupParams {
    group_id?: number;
    webview: string;
    name: string;
    platforms: string;
    user_ids?: string;
}
export interface AppsUpdateMetaForTestingGroupResponse {
    group_id?: number;
}
/**
 * auth.restore
 *
 * Allows to restore account access using a code received via SMS. " This method is only available for apps with [vk.com/dev/auth_direct|Direct authorization] access. "
 */
export interface AuthRestoreParams {
    /**
     * User phone number.
     */
    phone: string;
    /**
     * User last name.
     */
    last_name: string;
}
export interface AuthRestoreResponse {
    /**
     * 1 if success
     *
     * `1` — ok
     */
    success?: 1;
    /**
     * Parameter needed to grant access by code
     */
    sid?: string;
}
/**
 * board.addTopic
 *
 * Creates a new topic on a community's discussion board.
 */
export interface BoardAddTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic title.
     */
    title: string;
    /**
     * Text of the topic.
     */
    text?: string;
    /**
     * For a community: '1' - to post the topic as by the community, '0' - to post the topic as by the user (default)
     */
    from_group?: 0 | 1;
    /**
     * List of media objects attached to the topic, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media object: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media owner. '<media_id>' - Media ID. Example: "photo100172_166443618,photo66748_265827614", , "NOTE: If you try to attach more than one reference, an error will be thrown.",
     */
    attachments?: string;
}
export type BoardAddTopicResponse = number;
/**
 * board.closeTopic
 *
 * Closes a topic on a community's discussion board so that comments cannot be posted.
 */
export interface BoardCloseTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
}
export type BoardCloseTopicResponse = 1;
/**
 * board.createComment
 *
 * Adds a comment on a topic on a community's discussion board.
 */
export interface BoardCreateCommentParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * ID of the topic to be commented on.
     */
    topic_id: number;
    /**
     * (Required if 'attachments' is not set.) Text of the comment.
     */
    message?: string;
    /**
     * (Required if 'text' is not set.) List of media objects attached to the comment, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media object: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media owner. '<media_id>' - Media ID.
     */
    attachments?: string;
    /**
     * '1' - to post the comment as by the community, '0' - to post the comment as by the user (default)
     */
    from_group?: 0 | 1;
    /**
     * Sticker ID.
     */
    sticker_id?: number;
    /**
     * Unique identifier to avoid repeated comments.
     */
    guid?: string;
}
export type BoardCreateCommentResponse = number;
/**
 * board.deleteComment
 *
 * Deletes a comment on a topic on a community's discussion board.
 */
export interface BoardDeleteCommentParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
    /**
     * Comment ID.
     */
    comment_id: number;
}
export type BoardDeleteCommentResponse = 1;
/**
 * board.deleteTopic
 *
 * Deletes a topic from a community's discussion board.
 */
export interface BoardDeleteTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
}
export type BoardDeleteTopicResponse = 1;
/**
 * board.editComment
 *
 * Edits a comment on a topic on a community's discussion board.
 */
export interface BoardEditCommentParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
    /**
     * ID of the comment on the topic.
     */
    comment_id: number;
    /**
     * (Required if 'attachments' is not set). New comment text.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of media objects attached to the comment, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media object: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media owner. '<media_id>' - Media ID. Example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
}
export type BoardEditCommentResponse = 1;
/**
 * board.editTopic
 *
 * Edits the title of a topic on a community's discussion board.
 */
export interface BoardEditTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
    /**
     * New title of the topic.
     */
    title: string;
}
export type BoardEditTopicResponse = 1;
/**
 * board.fixTopic
 *
 * Pins a topic (fixes its place) to the top of a community's discussion board.
 */
export interface BoardFixTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
}
export type BoardFixTopicResponse = 1;
/**
 * board.getComments
 *
 * Returns a list of comments on a topic on a community's discussion board.
 */
export interface BoardGetCommentsParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
    /**
     * '1' - to return the 'likes' field, '0' - not to return the 'likes' field (default)
     */
    need_likes?: 0 | 1;
    start_comment_id?: number;
    /**
     * Offset needed to return a specific subset of comments.
     */
    offset?: number;
    /**
     * Number of comments to return.
     */
    count?: number;
    /**
     * '1' - to return information about users who posted comments, '0' - to return no additional fields (default)
     */
    extended?: 0 | 1;
    /**
     * Sort order: 'asc' - by creation date in chronological order, 'desc' - by creation date in reverse chronological order,
     */
    sort?: 'asc' | 'desc';
}
export interface BoardGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: BoardTopicComment[];
    poll?: { [key: string]: unknown };
    /**
     * Offset of comment
     */
    real_offset?: number;
}
export interface BoardGetCommentsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: BoardTopicComment[];
    poll?: { [key: string]: unknown };
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    /**
     * Offset of comment
     */
    real_offset?: number;
}
/**
 * board.getTopics
 *
 * Returns a list of topics on a community's discussion board.
 */
export interface BoardGetTopicsParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * IDs of topics to be returned (100 maximum). By default, all topics are returned. If this parameter is set, the 'order', 'offset', and 'count' parameters are ignored.
     */
    topic_ids?: string;
    /**
     * Sort order: '1' - by date updated in reverse chronological order. '2' - by date created in reverse chronological order. '-1' - by date updated in chronological order. '-2' - by date created in chronological order. If no sort order is specified, topics are returned in the order specified by the group administrator. Pinned topics are returned first, regardless of the sorting.
     */
    order?: 1 | 2 | -1 | -2 | 0;
    /**
     * Offset needed to return a specific subset of topics.
     */
    offset?: number;
    /**
     * Number of topics to return.
     */
    count?: number;
    /**
     * '1' - to return information about users who created topics or who posted there last, '0' - to return no additional fields (default)
     */
    extended?: 0 | 1;
    /**
     * '1' - to return the first comment in each topic,, '2' - to return the last comment in each topic,, '0' - to return no comments. By default: '0'.
     */
    preview?: 1 | 2 | 0;
    /**
     * Number of characters after which to truncate the previewed comment. To preview the full comment, specify '0'.
     */
    preview_length?: number;
}
export interface BoardGetTopicsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: BoardTopic[];
    default_order?: BoardDefaultOrder;
    /**
     * Information whether current user can add topic
     */
    can_add_topics?: 0 | 1;
}
export interface BoardGetTopicsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: BoardTopic[];
    default_order?: BoardDefaultOrder;
    /**
     * Information whether current user can add topic
     */
    can_add_topics?: 0 | 1;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * board.openTopic
 *
 * Re-opens a previously closed topic on a community's discussion board.
 */
export interface BoardOpenTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
}
export type BoardOpenTopicResponse = 1;
/**
 * board.restoreComment
 *
 * Restores a comment deleted from a topic on a community's discussion board.
 */
export interface BoardRestoreCommentParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
    /**
     * Comment ID.
     */
    comment_id: number;
}
export type BoardRestoreCommentResponse = 1;
/**
 * board.unfixTopic
 *
 * Unpins a pinned topic from the top of a community's discussion board.
 */
export interface BoardUnfixTopicParams {
    /**
     * ID of the community that owns the discussion board.
     */
    group_id: number;
    /**
     * Topic ID.
     */
    topic_id: number;
}
export type BoardUnfixTopicResponse = 1;
/**
 * bugtracker.addCompanyGroupsMembers
 */
export interface BugtrackerAddCompanyGroupsMembersParams {
    company_id: number;
    user_ids: string;
    company_group_ids: string;
}
export interface BugtrackerAddCompanyGroupsMembersResponse {
    errors?: BugtrackerAddCompanyGroupsMembersError[];
}
/**
 * bugtracker.addCompanyMembers
 */
export interface BugtrackerAddCompanyMembersParams {
    user_ids: string;
    company_id: number;
}
export interface BugtrackerAddCompanyMembersResponse {
    errors?: string[];
}
/**
 * bugtracker.changeBugreportStatus
 */
export interface BugtrackerChangeBugreportStatusParams {
    bugreport_id: number;
    status?: number;
    comment?: string;
    from_statuses?: string;
    not_in_statuses?: string;
}
export type BugtrackerChangeBugreportStatusResponse = 0 | 1;
/**
 * bugtracker.createComment
 *
 * Creates the comment to bugreport
 */
export interface BugtrackerCreateCommentParams {
    bugreport_id: number;
    text?: string;
    hidden?: 0 | 1;
    hidden_attachments?: 0 | 1;
    force?: 0 | 1;
}
export interface BugtrackerCreateCommentResponse {
    comment?: BugtrackerComment;
    comment_flood?: boolean;
    subscribe_state?: BugtrackerBugreportSubscribeState;
}
/**
 * bugtracker.getBugreportById
 *
 * Returns extended bugreport data
 */
export interface BugtrackerGetBugreportByIdParams {
    bugreport_id: number;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface BugtrackerGetBugreportByIdResponse {
    bugreport?: BugtrackerBugreport;
    profiles?: UsersUserFull[];
}
/**
 * bugtracker.getCompanyGroupMembers
 */
export interface BugtrackerGetCompanyGroupMembersParams {
    company_id: number;
    company_group_id: number;
    count?: number;
    offset?: number;
    filter_name?: string;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface BugtrackerGetCompanyGroupMembersResponse {
    user_ids?: number[];
    profiles?: UsersUserFull[];
}
/**
 * bugtracker.getCompanyMembers
 */
export interface BugtrackerGetCompanyMembersParams {
    company_id: number;
    count?: number;
    offset?: number;
    filter_name?: string;
    filter_role?: 0 | 1;
    filter_not_group?: number;
    filter_member_ids?: string;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    extra?: 0 | 1;
}
export interface BugtrackerGetCompanyMembersResponse {
    company_members?: BugtrackerCompanyMember[];
    count?: number;
    profiles?: UsersUserFull[];
}
/**
 * bugtracker.getDownloadVersionUrl
 */
export interface BugtrackerGetDownloadVersionUrlParams {
    product_id: number;
    version_id: number;
    ttl?: number;
}
export interface BugtrackerGetDownloadVersionUrlResponse {
    url?: string;
    app_title?: string;
    bundle_name?: string;
    build_id?: number;
    build_name?: string;
    build_title?: string;
}
/**
 * bugtracker.getProductBuildUploadServer
 */
export interface BugtrackerGetProductBuildUploadServerParams {
    product_id: number;
}
export type BugtrackerGetProductBuildUploadServerResponse = BaseUploadServer;
/**
 * bugtracker.removeCompanyGroupMember
 */
export interface BugtrackerRemoveCompanyGroupMemberParams {
    company_id: number;
    user_id: number;
    company_group_id: number;
}
export type BugtrackerRemoveCompanyGroupMemberResponse = 1;
/**
 * bugtracker.removeCompanyMember
 */
export interface BugtrackerRemoveCompanyMemberParams {
    user_id: number;
    company_id: number;
}
export type BugtrackerRemoveCompanyMemberResponse = 1;
/**
 * bugtracker.saveProductVersion
 */
export interface BugtrackerSaveProductVersionParams {
    product_id?: number;
    version_id?: number;
    title: string;
    release_notes?: string;
    visible?: 0 | 1;
    set_rft?: 0 | 1;
}
export type BugtrackerSaveProductVersionResponse = 1;
/**
 * bugtracker.setCompanyMemberRole
 */
export interface BugtrackerSetCompanyMemberRoleParams {
    user_id: number;
    company_id: number;
    role: 0 | 1;
}
export type BugtrackerSetCompanyMemberRoleResponse = 1;
/**
 * bugtracker.setProductIsOver
 */
export interface BugtrackerSetProductIsOverParams {
    product_id: number;
    is_over?: 0 | 1;
}
export type BugtrackerSetProductIsOverResponse = 1;
/**
 * calls.forceFinish
 */
export interface CallsForceFinishParams {
    call_id: string;
}
export type CallsForceFinishResponse = 1;
/**
 * calls.start
 */
export interface CallsStartParams {
    group_id?: number;
}
export interface CallsStartResponse {
    /**
     * Call id
     */
    call_id?: string;
    /**
     * Join link
     */
    join_link?: string;
    /**
     * OK join link
     */
    ok_join_link?: string;
    /**
     * video id for link
     */
    broadcast_video_id?: string;
    /**
     * video id for streaming
     */
    broadcast_ov_id?: string;
    short_credentials?: CallsShortCredentials;
}
/**
 * database.getChairs
 *
 * Returns list of chairs on a specified faculty.
 */
export interface DatabaseGetChairsParams {
    /**
     * id of the faculty to get chairs from
     */
    faculty_id: number;
    /**
     * offset required to get a certain subset of chairs
     */
    offset?: number;
    /**
     * amount of chairs to get
     */
    count?: number;
}
export interface DatabaseGetChairsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: BaseObject[];
}
/**
 * database.getCities
 *
 * Returns a list of cities.
 */
export interface DatabaseGetCitiesParams {
    /**
     * Region ID.
     */
    region_id?: number;
    /**
     * Search query.
     */
    q?: string;
    /**
     * '1' - to return all cities in the country, '0' - to return major cities in the country (default),
     */
    need_all?: 0 | 1;
    /**
     * Offset needed to return a specific subset of cities.
     */
    offset?: number;
    /**
     * Number of cities to return.
     */
    count?: number;
    /**
     * Cities fields to return. Sample values: 'fias_guid'
     *
     * objects.json#/definitions/database_cities_fields
     */
    fields?: string;
}
export interface DatabaseGetCitiesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DatabaseCity[];
}
/**
 * database.getCitiesById
 *
 * Returns information about cities by their IDs.
 */
export interface DatabaseGetCitiesByIdParams {
    /**
     * City IDs.
     */
    city_ids?: string;
    /**
     * Cities fields to return. Sample values: 'fias_guid'
     *
     * objects.json#/definitions/database_cities_fields
     */
    fields?: string;
}
export type DatabaseGetCitiesByIdResponse = DatabaseCityById[];
/**
 * database.getCountries
 *
 * Returns a list of countries.
 */
export interface DatabaseGetCountriesParams {
    /**
     * '1' - to return a full list of all countries, '0' - to return a list of countries near the current user's country (default).
     */
    need_all?: 0 | 1;
    /**
     * Country codes in [vk.com/dev/country_codes|ISO 3166-1 alpha-2] standard.
     */
    code?: string;
    /**
     * Offset needed to return a specific subset of countries.
     */
    offset?: number;
    /**
     * Number of countries to return.
     */
    count?: number;
}
export interface DatabaseGetCountriesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: BaseCountry[];
}
/**
 * database.getCountriesById
 *
 * Returns information about countries by their IDs.
 */
export interface DatabaseGetCountriesByIdParams {
    /**
     * Country IDs.
     */
    country_ids?: string;
}
export type DatabaseGetCountriesByIdResponse = BaseCountry[];
/**
 * database.getFaculties
 *
 * Returns a list of faculties (i.e., university departments).
 */
export interface DatabaseGetFacultiesParams {
    /**
     * University ID.
     */
    university_id: number;
    /**
     * Offset needed to return a specific subset of faculties.
     */
    offset?: number;
    /**
     * Number of faculties to return.
     */
    count?: number;
}
export interface DatabaseGetFacultiesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DatabaseFaculty[];
}
/**
 * database.getMetroStations
 *
 * Get metro stations by city
 */
export interface DatabaseGetMetroStationsParams {
    city_id: number;
    offset?: number;
    count?: number;
    extended?: 0 | 1;
}
export interface DatabaseGetMetroStationsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DatabaseStation[];
}
/**
 * database.getMetroStationsById
 *
 * Get metro station by his id
 */
export interface DatabaseGetMetroStationsByIdParams {
    station_ids?: string;
}
export type DatabaseGetMetroStationsByIdResponse = DatabaseStation[];
/**
 * database.getRegions
 *
 * Returns a list of regions.
 */
export interface DatabaseGetRegionsParams {
    /**
     * Search query.
     */
    q?: string;
    /**
     * Offset needed to return specific subset of regions.
     */
    offset?: number;
    /**
     * Number of regions to return.
     */
    count?: number;
}
export interface DatabaseGetRegionsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DatabaseRegion[];
}
/**
 * database.getSchoolClasses
 *
 * Returns a list of school classes specified for the country.
 */
export interface DatabaseGetSchoolClassesParams {
    /**
     * Country ID.
     */
    country_id?: number;
}
export type DatabaseGetSchoolClassesResponse = DatabaseSchoolClass[];
/**
 * database.getSchools
 *
 * Returns a list of schools.
 */
export interface DatabaseGetSchoolsParams {
    /**
     * Search query.
     */
    q?: string;
    /**
     * City ID.
     */
    city_id: number;
    /**
     * Offset needed to return a specific subset of schools.
     */
    offset?: number;
    /**
     * Number of schools to return.
     */
    count?: number;
}
export interface DatabaseGetSchoolsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DatabaseSchool[];
}
/**
 * database.getUniversities
 *
 * Returns a list of higher education institutions.
 */
export interface DatabaseGetUniversitiesParams {
    /**
     * Search query.
     */
    q?: string;
    /**
     * City ID.
     */
    city_id?: number;
    /**
     * Offset needed to return a specific subset of universities.
     */
    offset?: number;
    /**
     * Number of universities to return.
     */
    count?: number;
}
export interface DatabaseGetUniversitiesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DatabaseUniversity[];
}
/**
 * docs.add
 *
 * Copies a document to a user's or community's document list.
 */
export interface DocsAddParams {
    /**
     * ID of the user or community that owns the document. Use a negative value to designate a community ID.
     */
    owner_id: number;
    /**
     * Document ID.
     */
    doc_id: number;
    /**
     * Access key. This parameter is required if 'access_key' was returned with the document's data.
     */
    access_key?: string;
}
export type DocsAddResponse = number;
/**
 * docs.delete
 *
 * Deletes a user or community document.
 */
export interface DocsDeleteParams {
    /**
     * ID of the user or community that owns the document. Use a negative value to designate a community ID.
     */
    owner_id: number;
    /**
     * Document ID.
     */
    doc_id: number;
}
export type DocsDeleteResponse = 1;
/**
 * docs.edit
 *
 * Edits a document.
 */
export interface DocsEditParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Document ID.
     */
    doc_id: number;
    /**
     * Document title.
     */
    title: string;
    /**
     * Document tags.
     */
    tags?: string;
}
export type DocsEditResponse = 1;
/**
 * docs.get
 *
 * Returns detailed information about user or community documents.
 */
export interface DocsGetParams {
    /**
     * Number of documents to return. By default, all documents.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of documents.
     */
    offset?: number;
    type?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
    /**
     * ID of the user or community that owns the documents. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    return_tags?: 0 | 1;
}
export interface DocsGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DocsDoc[];
}
/**
 * docs.getById
 *
 * Returns information about documents by their IDs.
 */
export interface DocsGetByIdParams {
    /**
     * Document IDs. Example: , "66748_91488,66748_91455",
     */
    docs: string;
    return_tags?: 0 | 1;
}
export type DocsGetByIdResponse = DocsDoc[];
/**
 * docs.getMessagesUploadServer
 *
 * Returns the server address for document upload.
 */
export interface DocsGetMessagesUploadServerParams {
    /**
     * Document type.
     */
    type?: 'audio_message' | 'doc' | 'graffiti';
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'Chat ID', e.g. '2000000001'. For community: '- Community ID', e.g. '-12345'. "
     */
    peer_id?: number;
}
export type DocsGetMessagesUploadServerResponse = BaseUploadServer;
/**
 * docs.getTypes
 *
 * Returns documents types available for current user.
 */
export interface DocsGetTypesParams {
    /**
     * ID of the user or community that owns the documents. Use a negative value to designate a community ID.
     */
    owner_id?: number;
}
export interface DocsGetTypesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DocsDocTypes[];
}
/**
 * docs.getUploadServer
 *
 * Returns the server address for document upload.
 */
export interface DocsGetUploadServerParams {
    /**
     * Community ID (if the document will be uploaded to the community).
     */
    group_id?: number;
}
export type DocsGetUploadServerResponse = BaseUploadServer;
/**
 * docs.getWallUploadServer
 *
 * Returns the server address for document upload onto a user's or community's wall.
 */
export interface DocsGetWallUploadServerParams {
    /**
     * Community ID (if the document will be uploaded to the community).
     */
    group_id?: number;
}
export type DocsGetWallUploadServerResponse = BaseUploadServer;
/**
 * docs.restore
 */
export interface DocsRestoreParams {
    owner_id: number;
    doc_id: number;
}
export type DocsRestoreResponse = 1;
/**
 * docs.save
 *
 * Saves a document after [vk.com/dev/upload_files_2|uploading it to a server].
 */
export interface DocsSaveParams {
    /**
     * This parameter is returned when the file is [vk.com/dev/upload_files_2|uploaded to the server].
     */
    file: string;
    /**
     * Document title.
     */
    title?: string;
    /**
     * Document tags.
     */
    tags?: string;
    return_tags?: 0 | 1;
}
export interface DocsSaveResponse {
    type?: DocsDocAttachmentType;
    audio_message?: MessagesAudioMessage;
    doc?: DocsDoc;
    graffiti?: MessagesGraffiti;
}
/**
 * docs.search
 *
 * Returns a list of documents matching the search criteria.
 */
export interface DocsSearchParams {
    /**
     * Search query string.
     */
    q?: string;
    search_own?: 0 | 1;
    /**
     * Number of results to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    return_tags?: 0 | 1;
}
export interface DocsSearchResponse {
    /**
     * Total number
     */
    count?: number;
    items?: DocsDoc[];
}
/**
 * donut.getFriends
 */
export interface DonutGetFriendsParams {
    owner_id: number;
    offset?: number;
    count?: number;
    fields?: string;
}
export interface DonutGetFriendsResponse {
    /**
     * Total members number
     */
    count?: number;
    items?: GroupsUserXtrRole[];
    /**
     * Encoded string for a next page
     */
    next_from?: string;
}
/**
 * donut.getSubscription
 */
export interface DonutGetSubscriptionParams {
    owner_id: number;
}
export type DonutGetSubscriptionResponse = DonutDonatorSubscriptionInfo;
/**
 * donut.getSubscriptions
 *
 * Returns a list of user's VK Donut subscriptions.
 */
export interface DonutGetSubscriptionsParams {
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    offset?: number;
    count?: number;
}
export interface DonutGetSubscriptionsResponse {
    subscriptions?: DonutDonatorSubscriptionInfo[];
    count?: number;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * donut.isDon
 */
export interface DonutIsDonParams {
    owner_id: number;
}
export type DonutIsDonResponse = 0 | 1;
/**
 * downloadedGames.getPaidStatus
 */
export interface DownloadedGamesGetPaidStatusParams {
    user_id?: number;
}
export interface DownloadedGamesGetPaidStatusResponse {
    /**
     * Game has been paid
     */
    is_paid?: boolean;
}
/**
 * execute
 */
export interface ExecuteParams {
}
export interface ExecuteResponse {
    [key: string]: unknown;
}
/**
 * fave.addArticle
 */
export interface FaveAddArticleParams {
    url: string;
}
export type FaveAddArticleResponse = 1;
/**
 * fave.addLink
 *
 * Adds a link to user faves.
 */
export interface FaveAddLinkParams {
    /**
     * Link URL.
     */
    link: string;
}
export type FaveAddLinkResponse = 1;
/**
 * fave.addPage
 */
export interface FaveAddPageParams {
    user_id?: number;
    group_id?: number;
}
export type FaveAddPageResponse = 1;
/**
 * fave.addPost
 */
export interface FaveAddPostParams {
    owner_id: number;
    id: number;
    access_key?: string;
}
export type FaveAddPostResponse = 1;
/**
 * fave.addProduct
 */
export interface FaveAddProductParams {
    owner_id: number;
    id: number;
    access_key?: string;
}
export type FaveAddProductResponse = 1;
/**
 * fave.addTag
 */
export interface FaveAddTagParams {
    name?: string;
    position?: 'back' | 'front';
}
export type FaveAddTagResponse = FaveTag;
/**
 * fave.addVideo
 */
export interface FaveAddVideoParams {
    owner_id: number;
    id: number;
    access_key?: string;
}
export type FaveAddVideoResponse = 1;
/**
 * fave.editTag
 */
export interface FaveEditTagParams {
    id: number;
    name: string;
}
export type FaveEditTagResponse = 1;
/**
 * fave.get
 */
export interface FaveGetParams {
    /**
     * '1' - to return additional 'wall', 'profiles', and 'groups' fields. By default: '0'.
     */
    extended?: 0 | 1;
    item_type?: 'article' | 'clip' | 'game' | 'link' | 'mini_app' | 'narrative' | 'page' | 'podcast' | 'post' | 'product' | 'video' | 'youla_product';
    /**
     * Tag ID.
     */
    tag_id?: number;
    /**
     * Offset needed to return a specific subset of users.
     */
    offset?: number;
    /**
     * Number of users to return.
     */
    count?: number;
    fields?: string;
    is_from_snackbar?: 0 | 1;
}
export interface FaveGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: FaveBookmark[];
}
export interface FaveGetExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: FaveBookmark[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroup[];
}
/**
 * fave.getPages
 */
export interface FaveGetPagesParams {
    offset?: number;
    count?: number;
    type?: 'groups' | 'hints' | 'users';
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    tag_id?: number;
}
export interface FaveGetPagesResponse {
    count?: number;
    items?: FavePage[];
}
/**
 * fave.getTags
 */
export interface FaveGetTagsParams {
}
export interface FaveGetTagsResponse {
    count?: number;
    items?: FaveTag[];
}
/**
 * fave.markSeen
 */
export interface FaveMarkSeenParams {
}
export type FaveMarkSeenResponse = 0 | 1;
/**
 * fave.removeArticle
 */
export interface FaveRemoveArticleParams {
    owner_id: number;
    article_id: number;
}
export type FaveRemoveArticleResponse = 0 | 1;
/**
 * fave.removeLink
 *
 * Removes link from the user's faves.
 */
export interface FaveRemoveLinkParams {
    /**
     * Link ID (can be obtained by [vk.com/dev/faves.getLinks|faves.getLinks] method).
     */
    link_id?: string;
    /**
     * Link URL
     */
    link?: string;
}
export type FaveRemoveLinkResponse = 1;
/**
 * fave.removePage
 */
export interface FaveRemovePageParams {
    user_id?: number;
    group_id?: number;
}
export type FaveRemovePageResponse = 1;
/**
 * fave.removePost
 */
export interface FaveRemovePostParams {
    owner_id: number;
    id: number;
}
export type FaveRemovePostResponse = 1;
/**
 * fave.removeProduct
 */
export interface FaveRemoveProductParams {
    owner_id: number;
    id: number;
}
export type FaveRemoveProductResponse = 1;
/**
 * fave.removeTag
 */
export interface FaveRemoveTagParams {
    id: number;
}
export type FaveRemoveTagResponse = 1;
/**
 * fave.removeVideo
 */
export interface FaveRemoveVideoParams {
    owner_id: number;
    id: number;
}
export type FaveRemoveVideoResponse = 1;
/**
 * fave.reorderTags
 */
export interface FaveReorderTagsParams {
    ids: string;
}
export type FaveReorderTagsResponse = 1;
/**
 * fave.setPageTags
 */
export interface FaveSetPageTagsParams {
    user_id?: number;
    group_id?: number;
    tag_ids?: string;
}
export type FaveSetPageTagsResponse = 1;
/**
 * fave.setTags
 */
export interface FaveSetTagsParams {
    item_type?: 'article' | 'clip' | 'game' | 'link' | 'mini_app' | 'narrative' | 'page' | 'podcast' | 'post' | 'product' | 'video' | 'youla_product';
    item_owner_id?: number;
    item_id?: number;
    tag_ids?: string;
    link_id?: string;
    link_url?: string;
}
export type FaveSetTagsResponse = 1;
/**
 * fave.trackPageInteraction
 */
export interface FaveTrackPageInteractionParams {
    user_id?: number;
    group_id?: number;
}
export type FaveTrackPageInteractionResponse = 1;
/**
 * friends.add
 *
 * Approves or creates a friend request.
 */
export interface FriendsAddParams {
    /**
     * ID of the user whose friend request will be approved or to whom a friend request will be sent.
     */
    user_id?: number;
    /**
     * Text of the message (up to 500 characters) for the friend request, if any.
     */
    text?: string;
    /**
     * '1' to pass an incoming request to followers list.
     */
    follow?: 0 | 1;
}
/**
 * `1` — SEND
 * `2` — APPROVED
 * `4` — RESEND
 */
export type FriendsAddResponse = (1 | 2 | 4 | (number & {}));
/**
 * friends.addList
 *
 * Creates a new friend list for the current user.
 */
export interface FriendsAddListParams {
    /**
     * Name of the friend list.
     */
    name: string;
    /**
     * IDs of users to be added to the friend list.
     */
    user_ids?: string;
}
export interface FriendsAddListResponse {
    /**
     * List ID
     */
    list_id?: number;
}
/**
 * friends.areFriends
 *
 * Checks the current user's friendship status with other specified users.
 */
export interface FriendsAreFriendsParams {
    /**
     * IDs of the users whose friendship status to check.
     */
    user_ids: string;
    /**
     * '1' - to return 'sign' field. 'sign' is md5("{id}_{user_id}_{friends_status}_{application_secret}"), where id is current user ID. This field allows to check that data has not been modified by the client. By default: '0'.
     */
    need_sign?: 0 | 1;
    /**
     * Return friend request read_state field
     */
    extended?: 0 | 1;
}
export type FriendsAreFriendsResponse = FriendsFriendStatus[];
export type FriendsAreFriendsExtendedResponse = FriendsFriendExtendedStatus[];
/**
 * friends.delete
 *
 * Declines a friend request or deletes a user from the current user's friend list.
 */
export interface FriendsDeleteParams {
    /**
     * ID of the user whose friend request is to be declined or who is to be deleted from the current user's friend list.
     */
    user_id?: number;
}
export interface FriendsDeleteResponse {
    success?: number;
    /**
     * Returns 1 if friend has been deleted
     *
     * `1` — ok
     */
    friend_deleted?: 1;
    /**
     * Returns 1 if out request has been canceled
     *
     * `1` — ok
     */
    out_request_deleted?: 1;
    /**
     * Returns 1 if incoming request has been declined
     *
     * `1` — ok
     */
    in_request_deleted?: 1;
    /**
     * Returns 1 if suggestion has been declined
     *
     * `1` — ok
     */
    suggestion_deleted?: 1;
}
/**
 * friends.deleteAllRequests
 *
 * Marks all incoming friend requests as viewed.
 */
export interface FriendsDeleteAllRequestsParams {
}
export type FriendsDeleteAllRequestsResponse = 1;
/**
 * friends.deleteList
 *
 * Deletes a friend list of the current user.
 */
export interface FriendsDeleteListParams {
    /**
     * ID of the friend list to delete.
     */
    list_id: number;
}
export type FriendsDeleteListResponse = 1;
/**
 * friends.edit
 *
 * Edits the friend lists of the selected user.
 */
export interface FriendsEditParams {
    /**
     * ID of the user whose friend list is to be edited.
     */
    user_id: number;
    /**
     * IDs of the friend lists to which to add the user.
     */
    list_ids?: string;
}
export type FriendsEditResponse = 1;
/**
 * friends.editList
 *
 * Edits a friend list of the current user.
 */
export interface FriendsEditListParams {
    /**
     * Name of the friend list.
     */
    name?: string;
    /**
     * Friend list ID.
     */
    list_id: number;
    /**
     * IDs of users in the friend list.
     */
    user_ids?: string;
    /**
     * (Applies if 'user_ids' parameter is not set.), User IDs to add to the friend list.
     */
    add_user_ids?: string;
    /**
     * (Applies if 'user_ids' parameter is not set.), User IDs to delete from the friend list.
     */
    delete_user_ids?: string;
}
export type FriendsEditListResponse = 1;
/**
 * friends.get
 *
 * Returns a list of user IDs or detailed information about a user's friends.
 */
export interface FriendsGetParams {
    /**
     * User ID. By default, the current user ID.
     */
    user_id?: number;
    /**
     * Sort order: , 'name' - by name (enabled only if the 'fields' parameter is used), 'hints' - by rating, similar to how friends are sorted in My friends section, , This parameter is available only for [vk.com/dev/standalone|desktop applications].
     */
    order?: 'hints' | 'mobile' | 'name' | 'random' | 'smart';
    /**
     * ID of the friend list returned by the [vk.com/dev/friends.getLists|friends.getLists] method to be used as the source. This parameter is taken into account only when the uid parameter is set to the current user ID. This parameter is available only for [vk.com/dev/standalone|desktop applications].
     */
    list_id?: number;
    /**
     * Number of friends to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of friends.
     */
    offset?: number;
    /**
     * Profile fields to return. Sample values: 'uid', 'first_name', 'last_name', 'nickname', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'domain', 'has_mobile', 'rate', 'contacts', 'education'.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    ref?: string;
}
export interface FriendsGetResponse {
    /**
     * Total friends number
     */
    count?: number;
    items?: number[];
}
export interface FriendsGetFieldsResponse {
    /**
     * Total friends number
     */
    count?: number;
    items?: UsersUserFull[];
    profiles?: UsersUserFull[];
}
/**
 * friends.getAppUsers
 *
 * Returns a list of IDs of the current user's friends who installed the application.
 */
export interface FriendsGetAppUsersParams {
}
export type FriendsGetAppUsersResponse = number[];
/**
 * friends.getLists
 *
 * Returns a list of the user's friend lists.
 */
export interface FriendsGetListsParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * '1' - to return system friend lists. By default: '0'.
     */
    return_system?: 0 | 1;
}
export interface FriendsGetListsResponse {
    /**
     * Total number of friends lists
     */
    count?: number;
    items?: FriendsFriendsList[];
}
/**
 * friends.getMutual
 *
 * Returns a list of user IDs of the mutual friends of two users.
 */
export interface FriendsGetMutualParams {
    /**
     * ID of the user whose friends will be checked against the friends of the user specified in 'target_uid'.
     */
    source_uid?: number;
    /**
     * ID of the user whose friends will be checked against the friends of the user specified in 'source_uid'.
     */
    target_uid?: number;
    /**
     * IDs of the users whose friends will be checked against the friends of the user specified in 'source_uid'.
     */
    target_uids?: string;
    /**
     * Sort order: 'random' - random order
     */
    order?: string;
    /**
     * Number of mutual friends to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of mutual friends.
     */
    offset?: number;
    /**
     * Return mutual friends total count
     */
    need_common_count?: 0 | 1;
}
export type FriendsGetMutualResponse = number[];
export type FriendsGetMutualTargetUidsResponse = FriendsMutualFriend[];
export type FriendsGetMutualTotalCountResponse = FriendsMutualFriend;
/**
 * friends.getOnline
 *
 * Returns a list of user IDs of a user's friends who are online.
 */
export interface FriendsGetOnlineParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Friend list ID. If this parameter is not set, information about all online friends is returned.
     */
    list_id?: number;
    /**
     * '1' - to return an additional 'online_mobile' field, '0' - (default),
     */
    online_mobile?: 0 | 1;
    /**
     * Sort order: 'random' - random order
     */
    order?: string;
    /**
     * Number of friends to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of friends.
     */
    offset?: number;
}
export type FriendsGetOnlineResponse = number[];
export interface FriendsGetOnlineOnlineMobileResponse {
    online?: number[];
    online_mobile?: number[];
}
export type FriendsGetOnlineExtendedResponse = FriendsOnlineUsers;
export type FriendsGetOnlineOnlineMobileExtendedResponse = FriendsOnlineUsersWithMobile;
/**
 * friends.getRecent
 *
 * Returns a list of user IDs of the current user's recently added friends.
 */
export interface FriendsGetRecentParams {
    /**
     * Number of recently added friends to return.
     */
    count?: number;
}
export type FriendsGetRecentResponse = number[];
/**
 * friends.getRequests
 *
 * Returns information about the current user's incoming and outgoing friend requests.
 */
export interface FriendsGetRequestsParams {
    /**
     * Offset needed to return a specific subset of friend requests.
     */
    offset?: number;
    /**
     * Number of friend requests to return (default 100, maximum 1000).
     */
    count?: number;
    /**
     * '1' - to return response messages from users who have sent a friend request or, if 'suggested' is set to '1', to return a list of suggested friends
     */
    extended?: 0 | 1;
    /**
     * '1' - to return a list of mutual friends (up to 20), if any
     */
    need_mutual?: 0 | 1;
    /**
     * '1' - to return outgoing requests, '0' - to return incoming requests (default)
     */
    out?: 0 | 1;
    /**
     * Sort order: '1' - by number of mutual friends, '0' - by date
     */
    sort?: 0 | 1 | 2;
    need_viewed?: 0 | 1;
    /**
     * '1' - to return a list of suggested friends, '0' - to return friend requests (default)
     */
    suggested?: 0 | 1;
    ref?: string;
    /**
     * objects.json#/definitions/users_fields
     */
    fields?: string;
}
export interface FriendsGetRequestsResponse {
    /**
     * Total requests number
     */
    count?: number;
    items?: number[];
    /**
     * Total unread requests number
     */
    count_unread?: number;
    /**
     * Friend requests last viewed timestamp
     */
    last_viewed?: number;
}
export interface FriendsGetRequestsNeedMutualResponse {
    /**
     * Total requests number
     */
    count?: number;
    items?: FriendsRequestsXtrMutual[];
    /**
     * Total unread requests number
     */
    count_unread?: number;
    /**
     * Friend requests last viewed timestamp
     */
    last_viewed?: number;
}
export interface FriendsGetRequestsExtendedResponse {
    /**
     * Total requests number
     */
    count?: number;
    items?: FriendsRequestsXtrMessage[];
    /**
     * Total unread requests number
     */
    count_unread?: number;
    /**
     * Friend requests last viewed timestamp
     */
    last_viewed?: number;
}
/**
 * friends.getSuggestions
 *
 * Returns a list of profiles of users whom the current user may know.
 */
export interface FriendsGetSuggestionsParams {
    /**
     * Types of potential friends to return: 'mutual' - users with many mutual friends , 'contacts' - users found with the [vk.com/dev/account.importContacts|account.importContacts] method , 'mutual_contacts' - users who imported the same contacts as the current user with the [vk.com/dev/account.importContacts|account.importContacts] method
     */
    filter?: string;
    /**
     * Number of suggestions to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of suggestions.
     */
    offset?: number;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'rate', 'contacts', 'education', 'online', 'counters'.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: , 'nom' - nominative (default) , 'gen' - genitive , 'dat' - dative , 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
}
export interface FriendsGetSuggestionsResponse {
    /**
     * Total results number
     */
    count?: number;
    items?: UsersUserFull[];
}
/**
 * friends.search
 *
 * Returns a list of friends matching the search criteria.
 */
export interface FriendsSearchParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Search query string (e.g., 'Vasya Babich').
     */
    q?: string;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'rate', 'contacts', 'education', 'online',
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: 'nom' - nominative (default), 'gen' - genitive , 'dat' - dative, 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
    /**
     * Offset needed to return a specific subset of friends.
     */
    offset?: number;
    /**
     * Number of friends to return.
     */
    count?: number;
}
export interface FriendsSearchResponse {
    /**
     * Total number
     */
    count?: number;
    items?: UsersUserFull[];
}
/**
 * gifts.get
 *
 * Returns a list of user gifts.
 */
export interface GiftsGetParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Number of gifts to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
}
export interface GiftsGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: GiftsGift[];
}
/**
 * groups.addAddress
 */
export interface GroupsAddAddressParams {
    group_id: number;
    title: string;
    address: string;
    additional_address?: string;
    city_id: number;
    metro_id?: number;
    latitude: number;
    longitude: number;
    phone?: string;
    work_info_status?: 'always_opened' | 'forever_closed' | 'no_information' | 'temporarily_closed' | 'timetable';
    timetable?: string;
    is_main_address?: 0 | 1;
}
export type GroupsAddAddressResponse = GroupsAddress;
/**
 * groups.addCallbackServer
 */
export interface GroupsAddCallbackServerParams {
    group_id: number;
    url: string;
    title: string;
    secret_key?: string;
}
export interface GroupsAddCallbackServerResponse {
    server_id?: number;
}
/**
 * groups.addLink
 *
 * Allows to add a link to the community.
 */
export interface GroupsAddLinkParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Link URL.
     */
    link: string;
    /**
     * Description text for the link.
     */
    text?: string;
}
export type GroupsAddLinkResponse = GroupsLinksItem;
/**
 * groups.approveRequest
 *
 * Allows to approve join request to the community.
 */
export interface GroupsApproveRequestParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * User ID.
     */
    user_id: number;
}
export type GroupsApproveRequestResponse = 1;
/**
 * groups.ban
 */
export interface GroupsBanParams {
    group_id: number;
    owner_id?: number;
    end_date?: number;
    reason?: number;
    comment?: string;
    comment_visible?: 0 | 1;
}
export type GroupsBanResponse = 1;
/**
 * groups.create
 *
 * Creates a new community.
 */
export interface GroupsCreateParams {
    /**
     * Community title.
     */
    title: string;
    /**
     * Community description (ignored for 'type' = 'public').
     */
    description?: string;
    /**
     * Community type. Possible values: *'group' - group,, *'event' - event,, *'public' - public page
     */
    type?: 'event' | 'group' | 'public';
    /**
     * Category ID (for 'type' = 'public' only).
     */
    public_category?: number;
    /**
     * Public page subcategory ID.
     */
    public_subcategory?: number;
    /**
     * Public page subtype. Possible values: *'1' - place or small business,, *'2' - company, organization or website,, *'3' - famous person or group of people,, *'4' - product or work of art.
     */
    subtype?: 0 | 1 | 2 | 3 | 4;
}
export type GroupsCreateResponse = GroupsGroupFull;
/**
 * groups.deleteAddress
 */
export interface GroupsDeleteAddressParams {
    group_id: number;
    address_id: number;
}
export type GroupsDeleteAddressResponse = 1;
/**
 * groups.deleteCallbackServer
 */
export interface GroupsDeleteCallbackServerParams {
    group_id: number;
    server_id: number;
}
export type GroupsDeleteCallbackServerResponse = 1;
/**
 * groups.deleteLink
 *
 * Allows to delete a link from the community.
 */
export interface GroupsDeleteLinkParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Link ID.
     */
    link_id: number;
}
export type GroupsDeleteLinkResponse = 1;
/**
 * groups.disableOnline
 */
export interface GroupsDisableOnlineParams {
    group_id: number;
}
export type GroupsDisableOnlineResponse = 1;
/**
 * groups.edit
 *
 * Edits a community.
 */
export interface GroupsEditParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Community title.
     */
    title?: string;
    /**
     * Community description.
     */
    description?: string;
    /**
     * Community screen name.
     */
    screen_name?: string;
    /**
     * Community type. Possible values: *'0' - open,, *'1' - closed,, *'2' - private.
     */
    access?: number;
    /**
     * Website that will be displayed in the community information field.
     */
    website?: string;
    /**
     * Community subject. Possible values: , *'1' - auto/moto,, *'2' - activity holidays,, *'3' - business,, *'4' - pets,, *'5' - health,, *'6' - dating and communication, , *'7' - games,, *'8' - IT (computers and software),, *'9' - cinema,, *'10' - beauty and fashion,, *'11' - cooking,, *'12' - art and culture,, *'13' - literature,, *'14' - mobile services and internet,, *'15' - music,, *'16' - science and technology,, *'17' - real estate,, *'18' - news and media,, *'19' - security,, *'20' - education,, *'21' - home and renovations,, *'22' - politics,, *'23' - food,, *'24' - industry,, *'25' - travel,, *'26' - work,, *'27' - entertainment,, *'28' - religion,, *'29' - family,, *'30' - sports,, *'31' - insurance,, *'32' - television,, *'33' - goods and services,, *'34' - hobbies,, *'35' - finance,, *'36' - photo,, *'37' - esoterics,, *'38' - electronics and appliances,, *'39' - erotic,, *'40' - humor,, *'41' - society, humanities,, *'42' - design and graphics.
     */
    subject?: number;
    /**
     * Organizer email (for events).
     */
    email?: string;
    /**
     * Organizer phone number (for events).
     */
    phone?: string;
    /**
     * RSS feed address for import (available only to communities with special permission. Contact vk.com/support to get it.
     */
    rss?: string;
    /**
     * Event start date in Unixtime format.
     */
    event_start_date?: number;
    /**
     * Event finish date in Unixtime format.
     */
    event_finish_date?: number;
    /**
     * Organizer community ID (for events only).
     */
    event_group_id?: number;
    /**
     * Public page category ID.
     */
    public_category?: number;
    /**
     * Public page subcategory ID.
     */
    public_subcategory?: number;
    /**
     * Founding date of a company or organization owning the community in "dd.mm.YYYY" format.
     */
    public_date?: string;
    /**
     * Wall settings. Possible values: *'0' - disabled,, *'1' - open,, *'2' - limited (groups and events only),, *'3' - closed (groups and events only).
     */
    wall?: number;
    /**
     * Board topics settings. Possbile values: , *'0' - disabled,, *'1' - open,, *'2' - limited (for groups and events only).
     */
    topics?: number;
    /**
     * Photos settings. Possible values: *'0' - disabled,, *'1' - open,, *'2' - limited (for groups and events only).
     */
    photos?: number;
    /**
     * Video settings. Possible values: *'0' - disabled,, *'1' - open,, *'2' - limited (for groups and events only).
     */
    video?: number;
    /**
     * Audio settings. Possible values: *'0' - disabled,, *'1' - open,, *'2' - limited (for groups and events only).
     */
    audio?: number;
    /**
     * Links settings (for public pages only). Possible values: *'0' - disabled,, *'1' - enabled.
     */
    links?: 0 | 1;
    /**
     * Events settings (for public pages only). Possible values: *'0' - disabled,, *'1' - enabled.
     */
    events?: 0 | 1;
    /**
     * Places settings (for public pages only). Possible values: *'0' - disabled,, *'1' - enabled.
     */
    places?: 0 | 1;
    /**
     * Contacts settings (for public pages only). Possible values: *'0' - disabled,, *'1' - enabled.
     */
    contacts?: 0 | 1;
    /**
     * Documents settings. Possible values: *'0' - disabled,, *'1' - open,, *'2' - limited (for groups and events only).
     */
    docs?: number;
    /**
     * Wiki pages settings. Possible values: *'0' - disabled,, *'1' - open,, *'2' - limited (for groups and events only).
     */
    wiki?: number;
    /**
     * Community messages. Possible values: *'0' - disabled,, *'1' - enabled.
     */
    messages?: 0 | 1;
    articles?: 0 | 1;
    addresses?: 0 | 1;
    /**
     * Community age limits. Possible values: *'1' - no limits,, *'2' - 16+,, *'3' - 18+.
     */
    age_limits?: 1 | 2 | 3;
    /**
     * Market settings. Possible values: *'0' - disabled,, *'1' - enabled.
     */
    market?: 0 | 1;
    /**
     * objects.json#/definitions/market_custom_button
     */
    market_buttons?: string;
    /**
     * market comments settings. Possible values: *'0' - disabled,, *'1' - enabled.
     */
    market_comments?: 0 | 1;
    /**
     * Market delivery countries.
     */
    market_country?: string;
    /**
     * Market delivery cities (if only one country is specified).
     */
    market_city?: string;
    /**
     * Market currency settings. Possbile values: , *'643' - Russian rubles,, *'980' - Ukrainian hryvnia,, *'398' - Kazakh tenge,, *'978' - Euro,, *'840' - US dollars
     */
    market_currency?: number;
    /**
     * Seller contact for market. Set '0' for community messages.
     */
    market_contact?: number;
    /**
     * ID of a wiki page with market description.
     */
    market_wiki?: number;
    /**
     * Obscene expressions filter in comments. Possible values: , *'0' - disabled,, *'1' - enabled.
     */
    obscene_filter?: 0 | 1;
    /**
     * Stopwords filter in comments. Possible values: , *'0' - disabled,, *'1' - enabled.
     */
    obscene_stopwords?: 0 | 1;
    toxic_filter?: 0 | 1;
    disable_replies_from_groups?: 0 | 1;
    /**
     * Keywords for stopwords filter.
     */
    obscene_words?: string;
    main_section?: number;
    secondary_section?: number;
    /**
     * Country of the community.
     */
    country?: number;
    /**
     * City of the community.
     */
    city?: number;
}
export type GroupsEditResponse = 1;
/**
 * groups.editAddress
 */
export interface GroupsEditAddressParams {
    group_id: number;
    address_id: number;
    title?: string;
    address?: string;
    additional_address?: string;
    city_id?: number;
    metro_id?: number;
    latitude?: number;
    longitude?: number;
    phone?: string;
    work_info_status?: 'always_opened' | 'forever_closed' | 'no_information' | 'temporarily_closed' | 'timetable';
    timetable?: string;
    is_main_address?: 0 | 1;
}
export type GroupsEditAddressResponse = GroupsAddress;
/**
 * groups.editCallbackServer
 */
export interface GroupsEditCallbackServerParams {
    group_id: number;
    server_id: number;
    url: string;
    title: string;
    secret_key?: string;
}
export type GroupsEditCallbackServerResponse = 1;
/**
 * groups.editLink
 *
 * Allows to edit a link in the community.
 */
export interface GroupsEditLinkParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Link ID.
     */
    link_id: number;
    /**
     * New description text for the link.
     */
    text?: string;
}
export type GroupsEditLinkResponse = 1;
/**
 * groups.editManager
 *
 * Allows to add, remove or edit the community manager.
 */
export interface GroupsEditManagerParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * User ID.
     */
    user_id: number;
    /**
     * Manager role. Possible values: *'moderator',, *'editor',, *'administrator',, *'advertiser'.
     */
    role?: string;
    /**
     * '1' — allow the manager to accept community calls.
     */
    is_call_operator?: 0 | 1;
    /**
     * '1' - to show the manager in Contacts block of the community.
     */
    is_contact?: 0 | 1;
    /**
     * Position to show in Contacts block.
     */
    contact_position?: string;
    /**
     * Contact phone.
     */
    contact_phone?: string;
    /**
     * Contact e-mail.
     */
    contact_email?: string;
}
export type GroupsEditManagerResponse = 1;
/**
 * groups.enableOnline
 */
export interface GroupsEnableOnlineParams {
    group_id: number;
}
export type GroupsEnableOnlineResponse = 1;
/**
 * groups.get
 *
 * Returns a list of the communities to which a user belongs.
 */
export interface GroupsGetParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * '1' - to return complete information about a user's communities, '0' - to return a list of community IDs without any additional fields (default),
     */
    extended?: 0 | 1;
    /**
     * Types of communities to return: 'admin' - to return communities administered by the user , 'editor' - to return communities where the user is an administrator or editor, 'moder' - to return communities where the user is an administrator, editor, or moderator, 'groups' - to return only groups, 'publics' - to return only public pages, 'events' - to return only events
     *
     * objects.json#/definitions/groups_filter
     */
    filter?: string;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/groups_fields
     */
    fields?: string;
    /**
     * Offset needed to return a specific subset of communities.
     */
    offset?: number;
    /**
     * Number of communities to return.
     */
    count?: number;
}
export interface GroupsGetResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: number[];
}
export interface GroupsGetExtendedResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: GroupsGroupFull[];
}
/**
 * groups.getAddresses
 *
 * Returns a list of community addresses.
 */
export interface GroupsGetAddressesParams {
    /**
     * ID or screen name of the community.
     */
    group_id: number;
    address_ids?: string;
    /**
     * Latitude of  the user geo position.
     */
    latitude?: number;
    /**
     * Longitude of the user geo position.
     */
    longitude?: number;
    /**
     * Offset needed to return a specific subset of community addresses.
     */
    offset?: number;
    /**
     * Number of community addresses to return.
     */
    count?: number;
    /**
     * Address fields
     *
     * objects.json#/definitions/address_fields
     */
    fields?: string;
}
export interface GroupsGetAddressesResponse {
    /**
     * Total count of addresses
     */
    count?: number;
    items?: GroupsAddress[];
}
/**
 * groups.getBanned
 *
 * Returns a list of users on a community blacklist.
 */
export interface GroupsGetBannedParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Offset needed to return a specific subset of users.
     */
    offset?: number;
    /**
     * Number of users to return.
     */
    count?: number;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    owner_id?: number;
}
export interface GroupsGetBannedResponse {
    /**
     * Total users number
     */
    count?: number;
    items?: GroupsOwnerXtrBanInfo[];
}
/**
 * groups.getById
 *
 * Returns information about communities by their IDs.
 */
export interface GroupsGetByIdParams {
    /**
     * IDs or screen names of communities.
     */
    group_ids?: string;
    /**
     * ID or screen name of the community.
     */
    group_id?: number | string;
    /**
     * Group fields to return.
     *
     * objects.json#/definitions/groups_fields
     */
    fields?: string;
}
export interface GroupsGetByIdResponse {
    groups?: GroupsGroupFull[];
    profiles?: GroupsProfileItem[];
}
/**
 * groups.getCallbackConfirmationCode
 *
 * Returns Callback API confirmation code for the community.
 */
export interface GroupsGetCallbackConfirmationCodeParams {
    /**
     * Community ID.
     */
    group_id: number;
}
export interface GroupsGetCallbackConfirmationCodeResponse {
    /**
     * Confirmation code
     */
    code?: string;
}
/**
 * groups.getCallbackServers
 */
export interface GroupsGetCallbackServersParams {
    group_id: number;
    server_ids?: string;
}
export interface GroupsGetCallbackServersResponse {
    count?: number;
    items?: GroupsCallbackServer[];
}
/**
 * groups.getCallbackSettings
 *
 * Returns [vk.com/dev/callback_api|Callback API] notifications settings.
 */
export interface GroupsGetCallbackSettingsParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Server ID.
     */
    server_id?: number;
}
export type GroupsGetCallbackSettingsResponse = GroupsCallbackSettings;
/**
 * groups.getCatalogInfo
 *
 * Returns categories list for communities catalog
 */
export interface GroupsGetCatalogInfoParams {
    /**
     * 1 - to return communities count and three communities for preview. By default: 0.
     */
    extended?: 0 | 1;
    /**
     * 1 - to return subcategories info. By default: 0.
     */
    subcategories?: 0 | 1;
}
export interface GroupsGetCatalogInfoResponse {
    /**
     * Information whether catalog is enabled for current user
     */
    enabled?: 0 | 1;
    categories?: GroupsGroupCategory[];
}
export interface GroupsGetCatalogInfoExtendedResponse {
    /**
     * Information whether catalog is enabled for current user
     */
    enabled?: 0 | 1;
    categories?: GroupsGroupCategoryFull[];
}
/**
 * groups.getInvitedUsers
 *
 * Returns invited users list of a community
 */
export interface GroupsGetInvitedUsersParams {
    /**
     * Group ID to return invited users for.
     */
    group_id: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * Number of results to return.
     */
    count?: number;
    /**
     * List of additional fields to be returned. Available values: 'sex, bdate, city, country, photo_50, photo_100, photo_200_orig, photo_200, photo_400_orig, photo_max, photo_max_orig, online, online_mobile, lists, domain, has_mobile, contacts, connections, site, education, universities, schools, can_post, can_see_all_posts, can_see_audio, can_write_private_message, status, last_seen, common_count, relation, relatives, counters'.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname. Possible values: *'nom' - nominative (default),, *'gen' - genitive,, *'dat' - dative,, *'acc' - accusative, , *'ins' - instrumental,, *'abl' - prepositional.
     */
    name_case?: string;
}
export interface GroupsGetInvitedUsersResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: UsersUserFull[];
}
/**
 * groups.getInvites
 *
 * Returns a list of invitations to join communities and events.
 */
export interface GroupsGetInvitesParams {
    /**
     * Offset needed to return a specific subset of invitations.
     */
    offset?: number;
    /**
     * Number of invitations to return.
     */
    count?: number;
    /**
     * '1' - to return additional [vk.com/dev/fields_groups|fields] for communities..
     */
    extended?: 0 | 1;
}
export interface GroupsGetInvitesResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: GroupsGroupFull[];
}
export interface GroupsGetInvitesExtendedResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: GroupsGroupFull[];
    profiles?: UsersUserMin[];
    groups?: GroupsGroupFull[];
}
/**
 * groups.getLongPollServer
 *
 * Returns the data needed to query a Long Poll server for events
 */
export interface GroupsGetLongPollServerParams {
    /**
     * Community ID.
     */
    group_id: number;
}
export type GroupsGetLongPollServerResponse = GroupsLongPollServer;
/**
 * groups.getLongPollSettings
 *
 * Returns Long Poll notification settings
 */
export interface GroupsGetLongPollSettingsParams {
    /**
     * Community ID.
     */
    group_id: number;
}
export type GroupsGetLongPollSettingsResponse = GroupsLongPollSettings;
/**
 * groups.getMembers
 *
 * Returns a list of community members.
 */
export interface GroupsGetMembersParams {
    /**
     * ID or screen name of the community.
     */
    group_id?: number | string;
    /**
     * Sort order. Available values: 'id_asc', 'id_desc', 'time_asc', 'time_desc'. 'time_asc' and 'time_desc' are availavle only if the method is called by the group's 'moderator'.
     */
    sort?: 'id_asc' | 'id_desc' | 'time_asc' | 'time_desc';
    /**
     * Offset needed to return a specific subset of community members.
     */
    offset?: number;
    /**
     * Number of community members to return.
     */
    count?: number;
    /**
     * List of additional fields to be returned. Available values: 'sex, bdate, city, country, photo_50, photo_100, photo_200_orig, photo_200, photo_400_orig, photo_max, photo_max_orig, online, online_mobile, lists, domain, has_mobile, contacts, connections, site, education, universities, schools, can_post, can_see_all_posts, can_see_audio, can_write_private_message, status, last_seen, common_count, relation, relatives, counters'.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * *'friends' - only friends in this community will be returned,, *'unsure' - only those who pressed 'I may attend' will be returned (if it's an event).
     */
    filter?: 'donut' | 'friends' | 'managers' | 'unsure' | 'unsure_friends';
}
export interface GroupsGetMembersResponse {
    /**
     * Total members number
     */
    count?: number;
    items?: number[];
    /**
     * Encoded string for a next page
     */
    next_from?: string;
}
export interface GroupsGetMembersFieldsResponse {
    /**
     * Total members number
     */
    count?: number;
    items?: GroupsUserXtrRole[];
    /**
     * Encoded string for a next page
     */
    next_from?: string;
}
export interface GroupsGetMembersFilterResponse {
    /**
     * Total members number
     */
    count?: number;
    items?: GroupsMemberRole[];
    /**
     * Encoded string for a next page
     */
    next_from?: string;
}
/**
 * groups.getOnlineStatus
 */
export interface GroupsGetOnlineStatusParams {
    group_id: number;
}
export interface GroupsGetOnlineStatusResponse {
    /**
     * Estimated time of answer (for status = answer_mark)
     */
    minutes?: number;
    status?: GroupsOnlineStatusType;
}
/**
 * groups.getRequests
 *
 * Returns a list of requests to the community.
 */
export interface GroupsGetRequestsParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * Number of results to return.
     */
    count?: number;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
}
export interface GroupsGetRequestsResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: number[];
}
export interface GroupsGetRequestsFieldsResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: UsersUserFull[];
}
/**
 * groups.getSettings
 *
 * Returns community settings.
 */
export interface GroupsGetSettingsParams {
    /**
     * Community ID.
     */
    group_id: number | string;
}
export interface GroupsGetSettingsResponse {
    /**
     * Community access settings
     */
    access?: GroupsGroupAccess;
    /**
     * Community's page domain
     */
    address?: string;
    /**
     * Audio settings
     */
    audio?: GroupsGroupAudio;
    /**
     * Articles settings
     */
    articles?: number;
    /**
     * Photo suggests setting
     */
    recognize_photo?: number;
    /**
     * City id of group
     */
    city_id?: number;
    /**
     * City name of group
     */
    city_name?: string;
    contacts?: 0 | 1;
    links?: 0 | 1;
    sections_list?: GroupsSectionsListItem[];
    main_section?: GroupsGroupFullSection;
    secondary_section?: GroupsGroupFullSection;
    age_limits?: GroupsGroupAgeLimits;
    /**
     * Community description
     */
    description?: string;
    /**
     * Docs settings
     */
    docs?: GroupsGroupDocs;
    events?: 0 | 1;
    addresses?: boolean;
    /**
     * By enabling bot abilities, you can send users messages with a customized keyboard attached as well as use other promotional abilities
     */
    bots_capabilities?: 0 | 1;
    /**
     * If this setting is enabled, users will see a Start button when they start a chat with your community for the first time
     */
    bots_start_button?: 0 | 1;
    /**
     * If this setting is enabled then users can add your community to a chat
     */
    bots_add_to_chat?: 0 | 1;
    bot_online_booking_enabled?: 0 | 1;
    /**
     * Information whether the obscene filter is enabled
     */
    obscene_filter?: 0 | 1;
    /**
     * Information whether the stop words filter is enabled
     */
    obscene_stopwords?: 0 | 1;
    /**
     * The list of stop words
     */
    obscene_words?: string[];
    /**
     * Information whether the toxic filter is enabled
     */
    toxic_filter?: 0 | 1;
    /**
     * Information whether the replies from groups is disabled
     */
    disable_replies_from_groups?: 0 | 1;
    event_group_id?: number;
    /**
     * Photos settings
     */
    photos?: GroupsGroupPhotos;
    /**
     * Information about the group category
     */
    public_category?: number;
    public_category_list?: GroupsGroupPublicCategoryList[];
    public_date?: string;
    public_date_label?: string;
    /**
     * Information about the group subcategory
     */
    public_subcategory?: number;
    /**
     * URL of the RSS feed
     */
    rss?: string;
    /**
     * Start date
     */
    start_date?: number;
    /**
     * Finish date in Unix-time format
     */
    finish_date?: number;
    /**
     * Community subject ID
     */
    subject?: number;
    subject_list?: GroupsSubjectItem[];
    suggested_privacy?: GroupsGroupSuggestedPrivacy;
    /**
     * Community title
     */
    title?: string;
    /**
     * Topics settings
     */
    topics?: GroupsGroupTopics;
    twitter?: GroupsSettingsTwitter;
    /**
     * Video settings
     */
    video?: GroupsGroupVideo;
    /**
     * Wall settings
     */
    wall?: GroupsGroupWall;
    /**
     * Community website
     */
    website?: string;
    /**
     * Community phone
     */
    phone?: string;
    /**
     * Community email
     */
    email?: string;
    /**
     * Wiki settings
     */
    wiki?: GroupsGroupWiki;
}
/**
 * groups.getTagList
 *
 * List of group's tags
 */
export interface GroupsGetTagListParams {
    group_id: number;
}
export type GroupsGetTagListResponse = GroupsGroupTag[];
/**
 * groups.getTokenPermissions
 */
export interface GroupsGetTokenPermissionsParams {
}
export interface GroupsGetTokenPermissionsResponse {
    mask?: number;
    permissions?: GroupsTokenPermissionSetting[];
}
/**
 * groups.invite
 *
 * Allows to invite friends to the community.
 */
export interface GroupsInviteParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * User IDs.
     */
    user_ids_list?: string;
}
export type GroupsInviteResponse = 1;
export interface GroupsInviteUserIdsResponse {
    /**
     * Total invited users number
     */
    invites_send_count?: number;
}
/**
 * groups.isMember
 *
 * Returns information specifying whether a user is a member of a community.
 */
export interface GroupsIsMemberParams {
    /**
     * ID or screen name of the community.
     */
    group_id: number | string;
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * User IDs.
     */
    user_ids?: string;
    /**
     * '1' - to return an extended response with additional fields. By default: '0'.
     */
    extended?: 0 | 1;
}
/**
 * Information whether user is a member of the group
 */
export type GroupsIsMemberResponse = 0 | 1;
export type GroupsIsMemberUserIdsResponse = GroupsMemberStatus[];
export interface GroupsIsMemberExtendedResponse {
    /**
     * Information whether user is a member of the group
     */
    member?: 0 | 1;
    /**
     * Information whether user has been invited to the group
     */
    invitation?: 0 | 1;
    /**
     * Information whether user can be invited
     */
    can_invite?: 0 | 1;
    /**
     * Information whether user's invite to the group can be recalled
     */
    can_recall?: 0 | 1;
    /**
     * Information whether user has sent request to the group
     */
    request?: 0 | 1;
}
export type GroupsIsMemberUserIdsExtendedResponse = GroupsMemberStatusFull[];
/**
 * groups.join
 *
 * With this method you can join the group or public page, and also confirm your participation in an event.
 */
export interface GroupsJoinParams {
    /**
     * ID or screen name of the community.
     */
    group_id: number;
    /**
     * Optional parameter which is taken into account when 'gid' belongs to the event: '1' - Perhaps I will attend, '0' - I will be there for sure (default), ,
     */
    not_sure?: string;
}
export type GroupsJoinResponse = 1;
/**
 * groups.leave
 *
 * With this method you can leave a group, public page, or event.
 */
export interface GroupsLeaveParams {
    /**
     * ID or screen name of the community.
     */
    group_id: number;
}
export type GroupsLeaveResponse = 1;
/**
 * groups.removeUser
 *
 * Removes a user from the community.
 */
export interface GroupsRemoveUserParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * User ID.
     */
    user_id: number;
}
export type GroupsRemoveUserResponse = 1;
/**
 * groups.reorderLink
 *
 * Allows to reorder links in the community.
 */
export interface GroupsReorderLinkParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Link ID.
     */
    link_id: number;
    /**
     * ID of the link after which to place the link with 'link_id'.
     */
    after?: number;
}
export type GroupsReorderLinkResponse = 1;
/**
 * groups.search
 *
 * Returns a list of communities matching the search criteria.
 */
export interface GroupsSearchParams {
    /**
     * Search query string.
     */
    q: string;
    /**
     * Community type. Possible values: 'group, page, event.'
     */
    type?: 'event' | 'group' | 'page';
    /**
     * Country ID.
     */
    country_id?: number;
    /**
     * City ID. If this parameter is transmitted, country_id is ignored.
     */
    city_id?: number;
    /**
     * '1' - to return only upcoming events. Works with the 'type' = 'event' only.
     */
    future?: 0 | 1;
    /**
     * '1' - to return communities with enabled market only.
     */
    market?: 0 | 1;
    /**
     * Sort order. Possible values: *'0' - default sorting (similar the full version of the site),, *'1' - by growth speed,, *'2'- by the "day attendance/members number" ratio,, *'3' - by the "Likes number/members number" ratio,, *'4' - by the "comments number/members number" ratio,, *'5' - by the "boards entries number/members number" ratio.
     */
    sort?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * Number of communities to return. "Note that you can not receive more than first thousand of results, regardless of 'count' and 'offset' values."
     */
    count?: number;
}
export interface GroupsSearchResponse {
    /**
     * Total communities number
     */
    count?: number;
    items?: GroupsGroupFull[];
}
/**
 * groups.setCallbackSettings
 *
 * Allow to set notifications settings for group.
 */
export interface GroupsSetCallbackSettingsParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Server ID.
     */
    server_id?: number;
    api_version?: string;
    /**
     * A new incoming message has been received ('0' - disabled, '1' - enabled).
     */
    message_new?: 0 | 1;
    /**
     * A new outcoming message has been received ('0' - disabled, '1' - enabled).
     */
    message_reply?: 0 | 1;
    /**
     * Allowed messages notifications ('0' - disabled, '1' - enabled).
     */
    message_allow?: 0 | 1;
    message_edit?: 0 | 1;
    /**
     * Denied messages notifications ('0' - disabled, '1' - enabled).
     */
    message_deny?: 0 | 1;
    message_typing_state?: 0 | 1;
    /**
     * Messages read notifications ('0' - disabled, '1' - enabled).
     */
    message_read?: 0 | 1;
    /**
     * New photos notifications ('0' - disabled, '1' - enabled).
     */
    photo_new?: 0 | 1;
    /**
     * New audios notifications ('0' - disabled, '1' - enabled).
     */
    audio_new?: 0 | 1;
    /**
     * New videos notifications ('0' - disabled, '1' - enabled).
     */
    video_new?: 0 | 1;
    /**
     * New wall replies notifications ('0' - disabled, '1' - enabled).
     */
    wall_reply_new?: 0 | 1;
    /**
     * Wall replies edited notifications ('0' - disabled, '1' - enabled).
     */
    wall_reply_edit?: 0 | 1;
    /**
     * A wall comment has been deleted ('0' - disabled, '1' - enabled).
     */
    wall_reply_delete?: 0 | 1;
    /**
     * A wall comment has been restored ('0' - disabled, '1' - enabled).
     */
    wall_reply_restore?: 0 | 1;
    /**
     * New wall posts notifications ('0' - disabled, '1' - enabled).
     */
    wall_post_new?: 0 | 1;
    /**
     * New wall posts notifications ('0' - disabled, '1' - enabled).
     */
    wall_repost?: 0 | 1;
    /**
     * Scheduled post added to time slot ('0' - disabled, '1' - enabled).
     */
    wall_schedule_post_new?: 0 | 1;
    /**
     * Scheduled post removed from time slot ('0' - disabled, '1' - enabled).
     */
    wall_schedule_post_delete?: 0 | 1;
    /**
     * New board posts notifications ('0' - disabled, '1' - enabled).
     */
    board_post_new?: 0 | 1;
    /**
     * Board posts edited notifications ('0' - disabled, '1' - enabled).
     */
    board_post_edit?: 0 | 1;
    /**
     * Board posts restored notifications ('0' - disabled, '1' - enabled).
     */
    board_post_restore?: 0 | 1;
    /**
     * Board posts deleted notifications ('0' - disabled, '1' - enabled).
     */
    board_post_delete?: 0 | 1;
    /**
     * New comment to photo notifications ('0' - disabled, '1' - enabled).
     */
    photo_comment_new?: 0 | 1;
    /**
     * A photo comment has been edited ('0' - disabled, '1' - enabled).
     */
    photo_comment_edit?: 0 | 1;
    /**
     * A photo comment has been deleted ('0' - disabled, '1' - enabled).
     */
    photo_comment_delete?: 0 | 1;
    /**
     * A photo comment has been restored ('0' - disabled, '1' - enabled).
     */
    photo_comment_restore?: 0 | 1;
    /**
     * New comment to video notifications ('0' - disabled, '1' - enabled).
     */
    video_comment_new?: 0 | 1;
    /**
     * A video comment has been edited ('0' - disabled, '1' - enabled).
     */
    video_comment_edit?: 0 | 1;
    /**
     * A video comment has been deleted ('0' - disabled, '1' - enabled).
     */
    video_comment_delete?: 0 | 1;
    /**
     * A video comment has been restored ('0' - disabled, '1' - enabled).
     */
    video_comment_restore?: 0 | 1;
    /**
     * New comment to market item notifications ('0' - disabled, '1' - enabled).
     */
    market_comment_new?: 0 | 1;
    /**
     * A market comment has been edited ('0' - disabled, '1' - enabled).
     */
    market_comment_edit?: 0 | 1;
    /**
     * A market comment has been deleted ('0' - disabled, '1' - enabled).
     */
    market_comment_delete?: 0 | 1;
    /**
     * A market comment has been restored ('0' - disabled, '1' - enabled).
     */
    market_comment_restore?: 0 | 1;
    market_order_new?: 0 | 1;
    market_order_edit?: 0 | 1;
    /**
     * A vote in a public poll has been added ('0' - disabled, '1' - enabled).
     */
    poll_vote_new?: 0 | 1;
    /**
     * Joined community notifications ('0' - disabled, '1' - enabled).
     */
    group_join?: 0 | 1;
    /**
     * Left community notifications ('0' - disabled, '1' - enabled).
     */
    group_leave?: 0 | 1;
    group_change_settings?: 0 | 1;
    group_change_photo?: 0 | 1;
    group_officers_edit?: 0 | 1;
    /**
     * User added to community blacklist
     */
    user_block?: 0 | 1;
    /**
     * User removed from community blacklist
     */
    user_unblock?: 0 | 1;
    /**
     * New form in lead forms
     */
    lead_forms_new?: 0 | 1;
    like_add?: 0 | 1;
    like_remove?: 0 | 1;
    message_event?: 0 | 1;
    message_reaction_event?: 0 | 1;
    donut_subscription_create?: 0 | 1;
    donut_subscription_prolonged?: 0 | 1;
    donut_subscription_cancelled?: 0 | 1;
    donut_subscription_price_changed?: 0 | 1;
    donut_subscription_expired?: 0 | 1;
    donut_money_withdraw?: 0 | 1;
    donut_money_withdraw_error?: 0 | 1;
}
export type GroupsSetCallbackSettingsResponse = 1;
/**
 * groups.setLongPollSettings
 *
 * Sets Long Poll notification settings
 */
export interface GroupsSetLongPollSettingsParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Sets whether Long Poll is enabled ('0' - disabled, '1' - enabled).
     */
    enabled?: 0 | 1;
    api_version?: string;
    /**
     * A new incoming message has been received ('0' - disabled, '1' - enabled).
     */
    message_new?: 0 | 1;
    /**
     * A new outcoming message has been received ('0' - disabled, '1' - enabled).
     */
    message_reply?: 0 | 1;
    /**
     * Allowed messages notifications ('0' - disabled, '1' - enabled).
     */
    message_allow?: 0 | 1;
    /**
     * Denied messages notifications ('0' - disabled, '1' - enabled).
     */
    message_deny?: 0 | 1;
    /**
     * A message has been edited ('0' - disabled, '1' - enabled).
     */
    message_edit?: 0 | 1;
    message_typing_state?: 0 | 1;
    /**
     * Messages read notifications ('0' - disabled, '1' - enabled).
     */
    message_read?: 0 | 1;
    /**
     * New photos notifications ('0' - disabled, '1' - enabled).
     */
    photo_new?: 0 | 1;
    /**
     * New audios notifications ('0' - disabled, '1' - enabled).
     */
    audio_new?: 0 | 1;
    /**
     * New videos notifications ('0' - disabled, '1' - enabled).
     */
    video_new?: 0 | 1;
    /**
     * New wall replies notifications ('0' - disabled, '1' - enabled).
     */
    wall_reply_new?: 0 | 1;
    /**
     * Wall replies edited notifications ('0' - disabled, '1' - enabled).
     */
    wall_reply_edit?: 0 | 1;
    /**
     * A wall comment has been deleted ('0' - disabled, '1' - enabled).
     */
    wall_reply_delete?: 0 | 1;
    /**
     * A wall comment has been restored ('0' - disabled, '1' - enabled).
     */
    wall_reply_restore?: 0 | 1;
    /**
     * New wall posts notifications ('0' - disabled, '1' - enabled).
     */
    wall_post_new?: 0 | 1;
    /**
     * New wall posts notifications ('0' - disabled, '1' - enabled).
     */
    wall_repost?: 0 | 1;
    /**
     * New board posts notifications ('0' - disabled, '1' - enabled).
     */
    board_post_new?: 0 | 1;
    /**
     * Board posts edited notifications ('0' - disabled, '1' - enabled).
     */
    board_post_edit?: 0 | 1;
    /**
     * Board posts restored notifications ('0' - disabled, '1' - enabled).
     */
    board_post_restore?: 0 | 1;
    /**
     * Board posts deleted notifications ('0' - disabled, '1' - enabled).
     */
    board_post_delete?: 0 | 1;
    /**
     * New comment to photo notifications ('0' - disabled, '1' - enabled).
     */
    photo_comment_new?: 0 | 1;
    /**
     * A photo comment has been edited ('0' - disabled, '1' - enabled).
     */
    photo_comment_edit?: 0 | 1;
    /**
     * A photo comment has been deleted ('0' - disabled, '1' - enabled).
     */
    photo_comment_delete?: 0 | 1;
    /**
     * A photo comment has been restored ('0' - disabled, '1' - enabled).
     */
    photo_comment_restore?: 0 | 1;
    /**
     * New comment to video notifications ('0' - disabled, '1' - enabled).
     */
    video_comment_new?: 0 | 1;
    /**
     * A video comment has been edited ('0' - disabled, '1' - enabled).
     */
    video_comment_edit?: 0 | 1;
    /**
     * A video comment has been deleted ('0' - disabled, '1' - enabled).
     */
    video_comment_delete?: 0 | 1;
    /**
     * A video comment has been restored ('0' - disabled, '1' - enabled).
     */
    video_comment_restore?: 0 | 1;
    /**
     * New comment to market item notifications ('0' - disabled, '1' - enabled).
     */
    market_comment_new?: 0 | 1;
    /**
     * A market comment has been edited ('0' - disabled, '1' - enabled).
     */
    market_comment_edit?: 0 | 1;
    /**
     * A market comment has been deleted ('0' - disabled, '1' - enabled).
     */
    market_comment_delete?: 0 | 1;
    /**
     * A market comment has been restored ('0' - disabled, '1' - enabled).
     */
    market_comment_restore?: 0 | 1;
    /**
     * A vote in a public poll has been added ('0' - disabled, '1' - enabled).
     */
    poll_vote_new?: 0 | 1;
    /**
     * Joined community notifications ('0' - disabled, '1' - enabled).
     */
    group_join?: 0 | 1;
    /**
     * Left community notifications ('0' - disabled, '1' - enabled).
     */
    group_leave?: 0 | 1;
    group_change_settings?: 0 | 1;
    group_change_photo?: 0 | 1;
    group_officers_edit?: 0 | 1;
    /**
     * User added to community blacklist
     */
    user_block?: 0 | 1;
    /**
     * User removed from community blacklist
     */
    user_unblock?: 0 | 1;
    like_add?: 0 | 1;
    like_remove?: 0 | 1;
    message_event?: 0 | 1;
    message_reaction_event?: 0 | 1;
    donut_subscription_create?: 0 | 1;
    donut_subscription_prolonged?: 0 | 1;
    donut_subscription_cancelled?: 0 | 1;
    donut_subscription_price_changed?: 0 | 1;
    donut_subscription_expired?: 0 | 1;
    donut_money_withdraw?: 0 | 1;
    donut_money_withdraw_error?: 0 | 1;
}
export type GroupsSetLongPollSettingsResponse = 1;
/**
 * groups.setSettings
 */
export interface GroupsSetSettingsParams {
    group_id: number;
    messages?: 0 | 1;
    /**
     * By enabling bot abilities, you can send users messages with a customized keyboard attached as well as use other promotional abilities
     */
    bots_capabilities?: 0 | 1;
    /**
     * If this setting is enabled, users will see a Start button when they start a chat with your community for the first time
     */
    bots_start_button?: 0 | 1;
    /**
     * If this setting is enabled then users can add your community to a chat
     */
    bots_add_to_chat?: 0 | 1;
    /**
     * If this setting is enabled then online booking chatbot add in your community chats
     */
    bot_online_booking_enabled?: 0 | 1;
}
export type GroupsSetSettingsResponse = 1;
/**
 * groups.setUserNote
 *
 * In order to save note about group participant
 */
export interface GroupsSetUserNoteParams {
    group_id: number;
    user_id: number;
    /**
     * Note body
     */
    note?: string;
}
export type GroupsSetUserNoteResponse = 0 | 1;
/**
 * groups.tagAdd
 *
 * Add new group's tag
 */
export interface GroupsTagAddParams {
    group_id: number;
    tag_name: string;
    tag_color?: '454647' | '45678f' | '4bb34b' | '5181b8' | '539b9c' | '5c9ce6' | '63b9ba' | '6bc76b' | '76787a' | '792ec0' | '7a6c4f' | '7ececf' | '9e8d6b' | 'a162de' | 'aaaeb3' | 'bbaa84' | 'e64646' | 'ff5c5c' | 'ffa000' | 'ffc107';
}
export type GroupsTagAddResponse = 0 | 1;
/**
 * groups.tagBind
 *
 * Bind or unbind group's tag to user
 */
export interface GroupsTagBindParams {
    group_id: number;
    tag_id: number;
    user_id: number;
    /**
     * Describe the action
     */
    act: 'bind' | 'unbind';
}
export type GroupsTagBindResponse = 0 | 1;
/**
 * groups.tagDelete
 *
 * Delete group's tag
 */
export interface GroupsTagDeleteParams {
    group_id: number;
    tag_id: number;
}
export type GroupsTagDeleteResponse = 0 | 1;
/**
 * groups.tagUpdate
 *
 * Update group's tag
 */
export interface GroupsTagUpdateParams {
    group_id: number;
    tag_id: number;
    tag_name: string;
}
export type GroupsTagUpdateResponse = 0 | 1;
/**
 * groups.toggleMarket
 */
export interface GroupsToggleMarketParams {
    group_id: number;
    state: 'advanced' | 'basic' | 'none';
    ref?: string;
}
export type GroupsToggleMarketResponse = 1;
/**
 * groups.unban
 */
export interface GroupsUnbanParams {
    group_id: number;
    owner_id?: number;
}
export type GroupsUnbanResponse = 1;
/**
 * leadForms.create
 */
export interface LeadFormsCreateParams {
    group_id: number;
    name: string;
    title: string;
    description: string;
    questions: string;
    policy_link_url: string;
    photo?: string;
    confirmation?: string;
    site_link_url?: string;
    active?: 0 | 1;
    once_per_user?: 0 | 1;
    pixel_code?: string;
    notify_admins?: string;
    notify_emails?: string;
}
export interface LeadFormsCreateResponse {
    form_id?: number;
    url?: string;
}
/**
 * leadForms.delete
 */
export interface LeadFormsDeleteParams {
    group_id: number;
    form_id: number;
}
export interface LeadFormsDeleteResponse {
    form_id?: number;
}
/**
 * leadForms.get
 */
export interface LeadFormsGetParams {
    group_id: number;
    form_id: number;
}
export type LeadFormsGetResponse = LeadFormsForm;
/**
 * leadForms.getLeads
 */
export interface LeadFormsGetLeadsParams {
    group_id: number;
    form_id: number;
    limit?: number;
    next_page_token?: string;
}
export interface LeadFormsGetLeadsResponse {
    leads?: LeadFormsLead[];
    next_page_token?: string;
}
/**
 * leadForms.getUploadURL
 */
export interface LeadFormsGetUploadURLParams {
}
export type LeadFormsGetUploadURLResponse = string;
/**
 * leadForms.list
 */
export interface LeadFormsListParams {
    group_id: number;
}
export type LeadFormsListResponse = LeadFormsForm[];
/**
 * leadForms.update
 */
export interface LeadFormsUpdateParams {
    group_id: number;
    form_id: number;
    name: string;
    title: string;
    description: string;
    questions: string;
    policy_link_url: string;
    photo?: string;
    confirmation?: string;
    site_link_url?: string;
    active?: 0 | 1;
    once_per_user?: 0 | 1;
    pixel_code?: string;
    notify_admins?: string;
    notify_emails?: string;
}
export interface LeadFormsUpdateResponse {
    form_id?: number;
    url?: string;
}
/**
 * likes.add
 *
 * Adds the specified object to the 'Likes' list of the current user.
 */
export interface LikesAddParams {
    /**
     * Object type: 'post' - post on user or community wall, 'comment' - comment on a wall post, 'photo' - photo, 'audio' - audio, 'video' - video, 'story' - story, 'note' - note, 'photo_comment' - comment on the photo, 'video_comment' - comment on the video, 'topic_comment' - comment in the discussion, 'sitepage' - page of the site where the [vk.com/dev/Like|Like widget] is installed
     */
    type: string;
    /**
     * ID of the user or community that owns the object.
     */
    owner_id?: number;
    /**
     * Object ID.
     */
    item_id: number;
    /**
     * Access key required for an object owned by a private entity.
     */
    access_key?: string;
    /**
     * Impersonate group
     */
    from_group?: 0 | 1;
}
export interface LikesAddResponse {
    /**
     * Total likes number
     */
    likes?: number;
}
/**
 * likes.delete
 *
 * Deletes the specified object from the 'Likes' list of the current user.
 */
export interface LikesDeleteParams {
    /**
     * Object type: 'post' - post on user or community wall, 'comment' - comment on a wall post, 'photo' - photo, 'audio' - audio, 'video' - video, 'story' - story, 'note' - note, 'photo_comment' - comment on the photo, 'video_comment' - comment on the video, 'topic_comment' - comment in the discussion, 'sitepage' - page of the site where the [vk.com/dev/Like|Like widget] is installed
     */
    type: string;
    /**
     * ID of the user or community that owns the object.
     */
    owner_id?: number;
    /**
     * Object ID.
     */
    item_id: number;
    /**
     * Access key required for an object owned by a private entity.
     */
    access_key?: string;
    /**
     * Impersonate group
     */
    from_group?: 0 | 1;
}
export interface LikesDeleteResponse {
    /**
     * Total likes number
     */
    likes?: number;
}
/**
 * likes.getList
 *
 * Returns a list of IDs of users who added the specified object to their 'Likes' list.
 */
export interface LikesGetListParams {
    /**
     * , Object type: 'post' - post on user or community wall, 'comment' - comment on a wall post, 'photo' - photo, 'audio' - audio, 'video' - video, 'story' - story, 'note' - note, 'photo_comment' - comment on the photo, 'video_comment' - comment on the video, 'topic_comment' - comment in the discussion, 'sitepage' - page of the site where the [vk.com/dev/Like|Like widget] is installed
     */
    type: string;
    /**
     * ID of the user, community, or application that owns the object. If the 'type' parameter is set as 'sitepage', the application ID is passed as 'owner_id'. Use negative value for a community id. If the 'type' parameter is not set, the 'owner_id' is assumed to be either the current user or the same application ID as if the 'type' parameter was set to 'sitepage'.
     */
    owner_id?: number;
    /**
     * Object ID. If 'type' is set as 'sitepage', 'item_id' can include the 'page_id' parameter value used during initialization of the [vk.com/dev/Like|Like widget].
     */
    item_id?: number;
    /**
     * URL of the page where the [vk.com/dev/Like|Like widget] is installed. Used instead of the 'item_id' parameter.
     */
    page_url?: string;
    /**
     * Filters to apply: 'likes' - returns information about all users who liked the object (default), 'copies' - returns information only about users who told their friends about the object
     */
    filter?: 'copies' | 'likes';
    /**
     * Specifies which users are returned: '1' - to return only the current user's friends, '0' - to return all users (default)
     */
    friends_only?: 0 | 1 | 2 | 3;
    /**
     * Specifies whether extended information will be returned. '1' - to return extended information about users and communities from the 'Likes' list, '0' - to return no additional information (default)
     */
    extended?: 0 | 1;
    /**
     * Offset needed to select a specific subset of users.
     */
    offset?: number;
    /**
     * Number of user IDs to return (maximum '1000'). Default is '100' if 'friends_only' is set to '0', otherwise, the default is '10' if 'friends_only' is set to '1'.
     */
    count?: number;
    skip_own?: 0 | 1;
    fields?: string;
}
export interface LikesGetListResponse {
    /**
     * Total number
     */
    count?: number;
    items?: number[];
}
export interface LikesGetListExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: UsersSubscriptionsItem[];
    /**
     * Author of post if he liked the comment
     */
    liked_by_author?: { [key: string]: unknown };
    /**
     * Group where post is present if they liked the comment
     */
    liked_by_group?: { [key: string]: unknown };
}
/**
 * likes.isLiked
 *
 * Checks for the object in the 'Likes' list of the specified user.
 */
export interface LikesIsLikedParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Object type: 'post' - post on user or community wall, 'comment' - comment on a wall post, 'photo' - photo, 'audio' - audio, 'video' - video, 'story' - story, 'note' - note, 'photo_comment' - comment on the photo, 'video_comment' - comment on the video, 'topic_comment' - comment in the discussion
     */
    type: string;
    /**
     * ID of the user or community that owns the object.
     */
    owner_id?: number;
    /**
     * Object ID.
     */
    item_id: number;
}
export interface LikesIsLikedResponse {
    /**
     * Information whether user liked the object
     */
    liked?: 0 | 1;
    /**
     * Information whether user reposted the object
     */
    copied?: 0 | 1;
}
/**
 * market.add
 *
 * Ads a new item to the market.
 */
export interface MarketAddParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Item name.
     */
    name: string;
    /**
     * Item description.
     */
    description: string;
    /**
     * Item category ID.
     */
    category_id: number;
    /**
     * Item price.
     */
    price?: number;
    old_price?: number;
    /**
     * Item status ('1' - deleted, '0' - not deleted).
     */
    deleted?: 0 | 1;
    /**
     * Cover photo ID.
     */
    main_photo_id?: number;
    /**
     * IDs of additional photos.
     */
    photo_ids?: string;
    /**
     * IDs of additional videos.
     */
    video_ids?: string;
    /**
     * Url for button in market item.
     */
    url?: string;
    /**
     * IDs of properties variants.
     */
    variant_ids?: string;
    /**
     * Is main in their group.
     */
    is_main_variant?: 0 | 1;
    dimension_width?: number;
    dimension_height?: number;
    dimension_length?: number;
    weight?: number;
    sku?: string;
    stock_amount?: number;
}
export interface MarketAddResponse {
    /**
     * Item ID
     */
    market_item_id?: number;
}
/**
 * market.addAlbum
 *
 * Creates new collection of items
 */
export interface MarketAddAlbumParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Collection title.
     */
    title: string;
    /**
     * Cover photo ID.
     */
    photo_id?: number;
    /**
     * Set as main ('1' - set, '0' - no).
     */
    main_album?: 0 | 1;
    /**
     * Set as hidden
     */
    is_hidden?: 0 | 1;
}
export interface MarketAddAlbumResponse {
    /**
     * Album ID
     */
    market_album_id?: number;
    /**
     * Albums count
     */
    albums_count?: number;
}
/**
 * market.addProperty
 *
 * Adds property
 */
export interface MarketAddPropertyParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Property name.
     */
    title: string;
}
export interface MarketAddPropertyResponse {
    property_id?: number;
}
/**
 * market.addPropertyVariant
 *
 * Adds property variant
 */
export interface MarketAddPropertyVariantParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Property id.
     */
    property_id: number;
    /**
     * Variant name.
     */
    title: string;
}
export interface MarketAddPropertyVariantResponse {
    variant_id?: number;
}
/**
 * market.addToAlbum
 *
 * Adds an item to one or multiple collections.
 */
export interface MarketAddToAlbumParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    item_ids: string;
    /**
     * Collections IDs to add item to.
     */
    album_ids: string;
}
export type MarketAddToAlbumBaseResponse = 1;
/**
 * market.createComment
 *
 * Creates a new comment for an item.
 */
export interface MarketCreateCommentParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Item ID.
     */
    item_id: number;
    /**
     * Comment text (required if 'attachments' parameter is not specified)
     */
    message?: string;
    /**
     * Comma-separated list of objects attached to a comment. The field is submitted the following way: , "'<owner_id>_<media_id>,<owner_id>_<media_id>'", , '' - media attachment type: "'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document", , '<owner_id>' - media owner id, '<media_id>' - media attachment id, , For example: "photo100172_166443618,photo66748_265827614",
     */
    attachments?: string;
    /**
     * '1' - comment will be published on behalf of a community, '0' - on behalf of a user (by default).
     */
    from_group?: 0 | 1;
    /**
     * ID of a comment to reply with current comment to.
     */
    reply_to_comment?: number;
    /**
     * Sticker ID.
     */
    sticker_id?: number;
    /**
     * Random value to avoid resending one comment.
     */
    guid?: string;
}
export type MarketCreateCommentResponse = number;
/**
 * market.delete
 *
 * Deletes an item.
 */
export interface MarketDeleteParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Item ID.
     */
    item_id: number;
}
export type MarketDeleteResponse = 1;
/**
 * market.deleteAlbum
 *
 * Deletes a collection of items.
 */
export interface MarketDeleteAlbumParams {
    /**
     * ID of an collection owner community.
     */
    owner_id: number;
    /**
     * Collection ID.
     */
    album_id: number;
}
export type MarketDeleteAlbumResponse = 1;
/**
 * market.deleteComment
 *
 * Deletes an item's comment
 */
export interface MarketDeleteCommentParams {
    /**
     * identifier of an item owner community, "Note that community id in the 'owner_id' parameter should be negative number. For example 'owner_id'=-1 matches the [vk.com/apiclub|VK API] community "
     */
    owner_id: number;
    /**
     * comment id
     */
    comment_id: number;
}
/**
 * Returns 1 if request has been processed successfully (0 if the comment is not found)
 */
export type MarketDeleteCommentResponse = 0 | 1;
/**
 * market.deleteProperty
 */
export interface MarketDeletePropertyParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Property id.
     */
    property_id: number;
}
export type MarketDeletePropertyResponse = 1;
/**
 * market.deletePropertyVariant
 */
export interface MarketDeletePropertyVariantParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Variant id.
     */
    variant_id: number;
}
export type MarketDeletePropertyVariantResponse = 1;
/**
 * market.edit
 *
 * Edits an item.
 */
export interface MarketEditParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Item ID.
     */
    item_id: number;
    /**
     * Item name.
     */
    name?: string;
    /**
     * Item description.
     */
    description?: string;
    /**
     * Item category ID.
     */
    category_id?: number;
    /**
     * Item price.
     */
    price?: number;
    old_price?: number;
    /**
     * Item status ('1' - deleted, '0' - not deleted).
     */
    deleted?: 0 | 1;
    /**
     * Cover photo ID.
     */
    main_photo_id?: number;
    /**
     * IDs of additional photos.
     */
    photo_ids?: string;
    /**
     * IDs of additional videos.
     */
    video_ids?: string;
    /**
     * Url for button in market item.
     */
    url?: string;
    /**
     * IDs of properties variants.
     */
    variant_ids?: string;
    /**
     * Is main in their group.
     */
    is_main_variant?: 0 | 1;
    dimension_width?: number;
    dimension_height?: number;
    dimension_length?: number;
    weight?: number;
    sku?: string;
    stock_amount?: number;
}
export type MarketEditResponse = 1;
/**
 * market.editAlbum
 *
 * Edits a collection of items
 */
export interface MarketEditAlbumParams {
    /**
     * ID of an collection owner community.
     */
    owner_id: number;
    /**
     * Collection ID.
     */
    album_id: number;
    /**
     * Collection title.
     */
    title: string;
    /**
     * Cover photo id
     */
    photo_id?: number;
    /**
     * Set as main ('1' - set, '0' - no).
     */
    main_album?: 0 | 1;
    /**
     * Set as hidden
     */
    is_hidden?: 0 | 1;
}
export type MarketEditAlbumResponse = 1;
/**
 * market.editComment
 *
 * Chages item comment's text
 */
export interface MarketEditCommentParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * New comment text (required if 'attachments' are not specified), , 2048 symbols maximum.
     */
    message?: string;
    /**
     * Comma-separated list of objects attached to a comment. The field is submitted the following way: , "'<owner_id>_<media_id>,<owner_id>_<media_id>'", , '' - media attachment type: "'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document", , '<owner_id>' - media owner id, '<media_id>' - media attachment id, , For example: "photo100172_166443618,photo66748_265827614",
     */
    attachments?: string;
}
export type MarketEditCommentResponse = 1;
/**
 * market.editOrder
 *
 * Edit order
 */
export interface MarketEditOrderParams {
    user_id: number;
    order_id: number;
    merchant_comment?: string;
    status?: number;
    track_number?: string;
    payment_status?: 'not_paid' | 'paid' | 'returned';
    delivery_price?: number;
    width?: number;
    length?: number;
    height?: number;
    weight?: number;
    comment_for_user?: string;
    receipt_link?: string;
}
export type MarketEditOrderResponse = 1;
/**
 * market.editProperty
 *
 * Adds property
 */
export interface MarketEditPropertyParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Property id.
     */
    property_id: number;
    /**
     * Property name
     */
    title: string;
}
export type MarketEditPropertyResponse = 1;
/**
 * market.editPropertyVariant
 *
 * Edit property variant name
 */
export interface MarketEditPropertyVariantParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Variant id.
     */
    variant_id: number;
    /**
     * Variant name.
     */
    title: string;
}
export type MarketEditPropertyVariantResponse = 1;
/**
 * market.filterCategories
 *
 * Returns a filter list of market categories.
 */
export interface MarketFilterCategoriesParams {
    /**
     * Category_id filter categories
     */
    category_id?: number;
    /**
     * Query filter categories
     */
    query?: string;
    /**
     * Number of results to return.
     */
    count?: number;
}
export interface MarketFilterCategoriesResponse {
    items?: MarketMarketCategoryTree[];
}
/**
 * market.get
 *
 * Returns items list for a community.
 */
export interface MarketGetParams {
    /**
     * ID of an item owner community, "Note that community id in the 'owner_id' parameter should be negative number. For example 'owner_id'=-1 matches the [vk.com/apiclub|VK API] community "
     */
    owner_id: number;
    album_id?: number;
    /**
     * Number of items to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * '1' - method will return additional fields: 'likes, can_comment, car_repost, photos'. These parameters are not returned by default.
     */
    extended?: 0 | 1;
    /**
     * Items update date from (format: yyyy-mm-dd)
     */
    date_from?: string;
    /**
     * Items update date to (format: yyyy-mm-dd)
     */
    date_to?: string;
    /**
     * Add variants to response if exist
     */
    need_variants?: 0 | 1;
    /**
     * Add disabled items to response
     */
    with_disabled?: 0 | 1;
    fields?: string;
}
export interface MarketGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketMarketItem[];
    variants?: MarketMarketItem[];
}
export interface MarketGetExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketMarketItemFull[];
    variants?: MarketMarketItemFull[];
}
/**
 * market.getAlbumById
 *
 * Returns items album's data
 */
export interface MarketGetAlbumByIdParams {
    /**
     * identifier of an album owner community, "Note that community id in the 'owner_id' parameter should be negative number. For example 'owner_id'=-1 matches the [vk.com/apiclub|VK API] community "
     */
    owner_id: number;
    /**
     * collections identifiers to obtain data from
     */
    album_ids: string;
}
export interface MarketGetAlbumByIdResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketMarketAlbum[];
}
/**
 * market.getAlbums
 *
 * Returns community's market collections list.
 */
export interface MarketGetAlbumsParams {
    /**
     * ID of an items owner community.
     */
    owner_id: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * Number of items to return.
     */
    count?: number;
}
export interface MarketGetAlbumsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketMarketAlbum[];
}
/**
 * market.getById
 *
 * Returns information about market items by their ids.
 */
export interface MarketGetByIdParams {
    /**
     * Comma-separated ids list: {user id}_{item id}. If an item belongs to a community -{community id} is used. " 'Videos' value example: , '-4363_136089719,13245770_137352259'"
     */
    item_ids: string;
    /**
     * '1' - to return additional fields: 'likes, can_comment, car_repost, photos'. By default: '0'.
     */
    extended?: 0 | 1;
}
export interface MarketGetByIdResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketMarketItem[];
}
export interface MarketGetByIdExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketMarketItemFull[];
}
/**
 * market.getCategories
 *
 * Returns a list of market categories.
 */
export interface MarketGetCategoriesParams {
    /**
     * Group Id.
     */
    group_id?: number;
    album_id?: number;
}
export interface MarketGetCategoriesResponse {
    items?: MarketMarketCategoryTree[];
}
/**
 * market.getComments
 *
 * Returns comments list for an item.
 */
export interface MarketGetCommentsParams {
    /**
     * ID of an item owner community
     */
    owner_id: number;
    /**
     * Item ID.
     */
    item_id: number;
    /**
     * '1' - to return likes info.
     */
    need_likes?: 0 | 1;
    /**
     * ID of a comment to start a list from (details below).
     */
    start_comment_id?: number;
    offset?: number;
    /**
     * Number of results to return.
     */
    count?: number;
    /**
     * Sort order ('asc' - from old to new, 'desc' - from new to old)
     */
    sort?: 'asc' | 'desc';
    /**
     * '1' - comments will be returned as numbered objects, in addition lists of 'profiles' and 'groups' objects will be returned.
     */
    extended?: 0 | 1;
    /**
     * List of additional profile fields to return. See the [vk.com/dev/fields|details]
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
}
export interface MarketGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallComment[];
    /**
     * List of users, available only if extended=true exists in query params
     */
    profiles?: UsersUserFull[];
    /**
     * List of groups, available only if extended=true exists in query params
     */
    groups?: GroupsGroupFull[];
}
/**
 * market.getFavesForAttach
 */
export interface MarketGetFavesForAttachParams {
    /**
     * Group which represents content
     */
    current_group_id?: number;
    public_only?: 0 | 1;
    /**
     * Offset needed to return a specific subset of users.
     */
    offset?: number;
    /**
     * Number of users to return.
     */
    count?: number;
}
export interface MarketGetFavesForAttachResponse {
    market_items?: MarketMarketItem[];
    /**
     * Offset for using in next query
     */
    next_from?: number;
}
/**
 * market.getGroupOrders
 *
 * Get market orders
 */
export interface MarketGetGroupOrdersParams {
    /**
     * ID or groups domain
     */
    group_id?: number | string;
    offset?: number;
    count?: number;
}
export interface MarketGetGroupOrdersResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketOrder[];
}
/**
 * market.getOrderById
 *
 * Get order
 */
export interface MarketGetOrderByIdParams {
    user_id?: number;
    order_id: number;
    extended?: 0 | 1;
}
export interface MarketGetOrderByIdResponse {
    order?: MarketOrder;
}
/**
 * market.getOrderItems
 *
 * Get market items in the order
 */
export interface MarketGetOrderItemsParams {
    user_id?: number;
    order_id: number;
    offset?: number;
    count?: number;
}
export interface MarketGetOrderItemsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketOrderItem[];
}
/**
 * market.getOrders
 */
export interface MarketGetOrdersParams {
    offset?: number;
    count?: number;
    extended?: 0 | 1;
    /**
     * Orders status updated date from (format: yyyy-mm-dd)
     */
    date_from?: string;
    /**
     * Orders status updated date to (format: yyyy-mm-dd)
     */
    date_to?: string;
}
export interface MarketGetOrdersResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketOrder[];
}
export interface MarketGetOrdersExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MarketOrder[];
    groups?: GroupsGroupFull[];
}
/**
 * market.getProductPhotoUploadServer
 *
 * Returns the server address for market photo upload.
 */
export interface MarketGetProductPhotoUploadServerParams {
    /**
     * Community ID.
     */
    group_id: number;
    bulk?: 0 | 1;
}
export type MarketGetProductPhotoUploadServerResponse = BaseUploadServer;
/**
 * market.getProperties
 *
 * Get properties
 */
export interface MarketGetPropertiesParams {
    group_id: number;
}
export interface MarketGetPropertiesResponse {
    items?: MarketProperty[];
    count?: number;
}
/**
 * market.groupItems
 */
export interface MarketGroupItemsParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Item ids.
     */
    item_ids: string;
    /**
     * Items group id.
     */
    item_group_id?: number;
}
export interface MarketGroupItemsResponse {
    item_group_id?: number;
}
/**
 * market.removeFromAlbum
 *
 * Removes an item from one or multiple collections.
 */
export interface MarketRemoveFromAlbumParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Item ID.
     */
    item_id: number;
    /**
     * Collections IDs to remove item from.
     */
    album_ids: string;
}
export type MarketRemoveFromAlbumResponse = 1;
/**
 * market.reorderAlbums
 *
 * Reorders the collections list.
 */
export interface MarketReorderAlbumsParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Collection ID.
     */
    album_id: number;
    /**
     * ID of a collection to place current collection before it.
     */
    before?: number;
    /**
     * ID of a collection to place current collection after it.
     */
    after?: number;
}
export type MarketReorderAlbumsResponse = 1;
/**
 * market.reorderItems
 *
 * Changes item place in a collection.
 */
export interface MarketReorderItemsParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * ID of a collection to reorder items in. Set 0 to reorder full items list.
     */
    album_id?: number;
    /**
     * Item ID.
     */
    item_id: number;
    /**
     * ID of an item to place current item before it.
     */
    before?: number;
    /**
     * ID of an item to place current item after it.
     */
    after?: number;
}
export type MarketReorderItemsResponse = 1;
/**
 * market.report
 *
 * Sends a complaint to the item.
 */
export interface MarketReportParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Item ID.
     */
    item_id: number;
    /**
     * Complaint reason. Possible values: *'0' - spam,, *'1' - child porn,, *'2' - extremism,, *'3' - violence,, *'4' - drugs propaganda,, *'5' - adult materials,, *'6' - insult.
     */
    reason?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
export type MarketReportResponse = 1;
/**
 * market.reportComment
 *
 * Sends a complaint to the item's comment.
 */
export interface MarketReportCommentParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * Complaint reason. Possible values: *'0' - spam,, *'1' - child porn,, *'2' - extremism,, *'3' - violence,, *'4' - drugs propaganda,, *'5' - adult materials,, *'6' - insult.
     */
    reason: 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
export type MarketReportCommentResponse = 1;
/**
 * market.restore
 *
 * Restores recently deleted item
 */
export interface MarketRestoreParams {
    /**
     * ID of an item owner community.
     */
    owner_id: number;
    /**
     * Deleted item ID.
     */
    item_id: number;
}
export type MarketRestoreResponse = 1;
/**
 * market.restoreComment
 *
 * Restores a recently deleted comment
 */
export interface MarketRestoreCommentParams {
    /**
     * identifier of an item owner community, "Note that community id in the 'owner_id' parameter should be negative number. For example 'owner_id'=-1 matches the [vk.com/apiclub|VK API] community "
     */
    owner_id: number;
    /**
     * deleted comment id
     */
    comment_id: number;
}
/**
 * Returns 1 if request has been processed successfully (0 if the comment is not found)
 */
export type MarketRestoreCommentResponse = 0 | 1;
/**
 * market.saveProductPhoto
 *
 * Save market photo after upload.
 */
export interface MarketSaveProductPhotoParams {
    /**
     * Upload response
     */
    upload_response: string;
}
export interface MarketSaveProductPhotoResponse {
    /**
     * Photo ID
     */
    photo_id?: number;
    photo?: PhotosPhoto;
}
/**
 * market.saveProductPhotoBulk
 *
 * Bulk save market photo after upload.
 */
export interface MarketSaveProductPhotoBulkParams {
    /**
     * Upload response
     */
    upload_response: string;
}
export type MarketSaveProductPhotoBulkResponse = MarketUploadPhotoData[];
/**
 * market.search
 *
 * Searches market items in a community's catalog
 */
export interface MarketSearchParams {
    /**
     * ID of an items owner community.
     */
    owner_id: number;
    album_id?: number;
    /**
     * Search query, for example "pink slippers".
     */
    q?: string;
    /**
     * Minimum item price value.
     */
    price_from?: number;
    /**
     * Maximum item price value.
     */
    price_to?: number;
    sort?: 0 | 1 | 2 | 3;
    /**
     * '0' - do not use reverse order, '1' - use reverse order
     */
    rev?: 0 | 1;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * Number of items to return.
     */
    count?: number;
    /**
     * '1' - to return additional fields: 'likes, can_comment, car_repost, photos'. By default: '0'.
     */
    extended?: 0 | 1;
    status?: string;
    /**
     * Add variants to response if exist
     */
    need_variants?: 0 | 1;
}
export interface MarketSearchResponse {
    /**
     * Total number
     */
    count?: number;
    view_type?: MarketServicesViewType;
    items?: MarketMarketItem[];
    variants?: MarketMarketItem[];
    groups?: GroupsGroupFull[];
    filters?: MarketGlobalSearchFilters;
}
export interface MarketSearchExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    view_type?: MarketServicesViewType;
    items?: MarketMarketItemFull[];
    variants?: MarketMarketItemFull[];
}
/**
 * market.searchItems
 */
export interface MarketSearchItemsParams {
    q: string;
    offset?: number;
    count?: number;
    category_id?: number;
    price_from?: number;
    price_to?: number;
    sort_by?: 1 | 2 | 3;
    sort_direction?: 0 | 1;
    country?: number;
    city?: number;
}
export interface MarketSearchItemsResponse {
    /**
     * Total number
     */
    count?: number;
    view_type?: MarketServicesViewType;
    items?: MarketMarketItem[];
    variants?: MarketMarketItem[];
    groups?: GroupsGroupFull[];
    filters?: MarketGlobalSearchFilters;
}
/**
 * market.searchItemsBasic
 */
export interface MarketSearchItemsBasicParams {
    q: string;
    offset?: number;
    count?: number;
    category_id?: number;
    price_from?: number;
    price_to?: number;
    sort_by?: 1 | 2 | 3;
    sort_direction?: 0 | 1;
    country?: number;
    city?: number;
    only_my_groups?: 0 | 1;
}
export interface MarketSearchItemsBasicResponse {
    /**
     * Current chunk size
     */
    count?: number;
    /**
     * Total size
     */
    total?: number;
    /**
     * Next chunk present
     */
    has_more?: boolean;
    items?: MarketMarketItemBasicWithGroup[];
}
/**
 * market.ungroupItems
 */
export interface MarketUngroupItemsParams {
    /**
     * Group id.
     */
    group_id: number;
    /**
     * Items group id.
     */
    item_group_id: number;
}
export type MarketUngroupItemsResponse = 1;
/**
 * messages.addChatUser
 *
 * Adds a new user to a chat.
 */
export interface MessagesAddChatUserParams {
    /**
     * Chat ID.
     */
    chat_id: number;
    /**
     * ID of the user to be added to the chat.
     */
    user_id?: number;
    visible_messages_count?: number;
}
export type MessagesAddChatUserResponse = { [key: string]: unknown };
/**
 * messages.addChatUsers
 *
 * Adds new users to a chat.
 */
export interface MessagesAddChatUsersParams {
    chat_id?: number;
    visible_messages_count?: number;
}
export interface MessagesAddChatUsersResponse {
    failed_peer_ids?: number[];
    failed_phone_numbers?: string[];
    invitees?: number[];
}
/**
 * messages.allowMessagesFromGroup
 *
 * Allows sending messages from community to the current user.
 */
export interface MessagesAllowMessagesFromGroupParams {
    /**
     * Group ID.
     */
    group_id: number;
    key?: string;
}
export type MessagesAllowMessagesFromGroupResponse = 1;
/**
 * messages.createChat
 *
 * Creates a chat with several participants.
 */
export interface MessagesCreateChatParams {
    /**
     * IDs of the users to be added to the chat.
     */
    user_ids?: string;
    /**
     * Chat title.
     */
    title?: string;
    group_id?: number;
}
export interface MessagesCreateChatResponse {
    /**
     * Chat ID
     */
    chat_id?: number;
    /**
     * List of successfully added peer ids
     */
    peer_ids?: number[];
}
/**
 * messages.delete
 *
 * Deletes one or more messages.
 */
export interface MessagesDeleteParams {
    /**
     * Message IDs.
     */
    message_ids?: string;
    /**
     * '1' - to mark message as spam.
     */
    spam?: 0 | 1;
    /**
     * Reason for spam
     */
    reason?: number;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
    /**
     * '1' - delete message for for all.
     */
    delete_for_all?: 0 | 1;
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * Conversation message IDs.
     */
    cmids?: string;
}
export type MessagesDeleteResponse = MessagesDeleteFullResponseItem[];
/**
 * messages.deleteChatPhoto
 *
 * Deletes a chat's cover picture.
 */
export interface MessagesDeleteChatPhotoParams {
    /**
     * Chat ID.
     */
    chat_id: number;
    group_id?: number;
}
export interface MessagesDeleteChatPhotoResponse {
    /**
     * Service message ID
     */
    message_id?: number;
    chat?: MessagesChat;
}
/**
 * messages.deleteConversation
 *
 * Deletes all private messages in a conversation.
 */
export interface MessagesDeleteConversationParams {
    /**
     * User ID. To clear a chat history use 'chat_id'
     */
    user_id?: number;
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
}
export interface MessagesDeleteConversationResponse {
    /**
     * Id of the last message, that was deleted
     */
    last_deleted_id?: number;
}
/**
 * messages.deleteReaction
 *
 * Delete message reaction
 */
export interface MessagesDeleteReactionParams {
    peer_id: number;
    cmid: number;
}
export type MessagesDeleteReactionResponse = 0 | 1;
/**
 * messages.denyMessagesFromGroup
 *
 * Denies sending message from community to the current user.
 */
export interface MessagesDenyMessagesFromGroupParams {
    /**
     * Group ID.
     */
    group_id: number;
}
export type MessagesDenyMessagesFromGroupResponse = 1;
/**
 * messages.edit
 *
 * Edits the message.
 */
export interface MessagesEditParams {
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id: number;
    /**
     * (Required if 'attachments' is not set.) Text of the message.
     */
    message?: string;
    /**
     * Geographical latitude of a check-in, in degrees (from -90 to 90).
     */
    lat?: number;
    /**
     * Geographical longitude of a check-in, in degrees (from -180 to 180).
     */
    long?: number;
    /**
     * (Required if 'message' is not set.) List of objects attached to the message, separated by commas, in the following format: "<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, 'wall' - wall post, '<owner_id>' - ID of the media attachment owner. '<media_id>' - media attachment ID. Example: "photo100172_166443618"
     */
    attachment?: string;
    /**
     * '1' - to keep forwarded, messages.
     */
    keep_forward_messages?: 0 | 1;
    /**
     * '1' - to keep attached snippets.
     */
    keep_snippets?: 0 | 1;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
    dont_parse_links?: 0 | 1;
    disable_mentions?: 0 | 1;
    message_id?: number;
    cmid?: number;
    template?: string;
    keyboard?: string;
}
/**
 * Result
 */
export type MessagesEditResponse = 0 | 1;
/**
 * messages.editChat
 *
 * Edits the title of a chat.
 */
export interface MessagesEditChatParams {
    /**
     * Chat ID.
     */
    chat_id: number;
    /**
     * New title of the chat.
     */
    title?: string;
}
export type MessagesEditChatResponse = 1;
/**
 * messages.getByConversationMessageId
 *
 * Returns messages by their IDs within the conversation.
 */
export interface MessagesGetByConversationMessageIdParams {
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id: number;
    /**
     * Conversation message IDs.
     */
    conversation_message_ids: string;
    /**
     * Information whether the response should be extended
     */
    extended?: 0 | 1;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export interface MessagesGetByConversationMessageIdResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
}
export interface MessagesGetByConversationMessageIdExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getById
 *
 * Returns messages by their IDs.
 */
export interface MessagesGetByIdParams {
    /**
     * Message IDs.
     */
    message_ids?: string;
    /**
     * Number of characters after which to truncate a previewed message. To preview the full message, specify '0'. "NOTE: Messages are not truncated by default. Messages are truncated by words."
     */
    preview_length?: number;
    /**
     * Information whether the response should be extended
     */
    extended?: 0 | 1;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
    cmids?: string;
    peer_id?: number;
}
export interface MessagesGetByIdResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
}
export interface MessagesGetByIdExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getChat
 *
 * Returns information about a chat.
 */
export interface MessagesGetChatParams {
    /**
     * Chat ID.
     */
    chat_id?: number;
    /**
     * Chat IDs.
     */
    chat_ids?: string;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: 'nom' - nominative (default), 'gen' - genitive , 'dat' - dative, 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
}
export type MessagesGetChatResponse = MessagesChat;
export type MessagesGetChatFieldsResponse = MessagesChatFull;
export type MessagesGetChatChatIdsResponse = MessagesChat[];
export type MessagesGetChatChatIdsFieldsResponse = MessagesChatFull[];
/**
 * messages.getChatPreview
 */
export interface MessagesGetChatPreviewParams {
    peer_id?: number;
    /**
     * Invitation link.
     */
    link?: string;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
}
export interface MessagesGetChatPreviewResponse {
    preview?: MessagesChatPreview;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getConversationMembers
 *
 * Returns a list of IDs of users participating in a chat.
 */
export interface MessagesGetConversationMembersParams {
    /**
     * Peer ID.
     */
    peer_id: number;
    offset?: number;
    count?: number;
    /**
     * Extended flag
     */
    extended?: 0 | 1;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
    member_ids?: string;
}
export type MessagesGetConversationMembersResponse = MessagesGetConversationMembers;
/**
 * messages.getConversations
 *
 * Returns a list of the current user's conversations.
 */
export interface MessagesGetConversationsParams {
    /**
     * Offset needed to return a specific subset of conversations.
     */
    offset?: number;
    /**
     * Number of conversations to return.
     */
    count?: number;
    /**
     * Filter to apply: 'all' - all conversations, 'unread' - conversations with unread messages, 'important' - conversations, marked as important (only for community messages), 'unanswered' - conversations, marked as unanswered (only for community messages)
     */
    filter?: 'all' | 'archive' | 'important' | 'sorted_chats' | 'unanswered' | 'unread';
    /**
     * '1' - return extra information about users and communities
     */
    extended?: 0 | 1;
    /**
     * ID of the message from what to return dialogs.
     */
    start_message_id?: number;
    /**
     * Profile and communities fields to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export interface MessagesGetConversationsResponse {
    /**
     * Total number
     */
    count?: number;
    /**
     * Unread dialogs number
     */
    unread_count?: number;
    items?: MessagesConversationWithMessage[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getConversationsById
 *
 * Returns conversations by their IDs
 */
export interface MessagesGetConversationsByIdParams {
    /**
     * Destination IDs. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_ids: string;
    /**
     * Return extended properties
     */
    extended?: 0 | 1;
    /**
     * Profile and communities fields to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export type MessagesGetConversationsByIdResponse = MessagesGetConversationById;
export type MessagesGetConversationsByIdExtendedResponse = MessagesGetConversationByIdExtended;
/**
 * messages.getHistory
 *
 * Returns message history for the specified user or group chat.
 */
export interface MessagesGetHistoryParams {
    /**
     * Offset needed to return a specific subset of messages.
     */
    offset?: number;
    /**
     * Number of messages to return.
     */
    count?: number;
    /**
     * ID of the user whose message history you want to return.
     */
    user_id?: number;
    peer_id?: number;
    /**
     * Starting message ID from which to return history.
     */
    start_message_id?: number;
    /**
     * Sort order: '1' - return messages in chronological order. '0' - return messages in reverse chronological order.
     */
    rev?: 1 | 0;
    /**
     * Information whether the response should be extended
     */
    extended?: 0 | 1;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export interface MessagesGetHistoryResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
}
export interface MessagesGetHistoryExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    conversations?: MessagesConversation[];
}
/**
 * messages.getHistoryAttachments
 *
 * Returns media files from the dialog or group chat.
 */
export interface MessagesGetHistoryAttachmentsParams {
    attachment_types?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
    /**
     * Peer ID. ", For group chat: '2000000000 + chat ID' , , For community: '-community ID'"
     */
    peer_id?: number;
    cmid?: number;
    attachment_position?: number;
    offset?: number;
    /**
     * Number of objects to return.
     */
    count?: number;
    extended?: 0 | 1;
    /**
     * Additional profile [vk.com/dev/fields|fields] to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    max_forwards_level?: number;
    message_video?: 0 | 1;
    /**
     * Type of media files to return: *'photo',, *'video',, *'audio',, *'doc',, *'link'.,*'market'.,*'wall'.,*'share'
     */
    media_type?: 'app_action_games' | 'app_action_mini_apps' | 'audio' | 'audio_message' | 'clip' | 'doc' | 'graffiti' | 'link' | 'market' | 'photo' | 'share' | 'video' | 'wall';
    /**
     * Message ID to start return results from.
     */
    start_from?: string;
    preserve_order?: 0 | 1;
    /**
     * '1' - to return photo sizes in a
     */
    photo_sizes?: 0 | 1;
}
export interface MessagesGetHistoryAttachmentsResponse {
    items?: MessagesHistoryAttachment[];
    /**
     * Value for pagination
     */
    next_from?: string;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getImportantMessages
 *
 * Returns a list of user's important messages.
 */
export interface MessagesGetImportantMessagesParams {
    /**
     * Amount of needed important messages.
     */
    count?: number;
    offset?: number;
    start_message_id?: number;
    /**
     * Maximum length of messages body.
     */
    preview_length?: number;
    /**
     * Actors fields to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    /**
     * Return extended properties
     */
    extended?: 0 | 1;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export interface MessagesGetImportantMessagesResponse {
    messages?: MessagesMessagesArray;
    profiles?: UsersUser[];
    groups?: GroupsGroupFull[];
    conversations?: MessagesConversation[];
}
export interface MessagesGetImportantMessagesExtendedResponse {
    messages?: MessagesMessagesArray;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    conversations?: MessagesConversation[];
}
/**
 * messages.getIntentUsers
 */
export interface MessagesGetIntentUsersParams {
    intent: 'confirmed_notification' | 'non_promo_newsletter' | 'promo_newsletter';
    subscribe_id?: number;
    offset?: number;
    count?: number;
    extended?: 0 | 1;
    name_case?: string;
    fields?: string;
}
export interface MessagesGetIntentUsersResponse {
    count?: number;
    items?: number[];
    profiles?: UsersUserFull[];
}
/**
 * messages.getInviteLink
 */
export interface MessagesGetInviteLinkParams {
    /**
     * Destination ID.
     */
    peer_id: number;
    /**
     * 1 - to generate new link (revoke previous), 0 - to return previous link.
     */
    reset?: 0 | 1;
    /**
     * Group ID
     */
    group_id?: number;
}
export interface MessagesGetInviteLinkResponse {
    link?: string;
}
export interface MessagesGetInviteLinkResponseByOwner {
    items?: MessagesGetInviteLinkByOwnerResponseItem[];
}
/**
 * messages.getLastActivity
 *
 * Returns a user's current status and date of last activity.
 */
export interface MessagesGetLastActivityParams {
    /**
     * User ID.
     */
    user_id: number;
}
export type MessagesGetLastActivityResponse = MessagesLastActivity;
/**
 * messages.getLongPollHistory
 *
 * Returns updates in user's private messages.
 */
export interface MessagesGetLongPollHistoryParams {
    /**
     * Last value of the 'ts' parameter returned from the Long Poll server or by using [vk.com/dev/messages.getLongPollHistory|messages.getLongPollHistory] method.
     */
    ts?: number;
    /**
     * Last value of 'pts' parameter returned from the Long Poll server or by using [vk.com/dev/messages.getLongPollHistory|messages.getLongPollHistory] method.
     */
    pts?: number;
    /**
     * Number of characters after which to truncate a previewed message. To preview the full message, specify '0'. "NOTE: Messages are not truncated by default. Messages are truncated by words."
     */
    preview_length?: number;
    /**
     * '1' - to return history with online users only.
     */
    onlines?: 0 | 1;
    /**
     * Additional profile [vk.com/dev/fields|fields] to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Maximum number of events to return.
     */
    events_limit?: number;
    /**
     * Maximum number of messages to return.
     */
    msgs_limit?: number;
    /**
     * Maximum ID of the message among existing ones in the local copy. Both messages received with API methods (for example, , ), and data received from a Long Poll server (events with code 4) are taken into account.
     */
    max_msg_id?: number;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
    lp_version?: number;
    last_n?: number;
    credentials?: 0 | 1;
    extended?: 0 | 1;
}
export interface MessagesGetLongPollHistoryResponse {
    history?: Array<string | number>[];
    messages?: MessagesLongpollMessages;
    credentials?: MessagesLongpollParams;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    chats?: MessagesChat[];
    /**
     * Persistence timestamp
     */
    new_pts?: number;
    from_pts?: number;
    /**
     * Has more
     */
    more?: boolean;
    conversations?: MessagesConversation[];
}
/**
 * messages.getLongPollServer
 *
 * Returns data required for connection to a Long Poll server.
 */
export interface MessagesGetLongPollServerParams {
    /**
     * '1' - to return the 'pts' field, needed for the [vk.com/dev/messages.getLongPollHistory|messages.getLongPollHistory] method.
     */
    need_pts?: 0 | 1;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
    /**
     * Long poll version
     */
    lp_version?: number;
}
export type MessagesGetLongPollServerResponse = MessagesLongpollParams;
/**
 * messages.getMessagesReactions
 *
 * Get reaction counters for message
 */
export interface MessagesGetMessagesReactionsParams {
    peer_id: number;
    cmids: string;
}
export interface MessagesGetMessagesReactionsResponse {
    items?: MessagesReactionCountersResponseItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getReactedPeers
 *
 * Get reacted users and counters for message
 */
export interface MessagesGetReactedPeersParams {
    peer_id: number;
    cmid: number;
    reaction_id?: number;
}
export interface MessagesGetReactedPeersResponse {
    /**
     * Total number
     */
    count?: number;
    reactions?: MessagesReactionResponseItem[];
    counters?: MessagesReactionCounterResponseItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.getReactionsAssets
 *
 * Get assets to display message reactions
 */
export interface MessagesGetReactionsAssetsParams {
    client_version?: number;
}
export interface MessagesGetReactionsAssetsResponse {
    /**
     * Current reactions assets version
     */
    version?: number;
    /**
     * Base reactions assets to display by default
     */
    assets?: MessagesReactionAssetItem[];
    /**
     * Extended reactions assets for special occasions, user allowed to switch to the base version
     */
    override_assets?: MessagesReactionAssetItem[];
    /**
     * Enabled reactions for current account. You can use reactions only from this array or already present on target message
     */
    reaction_ids?: number[];
}
/**
 * messages.isMessagesFromGroupAllowed
 *
 * Returns information whether sending messages from the community to current user is allowed.
 */
export interface MessagesIsMessagesFromGroupAllowedParams {
    /**
     * Group ID.
     */
    group_id: number;
    /**
     * User ID.
     */
    user_id: number;
}
export interface MessagesIsMessagesFromGroupAllowedResponse {
    is_allowed?: 0 | 1;
}
/**
 * messages.joinChatByInviteLink
 */
export interface MessagesJoinChatByInviteLinkParams {
    /**
     * Invitation link.
     */
    link: string;
}
export interface MessagesJoinChatByInviteLinkResponse {
    chat_id?: number;
}
/**
 * messages.markAsAnsweredConversation
 *
 * Marks and unmarks conversations as unanswered.
 */
export interface MessagesMarkAsAnsweredConversationParams {
    /**
     * ID of conversation to mark as important.
     */
    peer_id: number;
    /**
     * '1' - to mark as answered, '0' - to remove the mark
     */
    answered?: 0 | 1;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export type MessagesMarkAsAnsweredConversationResponse = 1;
/**
 * messages.markAsImportant
 *
 * Marks and unmarks messages as important (starred).
 */
export interface MessagesMarkAsImportantParams {
    /**
     * IDs of messages to mark as important.
     */
    message_ids?: string;
    /**
     * '1' - to add a star (mark as important), '0' - to remove the star
     */
    important?: number;
}
export type MessagesMarkAsImportantResponse = number[];
/**
 * messages.markAsImportantConversation
 *
 * Marks and unmarks conversations as important.
 */
export interface MessagesMarkAsImportantConversationParams {
    /**
     * ID of conversation to mark as important.
     */
    peer_id: number;
    /**
     * '1' - to add a star (mark as important), '0' - to remove the star
     */
    important?: 0 | 1;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export type MessagesMarkAsImportantConversationResponse = 1;
/**
 * messages.markAsRead
 *
 * Marks messages as read.
 */
export interface MessagesMarkAsReadParams {
    /**
     * IDs of messages to mark as read.
     */
    message_ids?: string;
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * Message ID to start from.
     */
    start_message_id?: number;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
    mark_conversation_as_read?: 0 | 1;
    up_to_cmid?: number;
}
export type MessagesMarkAsReadResponse = 1;
/**
 * messages.markReactionsAsRead
 *
 * Mark messages reactions as read
 */
export interface MessagesMarkReactionsAsReadParams {
    peer_id: number;
    cmids?: string;
}
export type MessagesMarkReactionsAsReadResponse = 0 | 1;
/**
 * messages.muteChatMentions
 */
export interface MessagesMuteChatMentionsParams {
    /**
     * Chat id
     */
    peer_id: number;
    mention_status: 'all' | 'allOnline' | 'none';
}
export type MessagesMuteChatMentionsResponse = 1;
/**
 * messages.pin
 *
 * Pin a message.
 */
export interface MessagesPinParams {
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'Chat ID', e.g. '2000000001'. For community: '- Community ID', e.g. '-12345'. "
     */
    peer_id: number;
    /**
     * Message ID
     */
    message_id?: number;
    /**
     * Conversation message ID
     */
    cmid?: number;
}
export type MessagesPinResponse = MessagesPinnedMessage;
/**
 * messages.removeChatUser
 *
 * Allows the current user to leave a chat or, if the current user started the chat, allows the user to remove another user from the chat.
 */
export interface MessagesRemoveChatUserParams {
    /**
     * Chat ID.
     */
    chat_id: number;
    /**
     * ID of the user to be removed from the chat.
     */
    user_id?: number;
    member_id?: number;
}
export type MessagesRemoveChatUserResponse = 1;
/**
 * messages.restore
 *
 * Restores a deleted message.
 */
export interface MessagesRestoreParams {
    /**
     * ID of a previously-deleted message to restore.
     */
    message_id?: number;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
    cmid?: number;
    /**
     * Destination ID.
     */
    peer_id?: number;
}
export type MessagesRestoreResponse = 1;
/**
 * messages.search
 *
 * Returns a list of the current user's private messages that match search criteria.
 */
export interface MessagesSearchParams {
    /**
     * Search query string.
     */
    q?: string;
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * Date to search message before in Unixtime.
     */
    date?: number;
    /**
     * Number of characters after which to truncate a previewed message. To preview the full message, specify '0'. "NOTE: Messages are not truncated by default. Messages are truncated by words."
     */
    preview_length?: number;
    /**
     * Offset needed to return a specific subset of messages.
     */
    offset?: number;
    /**
     * Number of messages to return.
     */
    count?: number;
    extended?: 0 | 1;
    fields?: string;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export interface MessagesSearchResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
}
export interface MessagesSearchExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesMessage[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    conversations?: MessagesConversation[];
}
/**
 * messages.searchConversations
 *
 * Returns a list of the current user's conversations that match search criteria.
 */
export interface MessagesSearchConversationsParams {
    /**
     * Search query string.
     */
    q?: string;
    /**
     * Maximum number of results.
     */
    count?: number;
    /**
     * '1' - return extra information about users and communities
     */
    extended?: 0 | 1;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Group ID (for group messages with user access token)
     */
    group_id?: number;
}
export interface MessagesSearchConversationsResponse {
    /**
     * Total results number
     */
    count?: number;
    items?: MessagesConversation[];
}
export interface MessagesSearchConversationsExtendedResponse {
    /**
     * Total results number
     */
    count?: number;
    items?: MessagesConversation[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * messages.send
 *
 * Sends a message.
 */
export interface MessagesSendParams {
    /**
     * User ID (by default - current user).
     */
    user_id?: number;
    /**
     * Unique identifier to avoid resending the message.
     */
    random_id?: number;
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * IDs of message recipients. (See peer_id)
     */
    peer_ids?: string;
    /**
     * User's short address (for example, 'illarionov').
     */
    domain?: string;
    /**
     * ID of conversation the message will relate to.
     */
    chat_id?: number;
    /**
     * (Required if 'attachments' is not set.) Text of the message.
     */
    message?: string;
    /**
     * Geographical latitude of a check-in, in degrees (from -90 to 90).
     */
    lat?: number;
    /**
     * Geographical longitude of a check-in, in degrees (from -180 to 180).
     */
    long?: number;
    /**
     * (Required if 'message' is not set.) List of objects attached to the message, separated by commas, in the following format: "<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, 'wall' - wall post, '<owner_id>' - ID of the media attachment owner. '<media_id>' - media attachment ID. Example: "photo100172_166443618"
     */
    attachment?: string;
    reply_to?: number;
    /**
     * ID of forwarded messages, separated with a comma. Listed messages of the sender will be shown in the message body at the recipient's. Example: "123,431,544"
     */
    forward_messages?: string;
    /**
     * JSON describing the forwarded message or reply
     */
    forward?: string;
    /**
     * Sticker id.
     */
    sticker_id?: number;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
    keyboard?: string;
    template?: string;
    payload?: string;
    /**
     * JSON describing the content source in the message
     */
    content_source?: string;
    dont_parse_links?: 0 | 1;
    disable_mentions?: 0 | 1;
    intent?: 'account_update' | 'bot_ad_invite' | 'bot_ad_promo' | 'confirmed_notification' | 'customer_support' | 'default' | 'finance_notification' | 'game_notification' | 'moderated_newsletter' | 'non_promo_newsletter' | 'promo_newsletter' | 'purchase_update';
    subscribe_id?: number;
}
export type MessagesSendDeprecatedResponse = number;
export type MessagesSendUserIdsResponse = MessagesSendUserIdsResponseItem[];
/**
 * messages.sendMessageEventAnswer
 */
export interface MessagesSendMessageEventAnswerParams {
    event_id: string;
    user_id: number;
    peer_id: number;
    event_data?: string;
}
export type MessagesSendMessageEventAnswerResponse = 1;
/**
 * messages.sendReaction
 *
 * Send message reaction
 */
export interface MessagesSendReactionParams {
    peer_id: number;
    cmid: number;
    reaction_id: number;
}
export type MessagesSendReactionResponse = 0 | 1;
/**
 * messages.setActivity
 *
 * Changes the status of a user as typing in a conversation.
 */
export interface MessagesSetActivityParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * 'typing' - user has started to type.
     */
    type?: 'audiomessage' | 'file' | 'photo' | 'typing' | 'video';
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'chat_id', e.g. '2000000001'. For community: '- community ID', e.g. '-12345'. "
     */
    peer_id?: number;
    /**
     * Group ID (for group messages with group access token)
     */
    group_id?: number;
}
export type MessagesSetActivityResponse = 1;
/**
 * messages.setChatPhoto
 *
 * Sets a previously-uploaded picture as the cover picture of a chat.
 */
export interface MessagesSetChatPhotoParams {
    /**
     * Upload URL from the 'response' field returned by the [vk.com/dev/photos.getChatUploadServer|photos.getChatUploadServer] method upon successfully uploading an image.
     */
    file: string;
}
export interface MessagesSetChatPhotoResponse {
    /**
     * Service message ID
     */
    message_id?: number;
    chat?: MessagesChat;
}
/**
 * messages.unpin
 */
export interface MessagesUnpinParams {
    peer_id: number;
    group_id?: number;
}
export type MessagesUnpinResponse = 1;
/**
 * newsfeed.addBan
 *
 * Prevents news from specified users and communities from appearing in the current user's newsfeed.
 */
export interface NewsfeedAddBanParams {
    user_ids?: string;
    group_ids?: string;
}
export type NewsfeedAddBanResponse = 0 | 1;
/**
 * newsfeed.deleteBan
 *
 * Allows news from previously banned users and communities to be shown in the current user's newsfeed.
 */
export interface NewsfeedDeleteBanParams {
    user_ids?: string;
    group_ids?: string;
}
export type NewsfeedDeleteBanResponse = 1;
/**
 * newsfeed.deleteList
 */
export interface NewsfeedDeleteListParams {
    list_id: number;
}
export type NewsfeedDeleteListResponse = 1;
/**
 * newsfeed.get
 *
 * Returns data required to show newsfeed for the current user.
 */
export interface NewsfeedGetParams {
    /**
     * Filters to apply: 'post' - new wall posts, 'photo' - new photos, 'photo_tag' - new photo tags, 'wall_photo' - new wall photos, 'friend' - new friends
     *
     * objects.json#/definitions/newsfeed_newsfeed_item_type
     */
    filters?: string;
    /**
     * '1' - to return news items from banned sources
     */
    return_banned?: 0 | 1;
    /**
     * Earliest timestamp (in Unix time) of a news item to return. By default, 24 hours ago.
     */
    start_time?: number;
    /**
     * Latest timestamp (in Unix time) of a news item to return. By default, the current time.
     */
    end_time?: number;
    /**
     * Maximum number of photos to return. By default, '5'.
     */
    max_photos?: number;
    /**
     * Sources to obtain news from, separated by commas. User IDs can be specified in formats '' or 'u' , where '' is the user's friend ID. Community IDs can be specified in formats '-' or 'g' , where '' is the community ID. If the parameter is not set, all of the user's friends and communities are returned, except for banned sources, which can be obtained with the [vk.com/dev/newsfeed.getBanned|newsfeed.getBanned] method.
     */
    source_ids?: string;
    /**
     * identifier required to get the next page of results. Value for this parameter is returned in 'next_from' field in a reply.
     */
    start_from?: string;
    /**
     * Number of news items to return (default 50, maximum 100). For auto feed, you can use the 'new_offset' parameter returned by this method.
     */
    count?: number;
    /**
     * Additional fields of [vk.com/dev/fields|profiles] and [vk.com/dev/fields_groups|communities] to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    section?: string;
}
export interface NewsfeedGetResponse {
    items?: NewsfeedNewsfeedItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    lives_items?: NewsfeedNewsfeedItem[];
}
/**
 * newsfeed.getBanned
 *
 * Returns a list of users and communities banned from the current user's newsfeed.
 */
export interface NewsfeedGetBannedParams {
    /**
     * '1' - return extra information about users and communities
     */
    extended?: 0 | 1;
    /**
     * Profile fields to return.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: 'nom' - nominative (default), 'gen' - genitive , 'dat' - dative, 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
}
export interface NewsfeedGetBannedResponse {
    groups?: number[];
    members?: number[];
}
export interface NewsfeedGetBannedExtendedResponse {
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * newsfeed.getComments
 *
 * Returns a list of comments in the current user's newsfeed.
 */
export interface NewsfeedGetCommentsParams {
    /**
     * Number of comments to return. For auto feed, you can use the 'new_offset' parameter returned by this method.
     */
    count?: number;
    /**
     * Filters to apply: 'post' - new comments on wall posts, 'photo' - new comments on photos, 'video' - new comments on videos, 'topic' - new comments on discussions, 'note' - new comments on notes,
     *
     * objects.json#/definitions/newsfeed_comments_filters
     */
    filters?: string;
    /**
     * Object ID, comments on repost of which shall be returned, e.g. 'wall1_45486'. (If the parameter is set, the 'filters' parameter is optional.),
     */
    reposts?: string;
    /**
     * Earliest timestamp (in Unix time) of a comment to return. By default, 24 hours ago.
     */
    start_time?: number;
    /**
     * Latest timestamp (in Unix time) of a comment to return. By default, the current time.
     */
    end_time?: number;
    last_comments_count?: number;
    /**
     * Identificator needed to return the next page with results. Value for this parameter returns in 'next_from' field.
     */
    start_from?: string;
    /**
     * Additional fields of [vk.com/dev/fields|profiles] and [vk.com/dev/fields_groups|communities] to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface NewsfeedGetCommentsResponse {
    items?: NewsfeedCommentsItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    /**
     * Next from value
     */
    next_from?: string;
}
/**
 * newsfeed.getLists
 *
 * Returns a list of newsfeeds followed by the current user.
 */
export interface NewsfeedGetListsParams {
    /**
     * numeric list identifiers.
     */
    list_ids?: string;
    /**
     * Return additional list info
     */
    extended?: 0 | 1;
}
export interface NewsfeedGetListsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: NewsfeedList[];
}
export interface NewsfeedGetListsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: NewsfeedListFull[];
}
/**
 * newsfeed.getMentions
 *
 * Returns a list of posts on user walls in which the current user is mentioned.
 */
export interface NewsfeedGetMentionsParams {
    /**
     * Owner ID.
     */
    owner_id?: number;
    /**
     * Earliest timestamp (in Unix time) of a post to return. By default, 24 hours ago.
     */
    start_time?: number;
    /**
     * Latest timestamp (in Unix time) of a post to return. By default, the current time.
     */
    end_time?: number;
    /**
     * Offset needed to return a specific subset of posts.
     */
    offset?: number;
    /**
     * Number of posts to return.
     */
    count?: number;
}
export interface NewsfeedGetMentionsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallpostFull[];
}
/**
 * newsfeed.getRecommended
 *
 * , Returns a list of newsfeeds recommended to the current user.
 */
export interface NewsfeedGetRecommendedParams {
    /**
     * Earliest timestamp (in Unix time) of a news item to return. By default, 24 hours ago.
     */
    start_time?: number;
    /**
     * Latest timestamp (in Unix time) of a news item to return. By default, the current time.
     */
    end_time?: number;
    /**
     * Maximum number of photos to return. By default, '5'.
     */
    max_photos?: number;
    /**
     * 'new_from' value obtained in previous call.
     */
    start_from?: string;
    /**
     * Number of news items to return.
     */
    count?: number;
    /**
     * Additional fields of [vk.com/dev/fields|profiles] and [vk.com/dev/fields_groups|communities] to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface NewsfeedGetRecommendedResponse {
    items?: NewsfeedNewsfeedItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    lives_items?: NewsfeedNewsfeedItem[];
}
/**
 * newsfeed.getSuggestedSources
 *
 * Returns communities and users that current user is suggested to follow.
 */
export interface NewsfeedGetSuggestedSourcesParams {
    /**
     * offset required to choose a particular subset of communities or users.
     */
    offset?: number;
    /**
     * amount of communities or users to return.
     */
    count?: number;
    /**
     * shuffle the returned list or not.
     */
    shuffle?: 0 | 1;
    /**
     * list of extra fields to be returned. See available fields for [vk.com/dev/fields|users] and [vk.com/dev/fields_groups|communities].
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface NewsfeedGetSuggestedSourcesResponse {
    /**
     * Total number
     */
    count?: number;
    items?: UsersSubscriptionsItem[];
}
/**
 * newsfeed.ignoreItem
 *
 * Hides an item from the newsfeed.
 */
export interface NewsfeedIgnoreItemParams {
    /**
     * Item type. Possible values: *'wall' - post on the wall,, *'tag' - tag on a photo,, *'profilephoto' - profile photo,, *'video' - video,, *'audio' - audio.
     */
    type: string;
    /**
     * Item owner's identifier (user or community), "Note that community id must be negative. 'owner_id=1' - user , 'owner_id=-1' - community "
     */
    owner_id?: number;
    /**
     * Item identifier
     */
    item_id?: number;
}
export interface NewsfeedIgnoreItemResponse {
    status?: boolean;
}
/**
 * newsfeed.saveList
 *
 * Creates and edits user newsfeed lists
 */
export interface NewsfeedSaveListParams {
    /**
     * numeric list identifier (if not sent, will be set automatically).
     */
    list_id?: number;
    /**
     * list name.
     */
    title: string;
    /**
     * users and communities identifiers to be added to the list. Community identifiers must be negative numbers.
     */
    source_ids: string;
    /**
     * reposts display on and off ('1' is for off).
     */
    no_reposts?: 0 | 1;
}
export type NewsfeedSaveListResponse = number;
/**
 * newsfeed.search
 *
 * Returns search results by statuses.
 */
export interface NewsfeedSearchParams {
    /**
     * Search query string (e.g., 'New Year').
     */
    q?: string;
    /**
     * '1' - to return additional information about the user or community that placed the post.
     */
    extended?: 0 | 1;
    /**
     * Number of posts to return.
     */
    count?: number;
    /**
     * Geographical latitude point (in degrees, -90 to 90) within which to search.
     */
    latitude?: number;
    /**
     * Geographical longitude point (in degrees, -180 to 180) within which to search.
     */
    longitude?: number;
    /**
     * Earliest timestamp (in Unix time) of a news item to return. By default, 24 hours ago.
     */
    start_time?: number;
    /**
     * Latest timestamp (in Unix time) of a news item to return. By default, the current time.
     */
    end_time?: number;
    start_from?: string;
    /**
     * Additional fields of [vk.com/dev/fields|profiles] and [vk.com/dev/fields_groups|communities] to return.
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface NewsfeedSearchResponse {
    items?: WallWallpostFull[];
    suggested_queries?: string[];
    next_from?: string;
    /**
     * Filtered number
     */
    count?: number;
    /**
     * Total number
     */
    total_count?: number;
}
export interface NewsfeedSearchResponseStrict {
    items?: WallWallpostFull[];
    suggested_queries?: string[];
    next_from?: string;
    /**
     * Filtered number
     */
    count?: number;
    /**
     * Total number
     */
    total_count?: number;
}
export interface NewsfeedSearchExtendedResponse {
    items?: WallWallpostFull[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    suggested_queries?: string[];
    next_from?: string;
    /**
     * Filtered number
     */
    count?: number;
    /**
     * Total number
     */
    total_count?: number;
}
export interface NewsfeedSearchExtendedResponseStrict {
    items?: WallWallpostFull[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    suggested_queries?: string[];
    next_from?: string;
    /**
     * Filtered number
     */
    count?: number;
    /**
     * Total number
     */
    total_count?: number;
}
/**
 * newsfeed.unignoreItem
 *
 * Returns a hidden item to the newsfeed.
 */
export interface NewsfeedUnignoreItemParams {
    /**
     * Item type. Possible values: *'wall' - post on the wall,, *'tag' - tag on a photo,, *'profilephoto' - profile photo,, *'video' - video,, *'audio' - audio.
     */
    type: string;
    /**
     * Item owner's identifier (user or community), "Note that community id must be negative. 'owner_id=1' - user , 'owner_id=-1' - community "
     */
    owner_id?: number;
    /**
     * Item identifier
     */
    item_id?: number;
    /**
     * Track code of unignored item
     */
    track_code?: string;
}
export type NewsfeedUnignoreItemResponse = 1;
/**
 * newsfeed.unsubscribe
 *
 * Unsubscribes the current user from specified newsfeeds.
 */
export interface NewsfeedUnsubscribeParams {
    /**
     * Type of object from which to unsubscribe: 'note' - note, 'photo' - photo, 'post' - post on user wall or community wall, 'topic' - topic, 'video' - video
     */
    type: 'clip' | 'market' | 'note' | 'photo' | 'post' | 'topic' | 'video';
    /**
     * Object owner ID.
     */
    owner_id?: number;
    /**
     * Object ID.
     */
    item_id: number;
}
export type NewsfeedUnsubscribeResponse = 1;
/**
 * notes.add
 *
 * Creates a new note for the current user.
 */
export interface NotesAddParams {
    /**
     * Note title.
     */
    title: string;
    /**
     * Note text.
     */
    text: string;
    privacy_view?: string;
    privacy_comment?: string;
}
export type NotesAddResponse = number;
/**
 * notes.createComment
 *
 * Adds a new comment on a note.
 */
export interface NotesCreateCommentParams {
    /**
     * Note ID.
     */
    note_id: number;
    /**
     * Note owner ID.
     */
    owner_id?: number;
    /**
     * ID of the user to whom the reply is addressed (if the comment is a reply to another comment).
     */
    reply_to?: number;
    /**
     * Comment text.
     */
    message: string;
    guid?: string;
}
export type NotesCreateCommentResponse = number;
/**
 * notes.delete
 *
 * Deletes a note of the current user.
 */
export interface NotesDeleteParams {
    /**
     * Note ID.
     */
    note_id: number;
}
export type NotesDeleteResponse = 1;
/**
 * notes.deleteComment
 *
 * Deletes a comment on a note.
 */
export interface NotesDeleteCommentParams {
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * Note owner ID.
     */
    owner_id?: number;
}
export type NotesDeleteCommentResponse = 1;
/**
 * notes.edit
 *
 * Edits a note of the current user.
 */
export interface NotesEditParams {
    /**
     * Note ID.
     */
    note_id: number;
    /**
     * Note title.
     */
    title: string;
    /**
     * Note text.
     */
    text: string;
    privacy_view?: string;
    privacy_comment?: string;
}
export type NotesEditResponse = 1;
/**
 * notes.editComment
 *
 * Edits a comment on a note.
 */
export interface NotesEditCommentParams {
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * Note owner ID.
     */
    owner_id?: number;
    /**
     * New comment text.
     */
    message: string;
}
export type NotesEditCommentResponse = 1;
/**
 * notes.get
 *
 * Returns a list of notes created by a user.
 */
export interface NotesGetParams {
    /**
     * Note IDs.
     */
    note_ids?: string;
    /**
     * Note owner ID.
     */
    user_id?: number;
    offset?: number;
    /**
     * Number of notes to return.
     */
    count?: number;
    sort?: 0 | 1;
}
export interface NotesGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: NotesNote[];
}
/**
 * notes.getById
 *
 * Returns a note by its ID.
 */
export interface NotesGetByIdParams {
    /**
     * Note ID.
     */
    note_id: number;
    /**
     * Note owner ID.
     */
    owner_id?: number;
    need_wiki?: 0 | 1;
}
export type NotesGetByIdResponse = NotesNote;
/**
 * notes.getComments
 *
 * Returns a list of comments on a note.
 */
export interface NotesGetCommentsParams {
    /**
     * Note ID.
     */
    note_id: number;
    /**
     * Note owner ID.
     */
    owner_id?: number;
    sort?: 0 | 1;
    offset?: number;
    /**
     * Number of comments to return.
     */
    count?: number;
}
export interface NotesGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: NotesNoteComment[];
}
/**
 * notes.restoreComment
 *
 * Restores a deleted comment on a note.
 */
export interface NotesRestoreCommentParams {
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * Note owner ID.
     */
    owner_id?: number;
}
export type NotesRestoreCommentResponse = 1;
/**
 * notifications.get
 *
 * Returns a list of notifications about other users' feedback to the current user's wall posts.
 */
export interface NotificationsGetParams {
    /**
     * Number of notifications to return.
     */
    count?: number;
    start_from?: string;
    /**
     * Type of notifications to return: 'wall' - wall posts, 'mentions' - mentions in wall posts, comments, or topics, 'comments' - comments to wall posts, photos, and videos, 'likes' - likes, 'reposted' - wall posts that are copied from the current user's wall, 'followers' - new followers, 'friends' - accepted friend requests
     */
    filters?: string;
    /**
     * Earliest timestamp (in Unix time) of a notification to return. By default, 24 hours ago.
     */
    start_time?: number;
    /**
     * Latest timestamp (in Unix time) of a notification to return. By default, the current time.
     */
    end_time?: number;
}
export interface NotificationsGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: NotificationsNotificationItem[];
    profiles?: UsersUser[];
    groups?: GroupsGroup[];
    /**
     * Time when user has been checked notifications last time
     */
    last_viewed?: number;
    photos?: PhotosPhoto[];
    videos?: VideoVideoFull[];
    apps?: AppsApp[];
    next_from?: string;
    ttl?: number;
}
/**
 * notifications.markAsViewed
 *
 * Resets the counter of new notifications about other users' feedback to the current user's wall posts.
 */
export interface NotificationsMarkAsViewedParams {
}
/**
 * Result
 */
export type NotificationsMarkAsViewedResponse = 0 | 1;
/**
 * notifications.sendMessage
 */
export interface NotificationsSendMessageParams {
    user_ids: string;
    message: string;
    fragment?: string;
    group_id?: number;
    random_id?: number;
    /**
     * Type of sending (delivering) notifications: 'immediately' - push and bell notifications will be delivered as soon as possible, 'delayed' - push and bell notifications will be delivered in the most comfortable time for the user, 'delayed_push' - only push notifications will be delivered in the most comfortable time, while the bell notifications will be delivered as soon as possible
     */
    sending_mode?: 'delayed' | 'delayed_push' | 'immediately' | 'without_push';
}
export type NotificationsSendMessageResponse = NotificationsSendMessageItem[];
/**
 * orders.cancelSubscription
 */
export interface OrdersCancelSubscriptionParams {
    user_id: number;
    subscription_id: number;
    pending_cancel?: 0 | 1;
}
/**
 * Result
 */
export type OrdersCancelSubscriptionResponse = 0 | 1;
/**
 * orders.changeState
 *
 * Changes order status.
 */
export interface OrdersChangeStateParams {
    /**
     * order ID.
     */
    order_id: number;
    /**
     * action to be done with the order. Available actions: *cancel - to cancel unconfirmed order. *charge - to confirm unconfirmed order. Applies only if processing of [vk.com/dev/payments_status|order_change_state] notification failed. *refund - to cancel confirmed order.
     */
    action: 'cancel' | 'charge' | 'refund';
    /**
     * internal ID of the order in the application.
     */
    app_order_id?: number;
    /**
     * if this parameter is set to 1, this method returns a list of test mode orders. By default - 0.
     */
    test_mode?: 0 | 1;
}
export type OrdersChangeStateResponse = string;
/**
 * orders.get
 *
 * Returns a list of orders.
 */
export interface OrdersGetParams {
    offset?: number;
    /**
     * number of returned orders.
     */
    count?: number;
    /**
     * if this parameter is set to 1, this method returns a list of test mode orders. By default - 0.
     */
    test_mode?: 0 | 1;
}
export type OrdersGetResponse = OrdersOrder[];
/**
 * orders.getAmount
 */
export interface OrdersGetAmountParams {
    user_id: number;
    votes: string;
}
export type OrdersGetAmountResponse = OrdersAmount[];
/**
 * orders.getById
 *
 * Returns information about orders by their IDs.
 */
export interface OrdersGetByIdParams {
    /**
     * order ID.
     */
    order_id?: number;
    /**
     * order IDs (when information about several orders is requested).
     */
    order_ids?: string;
    /**
     * if this parameter is set to 1, this method returns a list of test mode orders. By default - 0.
     */
    test_mode?: 0 | 1;
}
export type OrdersGetByIdResponse = OrdersOrder[];
/**
 * orders.getUserSubscriptionById
 */
export interface OrdersGetUserSubscriptionByIdParams {
    user_id: number;
    subscription_id: number;
}
export type OrdersGetUserSubscriptionByIdResponse = OrdersSubscription;
/**
 * orders.getUserSubscriptions
 */
export interface OrdersGetUserSubscriptionsParams {
    user_id: number;
}
export interface OrdersGetUserSubscriptionsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: OrdersSubscription[];
}
/**
 * pages.clearCache
 *
 * Allows to clear the cache of particular 'external' pages which may be attached to VK posts.
 */
export interface PagesClearCacheParams {
    /**
     * Address of the page where you need to refesh the cached version
     */
    url: string;
}
export type PagesClearCacheResponse = 1;
/**
 * pages.get
 *
 * Returns information about a wiki page.
 */
export interface PagesGetParams {
    /**
     * Page owner ID.
     */
    owner_id?: number;
    /**
     * Wiki page ID.
     */
    page_id?: number;
    /**
     * '1' - to return information about a global wiki page
     */
    global?: 0 | 1;
    /**
     * '1' - resulting wiki page is a preview for the attached link
     */
    site_preview?: 0 | 1;
    /**
     * Wiki page title.
     */
    title?: string;
    need_source?: 0 | 1;
    /**
     * '1' - to return the page as HTML,
     */
    need_html?: 0 | 1;
}
export type PagesGetResponse = PagesWikipageFull;
/**
 * pages.getHistory
 *
 * Returns a list of all previous versions of a wiki page.
 */
export interface PagesGetHistoryParams {
    /**
     * Wiki page ID.
     */
    page_id: number;
    /**
     * ID of the community that owns the wiki page.
     */
    group_id?: number;
    user_id?: number;
}
export type PagesGetHistoryResponse = PagesWikipageHistory[];
/**
 * pages.getTitles
 *
 * Returns a list of wiki pages in a group.
 */
export interface PagesGetTitlesParams {
    /**
     * ID of the community that owns the wiki page.
     */
    group_id?: number;
}
export type PagesGetTitlesResponse = PagesWikipage[];
/**
 * pages.getVersion
 *
 * Returns the text of one of the previous versions of a wiki page.
 */
export interface PagesGetVersionParams {
    version_id: number;
    /**
     * ID of the community that owns the wiki page.
     */
    group_id?: number;
    user_id?: number;
    /**
     * '1' - to return the page as HTML
     */
    need_html?: 0 | 1;
}
export interface PagesGetVersionResponse {
    id?: number;
    page_id?: number;
    group_id?: number;
    title?: string;
    source?: string;
    current_user_can_edit?: number;
    who_can_view?: number;
    who_can_edit?: number;
    version_created?: number;
    creator_id?: number;
    parent?: string;
    parent2?: string;
    html?: string;
}
/**
 * pages.parseWiki
 *
 * Returns HTML representation of the wiki markup.
 */
export interface PagesParseWikiParams {
    /**
     * Text of the wiki page.
     */
    text: string;
    /**
     * ID of the group in the context of which this markup is interpreted.
     */
    group_id?: number;
}
export type PagesParseWikiResponse = string;
/**
 * pages.save
 *
 * Saves the text of a wiki page.
 */
export interface PagesSaveParams {
    /**
     * Text of the wiki page in wiki-format.
     */
    text?: string;
    /**
     * Wiki page ID. The 'title' parameter can be passed instead of 'pid'.
     */
    page_id?: number;
    /**
     * ID of the community that owns the wiki page.
     */
    group_id?: number;
    /**
     * User ID
     */
    user_id?: number;
    /**
     * Wiki page title.
     */
    title?: string;
}
export type PagesSaveResponse = number;
/**
 * pages.saveAccess
 *
 * Saves modified read and edit access settings for a wiki page.
 */
export interface PagesSaveAccessParams {
    /**
     * Wiki page ID.
     */
    page_id: number;
    /**
     * ID of the community that owns the wiki page.
     */
    group_id?: number;
    user_id?: number;
    /**
     * Who can view the wiki page: '1' - only community members, '2' - all users can view the page, '0' - only community managers
     */
    view?: 0 | 1 | 2;
    /**
     * Who can edit the wiki page: '1' - only community members, '2' - all users can edit the page, '0' - only community managers
     */
    edit?: 0 | 1 | 2;
}
export type PagesSaveAccessResponse = number;
/**
 * photos.confirmTag
 *
 * Confirms a tag on a photo.
 */
export interface PhotosConfirmTagParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: string;
    /**
     * Tag ID.
     */
    tag_id: number;
}
export type PhotosConfirmTagResponse = 1;
/**
 * photos.copy
 *
 * Allows to copy a photo to the "Saved photos" album
 */
export interface PhotosCopyParams {
    /**
     * photo's owner ID
     */
    owner_id: number;
    /**
     * photo ID
     */
    photo_id: number;
    /**
     * for private photos
     */
    access_key?: string;
}
export type PhotosCopyResponse = number;
/**
 * photos.createAlbum
 *
 * Creates an empty photo album.
 */
export interface PhotosCreateAlbumParams {
    /**
     * Album title.
     */
    title: string;
    /**
     * ID of the community in which the album will be created.
     */
    group_id?: number;
    /**
     * Album description.
     */
    description?: string;
    privacy_view?: string;
    privacy_comment?: string;
    upload_by_admins_only?: 0 | 1;
    comments_disabled?: 0 | 1;
}
export type PhotosCreateAlbumResponse = PhotosPhotoAlbumFull;
/**
 * photos.createComment
 *
 * Adds a new comment on the photo.
 */
export interface PhotosCreateCommentParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * Comment text.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of objects attached to the post, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - Media attachment owner ID. '<media_id>' - Media attachment ID. Example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
    /**
     * '1' - to post a comment from the community
     */
    from_group?: 0 | 1;
    reply_to_comment?: number;
    sticker_id?: number;
    access_key?: string;
    guid?: string;
}
export type PhotosCreateCommentResponse = number;
/**
 * photos.delete
 *
 * Deletes a photo.
 */
export interface PhotosDeleteParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id?: number;
    photos?: string;
}
export type PhotosDeleteResponse = 1;
/**
 * photos.deleteAlbum
 *
 * Deletes a photo album belonging to the current user.
 */
export interface PhotosDeleteAlbumParams {
    /**
     * Album ID.
     */
    album_id: number;
    /**
     * ID of the community that owns the album.
     */
    group_id?: number;
}
export type PhotosDeleteAlbumResponse = 1;
/**
 * photos.deleteComment
 *
 * Deletes a comment on the photo.
 */
export interface PhotosDeleteCommentParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
}
/**
 * Returns 1 if request has been processed successfully, 0 if the comment is not found
 */
export type PhotosDeleteCommentResponse = 0 | 1;
/**
 * photos.edit
 *
 * Edits the caption of a photo.
 */
export interface PhotosEditParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * New caption for the photo. If this parameter is not set, it is considered to be equal to an empty string.
     */
    caption?: string;
    latitude?: number;
    longitude?: number;
    place_str?: string;
    foursquare_id?: string;
    delete_place?: 0 | 1;
}
export type PhotosEditResponse = 1;
/**
 * photos.editAlbum
 *
 * Edits information about a photo album.
 */
export interface PhotosEditAlbumParams {
    /**
     * ID of the photo album to be edited.
     */
    album_id: number;
    /**
     * New album title.
     */
    title?: string;
    /**
     * New album description.
     */
    description?: string;
    /**
     * ID of the user or community that owns the album.
     */
    owner_id?: number;
    privacy_view?: string;
    privacy_comment?: string;
    upload_by_admins_only?: 0 | 1;
    comments_disabled?: 0 | 1;
}
export type PhotosEditAlbumResponse = 1;
/**
 * photos.editComment
 *
 * Edits a comment on a photo.
 */
export interface PhotosEditCommentParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * New text of the comment.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of objects attached to the post, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - Media attachment owner ID. '<media_id>' - Media attachment ID. Example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
}
export type PhotosEditCommentResponse = 1;
/**
 * photos.get
 *
 * Returns a list of a user's or community's photos.
 */
export interface PhotosGetParams {
    /**
     * ID of the user or community that owns the photos. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Photo album ID. To return information about photos from service albums, use the following string values: 'profile, wall, saved'.
     */
    album_id?: string;
    /**
     * Photo IDs.
     */
    photo_ids?: string;
    /**
     * Sort order: '1' - reverse chronological, '0' - chronological
     */
    rev?: 0 | 1;
    /**
     * '1' - to return additional 'likes', 'comments', and 'tags' fields, '0' - (default)
     */
    extended?: 0 | 1;
    /**
     * Type of feed obtained in 'feed' field of the method.
     */
    feed_type?: string;
    /**
     * unixtime, that can be obtained with [vk.com/dev/newsfeed.get|newsfeed.get] method in date field to get all photos uploaded by the user on a specific day, or photos the user has been tagged on. Also, 'uid' parameter of the user the event happened with shall be specified.
     */
    feed?: number;
    /**
     * '1' - to return photo sizes in a [vk.com/dev/photo_sizes|special format]
     */
    photo_sizes?: 0 | 1;
    offset?: number;
    count?: number;
}
export interface PhotosGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PhotosPhoto[];
    /**
     * next from pagination cursor
     */
    next_from?: string;
}
/**
 * photos.getAlbums
 *
 * Returns a list of a user's or community's photo albums.
 */
export interface PhotosGetAlbumsParams {
    /**
     * ID of the user or community that owns the albums.
     */
    owner_id?: number;
    /**
     * Album IDs.
     */
    album_ids?: string;
    /**
     * Offset needed to return a specific subset of albums.
     */
    offset?: number;
    /**
     * Number of albums to return.
     */
    count?: number;
    /**
     * '1' - to return system albums with negative IDs
     */
    need_system?: 0 | 1;
    /**
     * '1' - to return an additional 'thumb_src' field, '0' - (default)
     */
    need_covers?: 0 | 1;
    /**
     * '1' - to return photo sizes in a
     */
    photo_sizes?: 0 | 1;
}
export interface PhotosGetAlbumsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PhotosPhotoAlbumFull[];
}
/**
 * photos.getAlbumsCount
 *
 * Returns the number of photo albums belonging to a user or community.
 */
export interface PhotosGetAlbumsCountParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Community ID.
     */
    group_id?: number;
    need_system?: 0 | 1;
}
export type PhotosGetAlbumsCountResponse = number;
/**
 * photos.getAll
 *
 * Returns a list of photos belonging to a user or community, in reverse chronological order.
 */
export interface PhotosGetAllParams {
    /**
     * ID of a user or community that owns the photos. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * '1' - to return detailed information about photos
     */
    extended?: 0 | 1;
    /**
     * Offset needed to return a specific subset of photos. By default, '0'.
     */
    offset?: number;
    /**
     * Number of photos to return.
     */
    count?: number;
    /**
     * '1' - to return image sizes in [vk.com/dev/photo_sizes|special format].
     */
    photo_sizes?: 0 | 1;
    /**
     * '1' - to return photos only from standard albums, '0' - to return all photos including those in service albums, e.g., 'My wall photos' (default)
     */
    no_service_albums?: 0 | 1;
    /**
     * '1' - to show information about photos being hidden from the block above the wall.
     */
    need_hidden?: 0 | 1;
    /**
     * '1' - not to return photos being hidden from the block above the wall. Works only with owner_id>0, no_service_albums is ignored.
     */
    skip_hidden?: 0 | 1;
}
export interface PhotosGetAllResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PhotosPhoto[];
    /**
     * Information whether next page is presented
     */
    more?: 0 | 1;
}
/**
 * photos.getAllComments
 *
 * Returns a list of comments on a specific photo album or all albums of the user sorted in reverse chronological order.
 */
export interface PhotosGetAllCommentsParams {
    /**
     * ID of the user or community that owns the album(s).
     */
    owner_id?: number;
    /**
     * Album ID. If the parameter is not set, comments on all of the user's albums will be returned.
     */
    album_id?: number;
    /**
     * '1' - to return an additional 'likes' field, '0' - (default)
     */
    need_likes?: 0 | 1;
    /**
     * Offset needed to return a specific subset of comments. By default, '0'.
     */
    offset?: number;
    /**
     * Number of comments to return. By default, '20'. Maximum value, '100'.
     */
    count?: number;
}
export interface PhotosGetAllCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallComment[];
}
/**
 * photos.getById
 *
 * Returns information about photos by their IDs.
 */
export interface PhotosGetByIdParams {
    /**
     * IDs separated with a comma, that are IDs of users who posted photos and IDs of photos themselves with an underscore character between such IDs. To get information about a photo in the group album, you shall specify group ID instead of user ID. Example: "1_129207899,6492_135055734, , -20629724_271945303"
     */
    photos: string;
    /**
     * '1' - to return additional fields, '0' - (default)
     */
    extended?: 0 | 1;
    /**
     * '1' - to return photo sizes in a
     */
    photo_sizes?: 0 | 1;
}
export type PhotosGetByIdResponse = PhotosPhoto[];
/**
 * photos.getChatUploadServer
 *
 * Returns an upload link for chat cover pictures.
 */
export interface PhotosGetChatUploadServerParams {
    /**
     * ID of the chat for which you want to upload a cover photo.
     */
    chat_id: number;
    crop_x?: number;
    crop_y?: number;
    /**
     * Width (in pixels) of the photo after cropping.
     */
    crop_width?: number;
}
export type PhotosGetChatUploadServerResponse = BaseUploadServer;
/**
 * photos.getComments
 *
 * Returns a list of comments on a photo.
 */
export interface PhotosGetCommentsParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * '1' - to return an additional 'likes' field, '0' - (default)
     */
    need_likes?: 0 | 1;
    start_comment_id?: number;
    /**
     * Offset needed to return a specific subset of comments. By default, '0'.
     */
    offset?: number;
    /**
     * Number of comments to return.
     */
    count?: number;
    /**
     * Sort order: 'asc' - old first, 'desc' - new first
     */
    sort?: 'asc' | 'desc';
    access_key?: string;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/users_fields
     */
    fields?: string;
}
export interface PhotosGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    /**
     * Real offset of the comments
     */
    real_offset?: number;
    items?: WallWallComment[];
}
export interface PhotosGetCommentsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    /**
     * Real offset of the comments
     */
    real_offset?: number;
    items?: WallWallComment[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * photos.getMarketAlbumUploadServer
 *
 * Returns the server address for market album photo upload.
 */
export interface PhotosGetMarketAlbumUploadServerParams {
    /**
     * Community ID.
     */
    group_id: number;
}
export type PhotosGetMarketAlbumUploadServerResponse = BaseUploadServer;
/**
 * photos.getMessagesUploadServer
 *
 * Returns the server address for photo upload in a private message for a user.
 */
export interface PhotosGetMessagesUploadServerParams {
    /**
     * Destination ID. "For user: 'User ID', e.g. '12345'. For chat: '2000000000' + 'Chat ID', e.g. '2000000001'. For community: '- Community ID', e.g. '-12345'. "
     */
    peer_id?: number;
}
export type PhotosGetMessagesUploadServerResponse = PhotosPhotoUpload;
/**
 * photos.getNewTags
 *
 * Returns a list of photos with tags that have not been viewed.
 */
export interface PhotosGetNewTagsParams {
    /**
     * Offset needed to return a specific subset of photos.
     */
    offset?: number;
    /**
     * Number of photos to return.
     */
    count?: number;
}
export interface PhotosGetNewTagsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PhotosPhotoXtrTagInfo[];
}
/**
 * photos.getOwnerCoverPhotoUploadServer
 *
 * Returns the server address for owner cover upload.
 */
export interface PhotosGetOwnerCoverPhotoUploadServerParams {
    /**
     * ID of community that owns the album (if the photo will be uploaded to a community album).
     */
    group_id?: number;
    /**
     * X coordinate of the left-upper corner
     */
    crop_x?: number;
    /**
     * Y coordinate of the left-upper corner
     */
    crop_y?: number;
    /**
     * X coordinate of the right-bottom corner
     */
    crop_x2?: number;
    /**
     * Y coordinate of the right-bottom corner
     */
    crop_y2?: number;
    is_video_cover?: 0 | 1;
}
export type PhotosGetOwnerCoverPhotoUploadServerResponse = BaseUploadServer;
/**
 * photos.getOwnerPhotoUploadServer
 *
 * Returns an upload server address for a profile or community photo.
 */
export interface PhotosGetOwnerPhotoUploadServerParams {
    /**
     * identifier of a community or current user. "Note that community id must be negative. 'owner_id=1' - user, 'owner_id=-1' - community, "
     */
    owner_id?: number;
}
export type PhotosGetOwnerPhotoUploadServerResponse = BaseUploadServer;
/**
 * photos.getTags
 *
 * Returns a list of tags on a photo.
 */
export interface PhotosGetTagsParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    access_key?: string;
}
export type PhotosGetTagsResponse = PhotosPhotoTag[];
/**
 * photos.getUploadServer
 *
 * Returns the server address for photo upload.
 */
export interface PhotosGetUploadServerParams {
    album_id?: number;
    /**
     * ID of community that owns the album (if the photo will be uploaded to a community album).
     */
    group_id?: number;
}
export type PhotosGetUploadServerResponse = PhotosPhotoUpload;
/**
 * photos.getUserPhotos
 *
 * Returns a list of photos in which a user is tagged.
 */
export interface PhotosGetUserPhotosParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Offset needed to return a specific subset of photos. By default, '0'.
     */
    offset?: number;
    /**
     * Number of photos to return. Maximum value is 1000.
     */
    count?: number;
    /**
     * '1' - to return an additional 'likes' field, '0' - (default)
     */
    extended?: 0 | 1;
    /**
     * Sort order: '1' - by date the tag was added in ascending order, '0' - by date the tag was added in descending order
     */
    sort?: string;
}
export interface PhotosGetUserPhotosResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PhotosPhoto[];
    /**
     * next from pagination cursor
     */
    next_from?: string;
}
/**
 * photos.getWallUploadServer
 *
 * Returns the server address for photo upload onto a user's wall.
 */
export interface PhotosGetWallUploadServerParams {
    /**
     * ID of community to whose wall the photo will be uploaded.
     */
    group_id?: number;
}
export type PhotosGetWallUploadServerResponse = PhotosPhotoUpload;
/**
 * photos.makeCover
 *
 * Makes a photo into an album cover.
 */
export interface PhotosMakeCoverParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * Album ID.
     */
    album_id?: number;
}
export type PhotosMakeCoverResponse = 1;
/**
 * photos.move
 *
 * Moves a photo from one album to another.
 */
export interface PhotosMoveParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * ID of the album to which the photo will be moved.
     */
    target_album_id: number;
    photo_ids: string;
}
export type PhotosMoveResponse = 1;
/**
 * photos.putTag
 *
 * Adds a tag on the photo.
 */
export interface PhotosPutTagParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * ID of the user to be tagged.
     */
    user_id: number;
    /**
     * Upper left-corner coordinate of the tagged area (as a percentage of the photo's width).
     */
    x?: number;
    /**
     * Upper left-corner coordinate of the tagged area (as a percentage of the photo's height).
     */
    y?: number;
    /**
     * Lower right-corner coordinate of the tagged area (as a percentage of the photo's width).
     */
    x2?: number;
    /**
     * Lower right-corner coordinate of the tagged area (as a percentage of the photo's height).
     */
    y2?: number;
}
export type PhotosPutTagResponse = number;
/**
 * photos.removeTag
 *
 * Removes a tag from a photo.
 */
export interface PhotosRemoveTagParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * Tag ID.
     */
    tag_id: number;
}
export type PhotosRemoveTagResponse = 1;
/**
 * photos.reorderAlbums
 *
 * Reorders the album in the list of user albums.
 */
export interface PhotosReorderAlbumsParams {
    /**
     * ID of the user or community that owns the album.
     */
    owner_id?: number;
    /**
     * Album ID.
     */
    album_id: number;
    /**
     * ID of the album before which the album in question shall be placed.
     */
    before?: number;
    /**
     * ID of the album after which the album in question shall be placed.
     */
    after?: number;
}
export type PhotosReorderAlbumsResponse = 1;
/**
 * photos.reorderPhotos
 *
 * Reorders the photo in the list of photos of the user album.
 */
export interface PhotosReorderPhotosParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * ID of the photo before which the photo in question shall be placed.
     */
    before?: number;
    /**
     * ID of the photo after which the photo in question shall be placed.
     */
    after?: number;
}
export type PhotosReorderPhotosResponse = 1;
/**
 * photos.report
 *
 * Reports (submits a complaint about) a photo.
 */
export interface PhotosReportParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id: number;
    /**
     * Photo ID.
     */
    photo_id: number;
    /**
     * Reason for the complaint: '0' - spam, '1' - child pornography, '2' - extremism, '3' - violence, '4' - drug propaganda, '5' - adult material, '6' - insult, abuse, '8' - suicide calls
     */
    reason?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8;
}
export type PhotosReportResponse = 1;
/**
 * photos.reportComment
 *
 * Reports (submits a complaint about) a comment on a photo.
 */
export interface PhotosReportCommentParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id: number;
    /**
     * ID of the comment being reported.
     */
    comment_id: number;
    /**
     * Reason for the complaint: '0' - spam, '1' - child pornography, '2' - extremism, '3' - violence, '4' - drug propaganda, '5' - adult material, '6' - insult, abuse
     */
    reason?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
export type PhotosReportCommentResponse = 1;
/**
 * photos.restore
 *
 * Restores a deleted photo.
 */
export interface PhotosRestoreParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * Photo ID.
     */
    photo_id: number;
}
export type PhotosRestoreResponse = 1;
/**
 * photos.restoreComment
 *
 * Restores a deleted comment on a photo.
 */
export interface PhotosRestoreCommentParams {
    /**
     * ID of the user or community that owns the photo.
     */
    owner_id?: number;
    /**
     * ID of the deleted comment.
     */
    comment_id: number;
}
/**
 * Returns 1 if request has been processed successfully, 0 if the comment is not found
 */
export type PhotosRestoreCommentResponse = 0 | 1;
/**
 * photos.save
 *
 * Saves photos after successful uploading.
 */
export interface PhotosSaveParams {
    /**
     * ID of the album to save photos to.
     */
    album_id?: number;
    /**
     * ID of the community to save photos to.
     */
    group_id?: number;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    server?: number;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    photos_list?: string;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    hash?: string;
    /**
     * Geographical latitude, in degrees (from '-90' to '90').
     */
    latitude?: number;
    /**
     * Geographical longitude, in degrees (from '-180' to '180').
     */
    longitude?: number;
    /**
     * Text describing the photo. 2048 digits max.
     */
    caption?: string;
}
export type PhotosSaveResponse = PhotosPhoto[];
/**
 * photos.saveMarketAlbumPhoto
 *
 * Saves market album photos after successful uploading.
 */
export interface PhotosSaveMarketAlbumPhotoParams {
    /**
     * Community ID.
     */
    group_id: number;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    photo: string;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    server: number;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    hash: string;
}
export type PhotosSaveMarketAlbumPhotoResponse = PhotosPhoto[];
/**
 * photos.saveMessagesPhoto
 *
 * Saves a photo after being successfully uploaded. URL obtained with [vk.com/dev/photos.getMessagesUploadServer|photos.getMessagesUploadServer] method.
 */
export interface PhotosSaveMessagesPhotoParams {
    /**
     * Parameter returned when the photo is [vk.com/dev/upload_files|uploaded to the server].
     */
    photo: string;
    server?: number;
    hash?: string;
}
export type PhotosSaveMessagesPhotoResponse = PhotosPhoto[];
/**
 * photos.saveOwnerCoverPhoto
 *
 * Saves cover photo after successful uploading.
 */
export interface PhotosSaveOwnerCoverPhotoParams {
    crop_x?: number;
    crop_height?: number;
    crop_y?: number;
    crop_width?: number;
    response_json?: string;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    hash?: string;
    /**
     * Parameter returned when photos are [vk.com/dev/upload_files|uploaded to server].
     */
    photo?: string;
    is_video_cover?: 0 | 1;
}
export interface PhotosSaveOwnerCoverPhotoResponse {
    images?: BaseImage[];
}
/**
 * photos.saveOwnerPhoto
 *
 * Saves a profile or community photo. Upload URL can be got with the [vk.com/dev/photos.getOwnerPhotoUploadServer|photos.getOwnerPhotoUploadServer] method.
 */
export interface PhotosSaveOwnerPhotoParams {
    /**
     * parameter returned after [vk.com/dev/upload_files|photo upload].
     */
    server?: string;
    /**
     * parameter returned after [vk.com/dev/upload_files|photo upload].
     */
    hash?: string;
    /**
     * parameter returned after [vk.com/dev/upload_files|photo upload].
     */
    photo?: string;
}
export interface PhotosSaveOwnerPhotoResponse {
    /**
     * Photo hash
     */
    photo_hash?: string;
    /**
     * Uploaded image url
     */
    photo_src?: string;
    /**
     * Uploaded image url
     */
    photo_src_big?: string;
    /**
     * Uploaded image url
     */
    photo_src_small?: string;
    /**
     * Returns 1 if profile photo is saved
     */
    saved?: number;
    /**
     * Created post ID
     */
    post_id?: number;
}
/**
 * photos.saveWallPhoto
 *
 * Saves a photo to a user's or community's wall after being uploaded.
 */
export interface PhotosSaveWallPhotoParams {
    /**
     * ID of the user on whose wall the photo will be saved.
     */
    user_id?: number;
    /**
     * ID of community on whose wall the photo will be saved.
     */
    group_id?: number;
    /**
     * Parameter returned when the the photo is [vk.com/dev/upload_files|uploaded to the server].
     */
    photo: string;
    server?: number;
    hash?: string;
    /**
     * Geographical latitude, in degrees (from '-90' to '90').
     */
    latitude?: number;
    /**
     * Geographical longitude, in degrees (from '-180' to '180').
     */
    longitude?: number;
    /**
     * Text describing the photo. 2048 digits max.
     */
    caption?: string;
}
export type PhotosSaveWallPhotoResponse = PhotosPhoto[];
/**
 * photos.search
 *
 * Returns a list of photos.
 */
export interface PhotosSearchParams {
    /**
     * Search query string.
     */
    q?: string;
    /**
     * Geographical latitude, in degrees (from '-90' to '90').
     */
    lat?: number;
    /**
     * Geographical longitude, in degrees (from '-180' to '180').
     */
    long?: number;
    start_time?: number;
    end_time?: number;
    /**
     * Sort order:
     */
    sort?: number;
    /**
     * Offset needed to return a specific subset of photos.
     */
    offset?: number;
    /**
     * Number of photos to return.
     */
    count?: number;
    /**
     * Radius of search in meters (works very approximately). Available values: '10', '100', '800', '6000', '50000'.
     */
    radius?: number;
}
export interface PhotosSearchResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PhotosPhoto[];
}
/**
 * podcasts.searchPodcast
 */
export interface PodcastsSearchPodcastParams {
    search_string: string;
    offset?: number;
    count?: number;
}
export interface PodcastsSearchPodcastResponse {
    podcasts?: PodcastExternalData[];
    /**
     * Total amount of found results
     */
    results_total?: number;
}
/**
 * polls.addVote
 *
 * Adds the current user's vote to the selected answer in the poll.
 */
export interface PollsAddVoteParams {
    /**
     * ID of the user or community that owns the poll. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Poll ID.
     */
    poll_id: number;
    answer_ids: string;
    is_board?: 0 | 1;
}
/**
 * Result
 */
export type PollsAddVoteResponse = 0 | 1;
/**
 * polls.create
 *
 * Creates polls that can be attached to the users' or communities' posts.
 */
export interface PollsCreateParams {
    /**
     * question text
     */
    question?: string;
    /**
     * '1' - anonymous poll, participants list is hidden,, '0' - public poll, participants list is available,, Default value is '0'.
     */
    is_anonymous?: 0 | 1;
    is_multiple?: 0 | 1;
    end_date?: number;
    /**
     * If a poll will be added to a communty it is required to send a negative group identifier. Current user by default.
     */
    owner_id?: number;
    app_id?: number;
    /**
     * available answers list, for example: " ["yes","no","maybe"]", There can be from 1 to 10 answers.
     */
    add_answers?: string;
    photo_id?: number;
    background_id?: 1 | 2 | 3 | 4 | 6 | 8 | 9;
    disable_unvote?: 0 | 1;
}
export type PollsCreateResponse = PollsPoll;
/**
 * polls.deleteVote
 *
 * Deletes the current user's vote from the selected answer in the poll.
 */
export interface PollsDeleteVoteParams {
    /**
     * ID of the user or community that owns the poll. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Poll ID.
     */
    poll_id: number;
    is_board?: 0 | 1;
}
/**
 * Result
 */
export type PollsDeleteVoteResponse = 0 | 1;
/**
 * polls.edit
 *
 * Edits created polls
 */
export interface PollsEditParams {
    /**
     * poll owner id
     */
    owner_id?: number;
    /**
     * edited poll's id
     */
    poll_id: number;
    /**
     * new question text
     */
    question?: string;
    /**
     * answers list, for example: , "["yes","no","maybe"]"
     */
    add_answers?: string;
    /**
     * object containing answers that need to be edited,, key - answer id, value - new answer text. Example: {"382967099":"option1", "382967103":"option2"}"
     */
    edit_answers?: string;
    /**
     * list of answer ids to be deleted. For example: "[382967099, 382967103]"
     */
    delete_answers?: string;
    end_date?: number;
    photo_id?: number;
    background_id?: 0 | 1 | 2 | 3 | 4 | 6 | 8 | 9;
}
export type PollsEditResponse = 1;
/**
 * polls.getBackgrounds
 */
export interface PollsGetBackgroundsParams {
}
export type PollsGetBackgroundsResponse = PollsBackground[];
/**
 * polls.getById
 *
 * Returns detailed information about a poll by its ID.
 */
export interface PollsGetByIdParams {
    /**
     * ID of the user or community that owns the poll. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * '1' - poll is in a board, '0' - poll is on a wall. '0' by default.
     */
    is_board?: 0 | 1;
    /**
     * Poll ID.
     */
    poll_id: number;
    extended?: 0 | 1;
    friends_count?: number;
    fields?: string;
    name_case?: string;
}
export type PollsGetByIdResponse = PollsPollExtended;
/**
 * polls.getPhotoUploadServer
 */
export interface PollsGetPhotoUploadServerParams {
    owner_id?: number;
}
export type PollsGetPhotoUploadServerResponse = BaseUploadServer;
/**
 * polls.getVoters
 *
 * Returns a list of IDs of users who selected specific answers in the poll.
 */
export interface PollsGetVotersParams {
    /**
     * ID of the user or community that owns the poll. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Poll ID.
     */
    poll_id: number;
    /**
     * Answer IDs.
     */
    answer_ids: string;
    is_board?: 0 | 1;
    /**
     * '1' - to return only current user's friends, '0' - to return all users (default),
     */
    friends_only?: 0 | 1;
    /**
     * Offset needed to return a specific subset of voters. '0' - (default)
     */
    offset?: number;
    /**
     * Number of user IDs to return (if the 'friends_only' parameter is not set, maximum '1000', otherwise '10'). '100' - (default)
     */
    count?: number;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate (birthdate)', 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'rate', 'contacts', 'education', 'online', 'counters'.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: , 'nom' - nominative (default) , 'gen' - genitive , 'dat' - dative , 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
}
export type PollsGetVotersResponse = PollsVoters[];
export type PollsGetVotersFieldsResponse = PollsFieldsVoters[];
/**
 * polls.savePhoto
 */
export interface PollsSavePhotoParams {
    photo?: string;
    hash?: string;
}
export type PollsSavePhotoResponse = PollsBackground;
/**
 * prettyCards.create
 */
export interface PrettyCardsCreateParams {
    owner_id: number;
    photo: string;
    title: string;
    link: string;
    price?: string;
    price_old?: string;
    button?: string;
}
export interface PrettyCardsCreateResponse {
    /**
     * Owner ID of created pretty card
     */
    owner_id?: number;
    /**
     * Card ID of created pretty card
     */
    card_id?: string;
}
/**
 * prettyCards.delete
 */
export interface PrettyCardsDeleteParams {
    owner_id: number;
    card_id: number;
}
export interface PrettyCardsDeleteResponse {
    /**
     * Owner ID of deleted pretty card
     */
    owner_id?: number;
    /**
     * Card ID of deleted pretty card
     */
    card_id?: string;
    /**
     * Error reason if error happened
     */
    error?: string;
}
/**
 * prettyCards.edit
 */
export interface PrettyCardsEditParams {
    owner_id: number;
    card_id: number;
    photo?: string;
    title?: string;
    link?: string;
    price?: string;
    price_old?: string;
    button?: string;
}
export interface PrettyCardsEditResponse {
    /**
     * Owner ID of edited pretty card
     */
    owner_id?: number;
    /**
     * Card ID of edited pretty card
     */
    card_id?: string;
}
/**
 * prettyCards.get
 */
export interface PrettyCardsGetParams {
    owner_id: number;
    offset?: number;
    count?: number;
}
export interface PrettyCardsGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: PrettyCardsPrettyCard[];
}
/**
 * prettyCards.getById
 */
export interface PrettyCardsGetByIdParams {
    owner_id: number;
    card_ids: string;
}
export type PrettyCardsGetByIdResponse = PrettyCardsPrettyCardOrError[];
/**
 * prettyCards.getUploadURL
 */
export interface PrettyCardsGetUploadURLParams {
}
export type PrettyCardsGetUploadURLResponse = string;
/**
 * search.getHints
 *
 * Allows the programmer to do a quick search for any substring.
 */
export interface SearchGetHintsParams {
    /**
     * Search query string.
     */
    q?: string;
    /**
     * Offset for querying specific result subset
     */
    offset?: number;
    /**
     * Maximum number of results to return.
     */
    limit?: number;
    filters?: string;
    fields?: string;
    search_global?: 0 | 1;
}
export interface SearchGetHintsResponse {
    count?: number;
    items?: SearchHint[];
    suggested_queries?: string[];
}
/**
 * secure.addAppEvent
 *
 * Adds user activity information to an application
 */
export interface SecureAddAppEventParams {
    /**
     * ID of a user to save the data
     */
    user_id?: number;
    /**
     * there are 2 default activities: , * 1 - level. Works similar to ,, * 2 - points, saves points amount, Any other value is for saving completed missions
     */
    activity_id: number;
    /**
     * depends on activity_id: * 1 - number, current level number,, * 2 - number, current user's points amount, , Any other value is ignored
     */
    value?: number;
}
export type SecureAddAppEventResponse = 1;
/**
 * secure.checkToken
 *
 * Checks the user authentication in 'IFrame' and 'Flash' apps using the 'access_token' parameter.
 */
export interface SecureCheckTokenParams {
    /**
     * client 'access_token'
     */
    token?: string;
    /**
     * user 'ip address'. Note that user may access using the 'ipv6' address, in this case it is required to transmit the 'ipv6' address. If not transmitted, the address will not be checked.
     */
    ip?: string;
}
export type SecureCheckTokenResponse = SecureTokenChecked;
/**
 * secure.getAppBalance
 *
 * Returns payment balance of the application in hundredth of a vote.
 */
export interface SecureGetAppBalanceParams {
}
export type SecureGetAppBalanceResponse = number;
/**
 * secure.getSMSHistory
 *
 * Shows a list of SMS notifications sent by the application using [vk.com/dev/secure.sendSMSNotification|secure.sendSMSNotification] method.
 */
export interface SecureGetSMSHistoryParams {
    user_id?: number;
    /**
     * filter by start date. It is set as UNIX-time.
     */
    date_from?: number;
    /**
     * filter by end date. It is set as UNIX-time.
     */
    date_to?: number;
    /**
     * number of returned posts. By default - 1000.
     */
    limit?: number;
}
export type SecureGetSMSHistoryResponse = SecureSmsNotification[];
/**
 * secure.getTransactionsHistory
 *
 * Shows history of votes transaction between users and the application.
 */
export interface SecureGetTransactionsHistoryParams {
    type?: number;
    uid_from?: number;
    uid_to?: number;
    date_from?: number;
    date_to?: number;
    limit?: number;
}
export type SecureGetTransactionsHistoryResponse = SecureTransaction[];
/**
 * secure.getUserLevel
 *
 * Returns one of the previously set game levels of one or more users in the application.
 */
export interface SecureGetUserLevelParams {
    user_ids: string;
}
export type SecureGetUserLevelResponse = SecureLevel[];
/**
 * secure.giveEventSticker
 *
 * Opens the game achievement and gives the user a sticker
 */
export interface SecureGiveEventStickerParams {
    user_ids: string;
    achievement_id: number;
}
export type SecureGiveEventStickerResponse = SecureGiveEventStickerItem[];
/**
 * secure.sendNotification
 *
 * Sends notification to the user.
 */
export interface SecureSendNotificationParams {
    user_ids?: string;
    user_id?: number;
    /**
     * notification text which should be sent in 'UTF-8' encoding ('254' characters maximum).
     */
    message: string;
    notification_id?: number;
    promo_id?: number;
}
export type SecureSendNotificationResponse = number[];
/**
 * secure.sendSMSNotification
 *
 * Sends 'SMS' notification to a user's mobile device.
 */
export interface SecureSendSMSNotificationParams {
    /**
     * ID of the user to whom SMS notification is sent. The user shall allow the application to send him/her notifications (, +1).
     */
    user_id: number;
    /**
     * 'SMS' text to be sent in 'UTF-8' encoding. Only Latin letters and numbers are allowed. Maximum size is '160' characters.
     */
    message: string;
}
export type SecureSendSMSNotificationResponse = 1;
/**
 * secure.setCounter
 *
 * Sets a counter which is shown to the user in bold in the left menu.
 */
export interface SecureSetCounterParams {
    counters?: string;
    user_id?: number;
    /**
     * counter value.
     */
    counter?: number;
    increment?: 0 | 1;
}
export type SecureSetCounterResponseInteger = 0 | 1;
export type SecureSetCounterResponseArray = SecureSetCounterItem[];
/**
 * stats.get
 *
 * Returns statistics of a community or an application.
 */
export interface StatsGetParams {
    /**
     * Community ID.
     */
    group_id?: number;
    /**
     * Application ID.
     */
    app_id?: number;
    timestamp_from?: number;
    timestamp_to?: number;
    interval?: 'all' | 'day' | 'month' | 'week' | 'year';
    intervals_count?: number;
    filters?: string;
    stats_groups?: string;
    extended?: 0 | 1;
}
export type StatsGetResponse = StatsPeriod[];
/**
 * stats.getPostReach
 *
 * Returns stats for a wall post.
 */
export interface StatsGetPostReachParams {
    /**
     * post owner community id. Specify with "-" sign.
     */
    owner_id: number;
    /**
     * wall posts id
     */
    post_ids: string;
}
export type StatsGetPostReachResponse = StatsWallpostStat[];
/**
 * stats.trackVisitor
 */
export interface StatsTrackVisitorParams {
    type?: 'activity' | 'close' | 'open';
}
export type StatsTrackVisitorResponse = 1;
/**
 * status.get
 *
 * Returns data required to show the status of a user or community.
 */
export interface StatusGetParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    user_id?: number;
    group_id?: number;
}
export type StatusGetResponse = StatusStatus;
/**
 * status.set
 *
 * Sets a new status for the current user.
 */
export interface StatusSetParams {
    /**
     * Text of the new status.
     */
    text?: string;
    /**
     * Identifier of a community to set a status in. If left blank the status is set to current user.
     */
    group_id?: number;
}
export type StatusSetResponse = 1;
/**
 * storage.get
 *
 * Returns a value of variable with the name set by key parameter.
 */
export interface StorageGetParams {
    key?: string;
    keys?: string;
    user_id?: number;
}
export type StorageGetResponse = StorageValue[];
/**
 * storage.getKeys
 *
 * Returns the names of all variables.
 */
export interface StorageGetKeysParams {
    /**
     * user id, whose variables names are returned if they were requested with a server method.
     */
    user_id?: number;
    offset?: number;
    /**
     * amount of variable names the info needs to be collected from.
     */
    count?: number;
}
export type StorageGetKeysResponse = string[];
/**
 * storage.set
 *
 * Saves a value of variable with the name set by 'key' parameter.
 */
export interface StorageSetParams {
    key: string;
    value?: string;
    user_id?: number;
}
export type StorageSetResponse = 1;
/**
 * store.addStickersToFavorite
 *
 * Adds given sticker IDs to the list of user's favorite stickers
 */
export interface StoreAddStickersToFavoriteParams {
    /**
     * Sticker IDs to be added
     */
    sticker_ids: string;
}
export type StoreAddStickersToFavoriteResponse = 1;
/**
 * store.getFavoriteStickers
 */
export interface StoreGetFavoriteStickersParams {
}
export interface StoreGetFavoriteStickersResponse {
    /**
     * Count of favorite stickers
     */
    count?: number;
    /**
     * List of sticker objects
     */
    items?: BaseStickerNew[];
}
/**
 * store.getProducts
 */
export interface StoreGetProductsParams {
    type?: string;
    merchant?: string;
    section?: string;
    product_ids?: string;
    filters?: string;
    extended?: 0 | 1;
}
export interface StoreGetProductsResponse {
    items?: StoreProduct[];
    count?: number;
}
/**
 * store.getStickersKeywords
 */
export interface StoreGetStickersKeywordsParams {
    stickers_ids?: string;
    products_ids?: string;
    aliases?: 0 | 1;
    all_products?: 0 | 1;
    need_stickers?: 0 | 1;
    vmoji_promo?: 0 | 1;
}
export interface StoreGetStickersKeywordsResponse {
    count?: number;
    dictionary?: StoreStickersKeyword[];
    /**
     * Total count of chunks to load
     */
    chunks_count?: number;
    /**
     * Chunks version hash
     */
    chunks_hash?: string;
}
/**
 * store.removeStickersFromFavorite
 *
 * Removes given sticker IDs from the list of user's favorite stickers
 */
export interface StoreRemoveStickersFromFavoriteParams {
    /**
     * Sticker IDs to be removed
     */
    sticker_ids: string;
}
export type StoreRemoveStickersFromFavoriteResponse = 1;
/**
 * stories.banOwner
 *
 * Allows to hide stories from chosen sources from current user's feed.
 */
export interface StoriesBanOwnerParams {
    /**
     * List of sources IDs
     */
    owners_ids: string;
}
export type StoriesBanOwnerResponse = 1;
/**
 * stories.delete
 *
 * Allows to delete story.
 */
export interface StoriesDeleteParams {
    /**
     * Story owner's ID. Current user id is used by default.
     */
    owner_id?: number;
    /**
     * Story ID.
     */
    story_id?: number;
    stories?: string;
}
export type StoriesDeleteResponse = 1;
/**
 * stories.get
 *
 * Returns stories available for current user.
 */
export interface StoriesGetParams {
    /**
     * Owner ID.
     */
    owner_id?: number;
    /**
     * '1' - to return additional fields for users and communities. Default value is 0.
     */
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesGetResponse {
    count?: number;
    items?: StoriesFeedItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    need_upload_screen?: boolean;
    track_code?: string;
    next_from?: string;
}
/**
 * stories.getBanned
 *
 * Returns list of sources hidden from current user's feed.
 */
export interface StoriesGetBannedParams {
    /**
     * '1' - to return additional fields for users and communities. Default value is 0.
     */
    extended?: 0 | 1;
    /**
     * Additional fields to return
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesGetBannedResponse {
    /**
     * Stories count
     */
    count?: number;
    items?: number[];
}
export interface StoriesGetBannedExtendedResponse {
    /**
     * Stories count
     */
    count?: number;
    items?: number[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * stories.getById
 *
 * Returns story by its ID.
 */
export interface StoriesGetByIdParams {
    /**
     * Stories IDs separated by commas. Use format {owner_id}+'_'+{story_id}, for example, 12345_54331.
     */
    stories: string;
    /**
     * '1' - to return additional fields for users and communities. Default value is 0.
     */
    extended?: 0 | 1;
    /**
     * Additional fields to return
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesGetByIdResponse {
    /**
     * Stories count
     */
    count?: number;
    items?: StoriesStory[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * stories.getPhotoUploadServer
 *
 * Returns URL for uploading a story with photo.
 */
export interface StoriesGetPhotoUploadServerParams {
    /**
     * 1 - to add the story to friend's feed.
     */
    add_to_news?: 0 | 1;
    /**
     * List of users IDs who can see the story.
     */
    user_ids?: string;
    /**
     * ID of the story to reply with the current.
     */
    reply_to_story?: string;
    /**
     * Link text (for community's stories only).
     */
    link_text?: string;
    /**
     * Link URL. Internal links on https://vk.com only.
     */
    link_url?: string;
    /**
     * ID of the community to upload the story (should be verified or with the "fire" icon).
     */
    group_id?: number;
    clickable_stickers?: string;
}
export interface StoriesGetPhotoUploadServerResponse {
    /**
     * Upload URL
     */
    upload_url?: string;
    /**
     * Users ID who can to see story.
     */
    user_ids?: number[];
}
/**
 * stories.getReplies
 *
 * Returns replies to the story.
 */
export interface StoriesGetRepliesParams {
    /**
     * Story owner ID.
     */
    owner_id: number;
    /**
     * Story ID.
     */
    story_id: number;
    /**
     * Access key for the private object.
     */
    access_key?: string;
    /**
     * '1' - to return additional fields for users and communities. Default value is 0.
     */
    extended?: 0 | 1;
    /**
     * Additional fields to return
     *
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesGetRepliesResponse {
    count?: number;
    items?: StoriesFeedItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    need_upload_screen?: boolean;
    track_code?: string;
    next_from?: string;
}
/**
 * stories.getStats
 *
 * Returns stories available for current user.
 */
export interface StoriesGetStatsParams {
    /**
     * Story owner ID.
     */
    owner_id: number;
    /**
     * Story ID.
     */
    story_id: number;
}
export type StoriesGetStatsResponse = StoriesStoryStats;
/**
 * stories.getVideoUploadServer
 *
 * Allows to receive URL for uploading story with video.
 */
export interface StoriesGetVideoUploadServerParams {
    /**
     * 1 - to add the story to friend's feed.
     */
    add_to_news?: 0 | 1;
    /**
     * List of users IDs who can see the story.
     */
    user_ids?: string;
    /**
     * ID of the story to reply with the current.
     */
    reply_to_story?: string;
    /**
     * Link text (for community's stories only).
     */
    link_text?: string;
    /**
     * Link URL. Internal links on https://vk.com only.
     */
    link_url?: string;
    /**
     * ID of the community to upload the story (should be verified or with the "fire" icon).
     */
    group_id?: number;
    clickable_stickers?: string;
}
export interface StoriesGetVideoUploadServerResponse {
    /**
     * Upload URL
     */
    upload_url?: string;
    /**
     * Users ID who can to see story.
     */
    user_ids?: number[];
}
/**
 * stories.getViewers
 *
 * Returns a list of story viewers.
 */
export interface StoriesGetViewersParams {
    /**
     * Story owner ID.
     */
    owner_id?: number;
    /**
     * Story ID.
     */
    story_id: number;
    /**
     * Maximum number of results.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of results.
     */
    offset?: number;
    /**
     * '1' - to return detailed information about photos
     */
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesGetViewersResponse {
    /**
     * Viewers count
     */
    count?: number;
    items?: StoriesViewersItem[];
    hidden_reason?: string;
    next_from?: string;
}
/**
 * stories.hideAllReplies
 *
 * Hides all replies in the last 24 hours from the user to current user's stories.
 */
export interface StoriesHideAllRepliesParams {
    /**
     * ID of the user whose replies should be hidden.
     */
    owner_id: number;
    group_id?: number;
}
export type StoriesHideAllRepliesResponse = 1;
/**
 * stories.hideReply
 *
 * Hides the reply to the current user's story.
 */
export interface StoriesHideReplyParams {
    /**
     * ID of the user whose replies should be hidden.
     */
    owner_id: number;
    /**
     * Story ID.
     */
    story_id: number;
}
export type StoriesHideReplyResponse = 1;
/**
 * stories.save
 */
export interface StoriesSaveParams {
    upload_results?: string;
    upload_results_json?: string;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesSaveResponse {
    count?: number;
    items?: StoriesStory[];
    profiles?: UsersUser[];
    groups?: GroupsGroupFull[];
}
/**
 * stories.search
 */
export interface StoriesSearchParams {
    q?: string;
    place_id?: number;
    latitude?: number;
    longitude?: number;
    radius?: number;
    mentioned_id?: number;
    count?: number;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface StoriesSearchResponse {
    count?: number;
    items?: StoriesFeedItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    need_upload_screen?: boolean;
    track_code?: string;
    next_from?: string;
}
/**
 * stories.sendInteraction
 */
export interface StoriesSendInteractionParams {
    access_key: string;
    message?: string;
    is_broadcast?: 0 | 1;
    is_anonymous?: 0 | 1;
    unseen_marker?: 0 | 1;
}
export type StoriesSendInteractionResponse = 1;
/**
 * stories.unbanOwner
 *
 * Allows to show stories from hidden sources in current user's feed.
 */
export interface StoriesUnbanOwnerParams {
    /**
     * List of hidden sources to show stories from.
     */
    owners_ids: string;
}
export type StoriesUnbanOwnerResponse = 1;
/**
 * streaming.getServerUrl
 *
 * Allows to receive data for the connection to Streaming API.
 */
export interface StreamingGetServerUrlParams {
}
export interface StreamingGetServerUrlResponse {
    /**
     * Server host
     */
    endpoint?: string;
    /**
     * Access key
     */
    key?: string;
}
/**
 * streaming.getStats
 */
export interface StreamingGetStatsParams {
    type?: 'prepared' | 'received';
    interval?: '1h' | '24h' | '5m';
    start_time?: number;
    end_time?: number;
}
export type StreamingGetStatsResponse = StreamingStats[];
/**
 * streaming.getStem
 */
export interface StreamingGetStemParams {
    word: string;
}
export interface StreamingGetStemResponse {
    /**
     * part of a word responsible for its lexical meaning
     */
    stem?: string;
}
/**
 * translations.translate
 */
export interface TranslationsTranslateParams {
    texts: string;
    translation_language: string;
}
export interface TranslationsTranslateResponse {
    texts?: string[];
    source_lang?: string;
}
/**
 * users.get
 *
 * Returns detailed information on users.
 */
export interface UsersGetParams {
    /**
     * User IDs or screen names ('screen_name'). By default, current user ID.
     */
    user_ids?: string;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'contacts', 'education', 'online', 'counters', 'relation', 'last_seen', 'activity', 'can_write_private_message', 'can_see_all_posts', 'can_post', 'universities', 'can_invite_to_chats'
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: 'nom' - nominative (default), 'gen' - genitive , 'dat' - dative, 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
    from_group_id?: number;
}
export type UsersGetResponse = UsersUserFull[];
/**
 * users.getFollowers
 *
 * Returns a list of IDs of followers of the user in question, sorted by date added, most recent first.
 */
export interface UsersGetFollowersParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * Offset needed to return a specific subset of followers.
     */
    offset?: number;
    /**
     * Number of followers to return.
     */
    count?: number;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'rate', 'contacts', 'education', 'online'.
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * Case for declension of user name and surname: 'nom' - nominative (default), 'gen' - genitive , 'dat' - dative, 'acc' - accusative , 'ins' - instrumental , 'abl' - prepositional
     */
    name_case?: string;
}
export interface UsersGetFollowersResponse {
    /**
     * Total friends number
     */
    count?: number;
    items?: number[];
}
export interface UsersGetFollowersFieldsResponse {
    /**
     * Total number of available results
     */
    count?: number;
    friends_count?: number;
    items?: UsersUserFull[];
}
/**
 * users.getSubscriptions
 *
 * Returns a list of IDs of users and communities followed by the user.
 */
export interface UsersGetSubscriptionsParams {
    /**
     * User ID.
     */
    user_id?: number;
    /**
     * '1' - to return a combined list of users and communities, '0' - to return separate lists of users and communities (default)
     */
    extended?: 0 | 1;
    /**
     * Offset needed to return a specific subset of subscriptions.
     */
    offset?: number;
    /**
     * Number of users and communities to return.
     */
    count?: number;
    /**
     * objects.json#/definitions/users_fields
     */
    fields?: string;
}
export interface UsersGetSubscriptionsResponse {
    users?: UsersUsersArray;
    groups?: GroupsGroupsArray;
}
export interface UsersGetSubscriptionsExtendedResponse {
    /**
     * Total number of available results
     */
    count?: number;
    items?: UsersSubscriptionsItem[];
}
/**
 * users.report
 *
 * Reports (submits a complain about) a user.
 */
export interface UsersReportParams {
    /**
     * ID of the user about whom a complaint is being made.
     */
    user_id: number;
    /**
     * Type of complaint: 'porn' - pornography, 'spam' - spamming, 'insult' - abusive behavior, 'advertisement' - disruptive advertisements
     */
    type: 'advertisement' | 'advertisment' | 'fraud' | 'insult' | 'porn' | 'spam';
    /**
     * Comment describing the complaint.
     */
    comment?: string;
}
export type UsersReportResponse = 1;
/**
 * users.search
 *
 * Returns a list of users matching the search criteria.
 */
export interface UsersSearchParams {
    /**
     * Search query string (e.g., 'Vasya Babich').
     */
    q?: string;
    /**
     * Sort order: '1' - by date registered, '0' - by rating
     */
    sort?: 0 | 1;
    /**
     * Offset needed to return a specific subset of users.
     */
    offset?: number;
    /**
     * Number of users to return.
     */
    count?: number;
    /**
     * Profile fields to return. Sample values: 'nickname', 'screen_name', 'sex', 'bdate' (birthdate), 'city', 'country', 'timezone', 'photo', 'photo_medium', 'photo_big', 'has_mobile', 'rate', 'contacts', 'education', 'online',
     *
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    /**
     * City ID.
     */
    city?: number;
    /**
     * City ID. Use parameter city instead
     */
    city_id?: number;
    /**
     * Country ID.
     */
    country?: number;
    /**
     * Country ID. Use parameter country instead
     */
    country_id?: number;
    /**
     * City name in a string.
     */
    hometown?: string;
    /**
     * ID of the country where the user graduated.
     */
    university_country?: number;
    /**
     * ID of the institution of higher education.
     */
    university?: number;
    /**
     * Year of graduation from an institution of higher education.
     */
    university_year?: number;
    /**
     * Faculty ID.
     */
    university_faculty?: number;
    /**
     * Chair ID.
     */
    university_chair?: number;
    /**
     * '1' - female, '2' - male, '0' - any (default)
     */
    sex?: 0 | 1 | 2;
    /**
     * Relationship status: '0' - Not specified, '1' - Not married, '2' - In a relationship, '3' - Engaged, '4' - Married, '5' - It's complicated, '6' - Actively searching, '7' - In love, '8' - In a civil union
     */
    status?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
    /**
     * Minimum age.
     */
    age_from?: number;
    /**
     * Maximum age.
     */
    age_to?: number;
    /**
     * Day of birth.
     */
    birth_day?: number;
    /**
     * Month of birth.
     */
    birth_month?: number;
    /**
     * Year of birth.
     */
    birth_year?: number;
    /**
     * '1' - online only, '0' - all users
     */
    online?: 0 | 1;
    /**
     * '1' - with photo only, '0' - all users
     */
    has_photo?: 0 | 1;
    /**
     * ID of the country where users finished school.
     */
    school_country?: number;
    /**
     * ID of the city where users finished school.
     */
    school_city?: number;
    school_class?: number;
    /**
     * ID of the school.
     */
    school?: number;
    /**
     * School graduation year.
     */
    school_year?: number;
    /**
     * Users' religious affiliation.
     */
    religion?: string;
    /**
     * Name of the company where users work.
     */
    company?: string;
    /**
     * Job position.
     */
    position?: string;
    /**
     * ID of a community to search in communities.
     */
    group_id?: number;
    from_list?: string;
    screen_ref?: string;
    from_group_id?: number;
}
export interface UsersSearchResponse {
    /**
     * Total number of available results
     */
    count?: number;
    items?: UsersUserFull[];
}
/**
 * utils.checkLink
 *
 * Checks whether a link is blocked in VK.
 */
export interface UtilsCheckLinkParams {
    /**
     * Link to check (e.g., 'http://google.com').
     */
    url: string;
}
export type UtilsCheckLinkResponse = UtilsLinkChecked;
/**
 * utils.deleteFromLastShortened
 *
 * Deletes shortened link from user's list.
 */
export interface UtilsDeleteFromLastShortenedParams {
    /**
     * Link key (characters after vk.cc/).
     */
    key: string;
}
export type UtilsDeleteFromLastShortenedResponse = 1;
/**
 * utils.getLastShortenedLinks
 *
 * Returns a list of user's shortened links.
 */
export interface UtilsGetLastShortenedLinksParams {
    /**
     * Number of links to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of links.
     */
    offset?: number;
}
export interface UtilsGetLastShortenedLinksResponse {
    /**
     * Total number of available results
     */
    count?: number;
    items?: UtilsLastShortenedLink[];
}
/**
 * utils.getLinkStats
 *
 * Returns stats data for shortened link.
 */
export interface UtilsGetLinkStatsParams {
    /**
     * Link key (characters after vk.cc/).
     */
    key: string;
    /**
     * Source of scope
     */
    source?: 'vk_cc' | 'vk_link';
    /**
     * Access key for private link stats.
     */
    access_key?: string;
    /**
     * Interval.
     */
    interval?: 'day' | 'forever' | 'hour' | 'month' | 'week';
    /**
     * Number of intervals to return.
     */
    intervals_count?: number;
    /**
     * 1 - to return extended stats data (sex, age, geo). 0 - to return views number only.
     */
    extended?: 0 | 1;
}
export type UtilsGetLinkStatsResponse = UtilsLinkStats;
export type UtilsGetLinkStatsExtendedResponse = UtilsLinkStatsExtended;
/**
 * utils.getServerTime
 *
 * Returns the current time of the VK server.
 */
export interface UtilsGetServerTimeParams {
}
export type UtilsGetServerTimeResponse = number;
/**
 * utils.getShortLink
 *
 * Allows to receive a link shortened via vk.cc.
 */
export interface UtilsGetShortLinkParams {
    /**
     * URL to be shortened.
     */
    url: string;
    /**
     * 1 - private stats, 0 - public stats.
     */
    private?: 0 | 1;
}
export type UtilsGetShortLinkResponse = UtilsShortLink;
/**
 * utils.resolveScreenName
 *
 * Detects a type of object (e.g., user, community, application) and its ID by screen name.
 */
export interface UtilsResolveScreenNameParams {
    /**
     * Screen name of the user, community (e.g., 'apiclub,' 'andrew', or 'rules_of_war'), or application.
     */
    screen_name: string;
}
export type UtilsResolveScreenNameResponse = UtilsDomainResolved;
/**
 * video.add
 *
 * Adds a video to a user or community page.
 */
export interface VideoAddParams {
    /**
     * identifier of a user or community to add a video to. Use a negative value to designate a community ID.
     */
    target_id?: number;
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * ID of the user or community that owns the video. Use a negative value to designate a community ID.
     */
    owner_id: number;
}
export type VideoAddResponse = 1;
/**
 * video.addAlbum
 *
 * Creates an empty album for videos.
 */
export interface VideoAddAlbumParams {
    /**
     * Community ID (if the album will be created in a community).
     */
    group_id?: number;
    /**
     * Album title.
     */
    title?: string;
    /**
     * new access permissions for the album. Possible values: , *'0' - all users,, *'1' - friends only,, *'2' - friends and friends of friends,, *'3' - "only me".
     *
     * objects.json#/definitions/video_playlist_privacy_category
     */
    privacy?: string;
}
export interface VideoAddAlbumResponse {
    /**
     * Created album ID
     */
    album_id?: number;
}
/**
 * video.addToAlbum
 */
export interface VideoAddToAlbumParams {
    target_id?: number;
    album_id?: number;
    album_ids?: string;
    owner_id: number;
    video_id: number;
}
export type VideoAddToAlbumResponse = 1;
export type VideoAddToAlbumMultiResponse = number[];
/**
 * video.createComment
 *
 * Adds a new comment on a video.
 */
export interface VideoCreateCommentParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * New comment text.
     */
    message?: string;
    /**
     * List of objects attached to the comment, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media attachment owner. '<media_id>' - Media attachment ID. Example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
    /**
     * '1' - to post the comment from a community name (only if 'owner_id'<0)
     */
    from_group?: 0 | 1;
    reply_to_comment?: number;
    sticker_id?: number;
    guid?: string;
    track_code?: string;
}
export type VideoCreateCommentResponse = number;
/**
 * video.delete
 *
 * Deletes a video from a user or community page.
 */
export interface VideoDeleteParams {
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    target_id?: number;
}
export type VideoDeleteResponse = 1;
/**
 * video.deleteAlbum
 *
 * Deletes a video album.
 */
export interface VideoDeleteAlbumParams {
    /**
     * Community ID (if the album is owned by a community).
     */
    group_id?: number;
    /**
     * Album ID.
     */
    album_id: number;
    owner_id?: number;
}
export type VideoDeleteAlbumResponse = 1;
/**
 * video.deleteComment
 *
 * Deletes a comment on a video.
 */
export interface VideoDeleteCommentParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    /**
     * ID of the comment to be deleted.
     */
    comment_id: number;
}
export type VideoDeleteCommentResponse = 1;
/**
 * video.deleteThread
 *
 * Deletes a thread on a video.
 */
export interface VideoDeleteThreadParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id: number;
    /**
     * ID of the main comment to be deleted as thread.
     */
    thread_id: number;
}
export type VideoDeleteThreadResponse = 1;
/**
 * video.edit
 *
 * Edits information about a video on a user or community page.
 */
export interface VideoEditParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * New video title.
     */
    name?: string;
    /**
     * New video description.
     */
    desc?: string;
    /**
     * Privacy settings in a [vk.com/dev/privacy_setting|special format]. Privacy setting is available for videos uploaded to own profile by user.
     */
    privacy_view?: string;
    /**
     * Privacy settings for comments in a [vk.com/dev/privacy_setting|special format].
     */
    privacy_comment?: string;
    /**
     * Disable comments for the group video.
     */
    no_comments?: 0 | 1;
    /**
     * '1' - to repeat the playback of the video, '0' - to play the video once,
     */
    repeat?: 0 | 1;
    ord_info?: string;
}
export interface VideoEditResponse {
    success?: 0 | 1;
    /**
     * Access key for access link
     */
    access_key?: string;
}
/**
 * video.editAlbum
 *
 * Edits the title of a video album.
 */
export interface VideoEditAlbumParams {
    /**
     * Community ID (if the album edited is owned by a community).
     */
    group_id?: number;
    /**
     * Album ID.
     */
    album_id: number;
    /**
     * New album title.
     */
    title?: string;
    /**
     * new access permissions for the album. Possible values: , *'0' - all users,, *'1' - friends only,, *'2' - friends and friends of friends,, *'3' - "only me".
     *
     * objects.json#/definitions/video_playlist_privacy_category
     */
    privacy?: string;
    owner_id?: number;
}
export type VideoEditAlbumResponse = 1;
/**
 * video.editComment
 *
 * Edits the text of a comment on a video.
 */
export interface VideoEditCommentParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * New comment text.
     */
    message?: string;
    /**
     * List of objects attached to the comment, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media attachment owner. '<media_id>' - Media attachment ID. Example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
}
export type VideoEditCommentResponse = 1;
/**
 * video.get
 *
 * Returns detailed information about videos.
 */
export interface VideoGetParams {
    /**
     * ID of the user or community that owns the video(s).
     */
    owner_id?: number;
    /**
     * Video IDs, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", Use a negative value to designate a community ID. Example: "-4363_136089719,13245770_137352259"
     */
    videos?: string;
    /**
     * ID of the album containing the video(s).
     */
    album_id?: number;
    /**
     * Number of videos to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of videos.
     */
    offset?: number;
    /**
     * '1' - to return an extended response with additional fields
     */
    extended?: 0 | 1;
    fields?: string;
    /**
     * Sort order: '0' - newest video first, '1' - oldest video first
     */
    sort_album?: 0 | 1;
}
export interface VideoGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: VideoVideoFull[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    /**
     * Max attached short videos
     */
    max_attached_short_videos?: number;
}
/**
 * video.getAlbumById
 *
 * Returns video album info
 */
export interface VideoGetAlbumByIdParams {
    /**
     * identifier of a user or community to add a video to. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Album ID.
     */
    album_id: number;
}
export type VideoGetAlbumByIdResponse = VideoVideoAlbumFull;
/**
 * video.getAlbums
 *
 * Returns a list of video albums owned by a user or community.
 */
export interface VideoGetAlbumsParams {
    /**
     * ID of the user or community that owns the video album(s).
     */
    owner_id?: number;
    /**
     * Offset needed to return a specific subset of video albums.
     */
    offset?: number;
    /**
     * Number of video albums to return.
     */
    count?: number;
    /**
     * '1' - to return additional information about album privacy settings for the current user
     */
    extended?: 0 | 1;
    need_system?: 0 | 1;
}
export interface VideoGetAlbumsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: VideoVideoAlbum[];
}
export interface VideoGetAlbumsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: VideoVideoAlbumFull[];
}
/**
 * video.getAlbumsByVideo
 */
export interface VideoGetAlbumsByVideoParams {
    target_id?: number;
    owner_id: number;
    video_id: number;
    extended?: 0 | 1;
}
export type VideoGetAlbumsByVideoResponse = number[];
export interface VideoGetAlbumsByVideoExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: VideoVideoAlbumFull[];
}
/**
 * video.getComments
 *
 * Returns a list of comments on a video.
 */
export interface VideoGetCommentsParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * '1' - to return an additional 'likes' field
     */
    need_likes?: 0 | 1;
    start_comment_id?: number;
    /**
     * Offset needed to return a specific subset of comments.
     */
    offset?: number;
    /**
     * Number of comments to return.
     */
    count?: number;
    /**
     * Sort order: 'asc' - oldest comment first, 'desc' - newest comment first
     */
    sort?: 'asc' | 'desc' | 'interest';
    extended?: 0 | 1;
    fields?: string;
    comment_id?: number;
    thread_items_count?: number;
}
export interface VideoGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallComment[];
    /**
     * Count of replies of current level
     */
    current_level_count?: number;
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    real_offset?: number;
}
export interface VideoGetCommentsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallComment[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    /**
     * Count of replies of current level
     */
    current_level_count?: number;
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    real_offset?: number;
}
/**
 * video.getLongPollServer
 */
export interface VideoGetLongPollServerParams {
    owner_id?: number;
    video_id: number;
}
export interface VideoGetLongPollServerResponse {
    url?: string;
}
/**
 * video.getOembed
 *
 * Returns oEmbed player to video
 */
export interface VideoGetOembedParams {
    /**
     * Link to video
     */
    url: string;
    /**
     * Maximum width of player
     */
    maxwidth?: number;
    /**
     * Maximum width of player
     */
    maxheight?: number;
}
export interface VideoGetOembedResponse {
    /**
     * Version of oEmbed (always 1.0)
     */
    version?: string;
    /**
     * Type of embed content (always video)
     */
    type?: string;
    /**
     * Title of video
     */
    title?: string;
    /**
     * Author of video
     */
    author_name?: string;
    /**
     * HTML of player
     */
    html?: string;
    /**
     * Width of player
     */
    width?: number;
    /**
     * Height of player
     */
    height?: number;
    /**
     * Name of video provider
     */
    provider_name?: string;
    /**
     * Video provider url
     */
    provider_url?: string;
    /**
     * Video thumbnail url
     */
    thumbnail_url?: string;
    /**
     * Video thumbnail width
     */
    thumbnail_width?: number;
    /**
     * Video thumbnail height
     */
    thumbnail_height?: number;
}
/**
 * video.getThumbUploadUrl
 */
export interface VideoGetThumbUploadUrlParams {
    owner_id: number;
}
export interface VideoGetThumbUploadUrlResponse {
    /**
     * Url for thumb upload
     */
    upload_url?: string;
}
/**
 * video.liveGetCategories
 */
export interface VideoLiveGetCategoriesParams {
}
export type VideoLiveGetCategoriesResponse = VideoLiveCategory[];
/**
 * video.removeFromAlbum
 */
export interface VideoRemoveFromAlbumParams {
    target_id?: number;
    album_id?: number;
    album_ids?: string;
    owner_id: number;
    video_id: number;
}
export type VideoRemoveFromAlbumResponse = 1;
export type VideoRemoveFromAlbumMultiResponse = number[];
/**
 * video.reorderAlbums
 *
 * Reorders the album in the list of user video albums.
 */
export interface VideoReorderAlbumsParams {
    /**
     * ID of the user or community that owns the albums..
     */
    owner_id?: number;
    /**
     * Album ID.
     */
    album_id: number;
    /**
     * ID of the album before which the album in question shall be placed.
     */
    before?: number;
    /**
     * ID of the album after which the album in question shall be placed.
     */
    after?: number;
}
export type VideoReorderAlbumsResponse = 1;
/**
 * video.reorderVideos
 *
 * Reorders the video in the video album.
 */
export interface VideoReorderVideosParams {
    /**
     * ID of the user or community that owns the album with videos.
     */
    target_id?: number;
    /**
     * ID of the video album.
     */
    album_id?: number;
    /**
     * ID of the user or community that owns the video.
     */
    owner_id: number;
    /**
     * ID of the video.
     */
    video_id: number;
    /**
     * ID of the user or community that owns the video before which the video in question shall be placed.
     */
    before_owner_id?: number;
    /**
     * ID of the video before which the video in question shall be placed.
     */
    before_video_id?: number;
    /**
     * ID of the user or community that owns the video after which the photo in question shall be placed.
     */
    after_owner_id?: number;
    /**
     * ID of the video after which the photo in question shall be placed.
     */
    after_video_id?: number;
}
export type VideoReorderVideosResponse = 1;
/**
 * video.report
 *
 * Reports (submits a complaint about) a video.
 */
export interface VideoReportParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id: number;
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * Reason for the complaint: '0' - spam, '1' - child pornography, '2' - extremism, '3' - violence, '4' - drug propaganda, '5' - adult material, '6' - insult, abuse
     */
    reason?: 0 | 1 | 2 | 4 | 5 | 6 | 8 | 9 | 10 | 11 | 12 | 13 | 15 | 27 | 41 | 42 | 43 | 101;
    /**
     * Comment describing the complaint.
     */
    comment?: string;
    /**
     * (If the video was found in search results.) Search query string.
     */
    search_query?: string;
}
export type VideoReportResponse = 1;
/**
 * video.reportComment
 *
 * Reports (submits a complaint about) a comment on a video.
 */
export interface VideoReportCommentParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id: number;
    /**
     * ID of the comment being reported.
     */
    comment_id: number;
    /**
     * Reason for the complaint: , 0 - spam , 1 - child pornography , 2 - extremism , 3 - violence , 4 - drug propaganda , 5 - adult material , 6 - insult, abuse
     */
    reason?: 0 | 1 | 2 | 4 | 5 | 6 | 8 | 9 | 10 | 11 | 12 | 13 | 15 | 27 | 41 | 42 | 43 | 101;
}
export type VideoReportCommentResponse = 1;
/**
 * video.restore
 *
 * Restores a previously deleted video.
 */
export interface VideoRestoreParams {
    /**
     * Video ID.
     */
    video_id: number;
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
}
export type VideoRestoreResponse = 1;
/**
 * video.restoreComment
 *
 * Restores a previously deleted comment on a video.
 */
export interface VideoRestoreCommentParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id?: number;
    /**
     * ID of the deleted comment.
     */
    comment_id: number;
}
/**
 * Returns 1 if request has been processed successfully, 0 if the comment is not found
 */
export type VideoRestoreCommentResponse = 0 | 1;
/**
 * video.restoreThread
 *
 * Restores a deleted thread on a video.
 */
export interface VideoRestoreThreadParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id: number;
    /**
     * ID of the main comment to be deleted as thread.
     */
    thread_id: number;
}
export type VideoRestoreThreadResponse = 1;
/**
 * video.save
 *
 * Returns a server address (required for upload) and video data.
 */
export interface VideoSaveParams {
    /**
     * Name of the video.
     */
    name?: string;
    /**
     * Description of the video.
     */
    description?: string;
    /**
     * '1' - to designate the video as private (send it via a private message), the video will not appear on the user's video list and will not be available by ID for other users, '0' - not to designate the video as private
     */
    is_private?: 0 | 1;
    /**
     * '1' - to post the saved video on a user's wall, '0' - not to post the saved video on a user's wall
     */
    wallpost?: 0 | 1;
    /**
     * URL for embedding the video from an external website.
     */
    link?: string;
    /**
     * ID of the community in which the video will be saved. By default, the current user's page.
     */
    group_id?: number;
    /**
     * ID of the album to which the saved video will be added.
     */
    album_id?: number;
    privacy_view?: string;
    privacy_comment?: string;
    no_comments?: 0 | 1;
    /**
     * '1' - to repeat the playback of the video, '0' - to play the video once,
     */
    repeat?: 0 | 1;
    compression?: 0 | 1;
    ord_info?: string;
    auto_publish?: 0 | 1;
}
export type VideoSaveResponse = VideoSaveResult;
/**
 * video.saveUploadedThumb
 */
export interface VideoSaveUploadedThumbParams {
    owner_id: number;
    thumb_json: string;
    thumb_size?: string;
    random_tag?: string;
    /**
     * Video ID.
     */
    video_id?: number;
    /**
     * If flag passed uploaded thumb will automatically set to passed video. Work only with video_id.
     */
    set_thumb?: 0 | 1;
}
export interface VideoSaveUploadedThumbResponse {
    image?: VideoVideoImage[];
    /**
     * ID of uploaded thumb
     */
    photo_id?: number;
    /**
     * Owner ID of uploaded thumb
     */
    photo_owner_id?: number;
    /**
     * Hash of uploaded thumb
     */
    photo_hash?: string;
}
/**
 * video.search
 *
 * Returns a list of videos under the set search criterion.
 */
export interface VideoSearchParams {
    /**
     * Search query string (e.g., 'The Beatles').
     */
    q?: string;
    /**
     * Sort order: '1' - by duration, '2' - by relevance, '0' - by date added
     */
    sort?: 1 | 2 | 0;
    /**
     * If not null, only searches for high-definition videos.
     */
    hd?: number;
    /**
     * '1' - to disable the Safe Search filter, '0' - to enable the Safe Search filter
     */
    adult?: 0 | 1;
    live?: 0 | 1;
    /**
     * Filters to apply: 'youtube' - return YouTube videos only, 'vimeo' - return Vimeo videos only, 'vk' - return VK videos only, 'short' - return short videos only, 'long' - return long videos only
     */
    filters?: string;
    search_own?: 0 | 1;
    /**
     * Offset needed to return a specific subset of videos.
     */
    offset?: number;
    longer?: number;
    shorter?: number;
    /**
     * Number of videos to return.
     */
    count?: number;
    extended?: 0 | 1;
    owner_id?: number;
    fields?: string;
}
export interface VideoSearchResponse {
    /**
     * Total number
     */
    count?: number;
    items?: VideoVideoFull[];
}
export interface VideoSearchExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: VideoVideoFull[];
    profiles?: UsersUser[];
    groups?: GroupsGroupFull[];
}
/**
 * video.startStreaming
 */
export interface VideoStartStreamingParams {
    video_id?: number;
    name?: string;
    description?: string;
    wallpost?: 0 | 1;
    group_id?: number;
    privacy_view?: string;
    privacy_comment?: string;
    no_comments?: 0 | 1;
    category_id?: number;
    publish?: 0 | 1;
}
export interface VideoStartStreamingResponse {
    /**
     * Owner ID of created video object
     */
    owner_id?: number;
    /**
     * Video ID of created video object
     */
    video_id?: number;
    /**
     * Video title
     */
    name?: string;
    /**
     * Video description
     */
    description?: string;
    /**
     * Video access key
     */
    access_key?: string;
    stream?: VideoStreamInputParams;
    post_id?: number;
}
/**
 * video.stopStreaming
 */
export interface VideoStopStreamingParams {
    group_id?: number;
    video_id?: number;
}
export interface VideoStopStreamingResponse {
    unique_viewers?: number;
}
/**
 * video.unpinComment
 *
 * Unpin comment of a video.
 */
export interface VideoUnpinCommentParams {
    /**
     * ID of the user or community that owns the video.
     */
    owner_id: number;
    comment_id: number;
}
export type VideoUnpinCommentResponse = 1;
/**
 * wall.checkCopyrightLink
 */
export interface WallCheckCopyrightLinkParams {
    link: string;
}
export type WallCheckCopyrightLinkResponse = 0 | 1;
/**
 * wall.closeComments
 */
export interface WallCloseCommentsParams {
    owner_id: number;
    post_id: number;
}
export type WallCloseCommentsResponse = 0 | 1;
/**
 * wall.createComment
 *
 * Adds a comment to a post on a user wall or community wall.
 */
export interface WallCreateCommentParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id: number;
    /**
     * Group ID.
     */
    from_group?: number;
    /**
     * (Required if 'attachments' is not set.) Text of the comment.
     */
    message?: string;
    /**
     * ID of comment to reply.
     */
    reply_to_comment?: number;
    /**
     * (Required if 'message' is not set.) List of media objects attached to the comment, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media ojbect: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media owner. '<media_id>' - Media ID. For example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
    /**
     * Sticker ID.
     */
    sticker_id?: number;
    /**
     * Unique identifier to avoid repeated comments.
     */
    guid?: string;
}
export interface WallCreateCommentResponse {
    /**
     * Created comment ID
     */
    comment_id?: number;
    parents_stack?: number[];
}
/**
 * wall.delete
 *
 * Deletes a post from a user wall or community wall.
 */
export interface WallDeleteParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * ID of the post to be deleted.
     */
    post_id?: number;
}
export type WallDeleteResponse = 1;
/**
 * wall.deleteComment
 *
 * Deletes a comment on a post on a user wall or community wall.
 */
export interface WallDeleteCommentParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
}
export type WallDeleteCommentResponse = 1;
/**
 * wall.edit
 *
 * Edits a post on a user wall or community wall.
 */
export interface WallEditParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    post_id: number;
    friends_only?: 0 | 1;
    /**
     * (Required if 'attachments' is not set.) Text of the post.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of objects attached to the post, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media application owner. '<media_id>' - Media application ID. Example: "photo100172_166443618,photo66748_265827614", May contain a link to an external page to include in the post. Example: "photo66748_265827614,http://habrahabr.ru", "NOTE: If more than one link is being attached, an error is thrown."
     */
    attachments?: string;
    services?: string;
    signed?: 0 | 1;
    publish_date?: number;
    lat?: number;
    long?: number;
    place_id?: number;
    mark_as_ads?: 0 | 1;
    close_comments?: 0 | 1;
    donut_paid_duration?: number;
    poster_bkg_id?: number;
    poster_bkg_owner_id?: number;
    poster_bkg_access_hash?: string;
    copyright?: string;
    /**
     * Topic ID. Allowed values can be obtained from newsfeed.getPostTopics method
     */
    topic_id?: 0 | 1 | 7 | 12 | 16 | 19 | 21 | 23 | 25 | 26 | 32 | 43;
}
export interface WallEditResponse {
    /**
     * Edited post ID
     */
    post_id?: number;
}
/**
 * wall.editAdsStealth
 *
 * Allows to edit hidden post.
 */
export interface WallEditAdsStealthParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID. Used for publishing of scheduled and suggested posts.
     */
    post_id: number;
    /**
     * (Required if 'attachments' is not set.) Text of the post.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of objects attached to the post, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, 'page' - wiki-page, 'note' - note, 'poll' - poll, 'album' - photo album, '<owner_id>' - ID of the media application owner. '<media_id>' - Media application ID. Example: "photo100172_166443618,photo66748_265827614", May contain a link to an external page to include in the post. Example: "photo66748_265827614,http://habrahabr.ru", "NOTE: If more than one link is being attached, an error will be thrown."
     */
    attachments?: string;
    /**
     * Only for posts in communities with 'from_group' set to '1': '1' - post will be signed with the name of the posting user, '0' - post will not be signed (default)
     */
    signed?: 0 | 1;
    /**
     * Geographical latitude of a check-in, in degrees (from -90 to 90).
     */
    lat?: number;
    /**
     * Geographical longitude of a check-in, in degrees (from -180 to 180).
     */
    long?: number;
    /**
     * ID of the location where the user was tagged.
     */
    place_id?: number;
    /**
     * Link button ID
     */
    link_button?: string;
    /**
     * Link title
     */
    link_title?: string;
    /**
     * Link image url
     */
    link_image?: string;
    /**
     * Link video ID in format "<owner_id>_<media_id>"
     */
    link_video?: string;
}
export type WallEditAdsStealthResponse = 1;
/**
 * wall.editComment
 *
 * Edits a comment on a user wall or community wall.
 */
export interface WallEditCommentParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * New comment text.
     */
    message?: string;
    /**
     * List of objects attached to the comment, in the following format: , "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, '<owner_id>' - ID of the media attachment owner. '<media_id>' - Media attachment ID. For example: "photo100172_166443618,photo66748_265827614"
     */
    attachments?: string;
}
export type WallEditCommentResponse = 1;
/**
 * wall.get
 *
 * Returns a list of posts on a user wall or community wall.
 */
export interface WallGetParams {
    /**
     * User or community short address.
     */
    domain?: number | string;
    /**
     * Offset needed to return a specific subset of posts.
     */
    offset?: number;
    /**
     * Number of posts to return (maximum 100).
     */
    count?: number;
    filter?: string;
    /**
     * '1' - to return 'wall', 'profiles', and 'groups' fields, '0' - to return no additional fields (default)
     */
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface WallGetResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallItem[];
}
export interface WallGetExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * wall.getById
 *
 * Returns a list of posts from user or community walls by their IDs.
 */
export interface WallGetByIdParams {
    /**
     * User or community IDs and post IDs, separated by underscores. Use a negative value to designate a community ID. Example: "93388_21539,93388_20904,2943_4276,-1_1"
     */
    posts: string;
    /**
     * '1' - to return user and community objects needed to display posts, '0' - no additional fields are returned (default)
     */
    extended?: 0 | 1;
    /**
     * Sets the number of parent elements to include in the array 'copy_history' that is returned if the post is a repost from another wall.
     */
    copy_history_depth?: number;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface WallGetByIdResponse {
    items?: WallWallItem[];
}
export interface WallGetByIdExtendedResponse {
    items?: WallWallItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * wall.getComment
 *
 * Returns a comment on a post on a user wall or community wall.
 */
export interface WallGetCommentParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface WallGetCommentResponse {
    items?: WallWallComment[];
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
}
export interface WallGetCommentExtendedResponse {
    items?: WallWallComment[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    /**
     * Author id of the comment's post
     */
    post_author_id?: number;
}
/**
 * wall.getComments
 *
 * Returns a list of comments on a post on a user wall or community wall.
 */
export interface WallGetCommentsParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id?: number;
    /**
     * '1' - to return the 'likes' field, '0' - not to return the 'likes' field (default)
     */
    need_likes?: 0 | 1;
    start_comment_id?: number;
    /**
     * Offset needed to return a specific subset of comments.
     */
    offset?: number;
    /**
     * Number of comments to return (maximum 100).
     */
    count?: number;
    /**
     * Sort order: 'asc' - chronological, 'desc' - reverse chronological
     */
    sort?: 'asc' | 'desc' | 'smart';
    /**
     * Number of characters at which to truncate comments when previewed. By default, '90'. Specify '0' if you do not want to truncate comments.
     */
    preview_length?: number;
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
    /**
     * Comment ID.
     */
    comment_id?: number;
    /**
     * Count items in threads.
     */
    thread_items_count?: number;
}
export interface WallGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallComment[];
    /**
     * Count of replies of current level
     */
    current_level_count?: number;
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
}
export interface WallGetCommentsExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallComment[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
    /**
     * Count of replies of current level
     */
    current_level_count?: number;
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    /**
     * Author id of comments' post
     */
    post_author_id?: number;
}
/**
 * wall.getReposts
 *
 * Returns information about reposts of a post on user wall or community wall.
 */
export interface WallGetRepostsParams {
    /**
     * User ID or community ID. By default, current user ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id?: number;
    /**
     * Offset needed to return a specific subset of reposts.
     */
    offset?: number;
    /**
     * Number of reposts to return.
     */
    count?: number;
}
export interface WallGetRepostsResponse {
    items?: WallWallpostFull[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * wall.openComments
 */
export interface WallOpenCommentsParams {
    owner_id: number;
    post_id: number;
}
export type WallOpenCommentsResponse = 0 | 1;
/**
 * wall.parseAttachedLink
 */
export interface WallParseAttachedLinkParams {
    links: string;
    extended?: 0 | 1;
    fields?: string;
    name_case?: string;
}
export interface WallParseAttachedLinkResponse {
    data?: WallWallpostAttachment[];
    groups?: GroupsGroupFull[];
    profiles?: UsersUser[];
}
/**
 * wall.pin
 *
 * Pins the post on wall.
 */
export interface WallPinParams {
    /**
     * ID of the user or community that owns the wall. By default, current user ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id: number;
}
export type WallPinResponse = 1;
/**
 * wall.post
 *
 * Adds a new post on a user wall or community wall. Can also be used to publish suggested or scheduled posts.
 */
export interface WallPostParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * '1' - post will be available to friends only, '0' - post will be available to all users (default)
     */
    friends_only?: 0 | 1;
    /**
     * For a community: '1' - post will be published by the community, '0' - post will be published by the user (default)
     */
    from_group?: 0 | 1;
    /**
     * (Required if 'attachments' is not set.) Text of the post.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of objects attached to the post, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, 'page' - wiki-page, 'note' - note, 'poll' - poll, 'album' - photo album, '<owner_id>' - ID of the media application owner. '<media_id>' - Media application ID. Example: "photo100172_166443618,photo66748_265827614", May contain a link to an external page to include in the post. Example: "photo66748_265827614,http://habrahabr.ru", "NOTE: If more than one link is being attached, an error will be thrown."
     */
    attachments?: string;
    /**
     * List of services or websites the update will be exported to, if the user has so requested. Sample values: 'twitter', 'facebook'.
     */
    services?: string;
    /**
     * Only for posts in communities with 'from_group' set to '1': '1' - post will be signed with the name of the posting user, '0' - post will not be signed (default)
     */
    signed?: 0 | 1;
    /**
     * Publication date (in Unix time). If used, posting will be delayed until the set time.
     */
    publish_date?: number;
    /**
     * Geographical latitude of a check-in, in degrees (from -90 to 90).
     */
    lat?: number;
    /**
     * Geographical longitude of a check-in, in degrees (from -180 to 180).
     */
    long?: number;
    /**
     * ID of the location where the user was tagged.
     */
    place_id?: number;
    /**
     * Post ID. Used for publishing of scheduled and suggested posts.
     */
    post_id?: number;
    guid?: string;
    mark_as_ads?: 0 | 1;
    link_title?: string;
    link_photo_id?: string;
    close_comments?: 0 | 1;
    donut_paid_duration?: number;
    mute_notifications?: 0 | 1;
    copyright?: string;
}
export interface WallPostResponse {
    /**
     * Created post ID
     */
    post_id?: number;
}
/**
 * wall.postAdsStealth
 *
 * Allows to create hidden post which will not be shown on the community's wall and can be used for creating an ad with type "Community post".
 */
export interface WallPostAdsStealthParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id: number;
    /**
     * (Required if 'attachments' is not set.) Text of the post.
     */
    message?: string;
    /**
     * (Required if 'message' is not set.) List of objects attached to the post, in the following format: "<owner_id>_<media_id>,<owner_id>_<media_id>", '' - Type of media attachment: 'photo' - photo, 'video' - video, 'audio' - audio, 'doc' - document, 'page' - wiki-page, 'note' - note, 'poll' - poll, 'album' - photo album, '<owner_id>' - ID of the media application owner. '<media_id>' - Media application ID. Example: "photo100172_166443618,photo66748_265827614", May contain a link to an external page to include in the post. Example: "photo66748_265827614,http://habrahabr.ru", "NOTE: If more than one link is being attached, an error will be thrown."
     */
    attachments?: string;
    /**
     * Only for posts in communities with 'from_group' set to '1': '1' - post will be signed with the name of the posting user, '0' - post will not be signed (default)
     */
    signed?: 0 | 1;
    /**
     * Geographical latitude of a check-in, in degrees (from -90 to 90).
     */
    lat?: number;
    /**
     * Geographical longitude of a check-in, in degrees (from -180 to 180).
     */
    long?: number;
    /**
     * ID of the location where the user was tagged.
     */
    place_id?: number;
    /**
     * Unique identifier to avoid duplication the same post.
     */
    guid?: string;
    /**
     * Link button ID
     */
    link_button?: string;
    /**
     * Link title
     */
    link_title?: string;
    /**
     * Link image url
     */
    link_image?: string;
    /**
     * Link video ID in format "<owner_id>_<media_id>"
     */
    link_video?: string;
}
export interface WallPostAdsStealthResponse {
    /**
     * Created post ID
     */
    post_id?: number;
}
/**
 * wall.reportComment
 *
 * Reports (submits a complaint about) a comment on a post on a user wall or community wall.
 */
export interface WallReportCommentParams {
    /**
     * ID of the user or community that owns the wall.
     */
    owner_id: number;
    /**
     * Comment ID.
     */
    comment_id: number;
    /**
     * Reason for the complaint: '0' - spam, '1' - child pornography, '2' - extremism, '3' - violence, '4' - drug propaganda, '5' - adult material, '6' - insult, abuse
     */
    reason: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | 11;
}
export type WallReportCommentResponse = 1;
/**
 * wall.reportPost
 *
 * Reports (submits a complaint about) a post on a user wall or community wall.
 */
export interface WallReportPostParams {
    /**
     * ID of the user or community that owns the wall.
     */
    owner_id: number;
    /**
     * Post ID.
     */
    post_id: number;
    /**
     * Reason for the complaint: '0' - spam, '1' - child pornography, '2' - extremism, '3' - violence, '4' - drug propaganda, '5' - adult material, '6' - insult, abuse
     */
    reason: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | 11;
}
export type WallReportPostResponse = 1;
/**
 * wall.repost
 *
 * Reposts (copies) an object to a user wall or community wall.
 */
export interface WallRepostParams {
    /**
     * ID of the object to be reposted on the wall. Example: "wall66748_3675"
     */
    object: string;
    /**
     * Comment to be added along with the reposted object.
     */
    message?: string;
    /**
     * Target community ID when reposting to a community.
     */
    group_id?: number;
    mark_as_ads?: 0 | 1;
    mute_notifications?: 0 | 1;
}
export interface WallRepostResponse {
    success?: number;
    /**
     * Created post ID
     */
    post_id?: number;
    /**
     * Reposts number
     */
    reposts_count?: number;
    /**
     * Reposts to wall number
     */
    wall_repost_count?: number;
    /**
     * Reposts to mail number
     */
    mail_repost_count?: number;
    /**
     * Reposts number
     */
    likes_count?: number;
}
/**
 * wall.restore
 *
 * Restores a post deleted from a user wall or community wall.
 */
export interface WallRestoreParams {
    /**
     * User ID or community ID from whose wall the post was deleted. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * ID of the post to be restored.
     */
    post_id?: number;
}
export type WallRestoreResponse = 1;
/**
 * wall.restoreComment
 *
 * Restores a comment deleted from a user wall or community wall.
 */
export interface WallRestoreCommentParams {
    /**
     * User ID or community ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Comment ID.
     */
    comment_id: number;
}
export type WallRestoreCommentResponse = 1;
/**
 * wall.search
 *
 * Allows to search posts on user or community walls.
 */
export interface WallSearchParams {
    /**
     * user or community screen name.
     */
    domain?: number | string;
    /**
     * search query string.
     */
    query?: string;
    /**
     * '1' - returns only page owner's posts.
     */
    owners_only?: 0 | 1;
    /**
     * count of posts to return.
     */
    count?: number;
    /**
     * Offset needed to return a specific subset of posts.
     */
    offset?: number;
    /**
     * show extended post info.
     */
    extended?: 0 | 1;
    /**
     * objects.json#/definitions/base_user_group_fields
     */
    fields?: string;
}
export interface WallSearchResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallItem[];
}
export interface WallSearchExtendedResponse {
    /**
     * Total number
     */
    count?: number;
    items?: WallWallItem[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
/**
 * wall.unpin
 *
 * Unpins the post on wall.
 */
export interface WallUnpinParams {
    /**
     * ID of the user or community that owns the wall. By default, current user ID. Use a negative value to designate a community ID.
     */
    owner_id?: number;
    /**
     * Post ID.
     */
    post_id: number;
}
export type WallUnpinResponse = 1;
/**
 * widgets.getComments
 *
 * Gets a list of comments for the page added through the [vk.com/dev/Comments|Comments widget].
 */
export interface WidgetsGetCommentsParams {
    widget_api_id?: number;
    url?: string;
    page_id?: string;
    order?: string;
    /**
     * objects.json#/definitions/users_fields
     */
    fields?: string;
    offset?: number;
    count?: number;
}
export interface WidgetsGetCommentsResponse {
    /**
     * Total number
     */
    count?: number;
    posts?: WidgetsWidgetComment[];
}
/**
 * widgets.getPages
 *
 * Gets a list of application/site pages where the [vk.com/dev/Comments|Comments widget] or [vk.com/dev/Like|Like widget] is installed.
 */
export interface WidgetsGetPagesParams {
    widget_api_id?: number;
    order?: string;
    period?: string;
    offset?: number;
    count?: number;
}
export interface WidgetsGetPagesResponse {
    /**
     * Total number
     */
    count?: number;
    pages?: WidgetsWidgetPage[];
}
export interface AccountAccountCounters {
    /**
     * New app requests number
     */
    app_requests?: number;
    /**
     * New events number
     */
    events?: number;
    /**
     * New faves number
     */
    faves?: number;
    /**
     * New friends requests number
     */
    friends?: number;
    /**
     * New friends recommendations number
     */
    friends_recommendations?: number;
    /**
     * New gifts number
     */
    gifts?: number;
    /**
     * New groups number
     */
    groups?: number;
    /**
     * New messages number. Will be removed when messages.getCounters is released.
     */
    messages?: number;
    /**
     * New memories number
     */
    memories?: number;
    /**
     * New notes number
     */
    notes?: number;
    /**
     * New notifications number
     */
    notifications?: number;
    /**
     * New photo tags number
     */
    photos?: number;
}
export type AccountCountersFilter = ('app_requests' | 'events' | 'friends' | 'friends_recommendations' | 'games' | 'gifts' | 'groups' | 'messages' | 'notes' | 'notifications' | 'photos' | 'faves' | 'memories' | (string & {}));
export interface AccountInfo {
    /**
     * Two factor authentication is enabled
     */
    '2fa_required'?: 0 | 1;
    /**
     * Information whether HTTPS-only is enabled
     */
    'https_required'?: 0 | 1;
    /**
     * Information whether user has been processed intro
     */
    'intro'?: number;
    /**
     * Language ID
     */
    'lang'?: number;
    /**
     * Information whether wall comments should be hidden
     */
    'no_wall_replies'?: 0 | 1;
    /**
     * Information whether only owners posts should be shown
     */
    'own_posts_default'?: 0 | 1;
}
export interface AccountNameRequest {
    /**
     * First name in request
     */
    first_name?: string;
    /**
     * Request ID needed to cancel the request
     */
    id?: number;
    /**
     * Last name in request
     */
    last_name?: string;
    status?: AccountNameRequestStatus;
    /**
     * Text to display to user
     */
    lang?: string;
    /**
     * href for link in lang field
     */
    link_href?: string;
    /**
     * label to display for link in lang field
     */
    link_label?: string;
}
/**
 * Request status
 */
export type AccountNameRequestStatus = ('success' | 'processing' | 'declined' | 'was_accepted' | 'was_declined' | 'declined_with_link' | 'response' | 'response_with_link' | (string & {}));
export interface AccountOffer {
    /**
     * Offer description
     */
    description?: string;
    /**
     * Offer ID
     */
    id?: number;
    /**
     * URL of the preview image
     */
    img?: string;
    /**
     * Instruction how to process the offer
     */
    instruction?: string;
    /**
     * Instruction how to process the offer (HTML format)
     */
    instruction_html?: string;
    /**
     * Offer price
     */
    price?: number;
    /**
     * Offer short description
     */
    short_description?: string;
    /**
     * Offer tag
     */
    tag?: string;
    /**
     * Offer title
     */
    title?: string;
    /**
     * Currency amount
     */
    currency_amount?: number;
    /**
     * Link id
     */
    link_id?: number;
    /**
     * Link type
     */
    link_type?: ('profile' | 'group' | 'app' | (string & {}));
}
export interface AccountPushConversations {
    /**
     * Items count
     */
    count?: number;
    items?: AccountPushConversationsItem[];
}
export interface AccountPushConversationsItem {
    /**
     * Time until that notifications are disabled in seconds
     */
    disabled_until?: number;
    /**
     * Peer ID
     */
    peer_id?: number;
    /**
     * Information whether the sound are enabled
     */
    sound?: 0 | 1;
    /**
     * Information whether the mentions are disabled
     */
    disabled_mentions?: 0 | 1;
    /**
     * Information whether the mass mentions (like '@all', '@online') are disabled. Can be affected by 'disabled_mentions'
     */
    disabled_mass_mentions?: 0 | 1;
}
export interface AccountPushParams {
    msg?: AccountPushParamsMode[];
    chat?: AccountPushParamsMode[];
    like?: AccountPushParamsSettings[];
    repost?: AccountPushParamsSettings[];
    comment?: AccountPushParamsSettings[];
    mention?: AccountPushParamsSettings[];
    reply?: AccountPushParamsOnoff[];
    new_post?: AccountPushParamsOnoff[];
    wall_post?: AccountPushParamsOnoff[];
    wall_publish?: AccountPushParamsOnoff[];
    friend?: AccountPushParamsOnoff[];
    friend_found?: AccountPushParamsOnoff[];
    friend_accepted?: AccountPushParamsOnoff[];
    group_invite?: AccountPushParamsOnoff[];
    group_accepted?: AccountPushParamsOnoff[];
    birthday?: AccountPushParamsOnoff[];
    event_soon?: AccountPushParamsOnoff[];
    app_request?: AccountPushParamsOnoff[];
    sdk_open?: AccountPushParamsOnoff[];
}
/**
 * Settings parameters
 */
export type AccountPushParamsMode = ('on' | 'off' | 'no_sound' | 'no_text' | (string & {}));
/**
 * Settings parameters
 */
export type AccountPushParamsOnoff = ('on' | 'off' | 'no_sound' | (string & {}));
/**
 * Settings parameters
 */
export type AccountPushParamsSettings = ('on' | 'off' | 'fr_of_fr' | 'no_sound' | (string & {}));
export interface AccountPushSettings {
    /**
     * Information whether notifications are disabled
     */
    disabled?: 0 | 1;
    /**
     * Time until that notifications are disabled in Unixtime
     */
    disabled_until?: number;
    settings?: AccountPushParams;
    conversations?: AccountPushConversations;
}
export interface AccountUserSettings {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    connections?: UsersUserConnections;
    /**
     * User's date of birth
     */
    bdate?: string;
    /**
     * Information whether user's birthdate are hidden
     */
    bdate_visibility?: number;
    city?: BaseCity;
    /**
     * User's hometown
     */
    home_town?: string;
    /**
     * User maiden name
     */
    maiden_name?: string;
    name_request?: AccountNameRequest;
    personal?: UsersPersonal;
    /**
     * User phone number with some hidden digits
     */
    phone?: string;
    /**
     * User relationship status
     */
    relation?: UsersUserRelation;
    relation_partner?: UsersUserMin;
    /**
     * Information whether relation status is pending
     */
    relation_pending?: 0 | 1;
    relation_requests?: UsersUserMin[];
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * User status
     */
    status?: string;
    status_audio?: AudioAudio;
    interests?: AccountUserSettingsInterests;
    languages?: string[];
    /**
     * URL of square photo of the user with 200 pixels in width
     */
    photo_200?: string;
    /**
     * flag about service account
     */
    is_service_account?: boolean;
}
export interface AccountUserSettingsInterest {
    title?: string;
    value?: string;
}
export interface AccountUserSettingsInterests {
    activities?: AccountUserSettingsInterest;
    interests?: AccountUserSettingsInterest;
    music?: AccountUserSettingsInterest;
    tv?: AccountUserSettingsInterest;
    movies?: AccountUserSettingsInterest;
    books?: AccountUserSettingsInterest;
    games?: AccountUserSettingsInterest;
    quotes?: AccountUserSettingsInterest;
    about?: AccountUserSettingsInterest;
}
export type AddressFields = ('id' | 'title' | 'address' | 'additional_address' | 'country_id' | 'city_id' | 'city' | 'metro_station_id' | 'metro_station' | 'latitude' | 'longitude' | 'distance' | 'work_info_status' | 'timetable' | 'phone' | 'time_offset' | (string & {}));
/**
 * Current user's role
 */
export type AdsAccessRole = ('admin' | 'manager' | 'reports' | (string & {}));
export interface AdsAccesses {
    /**
     * Client ID
     */
    client_id?: string;
    role?: AdsAccessRole;
}
export interface AdsAccount {
    access_role?: AdsAccessRole;
    /**
     * Account ID
     */
    account_id?: number;
    /**
     * Information whether account is active
     */
    account_status?: 0 | 1;
    account_type?: AdsAccountType;
    /**
     * Account name
     */
    account_name?: string;
    /**
     * Can user view account budget
     */
    can_view_budget?: boolean;
}
/**
 * Account type
 */
export type AdsAccountType = ('general' | 'agency' | (string & {}));
export interface AdsAd {
    /**
     * Ad format
     */
    ad_format?: number;
    /**
     * Ad platform
     */
    ad_platform?: number | string;
    /**
     * Total limit
     */
    all_limit?: string;
    approved?: AdsAdApproved;
    /**
     * Campaign ID
     */
    campaign_id?: number;
    /**
     * Category ID
     */
    category1_id?: number;
    /**
     * Additional category ID
     */
    category2_id?: number;
    cost_type?: AdsAdCostType;
    /**
     * Cost of a click, kopecks
     */
    cpc?: string;
    /**
     * Cost of 1000 impressions, kopecks
     */
    cpm?: string;
    /**
     * Cost of an action, kopecks
     */
    cpa?: string;
    /**
     * Cost of 1000 impressions optimized, kopecks
     */
    ocpm?: string;
    /**
     * Autobidding
     */
    autobidding?: 0 | 1;
    /**
     * Max cost of target actions for autobidding, kopecks
     */
    autobidding_max_cost?: string;
    /**
     * Information whether disclaimer is enabled
     */
    disclaimer_medical?: 0 | 1;
    /**
     * Information whether disclaimer is enabled
     */
    disclaimer_specialist?: 0 | 1;
    /**
     * Information whether disclaimer is enabled
     */
    disclaimer_supplements?: 0 | 1;
    /**
     * Information whether disclaimer is enabled
     */
    disclaimer_credits?: 0 | 1;
    /**
     * Ad ID
     */
    id?: number;
    /**
     * Impressions limit
     */
    impressions_limit?: number;
    /**
     * Impressions limit period
     */
    impressions_limit_period?: number;
    /**
     * Information whether impressions are limited
     */
    impressions_limited?: 0 | 1;
    /**
     * Ad title
     */
    name?: string;
    status?: AdsAdStatus;
    /**
     * Information whether the ad is a video
     */
    video?: 0 | 1;
    /**
     * Day limit
     */
    day_limit?: string;
    /**
     * Goal type
     */
    goal_type?: number;
    /**
     * User goal type
     */
    user_goal_type?: number;
    /**
     * Age restriction
     */
    age_restriction?: number;
    /**
     * Conversion pixel id
     */
    conversion_pixel_id?: number;
    /**
     * Conversion event id
     */
    conversion_event_id?: number;
    /**
     * Create time
     */
    create_time?: number;
    /**
     * Update time
     */
    update_time?: number;
    /**
     * Start time
     */
    start_time?: number;
    /**
     * Stop time
     */
    stop_time?: number;
    /**
     * Publisher platform auto
     */
    publisher_platforms_auto?: 0 | 1;
    /**
     * Publisher platforms
     */
    publisher_platforms?: string;
    /**
     * Link url
     */
    link_url?: string;
    /**
     * Link owner id
     */
    link_owner_id?: number;
    /**
     * Link id
     */
    link_id?: number;
    /**
     * Has campaign budget optimization
     */
    has_campaign_budget_optimization?: boolean;
    /**
     * Events retargeting groups
     */
    events_retargeting_groups?: AdsEventsRetargetingGroup[];
    /**
     * Weekly schedule hours
     */
    weekly_schedule_hours?: string[];
    /**
     * Weekly schedule use holidays
     */
    weekly_schedule_use_holidays?: number;
    /**
     * Ad platform no ad network
     */
    ad_platform_no_ad_network?: number;
    /**
     * Ad platform no wall
     */
    ad_platform_no_wall?: number;
    /**
     * Disclaimer finance
     */
    disclaimer_finance?: number;
    /**
     * Disclaimer finance name
     */
    disclaimer_finance_name?: string;
    /**
     * Disclaimer finance license no
     */
    disclaimer_finance_license_no?: string;
    /**
     * is promo
     */
    is_promo?: boolean;
    /**
     * Suggested criteria
     */
    suggested_criteria?: number;
    /**
     * Link type
     */
    link_type?: number;
}
/**
 * Review status
 *
 *
 * `0` — not moderated
 * `1` — pending moderation
 * `2` — approved
 * `3` — rejected
 */
export type AdsAdApproved = (0 | 1 | 2 | 3 | (number & {}));
/**
 * Cost type
 *
 *
 * `0` — per clicks
 * `1` — per impressions
 * `2` — per actions
 * `3` — per impressions optimized
 */
export type AdsAdCostType = (0 | 1 | 2 | 3 | (number & {}));
export interface AdsAdLayout {
    /**
     * Ad format
     */
    ad_format?: number;
    /**
     * Campaign ID
     */
    campaign_id?: number;
    cost_type?: AdsAdCostType;
    /**
     * Ad description
     */
    description?: string;
    /**
     * Ad ID
     */
    id?: number;
    /**
     * Image URL
     */
    image_src?: string;
    /**
     * URL of the preview image in double size
     */
    image_src_2x?: string;
    /**
     * Domain of advertised object
     */
    link_domain?: string;
    /**
     * URL of advertised object
     */
    link_url?: string;
    /**
     * Type of advertised object
     */
    link_type?: number;
    /**
     * link to preview an ad as it is shown on the website
     */
    preview_link?: string;
    /**
     * Ad title
     */
    title?: string;
    /**
     * Information whether the ad is a video
     */
    video?: 0 | 1;
    /**
     * Social
     */
    social?: boolean;
    /**
     * Okved
     */
    okved?: string;
    /**
     * Age restriction
     */
    age_restriction?: number;
    /**
     * Goal type
     */
    goal_type?: number;
    /**
     * Link title
     */
    link_title?: string;
    /**
     * Link button
     */
    link_button?: string;
    /**
     * Repeat video
     */
    repeat_video?: number;
    /**
     * Video source 240p
     */
    video_src_240?: string;
    /**
     * Video source 360p
     */
    video_src_360?: string;
    /**
     * Video source 480p
     */
    video_src_480?: string;
    /**
     * Video source 720p
     */
    video_src_720?: string;
    /**
     * Video source 1080p
     */
    video_src_1080?: string;
    /**
     * Video source 1440p
     */
    video_src_1440?: string;
    /**
     * Video source 2160p
     */
    video_src_2160?: string;
    /**
     * Video image source
     */
    video_image_src?: string;
    /**
     * Video image source 2x
     */
    video_image_src_2x?: string;
    /**
     * Video duration
     */
    video_duration?: number;
    /**
     * Icon source
     */
    icon_src?: string;
    /**
     * Icon source 2x
     */
    icon_src_2x?: string;
    post?: AdsPost;
    stories_data?: AdsStories;
    clips_list?: AdsClipItem[];
}
/**
 * Ad atatus
 *
 *
 * `0` — stopped
 * `1` — started
 * `2` — deleted
 */
export type AdsAdStatus = (0 | 1 | 2 | (number & {}));
export interface AdsCampaign {
    /**
     * Amount of active ads in campaign
     */
    ads_count?: number;
    /**
     * Campaign's total limit, rubles
     */
    all_limit?: string;
    /**
     * Campaign create time, as Unixtime
     */
    create_time?: number;
    /**
     * Campaign goal type
     */
    goal_type?: number;
    /**
     * Campaign user goal type
     */
    user_goal_type?: number;
    /**
     * Shows if Campaign Budget Optimization is on
     */
    is_cbo_enabled?: boolean;
    /**
     * Campaign's day limit, rubles
     */
    day_limit?: string;
    /**
     * Campaign ID
     */
    id?: number;
    /**
     * Campaign title
     */
    name?: string;
    /**
     * Campaign start time, as Unixtime
     */
    start_time?: number;
    status?: AdsCampaignStatus;
    /**
     * Campaign stop time, as Unixtime
     */
    stop_time?: number;
    type?: AdsCampaignType;
    /**
     * Campaign update time, as Unixtime
     */
    update_time?: number;
    /**
     * Limit of views per user per campaign
     */
    views_limit?: number;
}
/**
 * Campaign status
 *
 *
 * `0` — stopped
 * `1` — started
 * `2` — deleted
 */
export type AdsCampaignStatus = (0 | 1 | 2 | (number & {}));
/**
 * Campaign type
 */
export type AdsCampaignType = ('normal' | 'vk_apps_managed' | 'mobile_apps' | 'promoted_posts' | 'adaptive_ads' | 'stories' | (string & {}));
export interface AdsCategory {
    /**
     * Category ID
     */
    id?: number;
    /**
     * Category name
     */
    name?: string;
    subcategories?: AdsCategory[];
}
export interface AdsClient {
    /**
     * Client's total limit, rubles
     */
    all_limit?: string;
    /**
     * Client's day limit, rubles
     */
    day_limit?: string;
    /**
     * Client ID
     */
    id?: number;
    /**
     * Client name
     */
    name?: string;
    /**
     * Ord data
     */
    ord_data?: AdsOrdData;
}
export interface AdsClipItem {
    /**
     * Video id
     */
    video_id?: number;
    /**
     * Preview url
     */
    preview_url?: string;
    link?: AdsClipItemLink;
}
export interface AdsClipItemLink {
    /**
     * Text
     */
    text?: string;
    /**
     * Key
     */
    key?: string;
    /**
     * Url
     */
    url?: string;
}
export interface AdsCreateAdStatus {
    /**
     * Ad ID
     */
    id?: number;
    /**
     * Stealth Post ID
     */
    post_id?: number;
    /**
     * Error code
     */
    error_code?: number;
    /**
     * Error description
     */
    error_desc?: string;
}
export interface AdsCreateCampaignStatus {
    /**
     * Campaign ID
     */
    id?: number;
    /**
     * Error code
     */
    error_code?: number;
    /**
     * Error description
     */
    error_desc?: string;
}
export interface AdsCreateClientsStatus {
    /**
     * Client ID
     */
    id?: number;
    /**
     * Error code
     */
    error_code?: number;
    /**
     * Error description
     */
    error_desc?: string;
}
/**
 * Sex
 *
 *
 * `0` — any
 * `1` — male
 * `2` — female
 */
export type AdsCriteriaSex = ('0' | '1' | '2' | (string & {}));
export interface AdsDemoStats {
    /**
     * Object ID
     */
    id?: number;
    stats?: AdsDemostatsFormat[];
    type?: AdsObjectType;
}
export interface AdsDemostatsFormat {
    age?: AdsStatsAge[];
    cities?: AdsStatsCities[];
    /**
     * Day as YYYY-MM-DD
     */
    day?: string;
    day_from?: string;
    day_to?: string;
    /**
     * Month as YYYY-MM
     */
    month?: string;
    /**
     * 1 if period=overall
     */
    overall?: number;
    sex?: AdsStatsSex[];
    sex_age?: AdsStatsSexAge[];
}
export interface AdsEventsRetargetingGroup {
    id?: number;
    value?: number[];
}
export interface AdsFloodStats {
    /**
     * Requests left
     */
    left?: number;
    /**
     * Time to refresh in seconds
     */
    refresh?: number;
    /**
     * Used requests per user
     */
    stats_by_user?: AdsFloodStatsByUserItem[];
}
export interface AdsFloodStatsByUserItem {
    /**
     * User ID
     */
    user_id?: number;
    /**
     * Used requests
     */
    requests_count?: number;
}
export interface AdsLinkStatus {
    /**
     * Reject reason
     */
    description?: string;
    /**
     * URL
     */
    redirect_url?: string;
    /**
     * Link status
     */
    status?: string;
}
export interface AdsLookalikeRequest {
    /**
     * Lookalike request ID
     */
    id?: number;
    /**
     * Lookalike request create time, as Unixtime
     */
    create_time?: number;
    /**
     * Lookalike request update time, as Unixtime
     */
    update_time?: number;
    /**
     * Time by which lookalike request would be deleted, as Unixtime
     */
    scheduled_delete_time?: number;
    /**
     * Lookalike request status
     */
    status?: ('search_in_progress' | 'search_failed' | 'search_done' | 'save_in_progress' | 'save_failed' | 'save_done' | (string & {}));
    /**
     * Lookalike request source type
     */
    source_type?: 'retargeting_group';
    /**
     * Retargeting group id, which was used as lookalike seed
     */
    source_retargeting_group_id?: number;
    /**
     * Lookalike request seed name (retargeting group name)
     */
    source_name?: string;
    /**
     * Lookalike request seed audience size
     */
    audience_count?: number;
    save_audience_levels?: AdsLookalikeRequestSaveAudienceLevel[];
}
export interface AdsLookalikeRequestSaveAudienceLevel {
    /**
     * Save audience level id, which is used in save audience queries
     */
    level?: number;
    /**
     * Saved audience audience size for according level
     */
    audience_count?: number;
}
export interface AdsMobileStatItem {
    key?: string;
    value?: number;
}
export interface AdsMusician {
    /**
     * Targeting music artist ID
     */
    id?: number;
    /**
     * Music artist ID as in VKMusic
     */
    original_id?: string;
    /**
     * Music artist name
     */
    name?: string;
    /**
     * Music artist photo
     */
    avatar?: string;
}
/**
 * Object type
 */
export type AdsObjectType = ('ad' | 'campaign' | 'client' | 'office' | (string & {}));
export type AdsOrdClientType = ('person' | 'individual' | 'legal' | 'foreign' | 'unknown' | (string & {}));
export interface AdsOrdData {
    client_type?: AdsOrdClientType;
    client_name?: string;
    inn?: string;
    phone?: string;
    agency_phone?: string;
    subagent?: AdsOrdSubagent;
    contract_number?: string;
    contract_date?: string;
    contract_type?: string;
    contract_object?: string;
    with_vat?: boolean;
}
export interface AdsOrdSubagent {
    type?: AdsOrdClientType;
    name?: string;
    inn?: string;
    phone?: string;
}
export interface AdsPost {
    /**
     * Post id
     */
    id?: number;
    /**
     * From id
     */
    from_id?: number;
    /**
     * Owner id
     */
    owner_id?: number;
    /**
     * Date
     */
    date?: number;
    /**
     * Edited date
     */
    edited?: number;
    /**
     * Is pinned
     */
    is_pinned?: number;
    /**
     * Marked as ads
     */
    marked_as_ads?: number;
    ads_easy_promote?: AdsPostEasyPromote;
    donut?: AdsPostDonut;
    comments?: AdsPostComments;
    copyright?: WallPostCopyright;
    /**
     * Short text rate
     */
    short_text_rate?: number;
    /**
     * Type
     */
    type?: string;
    /**
     * Is favorite
     */
    is_favorite?: boolean;
    likes?: AdsPostLikes;
    views?: AdsPostViews;
    /**
     * Post type
     */
    post_type?: string;
    reposts?: AdsPostReposts;
    /**
     * Text
     */
    text?: string;
    /**
     * Is promoted post stealth
     */
    is_promoted_post_stealth?: boolean;
    /**
     * Hash
     */
    hash?: string;
    owner?: AdsPostOwner;
    attachments?: WallWallpostAttachment[];
    /**
     * Created by
     */
    created_by?: number;
    /**
     * Carousel offset
     */
    carousel_offset?: number;
    /**
     * Can edit
     */
    can_edit?: number;
    /**
     * Can delete
     */
    can_delete?: number;
    /**
     * Can pin
     */
    can_pin?: number;
}
export interface AdsPostComments {
    /**
     * Count
     */
    count?: number;
}
export interface AdsPostDonut {
    /**
     * Is donut
     */
    is_donut?: boolean;
}
export interface AdsPostEasyPromote {
    /**
     * Type
     */
    type?: number;
    /**
     * Text
     */
    text?: string;
    /**
     * Label text
     */
    label_text?: string;
    /**
     * Button text
     */
    button_text?: string;
    /**
     * Is ad not easy
     */
    is_ad_not_easy?: boolean;
    /**
     * Ad id
     */
    ad_id?: number;
    /**
     * Top union id
     */
    top_union_id?: number;
}
export interface AdsPostLikes {
    /**
     * Can like
     */
    can_like?: number;
    /**
     * Count
     */
    count?: number;
    /**
     * User likes
     */
    user_likes?: number;
}
export interface AdsPostOwner {
    /**
     * Owner id
     */
    id?: number;
    /**
     * Name
     */
    name?: string;
    /**
     * Photo url
     */
    photo?: string;
    /**
     * Profile url
     */
    url?: string;
}
export interface AdsPostReposts {
    /**
     * Count
     */
    count?: number;
    /**
     * Wall count
     */
    wall_count?: number;
    /**
     * Mail count
     */
    mail_count?: number;
}
export interface AdsPostViews {
    /**
     * Count
     */
    count?: number;
}
export interface AdsPromotedPostReach {
    /**
     * Hides amount
     */
    hide?: number;
    /**
     * Object ID from 'ids' parameter
     */
    id?: number;
    /**
     * Community joins
     */
    join_group?: number;
    /**
     * Link clicks
     */
    links?: number;
    /**
     * Subscribers reach
     */
    reach_subscribers?: number;
    /**
     * Total reach
     */
    reach_total?: number;
    /**
     * Reports amount
     */
    report?: number;
    /**
     * Community clicks
     */
    to_group?: number;
    /**
     * 'Unsubscribe' events amount
     */
    unsubscribe?: number;
    /**
     * Video views for 100 percent
     */
    video_views_100p?: number;
    /**
     * Video views for 25 percent
     */
    video_views_25p?: number;
    /**
     * Video views for 3 seconds
     */
    video_views_3s?: number;
    /**
     * Video views for 10 seconds
     */
    video_views_10s?: number;
    /**
     * Video views for 50 percent
     */
    video_views_50p?: number;
    /**
     * Video views for 75 percent
     */
    video_views_75p?: number;
    /**
     * Video starts
     */
    video_views_start?: number;
    /**
     * Pretty cards clicks
     */
    pretty_cards_clicks?: number;
}
export interface AdsRejectReason {
    /**
     * Comment text
     */
    comment?: string;
    rules?: AdsRules[];
}
export interface AdsRules {
    /**
     * Help url
     */
    help_url?: string | boolean;
    /**
     * Label
     */
    help_label?: string;
    /**
     * Content Html
     */
    content_html?: string;
    /**
     * Help chat
     */
    help_chat?: boolean;
}
export interface AdsStats {
    /**
     * Object ID
     */
    id?: number;
    stats?: AdsStatsFormat[];
    type?: AdsObjectType;
    views_times?: AdsStatsViewsTimes;
}
export interface AdsStatsAge {
    /**
     * Age interval
     */
    value?: string;
    /**
     * Clicks rate
     */
    clicks_rate?: number;
    /**
     * Impressions rate
     */
    impressions_rate?: number;
}
export interface AdsStatsCities {
    /**
     * City name
     */
    name?: string;
    /**
     * City ID
     */
    value?: number | string;
    /**
     * Clicks rate
     */
    clicks_rate?: number;
    /**
     * Impressions rate
     */
    impressions_rate?: number;
}
export interface AdsStatsFormat {
    /**
     * Clicks number
     */
    clicks?: number;
    /**
     * External clicks number
     */
    link_external_clicks?: number;
    /**
     * Day as YYYY-MM-DD
     */
    day?: string;
    /**
     * Impressions number
     */
    impressions?: number;
    /**
     * Events number
     */
    join_rate?: number;
    /**
     * Month as YYYY-MM
     */
    month?: string;
    /**
     * Year as YYYY
     */
    year?: number;
    /**
     * 1 if period=overall
     */
    overall?: number;
    /**
     * Reach
     */
    reach?: number;
    /**
     * Spent funds
     */
    spent?: string;
    /**
     * Video plays unique started count
     */
    video_plays_unique_started?: number;
    /**
     * Video plays unique 3 seconds count
     */
    video_plays_unique_3_seconds?: number;
    /**
     * Video plays unique 10 seconds count
     */
    video_plays_unique_10_seconds?: number;
    /**
     * Video plays unique 25 percents count
     */
    video_plays_unique_25_percents?: number;
    /**
     * Video plays unique 50 percents count
     */
    video_plays_unique_50_percents?: number;
    /**
     * Video plays unique 75 percents count
     */
    video_plays_unique_75_percents?: number;
    /**
     * Video plays unique 100 percents count
     */
    video_plays_unique_100_percents?: number;
    /**
     * Effective cost per click
     */
    effective_cost_per_click?: string;
    /**
     * Effective cost per mille
     */
    effective_cost_per_mille?: string;
    /**
     * Effective cpf
     */
    effective_cpf?: string;
    /**
     * Effective cost per message
     */
    effective_cost_per_message?: string;
    /**
     * Message sends count
     */
    message_sends?: number;
    /**
     * Message sends by anu user
     */
    message_sends_by_any_user?: number;
    /**
     * Conversions external
     */
    conversions_external?: number;
    /**
     * Conversions count
     */
    conversion_count?: number;
    /**
     * Conversions CR
     */
    conversion_cr?: string;
    /**
     * Day from
     */
    day_from?: string;
    /**
     * Day to
     */
    day_to?: string;
    /**
     * Ctr
     */
    ctr?: string;
    /**
     * Unique views count
     */
    uniq_views_count?: number;
    /**
     * Mobile app stat
     */
    mobile_app_stat?: AdsMobileStatItem[];
}
export interface AdsStatsSex {
    value?: AdsStatsSexValue;
    /**
     * Clicks rate
     */
    clicks_rate?: number;
    /**
     * Impressions rate
     */
    impressions_rate?: number;
}
export interface AdsStatsSexAge {
    /**
     * Sex and age interval
     */
    value?: string;
    /**
     * Clicks rate
     */
    clicks_rate?: number;
    /**
     * Impressions rate
     */
    impressions_rate?: number;
}
/**
 * Sex
 *
 * `f` — female
 * `m` — male
 */
export type AdsStatsSexValue = ('f' | 'm' | (string & {}));
export interface AdsStatsViewsTimes {
    views_ads_times_1?: number;
    views_ads_times_2?: number;
    views_ads_times_3?: number;
    views_ads_times_4?: number;
    views_ads_times_5?: string;
    views_ads_times_6?: number;
    views_ads_times_7?: number;
    views_ads_times_8?: number;
    views_ads_times_9?: number;
    views_ads_times_10?: number;
    views_ads_times_11_plus?: number;
}
export interface AdsStories {
    stories?: AdsStoryItem[];
    owner?: AdsStoriesOwner;
    /**
     * Stories disclaimers text
     */
    stories_disclaimers_text?: string;
}
export interface AdsStoriesOwner {
    /**
     * Owner id
     */
    id?: number | boolean;
    /**
     * Href
     */
    href?: string;
    /**
     * Name
     */
    name?: string;
    /**
     * Photo
     */
    photo?: string;
    /**
     * Verify
     */
    verify?: string;
    /**
     * Gender
     */
    gender?: string;
    /**
     * Name get
     */
    name_get?: string;
    /**
     * First name
     */
    firstName?: string;
    /**
     * First name gen
     */
    first_name_gen?: string;
    /**
     * First name ins
     */
    first_name_ins?: string;
    /**
     * Can follow
     */
    can_follow?: boolean;
}
export interface AdsStoryItem {
    /**
     * Story id
     */
    id?: number;
    /**
     * Owner id
     */
    owner_id?: number;
    /**
     * Story raw id
     */
    raw_id?: string;
    /**
     * Date
     */
    date?: string;
    /**
     * Time
     */
    time?: number;
    /**
     * Type
     */
    type?: string;
    /**
     * Is unread
     */
    unread?: boolean;
    /**
     * Can like
     */
    canLike?: boolean;
    /**
     * Can comment
     */
    can_comment?: boolean;
    /**
     * Can share
     */
    can_share?: boolean;
    /**
     * Can remove
     */
    can_remove?: boolean;
    /**
     * Can manage
     */
    can_manage?: boolean;
    /**
     * Can ask
     */
    can_ask?: boolean;
    /**
     * Can ask anonymous
     */
    can_ask_anonymous?: boolean;
    /**
     * Is profile question
     */
    isProfileQuestion?: boolean;
    stats?: AdsStoryItemStats;
    link?: AdsStoryItemLink;
    /**
     * Photo url
     */
    photo_url?: string;
    /**
     * Preview url
     */
    preview_url?: string;
    /**
     * Track code
     */
    track_code?: string;
    /**
     * Is part of narrative
     */
    isPartOfNarrative?: boolean;
    /**
     * Is ads
     */
    isAds?: boolean;
    /**
     * Video url
     */
    video_url?: string;
    /**
     * First frame
     */
    first_frame?: string;
    /**
     * Small preview
     */
    small_preview?: string;
    /**
     * Is liked
     */
    isLiked?: boolean;
}
export interface AdsStoryItemLink {
    /**
     * Key
     */
    key?: string;
    /**
     * Text
     */
    text?: string;
    /**
     * Url
     */
    url?: string;
    /**
     * Raw url
     */
    raw_url?: string;
}
export interface AdsStoryItemStats {
    follow?: AdsStoryItemStatsFollow;
    url_view?: AdsStoryItemStatsUrlView;
}
export interface AdsStoryItemStatsFollow {
    /**
     * Event type
     */
    event_type?: string;
    /**
     * Event hash
     */
    rhash?: string;
}
export interface AdsStoryItemStatsUrlView {
    /**
     * Event type
     */
    event_type?: string;
    /**
     * Event hash
     */
    rhash?: string;
}
export interface AdsTargSettings {
    /**
     * Ad ID
     */
    id?: string;
    /**
     * Campaign ID
     */
    campaign_id?: string;
    /**
     * Age from
     */
    age_from?: string;
    /**
     * Age to
     */
    age_to?: string;
    /**
     * Apps IDs
     */
    apps?: string;
    /**
     * Apps IDs to except
     */
    apps_not?: string;
    /**
     * Days to birthday
     */
    birthday?: string;
    /**
     * Cities IDs
     */
    cities?: string;
    /**
     * Cities IDs to except
     */
    cities_not?: string;
    /**
     * Districts IDs
     */
    districts?: string;
    /**
     * Communities IDs
     */
    groups?: string;
    /**
     * Interests categories IDs
     */
    interest_categories?: string;
    /**
     * Interests
     */
    interests?: string;
    /**
     * Information whether the user has proceeded VK payments before
     */
    paying?: string;
    /**
     * Positions IDs
     */
    positions?: string;
    /**
     * Religions IDs
     */
    religions?: string;
    /**
     * Retargeting groups ids
     */
    retargeting_groups?: string;
    /**
     * Retargeting groups NOT ids
     */
    retargeting_groups_not?: string;
    /**
     * School graduation year from
     */
    school_from?: string;
    /**
     * School graduation year to
     */
    school_to?: string;
    /**
     * Schools IDs
     */
    schools?: string;
    sex?: AdsCriteriaSex;
    /**
     * Stations IDs
     */
    stations?: string;
    /**
     * Relationship statuses
     */
    statuses?: string;
    /**
     * Streets IDs
     */
    streets?: string;
    /**
     * Travellers
     */
    travellers?: string;
    /**
     * AB test
     */
    ab_test?: string;
    /**
     * University graduation year from
     */
    uni_from?: string;
    /**
     * University graduation year to
     */
    uni_to?: string;
    /**
     * Browsers
     */
    user_browsers?: string;
    /**
     * Devices
     */
    user_devices?: string;
    /**
     * Operating systems
     */
    user_os?: string;
    /**
     * Suggested criteria
     */
    suggested_criteria?: string;
    /**
     * Group not
     */
    groups_not?: string;
    /**
     * Price list audience type
     */
    price_list_audience_type?: string;
    /**
     * Count
     */
    count?: string;
    /**
     * Group active formula
     */
    groups_active_formula?: string;
    /**
     * Interest categories formula
     */
    interest_categories_formula?: string;
    /**
     * Groups formula
     */
    groups_formula?: string;
    /**
     * Groups active
     */
    groups_active?: string;
    /**
     * Group types
     */
    group_types?: string;
    /**
     * Key phrases
     */
    key_phrases?: string;
    /**
     * Key phrases days
     */
    key_phrases_days?: string;
    /**
     * Geo near
     */
    geo_near?: string;
    /**
     * Geo point type
     */
    geo_point_type?: string;
    /**
     * Price list id
     */
    price_list_id?: string;
    /**
     * Groups recommended ids
     */
    groups_recommended?: string;
    /**
     * Groups active recommended ids
     */
    groups_active_recommended?: string;
    /**
     * Music artists formula
     */
    music_artists_formula?: string;
    /**
     * Price list retargeting formula
     */
    price_list_retargeting_formula?: string;
    /**
     * Tags
     */
    tags?: string;
    /**
     * Browsers
     */
    browsers?: string;
    /**
     * Mobile os min version
     */
    mobile_os_min_version?: string;
    /**
     * Mobile apps events formula
     */
    mobile_apps_events_formula?: string;
    /**
     * Mobile os max version
     */
    mobile_os_max_version?: string;
    /**
     * operators
     */
    operators?: string;
    /**
     * wifi_only
     */
    wifi_only?: string;
    /**
     * mobile_manufacturers
     */
    mobile_manufacturers?: string;
}
export interface AdsTargStats {
    /**
     * Audience
     */
    audience_count?: number;
    /**
     * Recommended CPC value for 50% reach (old format)
     */
    recommended_cpc?: string;
    /**
     * Recommended CPM value for 50% reach (old format)
     */
    recommended_cpm?: string;
    /**
     * Recommended CPC value for 50% reach
     */
    recommended_cpc_50?: string;
    /**
     * Recommended CPM value for 50% reach
     */
    recommended_cpm_50?: string;
    /**
     * Recommended CPC value for 70% reach
     */
    recommended_cpc_70?: string;
    /**
     * Recommended CPM value for 70% reach
     */
    recommended_cpm_70?: string;
    /**
     * Recommended CPC value for 90% reach
     */
    recommended_cpc_90?: string;
    /**
     * Recommended CPM value for 90% reach
     */
    recommended_cpm_90?: string;
    /**
     * Total alive audience
     */
    total_alive_audience?: number;
}
export interface AdsTargSuggestions {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object name
     */
    name?: string;
    /**
     * Object type
     */
    type?: string;
    /**
     * Parent
     */
    parent?: string;
}
export interface AdsTargSuggestionsCities {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object name
     */
    name?: string;
    /**
     * Parent object
     */
    parent?: string;
}
export interface AdsTargSuggestionsRegions {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object name
     */
    name?: string;
    /**
     * Object type
     */
    type?: string;
}
export interface AdsTargSuggestionsSchools {
    /**
     * Full school title
     */
    desc?: string;
    /**
     * School ID
     */
    id?: number;
    /**
     * School title
     */
    name?: string;
    /**
     * City name
     */
    parent?: string;
    type?: AdsTargSuggestionsSchoolsType;
}
/**
 * School type
 */
export type AdsTargSuggestionsSchoolsType = ('school' | 'university' | 'faculty' | 'chair' | (string & {}));
export interface AdsTargetGroup {
    /**
     * Group ID
     */
    id?: number;
    /**
     * Group name
     */
    name?: string;
    /**
     * Is audience
     */
    is_audience?: boolean;
    /**
     * Is shared
     */
    is_shared?: boolean;
    /**
     * File source
     */
    file_source?: boolean;
    /**
     * API source
     */
    api_source?: boolean;
    /**
     * File source
     */
    lookalike_source?: boolean;
    /**
     * Audience
     */
    audience_count?: number;
    /**
     * Site domain
     */
    domain?: string;
    /**
     * Number of days for user to be in group
     */
    lifetime?: number;
    /**
     * Pixel code
     */
    pixel?: string;
    /**
     * Target Pixel id
     */
    target_pixel_id?: number;
    /**
     * Target Pixel rules
     */
    target_pixel_rules?: AdsTargetGroupTargetPixelRule[];
    /**
     * Last updated
     */
    last_updated?: number;
}
export interface AdsTargetGroupTargetPixelRule {
    url_full_match?: string;
    event_full_match?: string;
    url_substrings_match?: string[];
    event_substrings_match?: string[];
    url_regex_match?: string;
    event_regex_match?: string;
}
export interface AdsTargetPixelInfo {
    target_pixel_id?: number;
    name?: string;
    domain?: string;
    category_id?: number;
    last_updated?: number;
    pixel?: string;
}
export interface AdsUpdateAdsStatus {
    /**
     * Ad ID
     */
    id?: number;
    /**
     * Error code
     */
    error_code?: number;
    /**
     * Error description
     */
    error_desc?: string;
}
export interface AdsUpdateClientsStatus {
    /**
     * Client ID
     */
    id?: number;
    /**
     * Error code
     */
    error_code?: number;
    /**
     * Error description
     */
    error_desc?: string;
}
export interface AdsUpdateOfficeUsersResult {
    user_id?: number;
    is_success?: boolean;
    error?: BaseError;
}
export interface AdsUsers {
    accesses?: AdsAccesses[];
    /**
     * User ID
     */
    user_id?: number;
}
export interface AppWidgetsPhoto {
    /**
     * Image ID
     */
    id?: string;
    images?: BaseImage[];
}
export interface AppWidgetsPhotos {
    count?: number;
    items?: AppWidgetsPhoto[];
}
export interface AppsApp {
    type?: AppsAppType;
    /**
     * Application ID
     */
    id?: number;
    /**
     * Application title
     */
    title?: string;
    /**
     * Application author's ID
     */
    author_owner_id?: number;
    /**
     * Is application installed
     */
    is_installed?: boolean;
    /**
     * URL of the app icon with 139 px in width
     */
    icon_139?: string;
    /**
     * URL of the app icon with 150 px in width
     */
    icon_150?: string;
    /**
     * URL of the app icon with 278 px in width
     */
    icon_278?: string;
    /**
     * URL of the app icon with 576 px in width
     */
    icon_576?: string;
    /**
     * Hex color code without hash sign
     */
    background_loader_color?: string;
    /**
     * SVG data
     */
    loader_icon?: string;
    /**
     * URL of the app icon with 75 px in width
     */
    icon_75?: string;
    /**
     * Screen orientation
     */
    screen_orientation?: number;
    /**
     * Application author's URL
     */
    author_url?: string;
    /**
     * URL of the app banner with 1120 px in width
     */
    banner_1120?: string;
    /**
     * URL of the app banner with 560 px in width
     */
    banner_560?: string;
    /**
     * URL of the app icon with 16 px in width
     */
    icon_16?: string;
    /**
     * Is new flag
     */
    is_new?: 0 | 1;
    /**
     * Is push enabled
     */
    push_enabled?: 0 | 1;
    friends?: number[];
    /**
     * Catalog position
     */
    catalog_position?: number;
    /**
     * Application description
     */
    description?: string;
    /**
     * Genre name
     */
    genre?: string;
    /**
     * Genre ID
     */
    genre_id?: number;
    /**
     * Information whether the application is multilanguage
     */
    international?: boolean;
    /**
     * Information whether application is in mobile catalog
     */
    is_in_catalog?: number;
    leaderboard_type?: AppsAppLeaderboardType;
    /**
     * Members number
     */
    members_count?: number;
    /**
     * Application ID in store
     */
    platform_id?: string;
    /**
     * Date when the application has been published in Unixtime
     */
    published_date?: number;
    /**
     * Screen name
     */
    screen_name?: string;
    /**
     * Application section name
     */
    section?: string;
}
/**
 * App fields available for response
 */
export type AppsAppFields = ('author_group' | 'author_id' | 'author_url' | 'banner_1120' | 'banner_560' | 'banner_186' | 'banner_896' | 'icon_16' | 'icon_25' | 'icon_50' | 'icon_100' | 'icon_200' | 'icon_128' | 'icon_256' | 'is_new' | 'new' | 'is_html5_app' | 'push_enabled' | 'catalog_banner' | 'friends' | 'catalog_position' | 'description' | 'genre' | 'genre_id' | 'international' | 'is_in_catalog' | 'installed' | 'leaderboard_type' | 'members_count' | 'platform_id' | 'published_date' | 'screen_name' | 'section' | 'type' | 'id' | 'title' | 'author_owner_id' | 'is_installed' | 'icon_139' | 'icon_150' | 'icon_278' | 'icon_576' | 'background_loader_color' | 'loader_icon' | 'icon_75' | 'open_in_external_browser' | 'ad_config' | 'screen_orientation' | (string & {}));
/**
 * Leaderboard type
 *
 *
 * `0` — not supported
 * `1` — levels
 * `2` — points
 */
export type AppsAppLeaderboardType = (0 | 1 | 2 | (number & {}));
export interface AppsAppMin {
    type?: AppsAppType;
    /**
     * Application ID
     */
    id?: number;
    /**
     * Application title
     */
    title?: string;
    /**
     * Application author's ID
     */
    author_owner_id?: number;
    /**
     * Is application installed
     */
    is_installed?: boolean;
    /**
     * URL of the app icon with 139 px in width
     */
    icon_139?: string;
    /**
     * URL of the app icon with 150 px in width
     */
    icon_150?: string;
    /**
     * URL of the app icon with 278 px in width
     */
    icon_278?: string;
    /**
     * URL of the app icon with 576 px in width
     */
    icon_576?: string;
    /**
     * Hex color code without hash sign
     */
    background_loader_color?: string;
    /**
     * SVG data
     */
    loader_icon?: string;
    /**
     * URL of the app icon with 75 px in width
     */
    icon_75?: string;
    /**
     * Screen orientation
     */
    screen_orientation?: number;
}
/**
 * Application type
 */
export type AppsAppType = ('app' | 'game' | 'site' | 'standalone' | 'vk_app' | 'community_app' | 'html5_game' | 'mini_app' | (string & {}));
export interface AppsCatalogList {
    /**
     * Total number
     */
    count?: number;
    items?: AppsApp[];
    profiles?: UsersUserMin[];
}
export interface AppsCustomSnippet {
    vk_ref?: Array<'snippet_im' | 'snippet_post'>;
    group_id?: number[];
    hash?: string[];
    snippet_id?: number;
    title?: string;
    description?: string;
    expired_at?: number;
    image_url?: string;
    small_image_url?: string;
    button?: ('buy' | 'buy_ticket' | 'contact' | 'create' | 'enroll' | 'fill' | 'go' | 'open' | 'play' | (string & {}));
}
export interface AppsLeaderboard {
    /**
     * Level
     */
    level?: number;
    /**
     * Points number
     */
    points?: number;
    /**
     * Score number
     */
    score?: number;
    /**
     * User ID
     */
    user_id?: number;
}
export interface AppsScope {
    /**
     * Scope name
     */
    name?: ('friends' | 'photos' | 'video' | 'pages' | 'status' | 'notes' | 'wall' | 'docs' | 'groups' | 'stats' | 'market' | 'stories' | 'app_widget' | 'messages' | 'manage' | 'notify' | 'audio' | 'support' | 'menu' | 'wallmenu' | 'ads' | 'offline' | 'notifications' | 'email' | 'adsweb' | 'leads' | 'group_messages' | 'exchange' | 'phone' | (string & {}));
    /**
     * Scope title
     */
    title?: string;
}
export interface AppsTestingGroup {
    user_ids?: number[];
    group_id?: number;
    name?: string;
    webview?: string;
    platforms?: Array<'mobile' | 'web' | 'mvk'>;
}
export interface AudioAudio {
    /**
     * Access key for the audio
     */
    access_key?: string;
    /**
     * Artist name
     */
    artist?: string;
    /**
     * Audio ID
     */
    id?: number;
    /**
     * Audio owner's ID
     */
    owner_id?: number;
    /**
     * Title
     */
    title?: string;
    /**
     * URL of mp3 file
     */
    url?: string;
    /**
     * Duration in seconds
     */
    duration?: number;
    /**
     * Stream duration in seconds
     */
    stream_duration?: number;
    /**
     * Date when uploaded
     */
    date?: number;
    /**
     * Album ID
     */
    album_id?: number;
    /**
     * Performer name
     */
    performer?: string;
    /**
     * Примерный объем памяти занимаемый аудио на устройстве. Реализовано только для эпизодов подкастов
     */
    file_size?: number;
}
export interface BaseCity {
    /**
     * City ID
     */
    id?: number;
    /**
     * City title
     */
    title?: string;
}
export interface BaseCommentsInfo {
    /**
     * Information whether current user can comment the post
     */
    can_post?: 0 | 1;
    can_open?: 0 | 1;
    can_close?: 0 | 1;
    /**
     * Information whether current user can view the comments
     */
    can_view?: 0 | 1;
    /**
     * Comments number
     */
    count?: number;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    donut?: WallWallpostCommentsDonut;
    list?: WallWallComment[];
}
export interface BaseCountry {
    /**
     * Country ID
     */
    id?: number;
    /**
     * Country title
     */
    title?: string;
}
export interface BaseCropPhoto {
    photo?: PhotosPhoto;
    crop?: BaseCropPhotoCrop;
    rect?: BaseCropPhotoRect;
}
export interface BaseCropPhotoCrop {
    /**
     * Coordinate X of the left upper corner
     */
    x?: number;
    /**
     * Coordinate Y of the left upper corner
     */
    y?: number;
    /**
     * Coordinate X of the right lower corner
     */
    x2?: number;
    /**
     * Coordinate Y of the right lower corner
     */
    y2?: number;
}
export interface BaseCropPhotoRect {
    /**
     * Coordinate X of the left upper corner
     */
    x?: number;
    /**
     * Coordinate Y of the left upper corner
     */
    y?: number;
    /**
     * Coordinate X of the right lower corner
     */
    x2?: number;
    /**
     * Coordinate Y of the right lower corner
     */
    y2?: number;
}
export interface BaseError {
    inner_type?: 'base_error';
    /**
     * Error code
     */
    error_code?: number;
    /**
     * Error subcode
     */
    error_subcode?: number;
    /**
     * Error message
     */
    error_msg?: string;
    /**
     * Localized error message
     */
    error_text?: string;
    request_params?: BaseRequestParam[];
}
export interface BaseGeo {
    coordinates?: BaseGeoCoordinates;
    place?: BasePlace;
    /**
     * Information whether a map is showed
     */
    showmap?: number;
    /**
     * Place type
     */
    type?: string;
}
export interface BaseGeoCoordinates {
    latitude?: number;
    longitude?: number;
}
export interface BaseGradientPoint {
    /**
     * Hex color code without #
     */
    color?: string;
    /**
     * Point position
     */
    position?: number;
}
export interface BaseImage {
    id?: string;
    /**
     * Image url
     */
    url?: string;
    /**
     * Image width
     */
    width?: number;
    /**
     * Image height
     */
    height?: number;
    theme?: ('light' | 'dark' | (string & {}));
}
export interface BaseLikes {
    /**
     * Likes number
     */
    count?: number;
    /**
     * Information whether current user likes the photo
     */
    user_likes?: 0 | 1;
}
export interface BaseLikesInfo {
    /**
     * Information whether current user can like the post
     */
    can_like?: 0 | 1;
    /**
     * Information whether current user can repost
     */
    can_publish?: 0 | 1;
    /**
     * Whether user can like comment as author
     */
    can_like_as_author?: 0 | 1;
    /**
     * Whether current owner of the group can like the reply
     */
    can_like_by_group?: 0 | 1;
    /**
     * Likes number
     */
    count?: number;
    /**
     * Information whether current uer has liked the post
     */
    user_likes?: 0 | 1;
    /**
     * Information whether post author liked the reply
     */
    author_liked?: boolean;
    /**
     * Information whether group liked the reply
     */
    group_liked?: boolean;
    /**
     * Remove repost feature for post
     */
    repost_disabled?: boolean;
}
export interface BaseLink {
    application?: BaseLinkApplication;
    button?: BaseLinkButton;
    /**
     * Link caption
     */
    caption?: string;
    /**
     * Link description
     */
    description?: string;
    /**
     * Link ID
     */
    id?: string;
    is_favorite?: boolean;
    photo?: PhotosPhoto;
    /**
     * String ID of the page with article preview
     */
    preview_page?: string;
    /**
     * URL of the page with article preview
     */
    preview_url?: string;
    rating?: BaseLinkRating;
    /**
     * Link title
     */
    title?: string;
    /**
     * Link URL
     */
    url?: string;
    target_object?: LinkTargetObject;
    /**
     * Information whether the current link is external
     */
    is_external?: boolean;
    /**
     * Video from link
     */
    video?: VideoVideoFull;
    text?: string;
    product?: BaseLinkProduct;
}
export interface BaseLinkApplication {
    /**
     * Application Id
     */
    app_id?: number;
    store?: BaseLinkApplicationStore;
}
export interface BaseLinkApplicationStore {
    /**
     * Store Id
     */
    id?: number;
    /**
     * Store name
     */
    name?: string;
}
export interface BaseLinkButton {
    /**
     * Button action
     */
    action?: BaseLinkButtonAction;
    /**
     * Button title
     */
    title?: string;
    /**
     * Target block id
     */
    block_id?: string;
    /**
     * Target section id
     */
    section_id?: string;
    /**
     * artist id
     */
    artist_id?: string;
    /**
     * curator id
     */
    curator_id?: number;
    /**
     * Video album id
     */
    album_id?: number;
    /**
     * Owner id
     */
    owner_id?: number;
    /**
     * Button icon name, e.g. 'phone' or 'gift'
     */
    icon?: string;
    style?: BaseLinkButtonStyle;
    audio_id?: number;
    hashtag?: string;
}
export interface BaseLinkButtonAction {
    type?: BaseLinkButtonActionType;
    /**
     * Action URL
     */
    url?: string;
    consume_reason?: string;
}
/**
 * Action type
 */
export type BaseLinkButtonActionType = ('open_url' | 'market_clear_recent_queries' | 'close_web_app' | 'add_playlist' | 'open_search_tab' | 'open_search_filters' | 'reset_search_filters' | 'import_contacts' | 'add_friends' | 'onboarding' | 'show_filters' | (string & {}));
/**
 * Button style
 *
 * `updates` — updates
 * `default` — default
 * `primary` — primary
 * `secondary` — secondary
 * `negative` — negative
 * `tertiary` — tertiary
 * `float_bottom` — float_bottom
 * `cell_button_centered_icon` — cell_button_centered_icon
 * `borderless_with_icon` — borderless_with_icon
 * `gray` — gray
 * `flat` — flat
 * `outline_with_chevron` — outline_with_chevron
 * `inline` — inline
 * `modal` — modal
 * `right_button` — right_button
 * `after_toolbar` — after_toolbar
 */
export type BaseLinkButtonStyle = ('updates' | 'default' | 'primary' | 'secondary' | 'negative' | 'tertiary' | 'float_bottom' | 'cell_button_centered_icon' | 'borderless_with_icon' | 'gray' | 'flat' | 'outline_with_chevron' | 'inline' | 'modal' | 'right_button' | 'after_toolbar' | (string & {}));
export interface BaseLinkProduct {
    price?: MarketPrice;
    merchant?: string;
    category?: string | MarketMarketCategoryNested;
    geo?: BaseGeoCoordinates;
    distance?: number;
    city?: string;
    status?: BaseLinkProductStatus;
    orders_count?: number;
    type?: 'product';
}
/**
 * Status representation
 */
export type BaseLinkProductStatus = ('active' | 'blocked' | 'sold' | 'deleted' | 'archived' | (string & {}));
export interface BaseLinkRating {
    /**
     * Count of reviews
     */
    reviews_count?: number;
    /**
     * Count of stars
     */
    stars?: number;
    type?: 'rating';
}
export interface BaseMessageError {
    /**
     * Error code
     */
    code?: number;
    /**
     * Error message
     */
    description?: string;
}
export interface BaseObject {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object title
     */
    title?: string;
}
export interface BaseObjectCount {
    /**
     * Items count
     */
    count?: number;
}
export interface BaseObjectWithName {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object name
     */
    name?: string;
}
export interface BaseOwnerCover {
    /**
     * Information whether cover is enabled
     */
    enabled?: 0 | 1;
    images?: BaseImage[];
    crop_params?: BaseOwnerCoverCropParams;
    original_image?: BaseImage;
    photo_id?: number;
}
export interface BaseOwnerCoverCropParams {
    x?: number;
    y?: number;
    width?: number;
    height?: number;
}
export interface BasePlace {
    /**
     * Place address
     */
    address?: string;
    /**
     * Checkins number
     */
    checkins?: number;
    /**
     * City name
     */
    city?: string;
    /**
     * Date of the place creation in Unixtime
     */
    created?: number;
    /**
     * URL of the place's icon
     */
    icon?: string;
    /**
     * Place ID
     */
    id?: number;
    /**
     * Place latitude
     */
    latitude?: number;
    /**
     * Place longitude
     */
    longitude?: number;
    /**
     * Place title
     */
    title?: string;
    /**
     * Place type
     */
    type?: string;
}
export interface BaseRepostsInfo {
    /**
     * Total reposts counter. Sum of wall and mail reposts counters
     */
    count?: number;
    /**
     * Wall reposts counter
     */
    wall_count?: number;
    /**
     * Mail reposts counter
     */
    mail_count?: number;
    /**
     * Information whether current user has reposted the post
     */
    user_reposted?: 0 | 1;
}
export interface BaseRequestParam {
    /**
     * Parameter name
     */
    key?: string;
    /**
     * Parameter value
     */
    value?: string;
}
/**
 *
 * `0` — unknown
 * `1` — female
 * `2` — male
 */
export type BaseSex = (0 | 1 | 2 | (number & {}));
export interface BaseSticker {
    [key: string]: unknown;
}
export interface BaseStickerAnimation {
    /**
     * Type of animation script
     */
    type?: ('light' | 'dark' | (string & {}));
    /**
     * URL of animation script
     */
    url?: string;
}
export interface BaseStickerNew {
    inner_type?: 'base_sticker_new';
    /**
     * Sticker ID
     */
    sticker_id?: number;
    /**
     * Pack ID
     */
    product_id?: number;
    images?: BaseImage[];
    images_with_background?: BaseImage[];
    /**
     * URL of sticker animation script
     */
    animation_url?: string;
    /**
     * Array of sticker animation script objects
     */
    animations?: BaseStickerAnimation[];
    /**
     * Information whether the sticker is allowed
     */
    is_allowed?: boolean;
}
export interface BaseUploadServer {
    /**
     * Upload URL
     */
    upload_url?: string;
}
export type BaseUserGroupFields = ('about' | 'action_button' | 'activities' | 'activity' | 'addresses' | 'admin_level' | 'age_limits' | 'author_id' | 'ban_info' | 'bdate' | 'blacklisted' | 'blacklisted_by_me' | 'books' | 'can_ban' | 'can_create_topic' | 'can_message' | 'can_post' | 'can_see_all_posts' | 'can_see_audio' | 'can_send_friend_request' | 'can_upload_video' | 'can_write_private_message' | 'career' | 'city' | 'common_count' | 'connections' | 'contacts' | 'counters' | 'cover' | 'crop_photo' | 'deactivated' | 'description' | 'domain' | 'education' | 'exports' | 'finish_date' | 'fixed_post' | 'followers_count' | 'friend_status' | 'games' | 'has_market_app' | 'has_mobile' | 'has_photo' | 'home_town' | 'id' | 'interests' | 'is_admin' | 'is_closed' | 'is_favorite' | 'is_friend' | 'is_best_friend' | 'is_hidden_from_feed' | 'is_member' | 'is_messages_blocked' | 'can_send_notify' | 'is_subscribed' | 'last_seen' | 'links' | 'lists' | 'maiden_name' | 'main_album_id' | 'main_section' | 'market' | 'member_status' | 'members_count' | 'military' | 'movies' | 'music' | 'name' | 'nickname' | 'occupation' | 'online' | 'online_status' | 'personal' | 'phone' | 'photo_100' | 'photo_200' | 'photo_200_orig' | 'photo_400_orig' | 'photo_50' | 'photo_id' | 'photo_max' | 'photo_max_orig' | 'photo_avg_color' | 'quotes' | 'relation' | 'relatives' | 'schools' | 'screen_name' | 'sex' | 'site' | 'start_date' | 'status' | 'timezone' | 'trending' | 'tv' | 'type' | 'universities' | 'verified' | 'wall_comments' | 'wiki_page' | 'first_name' | 'first_name_acc' | 'first_name_dat' | 'first_name_gen' | 'last_name' | 'last_name_acc' | 'last_name_dat' | 'last_name_gen' | 'can_subscribe_stories' | 'is_subscribed_stories' | 'vk_admin_status' | 'can_upload_story' | 'clips_count' | 'image_status' | 'is_nft' | 'is_nft_photo' | 'is_verified' | 'url' | (string & {}));
export interface BaseUserId {
    /**
     * User ID
     */
    user_id?: number;
}
/**
 * Sort type
 *
 *
 * `1` — desc_updated
 * `2` — desc_created
 * `-1` — asc_updated
 * `-2` — asc_created
 */
export type BoardDefaultOrder = (1 | 2 | -1 | -2 | (number & {}));
export interface BoardTopic {
    /**
     * Comments number
     */
    comments?: number;
    /**
     * Date when the topic has been created in Unixtime
     */
    created?: number;
    /**
     * Creator ID
     */
    created_by?: number;
    /**
     * Topic ID
     */
    id?: number;
    /**
     * Information whether the topic is closed
     */
    is_closed?: 0 | 1;
    /**
     * Information whether the topic is fixed
     */
    is_fixed?: 0 | 1;
    /**
     * Topic title
     */
    title?: string;
    /**
     * Date when the topic has been updated in Unixtime
     */
    updated?: number;
    /**
     * ID of user who updated the topic
     */
    updated_by?: number;
    /**
     * First comment text
     */
    first_comment?: string;
    /**
     * Last comment text
     */
    last_comment?: string;
}
export interface BoardTopicComment {
    attachments?: WallCommentAttachment[];
    /**
     * Date when the comment has been added in Unixtime
     */
    date?: number;
    /**
     * Author ID
     */
    from_id?: number;
    /**
     * Comment ID
     */
    id?: number;
    /**
     * Real position of the comment
     */
    real_offset?: number;
    /**
     * Comment text
     */
    text?: string;
    /**
     * Information whether current user can edit the comment
     */
    can_edit?: 0 | 1;
    likes?: BaseLikesInfo;
}
export interface BugtrackerAddCompanyGroupsMembersError {
    group_id?: number;
    user_id?: number;
}
export interface BugtrackerAttachment {
    doc?: DocsDoc;
    photo?: PhotosPhoto;
    type?: ('photo' | 'doc' | (string & {}));
}
export interface BugtrackerBugreport {
    id?: number;
    original_id?: number;
    clones_count?: number;
    title?: string;
    owner_id?: number;
    created?: number;
    updated?: number;
    description?: string;
    state_actual?: string;
    state_supposed?: string;
    phone?: string;
    comments_count?: number;
    can_remove?: boolean;
    can_change_status?: boolean;
    can_bookmark?: boolean;
    is_bookmarked?: boolean;
    can_edit?: boolean;
    can_export_to_trackers?: boolean;
    can_export_to_csv?: boolean;
    can_add_moder_comment?: boolean;
    can_add_hidden_comment?: boolean;
    can_view_history?: boolean;
    is_deleted?: boolean;
    can_restore?: boolean;
    is_vulnerability?: boolean;
    is_severity_by_moderator?: boolean;
    hidden_docs?: boolean;
    is_confidential?: boolean;
    private_comment?: string;
    can_change_product?: boolean;
    company_id?: number;
    tournament_score?: number;
    moderator_user_id?: number;
    moderated?: number;
    screen_reader?: number;
    status_auto_update_ts?: number;
    /**
     * `1` — need_correction_long_time
     * `2` — ready_for_testing_long_time
     */
    status_auto_update_reason?: (1 | 2 | (number & {}));
    product_has_wishes?: boolean;
}
export interface BugtrackerBugreportSubscribeState {
    can_set_subscribe?: boolean;
    is_subscribed?: boolean;
    set_subscribe_hash?: string;
}
export interface BugtrackerComment {
    bugreport_id?: number;
    comment_id?: number;
    created?: number;
    text?: string;
    meta_text?: string;
    from_id?: number;
    author_name?: string;
    author_photo?: string;
    can_edit?: boolean;
    can_remove?: boolean;
    is_hidden?: boolean;
    attachments?: BugtrackerAttachment[];
    is_unread?: boolean;
    author?: BugtrackerCommentAuthor;
    is_attachments_hidden?: boolean;
}
export interface BugtrackerCommentAuthor {
    author_id?: number;
    name?: string;
    photo?: string;
    moder_name?: string;
    moder_number?: number;
    link?: string;
}
export interface BugtrackerCompanyMember {
    user_id?: number;
    company_id?: number;
    role?: number;
    role_name?: string;
    ts?: number;
    groups_count?: number;
    products_count?: number;
    reporter_url?: string;
    groups?: number[];
    products?: BugtrackerCompanyMemberProduct[];
}
export interface BugtrackerCompanyMemberProduct {
    id?: number;
    title?: string;
    photo_url?: string;
    access?: number;
    status?: number;
    licence_status_text?: string;
}
export interface CallsCall {
    /**
     * Call duration
     */
    duration?: number;
    /**
     * Caller initiator
     */
    initiator_id?: number;
    /**
     * Caller receiver
     */
    receiver_id?: number;
    state?: CallsEndState;
    /**
     * Timestamp for call
     */
    time?: number;
    /**
     * Was this call initiated as video call
     */
    video?: boolean;
    participants?: CallsParticipants;
}
/**
 * State in which call ended up
 */
export type CallsEndState = ('canceled_by_initiator' | 'canceled_by_receiver' | 'reached' | (string & {}));
export interface CallsParticipants {
    list?: number[];
    /**
     * Participants count
     */
    count?: number;
}
export interface CallsShortCredentials {
    /**
     * Short numeric ID of a call
     */
    id?: string;
    /**
     * Password that can be used to join a call by short numeric ID
     */
    password?: string;
    /**
     * Link without a password
     */
    link_without_password?: string;
    /**
     * Link with a password
     */
    link_with_password?: string;
}
export interface CommentThread {
    /**
     * Comments number
     */
    count?: number;
    items?: WallWallComment[];
    /**
     * Information whether current user can comment the post
     */
    can_post?: boolean;
    /**
     * Information whether recommended to display reply button
     */
    show_reply_button?: boolean;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    /**
     * Information whether author commented the thread
     */
    author_replied?: boolean;
}
export type DatabaseCitiesFields = string;
export interface DatabaseCity {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object title
     */
    title?: string;
    /**
     * Area title
     */
    area?: string;
    /**
     * Region title
     */
    region?: string;
    /**
     * Information whether the city is included in important cities list
     */
    important?: 0 | 1;
}
export interface DatabaseCityById {
    [key: string]: unknown;
}
export interface DatabaseFaculty {
    /**
     * Faculty ID
     */
    id?: number;
    /**
     * Faculty title
     */
    title?: string;
}
export interface DatabaseLanguageFull {
    /**
     * Language ID
     */
    id?: number;
    /**
     * Language native name
     */
    native_name?: string;
}
export interface DatabaseRegion {
    /**
     * Region ID
     */
    id?: number;
    /**
     * Region title
     */
    title?: string;
}
export interface DatabaseSchool {
    /**
     * School ID
     */
    id?: number;
    /**
     * School title
     */
    title?: string;
}
export interface DatabaseSchoolClass {
    [key: string]: unknown;
}
export interface DatabaseStation {
    /**
     * City ID
     */
    city_id?: number;
    /**
     * Hex color code without #
     */
    color?: string;
    /**
     * Station ID
     */
    id?: number;
    /**
     * Station name
     */
    name?: string;
}
export interface DatabaseUniversity {
    /**
     * University ID
     */
    id?: number;
    /**
     * University title
     */
    title?: string;
}
export interface DocsDoc {
    /**
     * Document ID
     */
    id?: number;
    /**
     * Document owner ID
     */
    owner_id?: number;
    /**
     * Document title
     */
    title?: string;
    /**
     * File size in bites
     */
    size?: number;
    /**
     * File extension
     */
    ext?: string;
    /**
     * File URL
     */
    url?: string;
    /**
     * Date when file has been uploaded in Unixtime
     */
    date?: number;
    /**
     * Document type
     */
    type?: number;
    preview?: DocsDocPreview;
    is_licensed?: 0 | 1;
    /**
     * Access key for the document
     */
    access_key?: string;
    /**
     * Document tags
     */
    tags?: string[];
}
/**
 * Doc attachment type
 */
export type DocsDocAttachmentType = ('doc' | 'graffiti' | 'audio_message' | (string & {}));
export interface DocsDocPreview {
    audio_msg?: DocsDocPreviewAudioMsg;
    graffiti?: DocsDocPreviewGraffiti;
    photo?: DocsDocPreviewPhoto;
    video?: DocsDocPreviewVideo;
}
export interface DocsDocPreviewAudioMsg {
    /**
     * Audio message duration in seconds
     */
    duration?: number;
    /**
     * MP3 file URL
     */
    link_mp3?: string;
    /**
     * OGG file URL
     */
    link_ogg?: string;
    waveform?: number[];
}
export interface DocsDocPreviewGraffiti {
    /**
     * Graffiti file URL
     */
    src?: string;
    /**
     * Graffiti width
     */
    width?: number;
    /**
     * Graffiti height
     */
    height?: number;
}
export interface DocsDocPreviewPhoto {
    sizes?: DocsDocPreviewPhotoSizes[];
}
export interface DocsDocPreviewPhotoSizes {
    /**
     * URL of the image
     */
    src?: string;
    /**
     * Width in px
     */
    width?: number;
    /**
     * Height in px
     */
    height?: number;
    type?: PhotosPhotoSizesType;
}
export interface DocsDocPreviewVideo {
    /**
     * Video URL
     */
    src?: string;
    /**
     * Video's width in pixels
     */
    width?: number;
    /**
     * Video's height in pixels
     */
    height?: number;
    /**
     * Video file size in bites
     */
    file_size?: number;
}
export interface DocsDocTypes {
    /**
     * Doc type ID
     */
    id?: number;
    /**
     * Doc type title
     */
    name?: string;
    /**
     * Number of docs
     */
    count?: number;
}
export interface DonutDonatorSubscriptionInfo {
    owner_id?: number;
    next_payment_date?: number;
    amount?: number;
    status?: ('active' | 'expiring' | (string & {}));
}
export interface EventsEventAttach {
    /**
     * address of event
     */
    address?: string;
    /**
     * text of attach
     */
    button_text?: string;
    /**
     * array of friends ids
     */
    friends?: number[];
    /**
     * event ID
     */
    id?: number;
    /**
     * is favorite
     */
    is_favorite?: boolean;
    /**
     * Current user's member status
     */
    member_status?: GroupsGroupFullMemberStatus;
    /**
     * text of attach
     */
    text?: string;
    /**
     * event start time
     */
    time?: number;
}
export interface FaveBookmark {
    /**
     * Timestamp, when this item was bookmarked
     */
    added_date?: number;
    link?: BaseLink;
    post?: WallWallpostFull;
    product?: MarketMarketItemFull;
    /**
     * Has user seen this item
     */
    seen?: boolean;
    tags?: FaveTag[];
    /**
     * Item type
     */
    type?: FaveBookmarkType;
    video?: VideoVideoFull;
}
export type FaveBookmarkType = ('post' | 'video' | 'product' | 'article' | 'link' | 'clip' | 'game' | 'mini_app' | (string & {}));
export interface FavePage {
    /**
     * Some info about user or group
     */
    description?: string;
    group?: GroupsGroupFull;
    tags?: FaveTag[];
    /**
     * Item type
     */
    type?: FavePageType;
    /**
     * Timestamp, when this page was bookmarked
     */
    updated_date?: number;
    user?: UsersUserFull;
}
export type FavePageType = ('user' | 'group' | 'hints' | (string & {}));
export interface FaveTag {
    /**
     * Tag id
     */
    id?: number;
    /**
     * Tag name
     */
    name?: string;
}
export interface FriendsFriendExtendedStatus {
    friend_status?: FriendsFriendStatusStatus;
    /**
     * MD5 hash for the result validation
     */
    sign?: string;
    /**
     * User ID
     */
    user_id?: number;
    /**
     * Is friend request from other user unread
     */
    is_request_unread?: boolean;
}
export interface FriendsFriendStatus {
    friend_status?: FriendsFriendStatusStatus;
    /**
     * MD5 hash for the result validation
     */
    sign?: string;
    /**
     * User ID
     */
    user_id?: number;
}
/**
 * Friend status with the user
 *
 *
 * `0` — not a friend
 * `1` — outcoming request
 * `2` — incoming request
 * `3` — is friend
 */
export type FriendsFriendStatusStatus = (0 | 1 | 2 | 3 | (number & {}));
export interface FriendsFriendsList {
    /**
     * List ID
     */
    id?: number;
    /**
     * List title
     */
    name?: string;
}
export interface FriendsMutualFriend {
    /**
     * Total mutual friends number
     */
    common_count?: number;
    common_friends?: number[];
    /**
     * User ID
     */
    id?: number;
}
export interface FriendsOnlineUsers {
    online?: number[];
    /**
     * Total online friends number
     */
    total_count?: number;
}
export interface FriendsOnlineUsersWithMobile {
    online?: number[];
    online_mobile?: number[];
    /**
     * Total online friends number
     */
    total_count?: number;
}
export interface FriendsRequestsMutual {
    /**
     * Total mutual friends number
     */
    count?: number;
    users?: number[];
}
export interface FriendsRequestsXtrMessage {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * URL of square photo of the user with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the user with 100 pixels in width
     */
    photo_100?: string;
    online_info?: UsersOnlineInfo;
    /**
     * Information whether the user is online
     */
    online?: 0 | 1;
    /**
     * Information whether the user is online in mobile site or application
     */
    online_mobile?: 0 | 1;
    /**
     * Application ID
     */
    online_app?: number;
    /**
     * Information whether the user is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether the user has a "fire" pictogram.
     */
    trending?: 0 | 1;
    friend_status?: FriendsFriendStatusStatus;
    mutual?: FriendsRequestsMutual;
    /**
     * User's first name in nominative case
     */
    first_name_nom?: string;
    /**
     * User's first name in genitive case
     */
    first_name_gen?: string;
    /**
     * User's first name in dative case
     */
    first_name_dat?: string;
    /**
     * User's first name in accusative case
     */
    first_name_acc?: string;
    /**
     * User's first name in instrumental case
     */
    first_name_ins?: string;
    /**
     * User's first name in prepositional case
     */
    first_name_abl?: string;
    /**
     * User's last name in nominative case
     */
    last_name_nom?: string;
    /**
     * User's last name in genitive case
     */
    last_name_gen?: string;
    /**
     * User's last name in dative case
     */
    last_name_dat?: string;
    /**
     * User's last name in accusative case
     */
    last_name_acc?: string;
    /**
     * User's last name in instrumental case
     */
    last_name_ins?: string;
    /**
     * User's last name in prepositional case
     */
    last_name_abl?: string;
    /**
     * User nickname
     */
    nickname?: string;
    /**
     * User maiden name
     */
    maiden_name?: string;
    /**
     * User contact name
     */
    contact_name?: string;
    /**
     * Domain name of the user's page
     */
    domain?: string;
    /**
     * User's date of birth
     */
    bdate?: string;
    city?: BaseCity;
    /**
     * User's timezone
     */
    timezone?: number;
    owner_state?: OwnerState;
    /**
     * URL of square photo of the user with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the user with maximum width
     */
    photo_max?: string;
    /**
     * URL of user's photo with 200 pixels in width
     */
    photo_200_orig?: string;
    /**
     * URL of user's photo with 400 pixels in width
     */
    photo_400_orig?: string;
    /**
     * URL of user's photo of maximum size
     */
    photo_max_orig?: string;
    /**
     * ID of the user's main photo
     */
    photo_id?: string;
    /**
     * Information whether the user has main photo
     */
    has_photo?: 0 | 1;
    /**
     * Information whether the user specified his phone number
     */
    has_mobile?: 0 | 1;
    /**
     * Information whether the user is a friend of current user
     */
    is_friend?: 0 | 1;
    /**
     * Information whether the user is a best friend of current user
     */
    is_best_friend?: boolean;
    /**
     * Information whether current user can comment wall posts
     */
    wall_comments?: 0 | 1;
    /**
     * Information whether current user can post on the user's wall
     */
    can_post?: 0 | 1;
    /**
     * Information whether current user can see other users' audio on the wall
     */
    can_see_all_posts?: 0 | 1;
    /**
     * Information whether current user can see the user's audio
     */
    can_see_audio?: 0 | 1;
    type?: UsersUserType;
    email?: string;
    skype?: string;
    facebook?: string;
    facebook_name?: string;
    twitter?: string;
    livejournal?: string;
    instagram?: string;
    test?: 0 | 1;
    video_live?: VideoLiveInfo;
    is_video_live_notifications_blocked?: 0 | 1;
    is_service?: boolean;
    service_description?: string;
    photo_rec?: string | boolean;
    photo_medium?: string | boolean;
    photo_medium_rec?: string | boolean;
    photo?: string;
    photo_big?: string;
    photo_400?: string;
    photo_max_size?: PhotosPhoto;
    language?: string;
    stories_archive_count?: number;
    has_unseen_stories?: boolean;
    wall_default?: ('owner' | 'all' | (string & {}));
    /**
     * Information whether current user can call
     */
    can_call?: boolean;
    /**
     * Information whether group can call user
     */
    can_call_from_group?: boolean;
    /**
     * Information whether user/group can invite user as voicerooms speakr
     */
    can_invite_as_voicerooms_speaker?: boolean;
    /**
     * Information whether current user can see the user's wishes
     */
    can_see_wishes?: boolean;
    /**
     * Information whether current user can see the user's gifts
     */
    can_see_gifts?: 0 | 1;
    interests?: string;
    books?: string;
    tv?: string;
    quotes?: string;
    about?: string;
    games?: string;
    movies?: string;
    activities?: string;
    music?: string;
    /**
     * Information whether current user can write private message
     */
    can_write_private_message?: 0 | 1;
    /**
     * Information whether current user can send a friend request
     */
    can_send_friend_request?: 0 | 1;
    /**
     * Information whether current user can be invited to the community
     */
    can_be_invited_group?: boolean;
    /**
     * User's mobile phone number
     */
    mobile_phone?: string;
    /**
     * User's additional phone number
     */
    home_phone?: string;
    /**
     * User's website
     */
    site?: string;
    status_audio?: AudioAudio;
    /**
     * User's status
     */
    status?: string;
    /**
     * User's status
     */
    activity?: string;
    status_app?: AppsAppMin;
    last_seen?: UsersLastSeen;
    exports?: UsersExports;
    crop_photo?: BaseCropPhoto;
    /**
     * Number of user's followers and friends
     */
    followers_count?: number;
    /**
     * User level in live streams achievements
     */
    video_live_level?: number;
    /**
     * Number of user's live streams
     */
    video_live_count?: number;
    /**
     * Number of user's clips
     */
    clips_count?: number;
    /**
     * Information whether current user is in the requested user's blacklist.
     */
    blacklisted?: 0 | 1;
    /**
     * Information whether the requested user is in current user's blacklist
     */
    blacklisted_by_me?: 0 | 1;
    /**
     * Information whether the requested user is in faves of current user
     */
    is_favorite?: 0 | 1;
    /**
     * Information whether the requested user is hidden from current user's newsfeed
     */
    is_hidden_from_feed?: 0 | 1;
    /**
     * Number of common friends with current user
     */
    common_count?: number;
    occupation?: UsersOccupation;
    career?: UsersCareer[];
    military?: UsersMilitary[];
    /**
     * University ID
     */
    university?: number;
    /**
     * University name
     */
    university_name?: string;
    university_group_id?: number;
    /**
     * Faculty ID
     */
    faculty?: number;
    /**
     * Faculty name
     */
    faculty_name?: string;
    /**
     * Graduation year
     */
    graduation?: number;
    /**
     * Education form
     */
    education_form?: string;
    /**
     * User's education status
     */
    education_status?: string;
    /**
     * User hometown
     */
    home_town?: string;
    /**
     * User relationship status
     */
    relation?: UsersUserRelation;
    relation_partner?: UsersUserMin;
    personal?: UsersPersonal;
    universities?: UsersUniversity[];
    schools?: UsersSchool[];
    relatives?: UsersRelative[];
    /**
     * Information whether current user is subscribed to podcasts
     */
    is_subscribed_podcasts?: boolean;
    /**
     * Owner in whitelist or not
     */
    can_subscribe_podcasts?: boolean;
    /**
     * Can subscribe to wall
     */
    can_subscribe_posts?: boolean;
    counters?: UsersUserCounters;
    access_key?: string;
    can_upload_doc?: 0 | 1;
    /**
     * Information whether the user can be baned (added to black list) by me
     */
    can_ban?: boolean;
    hash?: string;
    /**
     * Access to user profile is restricted for search engines
     */
    is_no_index?: boolean;
    /**
     * Contact person ID
     */
    contact_id?: number;
    is_message_request?: boolean;
    descriptions?: string[];
    lists?: number[];
    /**
     * User ID
     */
    user_id?: number;
    /**
     * ID of the user by whom friend has been suggested
     */
    from?: string;
    track_code?: string;
    /**
     * Message sent with a request
     */
    message?: string;
    /**
     * Request timestamp
     */
    timestamp?: number;
}
export interface FriendsRequestsXtrMutual {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * URL of square photo of the user with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the user with 100 pixels in width
     */
    photo_100?: string;
    online_info?: UsersOnlineInfo;
    /**
     * Information whether the user is online
     */
    online?: 0 | 1;
    /**
     * Information whether the user is online in mobile site or application
     */
    online_mobile?: 0 | 1;
    /**
     * Application ID
     */
    online_app?: number;
    /**
     * Information whether the user is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether the user has a "fire" pictogram.
     */
    trending?: 0 | 1;
    friend_status?: FriendsFriendStatusStatus;
    mutual?: FriendsRequestsMutual;
    /**
     * User's first name in nominative case
     */
    first_name_nom?: string;
    /**
     * User's first name in genitive case
     */
    first_name_gen?: string;
    /**
     * User's first name in dative case
     */
    first_name_dat?: string;
    /**
     * User's first name in accusative case
     */
    first_name_acc?: string;
    /**
     * User's first name in instrumental case
     */
    first_name_ins?: string;
    /**
     * User's first name in prepositional case
     */
    first_name_abl?: string;
    /**
     * User's last name in nominative case
     */
    last_name_nom?: string;
    /**
     * User's last name in genitive case
     */
    last_name_gen?: string;
    /**
     * User's last name in dative case
     */
    last_name_dat?: string;
    /**
     * User's last name in accusative case
     */
    last_name_acc?: string;
    /**
     * User's last name in instrumental case
     */
    last_name_ins?: string;
    /**
     * User's last name in prepositional case
     */
    last_name_abl?: string;
    /**
     * User nickname
     */
    nickname?: string;
    /**
     * User maiden name
     */
    maiden_name?: string;
    /**
     * User contact name
     */
    contact_name?: string;
    /**
     * Domain name of the user's page
     */
    domain?: string;
    /**
     * User's date of birth
     */
    bdate?: string;
    city?: BaseCity;
    /**
     * User's timezone
     */
    timezone?: number;
    owner_state?: OwnerState;
    /**
     * URL of square photo of the user with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the user with maximum width
     */
    photo_max?: string;
    /**
     * URL of user's photo with 200 pixels in width
     */
    photo_200_orig?: string;
    /**
     * URL of user's photo with 400 pixels in width
     */
    photo_400_orig?: string;
    /**
     * URL of user's photo of maximum size
     */
    photo_max_orig?: string;
    /**
     * ID of the user's main photo
     */
    photo_id?: string;
    /**
     * Information whether the user has main photo
     */
    has_photo?: 0 | 1;
    /**
     * Information whether the user specified his phone number
     */
    has_mobile?: 0 | 1;
    /**
     * Information whether the user is a friend of current user
     */
    is_friend?: 0 | 1;
    /**
     * Information whether the user is a best friend of current user
     */
    is_best_friend?: boolean;
    /**
     * Information whether current user can comment wall posts
     */
    wall_comments?: 0 | 1;
    /**
     * Information whether current user can post on the user's wall
     */
    can_post?: 0 | 1;
    /**
     * Information whether current user can see other users' audio on the wall
     */
    can_see_all_posts?: 0 | 1;
    /**
     * Information whether current user can see the user's audio
     */
    can_see_audio?: 0 | 1;
    type?: UsersUserType;
    email?: string;
    skype?: string;
    facebook?: string;
    facebook_name?: string;
    twitter?: string;
    livejournal?: string;
    instagram?: string;
    test?: 0 | 1;
    video_live?: VideoLiveInfo;
    is_video_live_notifications_blocked?: 0 | 1;
    is_service?: boolean;
    service_description?: string;
    photo_rec?: string | boolean;
    photo_medium?: string | boolean;
    photo_medium_rec?: string | boolean;
    photo?: string;
    photo_big?: string;
    photo_400?: string;
    photo_max_size?: PhotosPhoto;
    language?: string;
    stories_archive_count?: number;
    has_unseen_stories?: boolean;
    wall_default?: ('owner' | 'all' | (string & {}));
    /**
     * Information whether current user can call
     */
    can_call?: boolean;
    /**
     * Information whether group can call user
     */
    can_call_from_group?: boolean;
    /**
     * Information whether user/group can invite user as voicerooms speakr
     */
    can_invite_as_voicerooms_speaker?: boolean;
    /**
     * Information whether current user can see the user's wishes
     */
    can_see_wishes?: boolean;
    /**
     * Information whether current user can see the user's gifts
     */
    can_see_gifts?: 0 | 1;
    interests?: string;
    books?: string;
    tv?: string;
    quotes?: string;
    about?: string;
    games?: string;
    movies?: string;
    activities?: string;
    music?: string;
    /**
     * Information whether current user can write private message
     */
    can_write_private_message?: 0 | 1;
    /**
     * Information whether current user can send a friend request
     */
    can_send_friend_request?: 0 | 1;
    /**
     * Information whether current user can be invited to the community
     */
    can_be_invited_group?: boolean;
    /**
     * User's mobile phone number
     */
    mobile_phone?: string;
    /**
     * User's additional phone number
     */
    home_phone?: string;
    /**
     * User's website
     */
    site?: string;
    status_audio?: AudioAudio;
    /**
     * User's status
     */
    status?: string;
    /**
     * User's status
     */
    activity?: string;
    status_app?: AppsAppMin;
    last_seen?: UsersLastSeen;
    exports?: UsersExports;
    crop_photo?: BaseCropPhoto;
    /**
     * Number of user's followers and friends
     */
    followers_count?: number;
    /**
     * User level in live streams achievements
     */
    video_live_level?: number;
    /**
     * Number of user's live streams
     */
    video_live_count?: number;
    /**
     * Number of user's clips
     */
    clips_count?: number;
    /**
     * Information whether current user is in the requested user's blacklist.
     */
    blacklisted?: 0 | 1;
    /**
     * Information whether the requested user is in current user's blacklist
     */
    blacklisted_by_me?: 0 | 1;
    /**
     * Information whether the requested user is in faves of current user
     */
    is_favorite?: 0 | 1;
    /**
     * Information whether the requested user is hidden from current user's newsfeed
     */
    is_hidden_from_feed?: 0 | 1;
    /**
     * Number of common friends with current user
     */
    common_count?: number;
    occupation?: UsersOccupation;
    career?: UsersCareer[];
    military?: UsersMilitary[];
    /**
     * University ID
     */
    university?: number;
    /**
     * University name
     */
    university_name?: string;
    university_group_id?: number;
    /**
     * Faculty ID
     */
    faculty?: number;
    /**
     * Faculty name
     */
    faculty_name?: string;
    /**
     * Graduation year
     */
    graduation?: number;
    /**
     * Education form
     */
    education_form?: string;
    /**
     * User's education status
     */
    education_status?: string;
    /**
     * User hometown
     */
    home_town?: string;
    /**
     * User relationship status
     */
    relation?: UsersUserRelation;
    relation_partner?: UsersUserMin;
    personal?: UsersPersonal;
    universities?: UsersUniversity[];
    schools?: UsersSchool[];
    relatives?: UsersRelative[];
    /**
     * Information whether current user is subscribed to podcasts
     */
    is_subscribed_podcasts?: boolean;
    /**
     * Owner in whitelist or not
     */
    can_subscribe_podcasts?: boolean;
    /**
     * Can subscribe to wall
     */
    can_subscribe_posts?: boolean;
    counters?: UsersUserCounters;
    access_key?: string;
    can_upload_doc?: 0 | 1;
    /**
     * Information whether the user can be baned (added to black list) by me
     */
    can_ban?: boolean;
    hash?: string;
    /**
     * Access to user profile is restricted for search engines
     */
    is_no_index?: boolean;
    /**
     * Contact person ID
     */
    contact_id?: number;
    is_message_request?: boolean;
    descriptions?: string[];
    lists?: number[];
    /**
     * User ID
     */
    user_id?: number;
    /**
     * ID of the user by whom friend has been suggested
     */
    from?: string;
    track_code?: string;
    /**
     * Message sent with a request
     */
    message?: string;
    /**
     * Request timestamp
     */
    timestamp?: number;
}
export interface GiftsGift {
    /**
     * Date when gist has been sent in Unixtime
     */
    date?: number;
    /**
     * Gift sender ID
     */
    from_id?: number;
    gift?: GiftsLayout;
    /**
     * Hash
     */
    gift_hash?: string;
    /**
     * Gift ID
     */
    id?: number;
    /**
     * Comment text
     */
    message?: string;
    privacy?: GiftsGiftPrivacy;
}
/**
 * Gift privacy
 *
 *
 * `0` — name and message for all
 * `1` — name for all
 * `2` — name and message for recipient only
 */
export type GiftsGiftPrivacy = (0 | 1 | 2 | (number & {}));
export interface GiftsLayout {
    /**
     * Gift ID
     */
    id?: number;
    /**
     * URL of the preview image with 512 px in width
     */
    thumb_512?: string;
    /**
     * URL of the preview image with 256 px in width
     */
    thumb_256?: string;
    /**
     * URL of the preview image with 48 px in width
     */
    thumb_48?: string;
    /**
     * URL of the preview image with 96 px in width
     */
    thumb_96?: string;
    /**
     * ID of the sticker pack, if the gift is representing one
     */
    stickers_product_id?: number;
    /**
     * Information whether gift represents a stickers style
     */
    is_stickers_style?: boolean;
    /**
     * ID of the build of constructor gift
     */
    build_id?: string;
    /**
     * Keywords used for search
     */
    keywords?: string;
}
export interface GroupsAddress {
    /**
     * Additional address to the place (6 floor, left door)
     */
    additional_address?: string;
    /**
     * String address to the place (Nevsky, 28)
     */
    address?: string;
    /**
     * City id of address
     */
    city_id?: number;
    /**
     * City for address
     */
    city?: DatabaseCityById;
    /**
     * Metro for address
     */
    metro_station?: DatabaseStation;
    /**
     * Country for address
     */
    country?: BaseCountry;
    /**
     * Distance from the point
     */
    distance?: number;
    /**
     * Address id
     */
    id?: number;
    /**
     * Address latitude
     */
    latitude?: number;
    /**
     * Address longitude
     */
    longitude?: number;
    /**
     * Metro id of address
     */
    metro_station_id?: number;
    /**
     * Address phone
     */
    phone?: string;
    /**
     * Time offset int minutes from utc time
     */
    time_offset?: number;
    /**
     * Week timetable for the address
     */
    timetable?: GroupsAddressTimetable;
    /**
     * Title of the place (Zinger, etc)
     */
    title?: string;
    /**
     * Status of information about timetable
     */
    work_info_status?: GroupsAddressWorkInfoStatus;
    place_id?: number;
}
export interface GroupsAddressTimetable {
    /**
     * Timetable for friday
     */
    fri?: GroupsAddressTimetableDay;
    /**
     * Timetable for monday
     */
    mon?: GroupsAddressTimetableDay;
    /**
     * Timetable for saturday
     */
    sat?: GroupsAddressTimetableDay;
    /**
     * Timetable for sunday
     */
    sun?: GroupsAddressTimetableDay;
    /**
     * Timetable for thursday
     */
    thu?: GroupsAddressTimetableDay;
    /**
     * Timetable for tuesday
     */
    tue?: GroupsAddressTimetableDay;
    /**
     * Timetable for wednesday
     */
    wed?: GroupsAddressTimetableDay;
}
export interface GroupsAddressTimetableDay {
    /**
     * Close time of the break in minutes
     */
    break_close_time?: number;
    /**
     * Start time of the break in minutes
     */
    break_open_time?: number;
    /**
     * Close time in minutes
     */
    close_time?: number;
    /**
     * Open time in minutes
     */
    open_time?: number;
}
/**
 * Status of information about timetable
 */
export type GroupsAddressWorkInfoStatus = ('no_information' | 'temporarily_closed' | 'always_opened' | 'timetable' | 'forever_closed' | (string & {}));
export interface GroupsAddressesInfo {
    /**
     * Information whether addresses is enabled
     */
    is_enabled?: boolean;
    /**
     * Main address id for group
     */
    main_address_id?: number;
    /**
     * Main address
     */
    main_address?: GroupsAddress;
    /**
     * Count of addresses
     */
    count?: number;
}
export interface GroupsBanInfo {
    /**
     * Administrator ID
     */
    admin_id?: number;
    /**
     * Comment for a ban
     */
    comment?: string;
    /**
     * Show comment for user
     */
    comment_visible?: boolean;
    is_closed?: boolean;
    /**
     * Date when user has been added to blacklist in Unixtime
     */
    date?: number;
    /**
     * Date when user will be removed from blacklist in Unixtime
     */
    end_date?: number;
    reason?: GroupsBanInfoReason;
}
/**
 * Ban reason
 *
 *
 * `0` — other
 * `1` — spam
 * `2` — verbal abuse
 * `3` — strong language
 * `4` — flood
 */
export type GroupsBanInfoReason = (0 | 1 | 2 | 3 | 4 | (number & {}));
export interface GroupsCallbackServer {
    id?: number;
    title?: string;
    creator_id?: number;
    url?: string;
    secret_key?: string;
    status?: ('unconfigured' | 'failed' | 'wait' | 'ok' | (string & {}));
}
export interface GroupsCallbackSettings {
    /**
     * API version used for the events
     */
    api_version?: string;
    events?: GroupsLongPollEvents;
}
export interface GroupsContactsItem {
    /**
     * User ID
     */
    user_id?: number;
    /**
     * Contact description
     */
    desc?: string;
    /**
     * Contact phone
     */
    phone?: string;
    /**
     * Contact email
     */
    email?: string;
}
export interface GroupsCountersGroup {
    /**
     * Addresses number
     */
    addresses?: number;
    /**
     * Photo albums number
     */
    albums?: number;
    /**
     * Audios number
     */
    audios?: number;
    /**
     * Audio playlists number
     */
    audio_playlists?: number;
    /**
     * Docs number
     */
    docs?: number;
    /**
     * Market items number
     */
    market?: number;
    /**
     * Photos number
     */
    photos?: number;
    /**
     * Topics number
     */
    topics?: number;
    /**
     * Videos number
     */
    videos?: number;
    /**
     * Playlists number
     */
    video_playlists?: number;
    /**
     * Market services number
     */
    market_services?: number;
    /**
     * Podcasts number
     */
    podcasts?: number;
    /**
     * Articles number
     */
    articles?: number;
    /**
     * Narratives number
     */
    narratives?: number;
    /**
     * Clips number
     */
    clips?: number;
    /**
     * Clips followers number
     */
    clips_followers?: number;
    /**
     * Videos followers number
     */
    videos_followers?: number;
    /**
     * Clips views number
     */
    clips_views?: number;
    /**
     * Clips likes number
     */
    clips_likes?: number;
}
export type GroupsFields = ('id' | 'name' | 'screen_name' | 'is_closed' | 'type' | 'is_admin' | 'admin_level' | 'is_member' | 'is_advertiser' | 'start_date' | 'finish_date' | 'deactivated' | 'photo_50' | 'photo_100' | 'photo_200' | 'photo_200_orig' | 'photo_400' | 'photo_400_orig' | 'photo_max' | 'photo_max_orig' | 'est_date' | 'public_date_label' | 'photo_max_size' | 'is_video_live_notifications_blocked' | 'video_live' | 'market' | 'member_status' | 'is_adult' | 'is_hidden_from_feed' | 'is_favorite' | 'is_subscribed' | 'city' | 'verified' | 'description' | 'wiki_page' | 'members_count' | 'members_count_text' | 'requests_count' | 'video_live_level' | 'video_live_count' | 'clips_count' | 'textlives_count' | 'counters' | 'cover' | 'can_post' | 'can_suggest' | 'can_upload_story' | 'can_upload_doc' | 'can_upload_video' | 'can_upload_clip' | 'can_see_all_posts' | 'can_create_topic' | 'activity' | 'fixed_post' | 'has_photo' | 'crop_photo' | 'status' | 'status_audio' | 'main_album_id' | 'links' | 'contacts' | 'wall' | 'site' | 'main_section' | 'secondary_section' | 'trending' | 'can_message' | 'is_messages_blocked' | 'can_send_notify' | 'online_status' | 'invited_by' | 'age_limits' | 'ban_info' | 'has_market_app' | 'using_vkpay_market_app' | 'has_group_channel' | 'addresses' | 'messages' | 'business_rating' | 'is_subscribed_podcasts' | 'can_subscribe_podcasts' | 'can_subscribe_posts' | 'live_covers' | 'stories_archive_count' | 'has_unseen_stories' | 'category' | 'category0' | 'category1' | 'rating' | 'is_market_market_link_attachment_enabled' | 'is_market_message_to_bc_attachment_enabled' | 'unread_count' | 'videos_count' | (string & {}));
export type GroupsFilter = ('admin' | 'editor' | 'moder' | 'advertiser' | 'groups' | 'publics' | 'events' | 'has_addresses' | (string & {}));
export interface GroupsGroup {
    /**
     * Community ID
     */
    id?: number;
    /**
     * Community name
     */
    name?: string;
    /**
     * Domain of the community page
     */
    screen_name?: string;
    is_closed?: GroupsGroupIsClosed;
    type?: GroupsGroupType;
    /**
     * Information whether current user is administrator
     */
    is_admin?: 0 | 1;
    admin_level?: GroupsGroupAdminLevel;
    /**
     * Information whether current user is member
     */
    is_member?: 0 | 1;
    /**
     * Information whether current user is advertiser
     */
    is_advertiser?: 0 | 1;
    /**
     * Start date in Unixtime format
     */
    start_date?: number;
    /**
     * Finish date in Unixtime format
     */
    finish_date?: number;
    /**
     * Information whether community is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether community is banned
     */
    deactivated?: string;
    /**
     * URL of square photo of the community with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the community with 100 pixels in width
     */
    photo_100?: string;
    /**
     * URL of square photo of the community with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the community with 200 pixels in width original
     */
    photo_200_orig?: string;
    /**
     * URL of square photo of the community with 400 pixels in width
     */
    photo_400?: string;
    /**
     * URL of square photo of the community with 400 pixels in width original
     */
    photo_400_orig?: string;
    /**
     * URL of square photo of the community with max pixels in width
     */
    photo_max?: string;
    /**
     * URL of square photo of the community with max pixels in width original
     */
    photo_max_orig?: string;
    /**
     * Established date
     */
    est_date?: string;
    /**
     * Public date label
     */
    public_date_label?: string;
    photo_max_size?: GroupsPhotoSize;
    is_video_live_notifications_blocked?: 0 | 1;
    video_live?: VideoLiveInfo;
}
/**
 *
 * `0` — open
 * `1` — closed
 * `2` — private
 */
export type GroupsGroupAccess = (0 | 1 | 2 | (number & {}));
/**
 * Level of current user's credentials as manager
 *
 *
 * `1` — moderator
 * `2` — editor
 * `3` — administrator
 */
export type GroupsGroupAdminLevel = (1 | 2 | 3 | (number & {}));
/**
 *
 * `1` — unlimited
 * `2` — 16 plus
 * `3` — 18 plus
 */
export type GroupsGroupAgeLimits = (1 | 2 | 3 | (number & {}));
export interface GroupsGroupAttach {
    /**
     * group ID
     */
    id?: number;
    /**
     * text of attach
     */
    text?: string;
    /**
     * activity or category of group
     */
    status?: string;
    /**
     * size of group
     */
    size?: number;
    /**
     * is favorite
     */
    is_favorite?: boolean;
}
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 */
export type GroupsGroupAudio = (0 | 1 | 2 | (number & {}));
export interface GroupsGroupBanInfo {
    /**
     * Ban comment
     */
    comment?: string;
    /**
     * End date of ban in Unixtime
     */
    end_date?: number;
    reason?: GroupsBanInfoReason;
}
export interface GroupsGroupCategory {
    /**
     * Category ID
     */
    id?: number;
    /**
     * Category name
     */
    name?: string;
    subcategories?: GroupsGroupSubcategory[];
}
export interface GroupsGroupCategoryFull {
    /**
     * Category ID
     */
    id?: number;
    /**
     * Category name
     */
    name?: string;
    /**
     * Pages number
     */
    page_count?: number;
    page_previews?: GroupsGroup[];
    subcategories?: GroupsGroupCategory[];
}
export interface GroupsGroupCategoryType {
    id?: number;
    name?: string;
}
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 */
export type GroupsGroupDocs = (0 | 1 | 2 | (number & {}));
export interface GroupsGroupFull {
    /**
     * Community ID
     */
    id?: number;
    /**
     * Community name
     */
    name?: string;
    /**
     * Domain of the community page
     */
    screen_name?: string;
    is_closed?: GroupsGroupIsClosed;
    type?: GroupsGroupType;
    /**
     * Information whether current user is administrator
     */
    is_admin?: 0 | 1;
    admin_level?: GroupsGroupAdminLevel;
    /**
     * Information whether current user is member
     */
    is_member?: 0 | 1;
    /**
     * Information whether current user is advertiser
     */
    is_advertiser?: 0 | 1;
    /**
     * Start date in Unixtime format
     */
    start_date?: number;
    /**
     * Finish date in Unixtime format
     */
    finish_date?: number;
    /**
     * Information whether community is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether community is banned
     */
    deactivated?: string;
    /**
     * URL of square photo of the community with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the community with 100 pixels in width
     */
    photo_100?: string;
    /**
     * URL of square photo of the community with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the community with 200 pixels in width original
     */
    photo_200_orig?: string;
    /**
     * URL of square photo of the community with 400 pixels in width
     */
    photo_400?: string;
    /**
     * URL of square photo of the community with 400 pixels in width original
     */
    photo_400_orig?: string;
    /**
     * URL of square photo of the community with max pixels in width
     */
    photo_max?: string;
    /**
     * URL of square photo of the community with max pixels in width original
     */
    photo_max_orig?: string;
    /**
     * Established date
     */
    est_date?: string;
    /**
     * Public date label
     */
    public_date_label?: string;
    photo_max_size?: GroupsPhotoSize;
    is_video_live_notifications_blocked?: 0 | 1;
    video_live?: VideoLiveInfo;
    market?: GroupsMarketInfo;
    /**
     * Information whether community has installed market app
     */
    has_market_app?: boolean;
    using_vkpay_market_app?: boolean;
    /**
     * Current user's member status
     */
    member_status?: GroupsGroupFullMemberStatus;
    /**
     * Information whether community is adult
     */
    is_adult?: 0 | 1;
    /**
     * Information whether community is hidden from current user's newsfeed
     */
    is_hidden_from_feed?: 0 | 1;
    /**
     * Information whether community is in faves
     */
    is_favorite?: 0 | 1;
    /**
     * Information whether current user is subscribed
     */
    is_subscribed?: 0 | 1;
    city?: BaseObject;
    /**
     * Community description
     */
    description?: string;
    /**
     * Community's main wiki page title
     */
    wiki_page?: string;
    /**
     * Community members number
     */
    members_count?: number;
    /**
     * Info about number of users in group
     */
    members_count_text?: string;
    /**
     * The number of incoming requests to the community
     */
    requests_count?: number;
    /**
     * Community level live streams achievements
     */
    video_live_level?: number;
    /**
     * Number of community's live streams
     */
    video_live_count?: number;
    /**
     * Number of community's clips
     */
    clips_count?: number;
    counters?: GroupsCountersGroup;
    /**
     * Textlives number
     */
    textlives_count?: number;
    cover?: BaseOwnerCover;
    video_cover?: BaseOwnerCover;
    /**
     * Information whether current user can post on community's wall
     */
    can_post?: 0 | 1;
    can_suggest?: 0 | 1;
    /**
     * Information whether current user can upload story
     */
    can_upload_story?: 0 | 1;
    /**
     * Information whether current user can call to community
     */
    can_call_to_community?: boolean;
    /**
     * Information whether current user can upload doc
     */
    can_upload_doc?: 0 | 1;
    /**
     * Information whether current user can upload video
     */
    can_upload_video?: 0 | 1;
    /**
     * Information whether current user can upload clip
     */
    can_upload_clip?: 0 | 1;
    /**
     * Information whether current user can see all posts on community's wall
     */
    can_see_all_posts?: 0 | 1;
    /**
     * Information whether current user can create topic
     */
    can_create_topic?: 0 | 1;
    /**
     * Type of group, start date of event or category of public page
     */
    activity?: string;
    /**
     * Fixed post ID
     */
    fixed_post?: number;
    /**
     * Information whether community has photo
     */
    has_photo?: 0 | 1;
    /**
     * Данные о точках, по которым вырезаны профильная и миниатюрная фотографии сообщества
     */
    crop_photo?: BaseCropPhoto;
    /**
     * Community status
     */
    status?: string;
    status_audio?: AudioAudio;
    /**
     * Community's main photo album ID
     */
    main_album_id?: number;
    links?: GroupsLinksItem[];
    contacts?: GroupsContactsItem[];
    /**
     * Information about wall status in community
     *
     * `0` — disabled
     * `1` — open
     * `2` — limited
     * `3` — restricted
     */
    wall?: (0 | 1 | 2 | 3 | (number & {}));
    /**
     * Community's website
     */
    site?: string;
    main_section?: GroupsGroupFullSection;
    secondary_section?: GroupsGroupFullSection;
    /**
     * Information whether the community has a "fire" pictogram.
     */
    trending?: 0 | 1;
    /**
     * Information whether current user can send a message to community
     */
    can_message?: 0 | 1;
    /**
     * Information whether community can send a message to current user
     */
    is_messages_blocked?: 0 | 1;
    /**
     * Information whether community can send notifications by phone number to current user
     */
    can_send_notify?: 0 | 1;
    /**
     * Status of replies in community messages
     */
    online_status?: GroupsOnlineStatus;
    /**
     * Inviter ID
     */
    invited_by?: number;
    /**
     * Information whether age limit
     */
    age_limits?: GroupsGroupFullAgeLimits;
    /**
     * User ban info
     */
    ban_info?: GroupsGroupBanInfo;
    has_group_channel?: boolean;
    /**
     * Info about addresses in groups
     */
    addresses?: GroupsAddressesInfo;
    /**
     * Information whether current user is subscribed to podcasts
     */
    is_subscribed_podcasts?: boolean;
    /**
     * Owner in whitelist or not
     */
    can_subscribe_podcasts?: boolean;
    /**
     * Can subscribe to wall
     */
    can_subscribe_posts?: boolean;
    /**
     * Live covers state
     */
    live_covers?: GroupsLiveCovers;
    stories_archive_count?: number;
    has_unseen_stories?: boolean;
    /**
     * Information about the status of video notifications for the current user.
     */
    video_notifications_status?: ('none' | 'all' | 'preferred' | (string & {}));
    /**
     * Community videos number
     */
    videos_count?: number;
}
/**
 *
 * `1` — no
 * `2` — over 16
 * `3` — over 18
 */
export type GroupsGroupFullAgeLimits = (1 | 2 | 3 | (number & {}));
/**
 *
 * `0` — not a member
 * `1` — member
 * `2` — not sure
 * `3` — declined
 * `4` — has sent a request
 * `5` — invited
 */
export type GroupsGroupFullMemberStatus = (0 | 1 | 2 | 3 | 4 | 5 | (number & {}));
/**
 * Main section of community
 *
 *
 * `0` — none
 * `1` — photos
 * `2` — topics
 * `3` — audios
 * `4` — videos
 * `5` — market
 * `6` — stories
 * `7` — apps
 * `8` — followers
 * `9` — links
 * `10` — events
 * `11` — places
 * `12` — contacts
 * `13` — app_btns
 * `14` — docs
 * `15` — event_counters
 * `16` — group_messages
 * `24` — albums
 * `26` — categories
 * `27` — admin_help
 * `31` — app_widget
 * `32` — public_help
 * `33` — hs_donation_app
 * `34` — hs_market_app
 * `35` — addresses
 * `36` — artist_page
 * `37` — podcast
 * `39` — articles
 * `40` — admin_tips
 * `41` — menu
 * `42` — fixed_post
 * `43` — chats
 * `44` — evergreen_notice
 * `45` — musicians
 * `46` — narratives
 * `47` — donut_donate
 * `48` — clips
 * `49` — market_cart
 * `50` — curators
 * `51` — market_services
 * `53` — classifieds
 * `54` — textlives
 * `55` — donut_for_dons
 * `57` — badges
 * `58` — chats_creation
 * `59` — stream_creation
 * `60` — rating
 * `61` — service_rating
 * `62` — recommended_tips_widget
 */
export type GroupsGroupFullSection = (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 24 | 26 | 27 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 53 | 54 | 55 | 57 | 58 | 59 | 60 | 61 | 62 | (number & {}));
/**
 * Information whether community is closed
 *
 *
 * `0` — open
 * `1` — closed
 * `2` — private
 */
export type GroupsGroupIsClosed = (0 | 1 | 2 | (number & {}));
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 */
export type GroupsGroupPhotos = (0 | 1 | 2 | (number & {}));
export interface GroupsGroupPublicCategoryList {
    id?: number;
    name?: string;
    subcategories?: GroupsGroupCategoryType[];
}
export interface GroupsGroupSubcategory {
    /**
     * Object ID
     */
    id?: number;
    /**
     * Object name
     */
    name?: string;
    genders?: BaseObjectWithName[];
}
/**
 *
 * `0` — none
 * `1` — all
 * `2` — subscribers
 */
export type GroupsGroupSuggestedPrivacy = (0 | 1 | 2 | (number & {}));
export interface GroupsGroupTag {
    id?: number;
    name?: string;
    color?: ('454647' | '45678f' | '4bb34b' | '5181b8' | '539b9c' | '5c9ce6' | '63b9ba' | '6bc76b' | '76787a' | '792ec0' | '7a6c4f' | '7ececf' | '9e8d6b' | 'a162de' | 'aaaeb3' | 'bbaa84' | 'e64646' | 'ff5c5c' | 'ffa000' | 'ffc107' | (string & {}));
    uses?: number;
}
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 */
export type GroupsGroupTopics = (0 | 1 | 2 | (number & {}));
/**
 * Community type
 */
export type GroupsGroupType = ('group' | 'page' | 'event' | (string & {}));
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 */
export type GroupsGroupVideo = (0 | 1 | 2 | (number & {}));
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 * `3` — closed
 */
export type GroupsGroupWall = (0 | 1 | 2 | 3 | (number & {}));
/**
 *
 * `0` — disabled
 * `1` — open
 * `2` — limited
 */
export type GroupsGroupWiki = (0 | 1 | 2 | (number & {}));
export interface GroupsGroupsArray {
    /**
     * Communities number
     */
    count?: number;
    items?: number[];
}
export interface GroupsLinksItem {
    /**
     * Link title
     */
    name?: string;
    /**
     * Link description
     */
    desc?: string;
    /**
     * Information whether the link title can be edited
     */
    edit_title?: 0 | 1;
    /**
     * Link ID
     */
    id?: number;
    /**
     * URL of square image of the link with 100 pixels in width
     */
    photo_100?: string;
    /**
     * URL of square image of the link with 50 pixels in width
     */
    photo_50?: string;
    /**
     * Link URL
     */
    url?: string;
    /**
     * Information whether the image on processing
     */
    image_processing?: 0 | 1;
}
export interface GroupsLiveCovers {
    /**
     * Information whether live covers is enabled
     */
    is_enabled?: boolean;
    /**
     * Information whether live covers photo scaling is enabled
     */
    is_scalable?: boolean;
    story_ids?: string[];
}
export interface GroupsLongPollEvents {
    audio_new?: 0 | 1;
    board_post_delete?: 0 | 1;
    board_post_edit?: 0 | 1;
    board_post_new?: 0 | 1;
    board_post_restore?: 0 | 1;
    group_change_photo?: 0 | 1;
    group_change_settings?: 0 | 1;
    group_join?: 0 | 1;
    group_leave?: 0 | 1;
    group_officers_edit?: 0 | 1;
    lead_forms_new?: 0 | 1;
    market_comment_delete?: 0 | 1;
    market_comment_edit?: 0 | 1;
    market_comment_new?: 0 | 1;
    market_comment_restore?: 0 | 1;
    market_order_new?: 0 | 1;
    market_order_edit?: 0 | 1;
    message_allow?: 0 | 1;
    message_deny?: 0 | 1;
    message_new?: 0 | 1;
    message_read?: 0 | 1;
    message_reply?: 0 | 1;
    message_typing_state?: 0 | 1;
    message_edit?: 0 | 1;
    photo_comment_delete?: 0 | 1;
    photo_comment_edit?: 0 | 1;
    photo_comment_new?: 0 | 1;
    photo_comment_restore?: 0 | 1;
    photo_new?: 0 | 1;
    poll_vote_new?: 0 | 1;
    user_block?: 0 | 1;
    user_unblock?: 0 | 1;
    video_comment_delete?: 0 | 1;
    video_comment_edit?: 0 | 1;
    video_comment_new?: 0 | 1;
    video_comment_restore?: 0 | 1;
    video_new?: 0 | 1;
    message_reaction_event?: 0 | 1;
    wall_post_new?: 0 | 1;
    wall_reply_delete?: 0 | 1;
    wall_reply_edit?: 0 | 1;
    wall_reply_new?: 0 | 1;
    wall_reply_restore?: 0 | 1;
    wall_repost?: 0 | 1;
    wall_schedule_post_new?: 0 | 1;
    wall_schedule_post_delete?: 0 | 1;
    donut_subscription_create?: 0 | 1;
    donut_subscription_prolonged?: 0 | 1;
    donut_subscription_cancelled?: 0 | 1;
    donut_subscription_expired?: 0 | 1;
    donut_subscription_price_changed?: 0 | 1;
    donut_money_withdraw?: 0 | 1;
    donut_money_withdraw_error?: 0 | 1;
}
export interface GroupsLongPollServer {
    /**
     * Long Poll key
     */
    key?: string;
    /**
     * Long Poll server address
     */
    server?: string;
    /**
     * Number of the last event
     */
    ts?: string;
}
export interface GroupsLongPollSettings {
    /**
     * API version used for the events
     */
    api_version?: string;
    events?: GroupsLongPollEvents;
    /**
     * Shows whether Long Poll is enabled
     */
    is_enabled?: boolean;
}
export interface GroupsMarketInfo {
    /**
     * Market type
     */
    type?: string;
    /**
     * Contact person ID
     */
    contact_id?: number;
    currency?: MarketCurrency;
    /**
     * Currency name
     */
    currency_text?: string;
    /**
     * Information whether the market is enabled
     */
    enabled?: 0 | 1;
    /**
     * Main market album ID
     */
    main_album_id?: number;
    /**
     * Maximum price
     */
    price_max?: string;
    /**
     * Minimum price
     */
    price_min?: string;
    min_order_price?: MarketPrice;
}
export interface GroupsMemberRole {
    /**
     * User ID
     */
    id?: number;
    /**
     * Allow the manager to accept community calls.
     */
    is_call_operator?: boolean;
    permissions?: GroupsMemberRolePermission[];
    role?: GroupsMemberRoleStatus;
}
export type GroupsMemberRolePermission = 'ads';
/**
 * User's credentials as community admin
 */
export type GroupsMemberRoleStatus = ('moderator' | 'editor' | 'administrator' | 'creator' | 'advertiser' | (string & {}));
export interface GroupsMemberStatus {
    /**
     * Information whether user is a member of the group
     */
    member?: 0 | 1;
    /**
     * User ID
     */
    user_id?: number;
}
export interface GroupsMemberStatusFull {
    /**
     * Information whether user can be invited
     */
    can_invite?: 0 | 1;
    /**
     * Information whether user's invite to the group can be recalled
     */
    can_recall?: 0 | 1;
    /**
     * Information whether user has been invited to the group
     */
    invitation?: 0 | 1;
    /**
     * Information whether user is a member of the group
     */
    member?: 0 | 1;
    /**
     * Information whether user has send request to the group
     */
    request?: 0 | 1;
    /**
     * User ID
     */
    user_id?: number;
}
export interface GroupsOnlineStatus {
    /**
     * Estimated time of answer (for status = answer_mark)
     */
    minutes?: number;
    status?: GroupsOnlineStatusType;
}
/**
 * Type of online status of group
 */
export type GroupsOnlineStatusType = ('none' | 'online' | 'answer_mark' | (string & {}));
export interface GroupsOwnerXtrBanInfo {
    ban_info?: GroupsBanInfo;
    /**
     * Information about group if type = group
     */
    group?: GroupsGroup;
    /**
     * Information about group if type = profile
     */
    profile?: UsersUser;
    type?: ('group' | 'profile' | (string & {}));
}
export interface GroupsPhotoSize {
    /**
     * Image height
     */
    height?: number;
    /**
     * Image width
     */
    width?: number;
}
export interface GroupsProfileItem {
    /**
     * User id
     */
    id?: number;
    /**
     * Url for user photo
     */
    photo_50?: string;
    /**
     * Url for user photo
     */
    photo_100?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * User last name
     */
    last_name?: string;
    /**
     * Domain of the user page
     */
    screen_name?: string;
}
/**
 * User's credentials as community admin
 */
export type GroupsRoleOptions = ('moderator' | 'editor' | 'administrator' | 'creator' | (string & {}));
export interface GroupsSectionsListItem {
    [key: string]: unknown;
}
export interface GroupsSettingsTwitter {
    status?: ('loading' | 'sync' | (string & {}));
    name?: string;
}
export interface GroupsSubjectItem {
    /**
     * Subject ID
     */
    id?: number;
    /**
     * Subject title
     */
    name?: string;
}
export interface GroupsTokenPermissionSetting {
    name?: string;
    setting?: number;
}
export interface GroupsUserXtrRole {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * URL of square photo of the user with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the user with 100 pixels in width
     */
    photo_100?: string;
    online_info?: UsersOnlineInfo;
    /**
     * Information whether the user is online
     */
    online?: 0 | 1;
    /**
     * Information whether the user is online in mobile site or application
     */
    online_mobile?: 0 | 1;
    /**
     * Application ID
     */
    online_app?: number;
    /**
     * Information whether the user is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether the user has a "fire" pictogram.
     */
    trending?: 0 | 1;
    friend_status?: FriendsFriendStatusStatus;
    mutual?: FriendsRequestsMutual;
    /**
     * User's first name in nominative case
     */
    first_name_nom?: string;
    /**
     * User's first name in genitive case
     */
    first_name_gen?: string;
    /**
     * User's first name in dative case
     */
    first_name_dat?: string;
    /**
     * User's first name in accusative case
     */
    first_name_acc?: string;
    /**
     * User's first name in instrumental case
     */
    first_name_ins?: string;
    /**
     * User's first name in prepositional case
     */
    first_name_abl?: string;
    /**
     * User's last name in nominative case
     */
    last_name_nom?: string;
    /**
     * User's last name in genitive case
     */
    last_name_gen?: string;
    /**
     * User's last name in dative case
     */
    last_name_dat?: string;
    /**
     * User's last name in accusative case
     */
    last_name_acc?: string;
    /**
     * User's last name in instrumental case
     */
    last_name_ins?: string;
    /**
     * User's last name in prepositional case
     */
    last_name_abl?: string;
    /**
     * User nickname
     */
    nickname?: string;
    /**
     * User maiden name
     */
    maiden_name?: string;
    /**
     * User contact name
     */
    contact_name?: string;
    /**
     * Domain name of the user's page
     */
    domain?: string;
    /**
     * User's date of birth
     */
    bdate?: string;
    city?: BaseCity;
    /**
     * User's timezone
     */
    timezone?: number;
    owner_state?: OwnerState;
    /**
     * URL of square photo of the user with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the user with maximum width
     */
    photo_max?: string;
    /**
     * URL of user's photo with 200 pixels in width
     */
    photo_200_orig?: string;
    /**
     * URL of user's photo with 400 pixels in width
     */
    photo_400_orig?: string;
    /**
     * URL of user's photo of maximum size
     */
    photo_max_orig?: string;
    /**
     * ID of the user's main photo
     */
    photo_id?: string;
    /**
     * Information whether the user has main photo
     */
    has_photo?: 0 | 1;
    /**
     * Information whether the user specified his phone number
     */
    has_mobile?: 0 | 1;
    /**
     * Information whether the user is a friend of current user
     */
    is_friend?: 0 | 1;
    /**
     * Information whether the user is a best friend of current user
     */
    is_best_friend?: boolean;
    /**
     * Information whether current user can comment wall posts
     */
    wall_comments?: 0 | 1;
    /**
     * Information whether current user can post on the user's wall
     */
    can_post?: 0 | 1;
    /**
     * Information whether current user can see other users' audio on the wall
     */
    can_see_all_posts?: 0 | 1;
    /**
     * Information whether current user can see the user's audio
     */
    can_see_audio?: 0 | 1;
    type?: UsersUserType;
    email?: string;
    skype?: string;
    facebook?: string;
    facebook_name?: string;
    twitter?: string;
    livejournal?: string;
    instagram?: string;
    test?: 0 | 1;
    video_live?: VideoLiveInfo;
    is_video_live_notifications_blocked?: 0 | 1;
    is_service?: boolean;
    service_description?: string;
    photo_rec?: string | boolean;
    photo_medium?: string | boolean;
    photo_medium_rec?: string | boolean;
    photo?: string;
    photo_big?: string;
    photo_400?: string;
    photo_max_size?: PhotosPhoto;
    language?: string;
    stories_archive_count?: number;
    has_unseen_stories?: boolean;
    wall_default?: ('owner' | 'all' | (string & {}));
    /**
     * Information whether current user can call
     */
    can_call?: boolean;
    /**
     * Information whether group can call user
     */
    can_call_from_group?: boolean;
    /**
     * Information whether user/group can invite user as voicerooms speakr
     */
    can_invite_as_voicerooms_speaker?: boolean;
    /**
     * Information whether current user can see the user's wishes
     */
    can_see_wishes?: boolean;
    /**
     * Information whether current user can see the user's gifts
     */
    can_see_gifts?: 0 | 1;
    interests?: string;
    books?: string;
    tv?: string;
    quotes?: string;
    about?: string;
    games?: string;
    movies?: string;
    activities?: string;
    music?: string;
    /**
     * Information whether current user can write private message
     */
    can_write_private_message?: 0 | 1;
    /**
     * Information whether current user can send a friend request
     */
    can_send_friend_request?: 0 | 1;
    /**
     * Information whether current user can be invited to the community
     */
    can_be_invited_group?: boolean;
    /**
     * User's mobile phone number
     */
    mobile_phone?: string;
    /**
     * User's additional phone number
     */
    home_phone?: string;
    /**
     * User's website
     */
    site?: string;
    status_audio?: AudioAudio;
    /**
     * User's status
     */
    status?: string;
    /**
     * User's status
     */
    activity?: string;
    status_app?: AppsAppMin;
    last_seen?: UsersLastSeen;
    exports?: UsersExports;
    crop_photo?: BaseCropPhoto;
    /**
     * Number of user's followers and friends
     */
    followers_count?: number;
    /**
     * User level in live streams achievements
     */
    video_live_level?: number;
    /**
     * Number of user's live streams
     */
    video_live_count?: number;
    /**
     * Number of user's clips
     */
    clips_count?: number;
    /**
     * Information whether current user is in the requested user's blacklist.
     */
    blacklisted?: 0 | 1;
    /**
     * Information whether the requested user is in current user's blacklist
     */
    blacklisted_by_me?: 0 | 1;
    /**
     * Information whether the requested user is in faves of current user
     */
    is_favorite?: 0 | 1;
    /**
     * Information whether the requested user is hidden from current user's newsfeed
     */
    is_hidden_from_feed?: 0 | 1;
    /**
     * Number of common friends with current user
     */
    common_count?: number;
    occupation?: UsersOccupation;
    career?: UsersCareer[];
    military?: UsersMilitary[];
    /**
     * University ID
     */
    university?: number;
    /**
     * University name
     */
    university_name?: string;
    university_group_id?: number;
    /**
     * Faculty ID
     */
    faculty?: number;
    /**
     * Faculty name
     */
    faculty_name?: string;
    /**
     * Graduation year
     */
    graduation?: number;
    /**
     * Education form
     */
    education_form?: string;
    /**
     * User's education status
     */
    education_status?: string;
    /**
     * User hometown
     */
    home_town?: string;
    /**
     * User relationship status
     */
    relation?: UsersUserRelation;
    relation_partner?: UsersUserMin;
    personal?: UsersPersonal;
    universities?: UsersUniversity[];
    schools?: UsersSchool[];
    relatives?: UsersRelative[];
    /**
     * Information whether current user is subscribed to podcasts
     */
    is_subscribed_podcasts?: boolean;
    /**
     * Owner in whitelist or not
     */
    can_subscribe_podcasts?: boolean;
    /**
     * Can subscribe to wall
     */
    can_subscribe_posts?: boolean;
    counters?: UsersUserCounters;
    access_key?: string;
    can_upload_doc?: 0 | 1;
    /**
     * Information whether the user can be baned (added to black list) by me
     */
    can_ban?: boolean;
    hash?: string;
    /**
     * Access to user profile is restricted for search engines
     */
    is_no_index?: boolean;
    /**
     * Contact person ID
     */
    contact_id?: number;
    is_message_request?: boolean;
    descriptions?: string[];
    lists?: number[];
    permissions?: GroupsMemberRolePermission[];
    role?: GroupsRoleOptions;
}
export interface LeadFormsAnswer {
    key?: string;
    answer?: LeadFormsAnswerItem | LeadFormsAnswerItem[];
}
export interface LeadFormsAnswerItem {
    key?: string;
    value?: string;
}
export interface LeadFormsForm {
    form_id?: number;
    group_id?: number;
    photo?: string;
    name?: string;
    title?: string;
    description?: string;
    confirmation?: string;
    site_link_url?: string;
    policy_link_url?: string;
    questions?: LeadFormsQuestionItem[];
    active?: 0 | 1;
    leads_count?: number;
    pixel_code?: string;
    once_per_user?: number;
    notify_admins?: string;
    notify_emails?: string;
    url?: string;
}
export interface LeadFormsLead {
    lead_id?: number;
    user_id?: number;
    date?: number;
    answers?: LeadFormsAnswer[];
    ad_id?: number;
}
export interface LeadFormsQuestionItem {
    key?: string;
    type?: ('input' | 'textarea' | 'radio' | 'checkbox' | 'select' | (string & {}));
    label?: string;
    /**
     * Опции выбора для типов radio, checkbox, select
     */
    options?: LeadFormsQuestionItemOption[];
}
export interface LeadFormsQuestionItemOption {
    key?: string;
    label?: string;
}
export interface LinkTargetObject {
    /**
     * Object type
     */
    type?: string;
    /**
     * Owner ID
     */
    owner_id?: number;
    /**
     * Item ID
     */
    item_id?: number;
}
export interface MarketCurrency {
    /**
     * Currency ID
     */
    id?: number;
    /**
     * Currency sign
     */
    name?: string;
    /**
     * Currency title
     */
    title?: string;
}
export interface MarketGlobalSearchFilters {
    city?: BaseCity;
    country?: BaseCountry;
}
export interface MarketItemOwnerInfo {
    /**
     * Avatar of the group
     */
    avatar?: BaseImage[];
    /**
     * Name of the group
     */
    name?: string;
    /**
     * Category of the item or description of the group
     */
    category?: string;
    /**
     * Link to the section of the group
     */
    category_url?: string;
    /**
     * Is the group is VK corporated market
     */
    is_corporated_market?: boolean;
    /**
     * Type of the market group
     */
    market_type?: MarketOwnerType;
}
export interface MarketItemPromotionInfo {
    /**
     * Can the item be promoted?
     */
    is_available?: boolean;
}
export interface MarketMarketAlbum {
    /**
     * Market album ID
     */
    id?: number;
    /**
     * Market album owner's ID
     */
    owner_id?: number;
    /**
     * Market album title
     */
    title?: string;
    /**
     * Items number
     */
    count?: number;
    /**
     * Is album main for owner
     */
    is_main?: boolean;
    /**
     * Is album hidden
     */
    is_hidden?: boolean;
    photo?: PhotosPhoto;
    /**
     * Date when album has been updated last time in Unixtime
     */
    updated_time?: number;
    /**
     * Type of album
     *
     * `0` — market
     * `1` — market_services
     */
    type?: 0 | 1;
    /**
     * Is album needed to be blurred (18+) or not
     */
    is_blur_enabled?: boolean;
}
export interface MarketMarketCategory {
    [key: string]: unknown;
}
export interface MarketMarketCategoryNested {
    inner_type?: 'market_market_category_nested';
    /**
     * Category ID
     */
    id?: number;
    /**
     * Category name
     */
    name?: string;
    /**
     * Is v2 category
     */
    is_v2?: boolean;
    parent?: MarketMarketCategoryNested;
}
export interface MarketMarketCategoryTree {
    /**
     * Category ID
     */
    id?: number;
    /**
     * Category name
     */
    name?: string;
    /**
     * Icon name
     */
    icon_name?: string;
    children?: MarketMarketCategoryTree[];
    view?: MarketMarketCategoryTreeView;
    /**
     * SEO-friendly URL to page with category's items
     */
    url?: string;
    /**
     * SEO-friendly variant of category's name
     */
    seo_name?: string;
    /**
     * Title for category's page. Used for SEO
     */
    page_title?: string;
    /**
     * Description for category's page. Used for SEO
     */
    page_description?: string;
}
export interface MarketMarketCategoryTreeView {
    type?: 'tab_root';
    selected?: boolean;
    root_path?: string[];
}
export interface MarketMarketItem {
    /**
     * Access key for the market item
     */
    access_key?: string;
    availability?: MarketMarketItemAvailability;
    /**
     * Title for button for url
     */
    button_title?: string;
    category?: MarketMarketCategory;
    category_v2?: MarketMarketCategory;
    /**
     * Date when the item has been created in Unixtime
     */
    date?: number;
    /**
     * Item description
     */
    description?: string;
    external_id?: string;
    /**
     * Item ID
     */
    id?: number;
    is_favorite?: boolean;
    /**
     * Item owner's ID
     */
    owner_id?: number;
    is_owner?: boolean;
    is_adult?: boolean;
    price?: MarketPrice;
    /**
     * URL of the preview image
     */
    thumb_photo?: string;
    /**
     * Item title
     */
    title?: string;
    /**
     * URL to item
     */
    url?: string;
    variants_grouping_id?: number;
    is_main_variant?: boolean;
    sku?: string;
    /**
     * Inventory balances
     */
    stock_amount?: number;
    /**
     * Attach for post id
     */
    post_id?: number;
    /**
     * Attach for post owner id
     */
    post_owner_id?: number;
}
/**
 * Information whether the item is available
 *
 *
 * `0` — available
 * `1` — removed
 * `2` — unavailable
 */
export type MarketMarketItemAvailability = (0 | 1 | 2 | (number & {}));
export interface MarketMarketItemBasicWithGroup {
    /**
     * Item ID
     */
    id?: number;
    /**
     * Item owner's ID
     */
    owner_id?: number;
    /**
     * Item title
     */
    title?: string;
    price?: MarketPrice;
    /**
     * URL of the preview image
     */
    thumb_photo?: string;
    is_favorite?: boolean;
    is_group_verified?: boolean;
    group_name?: string;
    group_link?: string;
    is_owner?: boolean;
    is_adult?: boolean;
}
export interface MarketMarketItemFull {
    /**
     * Access key for the market item
     */
    access_key?: string;
    availability?: MarketMarketItemAvailability;
    /**
     * Title for button for url
     */
    button_title?: string;
    category?: MarketMarketCategory;
    category_v2?: MarketMarketCategory;
    /**
     * Date when the item has been created in Unixtime
     */
    date?: number;
    /**
     * Item description
     */
    description?: string;
    external_id?: string;
    /**
     * Item ID
     */
    id?: number;
    is_favorite?: boolean;
    /**
     * Item owner's ID
     */
    owner_id?: number;
    is_owner?: boolean;
    is_adult?: boolean;
    price?: MarketPrice;
    /**
     * URL of the preview image
     */
    thumb_photo?: string;
    /**
     * Item title
     */
    title?: string;
    /**
     * URL to item
     */
    url?: string;
    variants_grouping_id?: number;
    is_main_variant?: boolean;
    sku?: string;
    /**
     * Inventory balances
     */
    stock_amount?: number;
    /**
     * Attach for post id
     */
    post_id?: number;
    /**
     * Attach for post owner id
     */
    post_owner_id?: number;
    albums_ids?: number[];
    photos?: PhotosPhoto[];
    /**
     * Information whether current use can comment the item
     */
    can_comment?: 0 | 1;
    /**
     * Information about whether to show the comments tab
     */
    show_comments?: 0 | 1;
    /**
     * Information whether current use can repost the item
     */
    can_repost?: 0 | 1;
    likes?: BaseLikes;
    reposts?: BaseRepostsInfo;
    /**
     * Views number
     */
    views_count?: number;
    /**
     * Object identifier in wishlist of viewer
     */
    wishlist_item_id?: number;
    /**
     * Rating of product
     */
    rating?: number;
    /**
     * Count of product orders
     */
    orders_count?: number;
    /**
     * Information for cancel and revert order
     */
    cancel_info?: BaseLink;
    /**
     * User agreement info
     */
    user_agreement_info?: string;
    /**
     * Contains ad ID if it has
     */
    ad_id?: number;
    /**
     * Information about the group where the item is placed
     */
    owner_info?: MarketItemOwnerInfo;
    /**
     * Can the item be updated by current user?
     */
    can_edit?: boolean;
    /**
     * Can item be deleted by current user?
     */
    can_delete?: boolean;
    /**
     * Can item be restored by current user?
     */
    can_recover?: boolean;
    /**
     * Can the item be converted from a product into a service?
     */
    can_show_convert_to_service?: boolean;
    /**
     * Information about promotion of the item
     */
    promotion?: MarketItemPromotionInfo;
    /**
     * The amount of the discount if VK Pay is used for payment
     */
    vk_pay_discount?: number;
}
export interface MarketOrder {
    id?: number;
    group_id?: number;
    user_id?: number;
    display_order_id?: string;
    date?: number;
    status?: number;
    items_count?: number;
    track_number?: string;
    track_link?: string;
    comment?: string;
    address?: string;
    merchant_comment?: string;
    weight?: number;
    total_price?: MarketPrice;
    discount?: MarketPrice;
    /**
     * Several order items for preview
     */
    preview_order_items?: MarketOrderItem[];
    /**
     * Information for cancel and revert order
     */
    cancel_info?: BaseLink;
    /**
     * Seller comment for user
     */
    comment_for_user?: string;
    is_viewed_by_admin?: boolean;
    date_viewed?: number;
    /**
     * Extended field. Can current viewer add review for at least one item in this order
     */
    can_add_review?: boolean;
}
export interface MarketOrderItem {
    owner_id?: number;
    item_id?: number;
    price?: MarketPrice;
    quantity?: number;
    item?: MarketMarketItem;
    title?: string;
    photo?: PhotosPhoto;
    variants?: string[];
    /**
     * Extended field. Can current viewer add review for this ordered item
     */
    can_add_review?: boolean;
}
/**
 * Type of the market group
 */
export type MarketOwnerType = ('base' | 'pro' | 'disabled' | (string & {}));
export interface MarketPrice {
    /**
     * Amount
     */
    amount?: string;
    /**
     * Amount to for price_type=2
     */
    amount_to?: string;
    /**
     * `0` — exact
     * `2` — range
     * `3` — by_agreement
     */
    price_type?: (0 | 2 | 3 | (number & {}));
    /**
     * `0` — item
     * `2` — hour
     * `3` — m3
     * `4` — m2
     */
    price_unit?: (0 | 2 | 3 | 4 | (number & {}));
    currency?: MarketCurrency;
    discount_rate?: number;
    old_amount?: string;
    /**
     * Text
     */
    text?: string;
    /**
     * Textual representation of old price
     */
    old_amount_text?: string;
}
export interface MarketProperty {
    id?: number;
    /**
     * Property name
     */
    title?: string;
    /**
     * Property type
     */
    type?: ('text' | 'color' | (string & {}));
    variants?: MarketPropertyVariant[];
}
export interface MarketPropertyVariant {
    id?: number;
    /**
     * Property name
     */
    title?: string;
    /**
     * Property value corresponding to property type
     */
    value?: string;
}
/**
 * Type of view. 1 - cards, 2 - rows
 *
 *
 * `1` — cards
 * `2` — rows
 */
export type MarketServicesViewType = (1 | 2 | (number & {}));
export interface MarketUploadPhotoData {
    /**
     * Photo ID
     */
    photo_id?: number;
    photo?: PhotosPhoto;
}
export interface MessagesActionOneOf {
    [key: string]: unknown;
}
export interface MessagesAudioMessage {
    /**
     * Access key for audio message
     */
    access_key?: string;
    transcript_error?: number;
    /**
     * Audio message duration in seconds
     */
    duration?: number;
    /**
     * Audio message ID
     */
    id?: number;
    /**
     * MP3 file URL
     */
    link_mp3?: string;
    /**
     * OGG file URL
     */
    link_ogg?: string;
    /**
     * Audio message owner ID
     */
    owner_id?: number;
    waveform?: number[];
}
export interface MessagesChat {
    /**
     * Chat creator ID
     */
    admin_id?: number;
    /**
     * Chat ID
     */
    id?: number;
    /**
     * Shows that user has been kicked from the chat
     */
    kicked?: 0 | 1;
    /**
     * Shows that user has been left the chat
     */
    left?: 0 | 1;
    /**
     * URL of the preview image with 100 px in width
     */
    photo_100?: string;
    /**
     * URL of the preview image with 200 px in width
     */
    photo_200?: string;
    /**
     * URL of the preview image with 50 px in width
     */
    photo_50?: string;
    push_settings?: MessagesChatPushSettings;
    /**
     * Chat title
     */
    title?: string;
    /**
     * Chat type
     */
    type?: string;
    users?: number[];
    /**
     * If provided photo is default
     */
    is_default_photo?: boolean;
    /**
     * Count members in a chat
     */
    members_count?: number;
    /**
     * If chat is group channel
     */
    is_group_channel?: boolean;
}
export interface MessagesChatFull {
    /**
     * Chat creator ID
     */
    admin_id?: number;
    /**
     * Chat ID
     */
    id?: number;
    /**
     * Shows that user has been kicked from the chat
     */
    kicked?: 0 | 1;
    /**
     * Shows that user has been left the chat
     */
    left?: 0 | 1;
    /**
     * URL of the preview image with 100 px in width
     */
    photo_100?: string;
    /**
     * URL of the preview image with 200 px in width
     */
    photo_200?: string;
    /**
     * URL of the preview image with 50 px in width
     */
    photo_50?: string;
    push_settings?: MessagesChatPushSettings;
    /**
     * Chat title
     */
    title?: string;
    /**
     * Chat type
     */
    type?: string;
    users?: MessagesUserXtrInvitedBy[];
    /**
     * If provided photo is default
     */
    is_default_photo?: boolean;
    /**
     * Count members in a chat
     */
    members_count?: number;
    /**
     * If chat is group channel
     */
    is_group_channel?: boolean;
}
export interface MessagesChatPreview {
    admin_id?: number;
    joined?: boolean;
    local_id?: number;
    members?: number[];
    members_count?: number;
    title?: string;
    is_member?: boolean;
    photo?: MessagesChatSettingsPhoto;
    is_don?: boolean;
    is_nft?: boolean;
    is_group_channel?: boolean;
    button?: BaseLinkButton;
}
export interface MessagesChatPushSettings {
    /**
     * Time until that notifications are disabled
     */
    disabled_until?: number;
    /**
     * Information whether the sound is on
     */
    sound?: 0 | 1;
}
export interface MessagesChatRestrictions {
    /**
     * Only admins can promote users to admins
     */
    admins_promote_users?: boolean;
    /**
     * Only admins can change chat info
     */
    only_admins_edit_info?: boolean;
    /**
     * Only admins can edit pinned message
     */
    only_admins_edit_pin?: boolean;
    /**
     * Only admins can invite users to this chat
     */
    only_admins_invite?: boolean;
    /**
     * Only admins can kick users from this chat
     */
    only_admins_kick?: boolean;
}
export interface MessagesChatSettings {
    members_count?: number;
    friends_count?: number;
    owner_id?: number;
    /**
     * Chat title
     */
    title?: string;
    pinned_messages_count?: number;
    pinned_message?: MessagesPinnedMessage;
    state?: MessagesChatSettingsState;
    photo?: MessagesChatSettingsPhoto;
    /**
     * Ids of chat admins
     */
    admin_ids?: number[];
    active_ids?: number[];
    is_group_channel?: boolean;
    acl?: MessagesChatSettingsAcl;
    permissions?: MessagesChatSettingsPermissions;
    is_disappearing?: boolean;
    theme?: string;
    disappearing_chat_link?: string;
    is_service?: boolean;
}
export interface MessagesChatSettingsAcl {
    /**
     * Can you change photo, description and name
     */
    can_change_info?: boolean;
    /**
     * Can you change invite link for this chat
     */
    can_change_invite_link?: boolean;
    /**
     * Can you pin/unpin message for this chat
     */
    can_change_pin?: boolean;
    /**
     * Can you invite other peers in chat
     */
    can_invite?: boolean;
    /**
     * Can you promote simple users to chat admins
     */
    can_promote_users?: boolean;
    /**
     * Can you see invite link for this chat
     */
    can_see_invite_link?: boolean;
    /**
     * Can you moderate (delete) other users' messages
     */
    can_moderate?: boolean;
    /**
     * Can you copy chat
     */
    can_copy_chat?: boolean;
    /**
     * Can you init group call in the chat
     */
    can_call?: boolean;
    /**
     * Can you use mass mentions
     */
    can_use_mass_mentions?: boolean;
    /**
     * Can you change chat service type
     */
    can_change_service_type?: boolean;
}
export interface MessagesChatSettingsPermissions {
    /**
     * Who can invite users to chat
     */
    invite?: ('owner' | 'owner_and_admins' | 'all' | (string & {}));
    /**
     * Who can change chat info
     */
    change_info?: ('owner' | 'owner_and_admins' | 'all' | (string & {}));
    /**
     * Who can change pinned message
     */
    change_pin?: ('owner' | 'owner_and_admins' | 'all' | (string & {}));
    /**
     * Who can use mass mentions
     */
    use_mass_mentions?: ('owner' | 'owner_and_admins' | 'all' | (string & {}));
    /**
     * Who can see invite link
     */
    see_invite_link?: ('owner' | 'owner_and_admins' | 'all' | (string & {}));
    /**
     * Who can make calls
     */
    call?: ('owner' | 'owner_and_admins' | 'all' | (string & {}));
    /**
     * Who can change admins
     */
    change_admins?: ('owner' | 'owner_and_admins' | (string & {}));
}
export interface MessagesChatSettingsPhoto {
    /**
     * URL of the preview image with 50px in width
     */
    photo_50?: string;
    /**
     * URL of the preview image with 100px in width
     */
    photo_100?: string;
    /**
     * URL of the preview image with 200px in width
     */
    photo_200?: string;
    /**
     * If provided photo is default
     */
    is_default_photo?: boolean;
    /**
     * If provided photo is default call photo
     */
    is_default_call_photo?: boolean;
}
export type MessagesChatSettingsState = ('in' | 'kicked' | 'left' | 'out' | (string & {}));
export interface MessagesConversation {
    peer?: MessagesConversationPeer;
    sort_id?: MessagesConversationSortId;
    /**
     * ID of the last message in conversation
     */
    last_message_id?: number;
    /**
     * Conversation message ID of the last message in conversation
     */
    last_conversation_message_id?: number;
    /**
     * Last message user have read
     */
    in_read?: number;
    /**
     * Last outcoming message have been read by the opponent
     */
    out_read?: number;
    /**
     * Unread messages number
     */
    unread_count?: number;
    /**
     * Is this conversation unread
     */
    is_marked_unread?: boolean;
    out_read_by?: MessagesOutReadBy;
    important?: boolean;
    unanswered?: boolean;
    special_service_type?: 'business_notify';
    message_request_data?: MessagesMessageRequestData;
    /**
     * Ids of messages with mentions
     */
    mentions?: number[];
    current_keyboard?: MessagesKeyboard;
    push_settings?: MessagesPushSettings;
    can_write?: MessagesConversationCanWrite;
    chat_settings?: MessagesChatSettings;
    version?: number;
}
export interface MessagesConversationCanWrite {
    allowed?: boolean;
    reason?: number;
    until?: number;
}
export interface MessagesConversationMember {
    /**
     * Is it possible for user to kick this member
     */
    can_kick?: boolean;
    /**
     * Does this member have write permission
     */
    is_restricted_to_write?: boolean;
    invited_by?: number;
    is_admin?: boolean;
    is_owner?: boolean;
    is_message_request?: boolean;
    join_date?: number;
    /**
     * Message request date
     */
    request_date?: number;
    member_id?: number;
}
export interface MessagesConversationPeer {
    id?: number;
    local_id?: number;
    type?: MessagesConversationPeerType;
}
/**
 * Peer type
 */
export type MessagesConversationPeerType = ('chat' | 'email' | 'user' | 'group' | (string & {}));
export interface MessagesConversationSortId {
    /**
     * Major id for sorting conversations
     */
    major_id?: number;
    /**
     * Minor id for sorting conversations
     */
    minor_id?: number;
}
export interface MessagesConversationWithMessage {
    conversation?: MessagesConversation;
    last_message?: MessagesMessage;
}
export interface MessagesDeleteFullResponseItem {
    peer_id?: number;
    message_id?: number;
    conversation_message_id?: number;
    response?: 0 | 1;
    error?: BaseMessageError;
}
export interface MessagesForeignMessage {
    attachments?: MessagesMessageAttachment[];
    /**
     * Conversation message ID
     */
    conversation_message_id?: number;
    /**
     * Date when the message was created
     */
    date?: number;
    /**
     * Message author's ID
     */
    from_id?: number;
    fwd_messages?: MessagesForeignMessage[];
    geo?: BaseGeo;
    /**
     * Message ID
     */
    id?: number;
    /**
     * Peer ID
     */
    peer_id?: number;
    reply_message?: MessagesForeignMessage;
    /**
     * Message text
     */
    text?: string;
    /**
     * Date when the message has been updated in Unixtime
     */
    update_time?: number;
    /**
     * Was the audio message inside already listened by you
     */
    was_listened?: boolean;
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
}
/**
 * Forwarded messages
 */
export type MessagesFwdMessages = MessagesForeignMessage[];
export interface MessagesGetConversationById {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesConversation[];
}
export interface MessagesGetConversationByIdExtended {
    /**
     * Total number
     */
    count?: number;
    items?: MessagesConversation[];
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
export interface MessagesGetConversationMembers {
    items?: MessagesConversationMember[];
    /**
     * Chat members count
     */
    count?: number;
    chat_restrictions?: MessagesChatRestrictions;
    profiles?: UsersUserFull[];
    groups?: GroupsGroupFull[];
}
export interface MessagesGetInviteLinkByOwnerResponseItem {
    owner_id?: number;
    link?: string;
    error?: BaseMessageError;
}
export interface MessagesGraffiti {
    /**
     * Access key for graffiti
     */
    access_key?: string;
    /**
     * Graffiti ID
     */
    id?: number;
    /**
     * Graffiti owner ID
     */
    owner_id?: number;
    /**
     * Graffiti URL
     */
    url?: string;
    /**
     * Graffiti width
     */
    width?: number;
    /**
     * Graffiti height
     */
    height?: number;
}
export interface MessagesHistoryAttachment {
    attachment?: MessagesHistoryMessageAttachment;
    /**
     * Message sending time
     */
    date?: number;
    /**
     * Message ID
     */
    message_id?: number;
    /**
     * Message Exipire ttl
     */
    message_expire_ttl?: number;
    /**
     * Conversation Message ID
     */
    cmid?: number;
    /**
     * Message author's ID
     */
    from_id?: number;
    /**
     * Forward level (optional)
     */
    forward_level?: number;
    was_listened?: boolean;
    /**
     * Attachment position in the Message
     */
    position?: number;
}
export interface MessagesHistoryMessageAttachment {
    audio?: AudioAudio;
    audio_message?: MessagesAudioMessage;
    doc?: DocsDoc;
    graffiti?: MessagesGraffiti;
    market?: MarketMarketItem;
    photo?: PhotosPhoto;
    type?: MessagesHistoryMessageAttachmentType;
}
/**
 * Attachments type
 */
export type MessagesHistoryMessageAttachmentType = ('app_action' | 'audio' | 'doc' | 'link' | 'market' | 'photo' | 'video' | 'wall' | 'graffiti' | 'audio_message' | (string & {}));
export interface MessagesKeyboard {
    /**
     * Should this keyboard disappear on first use
     */
    one_time?: boolean;
    buttons?: MessagesKeyboardButton[][];
    /**
     * Community or bot, which set this keyboard
     */
    author_id?: number;
    inline?: boolean;
}
export interface MessagesKeyboardButton {
    action?: MessagesKeyboardButtonActionLocation | MessagesKeyboardButtonActionOpenApp | MessagesKeyboardButtonActionOpenLink | MessagesKeyboardButtonActionOpenPhoto | MessagesKeyboardButtonActionText | MessagesKeyboardButtonActionCallback | MessagesKeyboardButtonActionVkpay;
    /**
     * Button color
     */
    color?: ('default' | 'positive' | 'negative' | 'primary' | (string & {}));
}
export interface MessagesKeyboardButtonActionCallback {
    /**
     * Label for button
     */
    label?: string;
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
    type?: 'callback';
}
export interface MessagesKeyboardButtonActionLocation {
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
    type?: 'location';
}
export interface MessagesKeyboardButtonActionOpenApp {
    /**
     * Fragment value in app link like vk.com/app{app_id}_-654321#hash
     */
    app_id?: number;
    /**
     * Fragment value in app link like vk.com/app123456_-654321#{hash}
     */
    hash?: string;
    /**
     * Label for button
     */
    label?: string;
    /**
     * Fragment value in app link like vk.com/app123456_{owner_id}#hash
     */
    owner_id?: number;
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
    type?: 'open_app';
}
export interface MessagesKeyboardButtonActionOpenLink {
    /**
     * Label for button
     */
    label?: string;
    /**
     * link for button
     */
    link?: string;
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
    type?: 'open_link';
}
export interface MessagesKeyboardButtonActionOpenPhoto {
    type?: 'open_photo';
}
export interface MessagesKeyboardButtonActionText {
    /**
     * Label for button
     */
    label?: string;
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
    type?: 'text';
}
export interface MessagesKeyboardButtonActionVkpay {
    /**
     * Fragment value in app link like vk.com/app123456_-654321#{hash}
     */
    hash?: string;
    /**
     * Additional data sent along with message for developer convenience
     */
    payload?: string;
    type?: 'vkpay';
}
export interface MessagesLastActivity {
    /**
     * Information whether user is online
     */
    online?: 0 | 1;
    /**
     * Time when user was online in Unixtime
     */
    time?: number;
}
export interface MessagesLongpollMessages {
    [key: string]: unknown;
}
export interface MessagesLongpollParams {
    /**
     * Server URL
     */
    server?: string;
    /**
     * Key
     */
    key?: string;
    /**
     * Timestamp
     */
    ts?: number;
    /**
     * Persistent timestamp
     */
    pts?: number;
}
export interface MessagesMessage {
    action?: MessagesActionOneOf;
    /**
     * Only for messages from community. Contains user ID of community admin, who sent this message.
     */
    admin_author_id?: number;
    attachments?: MessagesMessageAttachment[];
    /**
     * Unique auto-incremented number for all messages with this peer
     */
    conversation_message_id?: number;
    /**
     * Date when the message has been sent in Unixtime
     */
    date?: number;
    /**
     * Is it an deleted message
     */
    deleted?: 0 | 1;
    /**
     * Message author's ID
     */
    from_id?: number;
    fwd_messages?: MessagesFwdMessages;
    geo?: BaseGeo;
    /**
     * Message ID
     */
    id?: number;
    /**
     * this message is cropped for bot
     */
    is_cropped?: boolean;
    keyboard?: MessagesKeyboard;
    payload?: string;
    /**
     * Message text
     */
    text?: string;
    /**
     * Date when the message has been updated in Unixtime
     */
    update_time?: number;
    /**
     * Is silent message, push without sound
     */
    is_silent?: boolean;
    /**
     * Is message unavailable for some reason, including its id equals 0
     */
    is_unavailable?: boolean;
    version?: number;
    /**
     * Information whether the message is outcoming
     */
    out?: 0 | 1;
    /**
     * Peer ID
     */
    peer_id?: number;
    /**
     * ID used for sending messages. It returned only for outgoing messages
     */
    random_id?: number;
    ref?: string;
    ref_source?: string;
    /**
     * Is it an important message
     */
    important?: boolean;
    is_hidden?: boolean;
    /**
     * Members number
     */
    members_count?: number;
    reply_message?: MessagesForeignMessage;
    /**
     * Reaction id set on message
     */
    reaction_id?: number;
    /**
     * Actual reactions counters on this message
     */
    reactions?: MessagesReactionCounterResponseItem[];
    /**
     * Last reaction id set on this message
     */
    last_reaction_id?: number;
    /**
     * Is message pinned in its conversation
     */
    is_pinned?: boolean;
    /**
     * Was the audio message inside already listened by you
     */
    was_listened?: boolean;
    /**
     * Date when the message has been pinned in Unixtime
     */
    pinned_at?: number;
}
export interface MessagesMessageAttachment {
    audio?: AudioAudio;
    audio_message?: MessagesAudioMessage;
    call?: CallsCall;
    doc?: DocsDoc;
    gift?: GiftsLayout;
    graffiti?: MessagesGraffiti;
    market?: MarketMarketItem;
    market_market_album?: MarketMarketAlbum;
    photo?: PhotosPhoto;
    sticker?: BaseSticker;
    story?: StoriesStory;
    type?: MessagesMessageAttachmentType;
    wall_reply?: WallWallComment;
    poll?: PollsPoll;
}
/**
 * Attachment type
 */
export type MessagesMessageAttachmentType = ('photo' | 'audio' | 'video' | 'video_playlist' | 'doc' | 'link' | 'market' | 'gift' | 'sticker' | 'wall' | 'wall_reply' | 'article' | 'poll' | 'podcasts' | 'call' | 'graffiti' | 'audio_message' | (string & {}));
export interface MessagesMessageRequestData {
    /**
     * Status of message request
     */
    status?: string;
    /**
     * Message request sender id
     */
    inviter_id?: number;
    /**
     * Message request date
     */
    request_date?: number;
}
export interface MessagesMessagesArray {
    count?: number;
    items?: MessagesMessage[];
}
export interface MessagesOutReadBy {
    count?: number;
    member_ids?: number[];
}
export interface MessagesPinnedMessage {
    attachments?: MessagesMessageAttachment[];
    /**
     * Unique auto-incremented number for all messages with this peer
     */
    conversation_message_id?: number;
    /**
     * Message ID
     */
    id?: number;
    /**
     * Date when the message has been sent in Unixtime
     */
    date?: number;
    /**
     * Message author's ID
     */
    from_id?: number;
    /**
     * Forwarded messages
     */
    fwd_messages?: MessagesForeignMessage[];
    geo?: BaseGeo;
    /**
     * Peer ID
     */
    peer_id?: number;
    reply_message?: MessagesForeignMessage;
    /**
     * Message text
     */
    text?: string;
    keyboard?: MessagesKeyboard;
    /**
     * Information whether the message is outcoming
     */
    out?: boolean;
    /**
     * Is it an important message
     */
    important?: boolean;
}
export interface MessagesPushSettings {
    /**
     * Information whether push notifications are disabled forever
     */
    disabled_forever?: boolean;
    /**
     * Time until what notifications are disabled
     */
    disabled_until?: number;
    /**
     * Information whether the sound is on
     */
    no_sound?: boolean;
    /**
     * Information whether the mentions are disabled
     */
    disabled_mentions?: boolean;
    /**
     * Information whether the mass mentions (like '@all', '@online') are disabled
     */
    disabled_mass_mentions?: boolean;
}
export interface MessagesReactionAssetItem {
    reaction_id?: number;
    /**
     * Liks to reactions assets for each asset type
     */
    links?: MessagesReactionAssetItemLinks;
}
export interface MessagesReactionAssetItemLinks {
    /**
     * Big reaction animation json file
     */
    big_animation?: string;
    /**
     * Small reaction animation json file
     */
    small_animation?: string;
    /**
     * Reaction image file
     */
    static?: string;
}
export interface MessagesReactionCounterResponseItem {
    reaction_id?: number;
    count?: number;
    user_ids?: number[];
}
export interface MessagesReactionCountersResponseItem {
    cmid?: number;
    counters?: MessagesReactionCounterResponseItem[];
}
export interface MessagesReactionResponseItem {
    user_id?: number;
    reaction_id?: number;
}
export interface MessagesSendUserIdsResponseItem {
    peer_id?: number;
    message_id?: number;
    conversation_message_id?: number;
    error?: BaseMessageError;
}
export interface MessagesUserXtrInvitedBy {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * URL of square photo of the user with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the user with 100 pixels in width
     */
    photo_100?: string;
    online_info?: UsersOnlineInfo;
    /**
     * Information whether the user is online
     */
    online?: 0 | 1;
    /**
     * Information whether the user is online in mobile site or application
     */
    online_mobile?: 0 | 1;
    /**
     * Application ID
     */
    online_app?: number;
    /**
     * Information whether the user is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether the user has a "fire" pictogram.
     */
    trending?: 0 | 1;
    friend_status?: FriendsFriendStatusStatus;
    mutual?: FriendsRequestsMutual;
    /**
     * User's first name in nominative case
     */
    first_name_nom?: string;
    /**
     * User's first name in genitive case
     */
    first_name_gen?: string;
    /**
     * User's first name in dative case
     */
    first_name_dat?: string;
    /**
     * User's first name in accusative case
     */
    first_name_acc?: string;
    /**
     * User's first name in instrumental case
     */
    first_name_ins?: string;
    /**
     * User's first name in prepositional case
     */
    first_name_abl?: string;
    /**
     * User's last name in nominative case
     */
    last_name_nom?: string;
    /**
     * User's last name in genitive case
     */
    last_name_gen?: string;
    /**
     * User's last name in dative case
     */
    last_name_dat?: string;
    /**
     * User's last name in accusative case
     */
    last_name_acc?: string;
    /**
     * User's last name in instrumental case
     */
    last_name_ins?: string;
    /**
     * User's last name in prepositional case
     */
    last_name_abl?: string;
    /**
     * User nickname
     */
    nickname?: string;
    /**
     * User maiden name
     */
    maiden_name?: string;
    /**
     * User contact name
     */
    contact_name?: string;
    /**
     * Domain name of the user's page
     */
    domain?: string;
    /**
     * User's date of birth
     */
    bdate?: string;
    city?: BaseCity;
    /**
     * User's timezone
     */
    timezone?: number;
    owner_state?: OwnerState;
    /**
     * URL of square photo of the user with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the user with maximum width
     */
    photo_max?: string;
    /**
     * URL of user's photo with 200 pixels in width
     */
    photo_200_orig?: string;
    /**
     * URL of user's photo with 400 pixels in width
     */
    photo_400_orig?: string;
    /**
     * URL of user's photo of maximum size
     */
    photo_max_orig?: string;
    /**
     * ID of the user's main photo
     */
    photo_id?: string;
    /**
     * Information whether the user has main photo
     */
    has_photo?: 0 | 1;
    /**
     * Information whether the user specified his phone number
     */
    has_mobile?: 0 | 1;
    /**
     * Information whether the user is a friend of current user
     */
    is_friend?: 0 | 1;
    /**
     * Information whether the user is a best friend of current user
     */
    is_best_friend?: boolean;
    /**
     * Information whether current user can comment wall posts
     */
    wall_comments?: 0 | 1;
    /**
     * Information whether current user can post on the user's wall
     */
    can_post?: 0 | 1;
    /**
     * Information whether current user can see other users' audio on the wall
     */
    can_see_all_posts?: 0 | 1;
    /**
     * Information whether current user can see the user's audio
     */
    can_see_audio?: 0 | 1;
    type?: UsersUserType;
    email?: string;
    skype?: string;
    facebook?: string;
    facebook_name?: string;
    twitter?: string;
    livejournal?: string;
    instagram?: string;
    test?: 0 | 1;
    video_live?: VideoLiveInfo;
    is_video_live_notifications_blocked?: 0 | 1;
    is_service?: boolean;
    service_description?: string;
    photo_rec?: string | boolean;
    photo_medium?: string | boolean;
    photo_medium_rec?: string | boolean;
    photo?: string;
    photo_big?: string;
    photo_400?: string;
    photo_max_size?: PhotosPhoto;
    language?: string;
    stories_archive_count?: number;
    has_unseen_stories?: boolean;
    wall_default?: ('owner' | 'all' | (string & {}));
    /**
     * Information whether current user can call
     */
    can_call?: boolean;
    /**
     * Information whether group can call user
     */
    can_call_from_group?: boolean;
    /**
     * Information whether user/group can invite user as voicerooms speakr
     */
    can_invite_as_voicerooms_speaker?: boolean;
    /**
     * Information whether current user can see the user's wishes
     */
    can_see_wishes?: boolean;
    /**
     * Information whether current user can see the user's gifts
     */
    can_see_gifts?: 0 | 1;
    interests?: string;
    books?: string;
    tv?: string;
    quotes?: string;
    about?: string;
    games?: string;
    movies?: string;
    activities?: string;
    music?: string;
    /**
     * Information whether current user can write private message
     */
    can_write_private_message?: 0 | 1;
    /**
     * Information whether current user can send a friend request
     */
    can_send_friend_request?: 0 | 1;
    /**
     * Information whether current user can be invited to the community
     */
    can_be_invited_group?: boolean;
    /**
     * User's mobile phone number
     */
    mobile_phone?: string;
    /**
     * User's additional phone number
     */
    home_phone?: string;
    /**
     * User's website
     */
    site?: string;
    status_audio?: AudioAudio;
    /**
     * User's status
     */
    status?: string;
    /**
     * User's status
     */
    activity?: string;
    status_app?: AppsAppMin;
    last_seen?: UsersLastSeen;
    exports?: UsersExports;
    crop_photo?: BaseCropPhoto;
    /**
     * Number of user's followers and friends
     */
    followers_count?: number;
    /**
     * User level in live streams achievements
     */
    video_live_level?: number;
    /**
     * Number of user's live streams
     */
    video_live_count?: number;
    /**
     * Number of user's clips
     */
    clips_count?: number;
    /**
     * Information whether current user is in the requested user's blacklist.
     */
    blacklisted?: 0 | 1;
    /**
     * Information whether the requested user is in current user's blacklist
     */
    blacklisted_by_me?: 0 | 1;
    /**
     * Information whether the requested user is in faves of current user
     */
    is_favorite?: 0 | 1;
    /**
     * Information whether the requested user is hidden from current user's newsfeed
     */
    is_hidden_from_feed?: 0 | 1;
    /**
     * Number of common friends with current user
     */
    common_count?: number;
    occupation?: UsersOccupation;
    career?: UsersCareer[];
    military?: UsersMilitary[];
    /**
     * University ID
     */
    university?: number;
    /**
     * University name
     */
    university_name?: string;
    university_group_id?: number;
    /**
     * Faculty ID
     */
    faculty?: number;
    /**
     * Faculty name
     */
    faculty_name?: string;
    /**
     * Graduation year
     */
    graduation?: number;
    /**
     * Education form
     */
    education_form?: string;
    /**
     * User's education status
     */
    education_status?: string;
    /**
     * User hometown
     */
    home_town?: string;
    /**
     * User relationship status
     */
    relation?: UsersUserRelation;
    relation_partner?: UsersUserMin;
    personal?: UsersPersonal;
    universities?: UsersUniversity[];
    schools?: UsersSchool[];
    relatives?: UsersRelative[];
    /**
     * Information whether current user is subscribed to podcasts
     */
    is_subscribed_podcasts?: boolean;
    /**
     * Owner in whitelist or not
     */
    can_subscribe_podcasts?: boolean;
    /**
     * Can subscribe to wall
     */
    can_subscribe_posts?: boolean;
    counters?: UsersUserCounters;
    access_key?: string;
    can_upload_doc?: 0 | 1;
    /**
     * Information whether the user can be baned (added to black list) by me
     */
    can_ban?: boolean;
    hash?: string;
    /**
     * Access to user profile is restricted for search engines
     */
    is_no_index?: boolean;
    /**
     * Contact person ID
     */
    contact_id?: number;
    is_message_request?: boolean;
    descriptions?: string[];
    lists?: number[];
    /**
     * ID of the inviter
     */
    invited_by?: number;
    /**
     * Name of group
     */
    name?: string;
}
export interface NewsfeedCommentsBase {
    /**
     * Information whether current user can comment the post
     */
    can_post?: 0 | 1;
    can_open?: 0 | 1;
    can_close?: 0 | 1;
    /**
     * Information whether current user can view the comments
     */
    can_view?: 0 | 1;
    /**
     * Comments number
     */
    count?: number;
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: boolean;
    donut?: WallWallpostCommentsDonut;
    list?: WallWallComment[];
}
export type NewsfeedCommentsFilters = ('post' | 'photo' | 'video' | 'topic' | 'note' | (string & {}));
export type NewsfeedCommentsItem = NewsfeedCommentsItemTypeTopic | NewsfeedCommentsItemTypePhoto | NewsfeedCommentsItemTypeVideo | NewsfeedCommentsItemTypeNotes | NewsfeedCommentsItemTypePost | NewsfeedCommentsItemTypeMarket;
export interface NewsfeedCommentsItemTypeMarket {
    /**
     * Access key for the market item
     */
    access_key?: string;
    availability?: MarketMarketItemAvailability;
    /**
     * Title for button for url
     */
    button_title?: string;
    category?: MarketMarketCategory;
    category_v2?: MarketMarketCategory;
    /**
     * Date when the item has been created in Unixtime
     */
    date?: number;
    /**
     * Item description
     */
    description?: string;
    external_id?: string;
    /**
     * Item ID
     */
    id?: number;
    is_favorite?: boolean;
    /**
     * Item owner's ID
     */
    owner_id?: number;
    is_owner?: boolean;
    is_adult?: boolean;
    price?: MarketPrice;
    /**
     * URL of the preview image
     */
    thumb_photo?: string;
    /**
     * Item title
     */
    title?: string;
    /**
     * URL to item
     */
    url?: string;
    variants_grouping_id?: number;
    is_main_variant?: boolean;
    sku?: string;
    /**
     * Inventory balances
     */
    stock_amount?: number;
    /**
     * Attach for post id
     */
    post_id?: number;
    /**
     * Attach for post owner id
     */
    post_owner_id?: number;
    type?: NewsfeedNewsfeedItemType;
    source_id?: number;
    comments?: NewsfeedCommentsBase;
    likes?: BaseLikes;
}
export interface NewsfeedCommentsItemTypeNotes {
    type?: NewsfeedNewsfeedItemType;
    source_id?: number;
    date?: number;
    post_id?: number;
    text?: string;
    comments?: NewsfeedCommentsBase;
    likes?: BaseLikes;
}
export interface NewsfeedCommentsItemTypePhoto {
    /**
     * Access key for the photo
     */
    access_key?: string;
    /**
     * Album ID
     */
    album_id?: number;
    /**
     * Date when uploaded
     */
    date?: number;
    /**
     * Original photo height
     */
    height?: number;
    /**
     * Photo ID
     */
    id?: number;
    images?: PhotosImage[];
    /**
     * Latitude
     */
    lat?: number;
    /**
     * Longitude
     */
    long?: number;
    /**
     * Photo owner's ID
     */
    owner_id?: number;
    /**
     * URL of image with 2560 px width
     */
    photo_256?: string;
    /**
     * Thumb Hash
     */
    thumb_hash?: string;
    /**
     * Information whether current user can comment the photo
     */
    can_comment?: 0 | 1;
    place?: string;
    /**
     * Post ID
     */
    post_id?: number;
    sizes?: PhotosPhotoSizes[];
    square_crop?: string;
    /**
     * Photo caption
     */
    text?: string;
    /**
     * ID of the user who have uploaded the photo
     */
    user_id?: number;
    /**
     * Original photo width
     */
    width?: number;
    /**
     * Whether photo has attached tag links
     */
    has_tags?: boolean;
    likes?: BaseLikes;
    comments?: BaseObjectCount;
    reposts?: BaseRepostsInfo;
    tags?: BaseObjectCount;
    /**
     * Returns if the photo is hidden above the wall
     */
    hidden?: 1;
    /**
     * Real position of the photo
     */
    real_offset?: number;
    /**
     * Sets vertical alignment of a photo
     */
    vertical_align?: ('top' | 'middle' | 'bottom' | (string & {}));
    type?: NewsfeedNewsfeedItemType;
    source_id?: number;
}
export interface NewsfeedCommentsItemTypePost {
    /**
     * Index of current carousel element
     */
    carousel_offset?: number;
    inner_type?: 'wall_wallpost';
    /**
     * Access key to private object
     */
    access_key?: string;
    is_deleted?: boolean;
    deleted_reason?: string;
    deleted_details?: string;
    donut_miniapp_url?: string;
    attachments?: WallWallpostAttachment[];
    /**
     * Information about the source of the post
     */
    copyright?: WallPostCopyright;
    /**
     * Date of publishing in Unixtime
     */
    date?: number;
    /**
     * Date of editing in Unixtime
     */
    edited?: number;
    /**
     * Post author ID
     */
    from_id?: number;
    geo?: WallGeo;
    /**
     * Post ID
     */
    id?: number;
    /**
     * Is post archived, only for post owners
     */
    is_archived?: boolean;
    /**
     * Information whether the post in favorites list
     */
    is_favorite?: boolean;
    /**
     * Count of likes
     */
    likes?: BaseLikesInfo;
    /**
     * Wall owner's ID
     */
    owner_id?: number;
    /**
     * If post type 'reply', contains original post ID
     */
    post_id?: number;
    /**
     * If post type 'reply', contains original parent IDs stack
     */
    parents_stack?: number[];
    post_source?: WallPostSource;
    post_type?: WallPostType;
    reposts?: BaseRepostsInfo;
    /**
     * Post signer ID
     */
    signer_id?: number;
    /**
     * Post text
     */
    text?: string;
    /**
     * Count of views
     */
    views?: WallViews;
    copy_history?: WallWallpostFull[];
    /**
     * Information whether current user can edit the post
     */
    can_edit?: 0 | 1;
    /**
     * Post creator ID (if post still can be edited)
     */
    created_by?: number;
    /**
     * Information whether current user can delete the post
     */
    can_delete?: 0 | 1;
    /**
     * Information whether current user can pin the post
     */
    can_pin?: 0 | 1;
    donut?: WallWallpostDonut;
    /**
     * Information whether the post is pinned
     */
    is_pinned?: 0 | 1;
    comments?: BaseCommentsInfo;
    /**
     * Information whether the post is marked as ads
     */
    marked_as_ads?: 0 | 1;
    /**
     * Topic ID. Allowed values can be obtained from newsfeed.getPostTopics method
     *
     * `0` — empty_topic
     * `1` — art
     * `7` — it
     * `12` — games
     * `16` — music
     * `19` — photo
     * `21` — science_and_tech
     * `23` — sport
     * `25` — travel
     * `26` — tv_and_cinema
     * `32` — humor
     * `43` — fashion
     */
    topic_id?: (0 | 1 | 7 | 12 | 16 | 19 | 21 | 23 | 25 | 26 | 32 | 43 | (number & {}));
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    /**
     * Hash for sharing
     */
    hash?: string;
    type?: WallPostType;
    feedback?: NewsfeedItemWallpostFeedback;
    to_id?: number;
    source_id?: number;
}
export interface NewsfeedCommentsItemTypeTopic {
    type?: NewsfeedNewsfeedItemType;
    source_id?: number;
    date?: number;
    post_id?: number;
    text?: string;
    comments?: NewsfeedCommentsBase;
    likes?: BaseLikes;
}
export interface NewsfeedCommentsItemTypeVideo {
    response_type?: ('min' | 'full' | (string & {}));
    /**
     * Video access key
     */
    access_key?: string;
    /**
     * Date when the video has been added in Unixtime
     */
    adding_date?: number;
    /**
     * Information whether current user can comment the video
     */
    can_comment?: 0 | 1;
    /**
     * Information whether current user can edit the video
     */
    can_edit?: 0 | 1;
    /**
     * Information whether current user can delete the video
     */
    can_delete?: 0 | 1;
    /**
     * Information whether current user can like the video
     */
    can_like?: 0 | 1;
    /**
     * Information whether current user can repost the video
     */
    can_repost?: number;
    /**
     * Information whether current user can subscribe to author of the video
     */
    can_subscribe?: 0 | 1;
    /**
     * Information whether current user can promote the video
     */
    can_be_promoted?: 0 | 1;
    /**
     * Information whether current user can add the video to favourites
     */
    can_add_to_faves?: 0 | 1;
    /**
     * Information whether current user can add the video
     */
    can_add?: 0 | 1;
    /**
     * Information whether current user can attach action button to the video
     */
    can_attach_link?: 0 | 1;
    /**
     * Information whether current user can edit the video privacy
     */
    can_edit_privacy?: 0 | 1;
    /**
     * 1 if video is private
     */
    is_private?: 0 | 1;
    /**
     * Number of comments
     */
    comments?: number;
    /**
     * Date when video has been uploaded in Unixtime
     */
    date?: number;
    /**
     * Video description
     */
    description?: string;
    /**
     * Video duration in seconds
     */
    duration?: number;
    image?: VideoVideoImage[];
    first_frame?: VideoVideoImage[];
    /**
     * Video width
     */
    width?: number;
    /**
     * Video height
     */
    height?: number;
    /**
     * Video ID
     */
    id?: number;
    /**
     * Video owner ID
     */
    owner_id?: number;
    /**
     * Id of the user who uploaded the video if it was uploaded to a group by member
     */
    user_id?: number;
    /**
     * Video title
     */
    title?: string;
    /**
     * Whether video is added to bookmarks
     */
    is_favorite?: boolean;
    /**
     * Video embed URL
     */
    player?: string;
    /**
     * Returns if the video is processing
     */
    processing?: 1;
    /**
     * 1 if  video is being converted
     */
    converting?: 0 | 1;
    /**
     * 1 if video is added to user's albums
     */
    added?: 0 | 1;
    /**
     * 1 if user is subscribed to author of the video
     */
    is_subscribed?: 0 | 1;
    track_code?: string;
    /**
     * Information whether the video is repeated
     */
    repeat?: 1;
    type?: ('interactive' | 'video' | 'music_video' | 'movie' | 'live' | 'short_video' | 'story' | 'video_message' | (string & {}));
    /**
     * Number of views
     */
    views?: number;
    /**
     * If video is external, number of views on vk
     */
    local_views?: number;
    /**
     * Restriction code
     */
    content_restricted?: number;
    /**
     * Restriction text
     */
    content_restricted_message?: string;
    /**
     * Live donations balance
     */
    balance?: number;
    /**
     * 1 if the video is a live stream
     */
    live?: 1;
    /**
     * 1 if the video is an upcoming stream
     */
    upcoming?: 1;
    /**
     * Date in Unixtime when the live stream is scheduled to start by the author
     */
    live_start_time?: number;
    /**
     * Whether current user is subscribed to the upcoming live stream notification (if not subscribed to the author)
     */
    live_notify?: 0 | 1;
    /**
     * Number of spectators of the stream
     */
    spectators?: number;
    /**
     * External platform
     */
    platform?: string;
    likes?: BaseLikes;
    reposts?: BaseRepostsInfo;
    source_id?: number;
    post_id?: number;
    text?: string;
}
export interface NewsfeedItemAudio {
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    audio?: NewsfeedItemAudioAudio;
    /**
     * Post ID
     */
    post_id?: number;
}
export interface NewsfeedItemAudioAudio {
    /**
     * Audios number
     */
    count?: number;
    items?: AudioAudio[];
}
export interface NewsfeedItemDigest {
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    /**
     * id of feed in digest
     */
    feed_id?: string;
    items?: NewsfeedItemDigestItem[];
    main_post_ids?: string[];
    /**
     * type of digest
     */
    template?: ('list' | 'grid' | 'single' | (string & {}));
    header?: NewsfeedItemDigestHeader;
    footer?: NewsfeedItemDigestFooter;
}
export interface NewsfeedItemDigestButton {
    title?: string;
    style?: 'primary';
}
export interface NewsfeedItemDigestFooter {
    style?: ('text' | 'button' | (string & {}));
    /**
     * text for invite to enable smart feed
     */
    text?: string;
    button?: NewsfeedItemDigestButton;
    feed_id?: string;
}
export interface NewsfeedItemDigestHeader {
    /**
     * Title of the header
     */
    title?: string;
    /**
     * Subtitle of the header, when title have two strings
     */
    subtitle?: string;
    /**
     * Optional field for red badge in Trends feed blocks
     */
    badge_text?: string;
    style?: ('singleline' | 'multiline' | (string & {}));
    button?: NewsfeedItemDigestButton;
}
export interface NewsfeedItemDigestItem {
    [key: string]: unknown;
}
export interface NewsfeedItemFriend {
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    friends?: NewsfeedItemFriendFriends;
}
export interface NewsfeedItemFriendFriends {
    /**
     * Number of friends has been added
     */
    count?: number;
    items?: BaseUserId[];
}
export interface NewsfeedItemPhoto {
    /**
     * Index of current carousel element
     */
    carousel_offset?: number;
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    photos?: NewsfeedItemPhotoPhotos;
    /**
     * Post ID
     */
    post_id?: number;
}
export interface NewsfeedItemPhotoPhotos {
    /**
     * Photos number
     */
    count?: number;
    items?: PhotosPhoto[];
}
export interface NewsfeedItemPhotoTag {
    /**
     * Index of current carousel element
     */
    carousel_offset?: number;
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    photo_tags?: NewsfeedItemPhotoTagPhotoTags;
    /**
     * Post ID
     */
    post_id?: number;
}
export interface NewsfeedItemPhotoTagPhotoTags {
    /**
     * Tags number
     */
    count?: number;
    items?: PhotosPhoto[];
}
export interface NewsfeedItemPromoButton {
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    text?: string;
    title?: string;
    action?: NewsfeedItemPromoButtonAction;
    images?: NewsfeedItemPromoButtonImage[];
}
export interface NewsfeedItemPromoButtonAction {
    url?: string;
    type?: string;
    target?: string;
}
export interface NewsfeedItemPromoButtonImage {
    width?: number;
    height?: number;
    url?: string;
}
export interface NewsfeedItemTopic {
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    comments?: BaseCommentsInfo;
    likes?: BaseLikesInfo;
    /**
     * Topic post ID
     */
    post_id?: number;
    /**
     * Post text
     */
    text?: string;
}
export interface NewsfeedItemVideo {
    /**
     * Index of current carousel element
     */
    carousel_offset?: number;
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    video?: NewsfeedItemVideoVideo;
    /**
     * Post ID
     */
    post_id?: number;
}
export interface NewsfeedItemVideoVideo {
    /**
     * Tags number
     */
    count?: number;
    items?: VideoVideoFull[];
}
export interface NewsfeedItemWallpost {
    /**
     * Index of current carousel element
     */
    carousel_offset?: number;
    type?: NewsfeedNewsfeedItemType;
    /**
     * Item source ID
     */
    source_id?: number;
    /**
     * Date when item has been added in Unixtime
     */
    date?: number;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    feedback?: NewsfeedItemWallpostFeedback;
    inner_type?: 'wall_wallpost';
    /**
     * Access key to private object
     */
    access_key?: string;
    is_deleted?: boolean;
    deleted_reason?: string;
    deleted_details?: string;
    donut_miniapp_url?: string;
    attachments?: WallWallpostAttachment[];
    /**
     * Information about the source of the post
     */
    copyright?: WallPostCopyright;
    /**
     * Date of editing in Unixtime
     */
    edited?: number;
    /**
     * Post author ID
     */
    from_id?: number;
    geo?: WallGeo;
    /**
     * Post ID
     */
    id?: number;
    /**
     * Is post archived, only for post owners
     */
    is_archived?: boolean;
    /**
     * Information whether the post in favorites list
     */
    is_favorite?: boolean;
    /**
     * Count of likes
     */
    likes?: BaseLikesInfo;
    /**
     * Wall owner's ID
     */
    owner_id?: number;
    /**
     * If post type 'reply', contains original post ID
     */
    post_id?: number;
    /**
     * If post type 'reply', contains original parent IDs stack
     */
    parents_stack?: number[];
    post_source?: WallPostSource;
    post_type?: WallPostType;
    reposts?: BaseRepostsInfo;
    /**
     * Post signer ID
     */
    signer_id?: number;
    /**
     * Post text
     */
    text?: string;
    /**
     * Count of views
     */
    views?: WallViews;
    copy_history?: WallWallpostFull[];
    /**
     * Information whether current user can edit the post
     */
    can_edit?: 0 | 1;
    /**
     * Post creator ID (if post still can be edited)
     */
    created_by?: number;
    /**
     * Information whether current user can delete the post
     */
    can_delete?: 0 | 1;
    /**
     * Information whether current user can pin the post
     */
    can_pin?: 0 | 1;
    donut?: WallWallpostDonut;
    /**
     * Information whether the post is pinned
     */
    is_pinned?: 0 | 1;
    comments?: BaseCommentsInfo;
    /**
     * Information whether the post is marked as ads
     */
    marked_as_ads?: 0 | 1;
    /**
     * Topic ID. Allowed values can be obtained from newsfeed.getPostTopics method
     *
     * `0` — empty_topic
     * `1` — art
     * `7` — it
     * `12` — games
     * `16` — music
     * `19` — photo
     * `21` — science_and_tech
     * `23` — sport
     * `25` — travel
     * `26` — tv_and_cinema
     * `32` — humor
     * `43` — fashion
     */
    topic_id?: (0 | 1 | 7 | 12 | 16 | 19 | 21 | 23 | 25 | 26 | 32 | 43 | (number & {}));
    /**
     * Hash for sharing
     */
    hash?: string;
    to_id?: number;
}
export interface NewsfeedItemWallpostFeedback {
    type?: NewsfeedItemWallpostFeedbackType;
    question?: string;
    answers?: NewsfeedItemWallpostFeedbackAnswer[];
    stars_count?: number;
    descriptions?: string[];
    gratitude?: string;
    track_code?: string;
}
export interface NewsfeedItemWallpostFeedbackAnswer {
    title?: string;
    id?: string;
}
export type NewsfeedItemWallpostFeedbackType = ('buttons' | 'stars' | (string & {}));
export interface NewsfeedList {
    /**
     * List ID
     */
    id?: number;
    /**
     * List title
     */
    title?: string;
}
export interface NewsfeedListFull {
    /**
     * List ID
     */
    id?: number;
    /**
     * List title
     */
    title?: string;
    /**
     * Information whether reposts hiding is enabled
     */
    no_reposts?: 0 | 1;
    source_ids?: number[];
}
export type NewsfeedNewsfeedItem = NewsfeedItemWallpost | NewsfeedItemPhoto | NewsfeedItemPhotoTag | NewsfeedItemFriend | NewsfeedItemAudio | NewsfeedItemVideo | NewsfeedItemTopic | NewsfeedItemDigest | NewsfeedItemPromoButton;
/**
 * Item type
 */
export type NewsfeedNewsfeedItemType = ('post' | 'photo' | 'photo_tag' | 'wall_photo' | 'friend' | 'audio' | 'video' | 'topic' | 'digest' | 'stories' | 'note' | 'audio_playlist' | 'clip' | 'clips_retention' | (string & {}));
export interface NotesNote {
    read_comments?: number;
    /**
     * Information whether current user can comment the note
     */
    can_comment?: 0 | 1;
    /**
     * Comments number
     */
    comments?: number;
    /**
     * Date when the note has been created in Unixtime
     */
    date?: number;
    /**
     * Note ID
     */
    id?: number;
    /**
     * Note owner's ID
     */
    owner_id?: number;
    /**
     * Note text
     */
    text?: string;
    /**
     * Note text in wiki format
     */
    text_wiki?: string;
    /**
     * Note title
     */
    title?: string;
    /**
     * URL of the page with note preview
     */
    view_url?: string;
    privacy_view?: string[];
    privacy_comment?: string[];
}
export interface NotesNoteComment {
    /**
     * Date when the comment has beed added in Unixtime
     */
    date?: number;
    /**
     * Comment ID
     */
    id?: number;
    /**
     * Comment text
     */
    message?: string;
    /**
     * Note ID
     */
    nid?: number;
    /**
     * Note ID
     */
    oid?: number;
    /**
     * ID of replied comment
     */
    reply_to?: number;
    /**
     * Comment author's ID
     */
    uid?: number;
}
export interface NotificationsNotificationItem {
    [key: string]: unknown;
}
export interface NotificationsSendMessageError {
    /**
     * Error code
     *
     * `1` — notifications disabled
     * `2` — flood control per hour
     * `3` — flood control per day
     * `4` — app is not installed
     */
    code?: (1 | 2 | 3 | 4 | (number & {}));
    /**
     * Error description
     */
    description?: string;
}
export interface NotificationsSendMessageItem {
    /**
     * User ID
     */
    user_id?: number;
    /**
     * Notification status
     */
    status?: boolean;
    error?: NotificationsSendMessageError;
}
export interface OrdersAmount {
    amounts?: OrdersAmountItem[];
    /**
     * Currency name
     */
    currency?: string;
}
export interface OrdersAmountItem {
    /**
     * Votes amount in user's currency
     */
    amount?: number;
    /**
     * Amount description
     */
    description?: string;
    /**
     * Votes number
     */
    votes?: string;
}
export interface OrdersOrder {
    /**
     * Amount
     */
    amount?: string;
    /**
     * App order ID
     */
    app_order_id?: string;
    /**
     * Cancel transaction ID
     */
    cancel_transaction_id?: string;
    /**
     * Date of creation in Unixtime
     */
    date?: string;
    /**
     * Order ID
     */
    id?: string;
    /**
     * Order item
     */
    item?: string;
    /**
     * Receiver ID
     */
    receiver_id?: string;
    /**
     * Order status
     */
    status?: ('created' | 'charged' | 'refunded' | 'chargeable' | 'cancelled' | 'declined' | (string & {}));
    /**
     * Transaction ID
     */
    transaction_id?: string;
    /**
     * User ID
     */
    user_id?: string;
}
export interface OrdersSubscription {
    /**
     * Cancel reason
     */
    cancel_reason?: string;
    /**
     * Date of creation in Unixtime
     */
    create_time?: number;
    /**
     * Subscription ID
     */
    id?: number;
    /**
     * Subscription order item
     */
    item_id?: string;
    /**
     * Date of next bill in Unixtime
     */
    next_bill_time?: number;
    /**
     * Subscription expiration time in Unixtime
     */
    expire_time?: number;
    /**
     * Pending cancel state
     */
    pending_cancel?: boolean;
    /**
     * Subscription period
     */
    period?: number;
    /**
     * Date of last period start in Unixtime
     */
    period_start_time?: number;
    /**
     * Subscription price
     */
    price?: number;
    /**
     * Subscription name
     */
    title?: string;
    /**
     * Subscription's application id
     */
    app_id?: number;
    /**
     * Subscription's application name
     */
    application_name?: string;
    /**
     * Item photo image url
     */
    photo_url?: string;
    /**
     * Subscription status
     */
    status?: string;
    /**
     * Is test subscription
     */
    test_mode?: boolean;
    /**
     * Date of trial expire in Unixtime
     */
    trial_expire_time?: number;
    /**
     * Date of last change in Unixtime
     */
    update_time?: number;
    /**
     * Is game (not miniapp) subscription
     */
    is_game?: boolean;
}
export interface OwnerState {
    /**
     * `1` — banned
     * `2` — adult
     * `3` — hidden
     * `4` — deleted
     * `5` — blacklisted
     */
    state?: (1 | 2 | 3 | 4 | 5 | (number & {}));
    /**
     * wiki text to describe user state
     */
    description?: string;
}
/**
 *
 * `0` — community managers only
 * `1` — community members only
 * `2` — everyone
 */
export type PagesPrivacySettings = (0 | 1 | 2 | (number & {}));
export interface PagesWikipage {
    /**
     * Page creator ID
     */
    creator_id?: number;
    /**
     * Page creator name
     */
    creator_name?: string;
    /**
     * Last editor ID
     */
    editor_id?: number;
    /**
     * Last editor name
     */
    editor_name?: string;
    /**
     * Community ID
     */
    group_id?: number;
    /**
     * Page ID
     */
    id?: number;
    /**
     * Page title
     */
    title?: string;
    /**
     * Views number
     */
    views?: number;
    /**
     * Edit settings of the page
     */
    who_can_edit?: PagesPrivacySettings;
    /**
     * View settings of the page
     */
    who_can_view?: PagesPrivacySettings;
    created?: number;
    edited?: number;
}
export interface PagesWikipageFull {
    /**
     * Date when the page has been created in Unixtime
     */
    created?: number;
    /**
     * Page creator ID
     */
    creator_id?: number;
    /**
     * Information whether current user can edit the page
     */
    current_user_can_edit?: 0 | 1;
    /**
     * Information whether current user can edit the page access settings
     */
    current_user_can_edit_access?: 0 | 1;
    /**
     * Date when the page has been edited in Unixtime
     */
    edited?: number;
    /**
     * Last editor ID
     */
    editor_id?: number;
    /**
     * Community ID
     */
    group_id?: number;
    /**
     * Page content, HTML
     */
    html?: string;
    /**
     * Page ID
     */
    id?: number;
    /**
     * Page content, wiki
     */
    source?: string;
    /**
     * Page title
     */
    title?: string;
    /**
     * URL of the page preview
     */
    view_url?: string;
    /**
     * Views number
     */
    views?: number;
    /**
     * Edit settings of the page
     */
    who_can_edit?: PagesPrivacySettings;
    /**
     * View settings of the page
     */
    who_can_view?: PagesPrivacySettings;
    /**
     * URL
     */
    url?: string;
    /**
     * Parent
     */
    parent?: string;
    /**
     * Parent2
     */
    parent2?: string;
    /**
     * Owner ID
     */
    owner_id?: number;
}
export interface PagesWikipageHistory {
    /**
     * Version ID
     */
    id?: number;
    /**
     * Page size in bytes
     */
    length?: number;
    /**
     * Date when the page has been edited in Unixtime
     */
    date?: number;
    /**
     * Last editor ID
     */
    editor_id?: number;
    /**
     * Last editor name
     */
    editor_name?: string;
}
export interface PhotosImage {
    /**
     * Height of the photo in px.
     */
    height?: number;
    type?: PhotosImageType;
    /**
     * Photo URL.
     */
    url?: string;
    /**
     * Width of the photo in px.
     */
    width?: number;
}
/**
 * Photo's type.
 */
export type PhotosImageType = ('s' | 'm' | 'x' | 'l' | 'o' | 'p' | 'q' | 'r' | 'y' | 'z' | 'w' | 'base' | (string & {}));
export interface PhotosPhoto {
    /**
     * Access key for the photo
     */
    access_key?: string;
    /**
     * Album ID
     */
    album_id?: number;
    /**
     * Date when uploaded
     */
    date?: number;
    /**
     * Original photo height
     */
    height?: number;
    /**
     * Photo ID
     */
    id?: number;
    images?: PhotosImage[];
    /**
     * Latitude
     */
    lat?: number;
    /**
     * Longitude
     */
    long?: number;
    /**
     * Photo owner's ID
     */
    owner_id?: number;
    /**
     * URL of image with 2560 px width
     */
    photo_256?: string;
    /**
     * Thumb Hash
     */
    thumb_hash?: string;
    /**
     * Information whether current user can comment the photo
     */
    can_comment?: 0 | 1;
    place?: string;
    /**
     * Post ID
     */
    post_id?: number;
    sizes?: PhotosPhotoSizes[];
    square_crop?: string;
    /**
     * Photo caption
     */
    text?: string;
    /**
     * ID of the user who have uploaded the photo
     */
    user_id?: number;
    /**
     * Original photo width
     */
    width?: number;
    /**
     * Whether photo has attached tag links
     */
    has_tags?: boolean;
    likes?: BaseLikes;
    comments?: BaseObjectCount;
    reposts?: BaseRepostsInfo;
    tags?: BaseObjectCount;
    /**
     * Returns if the photo is hidden above the wall
     */
    hidden?: 1;
    /**
     * Real position of the photo
     */
    real_offset?: number;
    /**
     * Sets vertical alignment of a photo
     */
    vertical_align?: ('top' | 'middle' | 'bottom' | (string & {}));
}
export interface PhotosPhotoAlbum {
    /**
     * Date when the album has been created in Unixtime
     */
    created?: number;
    /**
     * Photo album description
     */
    description?: string;
    /**
     * Photo album ID
     */
    id?: number;
    /**
     * Album owner's ID
     */
    owner_id?: number;
    /**
     * Photos number
     */
    size?: number;
    thumb?: PhotosPhoto;
    /**
     * Photo album title
     */
    title?: string;
    /**
     * Date when the album has been updated last time in Unixtime
     */
    updated?: number;
}
export interface PhotosPhotoAlbumFull {
    /**
     * Information whether current user can upload photo to the album
     */
    can_upload?: 0 | 1;
    /**
     * Information whether album comments are disabled
     */
    comments_disabled?: 0 | 1;
    /**
     * Date when the album has been created in Unixtime, not set for system albums
     */
    created?: number;
    /**
     * Photo album description
     */
    description?: string;
    /**
     * album can delete
     */
    can_delete?: boolean;
    /**
     * Photo album ID
     */
    id?: number;
    /**
     * album can be selected to feed
     */
    can_include_to_feed?: boolean;
    /**
     * Need show privacy lock at album
     */
    is_locked?: boolean;
    /**
     * Album owner's ID
     */
    owner_id?: number;
    /**
     * Photos number
     */
    size?: number;
    sizes?: PhotosPhotoSizes[];
    /**
     * Thumb photo ID
     */
    thumb_id?: number;
    /**
     * Information whether the album thumb is last photo
     */
    thumb_is_last?: 0 | 1;
    /**
     * URL of the thumb image
     */
    thumb_src?: string;
    /**
     * Photo album title
     */
    title?: string;
    /**
     * Date when the album has been updated last time in Unixtime, not set for system albums
     */
    updated?: number;
    /**
     * Information whether only community administrators can upload photos
     */
    upload_by_admins_only?: 0 | 1;
}
export interface PhotosPhotoSizes {
    /**
     * Height in px
     */
    height?: number;
    /**
     * URL of the image
     */
    url?: string;
    /**
     * URL of the image
     */
    src?: string;
    type?: PhotosPhotoSizesType;
    /**
     * Width in px
     */
    width?: number;
}
/**
 * Size type
 */
export type PhotosPhotoSizesType = ('t' | 's' | 'm' | 'x' | 'o' | 'p' | 'q' | 'r' | 'k' | 'l' | 'y' | 'z' | 'c' | 'w' | 'a' | 'b' | 'e' | 'i' | 'd' | 'j' | 'temp' | 'h' | 'g' | 'n' | 'f' | 'max' | 'base' | 'u' | 'v' | 'orig' | (string & {}));
export interface PhotosPhotoTag {
    /**
     * Date when tag has been added in Unixtime
     */
    date?: number;
    /**
     * Tag ID
     */
    id?: number;
    /**
     * ID of the tag creator
     */
    placer_id?: number;
    /**
     * Tag description
     */
    tagged_name?: string;
    /**
     * Tagged description.
     */
    description?: string;
    /**
     * Tagged user ID
     */
    user_id?: number;
    /**
     * Information whether the tag is reviewed
     */
    viewed?: 0 | 1;
    /**
     * Coordinate X of the left upper corner
     */
    x?: number;
    /**
     * Coordinate X of the right lower corner
     */
    x2?: number;
    /**
     * Coordinate Y of the left upper corner
     */
    y?: number;
    /**
     * Coordinate Y of the right lower corner
     */
    y2?: number;
}
export interface PhotosPhotoUpload {
    /**
     * Album ID
     */
    album_id?: number;
    /**
     * URL to upload photo
     */
    upload_url?: string;
    /**
     * Fallback URL if upload_url returned error
     */
    fallback_upload_url?: string;
    /**
     * User ID
     */
    user_id?: number;
    /**
     * Group ID
     */
    group_id?: number;
}
export interface PhotosPhotoXtrTagInfo {
    /**
     * Access key for the photo
     */
    access_key?: string;
    /**
     * Album ID
     */
    album_id?: number;
    /**
     * Date when uploaded
     */
    date?: number;
    /**
     * Original photo height
     */
    height?: number;
    /**
     * Photo ID
     */
    id?: number;
    /**
     * Latitude
     */
    lat?: number;
    /**
     * Longitude
     */
    long?: number;
    /**
     * Photo owner's ID
     */
    owner_id?: number;
    /**
     * URL of image with 1280 px width
     */
    photo_1280?: string;
    /**
     * URL of image with 130 px width
     */
    photo_130?: string;
    /**
     * URL of image with 2560 px width
     */
    photo_2560?: string;
    /**
     * URL of image with 604 px width
     */
    photo_604?: string;
    /**
     * URL of image with 75 px width
     */
    photo_75?: string;
    /**
     * URL of image with 807 px width
     */
    photo_807?: string;
    /**
     * ID of the tag creator
     */
    placer_id?: number;
    /**
     * Post ID
     */
    post_id?: number;
    sizes?: PhotosPhotoSizes[];
    /**
     * Date when tag has been added in Unixtime
     */
    tag_created?: number;
    /**
     * Tag ID
     */
    tag_id?: number;
    /**
     * Photo caption
     */
    text?: string;
    /**
     * ID of the user who have uploaded the photo
     */
    user_id?: number;
    /**
     * Original photo width
     */
    width?: number;
    /**
     * Whether photo has attached tag links
     */
    has_tags?: boolean;
}
export interface PodcastCover {
    sizes?: PhotosPhotoSizes[];
}
export interface PodcastExternalData {
    /**
     * Url of the podcast page
     */
    url?: string;
    /**
     * Url of the podcasts owner community
     */
    owner_url?: string;
    /**
     * Podcast title
     */
    title?: string;
    /**
     * Name of the podcasts owner community
     */
    owner_name?: string;
    /**
     * Podcast cover
     */
    cover?: PodcastCover;
}
export interface PollsAnswer {
    /**
     * Answer ID
     */
    id?: number;
    /**
     * Answer rate in percents
     */
    rate?: number;
    /**
     * Answer text
     */
    text?: string;
    /**
     * Votes number
     */
    votes?: number;
}
export interface PollsBackground {
    /**
     * Gradient angle with 0 on positive X axis
     */
    angle?: number;
    /**
     * Hex color code without #
     */
    color?: string;
    /**
     * Original height of pattern tile
     */
    height?: number;
    id?: number;
    name?: string;
    /**
     * Pattern tiles
     */
    images?: BaseImage[];
    /**
     * Gradient points
     */
    points?: BaseGradientPoint[];
    type?: ('gradient' | 'tile' | 'color' | (string & {}));
    /**
     * Original with of pattern tile
     */
    width?: number;
}
export interface PollsFieldsVoters {
    /**
     * Answer ID
     */
    answer_id?: number;
    users?: PollsVotersFieldsUsers;
    /**
     * Answer offset
     */
    answer_offset?: string;
}
export interface PollsFriend {
    id?: number;
}
export interface PollsPoll {
    anonymous?: boolean;
    friends?: PollsFriend[];
    /**
     * Information whether the poll with multiple choices
     */
    multiple?: boolean;
    /**
     * Current user's answer ID
     */
    answer_id?: number;
    end_date?: number;
    /**
     * Current user's answer IDs
     */
    answer_ids?: number[];
    closed?: boolean;
    is_board?: boolean;
    can_edit?: boolean;
    can_vote?: boolean;
    can_report?: boolean;
    can_share?: boolean;
    embed_hash?: string;
    photo?: PollsBackground;
    answers?: PollsAnswer[];
    /**
     * Date when poll has been created in Unixtime
     */
    created?: number;
    /**
     * Poll ID
     */
    id?: number;
    /**
     * Poll owner's ID
     */
    owner_id?: number;
    /**
     * Poll author's ID
     */
    author_id?: number;
    /**
     * Poll question
     */
    question?: string;
    background?: PollsBackground;
    /**
     * Votes number
     */
    votes?: number;
    disable_unvote?: boolean;
}
export interface PollsPollExtended {
    anonymous?: boolean;
    friends?: PollsFriend[];
    /**
     * Information whether the poll with multiple choices
     */
    multiple?: boolean;
    /**
     * Current user's answer ID
     */
    answer_id?: number;
    end_date?: number;
    /**
     * Current user's answer IDs
     */
    answer_ids?: number[];
    closed?: boolean;
    is_board?: boolean;
    can_edit?: boolean;
    can_vote?: boolean;
    can_report?: boolean;
    can_share?: boolean;
    embed_hash?: string;
    photo?: PollsBackground;
    answers?: PollsAnswer[];
    /**
     * Date when poll has been created in Unixtime
     */
    created?: number;
    /**
     * Poll ID
     */
    id?: number;
    /**
     * Poll owner's ID
     */
    owner_id?: number;
    /**
     * Poll author's ID
     */
    author_id?: number;
    /**
     * Poll question
     */
    question?: string;
    background?: PollsBackground;
    /**
     * Votes number
     */
    votes?: number;
    disable_unvote?: boolean;
    profiles?: UsersUserFull[];
}
export interface PollsVoters {
    /**
     * Answer ID
     */
    answer_id?: number;
    users?: PollsVotersUsers;
    /**
     * Answer offset
     */
    answer_offset?: string;
}
export interface PollsVotersFieldsUsers {
    /**
     * Votes number
     */
    count?: number;
    items?: UsersUserFull[];
}
export interface PollsVotersUsers {
    /**
     * Votes number
     */
    count?: number;
    items?: number[];
}
export interface PrettyCardsPrettyCard {
    inner_type?: 'prettyCards_prettyCard';
    /**
     * Button key
     */
    button?: { [key: string]: unknown } | string;
    /**
     * Button text in current language
     */
    button_text?: string;
    /**
     * Card ID (long int returned as string)
     */
    card_id?: string;
    images?: BaseImage[];
    /**
     * Link URL
     */
    link_url?: string;
    /**
     * Photo ID (format "<owner_id>_<media_id>")
     */
    photo?: string;
    /**
     * Price if set (decimal number returned as string)
     */
    price?: string;
    /**
     * Old price if set (decimal number returned as string)
     */
    price_old?: string;
    /**
     * Title
     */
    title?: string;
}
export type PrettyCardsPrettyCardOrError = PrettyCardsPrettyCard | BaseError;
export interface SearchHint {
    app?: AppsApp;
    /**
     * Object description
     */
    description?: string;
    /**
     * Information whether the object has been found globally
     */
    global?: 0 | 1;
    group?: GroupsGroup;
    profile?: UsersUserMin;
    section?: SearchHintSection;
    type?: SearchHintType;
    link?: BaseLink;
}
/**
 * Section title
 */
export type SearchHintSection = ('groups' | 'events' | 'publics' | 'correspondents' | 'people' | 'friends' | 'mutual_friends' | 'promo' | (string & {}));
/**
 * Object type
 */
export type SearchHintType = ('group' | 'profile' | 'vk_app' | 'app' | 'html5_game' | 'link' | (string & {}));
export interface SecureGiveEventStickerItem {
    user_id?: number;
    status?: string;
}
export interface SecureLevel {
    /**
     * Level
     */
    level?: number;
    /**
     * User ID
     */
    uid?: number;
}
export interface SecureSetCounterItem {
    /**
     * User ID
     */
    id?: number;
    result?: 0 | 1;
}
export interface SecureSmsNotification {
    /**
     * Application ID
     */
    app_id?: string;
    /**
     * Date when message has been sent in Unixtime
     */
    date?: string;
    /**
     * Notification ID
     */
    id?: string;
    /**
     * Messsage text
     */
    message?: string;
    /**
     * User ID
     */
    user_id?: string;
}
export interface SecureTokenChecked {
    /**
     * Date when access_token has been generated in Unixtime
     */
    date?: number;
    /**
     * Date when access_token will expire in Unixtime
     */
    expire?: number;
    /**
     * Returns if successfully processed
     */
    success?: number;
    /**
     * User ID
     */
    user_id?: number;
}
export interface SecureTransaction {
    /**
     * Transaction date in Unixtime
     */
    date?: number;
    /**
     * Transaction ID
     */
    id?: number;
    /**
     * From ID
     */
    uid_from?: number;
    /**
     * To ID
     */
    uid_to?: number;
    /**
     * Votes number
     */
    votes?: number;
}
export interface StatsActivity {
    /**
     * Comments number
     */
    comments?: number;
    /**
     * Reposts number
     */
    copies?: number;
    /**
     * Hidden from news count
     */
    hidden?: number;
    /**
     * Likes number
     */
    likes?: number;
    /**
     * New subscribers count
     */
    subscribed?: number;
    /**
     * Unsubscribed count
     */
    unsubscribed?: number;
}
export interface StatsCity {
    /**
     * Visitors number
     */
    count?: number;
    /**
     * City name
     */
    name?: string;
    /**
     * City ID
     */
    value?: number;
}
export interface StatsCountry {
    /**
     * Country code
     */
    code?: string;
    /**
     * Visitors number
     */
    count?: number;
    /**
     * Country name
     */
    name?: string;
    /**
     * Country ID
     */
    value?: number;
}
export interface StatsPeriod {
    activity?: StatsActivity;
    period_from?: number;
    period_to?: number;
    reach?: StatsReach;
    visitors?: StatsViews;
}
export interface StatsReach {
    age?: StatsSexAge[];
    cities?: StatsCity[];
    countries?: StatsCountry[];
    /**
     * Reach count from mobile devices
     */
    mobile_reach?: number;
    /**
     * Reach count
     */
    reach?: number;
    /**
     * Subscribers reach count
     */
    reach_subscribers?: number;
    sex?: StatsSexAge[];
    sex_age?: StatsSexAge[];
}
export interface StatsSexAge {
    /**
     * Visitors number
     */
    count?: number;
    /**
     * Sex/age value
     */
    value?: string;
    reach?: number;
    reach_subscribers?: number;
    count_subscribers?: number;
}
export interface StatsViews {
    age?: StatsSexAge[];
    cities?: StatsCity[];
    countries?: StatsCountry[];
    /**
     * Number of views from mobile devices
     */
    mobile_views?: number;
    sex?: StatsSexAge[];
    sex_age?: StatsSexAge[];
    /**
     * Views number
     */
    views?: number;
    /**
     * Visitors number
     */
    visitors?: number;
}
export interface StatsWallpostStat {
    post_id?: number;
    /**
     * Hidings number
     */
    hide?: number;
    /**
     * People have joined the group
     */
    join_group?: number;
    /**
     * Link clickthrough
     */
    links?: number;
    /**
     * Subscribers reach
     */
    reach_subscribers?: number;
    reach_subscribers_count?: number;
    /**
     * Total reach
     */
    reach_total?: number;
    reach_total_count?: number;
    reach_viral?: number;
    reach_ads?: number;
    /**
     * Reports number
     */
    report?: number;
    /**
     * Clickthrough to community
     */
    to_group?: number;
    /**
     * Unsubscribed members
     */
    unsubscribe?: number;
    sex_age?: StatsSexAge[];
}
export interface StatusStatus {
    /**
     * Status text
     */
    text?: string;
    audio?: AudioAudio;
}
export interface StorageValue {
    key?: string;
    value?: string;
}
export interface StoreProduct {
    /**
     * Id of the product
     */
    id?: number;
    /**
     * Product type
     */
    type?: 'stickers';
    /**
     * Information whether sticker product wasn't used after being purchased
     */
    is_new?: boolean;
    /**
     * Product copyright information
     */
    copyright?: string;
    /**
     * Id of the base pack (for sticker pack styles)
     */
    base_id?: number;
    /**
     * Array of style ids available for the sticker pack
     */
    style_ids?: number[];
    /**
     * Information whether the product is purchased (1 - yes, 0 - no)
     */
    purchased?: 0 | 1;
    /**
     * Information whether the product is active (1 - yes, 0 - no)
     */
    active?: 0 | 1;
    /**
     * Information whether the product is promoted (1 - yes, 0 - no)
     */
    promoted?: 0 | 1;
    /**
     * Date (Unix time) when the product was purchased
     */
    purchase_date?: number;
    /**
     * Title of the product
     */
    title?: string;
    stickers?: BaseStickerNew[];
    /**
     * Array of style sticker ids (for sticker pack styles)
     */
    style_sticker_ids?: number[];
    /**
     * Array of icon images or icon set object of the product (for stickers product type)
     */
    icon?: StoreProductIcon;
    /**
     * Array of preview images of the product (for stickers product type)
     */
    previews?: BaseImage[];
    /**
     * Information whether the product is an animated sticker pack (for stickers product type)
     */
    has_animation?: boolean;
    /**
     * Subtitle of the product
     */
    subtitle?: string;
    payment_region?: string;
    /**
     * Information whether sticker pack is a vmoji pack
     */
    is_vmoji?: boolean;
    title_lang_key?: string;
    description_lang_key?: string;
    url?: string;
    /**
     * Information whether the product is a sticker pack with popup stickers (for stickers product type)
     */
    is_popup?: boolean;
}
export interface StoreProductIcon {
    [key: string]: unknown;
}
export interface StoreStickersKeyword {
    words?: string[];
    user_stickers?: BaseStickerNew[];
    promoted_stickers?: BaseStickerNew[];
    stickers?: StoreStickersKeywordSticker[];
}
export interface StoreStickersKeywordSticker {
    /**
     * Pack id
     */
    pack_id?: number;
    /**
     * Sticker id
     */
    sticker_id?: number;
}
export interface StoriesClickableArea {
    x?: number;
    y?: number;
}
export interface StoriesClickableSticker {
    clickable_area?: StoriesClickableArea[];
    /**
     * Clickable sticker ID
     */
    id?: number;
    hashtag?: string;
    link_object?: BaseLink;
    mention?: string;
    tooltip_text?: string;
    owner_id?: number;
    story_id?: number;
    clip_id?: number;
    video_id?: number;
    question?: string;
    question_button?: string;
    place_id?: number;
    market_item?: MarketMarketItem;
    audio?: AudioAudio;
    audio_start_time?: number;
    style?: ('transparent' | 'blue_gradient' | 'red_gradient' | 'underline' | 'blue' | 'green' | 'white' | 'question_reply' | 'light' | 'impressive' | 'dark' | 'accent_background' | 'accent_text' | 'dark_unique' | 'light_unique' | 'light_text' | 'dark_text' | 'black' | 'dark_without_bg' | 'light_without_bg' | 'rectangle' | 'circle' | 'poop' | 'heart' | 'star' | 'album' | 'horizontal' | 'equalizer' | 'header_meta' | 'preview' | 'miniature' | 'fullview' | 'cta' | 'sticker' | 'sticker_and_cta' | 'accent' | (string & {}));
    type?: ('hashtag' | 'mention' | 'link' | 'question' | 'place' | 'market_item' | 'music' | 'story_reply' | 'owner' | 'post' | 'poll' | 'sticker' | 'app' | 'situational_theme' | 'playlist' | 'clip' | 'vk_video' | 'situational_template' | 'spoiler' | 'service_yc_item' | (string & {}));
    subtype?: ('market_item' | 'aliexpress_product' | (string & {}));
    post_owner_id?: number;
    post_id?: number;
    poll?: PollsPoll;
    /**
     * Color, hex format
     */
    color?: string;
    /**
     * Sticker ID
     */
    sticker_id?: number;
    /**
     * Sticker pack ID
     */
    sticker_pack_id?: number;
    app?: AppsAppMin;
    /**
     * Additional context for app sticker
     */
    app_context?: string;
    /**
     * Whether current user has unread interaction with this app
     */
    has_new_interactions?: boolean;
    /**
     * Whether current user allowed broadcast notify from this app
     */
    is_broadcast_notify_allowed?: boolean;
    situational_theme_id?: number;
    situational_app_url?: string;
}
export interface StoriesClickableStickers {
    clickable_stickers?: StoriesClickableSticker[];
    original_height?: number;
    original_width?: number;
}
export interface StoriesFeedItem {
    /**
     * Type of Feed Item
     */
    type?: ('promo_stories' | 'stories' | 'live_active' | 'live_finished' | 'app_grouped_stories' | 'discover' | (string & {}));
    id?: string;
    owner_id?: number;
    /**
     * Author stories
     */
    stories?: StoriesStory[];
    /**
     * Grouped stories of various authors (for types community_grouped_stories/app_grouped_stories type)
     */
    grouped?: StoriesFeedItem[];
    /**
     * App, which stories has been grouped (for type app_grouped_stories)
     */
    app?: AppsAppMin;
    /**
     * Additional data for promo stories (for type promo_stories)
     */
    promo_data?: StoriesPromoBlock;
    track_code?: string;
    has_unseen?: boolean;
    name?: string;
}
export interface StoriesPromoBlock {
    /**
     * Promo story title
     */
    name?: string;
    /**
     * RL of square photo of the story with 50 pixels in width
     */
    photo_50?: string;
    /**
     * RL of square photo of the story with 100 pixels in width
     */
    photo_100?: string;
    /**
     * Hide animation for promo story
     */
    not_animated?: boolean;
    /**
     * Promo story from advice
     */
    is_advice?: boolean;
}
export interface StoriesReplies {
    /**
     * Replies number.
     */
    count?: number;
    /**
     * New replies number.
     */
    new?: number;
}
export interface StoriesStory {
    /**
     * Access key for private object.
     */
    access_key?: string;
    /**
     * Information whether current user can comment the story (0 - no, 1 - yes).
     */
    can_comment?: 0 | 1;
    /**
     * Information whether current user can reply to the story (0 - no, 1 - yes).
     */
    can_reply?: 0 | 1;
    /**
     * Information whether current user can see the story (0 - no, 1 - yes).
     */
    can_see?: 0 | 1;
    /**
     * Information whether current user can like the story.
     */
    can_like?: boolean;
    /**
     * Information whether current user can share the story (0 - no, 1 - yes).
     */
    can_share?: 0 | 1;
    /**
     * Information whether current user can hide the story (0 - no, 1 - yes).
     */
    can_hide?: 0 | 1;
    /**
     * Date when story has been added in Unixtime.
     */
    date?: number;
    /**
     * Story expiration time. Unixtime.
     */
    expires_at?: number;
    /**
     * Story ID.
     */
    id?: number;
    /**
     * Information whether the story is deleted (false - no, true - yes).
     */
    is_deleted?: boolean;
    /**
     * Information whether the story is expired (false - no, true - yes).
     */
    is_expired?: boolean;
    link?: StoriesStoryLink;
    /**
     * Story owner's ID.
     */
    owner_id?: number;
    parent_story?: StoriesStory;
    /**
     * Access key for private object.
     */
    parent_story_access_key?: string;
    /**
     * Parent story ID.
     */
    parent_story_id?: number;
    /**
     * Parent story owner's ID.
     */
    parent_story_owner_id?: number;
    photo?: PhotosPhoto;
    /**
     * url with blured preview image.
     */
    blurred_preview?: string;
    /**
     * Replies counters to current story.
     */
    replies?: StoriesReplies;
    /**
     * Information whether current user has seen the story or not (0 - no, 1 - yes).
     */
    seen?: 0 | 1;
    type?: StoriesStoryType;
    clickable_stickers?: StoriesClickableStickers;
    video?: VideoVideoFull;
    /**
     * Views number.
     */
    views?: number;
    /**
     * Information whether story has question sticker and current user can send question to the author
     */
    can_ask?: 0 | 1;
    /**
     * Information whether story has question sticker and current user can send anonymous question to the author
     */
    can_ask_anonymous?: 0 | 1;
    narratives_count?: number;
    first_narrative_title?: string;
    first_narrative_id?: number;
    can_use_in_narrative?: boolean;
}
export interface StoriesStoryLink {
    /**
     * Link text
     */
    text?: string;
    /**
     * Link URL
     */
    url?: string;
    /**
     * How to open url
     */
    link_url_target?: string;
}
export interface StoriesStoryStats {
    answer?: StoriesStoryStatsStat;
    bans?: StoriesStoryStatsStat;
    open_link?: StoriesStoryStatsStat;
    replies?: StoriesStoryStatsStat;
    shares?: StoriesStoryStatsStat;
    subscribers?: StoriesStoryStatsStat;
    views?: StoriesStoryStatsStat;
    likes?: StoriesStoryStatsStat;
}
export interface StoriesStoryStatsStat {
    /**
     * Stat value
     */
    count?: number;
    state?: StoriesStoryStatsState;
}
/**
 * Statistic state
 */
export type StoriesStoryStatsState = ('on' | 'off' | 'hidden' | (string & {}));
/**
 * Story type.
 */
export type StoriesStoryType = ('photo' | 'video' | 'live_active' | 'live_finished' | (string & {}));
export interface StoriesViewersItem {
    /**
     * user has like for this object
     */
    is_liked?: boolean;
    /**
     * user id
     */
    user_id?: number;
    user?: UsersUserFull;
}
export interface StreamingStats {
    /**
     * Events type
     */
    event_type?: ('post' | 'comment' | 'share' | (string & {}));
    /**
     * Statistics
     */
    stats?: StreamingStatsPoint[];
}
export interface StreamingStatsPoint {
    timestamp?: number;
    value?: number;
}
export interface UsersCareer {
    /**
     * City ID
     */
    city_id?: number;
    /**
     * City name
     */
    city_name?: string;
    /**
     * Company name
     */
    company?: string;
    /**
     * From year
     */
    from?: number;
    /**
     * Community ID
     */
    group_id?: number;
    /**
     * Career ID
     */
    id?: number;
    /**
     * Position
     */
    position?: string;
    /**
     * Till year
     */
    until?: number;
}
export interface UsersExports {
    facebook?: number;
    livejournal?: number;
    twitter?: number;
}
export type UsersFields = ('first_name_nom' | 'first_name_gen' | 'first_name_dat' | 'first_name_acc' | 'first_name_ins' | 'first_name_abl' | 'last_name_nom' | 'last_name_gen' | 'last_name_dat' | 'last_name_acc' | 'last_name_ins' | 'last_name_abl' | 'photo_id' | 'verified' | 'sex' | 'bdate' | 'bdate_visibility' | 'city' | 'home_town' | 'has_photo' | 'photo' | 'photo_rec' | 'photo_50' | 'photo_100' | 'photo_200_orig' | 'photo_200' | 'photo_400' | 'photo_400_orig' | 'photo_big' | 'photo_medium' | 'photo_medium_rec' | 'photo_max' | 'photo_max_orig' | 'photo_max_size' | 'third_party_buttons' | 'online' | 'lists' | 'domain' | 'has_mobile' | 'contacts' | 'language' | 'site' | 'education' | 'universities' | 'schools' | 'status' | 'last_seen' | 'followers_count' | 'counters' | 'common_count' | 'online_info' | 'occupation' | 'nickname' | 'relatives' | 'relation' | 'personal' | 'connections' | 'exports' | 'wall_comments' | 'wall_default' | 'activities' | 'activity' | 'interests' | 'music' | 'movies' | 'tv' | 'books' | 'is_no_index' | 'no_index' | 'games' | 'about' | 'quotes' | 'can_post' | 'can_see_all_posts' | 'can_see_audio' | 'can_see_gifts' | 'work' | 'places' | 'can_write_private_message' | 'can_send_friend_request' | 'can_upload_doc' | 'can_ban' | 'is_favorite' | 'is_hidden_from_feed' | 'timezone' | 'screen_name' | 'maiden_name' | 'crop_photo' | 'is_friend' | 'is_best_friend' | 'friend_status' | 'career' | 'military' | 'blacklisted' | 'blacklisted_by_me' | 'can_subscribe_posts' | 'descriptions' | 'trending' | 'mutual' | 'friendship_weeks' | 'can_invite_to_chats' | 'stories_archive_count' | 'has_unseen_stories' | 'video_live' | 'video_live_level' | 'video_live_count' | 'clips_count' | 'service_description' | 'can_see_wishes' | 'is_subscribed_podcasts' | 'can_subscribe_podcasts' | 'animated_avatar' | 'owner_state' | 'is_verified' | 'oauth_linked' | 'oauth_verification' | 'promotion_allowance' | (string & {}));
export interface UsersLastSeen {
    /**
     * Type of the platform that used for the last authorization
     */
    platform?: number;
    /**
     * Last visit date (in Unix time)
     */
    time?: number;
}
export interface UsersMilitary {
    /**
     * From year
     */
    from?: number;
    /**
     * Military ID
     */
    id?: number;
    /**
     * Unit name
     */
    unit?: string;
    /**
     * Unit ID
     */
    unit_id?: number;
    /**
     * Till year
     */
    until?: number;
}
export interface UsersOccupation {
    /**
     * ID of school, university, company group
     */
    id?: number;
    /**
     * Name of occupation
     */
    name?: string;
    /**
     * Type of occupation
     */
    type?: ('school' | 'university' | 'work' | (string & {}));
    graduate_year?: number;
    city_id?: number;
}
export interface UsersOnlineInfo {
    /**
     * Whether you can see real online status of user or not
     */
    visible?: boolean;
    /**
     * Last time we saw user being active
     */
    last_seen?: number;
    /**
     * Whether user is currently online or not
     */
    is_online?: boolean;
    /**
     * Application id from which user is currently online or was last seen online
     */
    app_id?: number;
    /**
     * Is user online from desktop app or mobile app
     */
    is_mobile?: boolean;
    /**
     * In case user online is not visible, it indicates approximate timeframe of user online
     */
    status?: ('recently' | 'last_week' | 'last_month' | 'long_ago' | 'not_show' | (string & {}));
}
export interface UsersPersonal {
    /**
     * User's views on alcohol
     */
    alcohol?: number;
    /**
     * User's inspired by
     */
    inspired_by?: string;
    langs?: string[];
    /**
     * User's languages with full info
     */
    langs_full?: DatabaseLanguageFull[];
    /**
     * User's personal priority in life
     */
    life_main?: number;
    /**
     * User's personal priority in people
     */
    people_main?: number;
    /**
     * User's political views
     */
    political?: number;
    /**
     * User's religion
     */
    religion?: string;
    /**
     * User's religion id
     */
    religion_id?: number;
    /**
     * User's views on smoking
     */
    smoking?: number;
}
export interface UsersRelative {
    /**
     * Date of child birthday (format dd.mm.yyyy)
     */
    birth_date?: string;
    /**
     * Relative ID
     */
    id?: number;
    /**
     * Name of relative
     */
    name?: string;
    /**
     * Relative type
     */
    type?: ('parent' | 'child' | 'grandparent' | 'grandchild' | 'sibling' | (string & {}));
}
export interface UsersSchool {
    /**
     * City ID
     */
    city?: number;
    /**
     * School class letter
     */
    class?: string;
    /**
     * School class id
     */
    class_id?: number;
    /**
     * School ID
     */
    id?: string;
    /**
     * School name
     */
    name?: string;
    /**
     * School type ID
     */
    type?: number;
    /**
     * School type name
     */
    type_str?: string;
    /**
     * Year the user started to study
     */
    year_from?: number;
    /**
     * Graduation year
     */
    year_graduated?: number;
    /**
     * Year the user finished to study
     */
    year_to?: number;
    speciality?: string;
}
export type UsersSubscriptionsItem = UsersUserFull | GroupsGroupFull;
export interface UsersUniversity {
    /**
     * Chair ID
     */
    chair?: number;
    /**
     * Chair name
     */
    chair_name?: string;
    /**
     * City ID
     */
    city?: number;
    /**
     * Education form
     */
    education_form?: string;
    /**
     * Education form id
     */
    education_form_id?: number;
    /**
     * Education status
     */
    education_status?: string;
    /**
     * Education status id
     */
    education_status_id?: number;
    /**
     * Faculty ID
     */
    faculty?: number;
    /**
     * Faculty name
     */
    faculty_name?: string;
    /**
     * Graduation year
     */
    graduation?: number;
    /**
     * University ID
     */
    id?: number;
    /**
     * University name
     */
    name?: string;
    university_group_id?: number;
}
export interface UsersUser {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * URL of square photo of the user with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the user with 100 pixels in width
     */
    photo_100?: string;
    online_info?: UsersOnlineInfo;
    /**
     * Information whether the user is online
     */
    online?: 0 | 1;
    /**
     * Information whether the user is online in mobile site or application
     */
    online_mobile?: 0 | 1;
    /**
     * Application ID
     */
    online_app?: number;
    /**
     * Information whether the user is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether the user has a "fire" pictogram.
     */
    trending?: 0 | 1;
    friend_status?: FriendsFriendStatusStatus;
    mutual?: FriendsRequestsMutual;
}
export interface UsersUserConnections {
    /**
     * User's Skype nickname
     */
    skype?: string;
    /**
     * User's Facebook account
     */
    facebook?: string;
    /**
     * User's Facebook name
     */
    facebook_name?: string;
    /**
     * User's Twitter account
     */
    twitter?: string;
    /**
     * User's Livejournal account
     */
    livejournal?: string;
    /**
     * User's Instagram account
     */
    instagram?: string;
}
export interface UsersUserCounters {
    /**
     * Albums number
     */
    albums?: number;
    /**
     * Badges number
     */
    badges?: number;
    /**
     * Audios number
     */
    audios?: number;
    /**
     * Followers number
     */
    followers?: number;
    /**
     * Friends number
     */
    friends?: number;
    /**
     * Gifts number
     */
    gifts?: number;
    /**
     * Communities number
     */
    groups?: number;
    /**
     * Notes number
     */
    notes?: number;
    /**
     * Online friends number
     */
    online_friends?: number;
    /**
     * Public pages number
     */
    pages?: number;
    /**
     * Photos number
     */
    photos?: number;
    /**
     * Subscriptions number
     */
    subscriptions?: number;
    /**
     * Number of photos with user
     */
    user_photos?: number;
    /**
     * Number of videos with user
     */
    user_videos?: number;
    /**
     * Videos number
     */
    videos?: number;
    /**
     * Playlists number
     */
    video_playlists?: number;
    new_photo_tags?: number;
    new_recognition_tags?: number;
    mutual_friends?: number;
    friends_followers?: number;
    posts?: number;
    articles?: number;
    wishes?: number;
    podcasts?: number;
    clips?: number;
    clips_followers?: number;
    /**
     * Videos followers number
     */
    videos_followers?: number;
    clips_views?: number;
    clips_likes?: number;
}
export interface UsersUserFull {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
    /**
     * User sex
     */
    sex?: BaseSex;
    /**
     * Domain name of the user's page
     */
    screen_name?: string;
    /**
     * URL of square photo of the user with 50 pixels in width
     */
    photo_50?: string;
    /**
     * URL of square photo of the user with 100 pixels in width
     */
    photo_100?: string;
    online_info?: UsersOnlineInfo;
    /**
     * Information whether the user is online
     */
    online?: 0 | 1;
    /**
     * Information whether the user is online in mobile site or application
     */
    online_mobile?: 0 | 1;
    /**
     * Application ID
     */
    online_app?: number;
    /**
     * Information whether the user is verified
     */
    verified?: 0 | 1;
    /**
     * Information whether the user has a "fire" pictogram.
     */
    trending?: 0 | 1;
    friend_status?: FriendsFriendStatusStatus;
    mutual?: FriendsRequestsMutual;
    /**
     * User's first name in nominative case
     */
    first_name_nom?: string;
    /**
     * User's first name in genitive case
     */
    first_name_gen?: string;
    /**
     * User's first name in dative case
     */
    first_name_dat?: string;
    /**
     * User's first name in accusative case
     */
    first_name_acc?: string;
    /**
     * User's first name in instrumental case
     */
    first_name_ins?: string;
    /**
     * User's first name in prepositional case
     */
    first_name_abl?: string;
    /**
     * User's last name in nominative case
     */
    last_name_nom?: string;
    /**
     * User's last name in genitive case
     */
    last_name_gen?: string;
    /**
     * User's last name in dative case
     */
    last_name_dat?: string;
    /**
     * User's last name in accusative case
     */
    last_name_acc?: string;
    /**
     * User's last name in instrumental case
     */
    last_name_ins?: string;
    /**
     * User's last name in prepositional case
     */
    last_name_abl?: string;
    /**
     * User nickname
     */
    nickname?: string;
    /**
     * User maiden name
     */
    maiden_name?: string;
    /**
     * User contact name
     */
    contact_name?: string;
    /**
     * Domain name of the user's page
     */
    domain?: string;
    /**
     * User's date of birth
     */
    bdate?: string;
    city?: BaseCity;
    /**
     * User's timezone
     */
    timezone?: number;
    owner_state?: OwnerState;
    /**
     * URL of square photo of the user with 200 pixels in width
     */
    photo_200?: string;
    /**
     * URL of square photo of the user with maximum width
     */
    photo_max?: string;
    /**
     * URL of user's photo with 200 pixels in width
     */
    photo_200_orig?: string;
    /**
     * URL of user's photo with 400 pixels in width
     */
    photo_400_orig?: string;
    /**
     * URL of user's photo of maximum size
     */
    photo_max_orig?: string;
    /**
     * ID of the user's main photo
     */
    photo_id?: string;
    /**
     * Information whether the user has main photo
     */
    has_photo?: 0 | 1;
    /**
     * Information whether the user specified his phone number
     */
    has_mobile?: 0 | 1;
    /**
     * Information whether the user is a friend of current user
     */
    is_friend?: 0 | 1;
    /**
     * Information whether the user is a best friend of current user
     */
    is_best_friend?: boolean;
    /**
     * Information whether current user can comment wall posts
     */
    wall_comments?: 0 | 1;
    /**
     * Information whether current user can post on the user's wall
     */
    can_post?: 0 | 1;
    /**
     * Information whether current user can see other users' audio on the wall
     */
    can_see_all_posts?: 0 | 1;
    /**
     * Information whether current user can see the user's audio
     */
    can_see_audio?: 0 | 1;
    type?: UsersUserType;
    email?: string;
    skype?: string;
    facebook?: string;
    facebook_name?: string;
    twitter?: string;
    livejournal?: string;
    instagram?: string;
    test?: 0 | 1;
    video_live?: VideoLiveInfo;
    is_video_live_notifications_blocked?: 0 | 1;
    is_service?: boolean;
    service_description?: string;
    photo_rec?: string | boolean;
    photo_medium?: string | boolean;
    photo_medium_rec?: string | boolean;
    photo?: string;
    photo_big?: string;
    photo_400?: string;
    photo_max_size?: PhotosPhoto;
    language?: string;
    stories_archive_count?: number;
    has_unseen_stories?: boolean;
    wall_default?: ('owner' | 'all' | (string & {}));
    /**
     * Information whether current user can call
     */
    can_call?: boolean;
    /**
     * Information whether group can call user
     */
    can_call_from_group?: boolean;
    /**
     * Information whether user/group can invite user as voicerooms speakr
     */
    can_invite_as_voicerooms_speaker?: boolean;
    /**
     * Information whether current user can see the user's wishes
     */
    can_see_wishes?: boolean;
    /**
     * Information whether current user can see the user's gifts
     */
    can_see_gifts?: 0 | 1;
    interests?: string;
    books?: string;
    tv?: string;
    quotes?: string;
    about?: string;
    games?: string;
    movies?: string;
    activities?: string;
    music?: string;
    /**
     * Information whether current user can write private message
     */
    can_write_private_message?: 0 | 1;
    /**
     * Information whether current user can send a friend request
     */
    can_send_friend_request?: 0 | 1;
    /**
     * Information whether current user can be invited to the community
     */
    can_be_invited_group?: boolean;
    /**
     * User's mobile phone number
     */
    mobile_phone?: string;
    /**
     * User's additional phone number
     */
    home_phone?: string;
    /**
     * User's website
     */
    site?: string;
    status_audio?: AudioAudio;
    /**
     * User's status
     */
    status?: string;
    /**
     * User's status
     */
    activity?: string;
    status_app?: AppsAppMin;
    last_seen?: UsersLastSeen;
    exports?: UsersExports;
    crop_photo?: BaseCropPhoto;
    /**
     * Number of user's followers and friends
     */
    followers_count?: number;
    /**
     * User level in live streams achievements
     */
    video_live_level?: number;
    /**
     * Number of user's live streams
     */
    video_live_count?: number;
    /**
     * Number of user's clips
     */
    clips_count?: number;
    /**
     * Information whether current user is in the requested user's blacklist.
     */
    blacklisted?: 0 | 1;
    /**
     * Information whether the requested user is in current user's blacklist
     */
    blacklisted_by_me?: 0 | 1;
    /**
     * Information whether the requested user is in faves of current user
     */
    is_favorite?: 0 | 1;
    /**
     * Information whether the requested user is hidden from current user's newsfeed
     */
    is_hidden_from_feed?: 0 | 1;
    /**
     * Number of common friends with current user
     */
    common_count?: number;
    occupation?: UsersOccupation;
    career?: UsersCareer[];
    military?: UsersMilitary[];
    /**
     * University ID
     */
    university?: number;
    /**
     * University name
     */
    university_name?: string;
    university_group_id?: number;
    /**
     * Faculty ID
     */
    faculty?: number;
    /**
     * Faculty name
     */
    faculty_name?: string;
    /**
     * Graduation year
     */
    graduation?: number;
    /**
     * Education form
     */
    education_form?: string;
    /**
     * User's education status
     */
    education_status?: string;
    /**
     * User hometown
     */
    home_town?: string;
    /**
     * User relationship status
     */
    relation?: UsersUserRelation;
    relation_partner?: UsersUserMin;
    personal?: UsersPersonal;
    universities?: UsersUniversity[];
    schools?: UsersSchool[];
    relatives?: UsersRelative[];
    /**
     * Information whether current user is subscribed to podcasts
     */
    is_subscribed_podcasts?: boolean;
    /**
     * Owner in whitelist or not
     */
    can_subscribe_podcasts?: boolean;
    /**
     * Can subscribe to wall
     */
    can_subscribe_posts?: boolean;
    counters?: UsersUserCounters;
    access_key?: string;
    can_upload_doc?: 0 | 1;
    /**
     * Information whether the user can be baned (added to black list) by me
     */
    can_ban?: boolean;
    hash?: string;
    /**
     * Access to user profile is restricted for search engines
     */
    is_no_index?: boolean;
    /**
     * Contact person ID
     */
    contact_id?: number;
    is_message_request?: boolean;
    descriptions?: string[];
    lists?: number[];
}
export interface UsersUserMin {
    /**
     * Returns if a profile is deleted or blocked
     */
    deactivated?: string;
    /**
     * User first name
     */
    first_name?: string;
    /**
     * Returns if a profile is hidden.
     */
    hidden?: number;
    /**
     * User ID
     */
    id?: number;
    /**
     * User last name
     */
    last_name?: string;
    can_access_closed?: boolean;
    is_closed?: boolean;
}
/**
 *
 * `0` — not specified
 * `1` — single
 * `2` — in a relationship
 * `3` — engaged
 * `4` — married
 * `5` — complicated
 * `6` — actively searching
 * `7` — in love
 * `8` — in a civil union
 */
export type UsersUserRelation = (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | (number & {}));
/**
 * Object type
 */
export type UsersUserType = 'profile';
export interface UsersUsersArray {
    /**
     * Users number
     */
    count?: number;
    items?: number[];
}
export interface UtilsDomainResolved {
    /**
     * Object ID
     */
    object_id?: number;
    /**
     * Group ID
     */
    group_id?: number;
    type?: UtilsDomainResolvedType;
}
/**
 * Object type
 */
export type UtilsDomainResolvedType = ('user' | 'group' | 'application' | 'event' | 'page' | 'vk_app' | 'community_application' | (string & {}));
export interface UtilsLastShortenedLink {
    /**
     * Access key for private stats
     */
    access_key?: string;
    /**
     * Link key (characters after vk.cc/)
     */
    key?: string;
    /**
     * Short link URL
     */
    short_url?: string;
    /**
     * Creation time in Unixtime
     */
    timestamp?: number;
    /**
     * Full URL
     */
    url?: string;
    /**
     * Total views number
     */
    views?: number;
}
export interface UtilsLinkChecked {
    /**
     * Link URL
     */
    link?: string;
    status?: UtilsLinkCheckedStatus;
}
/**
 * Link status
 */
export type UtilsLinkCheckedStatus = ('not_banned' | 'banned' | 'processing' | (string & {}));
export interface UtilsLinkStats {
    /**
     * Link key (characters after vk.cc/)
     */
    key?: string;
    stats?: UtilsStats[];
}
export interface UtilsLinkStatsExtended {
    /**
     * Link key (characters after vk.cc/)
     */
    key?: string;
    stats?: UtilsStatsExtended[];
}
export interface UtilsShortLink {
    /**
     * Access key for private stats
     */
    access_key?: string;
    /**
     * Link key (characters after vk.cc/)
     */
    key?: string;
    /**
     * Short link URL
     */
    short_url?: string;
    /**
     * Full URL
     */
    url?: string;
}
export interface UtilsStats {
    /**
     * Start time
     */
    timestamp?: number;
    /**
     * Total views number
     */
    views?: number;
}
export interface UtilsStatsCity {
    /**
     * City ID
     */
    city_id?: number;
    /**
     * Views number
     */
    views?: number;
}
export interface UtilsStatsCountry {
    /**
     * Country ID
     */
    country_id?: number;
    /**
     * Views number
     */
    views?: number;
}
export interface UtilsStatsExtended {
    cities?: UtilsStatsCity[];
    countries?: UtilsStatsCountry[];
    sex_age?: UtilsStatsSexAge[];
    /**
     * Start time
     */
    timestamp?: number;
    /**
     * Total views number
     */
    views?: number;
}
export interface UtilsStatsSexAge {
    /**
     * Age denotation
     */
    age_range?: string;
    /**
     * Views by female users
     */
    female?: number;
    /**
     * Views by male users
     */
    male?: number;
}
export interface VideoEpisode {
    /**
     * Seconds from start of the video
     */
    time?: number;
    /**
     * Description of episode
     */
    text?: string;
}
export interface VideoLiveCategory {
    id?: number;
    label?: string;
    sublist?: VideoLiveCategory[];
}
export interface VideoLiveInfo {
    enabled?: 0 | 1;
    is_notifications_blocked?: 0 | 1;
}
export interface VideoLiveSettings {
    /**
     * If user car rewind live or not
     */
    can_rewind?: 0 | 1;
    /**
     * If live is endless or not
     */
    is_endless?: 0 | 1;
    /**
     * Max possible time for rewind
     */
    max_duration?: number;
    /**
     * If live in clips apps
     */
    is_clips_live?: 0 | 1;
}
/**
 * `all` — all
 * `friends` — friends
 * `friends_of_friends` — friends of friends
 * `friends_of_friends_only` — friends of friends only
 * `only_me` — only me
 */
export type VideoPlaylistPrivacyCategory = ('all' | 'friends' | 'friends_of_friends' | 'friends_of_friends_only' | 'only_me' | (string & {}));
export interface VideoSaveResult {
    /**
     * Video access key
     */
    access_key?: string;
    /**
     * Video description
     */
    description?: string;
    /**
     * Video owner ID
     */
    owner_id?: number;
    /**
     * Video title
     */
    title?: string;
    /**
     * URL for the video uploading
     */
    upload_url?: string;
    /**
     * Video ID
     */
    video_id?: number;
}
export interface VideoStreamInputParams {
    url?: string;
    key?: string;
    okmp_url?: string;
    webrtc_url?: string;
}
export interface VideoVideo {
    response_type?: ('min' | 'full' | (string & {}));
    /**
     * Video access key
     */
    access_key?: string;
    /**
     * Date when the video has been added in Unixtime
     */
    adding_date?: number;
    /**
     * Information whether current user can comment the video
     */
    can_comment?: 0 | 1;
    /**
     * Information whether current user can edit the video
     */
    can_edit?: 0 | 1;
    /**
     * Information whether current user can delete the video
     */
    can_delete?: 0 | 1;
    /**
     * Information whether current user can like the video
     */
    can_like?: 0 | 1;
    /**
     * Information whether current user can repost the video
     */
    can_repost?: number;
    /**
     * Information whether current user can subscribe to author of the video
     */
    can_subscribe?: 0 | 1;
    /**
     * Information whether current user can promote the video
     */
    can_be_promoted?: 0 | 1;
    /**
     * Information whether current user can add the video to favourites
     */
    can_add_to_faves?: 0 | 1;
    /**
     * Information whether current user can add the video
     */
    can_add?: 0 | 1;
    /**
     * Information whether current user can attach action button to the video
     */
    can_attach_link?: 0 | 1;
    /**
     * Information whether current user can edit the video privacy
     */
    can_edit_privacy?: 0 | 1;
    /**
     * 1 if video is private
     */
    is_private?: 0 | 1;
    /**
     * Number of comments
     */
    comments?: number;
    /**
     * Date when video has been uploaded in Unixtime
     */
    date?: number;
    /**
     * Video description
     */
    description?: string;
    /**
     * Video duration in seconds
     */
    duration?: number;
    image?: VideoVideoImage[];
    first_frame?: VideoVideoImage[];
    /**
     * Video width
     */
    width?: number;
    /**
     * Video height
     */
    height?: number;
    /**
     * Video ID
     */
    id?: number;
    /**
     * Video owner ID
     */
    owner_id?: number;
    /**
     * Id of the user who uploaded the video if it was uploaded to a group by member
     */
    user_id?: number;
    /**
     * Video title
     */
    title?: string;
    /**
     * Whether video is added to bookmarks
     */
    is_favorite?: boolean;
    /**
     * Video embed URL
     */
    player?: string;
    /**
     * Returns if the video is processing
     */
    processing?: 1;
    /**
     * 1 if  video is being converted
     */
    converting?: 0 | 1;
    /**
     * 1 if video is added to user's albums
     */
    added?: 0 | 1;
    /**
     * 1 if user is subscribed to author of the video
     */
    is_subscribed?: 0 | 1;
    track_code?: string;
    /**
     * Information whether the video is repeated
     */
    repeat?: 1;
    type?: ('interactive' | 'video' | 'music_video' | 'movie' | 'live' | 'short_video' | 'story' | 'video_message' | (string & {}));
    /**
     * Number of views
     */
    views?: number;
    /**
     * If video is external, number of views on vk
     */
    local_views?: number;
    /**
     * Restriction code
     */
    content_restricted?: number;
    /**
     * Restriction text
     */
    content_restricted_message?: string;
    /**
     * Live donations balance
     */
    balance?: number;
    /**
     * 1 if the video is a live stream
     */
    live?: 1;
    /**
     * 1 if the video is an upcoming stream
     */
    upcoming?: 1;
    /**
     * Date in Unixtime when the live stream is scheduled to start by the author
     */
    live_start_time?: number;
    /**
     * Whether current user is subscribed to the upcoming live stream notification (if not subscribed to the author)
     */
    live_notify?: 0 | 1;
    /**
     * Number of spectators of the stream
     */
    spectators?: number;
    /**
     * External platform
     */
    platform?: string;
    likes?: BaseLikes;
    reposts?: BaseRepostsInfo;
}
export interface VideoVideoAlbum {
    /**
     * Album ID
     */
    id?: number;
    /**
     * Album owner's ID
     */
    owner_id?: number;
    /**
     * Album title
     */
    title?: string;
    /**
     * Album trackcode
     */
    track_code?: string;
    response_type?: ('min' | 'full' | (string & {}));
}
export interface VideoVideoAlbumFull {
    /**
     * Album ID
     */
    id?: number;
    /**
     * Album owner's ID
     */
    owner_id?: number;
    /**
     * Album title
     */
    title?: string;
    /**
     * Album trackcode
     */
    track_code?: string;
    response_type?: ('min' | 'full' | (string & {}));
    /**
     * Total number of videos in album
     */
    count?: number;
    /**
     * Album cover image in different sizes
     */
    image?: VideoVideoImage[];
    /**
     * Need blur album thumb or not
     */
    image_blur?: 1;
    /**
     * Information whether album is system
     */
    is_system?: 1;
    /**
     * Date when the album has been updated last time in Unixtime
     */
    updated_time?: number;
    /**
     * Is user can edit playlist
     */
    can_edit?: 0 | 1;
    /**
     * Is user can delete playlist
     */
    can_delete?: 0 | 1;
    /**
     * Is user can upload video to playlist
     */
    can_upload?: 0 | 1;
}
export interface VideoVideoFiles {
    /**
     * URL of the external player
     */
    external?: string;
    /**
     * URL of the mpeg4 file with 144p quality
     */
    mp4_144?: string;
    /**
     * URL of the mpeg4 file with 240p quality
     */
    mp4_240?: string;
    /**
     * URL of the mpeg4 file with 360p quality
     */
    mp4_360?: string;
    /**
     * URL of the mpeg4 file with 480p quality
     */
    mp4_480?: string;
    /**
     * URL of the mpeg4 file with 720p quality
     */
    mp4_720?: string;
    /**
     * URL of the mpeg4 file with 1080p quality
     */
    mp4_1080?: string;
    /**
     * URL of the mpeg4 file with 2K quality
     */
    mp4_1440?: string;
    /**
     * URL of the mpeg4 file with 4K quality
     */
    mp4_2160?: string;
    /**
     * URL of the flv file with 320p quality
     */
    flv_320?: string;
}
export interface VideoVideoFull {
    response_type?: ('min' | 'full' | (string & {}));
    /**
     * Video access key
     */
    access_key?: string;
    /**
     * Date when the video has been added in Unixtime
     */
    adding_date?: number;
    /**
     * Information whether current user can comment the video
     */
    can_comment?: 0 | 1;
    /**
     * Information whether current user can edit the video
     */
    can_edit?: 0 | 1;
    /**
     * Information whether current user can delete the video
     */
    can_delete?: 0 | 1;
    /**
     * Information whether current user can like the video
     */
    can_like?: 0 | 1;
    /**
     * Information whether current user can repost the video
     */
    can_repost?: number;
    /**
     * Information whether current user can subscribe to author of the video
     */
    can_subscribe?: 0 | 1;
    /**
     * Information whether current user can promote the video
     */
    can_be_promoted?: 0 | 1;
    /**
     * Information whether current user can add the video to favourites
     */
    can_add_to_faves?: 0 | 1;
    /**
     * Information whether current user can add the video
     */
    can_add?: 0 | 1;
    /**
     * Information whether current user can attach action button to the video
     */
    can_attach_link?: 0 | 1;
    /**
     * Information whether current user can edit the video privacy
     */
    can_edit_privacy?: 0 | 1;
    /**
     * 1 if video is private
     */
    is_private?: 0 | 1;
    /**
     * Number of comments
     */
    comments?: number;
    /**
     * Date when video has been uploaded in Unixtime
     */
    date?: number;
    /**
     * Video description
     */
    description?: string;
    /**
     * Video duration in seconds
     */
    duration?: number;
    image?: VideoVideoImage[];
    first_frame?: VideoVideoImage[];
    /**
     * Video width
     */
    width?: number;
    /**
     * Video height
     */
    height?: number;
    /**
     * Video ID
     */
    id?: number;
    /**
     * Video owner ID
     */
    owner_id?: number;
    /**
     * Id of the user who uploaded the video if it was uploaded to a group by member
     */
    user_id?: number;
    /**
     * Video title
     */
    title?: string;
    /**
     * Whether video is added to bookmarks
     */
    is_favorite?: boolean;
    /**
     * Video embed URL
     */
    player?: string;
    /**
     * Returns if the video is processing
     */
    processing?: 1;
    /**
     * 1 if  video is being converted
     */
    converting?: 0 | 1;
    /**
     * 1 if video is added to user's albums
     */
    added?: 0 | 1;
    /**
     * 1 if user is subscribed to author of the video
     */
    is_subscribed?: 0 | 1;
    track_code?: string;
    /**
     * Information whether the video is repeated
     */
    repeat?: 1;
    type?: ('interactive' | 'video' | 'music_video' | 'movie' | 'live' | 'short_video' | 'story' | 'video_message' | (string & {}));
    /**
     * Number of views
     */
    views?: number;
    /**
     * If video is external, number of views on vk
     */
    local_views?: number;
    /**
     * Restriction code
     */
    content_restricted?: number;
    /**
     * Restriction text
     */
    content_restricted_message?: string;
    /**
     * Live donations balance
     */
    balance?: number;
    /**
     * 1 if the video is a live stream
     */
    live?: 1;
    /**
     * 1 if the video is an upcoming stream
     */
    upcoming?: 1;
    /**
     * Date in Unixtime when the live stream is scheduled to start by the author
     */
    live_start_time?: number;
    /**
     * Whether current user is subscribed to the upcoming live stream notification (if not subscribed to the author)
     */
    live_notify?: 0 | 1;
    /**
     * Number of spectators of the stream
     */
    spectators?: number;
    /**
     * External platform
     */
    platform?: string;
    likes?: BaseLikes;
    reposts?: BaseRepostsInfo;
    files?: VideoVideoFiles;
    trailer?: VideoVideoFiles;
    /**
     * List of video episodes with timecodes
     */
    episodes?: VideoEpisode[];
    /**
     * Settings for live stream
     */
    live_settings?: VideoLiveSettings;
}
export interface VideoVideoImage {
    id?: string;
    /**
     * Image url
     */
    url?: string;
    /**
     * Image width
     */
    width?: number;
    /**
     * Image height
     */
    height?: number;
    theme?: ('light' | 'dark' | (string & {}));
    with_padding?: 1;
    size?: string;
}
export interface WallAppPost {
    /**
     * Application ID
     */
    id?: number;
    /**
     * Application name
     */
    name?: string;
    /**
     * URL of the preview image with 130 px in width
     */
    photo_130?: string;
    /**
     * URL of the preview image with 604 px in width
     */
    photo_604?: string;
}
export interface WallAttachedNote {
    /**
     * Comments number
     */
    comments?: number;
    /**
     * Date when the note has been created in Unixtime
     */
    date?: number;
    /**
     * Note ID
     */
    id?: number;
    /**
     * Note owner's ID
     */
    owner_id?: number;
    /**
     * Read comments number
     */
    read_comments?: number;
    /**
     * Note title
     */
    title?: string;
    /**
     * Note text
     */
    text?: string;
    privacy_view?: string[];
    privacy_comment?: string[];
    can_comment?: number;
    /**
     * Note wiki text
     */
    text_wiki?: string;
    /**
     * URL of the page with note preview
     */
    view_url?: string;
}
export interface WallCommentAttachment {
    audio?: AudioAudio;
    doc?: DocsDoc;
    link?: BaseLink;
    market?: MarketMarketItem;
    market_market_album?: MarketMarketAlbum;
    note?: WallAttachedNote;
    page?: PagesWikipageFull;
    photo?: PhotosPhoto;
    sticker?: BaseSticker;
    type?: WallCommentAttachmentType;
    video?: VideoVideo;
    graffiti?: WallGraffiti;
}
/**
 * Attachment type
 */
export type WallCommentAttachmentType = ('photo' | 'audio' | 'audio_playlist' | 'video' | 'doc' | 'link' | 'note' | 'page' | 'market_market_album' | 'market' | 'sticker' | 'graffiti' | (string & {}));
export interface WallGeo {
    /**
     * Coordinates as string. <latitude> <longtitude>
     */
    coordinates?: string;
    /**
     * Information whether a map is showed
     */
    showmap?: number;
    /**
     * Place type
     */
    type?: ('place' | 'point' | (string & {}));
}
export interface WallGraffiti {
    /**
     * Graffiti ID
     */
    id?: number;
    /**
     * Graffiti owner's ID
     */
    owner_id?: number;
    /**
     * URL of the preview image with 200 px in width
     */
    photo_200?: string;
    /**
     * URL of the preview image with 586 px in width
     */
    photo_586?: string;
    /**
     * Graffiti height
     */
    height?: number;
    /**
     * Graffiti URL
     */
    url?: string;
    /**
     * Graffiti width
     */
    width?: number;
    /**
     * Access key for graffiti
     */
    access_key?: string;
}
export interface WallPostCopyright {
    id?: number;
    link?: string;
    name?: string;
    type?: string;
}
export interface WallPostSource {
    /**
     * Additional data
     */
    data?: string;
    /**
     * Platform name
     */
    platform?: string;
    type?: WallPostSourceType;
    /**
     * URL to an external site used to publish the post
     */
    url?: string;
    link?: BaseLink;
}
/**
 * Type of post source
 */
export type WallPostSourceType = ('vk' | 'widget' | 'api' | 'rss' | 'sms' | 'mvk' | (string & {}));
/**
 * Post type
 */
export type WallPostType = ('post' | 'copy' | 'reply' | 'postpone' | 'suggest' | 'post_ads' | 'photo' | 'video' | 'clip' | (string & {}));
export interface WallPostedPhoto {
    /**
     * Photo ID
     */
    id?: number;
    /**
     * Photo owner's ID
     */
    owner_id?: number;
    /**
     * URL of the preview image with 130 px in width
     */
    photo_130?: string;
    /**
     * URL of the preview image with 604 px in width
     */
    photo_604?: string;
}
export interface WallViews {
    /**
     * Count
     */
    count?: number;
}
export interface WallWallComment {
    /**
     * Comment ID
     */
    id?: number;
    /**
     * Author ID
     */
    from_id?: number;
    can_edit?: 0 | 1;
    post_id?: number;
    owner_id?: number;
    parents_stack?: number[];
    photo_id?: number;
    video_id?: number;
    /**
     * Date when the comment has been added in Unixtime
     */
    date?: number;
    /**
     * Comment text
     */
    text?: string;
    attachments?: WallWallpostAttachment[];
    donut?: WallWallCommentDonut;
    likes?: BaseLikesInfo;
    /**
     * Real position of the comment
     */
    real_offset?: number;
    /**
     * Replied user ID
     */
    reply_to_user?: number;
    /**
     * Replied comment ID
     */
    reply_to_comment?: number;
    thread?: CommentThread;
    /**
     * Whether post is by author of the post or not
     */
    is_from_post_author?: boolean;
    deleted?: boolean;
    /**
     * Photo ID
     */
    pid?: number;
}
export interface WallWallCommentDonut {
    /**
     * Means commentator is donator
     */
    is_don?: boolean;
    placeholder?: WallWallCommentDonutPlaceholder;
}
export interface WallWallCommentDonutPlaceholder {
    text?: string;
}
export interface WallWallItem {
    [key: string]: unknown;
}
export interface WallWallpostAttachment {
    /**
     * Access key for the audio
     */
    access_key?: string;
    album?: PhotosPhotoAlbum;
    app?: WallAppPost;
    audio?: AudioAudio;
    doc?: DocsDoc;
    event?: EventsEventAttach;
    group?: GroupsGroupAttach;
    graffiti?: WallGraffiti;
    link?: BaseLink;
    market?: MarketMarketItem;
    market_album?: MarketMarketAlbum;
    note?: NotesNote;
    page?: PagesWikipageFull;
    photo?: PhotosPhoto;
    poll?: PollsPoll;
    posted_photo?: WallPostedPhoto;
    type?: WallWallpostAttachmentType;
    video?: VideoVideoFull;
    clip?: VideoVideoFull;
    video_playlist?: VideoVideoAlbumFull;
}
/**
 * Attachment type
 */
export type WallWallpostAttachmentType = ('photo' | 'photos_list' | 'posted_photo' | 'audio' | 'audio_playlist' | 'video' | 'clip' | 'video_playlist' | 'doc' | 'link' | 'graffiti' | 'note' | 'app' | 'poll' | 'page' | 'album' | 'market_album' | 'market' | 'event' | 'donut_link' | 'article' | 'textlive' | 'textpost' | 'textpost_publish' | 'situational_theme' | 'group' | 'sticker' | 'podcast' | (string & {}));
export interface WallWallpostCommentsDonut {
    placeholder?: WallWallpostCommentsDonutPlaceholder;
}
export interface WallWallpostCommentsDonutPlaceholder {
    text?: string;
}
export interface WallWallpostDonut {
    /**
     * Post only for dons
     */
    is_donut?: boolean;
    /**
     * Value of this field need to pass in wall.post/edit in donut_paid_duration
     */
    paid_duration?: number;
    /**
     * If placeholder was respond, text and all attachments will be hidden
     */
    placeholder?: WallWallpostDonutPlaceholder;
    /**
     * Says whether group admin can post free copy of this donut post
     */
    can_publish_free_copy?: boolean;
    /**
     * Says what user can edit in post about donut properties
     */
    edit_mode?: ('all' | 'duration' | (string & {}));
}
export interface WallWallpostDonutPlaceholder {
    text?: string;
}
export interface WallWallpostFull {
    /**
     * Index of current carousel element
     */
    carousel_offset?: number;
    inner_type?: 'wall_wallpost';
    /**
     * Access key to private object
     */
    access_key?: string;
    is_deleted?: boolean;
    deleted_reason?: string;
    deleted_details?: string;
    donut_miniapp_url?: string;
    attachments?: WallWallpostAttachment[];
    /**
     * Information about the source of the post
     */
    copyright?: WallPostCopyright;
    /**
     * Date of publishing in Unixtime
     */
    date?: number;
    /**
     * Date of editing in Unixtime
     */
    edited?: number;
    /**
     * Post author ID
     */
    from_id?: number;
    geo?: WallGeo;
    /**
     * Post ID
     */
    id?: number;
    /**
     * Is post archived, only for post owners
     */
    is_archived?: boolean;
    /**
     * Information whether the post in favorites list
     */
    is_favorite?: boolean;
    /**
     * Count of likes
     */
    likes?: BaseLikesInfo;
    /**
     * Wall owner's ID
     */
    owner_id?: number;
    /**
     * If post type 'reply', contains original post ID
     */
    post_id?: number;
    /**
     * If post type 'reply', contains original parent IDs stack
     */
    parents_stack?: number[];
    post_source?: WallPostSource;
    post_type?: WallPostType;
    reposts?: BaseRepostsInfo;
    /**
     * Post signer ID
     */
    signer_id?: number;
    /**
     * Post text
     */
    text?: string;
    /**
     * Count of views
     */
    views?: WallViews;
    copy_history?: WallWallpostFull[];
    /**
     * Information whether current user can edit the post
     */
    can_edit?: 0 | 1;
    /**
     * Post creator ID (if post still can be edited)
     */
    created_by?: number;
    /**
     * Information whether current user can delete the post
     */
    can_delete?: 0 | 1;
    /**
     * Information whether current user can pin the post
     */
    can_pin?: 0 | 1;
    donut?: WallWallpostDonut;
    /**
     * Information whether the post is pinned
     */
    is_pinned?: 0 | 1;
    comments?: BaseCommentsInfo;
    /**
     * Information whether the post is marked as ads
     */
    marked_as_ads?: 0 | 1;
    /**
     * Topic ID. Allowed values can be obtained from newsfeed.getPostTopics method
     *
     * `0` — empty_topic
     * `1` — art
     * `7` — it
     * `12` — games
     * `16` — music
     * `19` — photo
     * `21` — science_and_tech
     * `23` — sport
     * `25` — travel
     * `26` — tv_and_cinema
     * `32` — humor
     * `43` — fashion
     */
    topic_id?: (0 | 1 | 7 | 12 | 16 | 19 | 21 | 23 | 25 | 26 | 32 | 43 | (number & {}));
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
    /**
     * Hash for sharing
     */
    hash?: string;
    type?: WallPostType;
    feedback?: NewsfeedItemWallpostFeedback;
    to_id?: number;
}
export interface WidgetsCommentMedia {
    /**
     * Media item ID
     */
    item_id?: number;
    /**
     * Media owner's ID
     */
    owner_id?: number;
    /**
     * URL of the preview image (type=photo only)
     */
    thumb_src?: string;
    type?: WidgetsCommentMediaType;
}
/**
 * Media type
 */
export type WidgetsCommentMediaType = ('audio' | 'photo' | 'video' | (string & {}));
export interface WidgetsCommentReplies {
    /**
     * Information whether current user can comment the post
     */
    can_post?: 0 | 1;
    /**
     * Comments number
     */
    count?: number;
    replies?: WidgetsCommentRepliesItem[];
    /**
     * Information whether groups can comment the post
     */
    groups_can_post?: 0 | 1;
    /**
     * Information whether current user can view the comments
     */
    can_view?: 0 | 1;
}
export interface WidgetsCommentRepliesItem {
    /**
     * Comment ID
     */
    cid?: number;
    /**
     * Date when the comment has been added in Unixtime
     */
    date?: number;
    likes?: WidgetsWidgetLikes;
    /**
     * Comment text
     */
    text?: string;
    /**
     * User ID
     */
    uid?: number;
    user?: UsersUserFull;
}
export interface WidgetsWidgetComment {
    attachments?: WallCommentAttachment[];
    /**
     * Wall owner's ID
     */
    owner_id?: number;
    /**
     * Information whether current user can delete the comment
     */
    can_delete?: 0 | 1;
    comments?: WidgetsCommentReplies;
    /**
     * Date when the comment has been added in Unixtime
     */
    date?: number;
    /**
     * Comment author ID
     */
    from_id?: number;
    /**
     * Comment ID
     */
    id?: number;
    likes?: BaseLikesInfo;
    media?: WidgetsCommentMedia;
    post_source?: WallPostSource;
    /**
     * Post type
     */
    post_type?: string;
    reposts?: BaseRepostsInfo;
    /**
     * Comment text
     */
    text?: string;
    /**
     * Wall owner
     */
    to_id?: number;
    user?: UsersUserFull;
    /**
     * Information whether the post in favorites list
     */
    is_favorite?: 0 | 1;
    /**
     * Preview length control parameter
     */
    short_text_rate?: number;
}
export interface WidgetsWidgetLikes {
    /**
     * Likes number
     */
    count?: number;
}
export interface WidgetsWidgetPage {
    comments?: BaseObjectCount;
    /**
     * Date when widgets on the page has been initialized firstly in Unixtime
     */
    date?: number;
    /**
     * Page description
     */
    description?: string;
    /**
     * Page ID
     */
    id?: number;
    likes?: BaseObjectCount;
    /**
     * page_id parameter value
     */
    page_id?: string;
    /**
     * URL of the preview image
     */
    photo?: string;
    /**
     * Page title
     */
    title?: string;
    /**
     * Page absolute URL
     */
    url?: string;
}
export interface SchemaMethods {
  'account.ban': { params: AccountBanParams; response: AccountBanResponse }
  'account.changePassword': { params: AccountChangePasswordParams; response: AccountChangePasswordResponse }
  'account.getActiveOffers': { params: AccountGetActiveOffersParams; response: AccountGetActiveOffersResponse }
  'account.getAppPermissions': { params: AccountGetAppPermissionsParams; response: AccountGetAppPermissionsResponse }
  'account.getBanned': { params: AccountGetBannedParams; response: AccountGetBannedResponse }
  'account.getCounters': { params: AccountGetCountersParams; response: AccountGetCountersResponse }
  'account.getInfo': { params: AccountGetInfoParams; response: AccountGetInfoResponse }
  'account.getProfileInfo': { params: AccountGetProfileInfoParams; response: AccountGetProfileInfoResponse }
  'account.getPushSettings': { params: AccountGetPushSettingsParams; response: AccountGetPushSettingsResponse }
  'account.registerDevice': { params: AccountRegisterDeviceParams; response: AccountRegisterDeviceResponse }
  'account.saveProfileInfo': { params: AccountSaveProfileInfoParams; response: AccountSaveProfileInfoResponse }
  'account.setInfo': { params: AccountSetInfoParams; response: AccountSetInfoResponse }
  'account.setOffline': { params: AccountSetOfflineParams; response: AccountSetOfflineResponse }
  'account.setOnline': { params: AccountSetOnlineParams; response: AccountSetOnlineResponse }
  'account.setPushSettings': { params: AccountSetPushSettingsParams; response: AccountSetPushSettingsResponse }
  'account.setSilenceMode': { params: AccountSetSilenceModeParams; response: AccountSetSilenceModeResponse }
  'account.unban': { params: AccountUnbanParams; response: AccountUnbanResponse }
  'account.unregisterDevice': { params: AccountUnregisterDeviceParams; response: AccountUnregisterDeviceResponse }
  'ads.addOfficeUsers': { params: AdsAddOfficeUsersParams; response: AdsAddOfficeUsersResponse }
  'ads.checkLink': { params: AdsCheckLinkParams; response: AdsCheckLinkResponse }
  'ads.createAds': { params: AdsCreateAdsParams; response: AdsCreateAdsResponse }
  'ads.createCampaigns': { params: AdsCreateCampaignsParams; response: AdsCreateCampaignsResponse }
  'ads.createClients': { params: AdsCreateClientsParams; response: AdsCreateClientsResponse }
  'ads.createLookalikeRequest': { params: AdsCreateLookalikeRequestParams; response: AdsCreateLookalikeRequestResponse }
  'ads.createTargetGroup': { params: AdsCreateTargetGroupParams; response: AdsCreateTargetGroupResponse }
  'ads.createTargetPixel': { params: AdsCreateTargetPixelParams; response: AdsCreateTargetPixelResponse }
  'ads.deleteAds': { params: AdsDeleteAdsParams; response: AdsDeleteAdsResponse }
  'ads.deleteCampaigns': { params: AdsDeleteCampaignsParams; response: AdsDeleteCampaignsResponse }
  'ads.deleteClients': { params: AdsDeleteClientsParams; response: AdsDeleteClientsResponse }
  'ads.deleteTargetGroup': { params: AdsDeleteTargetGroupParams; response: AdsDeleteTargetGroupResponse }
  'ads.deleteTargetPixel': { params: AdsDeleteTargetPixelParams; response: AdsDeleteTargetPixelResponse }
  'ads.getAccounts': { params: AdsGetAccountsParams; response: AdsGetAccountsResponse }
  'ads.getAds': { params: AdsGetAdsParams; response: AdsGetAdsResponse }
  'ads.getAdsLayout': { params: AdsGetAdsLayoutParams; response: AdsGetAdsLayoutResponse }
  'ads.getAdsTargeting': { params: AdsGetAdsTargetingParams; response: AdsGetAdsTargetingResponse }
  'ads.getBudget': { params: AdsGetBudgetParams; response: AdsGetBudgetResponse }
  'ads.getCampaigns': { params: AdsGetCampaignsParams; response: AdsGetCampaignsResponse }
  'ads.getCategories': { params: AdsGetCategoriesParams; response: AdsGetCategoriesResponse }
  'ads.getClients': { params: AdsGetClientsParams; response: AdsGetClientsResponse }
  'ads.getDemographics': { params: AdsGetDemographicsParams; response: AdsGetDemographicsResponse }
  'ads.getFloodStats': { params: AdsGetFloodStatsParams; response: AdsGetFloodStatsResponse }
  'ads.getLookalikeRequests': { params: AdsGetLookalikeRequestsParams; response: AdsGetLookalikeRequestsResponse }
  'ads.getMusicians': { params: AdsGetMusiciansParams; response: AdsGetMusiciansResponse }
  'ads.getMusiciansByIds': { params: AdsGetMusiciansByIdsParams; response: AdsGetMusiciansByIdsResponse }
  'ads.getOfficeUsers': { params: AdsGetOfficeUsersParams; response: AdsGetOfficeUsersResponse }
  'ads.getPostsReach': { params: AdsGetPostsReachParams; response: AdsGetPostsReachResponse }
  'ads.getRejectionReason': { params: AdsGetRejectionReasonParams; response: AdsGetRejectionReasonResponse }
  'ads.getStatistics': { params: AdsGetStatisticsParams; response: AdsGetStatisticsResponse }
  'ads.getSuggestions': { params: AdsGetSuggestionsParams; response: AdsGetSuggestionsResponse | AdsGetSuggestionsRegionsResponse | AdsGetSuggestionsCitiesResponse | AdsGetSuggestionsSchoolsResponse }
  'ads.getTargetGroups': { params: AdsGetTargetGroupsParams; response: AdsGetTargetGroupsResponse }
  'ads.getTargetPixels': { params: AdsGetTargetPixelsParams; response: AdsGetTargetPixelsResponse }
  'ads.getTargetingStats': { params: AdsGetTargetingStatsParams; response: AdsGetTargetingStatsResponse }
  'ads.getUploadURL': { params: AdsGetUploadURLParams; response: AdsGetUploadURLResponse }
  'ads.getVideoUploadURL': { params: AdsGetVideoUploadURLParams; response: AdsGetVideoUploadURLResponse }
  'ads.importTargetContacts': { params: AdsImportTargetContactsParams; response: AdsImportTargetContactsResponse }
  'ads.removeOfficeUsers': { params: AdsRemoveOfficeUsersParams; response: AdsRemoveOfficeUsersResponse }
  'ads.removeTargetContacts': { params: AdsRemoveTargetContactsParams; response: AdsRemoveTargetContactsResponse }
  'ads.saveLookalikeRequestResult': { params: AdsSaveLookalikeRequestResultParams; response: AdsSaveLookalikeRequestResultResponse }
  'ads.shareTargetGroup': { params: AdsShareTargetGroupParams; response: AdsShareTargetGroupResponse }
  'ads.updateAds': { params: AdsUpdateAdsParams; response: AdsUpdateAdsResponse }
  'ads.updateCampaigns': { params: AdsUpdateCampaignsParams; response: AdsUpdateCampaignsResponse }
  'ads.updateClients': { params: AdsUpdateClientsParams; response: AdsUpdateClientsResponse }
  'ads.updateOfficeUsers': { params: AdsUpdateOfficeUsersParams; response: AdsUpdateOfficeUsersResponse }
  'ads.updateTargetGroup': { params: AdsUpdateTargetGroupParams; response: AdsUpdateTargetGroupResponse }
  'ads.updateTargetPixel': { params: AdsUpdateTargetPixelParams; response: AdsUpdateTargetPixelResponse }
  'appWidgets.getAppImageUploadServer': { params: AppWidgetsGetAppImageUploadServerParams; response: AppWidgetsGetAppImageUploadServerResponse }
  'appWidgets.getAppImages': { params: AppWidgetsGetAppImagesParams; response: AppWidgetsGetAppImagesResponse }
  'appWidgets.getGroupImageUploadServer': { params: AppWidgetsGetGroupImageUploadServerParams; response: AppWidgetsGetGroupImageUploadServerResponse }
  'appWidgets.getGroupImages': { params: AppWidgetsGetGroupImagesParams; response: AppWidgetsGetGroupImagesResponse }
  'appWidgets.getImagesById': { params: AppWidgetsGetImagesByIdParams; response: AppWidgetsGetImagesByIdResponse }
  'appWidgets.saveAppImage': { params: AppWidgetsSaveAppImageParams; response: AppWidgetsSaveAppImageResponse }
  'appWidgets.saveGroupImage': { params: AppWidgetsSaveGroupImageParams; response: AppWidgetsSaveGroupImageResponse }
  'appWidgets.update': { params: AppWidgetsUpdateParams; response: AppWidgetsUpdateResponse }
  'apps.addSnippet': { params: AppsAddSnippetParams; response: AppsAddSnippetResponse }
  'apps.addUsersToTestingGroup': { params: AppsAddUsersToTestingGroupParams; response: AppsAddUsersToTestingGroupResponse }
  'apps.deleteAppRequests': { params: AppsDeleteAppRequestsParams; response: AppsDeleteAppRequestsResponse }
  'apps.deleteSnippet': { params: AppsDeleteSnippetParams; response: AppsDeleteSnippetResponse }
  'apps.get': { params: AppsGetParams; response: AppsGetResponse }
  'apps.getCatalog': { params: AppsGetCatalogParams; response: AppsGetCatalogResponse }
  'apps.getFriendsList': { params: AppsGetFriendsListParams; response: AppsGetFriendsListResponse | AppsGetFriendsListExtendedResponse }
  'apps.getLeaderboard': { params: AppsGetLeaderboardParams; response: AppsGetLeaderboardResponse | AppsGetLeaderboardExtendedResponse }
  'apps.getMiniAppPolicies': { params: AppsGetMiniAppPoliciesParams; response: AppsGetMiniAppPoliciesResponse }
  'apps.getScopes': { params: AppsGetScopesParams; response: AppsGetScopesResponse }
  'apps.getScore': { params: AppsGetScoreParams; response: AppsGetScoreResponse }
  'apps.getSnippets': { params: AppsGetSnippetsParams; response: AppsGetSnippetsResponse }
  'apps.getTestingGroups': { params: AppsGetTestingGroupsParams; response: AppsGetTestingGroupsResponse }
  'apps.isNotificationsAllowed': { params: AppsIsNotificationsAllowedParams; response: AppsIsNotificationsAllowedResponse }
  'apps.promoHasActiveGift': { params: AppsPromoHasActiveGiftParams; response: AppsPromoHasActiveGiftResponse }
  'apps.promoUseGift': { params: AppsPromoUseGiftParams; response: AppsPromoUseGiftResponse }
  'apps.removeTestingGroup': { params: AppsRemoveTestingGroupParams; response: AppsRemoveTestingGroupResponse }
  'apps.removeUsersFromTestingGroups': { params: AppsRemoveUsersFromTestingGroupsParams; response: AppsRemoveUsersFromTestingGroupsResponse }
  'apps.sendRequest': { params: AppsSendRequestParams; response: AppsSendRequestResponse }
  'apps.updateMetaForTestingGroup': { params: AppsUpdateMetaForTestingGroupParams; response: AppsUpdateMetaForTestingGroupResponse }
  'auth.restore': { params: AuthRestoreParams; response: AuthRestoreResponse }
  'board.addTopic': { params: BoardAddTopicParams; response: BoardAddTopicResponse }
  'board.closeTopic': { params: BoardCloseTopicParams; response: BoardCloseTopicResponse }
  'board.createComment': { params: BoardCreateCommentParams; response: BoardCreateCommentResponse }
  'board.deleteComment': { params: BoardDeleteCommentParams; response: BoardDeleteCommentResponse }
  'board.deleteTopic': { params: BoardDeleteTopicParams; response: BoardDeleteTopicResponse }
  'board.editComment': { params: BoardEditCommentParams; response: BoardEditCommentResponse }
  'board.editTopic': { params: BoardEditTopicParams; response: BoardEditTopicResponse }
  'board.fixTopic': { params: BoardFixTopicParams; response: BoardFixTopicResponse }
  'board.getComments': { params: BoardGetCommentsParams; response: BoardGetCommentsResponse | BoardGetCommentsExtendedResponse }
  'board.getTopics': { params: BoardGetTopicsParams; response: BoardGetTopicsResponse | BoardGetTopicsExtendedResponse }
  'board.openTopic': { params: BoardOpenTopicParams; response: BoardOpenTopicResponse }
  'board.restoreComment': { params: BoardRestoreCommentParams; response: BoardRestoreCommentResponse }
  'board.unfixTopic': { params: BoardUnfixTopicParams; response: BoardUnfixTopicResponse }
  'bugtracker.addCompanyGroupsMembers': { params: BugtrackerAddCompanyGroupsMembersParams; response: BugtrackerAddCompanyGroupsMembersResponse }
  'bugtracker.addCompanyMembers': { params: BugtrackerAddCompanyMembersParams; response: BugtrackerAddCompanyMembersResponse }
  'bugtracker.changeBugreportStatus': { params: BugtrackerChangeBugreportStatusParams; response: BugtrackerChangeBugreportStatusResponse }
  'bugtracker.createComment': { params: BugtrackerCreateCommentParams; response: BugtrackerCreateCommentResponse }
  'bugtracker.getBugreportById': { params: BugtrackerGetBugreportByIdParams; response: BugtrackerGetBugreportByIdResponse }
  'bugtracker.getCompanyGroupMembers': { params: BugtrackerGetCompanyGroupMembersParams; response: BugtrackerGetCompanyGroupMembersResponse }
  'bugtracker.getCompanyMembers': { params: BugtrackerGetCompanyMembersParams; response: BugtrackerGetCompanyMembersResponse }
  'bugtracker.getDownloadVersionUrl': { params: BugtrackerGetDownloadVersionUrlParams; response: BugtrackerGetDownloadVersionUrlResponse }
  'bugtracker.getProductBuildUploadServer': { params: BugtrackerGetProductBuildUploadServerParams; response: BugtrackerGetProductBuildUploadServerResponse }
  'bugtracker.removeCompanyGroupMember': { params: BugtrackerRemoveCompanyGroupMemberParams; response: BugtrackerRemoveCompanyGroupMemberResponse }
  'bugtracker.removeCompanyMember': { params: BugtrackerRemoveCompanyMemberParams; response: BugtrackerRemoveCompanyMemberResponse }
  'bugtracker.saveProductVersion': { params: BugtrackerSaveProductVersionParams; response: BugtrackerSaveProductVersionResponse }
  'bugtracker.setCompanyMemberRole': { params: BugtrackerSetCompanyMemberRoleParams; response: BugtrackerSetCompanyMemberRoleResponse }
  'bugtracker.setProductIsOver': { params: BugtrackerSetProductIsOverParams; response: BugtrackerSetProductIsOverResponse }
  'calls.forceFinish': { params: CallsForceFinishParams; response: CallsForceFinishResponse }
  'calls.start': { params: CallsStartParams; response: CallsStartResponse }
  'database.getChairs': { params: DatabaseGetChairsParams; response: DatabaseGetChairsResponse }
  'database.getCities': { params: DatabaseGetCitiesParams; response: DatabaseGetCitiesResponse }
  'database.getCitiesById': { params: DatabaseGetCitiesByIdParams; response: DatabaseGetCitiesByIdResponse }
  'database.getCountries': { params: DatabaseGetCountriesParams; response: DatabaseGetCountriesResponse }
  'database.getCountriesById': { params: DatabaseGetCountriesByIdParams; response: DatabaseGetCountriesByIdResponse }
  'database.getFaculties': { params: DatabaseGetFacultiesParams; response: DatabaseGetFacultiesResponse }
  'database.getMetroStations': { params: DatabaseGetMetroStationsParams; response: DatabaseGetMetroStationsResponse }
  'database.getMetroStationsById': { params: DatabaseGetMetroStationsByIdParams; response: DatabaseGetMetroStationsByIdResponse }
  'database.getRegions': { params: DatabaseGetRegionsParams; response: DatabaseGetRegionsResponse }
  'database.getSchoolClasses': { params: DatabaseGetSchoolClassesParams; response: DatabaseGetSchoolClassesResponse }
  'database.getSchools': { params: DatabaseGetSchoolsParams; response: DatabaseGetSchoolsResponse }
  'database.getUniversities': { params: DatabaseGetUniversitiesParams; response: DatabaseGetUniversitiesResponse }
  'docs.add': { params: DocsAddParams; response: DocsAddResponse }
  'docs.delete': { params: DocsDeleteParams; response: DocsDeleteResponse }
  'docs.edit': { params: DocsEditParams; response: DocsEditResponse }
  'docs.get': { params: DocsGetParams; response: DocsGetResponse }
  'docs.getById': { params: DocsGetByIdParams; response: DocsGetByIdResponse }
  'docs.getMessagesUploadServer': { params: DocsGetMessagesUploadServerParams; response: DocsGetMessagesUploadServerResponse }
  'docs.getTypes': { params: DocsGetTypesParams; response: DocsGetTypesResponse }
  'docs.getUploadServer': { params: DocsGetUploadServerParams; response: DocsGetUploadServerResponse }
  'docs.getWallUploadServer': { params: DocsGetWallUploadServerParams; response: DocsGetWallUploadServerResponse }
  'docs.restore': { params: DocsRestoreParams; response: DocsRestoreResponse }
  'docs.save': { params: DocsSaveParams; response: DocsSaveResponse }
  'docs.search': { params: DocsSearchParams; response: DocsSearchResponse }
  'donut.getFriends': { params: DonutGetFriendsParams; response: DonutGetFriendsResponse }
  'donut.getSubscription': { params: DonutGetSubscriptionParams; response: DonutGetSubscriptionResponse }
  'donut.getSubscriptions': { params: DonutGetSubscriptionsParams; response: DonutGetSubscriptionsResponse }
  'donut.isDon': { params: DonutIsDonParams; response: DonutIsDonResponse }
  'downloadedGames.getPaidStatus': { params: DownloadedGamesGetPaidStatusParams; response: DownloadedGamesGetPaidStatusResponse }
  'execute': { params: ExecuteParams; response: ExecuteResponse }
  'fave.addArticle': { params: FaveAddArticleParams; response: FaveAddArticleResponse }
  'fave.addLink': { params: FaveAddLinkParams; response: FaveAddLinkResponse }
  'fave.addPage': { params: FaveAddPageParams; response: FaveAddPageResponse }
  'fave.addPost': { params: FaveAddPostParams; response: FaveAddPostResponse }
  'fave.addProduct': { params: FaveAddProductParams; response: FaveAddProductResponse }
  'fave.addTag': { params: FaveAddTagParams; response: FaveAddTagResponse }
  'fave.addVideo': { params: FaveAddVideoParams; response: FaveAddVideoResponse }
  'fave.editTag': { params: FaveEditTagParams; response: FaveEditTagResponse }
  'fave.get': { params: FaveGetParams; response: FaveGetResponse | FaveGetExtendedResponse }
  'fave.getPages': { params: FaveGetPagesParams; response: FaveGetPagesResponse }
  'fave.getTags': { params: FaveGetTagsParams; response: FaveGetTagsResponse }
  'fave.markSeen': { params: FaveMarkSeenParams; response: FaveMarkSeenResponse }
  'fave.removeArticle': { params: FaveRemoveArticleParams; response: FaveRemoveArticleResponse }
  'fave.removeLink': { params: FaveRemoveLinkParams; response: FaveRemoveLinkResponse }
  'fave.removePage': { params: FaveRemovePageParams; response: FaveRemovePageResponse }
  'fave.removePost': { params: FaveRemovePostParams; response: FaveRemovePostResponse }
  'fave.removeProduct': { params: FaveRemoveProductParams; response: FaveRemoveProductResponse }
  'fave.removeTag': { params: FaveRemoveTagParams; response: FaveRemoveTagResponse }
  'fave.removeVideo': { params: FaveRemoveVideoParams; response: FaveRemoveVideoResponse }
  'fave.reorderTags': { params: FaveReorderTagsParams; response: FaveReorderTagsResponse }
  'fave.setPageTags': { params: FaveSetPageTagsParams; response: FaveSetPageTagsResponse }
  'fave.setTags': { params: FaveSetTagsParams; response: FaveSetTagsResponse }
  'fave.trackPageInteraction': { params: FaveTrackPageInteractionParams; response: FaveTrackPageInteractionResponse }
  'friends.add': { params: FriendsAddParams; response: FriendsAddResponse }
  'friends.addList': { params: FriendsAddListParams; response: FriendsAddListResponse }
  'friends.areFriends': { params: FriendsAreFriendsParams; response: FriendsAreFriendsResponse | FriendsAreFriendsExtendedResponse }
  'friends.delete': { params: FriendsDeleteParams; response: FriendsDeleteResponse }
  'friends.deleteAllRequests': { params: FriendsDeleteAllRequestsParams; response: FriendsDeleteAllRequestsResponse }
  'friends.deleteList': { params: FriendsDeleteListParams; response: FriendsDeleteListResponse }
  'friends.edit': { params: FriendsEditParams; response: FriendsEditResponse }
  'friends.editList': { params: FriendsEditListParams; response: FriendsEditListResponse }
  'friends.get': { params: FriendsGetParams; response: FriendsGetResponse | FriendsGetFieldsResponse }
  'friends.getAppUsers': { params: FriendsGetAppUsersParams; response: FriendsGetAppUsersResponse }
  'friends.getLists': { params: FriendsGetListsParams; response: FriendsGetListsResponse }
  'friends.getMutual': { params: FriendsGetMutualParams; response: FriendsGetMutualResponse | FriendsGetMutualTargetUidsResponse | FriendsGetMutualTotalCountResponse }
  'friends.getOnline': { params: FriendsGetOnlineParams; response: FriendsGetOnlineResponse | FriendsGetOnlineOnlineMobileResponse | FriendsGetOnlineExtendedResponse | FriendsGetOnlineOnlineMobileExtendedResponse }
  'friends.getRecent': { params: FriendsGetRecentParams; response: FriendsGetRecentResponse }
  'friends.getRequests': { params: FriendsGetRequestsParams; response: FriendsGetRequestsResponse | FriendsGetRequestsNeedMutualResponse | FriendsGetRequestsExtendedResponse }
  'friends.getSuggestions': { params: FriendsGetSuggestionsParams; response: FriendsGetSuggestionsResponse }
  'friends.search': { params: FriendsSearchParams; response: FriendsSearchResponse }
  'gifts.get': { params: GiftsGetParams; response: GiftsGetResponse }
  'groups.addAddress': { params: GroupsAddAddressParams; response: GroupsAddAddressResponse }
  'groups.addCallbackServer': { params: GroupsAddCallbackServerParams; response: GroupsAddCallbackServerResponse }
  'groups.addLink': { params: GroupsAddLinkParams; response: GroupsAddLinkResponse }
  'groups.approveRequest': { params: GroupsApproveRequestParams; response: GroupsApproveRequestResponse }
  'groups.ban': { params: GroupsBanParams; response: GroupsBanResponse }
  'groups.create': { params: GroupsCreateParams; response: GroupsCreateResponse }
  'groups.deleteAddress': { params: GroupsDeleteAddressParams; response: GroupsDeleteAddressResponse }
  'groups.deleteCallbackServer': { params: GroupsDeleteCallbackServerParams; response: GroupsDeleteCallbackServerResponse }
  'groups.deleteLink': { params: GroupsDeleteLinkParams; response: GroupsDeleteLinkResponse }
  'groups.disableOnline': { params: GroupsDisableOnlineParams; response: GroupsDisableOnlineResponse }
  'groups.edit': { params: GroupsEditParams; response: GroupsEditResponse }
  'groups.editAddress': { params: GroupsEditAddressParams; response: GroupsEditAddressResponse }
  'groups.editCallbackServer': { params: GroupsEditCallbackServerParams; response: GroupsEditCallbackServerResponse }
  'groups.editLink': { params: GroupsEditLinkParams; response: GroupsEditLinkResponse }
  'groups.editManager': { params: GroupsEditManagerParams; response: GroupsEditManagerResponse }
  'groups.enableOnline': { params: GroupsEnableOnlineParams; response: GroupsEnableOnlineResponse }
  'groups.get': { params: GroupsGetParams; response: GroupsGetResponse | GroupsGetExtendedResponse }
  'groups.getAddresses': { params: GroupsGetAddressesParams; response: GroupsGetAddressesResponse }
  'groups.getBanned': { params: GroupsGetBannedParams; response: GroupsGetBannedResponse }
  'groups.getById': { params: GroupsGetByIdParams; response: GroupsGetByIdResponse }
  'groups.getCallbackConfirmationCode': { params: GroupsGetCallbackConfirmationCodeParams; response: GroupsGetCallbackConfirmationCodeResponse }
  'groups.getCallbackServers': { params: GroupsGetCallbackServersParams; response: GroupsGetCallbackServersResponse }
  'groups.getCallbackSettings': { params: GroupsGetCallbackSettingsParams; response: GroupsGetCallbackSettingsResponse }
  'groups.getCatalogInfo': { params: GroupsGetCatalogInfoParams; response: GroupsGetCatalogInfoResponse | GroupsGetCatalogInfoExtendedResponse }
  'groups.getInvitedUsers': { params: GroupsGetInvitedUsersParams; response: GroupsGetInvitedUsersResponse }
  'groups.getInvites': { params: GroupsGetInvitesParams; response: GroupsGetInvitesResponse | GroupsGetInvitesExtendedResponse }
  'groups.getLongPollServer': { params: GroupsGetLongPollServerParams; response: GroupsGetLongPollServerResponse }
  'groups.getLongPollSettings': { params: GroupsGetLongPollSettingsParams; response: GroupsGetLongPollSettingsResponse }
  'groups.getMembers': { params: GroupsGetMembersParams; response: GroupsGetMembersResponse | GroupsGetMembersFieldsResponse | GroupsGetMembersFilterResponse }
  'groups.getOnlineStatus': { params: GroupsGetOnlineStatusParams; response: GroupsGetOnlineStatusResponse }
  'groups.getRequests': { params: GroupsGetRequestsParams; response: GroupsGetRequestsResponse | GroupsGetRequestsFieldsResponse }
  'groups.getSettings': { params: GroupsGetSettingsParams; response: GroupsGetSettingsResponse }
  'groups.getTagList': { params: GroupsGetTagListParams; response: GroupsGetTagListResponse }
  'groups.getTokenPermissions': { params: GroupsGetTokenPermissionsParams; response: GroupsGetTokenPermissionsResponse }
  'groups.invite': { params: GroupsInviteParams; response: GroupsInviteResponse | GroupsInviteUserIdsResponse }
  'groups.isMember': { params: GroupsIsMemberParams; response: GroupsIsMemberResponse | GroupsIsMemberUserIdsResponse | GroupsIsMemberExtendedResponse | GroupsIsMemberUserIdsExtendedResponse }
  'groups.join': { params: GroupsJoinParams; response: GroupsJoinResponse }
  'groups.leave': { params: GroupsLeaveParams; response: GroupsLeaveResponse }
  'groups.removeUser': { params: GroupsRemoveUserParams; response: GroupsRemoveUserResponse }
  'groups.reorderLink': { params: GroupsReorderLinkParams; response: GroupsReorderLinkResponse }
  'groups.search': { params: GroupsSearchParams; response: GroupsSearchResponse }
  'groups.setCallbackSettings': { params: GroupsSetCallbackSettingsParams; response: GroupsSetCallbackSettingsResponse }
  'groups.setLongPollSettings': { params: GroupsSetLongPollSettingsParams; response: GroupsSetLongPollSettingsResponse }
  'groups.setSettings': { params: GroupsSetSettingsParams; response: GroupsSetSettingsResponse }
  'groups.setUserNote': { params: GroupsSetUserNoteParams; response: GroupsSetUserNoteResponse }
  'groups.tagAdd': { params: GroupsTagAddParams; response: GroupsTagAddResponse }
  'groups.tagBind': { params: GroupsTagBindParams; response: GroupsTagBindResponse }
  'groups.tagDelete': { params: GroupsTagDeleteParams; response: GroupsTagDeleteResponse }
  'groups.tagUpdate': { params: GroupsTagUpdateParams; response: GroupsTagUpdateResponse }
  'groups.toggleMarket': { params: GroupsToggleMarketParams; response: GroupsToggleMarketResponse }
  'groups.unban': { params: GroupsUnbanParams; response: GroupsUnbanResponse }
  'leadForms.create': { params: LeadFormsCreateParams; response: LeadFormsCreateResponse }
  'leadForms.delete': { params: LeadFormsDeleteParams; response: LeadFormsDeleteResponse }
  'leadForms.get': { params: LeadFormsGetParams; response: LeadFormsGetResponse }
  'leadForms.getLeads': { params: LeadFormsGetLeadsParams; response: LeadFormsGetLeadsResponse }
  'leadForms.getUploadURL': { params: LeadFormsGetUploadURLParams; response: LeadFormsGetUploadURLResponse }
  'leadForms.list': { params: LeadFormsListParams; response: LeadFormsListResponse }
  'leadForms.update': { params: LeadFormsUpdateParams; response: LeadFormsUpdateResponse }
  'likes.add': { params: LikesAddParams; response: LikesAddResponse }
  'likes.delete': { params: LikesDeleteParams; response: LikesDeleteResponse }
  'likes.getList': { params: LikesGetListParams; response: LikesGetListResponse | LikesGetListExtendedResponse }
  'likes.isLiked': { params: LikesIsLikedParams; response: LikesIsLikedResponse }
  'market.add': { params: MarketAddParams; response: MarketAddResponse }
  'market.addAlbum': { params: MarketAddAlbumParams; response: MarketAddAlbumResponse }
  'market.addProperty': { params: MarketAddPropertyParams; response: MarketAddPropertyResponse }
  'market.addPropertyVariant': { params: MarketAddPropertyVariantParams; response: MarketAddPropertyVariantResponse }
  'market.addToAlbum': { params: MarketAddToAlbumParams; response: MarketAddToAlbumBaseResponse }
  'market.createComment': { params: MarketCreateCommentParams; response: MarketCreateCommentResponse }
  'market.delete': { params: MarketDeleteParams; response: MarketDeleteResponse }
  'market.deleteAlbum': { params: MarketDeleteAlbumParams; response: MarketDeleteAlbumResponse }
  'market.deleteComment': { params: MarketDeleteCommentParams; response: MarketDeleteCommentResponse }
  'market.deleteProperty': { params: MarketDeletePropertyParams; response: MarketDeletePropertyResponse }
  'market.deletePropertyVariant': { params: MarketDeletePropertyVariantParams; response: MarketDeletePropertyVariantResponse }
  'market.edit': { params: MarketEditParams; response: MarketEditResponse }
  'market.editAlbum': { params: MarketEditAlbumParams; response: MarketEditAlbumResponse }
  'market.editComment': { params: MarketEditCommentParams; response: MarketEditCommentResponse }
  'market.editOrder': { params: MarketEditOrderParams; response: MarketEditOrderResponse }
  'market.editProperty': { params: MarketEditPropertyParams; response: MarketEditPropertyResponse }
  'market.editPropertyVariant': { params: MarketEditPropertyVariantParams; response: MarketEditPropertyVariantResponse }
  'market.filterCategories': { params: MarketFilterCategoriesParams; response: MarketFilterCategoriesResponse }
  'market.get': { params: MarketGetParams; response: MarketGetResponse | MarketGetExtendedResponse }
  'market.getAlbumById': { params: MarketGetAlbumByIdParams; response: MarketGetAlbumByIdResponse }
  'market.getAlbums': { params: MarketGetAlbumsParams; response: MarketGetAlbumsResponse }
  'market.getById': { params: MarketGetByIdParams; response: MarketGetByIdResponse | MarketGetByIdExtendedResponse }
  'market.getCategories': { params: MarketGetCategoriesParams; response: MarketGetCategoriesResponse }
  'market.getComments': { params: MarketGetCommentsParams; response: MarketGetCommentsResponse }
  'market.getFavesForAttach': { params: MarketGetFavesForAttachParams; response: MarketGetFavesForAttachResponse }
  'market.getGroupOrders': { params: MarketGetGroupOrdersParams; response: MarketGetGroupOrdersResponse }
  'market.getOrderById': { params: MarketGetOrderByIdParams; response: MarketGetOrderByIdResponse }
  'market.getOrderItems': { params: MarketGetOrderItemsParams; response: MarketGetOrderItemsResponse }
  'market.getOrders': { params: MarketGetOrdersParams; response: MarketGetOrdersResponse | MarketGetOrdersExtendedResponse }
  'market.getProductPhotoUploadServer': { params: MarketGetProductPhotoUploadServerParams; response: MarketGetProductPhotoUploadServerResponse }
  'market.getProperties': { params: MarketGetPropertiesParams; response: MarketGetPropertiesResponse }
  'market.groupItems': { params: MarketGroupItemsParams; response: MarketGroupItemsResponse }
  'market.removeFromAlbum': { params: MarketRemoveFromAlbumParams; response: MarketRemoveFromAlbumResponse }
  'market.reorderAlbums': { params: MarketReorderAlbumsParams; response: MarketReorderAlbumsResponse }
  'market.reorderItems': { params: MarketReorderItemsParams; response: MarketReorderItemsResponse }
  'market.report': { params: MarketReportParams; response: MarketReportResponse }
  'market.reportComment': { params: MarketReportCommentParams; response: MarketReportCommentResponse }
  'market.restore': { params: MarketRestoreParams; response: MarketRestoreResponse }
  'market.restoreComment': { params: MarketRestoreCommentParams; response: MarketRestoreCommentResponse }
  'market.saveProductPhoto': { params: MarketSaveProductPhotoParams; response: MarketSaveProductPhotoResponse }
  'market.saveProductPhotoBulk': { params: MarketSaveProductPhotoBulkParams; response: MarketSaveProductPhotoBulkResponse }
  'market.search': { params: MarketSearchParams; response: MarketSearchResponse | MarketSearchExtendedResponse }
  'market.searchItems': { params: MarketSearchItemsParams; response: MarketSearchItemsResponse }
  'market.searchItemsBasic': { params: MarketSearchItemsBasicParams; response: MarketSearchItemsBasicResponse }
  'market.ungroupItems': { params: MarketUngroupItemsParams; response: MarketUngroupItemsResponse }
  'messages.addChatUser': { params: MessagesAddChatUserParams; response: MessagesAddChatUserResponse }
  'messages.addChatUsers': { params: MessagesAddChatUsersParams; response: MessagesAddChatUsersResponse }
  'messages.allowMessagesFromGroup': { params: MessagesAllowMessagesFromGroupParams; response: MessagesAllowMessagesFromGroupResponse }
  'messages.createChat': { params: MessagesCreateChatParams; response: MessagesCreateChatResponse }
  'messages.delete': { params: MessagesDeleteParams; response: MessagesDeleteResponse }
  'messages.deleteChatPhoto': { params: MessagesDeleteChatPhotoParams; response: MessagesDeleteChatPhotoResponse }
  'messages.deleteConversation': { params: MessagesDeleteConversationParams; response: MessagesDeleteConversationResponse }
  'messages.deleteReaction': { params: MessagesDeleteReactionParams; response: MessagesDeleteReactionResponse }
  'messages.denyMessagesFromGroup': { params: MessagesDenyMessagesFromGroupParams; response: MessagesDenyMessagesFromGroupResponse }
  'messages.edit': { params: MessagesEditParams; response: MessagesEditResponse }
  'messages.editChat': { params: MessagesEditChatParams; response: MessagesEditChatResponse }
  'messages.getByConversationMessageId': { params: MessagesGetByConversationMessageIdParams; response: MessagesGetByConversationMessageIdResponse | MessagesGetByConversationMessageIdExtendedResponse }
  'messages.getById': { params: MessagesGetByIdParams; response: MessagesGetByIdResponse | MessagesGetByIdExtendedResponse }
  'messages.getChat': { params: MessagesGetChatParams; response: MessagesGetChatResponse | MessagesGetChatFieldsResponse | MessagesGetChatChatIdsResponse | MessagesGetChatChatIdsFieldsResponse }
  'messages.getChatPreview': { params: MessagesGetChatPreviewParams; response: MessagesGetChatPreviewResponse }
  'messages.getConversationMembers': { params: MessagesGetConversationMembersParams; response: MessagesGetConversationMembersResponse }
  'messages.getConversations': { params: MessagesGetConversationsParams; response: MessagesGetConversationsResponse }
  'messages.getConversationsById': { params: MessagesGetConversationsByIdParams; response: MessagesGetConversationsByIdResponse | MessagesGetConversationsByIdExtendedResponse }
  'messages.getHistory': { params: MessagesGetHistoryParams; response: MessagesGetHistoryResponse | MessagesGetHistoryExtendedResponse }
  'messages.getHistoryAttachments': { params: MessagesGetHistoryAttachmentsParams; response: MessagesGetHistoryAttachmentsResponse }
  'messages.getImportantMessages': { params: MessagesGetImportantMessagesParams; response: MessagesGetImportantMessagesResponse | MessagesGetImportantMessagesExtendedResponse }
  'messages.getIntentUsers': { params: MessagesGetIntentUsersParams; response: MessagesGetIntentUsersResponse }
  'messages.getInviteLink': { params: MessagesGetInviteLinkParams; response: MessagesGetInviteLinkResponse }
  'messages.getLastActivity': { params: MessagesGetLastActivityParams; response: MessagesGetLastActivityResponse }
  'messages.getLongPollHistory': { params: MessagesGetLongPollHistoryParams; response: MessagesGetLongPollHistoryResponse }
  'messages.getLongPollServer': { params: MessagesGetLongPollServerParams; response: MessagesGetLongPollServerResponse }
  'messages.getMessagesReactions': { params: MessagesGetMessagesReactionsParams; response: MessagesGetMessagesReactionsResponse }
  'messages.getReactedPeers': { params: MessagesGetReactedPeersParams; response: MessagesGetReactedPeersResponse }
  'messages.getReactionsAssets': { params: MessagesGetReactionsAssetsParams; response: MessagesGetReactionsAssetsResponse }
  'messages.isMessagesFromGroupAllowed': { params: MessagesIsMessagesFromGroupAllowedParams; response: MessagesIsMessagesFromGroupAllowedResponse }
  'messages.joinChatByInviteLink': { params: MessagesJoinChatByInviteLinkParams; response: MessagesJoinChatByInviteLinkResponse }
  'messages.markAsAnsweredConversation': { params: MessagesMarkAsAnsweredConversationParams; response: MessagesMarkAsAnsweredConversationResponse }
  'messages.markAsImportant': { params: MessagesMarkAsImportantParams; response: MessagesMarkAsImportantResponse }
  'messages.markAsImportantConversation': { params: MessagesMarkAsImportantConversationParams; response: MessagesMarkAsImportantConversationResponse }
  'messages.markAsRead': { params: MessagesMarkAsReadParams; response: MessagesMarkAsReadResponse }
  'messages.markReactionsAsRead': { params: MessagesMarkReactionsAsReadParams; response: MessagesMarkReactionsAsReadResponse }
  'messages.muteChatMentions': { params: MessagesMuteChatMentionsParams; response: MessagesMuteChatMentionsResponse }
  'messages.pin': { params: MessagesPinParams; response: MessagesPinResponse }
  'messages.removeChatUser': { params: MessagesRemoveChatUserParams; response: MessagesRemoveChatUserResponse }
  'messages.restore': { params: MessagesRestoreParams; response: MessagesRestoreResponse }
  'messages.search': { params: MessagesSearchParams; response: MessagesSearchResponse | MessagesSearchExtendedResponse }
  'messages.searchConversations': { params: MessagesSearchConversationsParams; response: MessagesSearchConversationsResponse | MessagesSearchConversationsExtendedResponse }
  'messages.send': { params: MessagesSendParams; response: MessagesSendDeprecatedResponse | MessagesSendUserIdsResponse }
  'messages.sendMessageEventAnswer': { params: MessagesSendMessageEventAnswerParams; response: MessagesSendMessageEventAnswerResponse }
  'messages.sendReaction': { params: MessagesSendReactionParams; response: MessagesSendReactionResponse }
  'messages.setActivity': { params: MessagesSetActivityParams; response: MessagesSetActivityResponse }
  'messages.setChatPhoto': { params: MessagesSetChatPhotoParams; response: MessagesSetChatPhotoResponse }
  'messages.unpin': { params: MessagesUnpinParams; response: MessagesUnpinResponse }
  'newsfeed.addBan': { params: NewsfeedAddBanParams; response: NewsfeedAddBanResponse }
  'newsfeed.deleteBan': { params: NewsfeedDeleteBanParams; response: NewsfeedDeleteBanResponse }
  'newsfeed.deleteList': { params: NewsfeedDeleteListParams; response: NewsfeedDeleteListResponse }
  'newsfeed.get': { params: NewsfeedGetParams; response: NewsfeedGetResponse }
  'newsfeed.getBanned': { params: NewsfeedGetBannedParams; response: NewsfeedGetBannedResponse | NewsfeedGetBannedExtendedResponse }
  'newsfeed.getComments': { params: NewsfeedGetCommentsParams; response: NewsfeedGetCommentsResponse }
  'newsfeed.getLists': { params: NewsfeedGetListsParams; response: NewsfeedGetListsResponse | NewsfeedGetListsExtendedResponse }
  'newsfeed.getMentions': { params: NewsfeedGetMentionsParams; response: NewsfeedGetMentionsResponse }
  'newsfeed.getRecommended': { params: NewsfeedGetRecommendedParams; response: NewsfeedGetRecommendedResponse }
  'newsfeed.getSuggestedSources': { params: NewsfeedGetSuggestedSourcesParams; response: NewsfeedGetSuggestedSourcesResponse }
  'newsfeed.ignoreItem': { params: NewsfeedIgnoreItemParams; response: NewsfeedIgnoreItemResponse }
  'newsfeed.saveList': { params: NewsfeedSaveListParams; response: NewsfeedSaveListResponse }
  'newsfeed.search': { params: NewsfeedSearchParams; response: NewsfeedSearchResponse | NewsfeedSearchExtendedResponse }
  'newsfeed.unignoreItem': { params: NewsfeedUnignoreItemParams; response: NewsfeedUnignoreItemResponse }
  'newsfeed.unsubscribe': { params: NewsfeedUnsubscribeParams; response: NewsfeedUnsubscribeResponse }
  'notes.add': { params: NotesAddParams; response: NotesAddResponse }
  'notes.createComment': { params: NotesCreateCommentParams; response: NotesCreateCommentResponse }
  'notes.delete': { params: NotesDeleteParams; response: NotesDeleteResponse }
  'notes.deleteComment': { params: NotesDeleteCommentParams; response: NotesDeleteCommentResponse }
  'notes.edit': { params: NotesEditParams; response: NotesEditResponse }
  'notes.editComment': { params: NotesEditCommentParams; response: NotesEditCommentResponse }
  'notes.get': { params: NotesGetParams; response: NotesGetResponse }
  'notes.getById': { params: NotesGetByIdParams; response: NotesGetByIdResponse }
  'notes.getComments': { params: NotesGetCommentsParams; response: NotesGetCommentsResponse }
  'notes.restoreComment': { params: NotesRestoreCommentParams; response: NotesRestoreCommentResponse }
  'notifications.get': { params: NotificationsGetParams; response: NotificationsGetResponse }
  'notifications.markAsViewed': { params: NotificationsMarkAsViewedParams; response: NotificationsMarkAsViewedResponse }
  'notifications.sendMessage': { params: NotificationsSendMessageParams; response: NotificationsSendMessageResponse }
  'orders.cancelSubscription': { params: OrdersCancelSubscriptionParams; response: OrdersCancelSubscriptionResponse }
  'orders.changeState': { params: OrdersChangeStateParams; response: OrdersChangeStateResponse }
  'orders.get': { params: OrdersGetParams; response: OrdersGetResponse }
  'orders.getAmount': { params: OrdersGetAmountParams; response: OrdersGetAmountResponse }
  'orders.getById': { params: OrdersGetByIdParams; response: OrdersGetByIdResponse }
  'orders.getUserSubscriptionById': { params: OrdersGetUserSubscriptionByIdParams; response: OrdersGetUserSubscriptionByIdResponse }
  'orders.getUserSubscriptions': { params: OrdersGetUserSubscriptionsParams; response: OrdersGetUserSubscriptionsResponse }
  'pages.clearCache': { params: PagesClearCacheParams; response: PagesClearCacheResponse }
  'pages.get': { params: PagesGetParams; response: PagesGetResponse }
  'pages.getHistory': { params: PagesGetHistoryParams; response: PagesGetHistoryResponse }
  'pages.getTitles': { params: PagesGetTitlesParams; response: PagesGetTitlesResponse }
  'pages.getVersion': { params: PagesGetVersionParams; response: PagesGetVersionResponse }
  'pages.parseWiki': { params: PagesParseWikiParams; response: PagesParseWikiResponse }
  'pages.save': { params: PagesSaveParams; response: PagesSaveResponse }
  'pages.saveAccess': { params: PagesSaveAccessParams; response: PagesSaveAccessResponse }
  'photos.confirmTag': { params: PhotosConfirmTagParams; response: PhotosConfirmTagResponse }
  'photos.copy': { params: PhotosCopyParams; response: PhotosCopyResponse }
  'photos.createAlbum': { params: PhotosCreateAlbumParams; response: PhotosCreateAlbumResponse }
  'photos.createComment': { params: PhotosCreateCommentParams; response: PhotosCreateCommentResponse }
  'photos.delete': { params: PhotosDeleteParams; response: PhotosDeleteResponse }
  'photos.deleteAlbum': { params: PhotosDeleteAlbumParams; response: PhotosDeleteAlbumResponse }
  'photos.deleteComment': { params: PhotosDeleteCommentParams; response: PhotosDeleteCommentResponse }
  'photos.edit': { params: PhotosEditParams; response: PhotosEditResponse }
  'photos.editAlbum': { params: PhotosEditAlbumParams; response: PhotosEditAlbumResponse }
  'photos.editComment': { params: PhotosEditCommentParams; response: PhotosEditCommentResponse }
  'photos.get': { params: PhotosGetParams; response: PhotosGetResponse }
  'photos.getAlbums': { params: PhotosGetAlbumsParams; response: PhotosGetAlbumsResponse }
  'photos.getAlbumsCount': { params: PhotosGetAlbumsCountParams; response: PhotosGetAlbumsCountResponse }
  'photos.getAll': { params: PhotosGetAllParams; response: PhotosGetAllResponse }
  'photos.getAllComments': { params: PhotosGetAllCommentsParams; response: PhotosGetAllCommentsResponse }
  'photos.getById': { params: PhotosGetByIdParams; response: PhotosGetByIdResponse }
  'photos.getChatUploadServer': { params: PhotosGetChatUploadServerParams; response: PhotosGetChatUploadServerResponse }
  'photos.getComments': { params: PhotosGetCommentsParams; response: PhotosGetCommentsResponse | PhotosGetCommentsExtendedResponse }
  'photos.getMarketAlbumUploadServer': { params: PhotosGetMarketAlbumUploadServerParams; response: PhotosGetMarketAlbumUploadServerResponse }
  'photos.getMessagesUploadServer': { params: PhotosGetMessagesUploadServerParams; response: PhotosGetMessagesUploadServerResponse }
  'photos.getNewTags': { params: PhotosGetNewTagsParams; response: PhotosGetNewTagsResponse }
  'photos.getOwnerCoverPhotoUploadServer': { params: PhotosGetOwnerCoverPhotoUploadServerParams; response: PhotosGetOwnerCoverPhotoUploadServerResponse }
  'photos.getOwnerPhotoUploadServer': { params: PhotosGetOwnerPhotoUploadServerParams; response: PhotosGetOwnerPhotoUploadServerResponse }
  'photos.getTags': { params: PhotosGetTagsParams; response: PhotosGetTagsResponse }
  'photos.getUploadServer': { params: PhotosGetUploadServerParams; response: PhotosGetUploadServerResponse }
  'photos.getUserPhotos': { params: PhotosGetUserPhotosParams; response: PhotosGetUserPhotosResponse }
  'photos.getWallUploadServer': { params: PhotosGetWallUploadServerParams; response: PhotosGetWallUploadServerResponse }
  'photos.makeCover': { params: PhotosMakeCoverParams; response: PhotosMakeCoverResponse }
  'photos.move': { params: PhotosMoveParams; response: PhotosMoveResponse }
  'photos.putTag': { params: PhotosPutTagParams; response: PhotosPutTagResponse }
  'photos.removeTag': { params: PhotosRemoveTagParams; response: PhotosRemoveTagResponse }
  'photos.reorderAlbums': { params: PhotosReorderAlbumsParams; response: PhotosReorderAlbumsResponse }
  'photos.reorderPhotos': { params: PhotosReorderPhotosParams; response: PhotosReorderPhotosResponse }
  'photos.report': { params: PhotosReportParams; response: PhotosReportResponse }
  'photos.reportComment': { params: PhotosReportCommentParams; response: PhotosReportCommentResponse }
  'photos.restore': { params: PhotosRestoreParams; response: PhotosRestoreResponse }
  'photos.restoreComment': { params: PhotosRestoreCommentParams; response: PhotosRestoreCommentResponse }
  'photos.save': { params: PhotosSaveParams; response: PhotosSaveResponse }
  'photos.saveMarketAlbumPhoto': { params: PhotosSaveMarketAlbumPhotoParams; response: PhotosSaveMarketAlbumPhotoResponse }
  'photos.saveMessagesPhoto': { params: PhotosSaveMessagesPhotoParams; response: PhotosSaveMessagesPhotoResponse }
  'photos.saveOwnerCoverPhoto': { params: PhotosSaveOwnerCoverPhotoParams; response: PhotosSaveOwnerCoverPhotoResponse }
  'photos.saveOwnerPhoto': { params: PhotosSaveOwnerPhotoParams; response: PhotosSaveOwnerPhotoResponse }
  'photos.saveWallPhoto': { params: PhotosSaveWallPhotoParams; response: PhotosSaveWallPhotoResponse }
  'photos.search': { params: PhotosSearchParams; response: PhotosSearchResponse }
  'podcasts.searchPodcast': { params: PodcastsSearchPodcastParams; response: PodcastsSearchPodcastResponse }
  'polls.addVote': { params: PollsAddVoteParams; response: PollsAddVoteResponse }
  'polls.create': { params: PollsCreateParams; response: PollsCreateResponse }
  'polls.deleteVote': { params: PollsDeleteVoteParams; response: PollsDeleteVoteResponse }
  'polls.edit': { params: PollsEditParams; response: PollsEditResponse }
  'polls.getBackgrounds': { params: PollsGetBackgroundsParams; response: PollsGetBackgroundsResponse }
  'polls.getById': { params: PollsGetByIdParams; response: PollsGetByIdResponse }
  'polls.getPhotoUploadServer': { params: PollsGetPhotoUploadServerParams; response: PollsGetPhotoUploadServerResponse }
  'polls.getVoters': { params: PollsGetVotersParams; response: PollsGetVotersResponse | PollsGetVotersFieldsResponse }
  'polls.savePhoto': { params: PollsSavePhotoParams; response: PollsSavePhotoResponse }
  'prettyCards.create': { params: PrettyCardsCreateParams; response: PrettyCardsCreateResponse }
  'prettyCards.delete': { params: PrettyCardsDeleteParams; response: PrettyCardsDeleteResponse }
  'prettyCards.edit': { params: PrettyCardsEditParams; response: PrettyCardsEditResponse }
  'prettyCards.get': { params: PrettyCardsGetParams; response: PrettyCardsGetResponse }
  'prettyCards.getById': { params: PrettyCardsGetByIdParams; response: PrettyCardsGetByIdResponse }
  'prettyCards.getUploadURL': { params: PrettyCardsGetUploadURLParams; response: PrettyCardsGetUploadURLResponse }
  'search.getHints': { params: SearchGetHintsParams; response: SearchGetHintsResponse }
  'secure.addAppEvent': { params: SecureAddAppEventParams; response: SecureAddAppEventResponse }
  'secure.checkToken': { params: SecureCheckTokenParams; response: SecureCheckTokenResponse }
  'secure.getAppBalance': { params: SecureGetAppBalanceParams; response: SecureGetAppBalanceResponse }
  'secure.getSMSHistory': { params: SecureGetSMSHistoryParams; response: SecureGetSMSHistoryResponse }
  'secure.getTransactionsHistory': { params: SecureGetTransactionsHistoryParams; response: SecureGetTransactionsHistoryResponse }
  'secure.getUserLevel': { params: SecureGetUserLevelParams; response: SecureGetUserLevelResponse }
  'secure.giveEventSticker': { params: SecureGiveEventStickerParams; response: SecureGiveEventStickerResponse }
  'secure.sendNotification': { params: SecureSendNotificationParams; response: SecureSendNotificationResponse }
  'secure.sendSMSNotification': { params: SecureSendSMSNotificationParams; response: SecureSendSMSNotificationResponse }
  'secure.setCounter': { params: SecureSetCounterParams; response: SecureSetCounterResponseInteger | SecureSetCounterResponseArray }
  'stats.get': { params: StatsGetParams; response: StatsGetResponse }
  'stats.getPostReach': { params: StatsGetPostReachParams; response: StatsGetPostReachResponse }
  'stats.trackVisitor': { params: StatsTrackVisitorParams; response: StatsTrackVisitorResponse }
  'status.get': { params: StatusGetParams; response: StatusGetResponse }
  'status.set': { params: StatusSetParams; response: StatusSetResponse }
  'storage.get': { params: StorageGetParams; response: StorageGetResponse }
  'storage.getKeys': { params: StorageGetKeysParams; response: StorageGetKeysResponse }
  'storage.set': { params: StorageSetParams; response: StorageSetResponse }
  'store.addStickersToFavorite': { params: StoreAddStickersToFavoriteParams; response: StoreAddStickersToFavoriteResponse }
  'store.getFavoriteStickers': { params: StoreGetFavoriteStickersParams; response: StoreGetFavoriteStickersResponse }
  'store.getProducts': { params: StoreGetProductsParams; response: StoreGetProductsResponse }
  'store.getStickersKeywords': { params: StoreGetStickersKeywordsParams; response: StoreGetStickersKeywordsResponse }
  'store.removeStickersFromFavorite': { params: StoreRemoveStickersFromFavoriteParams; response: StoreRemoveStickersFromFavoriteResponse }
  'stories.banOwner': { params: StoriesBanOwnerParams; response: StoriesBanOwnerResponse }
  'stories.delete': { params: StoriesDeleteParams; response: StoriesDeleteResponse }
  'stories.get': { params: StoriesGetParams; response: StoriesGetResponse }
  'stories.getBanned': { params: StoriesGetBannedParams; response: StoriesGetBannedResponse | StoriesGetBannedExtendedResponse }
  'stories.getById': { params: StoriesGetByIdParams; response: StoriesGetByIdResponse }
  'stories.getPhotoUploadServer': { params: StoriesGetPhotoUploadServerParams; response: StoriesGetPhotoUploadServerResponse }
  'stories.getReplies': { params: StoriesGetRepliesParams; response: StoriesGetRepliesResponse }
  'stories.getStats': { params: StoriesGetStatsParams; response: StoriesGetStatsResponse }
  'stories.getVideoUploadServer': { params: StoriesGetVideoUploadServerParams; response: StoriesGetVideoUploadServerResponse }
  'stories.getViewers': { params: StoriesGetViewersParams; response: StoriesGetViewersResponse }
  'stories.hideAllReplies': { params: StoriesHideAllRepliesParams; response: StoriesHideAllRepliesResponse }
  'stories.hideReply': { params: StoriesHideReplyParams; response: StoriesHideReplyResponse }
  'stories.save': { params: StoriesSaveParams; response: StoriesSaveResponse }
  'stories.search': { params: StoriesSearchParams; response: StoriesSearchResponse }
  'stories.sendInteraction': { params: StoriesSendInteractionParams; response: StoriesSendInteractionResponse }
  'stories.unbanOwner': { params: StoriesUnbanOwnerParams; response: StoriesUnbanOwnerResponse }
  'streaming.getServerUrl': { params: StreamingGetServerUrlParams; response: StreamingGetServerUrlResponse }
  'streaming.getStats': { params: StreamingGetStatsParams; response: StreamingGetStatsResponse }
  'streaming.getStem': { params: StreamingGetStemParams; response: StreamingGetStemResponse }
  'translations.translate': { params: TranslationsTranslateParams; response: TranslationsTranslateResponse }
  'users.get': { params: UsersGetParams; response: UsersGetResponse }
  'users.getFollowers': { params: UsersGetFollowersParams; response: UsersGetFollowersResponse | UsersGetFollowersFieldsResponse }
  'users.getSubscriptions': { params: UsersGetSubscriptionsParams; response: UsersGetSubscriptionsResponse | UsersGetSubscriptionsExtendedResponse }
  'users.report': { params: UsersReportParams; response: UsersReportResponse }
  'users.search': { params: UsersSearchParams; response: UsersSearchResponse }
  'utils.checkLink': { params: UtilsCheckLinkParams; response: UtilsCheckLinkResponse }
  'utils.deleteFromLastShortened': { params: UtilsDeleteFromLastShortenedParams; response: UtilsDeleteFromLastShortenedResponse }
  'utils.getLastShortenedLinks': { params: UtilsGetLastShortenedLinksParams; response: UtilsGetLastShortenedLinksResponse }
  'utils.getLinkStats': { params: UtilsGetLinkStatsParams; response: UtilsGetLinkStatsResponse | UtilsGetLinkStatsExtendedResponse }
  'utils.getServerTime': { params: UtilsGetServerTimeParams; response: UtilsGetServerTimeResponse }
  'utils.getShortLink': { params: UtilsGetShortLinkParams; response: UtilsGetShortLinkResponse }
  'utils.resolveScreenName': { params: UtilsResolveScreenNameParams; response: UtilsResolveScreenNameResponse }
  'video.add': { params: VideoAddParams; response: VideoAddResponse }
  'video.addAlbum': { params: VideoAddAlbumParams; response: VideoAddAlbumResponse }
  'video.addToAlbum': { params: VideoAddToAlbumParams; response: VideoAddToAlbumResponse | VideoAddToAlbumMultiResponse }
  'video.createComment': { params: VideoCreateCommentParams; response: VideoCreateCommentResponse }
  'video.delete': { params: VideoDeleteParams; response: VideoDeleteResponse }
  'video.deleteAlbum': { params: VideoDeleteAlbumParams; response: VideoDeleteAlbumResponse }
  'video.deleteComment': { params: VideoDeleteCommentParams; response: VideoDeleteCommentResponse }
  'video.deleteThread': { params: VideoDeleteThreadParams; response: VideoDeleteThreadResponse }
  'video.edit': { params: VideoEditParams; response: VideoEditResponse }
  'video.editAlbum': { params: VideoEditAlbumParams; response: VideoEditAlbumResponse }
  'video.editComment': { params: VideoEditCommentParams; response: VideoEditCommentResponse }
  'video.get': { params: VideoGetParams; response: VideoGetResponse }
  'video.getAlbumById': { params: VideoGetAlbumByIdParams; response: VideoGetAlbumByIdResponse }
  'video.getAlbums': { params: VideoGetAlbumsParams; response: VideoGetAlbumsResponse | VideoGetAlbumsExtendedResponse }
  'video.getAlbumsByVideo': { params: VideoGetAlbumsByVideoParams; response: VideoGetAlbumsByVideoResponse | VideoGetAlbumsByVideoExtendedResponse }
  'video.getComments': { params: VideoGetCommentsParams; response: VideoGetCommentsResponse | VideoGetCommentsExtendedResponse }
  'video.getLongPollServer': { params: VideoGetLongPollServerParams; response: VideoGetLongPollServerResponse }
  'video.getOembed': { params: VideoGetOembedParams; response: VideoGetOembedResponse }
  'video.getThumbUploadUrl': { params: VideoGetThumbUploadUrlParams; response: VideoGetThumbUploadUrlResponse }
  'video.liveGetCategories': { params: VideoLiveGetCategoriesParams; response: VideoLiveGetCategoriesResponse }
  'video.removeFromAlbum': { params: VideoRemoveFromAlbumParams; response: VideoRemoveFromAlbumResponse | VideoRemoveFromAlbumMultiResponse }
  'video.reorderAlbums': { params: VideoReorderAlbumsParams; response: VideoReorderAlbumsResponse }
  'video.reorderVideos': { params: VideoReorderVideosParams; response: VideoReorderVideosResponse }
  'video.report': { params: VideoReportParams; response: VideoReportResponse }
  'video.reportComment': { params: VideoReportCommentParams; response: VideoReportCommentResponse }
  'video.restore': { params: VideoRestoreParams; response: VideoRestoreResponse }
  'video.restoreComment': { params: VideoRestoreCommentParams; response: VideoRestoreCommentResponse }
  'video.restoreThread': { params: VideoRestoreThreadParams; response: VideoRestoreThreadResponse }
  'video.save': { params: VideoSaveParams; response: VideoSaveResponse }
  'video.saveUploadedThumb': { params: VideoSaveUploadedThumbParams; response: VideoSaveUploadedThumbResponse }
  'video.search': { params: VideoSearchParams; response: VideoSearchResponse | VideoSearchExtendedResponse }
  'video.startStreaming': { params: VideoStartStreamingParams; response: VideoStartStreamingResponse }
  'video.stopStreaming': { params: VideoStopStreamingParams; response: VideoStopStreamingResponse }
  'video.unpinComment': { params: VideoUnpinCommentParams; response: VideoUnpinCommentResponse }
  'wall.checkCopyrightLink': { params: WallCheckCopyrightLinkParams; response: WallCheckCopyrightLinkResponse }
  'wall.closeComments': { params: WallCloseCommentsParams; response: WallCloseCommentsResponse }
  'wall.createComment': { params: WallCreateCommentParams; response: WallCreateCommentResponse }
  'wall.delete': { params: WallDeleteParams; response: WallDeleteResponse }
  'wall.deleteComment': { params: WallDeleteCommentParams; response: WallDeleteCommentResponse }
  'wall.edit': { params: WallEditParams; response: WallEditResponse }
  'wall.editAdsStealth': { params: WallEditAdsStealthParams; response: WallEditAdsStealthResponse }
  'wall.editComment': { params: WallEditCommentParams; response: WallEditCommentResponse }
  'wall.get': { params: WallGetParams; response: WallGetResponse | WallGetExtendedResponse }
  'wall.getById': { params: WallGetByIdParams; response: WallGetByIdResponse | WallGetByIdExtendedResponse }
  'wall.getComment': { params: WallGetCommentParams; response: WallGetCommentResponse | WallGetCommentExtendedResponse }
  'wall.getComments': { params: WallGetCommentsParams; response: WallGetCommentsResponse | WallGetCommentsExtendedResponse }
  'wall.getReposts': { params: WallGetRepostsParams; response: WallGetRepostsResponse }
  'wall.openComments': { params: WallOpenCommentsParams; response: WallOpenCommentsResponse }
  'wall.parseAttachedLink': { params: WallParseAttachedLinkParams; response: WallParseAttachedLinkResponse }
  'wall.pin': { params: WallPinParams; response: WallPinResponse }
  'wall.post': { params: WallPostParams; response: WallPostResponse }
  'wall.postAdsStealth': { params: WallPostAdsStealthParams; response: WallPostAdsStealthResponse }
  'wall.reportComment': { params: WallReportCommentParams; response: WallReportCommentResponse }
  'wall.reportPost': { params: WallReportPostParams; response: WallReportPostResponse }
  'wall.repost': { params: WallRepostParams; response: WallRepostResponse }
  'wall.restore': { params: WallRestoreParams; response: WallRestoreResponse }
  'wall.restoreComment': { params: WallRestoreCommentParams; response: WallRestoreCommentResponse }
  'wall.search': { params: WallSearchParams; response: WallSearchResponse | WallSearchExtendedResponse }
  'wall.unpin': { params: WallUnpinParams; response: WallUnpinResponse }
  'widgets.getComments': { params: WidgetsGetCommentsParams; response: WidgetsGetCommentsResponse }
  'widgets.getPages': { params: WidgetsGetPagesParams; response: WidgetsGetPagesResponse }
}
