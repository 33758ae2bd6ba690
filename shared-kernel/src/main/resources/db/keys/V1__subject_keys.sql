-- One key per subject (a person, or a job that holds people), wrapped by its agency's key.
-- A destroyed key keeps its row without the key, so that nobody makes a new one for an erased person.
create table subject_key (
  agency    uuid        not null,
  subject   uuid        not null,
  wrapped   bytea,
  wrapped_by integer    not null,
  created   timestamptz not null,
  destroyed timestamptz,
  primary key (agency, subject),
  constraint destroyed_has_no_key check ((wrapped is null) = (destroyed is not null))
);
