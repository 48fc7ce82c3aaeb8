/* Slots and tokens as the caller sees them: present or pulled, in this slot or another one; sessions that died with a pull. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_SLOTS = 256, MAX_SESSIONS = 4096 };
enum { FLAGS_AT = 96 };                 /* in CK_SLOT_INFO and CK_TOKEN_INFO */
static const word TOKEN_PRESENT = 1, TOKEN_INITIALIZED = 0x400;

static struct { word real; int token; } slots[MAX_SLOTS];
static int slot_count;
static struct { word handle, epoch; int token, dead; } sessions[MAX_SESSIONS];
static int session_count;

static int wants_absent(const struct token_line *t) { return t->absent; }
static int wants_plug(const struct token_line *t) { return t->plug > 0; }
static int wants_slot(const struct token_line *t) { return t->has_slot; }
static int wants_serial(const struct token_line *t) { return t->serial[0] != 0; }

static void padded(char *to, const char *from, int length) {
    memcpy(to, from, length);
    while (length > 0 && to[length - 1] == ' ') length--;
    to[length] = 0;
}

void tokens_learn(void) {
    word ids[MAX_SLOTS], count = MAX_SLOTS;
    real.f[C_GetSlotList](0, NULL, &count);
    count = MAX_SLOTS;
    if (real.f[C_GetSlotList](0, ids, &count)) return;
    state_lock();
    slot_count = (int) count;
    for (int i = 0; i < slot_count; i++) {
        char info[512], serial[17], label[33];
        slots[i].real = ids[i];
        slots[i].token = -1;
        if (real.f[C_GetTokenInfo](ids[i], info) || !(*(word *) (info + FLAGS_AT) & TOKEN_INITIALIZED)) continue;
        padded(label, info, 32);
        padded(serial, info + 80, 16);
        slots[i].token = state_token(serial, label);
    }
    pins_preset();
    state_unlock();
    tokens_note_changes();
}

static int swap_partner(int token) {
    for (int i = 0; i < control.swap_count; i++)
        for (int side = 0; side < 2; side++)
            if (names_token(control.swaps[i][side], token))
                for (int other = 0; other < state->token_count; other++)
                    if (names_token(control.swaps[i][1 - side], other)) return other;
    return -1;
}

static word plug_of(int token) {
    const struct token_line *line = token_line(token, wants_plug);
    return line ? line->plug : 0;
}

void tokens_note_changes(void) {
    state_lock();
    for (int i = 0; i < state->token_count; i++) {
        struct token_state *t = &state->tokens[i];
        int absent = token_line(i, wants_absent) != NULL, swapped = swap_partner(i) >= 0;
        if (absent != t->absent_by_control || swapped != t->swapped) {
            if (absent || swapped != t->swapped) t->absences++;
            if (absent) t->gone_since = now_ms();
            t->absent_by_control = absent;
            t->swapped = swapped;
        }
        if (t->pulled && t->back_at && now_ms() >= t->back_at) t->pulled = 0;
        if (t->pulled && t->pulled_at_plug != plug_of(i)) t->pulled = 0;
    }
    state_unlock();
}

int token_present(int token) { return !state->tokens[token].absent_by_control && !state->tokens[token].pulled; }

/* Another number after each pull, so that what was opened before it stays dead. */
word token_epoch(int token) { return plug_of(token) + state->tokens[token].comebacks + state->tokens[token].absences; }

void token_pull(int token, word back_ms) {
    for (int i = 0; i < state->token_count; i++) {
        if (token >= 0 && i != token) continue;
        struct token_state *t = &state->tokens[i];
        t->pulled = 1;
        t->pulled_at_plug = plug_of(i);
        t->back_at = back_ms ? now_ms() + back_ms : 0;
        t->comebacks++;
        t->gone_since = now_ms();
    }
}

static word own_slot(int index) {
    int token = slots[index].token;
    if (token < 0) return slots[index].real;
    const struct token_line *line = token_line(token, wants_slot);
    if (line) return line->slot;
    return control.renumber ? (slots[index].real + 4099 * token_epoch(token)) & 0x7FFFFFFF : slots[index].real;
}

static word visible(int index) {
    int partner = slots[index].token < 0 ? -1 : swap_partner(slots[index].token);
    for (int i = 0; partner >= 0 && i < slot_count; i++)
        if (slots[i].token == partner) return own_slot(i);
    return own_slot(index);
}

