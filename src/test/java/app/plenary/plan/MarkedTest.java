package app.plenary.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Marked.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class MarkedTest {
    private static Span plain(String text) {
        return new Span(text, false, false, false);
    }

    @Test
    void strongWordsEmphasisAndCodeAreTold() {
        assertEquals(
                List.of(
                        plain("What "),
                        new Span("one", true, false, false),
                        plain(" thing, "),
                        new Span("really", false, true, false),
                        plain(", of "),
                        new Span("a*b*", false, false, true)),
                Marked.of("What **one** thing, *really*, of `a*b*`").spans());
        assertEquals(
                List.of(
                        new Span("all ", true, false, false),
                        new Span("of", true, true, false),
                        new Span(" it", true, false, false)),
                Marked.of("**all *of* it**").spans());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 * 3 * 4 = 24                     | 2 * 3 * 4 = 24
                    snake_case and __dunder__          | snake_case and __dunder__
                    ** nothing ** here                 | ** nothing ** here
                    *one                               | *one
                    \\*as typed\\* \\[x](y)            | *as typed* [x](y)
                    see [our page](https://a.example)  | see our page
                    [**x**](javascript:alert(1))       | [x](javascript:alert(1))
                    <b onclick='x'>no</b> &amp;        | <b onclick='x'>no</b> &amp;
                    # 1. - > no block                  | # 1. - > no block
                    """)
    void whatIsNoMarkIsTextAsItWasTyped(String markdown, String words) {
        assertEquals(words, Marked.words(markdown));
    }

    @Test
    void wordsNeverGrowAndNoNeighboursAreOfOneStyle() {
        var random = new Random(7);
        var signs = "ab *`[]()\\";
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int j = random.nextInt(24); j > 0; j--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            var spans = Marked.of(typed.toString()).spans();
            assertTrue(Marked.words(typed.toString()).length() <= typed.length());
            for (int j = 1; j < spans.size(); j++) {
                var span = spans.get(j);
                assertTrue(
                        !spans.get(j - 1)
                                .equals(
                                        new Span(
                                                spans.get(j - 1).text(),
                                                span.strong(),
                                                span.emphasis(),
                                                span.code())),
                        typed::toString);
            }
        }
    }

    @Test
    void theLongestLineOfNothingButMarksIsReadAtOnce() {
        for (String sign : List.of("*", "**a", "`", "[", "\\", "*a ", "** ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> Marked.of(sign.repeat(Wording.LINE)));
        }
    }
}
