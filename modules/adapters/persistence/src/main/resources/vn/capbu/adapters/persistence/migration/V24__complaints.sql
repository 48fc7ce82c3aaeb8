-- days_by_rule: VIETNAM where years after the stored days are reckoned by the rules of public days; '' where they aren't.
ALTER TABLE business_calendar ADD COLUMN days_by_rule VARCHAR(20) DEFAULT '' NOT NULL;
UPDATE business_calendar SET days_by_rule = 'VIETNAM' WHERE code = 'vietnam';

-- list: UNIT, BREACH_REASON or ROOT_CAUSE.
CREATE TABLE complaint_code (
    list    VARCHAR(20) NOT NULL,
    code    VARCHAR(40) NOT NULL,
    place   INTEGER NOT NULL,
    name_vi VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (list, code)
);

INSERT INTO complaint_code (list, code, place, name_vi, name_en) VALUES
    ('UNIT', 'cskh', 1, 'Chăm sóc khách hàng', 'Customer care'),
    ('UNIT', 'dossier', 2, 'Bộ phận hồ sơ', 'Dossier clerks'),
    ('UNIT', 'sales', 3, 'Bộ phận kinh doanh', 'Sales'),
    ('UNIT', 'agent', 4, 'Đại lý', 'Agent'),
    ('UNIT', 'ctkv', 5, 'Công ty khu vực', 'Regional company'),
    ('UNIT', 'cntt', 6, 'Trung tâm CNTT', 'IT centre'),
    ('UNIT', 'ttsp', 7, 'Trung tâm Sản phẩm', 'Product centre'),
    ('UNIT', 'province', 8, 'Chi nhánh tỉnh/thành phố', 'Provincial branch'),
    ('BREACH_REASON', 'late-hand-over', 1, 'Chuyển đơn vị chậm', 'Handed over late'),
    ('BREACH_REASON', 'late-classification', 2, 'Phân loại chậm hoặc sai', 'Classified late or wrongly'),
    ('BREACH_REASON', 'no-staff', 3, 'Thiếu người xử lý', 'Too few people'),
    ('BREACH_REASON', 'outage', 4, 'Sự cố hệ thống', 'Systems were down'),
    ('BREACH_REASON', 'partner', 5, 'Đối tác hoặc đại lý chậm', 'Partner or agent was late'),
    ('BREACH_REASON', 'customer', 6, 'Khách hàng phối hợp chậm', 'Customer was late'),
    ('BREACH_REASON', 'complex', 7, 'Vụ việc phức tạp', 'The case was complex'),
    ('BREACH_REASON', 'other', 9, 'Lý do khác', 'Other'),
    ('ROOT_CAUSE', 'software', 1, 'Lỗi phần mềm, trình điều khiển', 'Software or driver'),
    ('ROOT_CAUSE', 'device', 2, 'Thiết bị hỏng', 'Broken device'),
    ('ROOT_CAUSE', 'dossier', 3, 'Sai sót hồ sơ', 'Mistake in papers'),
    ('ROOT_CAUSE', 'agent', 4, 'Lỗi của đại lý, cộng tác viên', 'Agent''s mistake'),
    ('ROOT_CAUSE', 'process', 5, 'Quy trình chưa phù hợp', 'Process'),
    ('ROOT_CAUSE', 'information', 6, 'Thông tin tới khách hàng chưa rõ', 'Unclear information'),
    ('ROOT_CAUSE', 'registration', 7, 'Chưa cập nhật serial mới ở cơ quan khác', 'New serial not registered elsewhere'),
    ('ROOT_CAUSE', 'usage', 8, 'Khách hàng thao tác sai', 'Customer''s handling'),
    ('ROOT_CAUSE', 'other', 9, 'Nguyên nhân khác', 'Other');

-- What may happen in which state, and the state after it.
CREATE TABLE complaint_transition (
    from_state VARCHAR(20) NOT NULL,
    kind       VARCHAR(30) NOT NULL,
    to_state   VARCHAR(20) NOT NULL,
    PRIMARY KEY (from_state, kind)
);

