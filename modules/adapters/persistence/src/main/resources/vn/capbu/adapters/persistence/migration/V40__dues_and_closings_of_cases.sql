-- What is due next: CALL, TASK, REGULATOR, RESPONSE, SHARE, PROGRESS or PAUSE_END; '' for nothing, and in rows of before.
ALTER TABLE complaint_case ADD COLUMN due_kind VARCHAR(20) DEFAULT '' NOT NULL;

-- The regulator may ask about a case in any state, and a supervisor take over one that waits.
INSERT INTO complaint_transition (from_state, kind, to_state) VALUES
    ('RECEIVED', 'TO_REGULATOR', 'REGULATOR'),
    ('WAITING', 'TO_REGULATOR', 'REGULATOR'),
    ('ANSWERED', 'TO_REGULATOR', 'REGULATOR'),
    ('AGREED', 'TO_REGULATOR', 'REGULATOR'),
    ('WAITING', 'TO_SUPERVISOR', 'SUPERVISOR');

-- What each closing said: a case that was opened again has more than one, and figures of a month that is over keep theirs. Rows are added with
-- the closing line that they come from, and never changed.
CREATE TABLE complaint_closing (
    case_id          BIGINT NOT NULL REFERENCES complaint_case (id),
    line             INTEGER NOT NULL,
    closed_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    unit             VARCHAR(40) NOT NULL,
    agent            VARCHAR(255) NOT NULL,
    policy_code      VARCHAR(40) NOT NULL,
    policy_version   INTEGER NOT NULL,
    class_code       VARCHAR(40) NOT NULL,
    case_group       VARCHAR(40) NOT NULL,
    level            INTEGER NOT NULL,
    calendar_code    VARCHAR(40) NOT NULL,
    calendar_version INTEGER NOT NULL,
    received_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deadline         TIMESTAMP(6) WITH TIME ZONE,
    ended_at         TIMESTAMP(6) WITH TIME ZONE,
    outcome          VARCHAR(20) NOT NULL,
    seconds          BIGINT NOT NULL,
    rounds           INTEGER NOT NULL,
    charged          VARCHAR(40) NOT NULL,
    breach_reason    VARCHAR(40) NOT NULL,
    root_cause       VARCHAR(40) NOT NULL,
    PRIMARY KEY (case_id, line)
);
CREATE INDEX complaint_closing_at ON complaint_closing (closed_at);

-- Closings of before; those that were followed by another opening are added with the next line of their case.
INSERT INTO complaint_closing (case_id, line, closed_at, unit, agent, policy_code, policy_version, class_code, case_group, level,
                               calendar_code, calendar_version, received_at, deadline, ended_at, outcome, seconds, rounds, charged,
                               breach_reason, root_cause)
SELECT c.id, e.line, c.closed_at, c.unit, c.agent, c.policy_code, c.policy_version, c.class_code, c.case_group, c.level,
       c.calendar_code, c.calendar_version, c.received_at, c.deadline, c.ended_at, c.outcome, c.seconds, c.rounds, c.charged,
       c.breach_reason, c.root_cause
FROM complaint_case c
JOIN complaint_event e ON e.case_id = c.id AND e.kind = 'CLOSED' AND e.occurred_at = c.closed_at
WHERE c.closed_at IS NOT NULL;
