/* What processes share: counters, the state of tokens, the log, the lock of key generations. */
#include "fault.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static const word MAGIC = 0x4641554C54003031UL;
struct state *state;
static pthread_mutex_t mutex, whole_module = PTHREAD_MUTEX_INITIALIZER;
static int state_fd = -1, log_fd = -1, lock_fd = -1;
static __thread enum lock held;

/* A file beside the control file; processes of any user may share it. */
static int beside(const char *suffix, int flags) {
    char path[PATH + 16];
    snprintf(path, sizeof path, "%s.%s", control_file(), suffix);
    int fd = open(path, O_CREAT | O_CLOEXEC | flags, 0600);
    if (fd < 0) { perror(path); _exit(70); }
    return fd;
}

void state_open(void) {
    pthread_mutexattr_t recursive;
    pthread_mutexattr_init(&recursive);
    pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&mutex, &recursive);
    state_fd = beside("state", O_RDWR);
    log_fd = beside("log", O_WRONLY | O_APPEND);
    lock_fd = beside("lock", O_RDWR);
    state_lock();
    if (ftruncate(state_fd, sizeof *state)) { perror("state"); _exit(70); }
    state = mmap(NULL, sizeof *state, PROT_READ | PROT_WRITE, MAP_SHARED, state_fd, 0);
    if (state == MAP_FAILED) { perror("state"); _exit(70); }
    if (state->magic != MAGIC) {
        memset(state, 0, sizeof *state);
        state->magic = MAGIC;
    }
    state_unlock();
}

static int depth;
void state_lock(void) {
    pthread_mutex_lock(&mutex);
    if (depth++ == 0) flock(state_fd, LOCK_EX);
}
void state_unlock(void) {
    if (--depth == 0) flock(state_fd, LOCK_UN);
    pthread_mutex_unlock(&mutex);
}

int state_token(const char *serial, const char *label) {
    for (int i = 0; i < state->token_count; i++)
        if (!strcmp(state->tokens[i].serial, serial)) {
            strcpy(state->tokens[i].label, label);
            return i;
        }
    if (state->token_count == MAX_TOKENS) { fprintf(stderr, "fault module: more than %d tokens\n", MAX_TOKENS); _exit(70); }
    struct token_state *t = &state->tokens[state->token_count];
    memset(t, 0, sizeof *t);
    strcpy(t->serial, serial);
    strcpy(t->label, label);
    return state->token_count++;
}

word *state_hits(uint64_t line) {
    for (int i = 0; i < state->rule_count; i++)
        if (state->rules[i].line == line) return &state->rules[i].hits;
    if (state->rule_count == MAX_RULES * 4) state->rule_count = 0; /* more lines than this in one run: the oldest count anew */
    state->rules[state->rule_count].line = line;
    state->rules[state->rule_count].hits = 0;
    return &state->rules[state->rule_count++].hits;
}

word now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (word) t.tv_sec * 1000 + (word) t.tv_nsec / 1000000;
}

void log_call(const struct context *c, word rv) {
    if (control.log_off) return;
    static const char *const roles[] = {"worker", "scanner", "other"};
    char line[512];
    int length = snprintf(line, sizeof line, "%lu\t%d\t%s\t%lu\t%s\t%s\t%s\t%s\n", now_ms(), getpid(), roles[role], c->number,
        function_names[c->function], c->token < 0 ? "-" : state->tokens[c->token].label, rv == ~0UL ? "..." : ckr_name(rv), c->note ? c->note : "-");
    if (write(log_fd, line, length) != length) perror("log");
}

void write_pins(void) {
    char temporary[PATH + 32], path[PATH + 16];
    snprintf(path, sizeof path, "%s.pins", control_file());
    snprintf(temporary, sizeof temporary, "%s.%d", path, getpid());
    FILE *out = fopen(temporary, "we");
    if (!out) return;
    for (int i = 0; i < state->token_count; i++) {
        const struct token_state *t = &state->tokens[i];
        fprintf(out, "%s\t%d\t%d\t%lu\t%lu\t%s\n", t->serial, t->user_tries, t->so_tries, t->user_logins, t->so_logins, t->label);
    }
    fclose(out);
    rename(temporary, path);
}

void module_lock(void) {
    held = control.keygen_min >= 0 ? control.keygen_lock : LOCK_NONE;
    if (held != LOCK_NONE) pthread_mutex_lock(&whole_module);
    if (held == LOCK_MODULE) flock(lock_fd, LOCK_EX);
}
void module_unlock(void) {
    if (held == LOCK_MODULE) flock(lock_fd, LOCK_UN);
    if (held != LOCK_NONE) pthread_mutex_unlock(&whole_module);
    held = LOCK_NONE;
}
