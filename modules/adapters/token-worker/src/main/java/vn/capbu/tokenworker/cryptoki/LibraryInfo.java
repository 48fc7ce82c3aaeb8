package vn.capbu.tokenworker.cryptoki;

/**
 * CK_INFO, texts without padding.
 *
 * @param version libraryVersion, for example "2.6"
 * @param standard cryptokiVersion, for example "2.40"
 * @param lockingAnswer CKR name with which C_Initialize refused CKF_OS_LOCKING_OK, empty when it took it
 */
public record LibraryInfo(
        String manufacturer,
        String description,
        String version,
        String standard,
        String lockingAnswer) {}
