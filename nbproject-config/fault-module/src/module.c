/* The function list that callers get: each function counts, asks the rules, then goes to the real one. */
#define _GNU_SOURCE
#include "fault.h"
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

struct function_list real;
enum role role = OTHER;
static struct function_list mine;
static volatile int *volatile nowhere;

/* What the rules say about one call. */
struct verdict { struct rule fired[8]; int count; };

word real_call(const struct context *c) {
    const word *a = c->a;
    return real.f[c->function](a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
}

static int takes_slot(int f) { return (f >= C_GetSlotInfo && f <= C_InitToken) || f == C_OpenSession || f == C_CloseAllSessions; }
static int takes_session(int f) { return f >= C_InitPIN && f != C_OpenSession && f != C_CloseAllSessions && f != C_WaitForSlotEvent; }

static double random_fraction(void) {
    uint32_t r = 0;
    if (getrandom(&r, sizeof r, 0) != sizeof r) return 1;
    return (double) r / 4294967296.0;
}

/* Under the lock. */
static void judge(const struct context *c, struct verdict *v) {
    for (int i = 0; i < control.rule_count; i++) {
        const struct rule *r = &control.rules[i];
        if ((r->function >= 0 && r->function != c->function) || !(r->roles >> role & 1)) continue;
        if (r->token[0] && !names_token(r->token, c->token)) continue;
        word hit = ++*state_hits(r->line);
        if ((r->nth && hit != r->nth) || (r->from && hit < r->from) || (r->chance >= 0 && random_fraction() >= r->chance)) continue;
        if (v->count < 8) v->fired[v->count++] = *r;
    }
}

static void announce(struct context *c, const char *what) {
    c->note = what;
    log_call(c, ~0UL);
}

static void kill_parent(void) {
    pid_t parent = getppid();
    if (parent <= 1) return;
    kill(parent, SIGKILL);
    for (int i = 0; i < 500 && getppid() == parent; i++) usleep(10000);
}

static void touch(const char *path) {
    int fd = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    if (fd >= 0) close(fd);
}

/* Does one action; gives whether the call ends with *rv now. */
static int act(struct context *c, const struct rule *r, word *rv) {
    switch (r->action) {
    case FAIL: c->note = r->after ? "fail after" : "fail"; *rv = r->value; return 1;
    case HANG: announce(c, "hang"); for (;;) pause();
    case CRASH: announce(c, "crash"); *nowhere = 1; return 0;
    case EXIT: announce(c, "exit"); _exit((int) r->value);
    case KILL: announce(c, "kill"); raise(SIGKILL); return 0;
    case KILL_PARENT: announce(c, r->after ? "kill-parent after" : "kill-parent"); kill_parent(); return 0;
    case DELAY: usleep((useconds_t) r->value * 1000); return 0;
    case TOUCH: touch(r->path); return 0;
    case PULL:
        state_lock();
        token_pull(c->token, r->value);
        state_unlock();
        c->note = r->after ? "pull after" : "pull";
        if (takes_session(c->function)) *rv = control.session_answer;
        else if (takes_slot(c->function) && c->function != C_GetSlotInfo) *rv = control.slot_answer;
        else return 0;
        return 1;
    }
    return 0;
}

static int act_all(struct context *c, const struct verdict *v, int after, word *rv) {
    int ends = 0;
    for (int i = 0; i < v->count; i++)
        if (v->fired[i].after == after) ends |= act(c, &v->fired[i], rv);
    return ends;
}

static word start(struct context *c) {
    static int lock = -1;
    if (control.print) { printf("Vendor PKCS#11 v1.0 starting\n"); fflush(stdout); }
    if (control.no_locks && c->a[0]) return CKR_CANT_LOCK;
    if (control.exclusive && lock < 0) {
        char path[PATH + 16];
        snprintf(path, sizeof path, "%s.exclusive", control_file());
        int fd = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (flock(fd, LOCK_EX | LOCK_NB)) { close(fd); return CKR_GENERAL_ERROR; }
        lock = fd;
    }
    word rv = real_call(c);
    if (rv == OK) tokens_learn();
    return rv;
}

static word open_session(struct context *c) {
    word rv = real_call(c);
    if (rv == OK) session_opened(*(word *) c->a[4], c->token);
    return rv;
}

static word perform(struct context *c) {
    word rv;
    switch (c->function) {
    case C_Initialize: return start(c);
    case F_GetFunctionList: *(struct function_list **) c->a[0] = &mine; return OK;
    case C_GetSlotList:
        if (control.print) { puts("looking for readers"); fflush(stdout); }
        return slot_list(c);
    case C_GetSlotInfo: return slot_info(c);
    case C_GetTokenInfo: return token_info(c);
    case C_GetMechanismList: return mechanism_list(c);
    case C_OpenSession: return open_session(c);
    case C_CloseSession: session_closed(c->a[0]); return real_call(c);
    case C_CloseAllSessions: sessions_closed(c->token); return real_call(c);
    case C_CreateObject: return create_object(c);
    case C_GetAttributeValue: return attribute_value(c);
    case C_GenerateKeyPair: return generate(c);
    case C_InitToken: rv = c->token < 0 ? real_call(c) : pin_call(c); tokens_learn(); return rv;
    case C_InitPIN: case C_SetPIN: case C_Login: return c->token < 0 ? real_call(c) : pin_call(c);
    default: return real_call(c);
    }
}

/* What a call on a token that isn't there answers, OK for others. */
static word removed(const struct context *c) {
    if (takes_session(c->function)) return dead_session(c->a[0]);
    if (takes_slot(c->function) && c->token >= 0 && c->function != C_GetSlotInfo && !token_present(c->token)) return control.slot_answer;
    return OK;
}

static word pass(int function, word *a) {
    struct context c = {function, a, -1, 0, NULL};
    struct verdict v = {.count = 0};
    state_lock();
    control_refresh();
    pins_preset();
    tokens_note_changes();
    if (takes_slot(function)) {
        word real_slot;
        c.token = find_visible(a[0], &real_slot);
        a[0] = real_slot;
    } else if (takes_session(function)) c.token = find_session(a[0]);
    c.number = ++state->calls[role];
    state->by_function[role][function]++;
    judge(&c, &v);
    state_unlock();
    word rv = OK;
    if (!act_all(&c, &v, 0, &rv)) {
        module_lock();
        state_lock();
        rv = removed(&c);
        state_unlock();
        if (rv) c.note = "removed";
        else rv = perform(&c);
        module_unlock();
        act_all(&c, &v, 1, &rv);
    }
    log_call(&c, rv);
    return rv;
}

#define W(n) static word w##n(word a, word b, word c, word d, word e, word f, word g, word h) { \
    word all[8] = {a, b, c, d, e, f, g, h}; return pass(n, all); }
