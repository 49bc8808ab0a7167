alter table tenant_settings
    add column fiscal_year_start integer not null default 1,
    add constraint tenant_settings_fiscal_year_start_range check (fiscal_year_start between 1 and 12);
