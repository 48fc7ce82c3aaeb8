/*
 * Wraps a PKCS#11 module. SHIM_REAL names the real library, SHIM_TRIGGER a file, SHIM_MODE what goes wrong:
 *   print        prints to standard output in C_Initialize and in each C_GetSlotList
 *   no-locks     refuses C_Initialize with arguments (CKR_CANT_LOCK)
 *   hang-init    C_Initialize never returns
 *   hang-sign    C_Sign never returns
 *   slow-keys    C_GenerateKeyPair makes the trigger file, then takes 60 s
 *   crash-sign   C_Sign ends the process with a memory fault
 *   exit-scan    C_GetTokenInfo ends the process with exit code 7
 *   no-sha256    the mechanism list lacks CKM_SHA256_RSA_PKCS
 *   pulled       once the trigger file is there, every slot is empty
 *   swapped      once the trigger file is there, every token has another serial number
 *   altered      a CKA_VALUE of more than 300 bytes is read back with one bit changed
 *   little       the token says that it has 100 bytes of public memory left
 *   full         C_CreateObject answers CKR_DEVICE_MEMORY
 *   locked       C_Login answers CKR_GENERAL_ERROR, after it the token says that its PIN is locked
 *   count        each C_Login appends a byte to the trigger file
 *   looks        each C_GetSlotInfo appends the fifth byte of the token's label to the trigger file
 *   exclusive    C_Initialize fails while another process that uses the module lives (the trigger file is locked)
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

typedef unsigned long ulong;
typedef ulong (*call)();
struct list { unsigned char major, minor; void *f[68]; };
struct attribute { ulong type; void *value; ulong length; };

static struct list shim;
static struct list *real;
static int login_failed;

static int mode(const char *name) { const char *m = getenv("SHIM_MODE"); return m && !strcmp(m, name); }
static int triggered(void) { return access(getenv("SHIM_TRIGGER"), F_OK) == 0; }
static void trigger(char c) { int fd = open(getenv("SHIM_TRIGGER"), O_CREAT | O_WRONLY | O_APPEND, 0600); if (write(fd, &c, 1)) close(fd); }

static ulong initialize(void *args) {
    if (mode("print")) { printf("Vendor PKCS#11 v1.0 starting\n"); fflush(stdout); }
    if (mode("no-locks") && args) return 0x0A;
    if (mode("hang-init")) for (;;) pause();
    static int mine;
    if (mode("exclusive") && !mine && flock(open(getenv("SHIM_TRIGGER"), O_CREAT | O_RDWR | O_CLOEXEC, 0600), LOCK_EX | LOCK_NB)) return 0x05;
    mine = 1;
    return ((call) real->f[0])(args);
}
static ulong slot_list(unsigned char present, ulong *slots, ulong *count) {
    if (mode("print")) { puts("looking for readers"); fflush(stdout); }
    return ((call) real->f[4])(present, slots, count);
}
static ulong slot_info(ulong slot, char *info) {
    ulong rv = ((call) real->f[5])(slot, info);
    if (mode("looks")) { char token[256]; if (!((call) real->f[6])(slot, token)) trigger(token[4]); }
    if (mode("pulled") && triggered()) *(ulong *) (info + 96) &= ~1UL;
    return rv;
}
static ulong token_info(ulong slot, char *info) {
    if (mode("exit-scan")) _exit(7);
    ulong rv = ((call) real->f[6])(slot, info);
    if (mode("little")) ((ulong *) (info + 96))[8] = 100;
    if (mode("swapped") && triggered()) info[80] = 'Z';
    if (mode("locked") && login_failed) *(ulong *) (info + 96) |= 0x40000;
    return rv;
}
static ulong mechanisms(ulong slot, ulong *list, ulong *count) {
    ulong rv = ((call) real->f[7])(slot, list, count);
    if (mode("no-sha256") && list && !rv)
        for (ulong i = 0; i < *count; i++) if (list[i] == 0x40) list[i] = 0x41;
    return rv;
}
static ulong login(ulong session, ulong user, void *pin, ulong length) {
    if (mode("count")) trigger('x');
    if (mode("locked")) { login_failed = 1; return 0x05; }
    return ((call) real->f[18])(session, user, pin, length);
}
static ulong create(ulong session, void *template, ulong count, ulong *object) {
    return mode("full") ? 0x31 : ((call) real->f[20])(session, template, count, object);
}
static ulong attributes(ulong session, ulong object, struct attribute *template, ulong count) {
    ulong rv = ((call) real->f[24])(session, object, template, count);
    if (mode("altered") && !rv && count == 1 && template->type == 0x11 && template->value && template->length > 300)
        ((char *) template->value)[template->length - 1] ^= 1;
    return rv;
}
static ulong sign(ulong session, void *data, ulong length, void *signature, ulong *size) {
    if (mode("hang-sign")) for (;;) pause();
    if (mode("crash-sign")) *(volatile int *) 0 = 1;
    return ((call) real->f[43])(session, data, length, signature, size);
}
static ulong generate(ulong a, void *b, void *c, ulong d, void *e, ulong f, ulong *g, ulong *h) {
    if (mode("slow-keys")) { trigger('x'); sleep(60); }
    return ((call) real->f[59])(a, b, c, d, e, f, g, h);
}

ulong C_GetFunctionList(struct list **result) {
    void *library = dlopen(getenv("SHIM_REAL"), RTLD_NOW);
    if (!library) return 0x05;
    ((call) dlsym(library, "C_GetFunctionList"))(&real);
    shim = *real;
    shim.f[0] = initialize; shim.f[4] = slot_list; shim.f[5] = slot_info; shim.f[6] = token_info; shim.f[7] = mechanisms;
    shim.f[18] = login; shim.f[20] = create; shim.f[24] = attributes; shim.f[43] = sign; shim.f[59] = generate;
    *result = &shim;
    return 0;
}
