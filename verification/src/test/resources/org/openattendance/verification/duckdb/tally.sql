-- Counts a register in the long layout. Written from the reference tables and the contract of the command, never from the Java.
-- Filled in by the test: ${marks}, ${amendments}, ${rules} (files), ${as_of} and ${first_day} (dates).

CREATE OR REPLACE TABLE rules AS
SELECT code,
       coalesce(CAST(nullif(valid_from, '') AS DATE), DATE '0001-01-01') AS first,
       coalesce(CAST(nullif(valid_to, '') AS DATE), DATE '9999-12-31')   AS last,
       statistical_category                                               AS category,
       applies_to = 'NON_COMPULSORY_AGE'                                  AS for_others,
       arrives_late = 'yes'                                               AS late
FROM read_csv('${rules}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', null_padding = false);

CREATE OR REPLACE TABLE rows_of_file AS
SELECT row_number() OVER ()       AS line,
       pupil_id                   AS pupil,
       CAST("date" AS DATE)       AS day,
       upper("session")           AS half,
       trim(coalesce(code, ''))   AS code
FROM read_csv('${marks}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

-- One entry a session: the first that is a mark; where there is none, the entry without one. Later days are not known yet.
CREATE OR REPLACE TABLE first_entries AS
SELECT pupil, day, half,
       arg_min(code, line + CASE WHEN code IN ('', '-') THEN 1000000000000 ELSE 0 END) AS code,
       count(DISTINCT code) FILTER (WHERE code NOT IN ('', '-')) > 1                   AS conflicting
FROM rows_of_file
WHERE day <= DATE '${as_of}'
GROUP BY pupil, day, half;

-- The latest amendment recorded by the day wins; of two recorded at once, the later line. It settles a conflict.
CREATE OR REPLACE TABLE amended AS
SELECT pupil, day, half, arg_max(code, (recorded, line)) AS code
FROM (SELECT row_number() OVER ()     AS line,
             pupil_id                 AS pupil,
             CAST("date" AS DATE)     AS day,
             upper("session")         AS half,
             trim(coalesce(code, '')) AS code,
             CAST(recorded_at AS TIMESTAMP) AS recorded
      FROM read_csv('${amendments}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"'))
WHERE day <= DATE '${as_of}' AND CAST(recorded AS DATE) <= DATE '${as_of}'
GROUP BY pupil, day, half;

CREATE OR REPLACE TABLE entries AS
SELECT coalesce(a.pupil, f.pupil)                      AS pupil,
       coalesce(a.day, f.day)                          AS day,
       coalesce(a.half, f.half)                        AS half,
       coalesce(a.code, f.code)                        AS code,
       a.code IS NULL AND coalesce(f.conflicting, false) AS conflicting
FROM first_entries f FULL OUTER JOIN amended a ON a.pupil = f.pupil AND a.day = f.day AND a.half = f.half;

-- What a code means on a day: the row in force, else the one nearest in time, of two equally near the earlier. No age is known here,
-- so where two rows are in force for two ages, that for compulsory school age.
CREATE OR REPLACE TABLE meanings AS
SELECT code, day, category, late
FROM (SELECT d.code, d.day, r.category, r.late,
             row_number() OVER (
                 PARTITION BY d.code, d.day
                 ORDER BY CASE WHEN d.day < r.first THEN r.first - d.day WHEN d.day > r.last THEN d.day - r.last ELSE 0 END,
                          r.for_others, r.first) AS nth
      FROM (SELECT DISTINCT code, day FROM entries WHERE day >= DATE '${first_day}') d
      JOIN rules r ON r.code = d.code)
WHERE nth = 1;

CREATE OR REPLACE TABLE counted AS
SELECT e.pupil, e.code, e.conflicting, m.category, coalesce(m.late, false) AS late
FROM entries e LEFT JOIN meanings m ON m.code = e.code AND m.day = e.day;
