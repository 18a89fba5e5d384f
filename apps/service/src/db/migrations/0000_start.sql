CREATE TABLE "api_keys" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idempotency_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"body" jsonb,
	"body_sealed" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_answer" CHECK (("idempotency_keys"."body" is null) <> ("idempotency_keys"."body_sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "instance_facts" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instance_secrets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instance_secrets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	CONSTRAINT "instance_secrets_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refresh_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"session_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"quiet_from" text,
	"quiet_to" text,
	"email_notices" boolean DEFAULT true NOT NULL,
	"telegram_notices" boolean DEFAULT true NOT NULL,
	"in_app_notices" boolean DEFAULT true NOT NULL,
	"webhook_notices" boolean DEFAULT true NOT NULL,
	"telegram_chat_id" bigint,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('operator', 'member')),
	CONSTRAINT "users_language" CHECK ("users"."language" in ('en', 'ru')),
	CONSTRAINT "users_quiet_hours" CHECK (("users"."quiet_from" is null) = ("users"."quiet_to" is null))
);
--> statement-breakpoint
CREATE TABLE "agent_tasks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agent_tasks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"agent_id" bigint,
	"credential_id" bigint,
	"vk_user_id" bigint NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"method" text NOT NULL,
	"is_change" boolean NOT NULL,
	"parameters_sealed" "bytea",
	"answer_sealed" "bytea",
	"lease" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint,
	"via" text NOT NULL,
	"session_id" uuid,
	"api_key_id" bigint,
	"action" text NOT NULL,
	"result" text NOT NULL,
	"credential_id" bigint,
	"publication_id" bigint,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_log_session" CHECK (("audit_log"."via" = 'session') = ("audit_log"."session_id" is not null)),
	CONSTRAINT "audit_log_api_key" CHECK (("audit_log"."via" = 'api_key') = ("audit_log"."api_key_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "user_credentials" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "user_credentials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"account_name" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"vk_user_id" bigint,
	"vk_group_id" bigint,
	"state" text NOT NULL,
	"token_sealed" "bytea",
	"agent_id" bigint,
	"agent_seen_at" timestamp (3) with time zone,
	"refresh_sealed" "bytea",
	"refresh_due_at" timestamp (3) with time zone,
	"refreshing_until" timestamp (3) with time zone,
	"refresh_intended_at" timestamp (3) with time zone,
	"fingerprint" "bytea" NOT NULL,
	"rights" integer,
	"missing_scopes" text[] DEFAULT '{}' NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"expiry_source" text NOT NULL,
	"last_error" jsonb,
	"proxy_sealed" "bytea",
	"proxy_shown" text,
	"checked_at" timestamp (3) with time zone,
	"recheck_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"renewed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"notices_told_until" timestamp (3) with time zone,
	"death_told_of" "bytea",
	"next_notice_at" timestamp (3) with time zone GENERATED ALWAYS AS (case
  when refresh_sealed is not null then null
  when state in ('expired', 'revoked', 'blocked', 'ip_mismatch', 'reauthorization_required') then
    case when death_told_of is distinct from fingerprint then coalesce(checked_at, renewed_at) end
  else least(case when ((expires_at at time zone 'UTC') - interval '360 minutes') at time zone 'UTC' > greatest(renewed_at, notices_told_until) then ((expires_at at time zone 'UTC') - interval '360 minutes') at time zone 'UTC' end, case when ((expires_at at time zone 'UTC') - interval '120 minutes') at time zone 'UTC' > greatest(renewed_at, notices_told_until) then ((expires_at at time zone 'UTC') - interval '120 minutes') at time zone 'UTC' end, case when ((expires_at at time zone 'UTC') - interval '30 minutes') at time zone 'UTC' > greatest(renewed_at, notices_told_until) then ((expires_at at time zone 'UTC') - interval '30 minutes') at time zone 'UTC' end, case when ((expires_at at time zone 'UTC') - interval '0 minutes') at time zone 'UTC' > greatest(renewed_at, notices_told_until) then ((expires_at at time zone 'UTC') - interval '0 minutes') at time zone 'UTC' end)
end) STORED,
	CONSTRAINT "user_credentials_holder" CHECK (("user_credentials"."kind" = 'agent') = ("user_credentials"."token_sealed" is null)),
	CONSTRAINT "user_credentials_agent" CHECK ("user_credentials"."kind" = 'agent' or "user_credentials"."agent_id" is null),
	CONSTRAINT "user_credentials_proxy" CHECK (("user_credentials"."proxy_sealed" is null) = ("user_credentials"."proxy_shown" is null)),
	CONSTRAINT "user_credentials_refresh" CHECK ("user_credentials"."refresh_due_at" is null or "user_credentials"."refresh_sealed" is not null),
	CONSTRAINT "user_credentials_refresh_lease" CHECK (("user_credentials"."refreshing_until" is null) = ("user_credentials"."refresh_intended_at" is null)),
	CONSTRAINT "user_credentials_owner" CHECK ("user_credentials"."kind" in ('service', 'community') or "user_credentials"."vk_user_id" is not null),
	CONSTRAINT "user_credentials_group" CHECK ("user_credentials"."vk_group_id" is null or "user_credentials"."vk_group_id" > 0),
	CONSTRAINT "user_credentials_expiry" CHECK (("user_credentials"."expires_at" is null) = ("user_credentials"."expiry_source" = 'none'))
);
--> statement-breakpoint
CREATE TABLE "vk_account_leases" (
	"vk_user_id" bigint PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"held_until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp with time zone[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vk_id_authorizations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vk_id_authorizations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"state_hash" "bytea" NOT NULL,
	"verifier_sealed" "bytea" NOT NULL,
	"account_name" text,
	"redirect_uri" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intakes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"file_name" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metadata" text,
	"media_key" text,
	"length" bigint,
	"received" bigint DEFAULT 0 NOT NULL,
	"head" "bytea" DEFAULT '\x' NOT NULL,
	"validator" text,
	"url_sealed" "bytea",
	"host" text,
	"path" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"error_type" text,
	"error_words" text,
	"holder" text,
	"held_until" timestamp (3) with time zone,
	"release_wanted" boolean DEFAULT false NOT NULL,
	"recording_id" bigint,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intakes_received" CHECK ("intakes"."received" >= 0 and ("intakes"."length" is null or "intakes"."received" <= "intakes"."length")),
	CONSTRAINT "intakes_holder" CHECK (("intakes"."holder" is null) = ("intakes"."held_until" is null)),
	CONSTRAINT "intakes_upload" CHECK ("intakes"."kind" <> 'upload' or ("intakes"."length" is not null and "intakes"."expires_at" is not null)),
	CONSTRAINT "intakes_folder" CHECK (("intakes"."kind" = 'folder') = ("intakes"."path" is not null)),
	CONSTRAINT "intakes_error" CHECK (("intakes"."state" = 'failed') = ("intakes"."error_type" is not null))
);
--> statement-breakpoint
CREATE TABLE "notice_deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"notice_id" bigint,
	"channel" text NOT NULL,
	"webhook_id" bigint,
	"message_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"claim" uuid,
	"claimed_until" timestamp (3) with time zone,
	"outcome" text,
	"http_status" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "notice_deliveries_claim" CHECK (("notice_deliveries"."state" = 'sending') = ("notice_deliveries"."claim" is not null)),
	CONSTRAINT "notice_deliveries_webhook_channel" CHECK (("notice_deliveries"."channel" = 'webhook') = ("notice_deliveries"."webhook_id" is not null)),
	CONSTRAINT "notice_deliveries_test" CHECK ("notice_deliveries"."notice_id" is not null or "notice_deliveries"."channel" = 'webhook')
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_secrets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"webhook_id" bigint NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhooks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"url" text NOT NULL,
	"kinds" text[],
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"disabled_because" text,
	CONSTRAINT "webhooks_disabled" CHECK (("webhooks"."disabled_at" is null) = ("webhooks"."disabled_because" is null))
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invites_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code_hash" "bytea" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_by" bigint
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "password_resets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "telegram_link_codes" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preset_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "preset_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"preset_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"match" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preset_rules_match" CHECK ("preset_rules"."match" in ('all', 'any'))
);
--> statement-breakpoint
CREATE TABLE "presets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "presets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leftovers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "leftovers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"publication_id" bigint,
	"vk_user_id" bigint NOT NULL,
	"owner_id" bigint NOT NULL,
	"video_id" bigint,
	"marker" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "publication_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"publication_id" bigint NOT NULL,
	"step" text NOT NULL,
	"outcome" text DEFAULT 'intended' NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"intended_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"recording_id" bigint,
	"credential_id" bigint,
	"vk_user_id" bigint NOT NULL,
	"owner_id" bigint NOT NULL,
	"album_id" bigint,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"privacy_view" text,
	"privacy_comment" text,
	"no_comments" boolean DEFAULT false NOT NULL,
	"repeat" boolean DEFAULT false NOT NULL,
	"wallpost" boolean DEFAULT false NOT NULL,
	"wall_message" text,
	"thumbnail_id" bigint,
	"takes_cover" boolean DEFAULT false NOT NULL,
	"publish_at" timestamp (3) with time zone,
	"publish_mode" text,
	"again" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"resumes_in" text,
	"reason" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"claimed_until" timestamp (3) with time zone DEFAULT '-infinity' NOT NULL,
	"claim" uuid,
	"state_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"answer_sealed" "bytea",
	"marker" uuid DEFAULT gen_random_uuid() NOT NULL,
	"wall_guid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"video_id" bigint,
	"access_key_sealed" "bytea",
	"upload_url_sealed" "bytea",
	"sent_bytes" bigint DEFAULT 0 NOT NULL,
	"range_state" jsonb,
	"post_id" bigint,
	"differences" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"unverified" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp (3) with time zone,
	"check_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"vk_status" text,
	CONSTRAINT "publications_parked_resumes" CHECK (("publications"."state" = 'waiting_for_token') = ("publications"."resumes_in" is not null)),
	CONSTRAINT "publications_publish_mode" CHECK (("publications"."publish_mode" is null) or ("publications"."publish_at" is not null)),
	CONSTRAINT "publications_owner" CHECK ("publications"."owner_id" <> 0)
);
--> statement-breakpoint
CREATE TABLE "publishing_turns" (
	"user_id" bigint NOT NULL,
	"lane" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "publishing_turns_user_id_lane_pk" PRIMARY KEY("user_id","lane")
);
--> statement-breakpoint
CREATE TABLE "upload_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"takes_ranges" boolean,
	"noted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_quotas" (
	"name" text NOT NULL,
	"day" text NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "daily_quotas_name_day_pk" PRIMARY KEY("name","day")
);
--> statement-breakpoint
CREATE TABLE "recordings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recordings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"media_key" text NOT NULL,
	"container" text NOT NULL,
	"content_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" "bytea" NOT NULL,
	"duration_ms" bigint,
	"width" integer,
	"height" integer,
	"start_date" timestamp (3) with time zone,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"variables" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"preset_id" bigint,
	"preset_set_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recordings_size" CHECK ("recordings"."size" > 0),
	CONSTRAINT "recordings_preset_set_by" CHECK ("recordings"."preset_set_by" in ('rule', 'person')),
	CONSTRAINT "recordings_sha256" CHECK (octet_length("recordings"."sha256") = 32)
);
--> statement-breakpoint
CREATE TABLE "thumbnails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thumbnails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"recording_id" bigint NOT NULL,
	"media_key" text NOT NULL,
	"format" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" "bytea" NOT NULL,
	"generated" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_states" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "credential_states_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"credential_id" bigint NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"fingerprint" text NOT NULL,
	"error_type" text,
	"vk_error_code" integer,
	"vk_error_subcode" integer,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recheck_minutes" (
	"minute" timestamp (3) with time zone PRIMARY KEY NOT NULL,
	"taken" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "renewal_links" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "renewal_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"credential_id" bigint NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_tasks" ADD CONSTRAINT "agent_tasks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_tasks" ADD CONSTRAINT "agent_tasks_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_credentials" ADD CONSTRAINT "user_credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_credentials" ADD CONSTRAINT "user_credentials_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vk_id_authorizations" ADD CONSTRAINT "vk_id_authorizations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_recording_id_recordings_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recordings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_used_by_users_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telegram_link_codes" ADD CONSTRAINT "telegram_link_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preset_rules" ADD CONSTRAINT "preset_rules_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preset_rules" ADD CONSTRAINT "preset_rules_preset_id_presets_id_fk" FOREIGN KEY ("preset_id") REFERENCES "public"."presets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presets" ADD CONSTRAINT "presets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leftovers" ADD CONSTRAINT "leftovers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leftovers" ADD CONSTRAINT "leftovers_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_steps" ADD CONSTRAINT "publication_steps_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_recording_id_recordings_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recordings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_credential_id_user_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."user_credentials"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_thumbnail_id_thumbnails_id_fk" FOREIGN KEY ("thumbnail_id") REFERENCES "public"."thumbnails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishing_turns" ADD CONSTRAINT "publishing_turns_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_preset_id_presets_id_fk" FOREIGN KEY ("preset_id") REFERENCES "public"."presets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thumbnails" ADD CONSTRAINT "thumbnails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thumbnails" ADD CONSTRAINT "thumbnails_recording_id_recordings_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recordings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_states" ADD CONSTRAINT "credential_states_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_states" ADD CONSTRAINT "credential_states_credential_id_user_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."user_credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_links" ADD CONSTRAINT "renewal_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_links" ADD CONSTRAINT "renewal_links_credential_id_user_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."user_credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "api_keys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_body_sealed_key" ON "idempotency_keys" USING btree (substr("body_sealed", 3, get_byte("body_sealed", 1)),"id") WHERE "idempotency_keys"."body_sealed" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_key" ON "idempotency_keys" USING btree ("user_id","route","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "instance_secrets_secret_sealed_key" ON "instance_secrets" USING btree (substr("secret_sealed", 3, get_byte("secret_sealed", 1)),"id") WHERE "instance_secrets"."secret_sealed" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_tokens_hash" ON "refresh_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_tokens_session" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "agent_tasks_agent" ON "agent_tasks" USING btree ("agent_id","id");--> statement-breakpoint
CREATE INDEX "agent_tasks_account" ON "agent_tasks" USING btree ("vk_user_id","user_id");--> statement-breakpoint
CREATE INDEX "agent_tasks_parameters_sealed_key" ON "agent_tasks" USING btree (substr("parameters_sealed", 3, get_byte("parameters_sealed", 1)),"id") WHERE "agent_tasks"."parameters_sealed" is not null;--> statement-breakpoint
CREATE INDEX "agent_tasks_answer_sealed_key" ON "agent_tasks" USING btree (substr("answer_sealed", 3, get_byte("answer_sealed", 1)),"id") WHERE "agent_tasks"."answer_sealed" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "agents_hash" ON "agents" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "agents_user" ON "agents" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_log_user" ON "audit_log" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_credential" ON "audit_log" USING btree ("credential_id","id") WHERE "audit_log"."credential_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "user_credentials_name" ON "user_credentials" USING btree ("user_id","account_name");--> statement-breakpoint
CREATE UNIQUE INDEX "user_credentials_fingerprint" ON "user_credentials" USING btree ("user_id","fingerprint");--> statement-breakpoint
CREATE UNIQUE INDEX "user_credentials_default" ON "user_credentials" USING btree ("user_id") WHERE "user_credentials"."is_default";--> statement-breakpoint
CREATE INDEX "user_credentials_vk_user" ON "user_credentials" USING btree ("vk_user_id");--> statement-breakpoint
CREATE INDEX "user_credentials_refresh_due" ON "user_credentials" USING btree ("refresh_due_at") WHERE "user_credentials"."refresh_due_at" is not null;--> statement-breakpoint
CREATE INDEX "user_credentials_notice_due" ON "user_credentials" USING btree ("next_notice_at") WHERE "user_credentials"."next_notice_at" is not null;--> statement-breakpoint
CREATE INDEX "user_credentials_token_sealed_key" ON "user_credentials" USING btree (substr("token_sealed", 3, get_byte("token_sealed", 1)),"id") WHERE "user_credentials"."token_sealed" is not null;--> statement-breakpoint
CREATE INDEX "user_credentials_proxy_sealed_key" ON "user_credentials" USING btree (substr("proxy_sealed", 3, get_byte("proxy_sealed", 1)),"id") WHERE "user_credentials"."proxy_sealed" is not null;--> statement-breakpoint
CREATE INDEX "user_credentials_refresh_sealed_key" ON "user_credentials" USING btree (substr("refresh_sealed", 3, get_byte("refresh_sealed", 1)),"id") WHERE "user_credentials"."refresh_sealed" is not null;--> statement-breakpoint
CREATE INDEX "user_credentials_recheck" ON "user_credentials" USING btree ("recheck_at") WHERE "user_credentials"."recheck_at" is not null;--> statement-breakpoint
CREATE INDEX "user_credentials_agent" ON "user_credentials" USING btree ("agent_id") WHERE "user_credentials"."agent_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "vk_id_authorizations_state" ON "vk_id_authorizations" USING btree ("state_hash");--> statement-breakpoint
CREATE INDEX "vk_id_authorizations_expires" ON "vk_id_authorizations" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "vk_id_authorizations_verifier_sealed_key" ON "vk_id_authorizations" USING btree (substr("verifier_sealed", 3, get_byte("verifier_sealed", 1)),"id") WHERE "vk_id_authorizations"."verifier_sealed" is not null;--> statement-breakpoint
CREATE INDEX "events_user" ON "events" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "events_created" ON "events" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "intakes_url_sealed_key" ON "intakes" USING btree (substr("url_sealed", 3, get_byte("url_sealed", 1)),"id") WHERE "intakes"."url_sealed" is not null;--> statement-breakpoint
CREATE INDEX "intakes_user" ON "intakes" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "intakes_media_key" ON "intakes" USING btree ("media_key");--> statement-breakpoint
CREATE INDEX "intakes_expires" ON "intakes" USING btree ("expires_at") WHERE "intakes"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "intakes_unfinished" ON "intakes" USING btree ("id") WHERE "intakes"."state" in ('pending', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "notice_deliveries_once" ON "notice_deliveries" USING btree ("notice_id","channel",coalesce("webhook_id", 0)) WHERE "notice_deliveries"."notice_id" is not null;--> statement-breakpoint
CREATE INDEX "notice_deliveries_due" ON "notice_deliveries" USING btree ("channel","next_at") WHERE "notice_deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "notice_deliveries_waiting" ON "notice_deliveries" USING btree ("user_id","channel") WHERE "notice_deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "notice_deliveries_claimed" ON "notice_deliveries" USING btree ("claimed_until") WHERE "notice_deliveries"."state" = 'sending';--> statement-breakpoint
CREATE INDEX "notice_deliveries_webhook" ON "notice_deliveries" USING btree ("webhook_id","id") WHERE "notice_deliveries"."webhook_id" is not null;--> statement-breakpoint
CREATE INDEX "notice_deliveries_user" ON "notice_deliveries" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("user_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "notices_user" ON "notices" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("user_id","id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_created" ON "notices" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_secrets_webhook" ON "webhook_secrets" USING btree ("webhook_id");--> statement-breakpoint
CREATE INDEX "webhook_secrets_user" ON "webhook_secrets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "webhook_secrets_secret_sealed_key" ON "webhook_secrets" USING btree (substr("secret_sealed", 3, get_byte("secret_sealed", 1)),"id") WHERE "webhook_secrets"."secret_sealed" is not null;--> statement-breakpoint
CREATE INDEX "webhooks_user" ON "webhooks" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invites_code" ON "invites" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "invites_created_by" ON "invites" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "invites_used_by" ON "invites" USING btree ("used_by");--> statement-breakpoint
CREATE UNIQUE INDEX "password_resets_code" ON "password_resets" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "password_resets_user" ON "password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "telegram_link_codes_code" ON "telegram_link_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "preset_rules_position" ON "preset_rules" USING btree ("user_id","position");--> statement-breakpoint
CREATE INDEX "preset_rules_preset" ON "preset_rules" USING btree ("preset_id");--> statement-breakpoint
CREATE UNIQUE INDEX "presets_name" ON "presets" USING btree ("user_id","name");--> statement-breakpoint
CREATE INDEX "presets_user" ON "presets" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "leftovers_due" ON "leftovers" USING btree ("vk_user_id") WHERE "leftovers"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "publication_steps_publication" ON "publication_steps" USING btree ("publication_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_steps_one_open" ON "publication_steps" USING btree ("publication_id") WHERE "publication_steps"."outcome" = 'intended';--> statement-breakpoint
CREATE INDEX "publications_user" ON "publications" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "publications_user_state" ON "publications" USING btree ("user_id","state","id");--> statement-breakpoint
CREATE INDEX "publications_user_owner" ON "publications" USING btree ("user_id","owner_id","id");--> statement-breakpoint
CREATE INDEX "publications_recording" ON "publications" USING btree ("recording_id","id");--> statement-breakpoint
CREATE INDEX "publications_credential" ON "publications" USING btree ("credential_id","id");--> statement-breakpoint
CREATE INDEX "publications_due" ON "publications" USING btree ("next_attempt_at") WHERE "publications"."state" in ('scheduled', 'queued', 'reserving', 'transferring', 'processing', 'finishing');--> statement-breakpoint
CREATE INDEX "publications_check" ON "publications" USING btree ("check_at") WHERE "publications"."check_at" is not null;--> statement-breakpoint
CREATE INDEX "publications_parked" ON "publications" USING btree ("vk_user_id","id") WHERE "publications"."state" = 'waiting_for_token';--> statement-breakpoint
CREATE UNIQUE INDEX "publications_one_per_target" ON "publications" USING btree ("recording_id","owner_id") WHERE "publications"."state" not in ('failed', 'cancelled') and not "publications"."again";--> statement-breakpoint
CREATE INDEX "publications_answer_sealed_key" ON "publications" USING btree (substr("answer_sealed", 3, get_byte("answer_sealed", 1)),"id") WHERE "publications"."answer_sealed" is not null;--> statement-breakpoint
CREATE INDEX "publications_access_key_sealed_key" ON "publications" USING btree (substr("access_key_sealed", 3, get_byte("access_key_sealed", 1)),"id") WHERE "publications"."access_key_sealed" is not null;--> statement-breakpoint
CREATE INDEX "publications_upload_url_sealed_key" ON "publications" USING btree (substr("upload_url_sealed", 3, get_byte("upload_url_sealed", 1)),"id") WHERE "publications"."upload_url_sealed" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "publications_video" ON "publications" USING btree ("owner_id","video_id");--> statement-breakpoint
CREATE INDEX "recordings_user" ON "recordings" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "recordings_preset" ON "recordings" USING btree ("preset_id") WHERE "recordings"."preset_id" is not null;--> statement-breakpoint
CREATE INDEX "thumbnails_recording" ON "thumbnails" USING btree ("recording_id");--> statement-breakpoint
CREATE UNIQUE INDEX "thumbnails_generated" ON "thumbnails" USING btree ("recording_id") WHERE "thumbnails"."generated";--> statement-breakpoint
CREATE INDEX "credential_states_credential" ON "credential_states" USING btree ("credential_id","id");--> statement-breakpoint
CREATE INDEX "credential_states_at" ON "credential_states" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "renewal_links_secret" ON "renewal_links" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "renewal_links_expires" ON "renewal_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "renewal_links_credential" ON "renewal_links" USING btree ("credential_id");