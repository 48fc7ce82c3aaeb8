package vn.capbu.subscribers;

import java.util.List;

/** The columns of the registry's sources, by the names that the authority's own export writes, and by others in use. */
public enum RegistryColumn {
    /** Tax code of the subscriber. */
    TAX_CODE("Mã số thuế", true, 14, "MST", "Mã số DN", "Mã số doanh nghiệp", "Tax code"),
    /** Name of the subscriber. */
    NAME(
            "Tên thuê bao",
            true,
            500,
            "Tên khách hàng",
            "Tên KH",
            "Tên đơn vị",
            "Tên doanh nghiệp",
            "Tên DN",
            "Tên công ty",
            "Khách hàng",
            "Thuê bao",
            "Họ tên",
            "Họ và tên",
            "Customer name",
            "Name"),
    /** Province, in any spelling of the catalogue, or as written. */
    PROVINCE(
            "Tỉnh/TP",
            false,
            200,
            "Tỉnh",
            "Tỉnh thành",
            "Tỉnh/Thành phố",
            "Tỉnh thành phố",
            "Tỉnh/TP trực thuộc",
            "Chi nhánh tỉnh",
            "CN tỉnh",
            "Province"),
    /** Device version of the token. */
    DEVICE_VERSION(
            "Phiên bản thiết bị",
            false,
            100,
            "Phiên bản",
            "Phiên bản token",
            "Version",
            "Ver",
            "Loại thiết bị",
            "Device version"),
    /** Serial number of the token. */
    TOKEN_SERIAL(
            "Serial token",
            false,
            32,
            "Số serial token",
            "Serial thiết bị",
            "Số serial thiết bị",
            "Token serial",
            "Mã thiết bị",
            "Số thiết bị",
            "Serial USB token"),
    /** Serial number of the certificate, hex. */
    CERTIFICATE_SERIAL(
            "Serial CTS",
            true,
            100,
            "Số serial CTS",
            "Serial chứng thư",
            "Serial chứng thư số",
            "Số serial chứng thư",
            "Số serial chứng thư số",
            "Số hiệu chứng thư số",
            "Serial number",
            "Certificate serial",
            "Số serial",
            "Serial"),
    /** First day of the certificate, a date in Viet Nam. */
    VALID_FROM(
            "Ngày hiệu lực",
            false,
            40,
            "Ngày bắt đầu",
            "Hiệu lực từ",
            "Hiệu lực từ ngày",
            "Từ ngày",
            "Ngày cấp",
            "Ngày bắt đầu hiệu lực",
            "Valid from",
            "Not before"),
    /** Last day of the certificate, a date in Viet Nam. */
    VALID_TO(
            "Ngày hết hạn",
            false,
            40,
            "Ngày hết hiệu lực",
            "Hiệu lực đến",
            "Hiệu lực đến ngày",
            "Đến ngày",
            "Ngày kết thúc hiệu lực",
            "Hạn CTS",
            "Valid to",
            "Not after"),
    /** Last day of the contract, a date in Viet Nam; the column must be there, its cells may be empty. */
    CONTRACT_END(
            "Ngày kết thúc hợp đồng",
            true,
            40,
            "Ngày kết thúc HĐ",
            "Ngày hết hạn hợp đồng",
            "Ngày hết hạn HĐ",
            "Hạn hợp đồng",
            "Hạn HĐ",
            "Kết thúc hợp đồng",
            "Contract end"),
    /** State of the certificate. */
    STATE(
            "Trạng thái",
            true,
            50,
            "Tình trạng",
            "Trạng thái CTS",
            "Trạng thái chứng thư",
            "Status",
            "State"),
    /** Telephone number, as written. */
    PHONE(
            "Điện thoại",
            false,
            100,
            "Số điện thoại",
            "SĐT",
            "ĐT",
            "Số ĐT",
            "Di động",
            "Điện thoại liên hệ",
            "SĐT liên hệ",
            "Phone",
            "Mobile"),
    /** E-mail address, as written. */
    EMAIL("Email", false, 320, "E-mail", "Thư điện tử", "Địa chỉ email", "Email liên hệ", "Mail"),
    /** Number of the contract. */
    CONTRACT_NUMBER(
            "Số hợp đồng",
            false,
            100,
            "Số HĐ",
            "Mã hợp đồng",
            "Mã HĐ",
            "Hợp đồng",
            "Contract number"),
    /** Day on which the contract was signed. */
    CONTRACT_DATE(
            "Ngày ký hợp đồng",
            false,
            40,
            "Ngày ký HĐ",
            "Ngày hợp đồng",
            "Ngày HĐ",
            "Ngày ký",
            "Contract date"),
    /** First day of the contract. */
    CONTRACT_START(
            "Ngày bắt đầu hợp đồng",
            false,
            40,
            "Ngày bắt đầu HĐ",
            "Ngày hiệu lực hợp đồng",
            "Ngày hiệu lực HĐ",
            "Contract start"),
    /** Unit that signed the contract. */
    CONTRACT_UNIT(
            "Đơn vị ký hợp đồng",
            false,
            200,
            "Đơn vị ký HĐ",
            "Đơn vị ký",
            "Đơn vị bán",
            "Đơn vị phát triển"),
    /** Account manager. */
    ACCOUNT_MANAGER(
            "AM",
            false,
            200,
            "AM phụ trách",
            "Nhân viên AM",
            "Tên AM",
            "Nhân viên kinh doanh",
            "NVKD"),
    /** Enterprise collaborator. */
    COLLABORATOR(
            "CTVDN", false, 200, "CTV", "Cộng tác viên", "Cộng tác viên doanh nghiệp", "Tên CTV"),
    /** Agent. */
    AGENT("Đại lý", false, 200, "Tên đại lý", "Mã đại lý", "Agent"),
    /** Service package. */
    SERVICE_PACKAGE(
            "Gói cước", false, 200, "Gói", "Gói dịch vụ", "Tên gói", "Tên gói cước", "Package"),
    /** Invoice of the contract. */
    INVOICE("Số hóa đơn", false, 100, "Hóa đơn", "Số HĐơn", "Invoice"),
    /** Name of the certificate's issuer, as written. */
    ISSUER(
            "Đơn vị cấp",
            false,
            300,
            "Nhà cung cấp",
            "CA cấp",
            "Tổ chức cấp",
            "Tổ chức chứng thực",
            "Issuer"),
    /** Channel by which the subscriber is served. */
    CHANNEL(
            "Kênh",
            false,
            100,
            "Kênh phục vụ",
            "Kênh hỗ trợ",
            "Kênh bán",
            "Kênh thực hiện",
            "Channel"),
    /** Remark. */
    NOTE("Ghi chú", false, 2_000, "Chú thích", "Diễn giải", "Note", "Notes");

    private final String header;
    private final boolean mandatory;
    private final int maxLength;

    /** One a line. */
    private final String otherHeaders;

    RegistryColumn(String header, boolean mandatory, int maxLength, String... otherHeaders) {
        this.header = header;
        this.mandatory = mandatory;
        this.maxLength = maxLength;
        this.otherHeaders = String.join("\n", otherHeaders);
    }

    /** The name in the header row of the authority's own export. */
    public String header() {
        return header;
    }

    /** Other names that are seen in header rows. */
    public List<String> otherHeaders() {
        return otherHeaders.lines().toList();
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
