/* Reads the control file, whenever it has changed. A line that can't be understood ends the process: a test must not run without its fault. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct control control;
static char file[PATH];
static struct stat seen;
static int read_once;

const char *control_file(void) { return file; }

static void refuse(const char *line, const char *why) {
    fprintf(stderr, "fault module: %s: %s\n", why, line);
    fflush(stderr);
    _exit(70);
}

/* The line as words; quotes aren't known, labels with blanks are written with '_' in their place. */
static int split(char *line, char *words[], int limit) {
    int count = 0;
    for (char *w = strtok(line, " \t\r\n"); w && count < limit; w = strtok(NULL, " \t\r\n")) words[count++] = w;
    return count;
}

static uint64_t hash(const char *text) {
    uint64_t h = 1469598103934665603ULL;
    for (; *text; text++) h = (h ^ (unsigned char) *text) * 1099511628211ULL;
    return h;
}

static void copy(char *to, const char *from, size_t size) { snprintf(to, size, "%s", from); }

/* "10" or "2..8", in seconds with a fraction; gives milliseconds. */
static void range(const char *text, long *min, long *max) {
    char *end;
    *min = *max = (long) (strtod(text, &end) * 1000);
    if (!strncmp(end, "..", 2)) *max = (long) (strtod(end + 2, NULL) * 1000);
}

static int function_of(const char *name) {
    if (!strcmp(name, "*")) return -1;
    for (int i = 0; i < FUNCTIONS; i++)
        if (!strcmp(name, function_names[i])) return i;
    return -2;
}

static unsigned role_of(const char *name) {
    return !strcmp(name, "worker") ? 1 << WORKER : !strcmp(name, "scanner") ? 1 << SCANNER : !strcmp(name, "other") ? 1 << OTHER : !strcmp(name, "any") ? 7 : 0;
}

static int action_of(const char *name) {
    static const char *const names[] = {"fail", "hang", "crash", "exit", "kill", "kill-parent", "pull", "delay", "touch"};
    for (int i = 0; i < 9; i++)
        if (!strcmp(name, names[i])) return i;
    return -1;
}

static void parse_rule(struct rule *r, char *w[], int n, const char *line) {
    r->function = function_of(w[1]);
    if (r->function == -2) refuse(line, "unknown function");
    r->roles = 7;
    r->chance = -1;
    int i = 2, action = -1;
    for (; i < n && action < 0; i++) {
        if ((action = action_of(w[i])) >= 0) break;
        if (!strcmp(w[i], "every")) continue;
        if (i + 1 >= n) refuse(line, "incomplete");
        if (!strcmp(w[i], "nth")) r->nth = strtoul(w[++i], NULL, 0);
        else if (!strcmp(w[i], "from")) r->from = strtoul(w[++i], NULL, 0);
        else if (!strcmp(w[i], "chance")) r->chance = strtod(w[++i], NULL);
        else if (!strcmp(w[i], "role")) r->roles = role_of(w[++i]);
        else if (!strcmp(w[i], "token")) copy(r->token, w[++i], TEXT);
        else refuse(line, "unknown word");
    }
    if (action < 0 || !r->roles) refuse(line, "no action or role");
    r->action = action;
    i++;
    if (action == FAIL || action == EXIT || action == DELAY || action == TOUCH) {
        if (i >= n) refuse(line, "the action wants a value");
        if (action == FAIL) r->value = ckr_of(w[i]);
        else if (action == TOUCH) copy(r->path, w[i], PATH);
        else r->value = strtoul(w[i], NULL, 0);
        i++;
    }
    for (; i < n; i++) {
        if (!strcmp(w[i], "after")) r->after = 1;
        else if (action == PULL && !strcmp(w[i], "back") && i + 1 < n) r->value = strtoul(w[++i], NULL, 0);
        else if (strcmp(w[i], "before")) refuse(line, "unknown word");
    }
}

