package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class QuestionsTest {
    private static final QuestionFile CAFE =
            new QuestionFile(
                    new Question(
                            7,
                            "Welches **Café** heißt Sie willkommen?",
                            QuestionKind.Choice.several(Option.of(List.of("Zum Anker", "Blau"))),
                            true),
                    List.of("check-in", "Kaffeepause"),
                    "de");

    @TempDir private Path folder;

    private static List<QuestionFile> find(List<QuestionFile> all, String words) {
        return new Questions.Index<QuestionFile>(
                        all, file -> file, file -> file.question().kind().name())
                .find(words);
    }

    @Test
    void whatComesWithTheProgramCanBeAskedAsItIsInBothLanguages() {
        var english = Questions.shipped(Locale.UK);
        var german = Questions.shipped(Locale.GERMANY);
        assertTrue(english.size() >= 36, () -> english.size() + " questions");
        assertEquals(english.size(), german.size());
        for (List<QuestionFile> all : List.of(english, german)) {
            var texts = new HashSet<String>();
            for (QuestionFile file : all) {
                var question = file.question();
                assertTrue(question.isReady(), question::text);
                assertTrue(texts.add(question.text()), question::text);
                assertTrue(Wording.fits(question.text(), Wording.TITLE), question::text);
                assertEquals(Wording.line(question.text()), question.text());
                assertTrue(question.options().size() <= Poll.MOST_OPTIONS, question::text);
                for (String tag : file.tags()) {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                        assertTrue(Messages.of(locale).has("exchange.tag." + tag), tag);
                    }
                }
            }
        }
        for (int i = 0; i < english.size(); i++) {
            var one = english.get(i);
            var other = german.get(i);
            assertEquals(one.tags(), other.tags(), one.question()::text);
            assertEquals(one.question().kind().name(), other.question().kind().name());
            assertEquals(one.question().options().size(), other.question().options().size());
        }
        for (String purpose :
                List.of(
                        "check-in",
                        "opening",
                        "feedback",
                        "decide",
                        "retrospective",
                        "exit-ticket")) {
            assertTrue(
                    english.stream().filter(file -> file.tags().contains(purpose)).count() >= 4,
                    purpose);
        }
    }

    @Test
    void aQuestionIsWrittenAndReadAsItIs() {
        var all = new ArrayList<>(Questions.shipped(Locale.GERMANY));
        all.add(CAFE);
        for (QuestionFile file : all) {
            assertEquals(new QuestionFile.Read(file), QuestionFile.read(file.write()));
        }
    }

    @Test
    void whatIsNoQuestionIsRefusedWithTheReason() {
        assertEquals(Reason.NOT_JSON, reason("{"));
        assertEquals(Reason.NOT_A_QUESTION, reason("{\"format\":\"plenary-method\"}"));
        assertEquals(
                Reason.FROM_A_NEWER_PROGRAM,
                reason(CAFE.write().replace("\"version\": 1", "\"version\": 2")));
        assertEquals(
                Reason.MISSING_KEY,
                reason(CAFE.write().replaceAll("\"text\": \".*\"", "\"text\": \"\"")));
        assertEquals(Reason.UNKNOWN_WORD, reason(CAFE.write().replace("\"choice\"", "\"oracle\"")));
    }

    private static Reason reason(String json) {
        return assertInstanceOf(QuestionFile.Unusable.class, QuestionFile.read(json))
                .problem()
                .reason();
    }

    @Test
    void itIsFoundByTextOptionKindAndTagWhateverCaseAndAccents() {
        var all = new ArrayList<>(Questions.shipped(Locale.UK));
        all.add(CAFE);
        for (String words :
                List.of(
                        "CAFE",
                        "café heisst",
                        "heißt willkommen",
                        "anker",
                        "kaffeepause",
                        "blau choice",
                        "  check-in   cafe ")) {
            assertEquals(CAFE, find(all, words).getFirst(), words);
        }
        assertEquals(all, find(all, ""));
        assertEquals(List.of(), find(all, "cafe zebra"));
        assertEquals(List.of(), find(List.of(), "cafe"));
        assertEquals(find(all, "Exit ticket").size(), find(all, "zum ausgang").size());
    }

    @Test
    void moreLettersNeverFindMore() {
        var random = new Random(3);
        var all = new ArrayList<QuestionFile>();
        for (int i = 0; i < 8; i++) {
            all.addAll(Questions.shipped(i % 2 == 0 ? Locale.UK : Locale.GERMANY));
        }
        assertTrue(all.size() > 300);
        for (int i = 0; i < 40; i++) {
            var text = all.get(random.nextInt(all.size())).question().words();
            int found = all.size();
            for (int letters = 0; letters <= text.length(); letters++) {
                int next = find(all, text.substring(0, letters)).size();
                assertTrue(next <= found && next > 0, text);
                found = next;
            }
        }
    }

    @Test
    void ownOnesAreKeptReplacedDeletedAndBroughtBack() throws IOException {
        var library = new OwnLibrary(folder);
        var file = library.save(CAFE);
        assertEquals("welches-cafe-heisst-sie-willkommen.json", file.getFileName().toString());
        var second = library.save(CAFE);
        assertEquals(2, library.read().questions().size());

        var changed = new QuestionFile(CAFE.question().withText("Und?"), List.of(), "de");
        library.replaceQuestion(second, changed);
        var kept = library.read().questions();
        assertEquals(
                Set.of(CAFE, changed),
                kept.stream().map(OwnQuestion::content).collect(Collectors.toSet()));

        var gone = kept.stream().filter(own -> own.file().equals(file)).findFirst().orElseThrow();
        library.delete(gone.file());
        assertEquals(1, library.read().questions().size());
        library.restore(gone);
        library.restore(gone);
        assertEquals(3, library.read().questions().size(), "and beside what is there by now");
    }

    @Test
    void aDamagedFileIsToldSkippedAndLeftAsItIs() throws IOException {
        var library = new OwnLibrary(folder);
        library.save(CAFE);
        var bad = folder.resolve("questions/half.json");
        Files.writeString(bad, "{ not json");

        var contents = library.read();

        assertEquals(1, contents.questions().size());
        assertEquals(List.of(bad), contents.damaged().stream().map(d -> d.file()).toList());
        assertTrue(contents.damaged().getFirst().isQuestion());
        assertEquals("{ not json", Files.readString(bad));
    }

    @Test
    void whatIsRightIsKeptWithAQuestion() {
        var file = new QuestionFile(CAFE.question(), Set.of(2), List.of("check-in"), "de");
        var read = QuestionFile.read(file.write());
        assertEquals(new QuestionFile.Read(file), read);
        var wrong = file.write().replaceAll("(\"right\"\\s*:\\s*\\[\\s*)\"Blau\"", "$1\"Rot\"");
        assertTrue(
                QuestionFile.read(wrong) instanceof QuestionFile.Unusable,
                "no option is like that");
    }
}
