package app.plenary.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests in one real Chromium, which is open for all of a class; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    Browser browser;

    @BeforeAll
    void openBrowser() {
        Browser.assumeInstalled();
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