static void parse_token(struct token_line *t, char *w[], int n, const char *line) {
    copy(t->token, w[1], TEXT);
    t->keygen_min = -1;
    for (int i = 2; i < n; i++) {
        if (!strcmp(w[i], "absent")) { t->absent = 1; continue; }
        if (i + 1 >= n) refuse(line, "incomplete");
        const char *key = w[i], *value = w[++i];
        if (!strcmp(key, "plug")) t->plug = strtoul(value, NULL, 0);
        else if (!strcmp(key, "slot")) t->has_slot = 1, t->slot = strtoul(value, NULL, 0);
        else if (!strcmp(key, "serial")) {
            copy(t->serial, value, TEXT);
            for (char *c = t->serial; *c; c++) if (*c == '_') *c = ' ';
        }
        else if (!strcmp(key, "pin-limit")) t->pin_limit = strtoul(value, NULL, 0);
        else if (!strcmp(key, "so-pin-limit")) t->so_limit = strtoul(value, NULL, 0);
        else if (!strcmp(key, "tries")) t->sets_tries = 1, t->tries = strtoul(value, NULL, 0);
        else if (!strcmp(key, "so-tries")) t->sets_tries = 1, t->so_tries = strtoul(value, NULL, 0);
        else if (!strcmp(key, "keygen")) range(value, &t->keygen_min, &t->keygen_max);
        else refuse(line, "unknown word");
    }
}

static int parse_switch(struct control *c, const char *key) {
    if (!strcmp(key, "renumber")) c->renumber = 1;
    else if (!strcmp(key, "hide-empty-slots")) c->hide_empty = 1;
    else if (!strcmp(key, "no-locks")) c->no_locks = 1;
    else if (!strcmp(key, "print")) c->print = 1;
    else if (!strcmp(key, "exclusive")) c->exclusive = 1;
    else if (!strcmp(key, "no-log")) c->log_off = 1;
    else if (!strcmp(key, "no-pin-flags")) c->pin_flags_off = 1;
    else return 0;
    return 1;
}

static int parse_number(struct control *c, const char *key, const char *value) {
    word number = strtoul(value, NULL, 0);
    if (!strcmp(key, "pin-limit")) c->pin_limit = number;
    else if (!strcmp(key, "so-pin-limit")) c->so_limit = number;
    else if (!strcmp(key, "pin-wrong")) c->pin_wrong = ckr_of(value);
    else if (!strcmp(key, "pin-locked")) c->pin_locked = ckr_of(value);
    else if (!strcmp(key, "removed-session")) c->session_answer = ckr_of(value);
    else if (!strcmp(key, "removed-slot")) c->slot_answer = ckr_of(value);
    else if (!strcmp(key, "linger")) c->linger = number;
    else if (!strcmp(key, "memory-objects")) c->memory_objects = number;
    else if (!strcmp(key, "free-public")) c->has_free_public = 1, c->free_public = number;
    else if (!strcmp(key, "free-private")) c->has_free_private = 1, c->free_private = number;
    else if (!strcmp(key, "read-flip")) c->read_flip = number;
    else if (!strcmp(key, "hide-mechanism") && c->hidden_mechanisms < 8) c->hide_mechanism[c->hidden_mechanisms++] = number;
    else return 0;
    return 1;
}

static void parse_keygen(struct control *c, char *w[], int n, const char *line) {
    range(w[1], &c->keygen_min, &c->keygen_max);
    if (n >= 4 && !strcmp(w[2], "lock")) {
        if (!strcmp(w[3], "module")) c->keygen_lock = LOCK_MODULE;
        else if (!strcmp(w[3], "process")) c->keygen_lock = LOCK_PROCESS;
        else if (strcmp(w[3], "none")) refuse(line, "unknown lock");
    }
    c->keygen_within = !strcmp(w[n - 1], "within");
}

