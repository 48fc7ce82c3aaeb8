package vn.capbu.rollout;

import java.util.List;

/** What a column of a log can hold, with the names that it goes by. */
@SuppressWarnings("ImmutableEnumChecker") // what the lists hold never changes
public enum LogColumn {
    /** Of the old certificate, in hex. */
    CERTIFICATE_SERIAL(
            "Serial CTS", 100, List.of("Serial", "Số serial", "Serial CTS cũ", "Old serial")),
    /** Of the subscriber. */
    TAX_CODE("Mã số thuế", 20, List.of("MST", "Tax code")),
    /** When the certificate was renewed. */
    RENEWED_ON(
            "Ngày gia hạn",
            40,
            List.of("Ngày cấp bù", "Thời gian gia hạn", "Ngày thực hiện", "Renewed on")),
    /** By which way. */
    CHANNEL("Kênh", 100, List.of("Kênh thực hiện", "Hình thức", "Channel")),
    /** Of the new certificate, in hex. */
    NEW_SERIAL("Serial CTS mới", 100, List.of("Serial mới", "New serial")),
    /** When the last of the customer's systems knew the new serial number. */
    REGISTERED_ON("Ngày cập nhật xong", 40, List.of("Ngày đăng ký xong", "Registered on")),
    /** When somebody called. */
    CALLED_ON("Ngày gọi", 40, List.of("Thời gian gọi", "Called on")),
    /** What came of a call. */
    OUTCOME("Kết quả gọi", 100, List.of("Kết quả", "Outcome")),
    /** When the customer is best called. */
    BEST_TIME("Giờ gọi tốt nhất", 100, List.of("Giờ nên gọi", "Best time")),
    /** When the customer said to come. */
    PROMISED_ON("Ngày hẹn", 40, List.of("Hẹn ngày", "Promised on")),
    /** Anything else. */
    NOTE("Ghi chú", 1_000, List.of("Nội dung", "Note"));

    private final String header;
    private final int maxLength;
    private final List<String> otherHeaders;

    LogColumn(String header, int maxLength, List<String> otherHeaders) {
        this.header = header;
        this.maxLength = maxLength;
        this.otherHeaders = otherHeaders;
    }

    /** Its name in files that we write. */
    public String header() {
        return header;
    }

    /** How long its cells may be, in characters. */
    public int maxLength() {
        return maxLength;
    }

    /** Other names that it goes by. */
    public List<String> otherHeaders() {
        return otherHeaders;
    }
}