W(0) W(1) W(2) W(3) W(4) W(5) W(6) W(7) W(8) W(9) W(10) W(11) W(12) W(13) W(14) W(15) W(16) W(17) W(18) W(19) W(20) W(21) W(22) W(23)
W(24) W(25) W(26) W(27) W(28) W(29) W(30) W(31) W(32) W(33) W(34) W(35) W(36) W(37) W(38) W(39) W(40) W(41) W(42) W(43) W(44) W(45)
W(46) W(47) W(48) W(49) W(50) W(51) W(52) W(53) W(54) W(55) W(56) W(57) W(58) W(59) W(60) W(61) W(62) W(63) W(64) W(65) W(66) W(67)
#define L(n) (call) w##n
static const call wrappers[FUNCTIONS] = {L(0), L(1), L(2), L(3), L(4), L(5), L(6), L(7), L(8), L(9), L(10), L(11), L(12), L(13), L(14), L(15),
    L(16), L(17), L(18), L(19), L(20), L(21), L(22), L(23), L(24), L(25), L(26), L(27), L(28), L(29), L(30), L(31), L(32), L(33), L(34), L(35),
    L(36), L(37), L(38), L(39), L(40), L(41), L(42), L(43), L(44), L(45), L(46), L(47), L(48), L(49), L(50), L(51), L(52), L(53), L(54), L(55),
    L(56), L(57), L(58), L(59), L(60), L(61), L(62), L(63), L(64), L(65), L(66), L(67)};

static enum role own_role(void) {
    const char *name = getenv("CAPBU_WORKER");
    return !name ? OTHER : !strcmp(name, "token") ? WORKER : SCANNER;
}

__attribute__((visibility("default"))) word C_GetFunctionList(struct function_list **list) {
    if (!mine.f[C_Initialize]) {
        control_open();
        void *library = dlopen(getenv("FAULT_REAL"), RTLD_NOW);
        if (!library) { fprintf(stderr, "fault module: %s\n", dlerror()); return CKR_GENERAL_ERROR; }
        struct function_list *theirs = NULL;
        word rv = ((call) dlsym(library, "C_GetFunctionList"))(&theirs);
        if (rv) return rv;
        memcpy(&real, theirs, sizeof real);
        role = own_role();
        state_open();
        mine = real;
        for (int i = 0; i < FUNCTIONS; i++)
            if (real.f[i]) mine.f[i] = wrappers[i];
    }
    *list = &mine;
    return OK;
}
