package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Method;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Files of the own library keep what this program does not know of them. */
class UnknownKeysInLibraryTest {
    private static QuestionFile question(String json) {
        return assertInstanceOf(QuestionFile.Read.class, QuestionFile.read(json)).file();
    }

    @Test
    void aQuestionOfTheLibraryKeepsItsOwnAlsoWhenItIsKeptAnew() throws Exception {
        var json =
                """
                {"format": "plenary-question", "version": 1, "tags": [], "source": "Mei", "question":
                  {"text": "Q", "form": "matrix", "options": ["a"], "hint": null, "up": {"unit": "m"},
                   "picture": {"hash": "%s", "width": 4, "height": 3, "credit": "Mei"}}}
                """
                        .formatted("a".repeat(64));
        var file = question(json);
        assertEquals(FileText.read(json).node(), FileText.read(file.write()).node());
        assertEquals(file, question(file.write()));

        var edited = new QuestionFile(file.question().withText("R"), List.of("new"), "");
        assertEquals(file.unknown(), edited.inPlaceOf(file).unknown());
        var bare = new QuestionFile(file.question().withPicture(Optional.empty()), List.of(), "");
        var written = FileText.read(bare.inPlaceOf(file).write()).node();
        assertEquals("m", written.at("/question/up/unit").stringValue());
        assertFalse(bare.inPlaceOf(file).write().contains("credit"));
    }

    @Test
    void aMethodOfTheLibraryKeepsItsOwnAlsoWhenItIsKeptAnew() throws Exception {
        var json =
                """
                {"format": "plenary-method", "version": 1, "id": "m", "title": "M", "purpose": "",
                 "steps": [{"text": "One", "minutes": 1, "who": "all"},
                           {"text": "Two", "minutes": 1, "who": "pairs"}],
                 "needs": {"minutes": 1, "seconds-each": 0, "hours": 7},
                 "people": {"from": 2, "to": 4, "best": 3}, "tags": [],
                 "blocks": [{"title": "B", "minutes": 5, "kind": "break", "method": "m", "x": [1]}],
                 "source": {"book": "1000"}}
                """;
        var file = assertInstanceOf(MethodFile.Read.class, MethodFile.read(json)).file();
        assertEquals(FileText.read(json).node(), FileText.read(file.write()).node());

        var steps = file.method().steps();
        var method = file.method();
        var changed =
                new Method(
                        method.id(),
                        "Other",
                        method.purpose(),
                        List.of(steps.getFirst(), new Method.Step("Three", 2)),
                        method.needs(),
                        method.people(),
                        "",
                        "",
                        List.of(),
                        method.blocks());
        var written = FileText.read(new MethodFile(changed, "").inPlaceOf(file).write()).node();
        assertEquals("all", written.at("/steps/0/who").stringValue());
        assertTrue(written.at("/steps/1/who").isMissingNode());
        assertEquals(7, written.at("/needs/hours").intValue());
        assertEquals("1000", written.at("/source/book").stringValue());
    }
}
