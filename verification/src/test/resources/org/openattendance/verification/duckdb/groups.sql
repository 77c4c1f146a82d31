-- Groups of enrolments, counted anew from the files: no rule of ours but the table of codes.
CREATE OR REPLACE TABLE rules AS
SELECT code,
       coalesce(CAST(nullif(valid_from, '') AS DATE), DATE '0001-01-01') AS first,
       coalesce(CAST(nullif(valid_to, '') AS DATE), DATE '9999-12-31')   AS last,
       statistical_category                                               AS category,
       arrives_late = 'yes'                                               AS late
FROM read_csv('${rules}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', null_padding = false); -- of 2024 on, where no code has two rows by age


CREATE OR REPLACE TABLE marks AS
SELECT m.pupil_id AS pupil, m.school_id AS school, CAST(m."date" AS DATE) AS day, m.code, r.category, r.late
FROM read_csv('${marks}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"') m
JOIN rules r ON r.code = m.code AND CAST(m."date" AS DATE) BETWEEN r.first AND r.last;

CREATE OR REPLACE TABLE pupils AS
SELECT * FROM read_csv('${pupils}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

-- One row an enrolment and part of the window.
CREATE OR REPLACE TABLE enrolments AS
SELECT m.pupil, m.school, ${part} AS part,
       count(*) FILTER (WHERE category = 'ATTENDED')                                 AS present,
       count(*) FILTER (WHERE category = 'APPROVED_EDUCATIONAL_ACTIVITY')            AS approvedEducationalActivity,
       count(*) FILTER (WHERE category = 'AUTHORISED_ABSENCE')                       AS authorisedAbsence,
       count(*) FILTER (WHERE category = 'UNAUTHORISED_ABSENCE')                     AS unauthorisedAbsence,
       count(*) FILTER (WHERE category <> 'NOT_A_POSSIBLE_ATTENDANCE')               AS possible,
       count(*) FILTER (WHERE category = 'NOT_A_POSSIBLE_ATTENDANCE')                AS notPossible,
       count(*) FILTER (WHERE late)                                                  AS late
FROM marks m
GROUP BY m.pupil, m.school, ${part};

CREATE OR REPLACE TABLE groups AS
SELECT ${key} AS key,
       count(*) FILTER (WHERE possible > 0)                                                             AS enrolments,
       sum(present)                                                                                     AS present,
       sum(approvedEducationalActivity)                                                                 AS approvedEducationalActivity,
       sum(authorisedAbsence)                                                                           AS authorisedAbsence,
       sum(unauthorisedAbsence)                                                                         AS unauthorisedAbsence,
       sum(possible)                                                                                    AS possible,
       sum(notPossible)                                                                                 AS notPossible,
       sum(late)                                                                                        AS late,
       count(*) FILTER (WHERE possible > 0 AND authorisedAbsence + unauthorisedAbsence > 0)             AS absent,
       count(*) FILTER (WHERE possible > 0 AND 10 * (authorisedAbsence + unauthorisedAbsence) >= possible) AS persistent,
       count(*) FILTER (WHERE possible > 0 AND 2 * (authorisedAbsence + unauthorisedAbsence) >= possible)  AS severe
FROM enrolments e JOIN pupils p ON p.pupil_id = e.pupil AND p.school_id = e.school
GROUP BY ${key};
