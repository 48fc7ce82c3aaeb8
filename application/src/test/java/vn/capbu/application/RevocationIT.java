package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.ConsoleLog;
import vn.capbu.application.harness.VirtualDisplay;
import vn.capbu.cli.Bench;
import vn.capbu.cli.Commands;

/** Where revocation lists come from is named in the window, a CA's list is fetched from its address, and states follow it. */
class RevocationIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final String SOURCES = "crl.sources";
    private static final int NOT_FOUND = 404;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void statesFollowTheListThatTheCaPublishes(int width, int height) throws Exception {
        Bench bench = Bench.make(folder.resolve("bench"), "--eligible", 1);
        Path registry = bench.file("registry.csv");
        Files.writeString(registry, Files.readString(registry).replace(";Thu hồi;", ";Hoạt động;"));
        Commands commands = bench.configure(folder.resolve("home"), "same-key");
        byte[] list = Files.readAllBytes(bench.file("old-ca.crl"));
        HttpServer ca =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ca.createContext("/", exchange -> answer(exchange, list));
        ca.start();
        String address = "http://127.0.0.1:" + ca.getAddress().getPort();
        String size = "-" + width + "x" + height + ".png";
        try (VirtualDisplay display = VirtualDisplay.start(width, height);
                Console console = Console.start(display, folder)) {
            ConsoleDriver driver = console.awaitWindow(ConsoleShell.VIETNAMESE.title());
            driver.awaitGone(ConsoleShell.VIETNAMESE.starting());
            driver.menu("Thuê bao", "Danh sách thu hồi (CRL)…");
            driver.awaitText("crl.note", "Chưa có nguồn nào");
            assertThat(driver.isEnabled("crl.check")).isFalse();
            driver.screenshot(SCREENSHOTS.resolve("crl-empty" + size));
            add(driver, address + "/old-ca.crl", 1);
            add(driver, address + "/gone.crl", 2);

            driver.click("crl.check");
            String news = driver.awaitText("crl.news", "vừa chuyển thu hồi");
            assertThat(news).contains("1 chứng thư số vừa chuyển thu hồi", "Không đọc được");
            List<String> rows = driver.rows(SOURCES);
            assertThat(rows).anyMatch(RevocationIT::asked);
            assertThat(rows).anyMatch(row -> row.contains("gone.crl") && row.contains("Không lấy"));
            driver.screenshot(SCREENSHOTS.resolve("crl-checked" + size));

            driver.clickRow(SOURCES, "gone.crl");
            driver.click("crl.remove");
            driver.click("Bỏ nguồn");
            driver.awaitRows(SOURCES, it -> it.size() == 1, A_WHILE);
            driver.click("Đóng");
            driver.awaitGone(SOURCES);

            driver.leave(ConsoleShell.VIETNAMESE.exitPath());
            assertThat(console.awaitExit()).isZero();
            assertThat(new ConsoleLog(console.log()).complaints()).isEmpty();
        } finally {
            ca.stop(0);
        }
        assertThat(commands.must("crl", "import", bench.file("old-ca.crl"), "--json").json())
                .containsEntry("repeated", true);
    }

    private static boolean asked(String row) {
        return row.contains("old-ca.crl") && row.contains("Đã cập nhật");
    }

    private static void add(ConsoleDriver driver, String location, int sources) throws Exception {
        driver.click("crl.add");
        driver.type("crl.source", location);
        driver.click("Thêm nguồn");
        driver.awaitRows(SOURCES, it -> it.size() == sources, A_WHILE);
    }

    private static void answer(HttpExchange exchange, byte[] list) throws IOException {
        try (exchange) {
            boolean there = exchange.getRequestURI().getPath().equals("/old-ca.crl");
            exchange.sendResponseHeaders(there ? 200 : NOT_FOUND, there ? list.length : -1);
            if (there) {
                exchange.getResponseBody().write(list);
            }
        }
    }
}
