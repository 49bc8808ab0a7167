-- How the questions are put to a respondent; null where they all come on one page with nothing around them.
alter table survey_version add column design jsonb;