INSERT INTO complaint_transition (from_state, kind, to_state)
SELECT s.state, k.kind, s.state
FROM (VALUES ('RECEIVED'), ('HANDLING'), ('WAITING'), ('SUPERVISOR'), ('REGULATOR')) AS s (state),
     (VALUES ('ACKNOWLEDGED'), ('TAKEN'), ('TASK_GIVEN'), ('TASK_DONE'), ('CALL_PROMISED'), ('CALLED_BACK'), ('PROGRESS_POSTED'),
             ('BREACH_EXPLAINED'), ('ATTACHED'), ('LINKED'), ('NOTED'), ('CORRECTED'), ('ABSORBED'), ('POLICY_MOVED'),
             ('CALENDAR_CHANGED')) AS k (kind);

INSERT INTO complaint_transition (from_state, kind, to_state)
SELECT s.state, k.kind, s.state
FROM (VALUES ('ANSWERED'), ('AGREED')) AS s (state),
     (VALUES ('TASK_DONE'), ('CALLED_BACK'), ('BREACH_EXPLAINED'), ('ATTACHED'), ('LINKED'), ('NOTED'), ('CORRECTED'), ('ABSORBED'),
             ('POLICY_MOVED'), ('CALENDAR_CHANGED')) AS k (kind);

INSERT INTO complaint_transition (from_state, kind, to_state) VALUES
    ('RECEIVED', 'CLASSIFIED', 'HANDLING'),
    ('HANDLING', 'CLASSIFIED', 'HANDLING'),
    ('WAITING', 'CLASSIFIED', 'WAITING'),
    ('SUPERVISOR', 'CLASSIFIED', 'SUPERVISOR'),
    ('REGULATOR', 'CLASSIFIED', 'REGULATOR'),
    ('RECEIVED', 'HANDED_OVER', 'RECEIVED'),
    ('HANDLING', 'HANDED_OVER', 'HANDLING'),
    ('WAITING', 'HANDED_OVER', 'WAITING'),
    ('SUPERVISOR', 'HANDED_OVER', 'HANDLING'),
    ('REGULATOR', 'HANDED_OVER', 'REGULATOR'),
    ('HANDLING', 'PAUSED', 'WAITING'),
    ('WAITING', 'PAUSED', 'WAITING'),
    ('WAITING', 'RESUMED', 'HANDLING'),
    ('HANDLING', 'ANSWERED', 'ANSWERED'),
    ('WAITING', 'ANSWERED', 'ANSWERED'),
    ('SUPERVISOR', 'ANSWERED', 'ANSWERED'),
    ('REGULATOR', 'ANSWERED', 'ANSWERED'),
    ('ANSWERED', 'AGREED', 'AGREED'),
    ('ANSWERED', 'DISAGREED', 'HANDLING'),
    ('ANSWERED', 'CLOSED', 'CLOSED'),
    ('AGREED', 'CLOSED', 'CLOSED'),
    ('SUPERVISOR', 'CLOSED', 'CLOSED'),
    ('CLOSED', 'REOPENED', 'HANDLING'),
    ('CLOSED', 'ATTACHED', 'CLOSED'),
    ('CLOSED', 'LINKED', 'CLOSED'),
    ('CLOSED', 'NOTED', 'CLOSED'),
    ('CLOSED', 'CORRECTED', 'CLOSED'),
    ('RECEIVED', 'TO_SUPERVISOR', 'SUPERVISOR'),
    ('HANDLING', 'TO_SUPERVISOR', 'SUPERVISOR'),
    ('HANDLING', 'TO_REGULATOR', 'REGULATOR'),
    ('SUPERVISOR', 'TO_REGULATOR', 'REGULATOR'),
    ('REGULATOR', 'REGULATOR_ANSWERED', 'HANDLING'),
    ('RECEIVED', 'MERGED', 'MERGED'),
    ('HANDLING', 'MERGED', 'MERGED'),
    ('WAITING', 'MERGED', 'MERGED'),
    ('SUPERVISOR', 'MERGED', 'MERGED'),
    ('ANSWERED', 'MERGED', 'MERGED');

