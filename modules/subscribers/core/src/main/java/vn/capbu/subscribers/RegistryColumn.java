package vn.capbu.subscribers;

/** The columns of the registry's source, by the names that its export writes. */
public enum RegistryColumn {
    /** Tax code of the subscriber. */
    TAX_CODE("Mã số thuế", true, 14),
    /** Name of the subscriber. */
    NAME("Tên thuê bao", true, 500),
    /** Province, as written. */
    PROVINCE("Tỉnh/TP", false, 200),
    /** Device version of the token. */
    DEVICE_VERSION("Phiên bản thiết bị", false, 100),
    /** Serial number of the token. */
    TOKEN_SERIAL("Serial token", false, 32),
    /** Serial number of the certificate, hex. */
    CERTIFICATE_SERIAL("Serial CTS", true, 100),
    /** First day of the certificate, dd/MM/yyyy in Viet Nam. */
    VALID_FROM("Ngày hiệu lực", false, 10),
    /** Last day of the certificate, dd/MM/yyyy in Viet Nam. */
    VALID_TO("Ngày hết hạn", false, 10),
    /** Last day of the contract, dd/MM/yyyy in Viet Nam; the column must be there, its cells may be empty. */
    CONTRACT_END("Ngày kết thúc hợp đồng", true, 10),
    /** State of the certificate. */
    STATE("Trạng thái", true, 50),
    /** Telephone number, as written. */
    PHONE("Điện thoại", false, 100),
    /** E-mail address, as written. */
    EMAIL("Email", false, 320);

    private final String header;
    private final boolean mandatory;
    private final int maxLength;

    RegistryColumn(String header, boolean mandatory, int maxLength) {
        this.header = header;
        this.mandatory = mandatory;
        this.maxLength = maxLength;
    }

    /** The name in the header row. */
    public String header() {
        return header;
    }

    /** Whether a file without this column is refused. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** The longest value, in characters. */
    public int maxLength() {
        return maxLength;
    }
}
