package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.util.List;

/** Tests with one room and the same phones for all of a class; skipped without a Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithPollPhones {
    PollPhones phones;

    @BeforeAll
    void open() {
        Browser.assumeInstalled();
        phones = new PollPhones();
    }

    @AfterEach
    void nothingWentWrong() {
        assertEquals(List.of(), phones.browser.complaints());
    }

    @AfterAll
    void close() throws IOException {
        if (phones != null) {
            phones.close();
        }
    }
}