-- Policies; a change is a new version. warnings: percents with blanks between. duty_*: progress owed after a breach, null for nothing.
CREATE TABLE complaint_policy (
    code          VARCHAR(40) NOT NULL,
    version       INTEGER NOT NULL,
    in_force_from DATE NOT NULL,
    name_vi       VARCHAR(200) NOT NULL,
    name_en       VARCHAR(200) NOT NULL,
    calendar_code VARCHAR(40) NOT NULL,
    intake_unit   VARCHAR(40) NOT NULL,
    duty_seconds  BIGINT,
    duty_time     VARCHAR(10),
    duty_ours     BOOLEAN,
    warnings      VARCHAR(100) NOT NULL,
    rounds        INTEGER NOT NULL,
    file_bytes    BIGINT NOT NULL,
    case_bytes    BIGINT NOT NULL,
    PRIMARY KEY (code, version)
);

-- limit_*: null where there is none. limit_ours: the documents name none, and this one is ours.
CREATE TABLE complaint_class (
    policy_code    VARCHAR(40) NOT NULL,
    policy_version INTEGER NOT NULL,
    code           VARCHAR(40) NOT NULL,
    place          INTEGER NOT NULL,
    case_group     VARCHAR(40) NOT NULL,
    level          INTEGER NOT NULL,
    name_vi        VARCHAR(200) NOT NULL,
    name_en        VARCHAR(200) NOT NULL,
    unit           VARCHAR(40) NOT NULL,
    limit_amount   BIGINT,
    limit_measure  VARCHAR(20),
    limit_time     VARCHAR(10),
    limit_ours     BOOLEAN,
    PRIMARY KEY (policy_code, policy_version, code),
    CONSTRAINT complaint_class_of FOREIGN KEY (policy_code, policy_version) REFERENCES complaint_policy (code, version)
);

CREATE TABLE complaint_share (
    policy_code    VARCHAR(40) NOT NULL,
    policy_version INTEGER NOT NULL,
    class_code     VARCHAR(40) NOT NULL,
    place          INTEGER NOT NULL,
    unit           VARCHAR(40) NOT NULL,
    seconds        BIGINT NOT NULL,
    PRIMARY KEY (policy_code, policy_version, class_code, place)
);

CREATE TABLE complaint_response (
    policy_code    VARCHAR(40) NOT NULL,
    policy_version INTEGER NOT NULL,
    channel        VARCHAR(20) NOT NULL,
    limit_amount   BIGINT NOT NULL,
    limit_measure  VARCHAR(20) NOT NULL,
    limit_time     VARCHAR(10) NOT NULL,
    limit_ours     BOOLEAN NOT NULL,
    PRIMARY KEY (policy_code, policy_version, channel)
);

CREATE TABLE complaint_rung (
    policy_code    VARCHAR(40) NOT NULL,
    policy_version INTEGER NOT NULL,
    percent        INTEGER NOT NULL,
    name_vi        VARCHAR(200) NOT NULL,
    name_en        VARCHAR(200) NOT NULL,
    PRIMARY KEY (policy_code, policy_version, percent)
);

-- most_seconds: by the clock on the wall; then the clocks run again by themselves.
CREATE TABLE complaint_pause_reason (
    policy_code    VARCHAR(40) NOT NULL,
    policy_version INTEGER NOT NULL,
    code           VARCHAR(40) NOT NULL,
    place          INTEGER NOT NULL,
    name_vi        VARCHAR(200) NOT NULL,
    name_en        VARCHAR(200) NOT NULL,
    supervisor     BOOLEAN NOT NULL,
    most_seconds   BIGINT NOT NULL,
    PRIMARY KEY (policy_code, policy_version, code)
);

-- Three groups of complaints to a CA, and requests at four levels. Warning points, ladder, how often progress is owed, pauses, rounds and
-- sizes of files are ours.
INSERT INTO complaint_policy (code, version, in_force_from, name_vi, name_en, calendar_code, intake_unit, duty_seconds, duty_time,
                              duty_ours, warnings, rounds, file_bytes, case_bytes) VALUES
    ('complaints', 1, DATE '2019-01-01', 'Khiếu nại dịch vụ chứng thư số', 'Complaints to the CA', 'vietnam', 'cskh', NULL, NULL, NULL,
     '50 75 90', 3, 20971520, 104857600),
    ('requests', 1, DATE '2019-01-01', 'Yêu cầu dịch vụ', 'Service requests', 'vietnam', 'ctkv', 86400, 'CLOCK', TRUE,
     '50 75 90', 3, 20971520, 104857600);