/* The token of a slot that the caller names; -1 for a slot without one. */
int find_visible(word slot, word *real_slot) {
    for (int i = 0; i < slot_count; i++)
        if (visible(i) == slot) {
            *real_slot = slots[i].real;
            return slots[i].token;
        }
    *real_slot = slot;
    return -1;
}

word real_slot_of(int token) {
    for (int i = 0; i < slot_count; i++)
        if (slots[i].token == token) return slots[i].real;
    return ~0UL;
}

static int session_index(word handle) {
    for (int i = session_count - 1; i >= 0; i--)
        if (sessions[i].handle == handle) return i;
    return -1;
}

int find_session(word handle) {
    int i = session_index(handle);
    return i < 0 ? -1 : sessions[i].token;
}

/* The real sessions of a token that was pulled are closed, which ends its login too. */
static void bury(int token) {
    int any = 0;
    for (int i = 0; i < session_count; i++)
        if (sessions[i].token == token && !sessions[i].dead && (!token_present(token) || sessions[i].epoch != token_epoch(token)))
            sessions[i].dead = any = 1;
    if (any) real.f[C_CloseAllSessions](real_slot_of(token));
}

word dead_session(word handle) {
    int i = session_index(handle);
    if (i < 0 || sessions[i].token < 0) return OK;
    bury(sessions[i].token);
    return sessions[i].dead ? control.session_answer : OK;
}

void session_opened(word handle, int token) {
    if (token >= 0) bury(token);
    int i = session_index(handle);
    if (i < 0) {
        if (session_count == MAX_SESSIONS) { memmove(sessions, sessions + 1, sizeof sessions - sizeof *sessions); session_count--; }
        i = session_count++;
    }
    sessions[i].handle = handle;
    sessions[i].token = token;
    sessions[i].epoch = token < 0 ? 0 : token_epoch(token);
    sessions[i].dead = 0;
}

void session_closed(word handle) {
    int i = session_index(handle);
    if (i >= 0) sessions[i] = sessions[--session_count];
}

void sessions_closed(int token) {
    for (int i = session_count - 1; i >= 0; i--)
        if (sessions[i].token == token && !sessions[i].dead) sessions[i] = sessions[--session_count];
}

word slot_list(struct context *c) {
    word ids[MAX_SLOTS], count = MAX_SLOTS, shown[MAX_SLOTS], shown_count = 0;
    word *wanted = (word *) c->a[1], *limit = (word *) c->a[2];
    if (!limit) return real_call(c);
    if (!wanted) tokens_learn();
    word rv = real.f[C_GetSlotList](c->a[0] & 0xFF, ids, &count);
    if (rv) return rv;
    for (word i = 0; i < count; i++) {
        int index = 0;
        while (index < slot_count && slots[index].real != ids[i]) index++;
        if (index == slot_count) { tokens_learn(); index = 0; while (index < slot_count && slots[index].real != ids[i]) index++; }
        if (index == slot_count) continue;
        int token = slots[index].token;
        if (token >= 0 && !token_present(token) && ((c->a[0] & 0xFF) || control.hide_empty)) continue;
        shown[shown_count++] = visible(index);
    }
    if (wanted && *limit < shown_count) rv = CKR_BUFFER_TOO_SMALL;
    else if (wanted) memcpy(wanted, shown, shown_count * sizeof(word));
    *limit = shown_count;
    return rv;
}

word slot_info(struct context *c) {
    word rv = real_call(c);
    if (rv || c->token < 0 || token_present(c->token)) return rv;
    if (now_ms() - state->tokens[c->token].gone_since >= control.linger) *(word *) (c->a[1] + FLAGS_AT) &= ~TOKEN_PRESENT;
    return rv;
}

word token_info(struct context *c) {
    word rv = real_call(c);
    if (rv || !c->a[1]) return rv;
    word *numbers = (word *) (c->a[1] + FLAGS_AT);
    if (control.has_free_public) numbers[8] = control.free_public;
    if (control.has_free_private) numbers[10] = control.free_private;
    if (c->token < 0) return rv;
    pin_flags(c->token, numbers);
    const struct token_line *line = token_line(c->token, wants_serial);
    if (line) {
        memset((char *) c->a[1] + 80, ' ', 16);
        memcpy((char *) c->a[1] + 80, line->serial, strlen(line->serial) < 16 ? strlen(line->serial) : 16);
    }
    return rv;
}
