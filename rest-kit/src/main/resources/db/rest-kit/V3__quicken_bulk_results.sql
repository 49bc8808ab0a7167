-- Results are written by the thousand with the lines they tell of. The import's own row is locked and moved in the same
-- transaction, so a foreign key would only look up again, row by row, what is known.
alter table bulk_result drop constraint bulk_result_import;

-- They are asked for by line; only of failures there are few among many.
drop index bulk_result_status;
create index bulk_result_failed on bulk_result (tenant, import_id, line) where status = 'FAILED';

-- Uploads that were never finished, and imports whose results nobody needs any more, with their results.
create or replace function purge_bulk_imports(uploads_before timestamptz, finished_before timestamptz) returns bigint
    language sql security definer set search_path from current
as $$
    with gone as (
        delete from bulk_import
        where (status = 'UPLOADING' and created_at < uploads_before) or finished_at < finished_before
        returning tenant, id
    ), results as (
        delete from bulk_result r using gone where r.tenant = gone.tenant and r.import_id = gone.id
    )
    select count(*) from gone
$$;
