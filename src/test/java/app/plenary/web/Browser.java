package app.plenary.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Chromium of this computer, with phones in it. */
final class Browser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "phone");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** The Chromium that is installed here; empty when there is none. */
    static Optional<Path> installed() {
        var folders =
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            for (String folder : folders) {
                var file = Path.of(folder).resolve(name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** Skips the test, with a line that says why, where there is none. */
    static void assumeInstalled() {
        assumeTrue(
                installed().isPresent(),
                "No Chromium on this computer: our pages are not tried in a browser");
    }

    static Browser open() {
        return new Browser(installed().orElseThrow());
    }

    /** A phone with nothing on it. */
    BrowserContext phone(boolean dark, String language) {
        return phone(dark, language, 360, 740, false);
    }

    /**
     * A phone with nothing on it.
     *
     * @param lenient whether tools may put scripts into its pages, which ours forbid
     */
    BrowserContext phone(boolean dark, String language, int width, int height, boolean lenient) {
        var context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setDeviceScaleFactor(2)
                                .setHasTouch(true)
                                .setIsMobile(true)
                                .setLocale(language)
                                .setBypassCSP(lenient)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(30_000);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Uncaught")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onDialog(dialog -> {
            complaints.add("a script opened: " + dialog.message());
            dialog.dismiss();
        });
        return context;
    }

    /** Errors of scripts, and what the page's own policy had to forbid. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture for people to look at. */
    static void picture(com.microsoft.playwright.Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
