package vn.capbu.rollout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.VietnameseText;

/** By which way a certificate was renewed (domain.md 3). The codes are kept in the database and never change. */
@SuppressWarnings("ImmutableEnumChecker") // what the lists hold never changes
public enum Channel {
    /** Not renewed yet. */
    NONE(0, List.of()),
    /** The customer did it (khách hàng tự thực hiện). */
    SELF_CARE(
            1,
            List.of(
                    "khach hang tu thuc hien",
                    "tu thuc hien",
                    "kh tu thuc hien",
                    "self-care",
                    "web")),
    /** An account manager helped. */
    ACCOUNT_MANAGER(2, List.of("am", "account manager", "nhan vien kinh doanh", "nvkd")),
    /** Customer care helped, by telephone (CSKH). */
    HOTLINE(3, List.of("hotline", "cskh", "tong dai", "cham soc khach hang")),
    /** An agent or collaborator helped. */
    AGENT(4, List.of("dai ly", "ctvdn", "cong tac vien", "agent", "ctv")),
    /** A service desk did it, this one or another (quầy giao dịch). */
    SERVICE_DESK(
            5, List.of("quay giao dich", "quay", "service desk", "diem giao dich", "cua hang")),
    /** Nobody knows. */
    OTHER(6, List.of("khac", "khong ro", "other"));

    private final int code;
    private final List<String> words;

    Channel(int code, List<String> words) {
        this.code = code;
        this.words = words;
    }

    /** As the database keeps it. */
    public int code() {
        return code;
    }

    /**
     * The one with a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Channel of(int code) {
        return Arrays.stream(values())
                .filter(one -> one.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + code));
    }

    /** The one that people mean, in any spelling, or by the name of the constant; never NONE. */
    public static Optional<Channel> parse(String written) {
        String text = VietnameseText.fold(written);
        return Arrays.stream(values())
                .filter(one -> one != NONE)
                .filter(
                        one ->
                                one.words.contains(text)
                                        || one.name()
                                                .equalsIgnoreCase(
                                                        text.replace('-', '_').replace(' ', '_')))
                .findFirst();
    }
}
