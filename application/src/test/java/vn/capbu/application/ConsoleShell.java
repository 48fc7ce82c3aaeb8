package vn.capbu.application;

import java.util.List;

/**
 * What the console shows in a language.
 *
 * @param locale the launcher's name of the language
 * @param title of the main window
 * @param menus from left to right
 * @param items one item of each menu, the exit first and the about dialog last
 * @param close the button that closes a dialog
 * @param starting what the status line says until the main window is complete
 */
record ConsoleShell(
        String locale,
        String title,
        List<String> menus,
        List<String> items,
        String close,
        String starting) {

    static final ConsoleShell VIETNAMESE =
            new ConsoleShell(
                    "vi",
                    "capbu - Bảng điều khiển cấp bù chứng thư số",
                    List.of("Tệp", "Sửa", "Xem", "Cửa sổ", "Trợ giúp"),
                    List.of(
                            "Thoát",
                            "Sao chép",
                            "Toàn màn hình",
                            "Đặt lại các cửa sổ",
                            "Giới thiệu capbu"),
                    "Đóng",
                    "Đang mở cửa sổ chính...");

    static final ConsoleShell ENGLISH =
            new ConsoleShell(
                    "en",
                    "capbu - Certificate re-issue console",
                    List.of("File", "Edit", "View", "Window", "Help"),
                    List.of("Exit", "Copy", "Full Screen", "Reset Windows", "About capbu"),
                    "Close",
                    "Opening Main Window...");

    String itemOf(String menu) {
        return items.get(menus.indexOf(menu));
    }

    String[] exitPath() {
        return new String[] {menus.get(0), items.get(0)};
    }

    String[] aboutPath() {
        return new String[] {menus.get(menus.size() - 1), about()};
    }

    String about() {
        return items.get(items.size() - 1);
    }

    /** The options for the launcher: Vietnamese is what it starts when nothing is said. */
    String[] launcherOptions() {
        return locale.equals("vi") ? new String[0] : new String[] {"--locale", locale};
    }
}
