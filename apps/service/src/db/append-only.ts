import type pg from 'pg'

/**
 * Makes the audit log append-only, for everybody who speaks to the database, us included. One way out remains: with a user
 * the user's trail goes (the user's row is gone before the cascade comes here). Stands beside the migrations because
 * drizzle describes no triggers; safe to repeat, and does nothing where it is in force.
 */
export async function ensureAppendOnly(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select 1 from pg_trigger where tgname = 'audit_log_append_only'`)
  if (rowCount) return
  await client.query(`
    begin;
    create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.user_id is not null
        and not exists (select from users where id = old.user_id) then
        return old;
      end if;
      raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
    end $$;
    create trigger audit_log_append_only before update or delete on audit_log
      for each row execute function refuse_audit_change();
    create trigger audit_log_not_truncated before truncate on audit_log
      for each statement execute function refuse_audit_change();
    commit`)
}
