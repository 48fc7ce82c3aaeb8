/* The fault-injecting PKCS#11 module; what its files share. See ../README.md. x86-64 and aarch64 Linux: every argument is one word. */
#ifndef FAULT_H
#define FAULT_H

#include <pthread.h>
#include <stdint.h>

typedef unsigned long word;
typedef word (*call)();

/* CK_ATTRIBUTE. */
struct attribute { word type; void *value; word length; };

/* CK_FUNCTION_LIST of version 2.x; the functions by their place in it. */
enum { FUNCTIONS = 68 };
struct function_list { unsigned char major, minor; call f[FUNCTIONS]; };

enum {
    C_Initialize = 0, F_GetFunctionList = 3, C_GetSlotList = 4, C_GetSlotInfo = 5, C_GetTokenInfo = 6, C_GetMechanismList = 7,
    C_GetMechanismInfo = 8, C_InitToken = 9, C_InitPIN = 10, C_SetPIN = 11, C_OpenSession = 12, C_CloseSession = 13,
    C_CloseAllSessions = 14, C_GetSessionInfo = 15, C_Login = 18, C_CreateObject = 20, C_CopyObject = 21, C_GetAttributeValue = 24,
    C_FindObjectsInit = 26, C_FindObjects = 27, C_FindObjectsFinal = 28, C_GenerateKeyPair = 59, C_WaitForSlotEvent = 67
};

enum {
    OK = 0, CKR_GENERAL_ERROR = 0x05, CKR_CANT_LOCK = 0x0A, CKR_DEVICE_MEMORY = 0x31, CKR_DEVICE_REMOVED = 0x32, CKR_PIN_INCORRECT = 0xA0,
    CKR_PIN_INVALID = 0xA1, CKR_PIN_LEN_RANGE = 0xA2, CKR_PIN_LOCKED = 0xA4, CKR_SESSION_HANDLE_INVALID = 0xB3,
    CKR_TOKEN_NOT_PRESENT = 0xE0, CKR_BUFFER_TOO_SMALL = 0x150
};

enum role { WORKER, SCANNER, OTHER, ROLES };
enum action { FAIL, HANG, CRASH, EXIT, KILL, KILL_PARENT, PULL, DELAY, TOUCH };
enum lock { LOCK_NONE, LOCK_PROCESS, LOCK_MODULE };

enum { MAX_TOKENS = 64, MAX_RULES = 128, MAX_LINES = 128, TEXT = 64, PATH = 1024 };

/* One "on" line of the control file. */
struct rule {
    uint64_t line;              /* hash of the whole line: a changed line counts from zero */
    int function;               /* -1: any */
    unsigned roles;             /* bit per role */
    char token[TEXT];           /* label or serial; empty: any, or none */
    word nth, from;             /* 0: not given */
    double chance;              /* below 0: not given */
    enum action action;
    int after;                  /* whether the real call is made first */
    word value;                 /* CKR, exit code or milliseconds; for PULL the milliseconds until it is back, 0 never */
    char path[PATH];
};

/* What the control file says of one token. */
struct token_line {
    char token[TEXT];
    int absent, has_slot, sets_tries;
    word plug, slot, pin_limit, so_limit, tries, so_tries;
    long keygen_min, keygen_max; /* milliseconds, -1: not given */
    char serial[TEXT];
    uint64_t line;
};

/* The control file. */
struct control {
    struct rule rules[MAX_RULES];
    struct token_line tokens[MAX_LINES];
    char swaps[MAX_LINES][2][TEXT];
    int rule_count, token_count, swap_count;
    int renumber, hide_empty, no_locks, print, exclusive, log_off, pin_flags_off, certificate_cut;
    word pin_limit, so_limit, pin_wrong, pin_locked, session_answer, slot_answer, linger, memory_objects, certificate_limit, certificate_answer,
        free_public, free_private, hide_mechanism[8], read_flip;
    int hidden_mechanisms, has_free_public, has_free_private;
    long keygen_min, keygen_max;
    enum lock keygen_lock;
    int keygen_within;
};

/* What all processes know of one token, by its real serial number. */
struct token_state {
    char serial[17], label[33];
    int absent_by_control, swapped, pulled, user_tries, so_tries;
    word pulled_at_plug, back_at, comebacks, absences, gone_since, user_logins, so_logins;
};

/* The state file, mapped by every process. */
struct state {
    word magic;
    int token_count;
    struct token_state tokens[MAX_TOKENS];
    struct { uint64_t line; word hits; } rules[MAX_RULES * 4];
    int rule_count;
    word calls[ROLES], by_function[ROLES][FUNCTIONS], generations;
};

/* A call on its way through. */
struct context {
    int function;
    word *a;                    /* its arguments; slots as the caller sees them until translated */
    int token;                  /* index in the state, -1 for none */
    word number;                /* in all calls of its role */
    const char *note;
};

extern struct function_list real;
extern struct control control;
extern struct state *state;
extern enum role role;
extern const char *const function_names[FUNCTIONS];

/* control.c */
void control_open(void);
void control_refresh(void);             /* reads the file again when it changed */
const char *control_file(void);
int names_token(const char *name, int token);
const struct token_line *token_line(int token, int (*wanted)(const struct token_line *));
word ckr_of(const char *text);
const char *ckr_name(word value);

/* state.c */
void state_open(void);
void state_lock(void);
void state_unlock(void);
int state_token(const char *serial, const char *label);
word *state_hits(uint64_t line);        /* counter of a line; under the lock */
word now_ms(void);
void log_call(const struct context *c, word rv);
void write_pins(void);
void module_lock(void);                 /* the lock that a key generation holds, as the control file says */
void module_unlock(void);

/* tokens.c */
void tokens_learn(void);                /* asks the real module for its slots */
void tokens_note_changes(void);         /* counts pulls that the control file made */
int token_present(int token);
word token_epoch(int token);
int find_visible(word slot, word *real_slot);
word real_slot_of(int token);
int find_session(word session);
word dead_session(word session);        /* OK, or what a call on it answers */
void session_opened(word session, int token);
void session_closed(word session);
void sessions_closed(int token);
void token_pull(int token, word back_ms);
word slot_list(struct context *c);
word slot_info(struct context *c);
word token_info(struct context *c);

/* pins.c */
word pin_call(struct context *c);
void pin_flags(int token, word *flags);
void pins_preset(void);

/* objects.c */
word create_object(struct context *c);
word generate(struct context *c);
word attribute_value(struct context *c);
word mechanism_list(struct context *c);

/* module.c */
word real_call(const struct context *c);

#endif
