import type pg from 'pg'

/**
 * Makes the database itself note each change of a credential's state or token in `credential_states`, in the transaction
 * of the change: a verb cannot forget it. The first row stands for the credential's coming.
 *
 * The instant is that of the answer of VK, or of the token, that the change brings; where it brings neither, now. Stands
 * beside the migrations because drizzle describes no triggers; safe to repeat.
 */
export async function ensureCredentialHistory(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select 1 from pg_trigger where tgname = 'user_credentials_history'`)
  if (rowCount) return
  await client.query(`
    begin;
    create or replace function note_credential_state() returns trigger language plpgsql as $$
    declare
      before user_credentials;
    begin
      if tg_op = 'UPDATE' then
        if new.state = old.state and new.fingerprint = old.fingerprint then return null; end if;
        before := old;
      end if;
      insert into credential_states
        (user_id, credential_id, from_state, to_state, fingerprint, error_type, vk_error_code, vk_error_subcode, at)
      values (new.user_id, new.id, before.state, new.state, encode(substring(new.fingerprint for 8), 'hex'),
        new.last_error->>'errorType', (new.last_error->>'vkErrorCode')::int, (new.last_error->>'vkErrorSubcode')::int,
        case when new.renewed_at is distinct from before.renewed_at then new.renewed_at
          when new.checked_at is distinct from before.checked_at then coalesce(new.checked_at, now())
          else now() end);
      return null;
    end $$;
    create trigger user_credentials_history after insert or update of state, fingerprint on user_credentials
      for each row execute function note_credential_state();
    commit`)
}
