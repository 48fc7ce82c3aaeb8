/* Names of functions and answers. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const function_names[FUNCTIONS] = {
    "C_Initialize", "C_Finalize", "C_GetInfo", "C_GetFunctionList", "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo", "C_GetMechanismList",
    "C_GetMechanismInfo", "C_InitToken", "C_InitPIN", "C_SetPIN", "C_OpenSession", "C_CloseSession", "C_CloseAllSessions", "C_GetSessionInfo",
    "C_GetOperationState", "C_SetOperationState", "C_Login", "C_Logout", "C_CreateObject", "C_CopyObject", "C_DestroyObject", "C_GetObjectSize",
    "C_GetAttributeValue", "C_SetAttributeValue", "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_EncryptInit", "C_Encrypt",
    "C_EncryptUpdate", "C_EncryptFinal", "C_DecryptInit", "C_Decrypt", "C_DecryptUpdate", "C_DecryptFinal", "C_DigestInit", "C_Digest",
    "C_DigestUpdate", "C_DigestKey", "C_DigestFinal", "C_SignInit", "C_Sign", "C_SignUpdate", "C_SignFinal", "C_SignRecoverInit", "C_SignRecover",
    "C_VerifyInit", "C_Verify", "C_VerifyUpdate", "C_VerifyFinal", "C_VerifyRecoverInit", "C_VerifyRecover", "C_DigestEncryptUpdate",
    "C_DecryptDigestUpdate", "C_SignEncryptUpdate", "C_DecryptVerifyUpdate", "C_GenerateKey", "C_GenerateKeyPair", "C_WrapKey", "C_UnwrapKey",
    "C_DeriveKey", "C_SeedRandom", "C_GenerateRandom", "C_GetFunctionStatus", "C_CancelFunction", "C_WaitForSlotEvent"};

static const struct { const char *name; word value; } answers[] = {
    {"CKR_OK", 0x0}, {"CKR_HOST_MEMORY", 0x2}, {"CKR_SLOT_ID_INVALID", 0x3}, {"CKR_GENERAL_ERROR", 0x5}, {"CKR_FUNCTION_FAILED", 0x6},
    {"CKR_ARGUMENTS_BAD", 0x7}, {"CKR_NO_EVENT", 0x8}, {"CKR_CANT_LOCK", 0xA}, {"CKR_ATTRIBUTE_READ_ONLY", 0x10},
    {"CKR_ATTRIBUTE_SENSITIVE", 0x11}, {"CKR_ATTRIBUTE_TYPE_INVALID", 0x12}, {"CKR_ATTRIBUTE_VALUE_INVALID", 0x13},
    {"CKR_DATA_INVALID", 0x20}, {"CKR_DATA_LEN_RANGE", 0x21}, {"CKR_DEVICE_ERROR", 0x30}, {"CKR_DEVICE_MEMORY", 0x31},
    {"CKR_DEVICE_REMOVED", 0x32}, {"CKR_FUNCTION_CANCELED", 0x50}, {"CKR_FUNCTION_NOT_SUPPORTED", 0x54}, {"CKR_KEY_HANDLE_INVALID", 0x60},
    {"CKR_KEY_SIZE_RANGE", 0x62}, {"CKR_MECHANISM_INVALID", 0x70}, {"CKR_MECHANISM_PARAM_INVALID", 0x71}, {"CKR_OBJECT_HANDLE_INVALID", 0x82},
    {"CKR_OPERATION_ACTIVE", 0x90}, {"CKR_OPERATION_NOT_INITIALIZED", 0x91}, {"CKR_PIN_INCORRECT", 0xA0}, {"CKR_PIN_INVALID", 0xA1},
    {"CKR_PIN_LEN_RANGE", 0xA2}, {"CKR_PIN_EXPIRED", 0xA3}, {"CKR_PIN_LOCKED", 0xA4}, {"CKR_SESSION_CLOSED", 0xB0},
    {"CKR_SESSION_COUNT", 0xB1}, {"CKR_SESSION_HANDLE_INVALID", 0xB3}, {"CKR_SESSION_READ_ONLY", 0xB5}, {"CKR_SESSION_EXISTS", 0xB6},
    {"CKR_SIGNATURE_INVALID", 0xC0}, {"CKR_TEMPLATE_INCOMPLETE", 0xD0}, {"CKR_TEMPLATE_INCONSISTENT", 0xD1}, {"CKR_TOKEN_NOT_PRESENT", 0xE0},
    {"CKR_TOKEN_NOT_RECOGNIZED", 0xE1}, {"CKR_TOKEN_WRITE_PROTECTED", 0xE2}, {"CKR_USER_ALREADY_LOGGED_IN", 0x100},
    {"CKR_USER_NOT_LOGGED_IN", 0x101}, {"CKR_USER_PIN_NOT_INITIALIZED", 0x102}, {"CKR_USER_TYPE_INVALID", 0x103},
    {"CKR_USER_ANOTHER_ALREADY_LOGGED_IN", 0x104}, {"CKR_BUFFER_TOO_SMALL", 0x150}, {"CKR_CRYPTOKI_NOT_INITIALIZED", 0x190},
    {"CKR_CRYPTOKI_ALREADY_INITIALIZED", 0x191}};

word ckr_of(const char *text) {
    for (unsigned i = 0; i < sizeof answers / sizeof *answers; i++)
        if (!strcmp(answers[i].name, text)) return answers[i].value;
    return strtoul(text, NULL, 0);
}

const char *ckr_name(word value) {
    static __thread char unknown[24];
    for (unsigned i = 0; i < sizeof answers / sizeof *answers; i++)
        if (answers[i].value == value) return answers[i].name;
    snprintf(unknown, sizeof unknown, "0x%lX", value);
    return unknown;
}
