package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.PlanCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.RunCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who gets which picture when, over real HTTP. */
final class PictureOverHttpTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    private final TestRoom room = new TestRoom();
    private final HttpClient client = HttpClient.newHttpClient();
    private String first = "";
    private String second = "";
    private Block shown = room.rest;
    private Block quiz = room.rest;
    private String cookie = "";

    private static Question asked(int id, String picture) {
        return new Question(
                id,
                "What is it?",
                QuestionKind.Choice.one(Option.of(List.of("A", "B"))),
                false,
                Optional.of(new Picture(picture, 40, 30, "A crane")));
    }

    @BeforeEach
    void plan() throws Exception {
        first = room.album.keep(PNG);
        second = room.album.keep(JPEG);
        shown = Block.of("Look", 5, new Poll(List.of(asked(1, first)), false, false));
        var item = new Quiz.Item(asked(1, first), Set.of(1), Optional.empty(), "");
        quiz =
                Block.of(
                        "Quiz",
                        5,
                        Quiz.plain()
                                .withReading(java.time.Duration.ofSeconds(60))
                                .withItems(
                                        List.of(
                                                item,
                                                new Quiz.Item(
                                                        asked(2, second),
                                                        Set.of(1),
                                                        Optional.empty(),
                                                        ""))));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(shown, 99)));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(quiz, 99)));
        room.open();
        var joined =
                client.send(
                        HttpRequest.newBuilder(URI.create(room.base() + "/api/join"))
                                .header("Content-Type", "application/json")
                                .header("Origin", room.base())
                                .header("X-Plenary", "1")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"command\":\"%s\",\"name\":\"Mei\",\"secret\":\"%s\"}"
                                                        .formatted(
                                                                UUID.randomUUID(),
                                                                TestRoom.CODE.secret())))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, joined.statusCode());
        cookie = joined.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    @AfterEach
    void close() throws IOException {
        client.shutdownNow();
        room.close();
    }

    private HttpResponse<byte[]> get(String path, String seat) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(room.base() + path));
        if (!seat.isEmpty()) {
            request.header("Cookie", seat);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private int status(String hash) throws Exception {
        return get("/pictures/" + hash, cookie).statusCode();
    }

    @Test
    void aPictureIsThereWhileItsQuestionIsBeforeTheRoomAndOnlyForThoseInIt() throws Exception {
        assertEquals(404, status(first), "in the lobby");
        room.at(room.poll);
        assertEquals(404, status(first), "while another question is on");
        room.at(shown);
        var got = get("/pictures/" + first, cookie);
        assertEquals(200, got.statusCode());
        assertArrayEquals(PNG, got.body());
        assertEquals("image/png", got.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("nosniff", got.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(got.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(404, get("/pictures/" + first, "").statusCode(), "without a seat");
        assertEquals(404, status(second), "that of another question");
        room.reveal(shown);
        assertEquals(200, status(first), "with its result");
        room.at(room.rest);
        assertEquals(404, status(first), "afterwards");
    }

    @Test
    void thePictureOfAQuizQuestionIsHiddenUntilItIsPut() throws Exception {
        room.at(quiz);
        assertEquals(404, status(first), "before the first question");
        room.send(new QuizCommand.StartItem(quiz.id(), 1));
        assertEquals(200, status(first), "to be read");
        assertEquals(404, status(second), "the next one");
        room.send(new RunCommand.EndSession());
        assertEquals(404, status(first), "at the end");
    }

    @Test
    void nothingButAHashOfAPictureThatIsShownIsEverFound() throws Exception {
        room.at(shown);
        for (String path :
                List.of(
                        "/pictures/",
                        "/pictures/" + first.toUpperCase(java.util.Locale.ROOT),
                        "/pictures/" + first + "/",
                        "/pictures/small",
                        "/pictures//small",
                        "/pictures/" + first + "/small/small",
                        "/pictures/" + first + "/large",
                        "/pictures/" + first + "%00",
                        "/pictures/../index.html",
                        "/pictures/%2e%2e/app.js",
                        "/pictures//" + first,
                        "/pictures/" + "0".repeat(64))) {
            assertEquals(
                    404, Raw.get(room.server.port(), path, "Cookie: " + cookie).status(), path);
        }
        var posted =
                client.send(
                        HttpRequest.newBuilder(URI.create(room.base() + "/pictures/" + first))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertEquals(405, posted.statusCode());
    }

    @Test
    void theSmallFormIsThereForTheSamePeopleAtTheSameTime() throws Exception {
        assertEquals(404, status(first + "/small"), "in the lobby");
        room.at(shown);
        var got = get("/pictures/" + first + "/small", cookie);
        assertEquals(200, got.statusCode());
        assertEquals("image/png", got.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("nosniff", got.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(got.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(404, get("/pictures/" + first + "/small", "").statusCode(), "without a seat");
        assertEquals(404, status(second + "/small"), "that of another question");
        room.at(room.rest);
        assertEquals(404, status(first + "/small"), "afterwards");
    }

    @Test
    void aPictureThatIsGoneOrIsNoneIsNotFound() throws Exception {
        room.at(shown);
        room.album.lose(first);
        assertEquals(404, status(first));
        var page =
                room.album.keep(
                        "<html><script>alert(1)</script>"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var trick = Block.of("Trick", 5, new Poll(List.of(asked(1, page)), false, false));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(trick, 99)));
        room.at(trick);
        assertEquals(404, status(page), "only PNG and JPEG leave as pictures");
    }
}
