package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Good files with a few bytes changed are read or refused, and nothing else happens. */
final class DamagedFilesTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final List<String> GRIT =
            List.of(
                    "{",
                    "}",
                    "=",
                    "~",
                    "#",
                    "->",
                    "::",
                    "%",
                    "%50%",
                    "\n",
                    "\n\n",
                    "\t",
                    ",",
                    ";",
                    "\"",
                    "|",
                    "\\",
                    "<",
                    ">",
                    "&",
                    "&#x0;",
                    "<!DOCTYPE a>",
                    "<![CDATA[",
                    "]]>",
                    "BEGIN:",
                    "END:VEVENT",
                    "END:VCARD",
                    "TZID=",
                    "99999999999",
                    "-1",
                    "P1D",
                    "T",
                    "ANSWER: Z",
                    "A) ",
                    "- ",
                    "* ",
                    "1. ",
                    "[html]",
                    "\uFEFF",
                    "\u0000",
                    "\uD800",
                    "é",
                    "漢",
                    "::::",
                    "00:00",
                    "25:61",
                    "\r",
                    "=\"x\"");

    private static byte[] mutated(byte[] good, Random random) {
        var bytes = good.clone();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(Math.max(1, bytes.length));
            var grit = utf8(GRIT.get(random.nextInt(GRIT.size())));
            bytes =
                    switch (random.nextInt(5)) {
                        case 0 -> Arrays.copyOf(bytes, at);
                        case 1 -> {
                            var next = bytes.clone();
                            if (next.length > 0) {
                                next[at] = (byte) random.nextInt(256);
                            }
                            yield next;
                        }
                        case 2 -> join(bytes, at, grit, at);
                        case 3 ->
                                join(
                                        bytes,
                                        at,
                                        grit,
                                        Math.min(bytes.length, at + 1 + random.nextInt(9)));
                        default -> {
                            int from = random.nextInt(Math.max(1, bytes.length));
                            yield join(
                                    bytes,
                                    at,
                                    Arrays.copyOfRange(
                                            bytes,
                                            from,
                                            Math.min(bytes.length, from + random.nextInt(80))),
                                    at);
                        }
                    };
        }
        return bytes;
    }

    private static byte[] join(byte[] bytes, int end, byte[] middle, int begin) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(middle);
        out.write(bytes, begin, bytes.length - begin);
        return out.toByteArray();
    }

    @Test
    void whateverIsDamagedIsReadOrRefusedAndNothingElse() {
        var good =
                List.of(
                        utf8(
                                """
                                $CATEGORY: a

                                ::N::Q [x]? {
                                \t=a#f
                                \t~%50%b
                                ####g
                                }

                                N? {#3:1 ~#x}

                                M {=a -> b =c -> d}

                                T{T#a#b}
                                """),
                        utf8("What?\nA) x\nB) y\nANSWER: A\n\nWho?\nA. x\nB. y\nANSWER: B\n"),
                        utf8("Question;A;B;Correct;Time\nQ?;x;y;1;20\n\"R\"\"?\";x;y;2;\n"),
                        utf8("What?\n- a\n* b\n\n2. Who?\n- [x] c\n- [ ] d\n"),
                        utf8(QtiItemsTest.ITEM),
                        QtiItemsTest.zip(
                                Map.of("imsmanifest.xml", "<m/>", "a.xml", QtiItemsTest.ITEM)),
                        QuestionsInTest.kahoot(),
                        QuestionsInTest.sheet(AgendasInTest.ONTIME),
                        utf8(AgendasInTest.CALENDAR),
                        utf8(
                                "# Day\n9:00 Welcome 10\n- a\n\n| Title | Min |\n|--|--|\n| x | 5 |\n"),
                        utf8(CardsTest.CARDS));
        var random = new Random(42);
        var sane = Duration.ofMinutes(3);
        assertTimeoutPreemptively(
                sane,
                () -> {
                    for (int round = 0; round < 400; round++) {
                        for (byte[] file : good) {
                            survives(mutated(file, random));
                        }
                    }
                });
    }

    private static void survives(byte[] bytes) {
        try {
            var list = QuestionsIn.read(bytes, QuestionsInTest.ENGLISH);
            var taken = list.rows().stream().filter(QuestionList.Row::mayBeTaken).toList();
            QuestionsOut.gift(QuestionList.blocks(taken, "x"), "");
        } catch (UnreadableFile refused) {
            assertFalse(refused.sentence(QuestionsInTest.ENGLISH).isEmpty());
        }
        try {
            assertFalse(AgendasIn.read(bytes, UTC).rows().isEmpty());
        } catch (UnreadableFile refused) {
            assertFalse(refused.sentence(QuestionsInTest.ENGLISH).isEmpty());
        }
        try {
            assertTrue(PeopleFile.of(bytes).width() >= 1);
        } catch (UnreadablePeople refused) {
            assertFalse(refused.sentence(QuestionsInTest.ENGLISH).isEmpty());
        }
    }
}
