SELECT ${key}                                                                               AS pupil,
       count(*) FILTER (WHERE category = 'ATTENDED')                                        AS present,
       count(*) FILTER (WHERE category = 'APPROVED_EDUCATIONAL_ACTIVITY')                   AS approvedEducationalActivity,
       count(*) FILTER (WHERE category = 'AUTHORISED_ABSENCE')                              AS authorisedAbsence,
       count(*) FILTER (WHERE category = 'UNAUTHORISED_ABSENCE')                            AS unauthorisedAbsence,
       count(*) FILTER (WHERE category = 'EXCLUSION')                                       AS exclusion,
       count(*) FILTER (WHERE category = 'POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT')        AS possibleOther,
       count(*) FILTER (WHERE category <> 'NOT_A_POSSIBLE_ATTENDANCE')                      AS possible,
       count(*) FILTER (WHERE category = 'NOT_A_POSSIBLE_ATTENDANCE')                       AS notPossible,
       count(*) FILTER (WHERE category IS NULL)                                             AS unmarked,
       count(*) FILTER (WHERE late)                                                         AS late,
       count(*) FILTER (WHERE conflicting)                                                  AS conflicting
FROM counted
GROUP BY ${key}
