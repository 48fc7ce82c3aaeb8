/* The counter of wrong PINs of each token, which survives processes: COUNT_LOW, FINAL_TRY, LOCKED. */
#include "fault.h"

enum { SO = 0, STATE_SO = 4 };
enum { USER_COUNT_LOW = 0x10000, USER_FINAL_TRY = 0x20000, USER_LOCKED = 0x40000, SO_SHIFT = 4 };

static int wants_limit(const struct token_line *t) { return t->pin_limit > 0; }
static int wants_so_limit(const struct token_line *t) { return t->so_limit > 0; }

/* 0: the module's own counter, if it has one. */
static word limit_of(int token, int so) {
    const struct token_line *line = token_line(token, so ? wants_so_limit : wants_limit);
    if (line) return so ? line->so_limit : line->pin_limit;
    return so ? control.so_limit : control.pin_limit;
}

/* "token X tries N" is done once for each such line. */
void pins_preset(void) {
    for (int i = 0; i < control.token_count; i++)
        for (int token = 0; control.tokens[i].sets_tries && token < state->token_count; token++)
            if (names_token(control.tokens[i].token, token) && !(*state_hits(control.tokens[i].line + token))++) {
                state->tokens[token].user_tries = (int) control.tokens[i].tries;
                state->tokens[token].so_tries = (int) control.tokens[i].so_tries;
                write_pins();
            }
}

static word flags_for(word limit, word tries) {
    if (!limit || !tries) return 0;
    return tries >= limit ? USER_LOCKED : tries + 1 == limit ? USER_FINAL_TRY : USER_COUNT_LOW;
}

void pin_flags(int token, word *flags) {
    if (control.pin_flags_off) return;
    *flags |= flags_for(limit_of(token, 0), (word) state->tokens[token].user_tries);
    *flags |= flags_for(limit_of(token, 1), (word) state->tokens[token].so_tries) << SO_SHIFT;
}

static int is_wrong(word rv) { return rv == CKR_PIN_INCORRECT || rv == CKR_PIN_INVALID || rv == CKR_PIN_LEN_RANGE; }

static int by_so(const struct context *c) {
    if (c->function == C_Login) return c->a[1] == SO;
    if (c->function == C_InitToken) return 1;
    struct { word slot, session_state, flags, error; } info = {0, 0, 0, 0};
    return !real.f[C_GetSessionInfo](c->a[0], &info) && info.session_state == STATE_SO;
}

/* C_Login, C_SetPIN and C_InitToken try a PIN; C_InitPIN gives the user a new one. */
word pin_call(struct context *c) {
    struct token_state *t = &state->tokens[c->token];
    if (c->function == C_InitPIN) {
        word rv = real_call(c);
        state_lock();
        if (rv == OK) t->user_tries = 0;
        write_pins();
        state_unlock();
        return rv;
    }
    int so = by_so(c), *tries = so ? &t->so_tries : &t->user_tries;
    word limit = limit_of(c->token, so);
    state_lock();
    ++*(so ? &t->so_logins : &t->user_logins);
    int locked = limit && (word) *tries >= limit;
    write_pins();
    state_unlock();
    if (locked) return control.pin_locked;
    word rv = real_call(c);
    state_lock();
    if (rv == OK) *tries = 0;
    else if (is_wrong(rv)) ++*tries;
    if (rv == OK && c->function == C_InitToken) t->user_tries = 0;
    write_pins();
    state_unlock();
    return is_wrong(rv) ? control.pin_wrong : rv;
}
