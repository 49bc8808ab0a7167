-- Who took an answer down, by phone or face to face, and where.
alter table survey_response
    add column interviewer text,
    add column interview_place text;

-- An export reads a survey's responses in the order of their recording.
create index survey_response_by_survey_creation on survey_response (tenant, survey_id, created_at, id);
