package vn.cancu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browser that is installed on this machine. Nothing is fetched; without one the tests that need it are skipped.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// Starts the browser, or skips the test that asks for it.
    static Chromium start() {
        Optional<Path> program =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "no Chromium on this machine: the tests in a browser are left out");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(program.orElseThrow())
                .setArgs(QUIET);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /// A reader with a fresh profile, in front of a window of this width.
    Reader reader(int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("vi-VN")
                .setJavaScriptEnabled(scripts));
        return Reader.at(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// One window, and what went wrong in it: errors of scripts, of the console (refusals of the content policy are
    /// told there), requests that leave the site, dialogs.
    record Reader(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
        private static Reader at(BrowserContext context) {
            context.setDefaultTimeout(20_000);
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                boolean missingPage = message.location().startsWith(page.url())
                        && message.text().contains("404");
                if (message.type().equals("error") && !missingPage) {
                    complaints.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith("http://127.0.0.1:")) {
                    complaints.add("leaves the site: " + request.url());
                }
            });
            page.onDialog(dialog -> {
                complaints.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            return new Reader(context, page, complaints);
        }

        /// Whether an element, as shown now, lies wholly between the upper and the lower edge of the window.
        boolean sees(String selector) {
            var box = page.locator(selector).first().boundingBox();
            return box.y >= 0 && box.y + box.height <= page.viewportSize().height;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