static void parse_certificate_limit(struct control *c, char *w[], int n) {
    c->certificate_limit = strtoul(w[1], NULL, 0);
    c->certificate_cut = n > 2 && !strcmp(w[2], "cut");
    if (n > 3 && !strcmp(w[2], "refuse")) c->certificate_answer = ckr_of(w[3]);
}

static void parse_line(struct control *c, char *line, const char *whole, uint64_t line_hash) {
    char *w[32];
    int n = split(line, w, 32);
    if (n == 0) return;
    if (n == 1 && parse_switch(c, w[0])) return;
    if (n < 2) refuse(whole, "unknown directive");
    if (!strcmp(w[0], "on") && c->rule_count < MAX_RULES) {
        struct rule *r = &c->rules[c->rule_count++];
        r->line = line_hash;
        parse_rule(r, w, n, whole);
    } else if (!strcmp(w[0], "token") && c->token_count < MAX_LINES) {
        struct token_line *t = &c->tokens[c->token_count++];
        t->line = line_hash;
        parse_token(t, w, n, whole);
    } else if (!strcmp(w[0], "swap") && n == 3 && c->swap_count < MAX_LINES) {
        copy(c->swaps[c->swap_count][0], w[1], TEXT);
        copy(c->swaps[c->swap_count++][1], w[2], TEXT);
    } else if (!strcmp(w[0], "keygen")) parse_keygen(c, w, n, whole);
    else if (!strcmp(w[0], "certificate-limit")) parse_certificate_limit(c, w, n);
    else if (!parse_number(c, w[0], w[1])) refuse(whole, "unknown directive");
}

static void load(FILE *in) {
    static struct control fresh;
    memset(&fresh, 0, sizeof fresh);
    fresh.pin_wrong = CKR_PIN_INCORRECT;
    fresh.pin_locked = CKR_PIN_LOCKED;
    fresh.session_answer = CKR_DEVICE_REMOVED;
    fresh.slot_answer = CKR_TOKEN_NOT_PRESENT;
    fresh.certificate_answer = CKR_DEVICE_MEMORY;
    fresh.keygen_min = -1;
    char line[2048], words[2048];
    while (in && fgets(line, sizeof line, in)) {
        line[strcspn(line, "\r\n")] = 0;
        uint64_t h = hash(line);
        copy(words, line, sizeof words);
        words[strcspn(words, "#")] = 0;
        parse_line(&fresh, words, line, h);
    }
    control = fresh;
}

void control_open(void) {
    const char *name = getenv("FAULT_CONTROL");
    if (!name || !getenv("FAULT_REAL")) refuse("FAULT_REAL and FAULT_CONTROL", "these variables are wanted");
    copy(file, name, PATH);
}

void control_refresh(void) {
    struct stat now;
    if (stat(file, &now)) memset(&now, 0, sizeof now);
    if (read_once && now.st_ino == seen.st_ino && now.st_size == seen.st_size && now.st_mtim.tv_sec == seen.st_mtim.tv_sec &&
        now.st_mtim.tv_nsec == seen.st_mtim.tv_nsec) return;
    FILE *in = fopen(file, "re");
    load(in);
    if (in) fclose(in);
    seen = now;
    read_once = 1;
}

/* Blanks in a label are '_' in the control file. */
int names_token(const char *name, int token) {
    if (token < 0) return 0;
    if (!strcmp(name, "*") || !strcmp(name, state->tokens[token].serial)) return 1;
    const char *label = state->tokens[token].label;
    for (; *name && *label; name++, label++)
        if (*name != *label && !(*name == '_' && *label == ' ')) return 0;
    return !*name && !*label;
}

const struct token_line *token_line(int token, int (*wanted)(const struct token_line *)) {
    const struct token_line *last = NULL;
    for (int i = 0; i < control.token_count; i++)
        if (wanted(&control.tokens[i]) && names_token(control.tokens[i].token, token)) last = &control.tokens[i];
    return last;
}
