INSERT INTO interviews (candidate_id, id, ref, uid, recurrence_id, phase, decision, found_at, starts_at, closed_at, step, due_at, value)
VALUES ('me', 'i1', 'K7', 'u1@acme.example', '', 'withdrawing', 'withdraw', '2026-12-01 09:00:00.000000', '2026-12-04 09:00:00.000000', NULL, 'letter', '2026-12-01 09:00:00.000000', '{"id":"i1","candidate_id":"me","ref":"K7","uid":"u1@acme.example","found_at":"2026-12-01T09:00:00Z","recurrence_id":null,"calendar":"personal","href":"","summary":"","company":"Acme","role":"Analyst","location":"","join_url":"","notes":"","starts_at":"2026-12-04T09:00:00Z","ends_at":null,"timezone":"","time_problem":"","written_start":"","contact":{"name":"Dana Cole","email":"dana@acme.example","phone":"","kind":"recruiter"},"organizer":"","attendee":"","partstat":null,"reasons":[],"maybe":false,"silence_withdraws":false,"phase":"withdrawing","decision":"withdraw","before":["asked",null],"approval":null,"question":null,"question_at":null,"asked_at":null,"rungs_put":0,"held_until":null,"retry_at":null,"news":null,"old_starts_at":null,"decided_at":null,"reason":"","time_confirmed":"","missing_since":null,"reminded_at":null,"debriefed_at":null,"thanked_at":null,"closed_at":null}');

INSERT INTO outbox (candidate_id, key, interview_id, ref, purpose, channel, state, revision, created_at, due_at, attempts, looks, first_tried_at, tried_at, sent_at, lease_until, fence, provider_id, error, alarmed_at, message)
VALUES ('me', 'cancel/i1/r1', 'i1', 'K7', 'cancellation', 'email', 'in_doubt', 'r1', '2026-12-01 09:00:00.000000', '2026-12-01 09:00:00.000000', 1, 1, '2026-12-01 09:00:00.000000', '2026-12-01 09:00:00.000000', NULL, NULL, 3, '', 'connection lost after DATA', NULL, '{"key":"cancel/i1/r1","purpose":"cancellation","channel":"email","to":"dana@acme.example","body":"I have to withdraw.","subject":"Interview on Friday","expires_at":null,"message_id":"<1@example.org>","in_reply_to":"","auto_submitted":false,"reply":null}');

INSERT INTO inbox (candidate_id, channel, provider_id, received_at, heard_at, outcome, interview_id, value)
VALUES ('me', 'sms', 'SM1', '2026-12-01 09:00:00.000000', '2026-12-01 09:00:00.000000', 'withdraw', 'i1', '{"provider_id":"SM1","sender":"+14155550101","body":"N K7","received_at":"2026-12-01T09:00:00Z"}');

INSERT INTO cursors (candidate_id, name, cursor, at)
VALUES ('me', 'sms', 'c1', '2026-12-01 09:00:00.000000');

INSERT INTO calendars (candidate_id, name, next_at, value)
VALUES ('me', 'personal', '2026-12-01 09:00:00.000000', '{"name":"personal","cursor":null,"last_ok_at":null,"failing_since":null,"error":"timeout","alerted_at":null,"next_at":null,"failures":2,"expanded_at":null,"expanded_until":null,"problems":[]}');

INSERT INTO calendar_objects (candidate_id, calendar, href, body)
VALUES ('me', 'personal', '/sam/1.ics', x'789cab56ca284a4d53b25250d22f4eccd537d4cb4c2e56d251502a49ad2801893ab9ba7bfa5985393bfab8fab9380681a4524b12d34152864ab500289210df');

INSERT INTO history (candidate_id, interview_id, at, kind, text, data)
VALUES ('me', 'i1', '2026-12-01 09:00:00.000000', 'found', 'found in personal', '{"score":9}');

INSERT INTO dead_channels (candidate_id, channel, reason, at, revival, setup)
VALUES ('me', 'voice', 'no such number', '2026-12-01 09:00:00.000000', 'start', '');

INSERT INTO notes (candidate_id, key, value)
VALUES ('me', 'seen', '2026-12-01');
