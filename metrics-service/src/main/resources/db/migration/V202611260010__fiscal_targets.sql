alter table metric_target drop constraint metric_target_grain;
alter table metric_target add constraint metric_target_grain
    check (grain in ('day', 'week', 'month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year'));
