-- Surveys that follow an event remind like waves do, and can name the event; waves say what is known of all whom they ask.
alter table survey_trigger add column reminders integer not null default 0;
alter table survey_trigger add column reminder_days integer not null default 7;
alter table trigger_occasion add column reference text;
alter table wave add column attributes jsonb not null default '{}';