INSERT INTO complaint_class (policy_code, policy_version, code, place, case_group, level, name_vi, name_en, unit, limit_amount,
                             limit_measure, limit_time, limit_ours) VALUES
    ('complaints', 1, 'technical', 1, 'technical', 0, 'Hỗ trợ kỹ thuật', 'Technical support', 'cskh', 7200, 'SECONDS', 'BUSINESS', FALSE),
    ('complaints', 1, 'dossier', 2, 'dossier', 0, 'Hồ sơ', 'Dossier', 'dossier', 3600, 'SECONDS', 'BUSINESS', FALSE),
    ('complaints', 1, 'service', 3, 'service', 0, 'Thông tin dịch vụ', 'Service information', 'cskh', 7, 'WORKING_DAYS', 'BUSINESS', FALSE),
    ('complaints', 1, 'other', 4, 'other', 0, 'Khác', 'Other', 'cskh', 7, 'WORKING_DAYS', 'BUSINESS', TRUE),
    ('requests', 1, 'question-1', 1, 'question', 1, 'Giải đáp thắc mắc', 'Question', 'ctkv', 14400, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'activate-2', 2, 'activate', 2, 'Khai báo kích hoạt', 'Declaration or activation', 'ctkv', 14400, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'configure-2', 3, 'configure', 2, 'Thay đổi cấu hình', 'Change of configuration', 'ctkv', 14400, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'incident-3', 4, 'incident', 3, 'Khắc phục sự cố (mức 3)', 'Incident (level 3)', 'ctkv', 172800, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'incident-4', 5, 'incident', 4, 'Khắc phục sự cố (mức 4)', 'Incident (level 4)', 'ctkv', 172800, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'integration-3', 6, 'integration', 3, 'Tích hợp dịch vụ (mức 3)', 'Service integration (level 3)', 'ctkv', 172800, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'integration-4', 7, 'integration', 4, 'Tích hợp dịch vụ (mức 4)', 'Service integration (level 4)', 'ctkv', 172800, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'other-3', 8, 'other', 3, 'Khác (mức 3)', 'Other (level 3)', 'ctkv', 172800, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'other-4', 9, 'other', 4, 'Khác (mức 4)', 'Other (level 4)', 'ctkv', 172800, 'SECONDS', 'CLOCK', FALSE),
    ('requests', 1, 'other-2', 10, 'other', 2, 'Khác (mức 2)', 'Other (level 2)', 'ctkv', 14400, 'SECONDS', 'CLOCK', TRUE);

INSERT INTO complaint_share (policy_code, policy_version, class_code, place, unit, seconds)
SELECT policy_code, policy_version, code, 1, 'ctkv', 14400 FROM complaint_class WHERE policy_code = 'requests';
INSERT INTO complaint_share (policy_code, policy_version, class_code, place, unit, seconds)
SELECT policy_code, policy_version, code, 2, 'cntt', 158400 FROM complaint_class WHERE policy_code = 'requests' AND level >= 3;

INSERT INTO complaint_response (policy_code, policy_version, channel, limit_amount, limit_measure, limit_time, limit_ours) VALUES
    ('complaints', 1, 'PORTAL', 3600, 'SECONDS', 'BUSINESS', FALSE),
    ('requests', 1, 'PORTAL', 3600, 'SECONDS', 'BUSINESS', FALSE);

INSERT INTO complaint_rung (policy_code, policy_version, percent, name_vi, name_en)
SELECT p.code, p.version, r.percent, r.name_vi, r.name_en
FROM complaint_policy p,
     (VALUES (75, 'Trưởng đơn vị đang xử lý', 'Head of the handling unit'),
             (100, 'Giám sát CSKH', 'Supervisor of customer care'),
             (200, 'Trung tâm Sản phẩm', 'Product centre')) AS r (percent, name_vi, name_en);

