/*
 * What is on a token, read straight from the real module, without anything of the product.
 * token_reader LIBRARY SERIAL MESSAGE DIGEST (hex), the PIN as the first line of standard input. Prints
 *   cert CKA_ID DER | pub CKA_ID | priv CKA_ID SIGNATURE     (hex; the signature of MESSAGE with SHA-256, "-" when it fails)
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef unsigned long word;
typedef word (*call)();
struct list { unsigned char major, minor; call f[68]; };
struct attribute { word type; void *value; word length; };

static struct list *module;
static word session;

static void fail(const char *what, word rv) { fprintf(stderr, "%s: 0x%lX\n", what, rv); exit(1); }
static void check(const char *what, word rv) { if (rv) fail(what, rv); }
static void hex(const unsigned char *bytes, word length) {
    if (!length) putchar('-');
    for (word i = 0; i < length; i++) printf("%02x", bytes[i]);
}
static word unhex(const char *text, unsigned char *bytes) {
    word length = strlen(text) / 2;
    for (word i = 0; i < length; i++) { unsigned b; sscanf(text + 2 * i, "%2x", &b); bytes[i] = (unsigned char) b; }
    return length;
}
static word read_attribute(word object, word type, unsigned char *value, word room) {
    struct attribute a = {type, value, room};
    return module->f[24](session, object, &a, 1UL) ? 0 : a.length;
}

static word slot_of(const char *serial) {
    word slots[64], count = 64;
    check("C_GetSlotList", module->f[4](1, slots, &count));
    for (word i = 0; i < count; i++) {
        char info[512];
        if (!module->f[6](slots[i], info) && !strncmp(info + 80, serial, strlen(serial))) return slots[i];
    }
    fail("no such token", 0);
    return 0;
}

static void sign(word key, const char *message, const char *digest) {
    word type = 0;
    unsigned char data[256], signature[1024];
    word size = sizeof signature;
    read_attribute(key, 0x100, (unsigned char *) &type, sizeof type);
    struct { word mechanism; void *parameter; word length; } mechanism = {type == 3 ? 0x1041 : 0x40, NULL, 0};
    word length = unhex(type == 3 ? digest : message, data);
    if (module->f[42](session, &mechanism, key) || module->f[43](session, data, length, signature, &size)) size = 0;
    hex(signature, size);
}

static void each(word class, const char *name, const char *message, const char *digest) {
    unsigned char yes = 1, id[256], value[8192];
    struct attribute wanted[] = {{0, &class, sizeof class}, {1, &yes, 1}};
    word objects[64], count = 0;
    check("C_FindObjectsInit", module->f[26](session, wanted, 2UL));
    check("C_FindObjects", module->f[27](session, objects, 64UL, &count));
    module->f[28](session);
    for (word i = 0; i < count; i++) {
        printf("%s ", name);
        hex(id, read_attribute(objects[i], 0x102, id, sizeof id));
        if (class == 1) { putchar(' '); hex(value, read_attribute(objects[i], 0x11, value, sizeof value)); }
        if (class == 3) { putchar(' '); sign(objects[i], message, digest); }
        putchar('\n');
    }
}

int main(int count, char **arguments) {
    char pin[128] = "";
    if (count != 5 || !fgets(pin, sizeof pin, stdin)) return 2;
    pin[strcspn(pin, "\n")] = 0;
    void *library = dlopen(arguments[1], RTLD_NOW);
    if (!library) { fprintf(stderr, "%s\n", dlerror()); return 1; }
    check("C_GetFunctionList", ((call) dlsym(library, "C_GetFunctionList"))(&module));
    check("C_Initialize", module->f[0](NULL));
    check("C_OpenSession", module->f[12](slot_of(arguments[2]), 4UL, NULL, NULL, &session));
    check("C_Login", module->f[18](session, 1UL, pin, (word) strlen(pin)));
    each(1, "cert", arguments[3], arguments[4]);
    each(2, "pub", arguments[3], arguments[4]);
    each(3, "priv", arguments[3], arguments[4]);
    return 0;
}
