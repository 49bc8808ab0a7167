-- What people say without being asked a scored question: reviews, comments, e-mails, notes, and the free answers of surveys.

create table feedback_item (
    id                text          primary key,
    tenant            text          not null,
    source            text          not null,
    site              text,
    url               text,
    rating            numeric(12,4),
    rating_min        numeric(12,4),
    rating_max        numeric(12,4),
    text              text,
    language          text,
    author            text,
    customer_id       text,
    external_id       text,
    occurred_at       timestamptz   not null,
    response_id       text,
    question          text,
    sentiment_score   numeric(5,4)  not null,
    sentiment         text          not null,
    sentiment_words   jsonb         not null,
    code_book         bigint        not null,
    status            text          not null,
    agent_id          text,
    assigned_at       timestamptz,
    due_at            timestamptz,
    first_replied_at  timestamptz,
    closed_at         timestamptz,
    created_at        timestamptz   not null,
    updated_at        timestamptz   not null,
    version           bigint        not null,
    constraint feedback_item_external_id unique (tenant, source, external_id),
    constraint feedback_item_of_answer unique (tenant, response_id, question),
    constraint feedback_item_of_tenant unique (tenant, id),
    constraint feedback_item_rating check (rating between rating_min and rating_max),
    constraint feedback_item_response foreign key (response_id) references survey_response (id) on delete cascade
);
create index feedback_item_by_time on feedback_item (tenant, occurred_at, id);
create index feedback_item_by_customer on feedback_item (tenant, customer_id) where customer_id is not null;
create index feedback_item_by_book on feedback_item (tenant, code_book);
create index feedback_item_by_response on feedback_item (response_id) where response_id is not null;
create index feedback_item_due on feedback_item (tenant, due_at) where due_at is not null;

-- Rows that belong to an item; written with it, so their tenant is the connection's.
create table feedback_coding (
    item_id   text        not null,
    tenant    text        not null default current_setting('kept.tenant'),
    theme_id  text        not null,
    state     text        not null,
    phrase    text,
    code_book bigint      not null,
    coded_by  text,
    coded_at  timestamptz not null,
    constraint feedback_coding_pk primary key (item_id, theme_id),
    constraint feedback_coding_item foreign key (tenant, item_id) references feedback_item (tenant, id) on delete cascade,
    constraint feedback_coding_theme foreign key (tenant, theme_id) references theme (tenant, id) on delete cascade
);
create index feedback_coding_by_theme on feedback_coding (tenant, theme_id, item_id);

create table feedback_reply (
    item_id    text        not null,
    tenant     text        not null default current_setting('kept.tenant'),
    position   integer     not null,
    id         text        not null,
    text       text,
    visibility text        not null,
    replied_by text        not null,
    replied_at timestamptz not null,
    constraint feedback_reply_pk primary key (item_id, position),
    constraint feedback_reply_item foreign key (tenant, item_id) references feedback_item (tenant, id) on delete cascade
);
create index feedback_reply_by_tenant on feedback_reply (tenant, item_id);

-- Which items moved when a customer was merged, so that an undone merge takes back exactly these.
create table merged_feedback (
    tenant      text not null,
    customer_id text not null,
    item_id     text not null,
    constraint merged_feedback_pk primary key (tenant, customer_id, item_id),
    constraint merged_feedback_item foreign key (item_id) references feedback_item (id) on delete cascade
);
create index merged_feedback_by_item on merged_feedback (item_id);

alter table feedback_item enable row level security;
create policy tenant_wall on feedback_item using (tenant = current_setting('kept.tenant', true));
alter table feedback_coding enable row level security;
create policy tenant_wall on feedback_coding using (tenant = current_setting('kept.tenant', true));
alter table feedback_reply enable row level security;
create policy tenant_wall on feedback_reply using (tenant = current_setting('kept.tenant', true));
alter table merged_feedback enable row level security;
create policy tenant_wall on merged_feedback using (tenant = current_setting('kept.tenant', true));

-- Whose feedback was looked through by an older code book. Names tenants only, with the owner's right.
create function tenants_with_outdated_feedback() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select book.tenant from public.code_book book
    where exists (select 1 from public.feedback_item item
                  where item.tenant = book.tenant and item.code_book < book.version)
$$;
revoke execute on function tenants_with_outdated_feedback() from public;
grant execute on function tenants_with_outdated_feedback() to "${appRole}";