INSERT INTO complaint_pause_reason (policy_code, policy_version, code, place, name_vi, name_en, supervisor, most_seconds)
SELECT p.code, p.version, r.code, r.place, r.name_vi, r.name_en, r.supervisor, r.most_seconds
FROM complaint_policy p,
     (VALUES ('papers', 1, 'Chờ khách hàng bổ sung hồ sơ', 'Papers are missing', FALSE, 1209600),
             ('customer', 2, 'Khách hàng hẹn lúc khác hoặc không liên lạc được', 'Customer not available', FALSE, 604800),
             ('device', 3, 'Chờ khách hàng gửi thiết bị', 'Device on its way', FALSE, 1209600),
             ('authority', 4, 'Chờ cơ quan nhà nước hoặc đối tác', 'Authority or partner', TRUE, 864000),
             ('force', 5, 'Bất khả kháng', 'Force majeure', TRUE, 2592000)) AS r (code, place, name_vi, name_en, supervisor, most_seconds);

-- What each log came to at its last line: made from the log, and to be made again from it at any time. begun: numbered, no line yet.
CREATE TABLE complaint_case (
    id               BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    state            VARCHAR(20) NOT NULL,
    unit             VARCHAR(40) NOT NULL,
    agent            VARCHAR(255) NOT NULL,
    channel          VARCHAR(20) NOT NULL,
    opened_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    opened_by        VARCHAR(255) NOT NULL,
    subscriber_id    BIGINT,
    tax_code         VARCHAR(40) NOT NULL,
    customer         VARCHAR(500) NOT NULL,
    contact          VARCHAR(200) NOT NULL,
    province         VARCHAR(2) NOT NULL,
    complaint        VARCHAR(500) NOT NULL,
    policy_code      VARCHAR(40) NOT NULL,
    policy_version   INTEGER NOT NULL,
    class_code       VARCHAR(40) NOT NULL,
    case_group       VARCHAR(40) NOT NULL,
    level            INTEGER NOT NULL,
    calendar_code    VARCHAR(40) NOT NULL,
    calendar_version INTEGER NOT NULL,
    received_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deadline         TIMESTAMP(6) WITH TIME ZONE,
    warn_at          TIMESTAMP(6) WITH TIME ZONE,
    next_due         TIMESTAMP(6) WITH TIME ZONE,
    ended_at         TIMESTAMP(6) WITH TIME ZONE,
    outcome          VARCHAR(20) NOT NULL,
    seconds          BIGINT NOT NULL,
    rounds           INTEGER NOT NULL,
    closed_at        TIMESTAMP(6) WITH TIME ZONE,
    charged          VARCHAR(40) NOT NULL,
    breach_reason    VARCHAR(40) NOT NULL,
    root_cause       VARCHAR(40) NOT NULL,
    log_lines        INTEGER NOT NULL
);
CREATE INDEX complaint_case_state ON complaint_case (state, deadline);
CREATE INDEX complaint_case_closed ON complaint_case (closed_at);
CREATE INDEX complaint_case_tax_code ON complaint_case (tax_code);
CREATE INDEX complaint_case_contact ON complaint_case (contact);
CREATE INDEX complaint_case_subscriber ON complaint_case (subscriber_id);

-- The logs of cases: lines are added, never changed. facts: NAME=value, one a line.
CREATE TABLE complaint_event (
    case_id     BIGINT NOT NULL REFERENCES complaint_case (id),
    line        INTEGER NOT NULL,
    occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    operator    VARCHAR(255) NOT NULL,
    for_whom    VARCHAR(255) NOT NULL,
    workstation VARCHAR(255) NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    facts       VARCHAR(200000) NOT NULL,
    PRIMARY KEY (case_id, line)
);

CREATE TABLE complaint_file (
    case_id BIGINT NOT NULL,
    line    INTEGER NOT NULL,
    bytes   BIGINT NOT NULL,
    PRIMARY KEY (case_id, line),
    CONSTRAINT complaint_file_of FOREIGN KEY (case_id) REFERENCES complaint_case (id)
);

CREATE TABLE complaint_file_part (
    case_id BIGINT NOT NULL,
    line    INTEGER NOT NULL,
    part    INTEGER NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (case_id, line, part)
);
