SELECT ${key} AS pupil, code, count(*) AS sessions
FROM counted
WHERE category IN ('AUTHORISED_ABSENCE', 'UNAUTHORISED_ABSENCE')
GROUP BY ${key}, code
