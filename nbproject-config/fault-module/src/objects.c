/* Objects: a memory that is full, certificates that are refused, cut or read back altered, slow key generation, hidden mechanisms. */
#include "fault.h"
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { CKA_CLASS = 0, CKA_TOKEN = 1, CKA_VALUE = 0x11, CKO_CERTIFICATE = 1, CKF_SERIAL_SESSION = 4, STEP_MS = 20 };

static int wants_keygen(const struct token_line *t) { return t->keygen_min >= 0; }

static struct attribute *attribute(struct attribute *template, word count, word type) {
    for (word i = 0; i < count; i++)
        if (template[i].type == type) return &template[i];
    return NULL;
}

/* Token objects, counted in a session of its own; private ones too once the token is logged in. */
static word objects_on(word slot) {
    word session, found[32], count, total = 0;
    unsigned char yes = 1;
    struct attribute on_token = {CKA_TOKEN, &yes, 1};
    if (real.f[C_OpenSession](slot, (word) CKF_SERIAL_SESSION, NULL, NULL, &session)) return 0;
    if (!real.f[C_FindObjectsInit](session, &on_token, 1UL)) {
        while (!real.f[C_FindObjects](session, found, 32UL, &count) && count > 0) total += count;
        real.f[C_FindObjectsFinal](session);
    }
    real.f[C_CloseSession](session);
    return total;
}

static int is_full(const struct context *c, word wanted) {
    return control.memory_objects && c->token >= 0 && objects_on(real_slot_of(c->token)) + wanted > control.memory_objects;
}

word create_object(struct context *c) {
    word count = c->a[2];
    struct attribute *template = (struct attribute *) c->a[1], *class = attribute(template, count, CKA_CLASS),
                     *value = attribute(template, count, CKA_VALUE), *on_token = attribute(template, count, CKA_TOKEN);
    if (on_token && on_token->value && *(unsigned char *) on_token->value && is_full(c, 1)) return CKR_DEVICE_MEMORY;
    if (!control.certificate_limit || !class || !value || *(word *) class->value != CKO_CERTIFICATE || value->length <= control.certificate_limit)
        return real_call(c);
    if (!control.certificate_cut) return control.certificate_answer;
    struct attribute *shorter = malloc(count * sizeof *shorter);
    memcpy(shorter, template, count * sizeof *shorter);
    attribute(shorter, count, CKA_VALUE)->length = control.certificate_limit;
    word arguments[8];
    memcpy(arguments, c->a, sizeof arguments);
    arguments[1] = (word) shorter;
    struct context cut = *c;
    cut.a = arguments;
    word rv = real_call(&cut);
    free(shorter);
    return rv;
}

/* Waits in small steps, so that a pull is noticed. */
static word wait_for_key(const struct context *c, word until) {
    while (now_ms() < until) {
        usleep(STEP_MS * 1000);
        state_lock();
        control_refresh();
        tokens_note_changes();
        word dead = dead_session(c->a[0]);
        state_unlock();
        if (dead) return dead;
    }
    return OK;
}

/* A chip has a processor of its own: what stands for it here gives way to all else, where this thread can come back from that. */
static word generate_aside(struct context *c) {
    int before = getpriority(PRIO_PROCESS, 0);
    int aside = geteuid() == 0 && !setpriority(PRIO_PROCESS, 0, 19);
    word rv = real_call(c);
    if (aside) setpriority(PRIO_PROCESS, 0, before);
    return rv;
}

word generate(struct context *c) {
    if (is_full(c, 2)) return CKR_DEVICE_MEMORY;
    const struct token_line *line = c->token < 0 ? NULL : token_line(c->token, wants_keygen);
    long min = line ? line->keygen_min : control.keygen_min, max = line ? line->keygen_max : control.keygen_max;
    if (min < 0) return real_call(c);
    state_lock();
    word number = state->generations++;
    state_unlock();
    /* Spread evenly and the same in every run: the golden ratio's multiples. */
    double spread = (double) number * 0.618033988749895;
    word until = now_ms() + (word) (min + (long) ((double) (max - min) * (spread - (double) (long) spread)));
    c->note = "generating";
    log_call(c, ~0UL);
    word early = control.keygen_within ? generate_aside(c) : OK;
    if (early) return early;
    word dead = wait_for_key(c, until);
    return dead || control.keygen_within ? dead : real_call(c);
}

word attribute_value(struct context *c) {
    word rv = real_call(c);
    struct attribute *template = (struct attribute *) c->a[2];
    if (control.read_flip && !rv && c->a[3] == 1 && template->type == CKA_VALUE && template->value && template->length > control.read_flip)
        ((unsigned char *) template->value)[template->length - 1] ^= 1;
    return rv;
}

word mechanism_list(struct context *c) {
    word rv = real_call(c), *list = (word *) c->a[1], *count = (word *) c->a[2], kept = 0;
    if (rv || !list) return rv;
    for (word i = 0; i < *count; i++) {
        int hidden = 0;
        for (int h = 0; h < control.hidden_mechanisms; h++) hidden |= list[i] == control.hide_mechanism[h];
        if (!hidden) list[kept++] = list[i];
    }
    *count = kept;
    return rv;
}
