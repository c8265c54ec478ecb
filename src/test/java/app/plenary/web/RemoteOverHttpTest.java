package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.rehearsal.Phone;
import app.plenary.session.Capture;
import app.plenary.session.Phase;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.QuizCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a paired remote sees and does, over real HTTP. */
final class RemoteOverHttpTest {
    private TestRoom room;
    private RemoteHand hand;

    @BeforeEach
    void pair() throws IOException {
        room = new TestRoom().open();
        hand = RemoteHand.pair(room, "Tablet");
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    private Session session() {
        return room.live.now().session();
    }

    private static String block(Block block) {
        return "\"block\":\"" + block.id() + "\"";
    }

    private static String poll(Block block) {
        return "\"poll\":\"" + block.id() + "\"";
    }

    private boolean isOn(Block block) {
        return session().isOn(block.id());
    }

    @Test
    void aWholeSessionIsSteeredFromIt() throws IOException {
        assertEquals("lobby", hand.view().path("phase").stringValue());
        assertEquals("Welcome", hand.view().path("first").path("title").stringValue());
        hand.does("start", "");
        assertTrue(isOn(room.welcome));
        assertEquals(
                "What holds us back",
                hand.view().path("block").path("next").path("title").stringValue());
        hand.does("extend", block(room.welcome) + ",\"minutes\":5");
        hand.does("extend", block(room.welcome) + ",\"minutes\":-1");
        assertEquals("9:00", hand.view().path("clock").path("planned").stringValue());
        hand.does("pause", "");
        assertEquals(Phase.PAUSED, session().phase());
        assertTrue(hand.view().path("clock").path("paused").booleanValue());
        hand.does("resume", "");
        hand.does("next", block(room.welcome));
        assertTrue(isOn(room.poll));
        hand.does("close-poll", poll(room.poll));
        hand.does("reveal", poll(room.poll));
        assertEquals(Stage.REVEALED, session().poll(room.poll.id()).stage());
        hand.does("hide", poll(room.poll));
        hand.does("open-poll", poll(room.poll));
        hand.does("ask-again", poll(room.poll) + ",\"number\":1");
        assertEquals(2, session().poll(room.poll.id()).number());
        hand.does("pass-round", poll(room.poll) + ",\"number\":2,\"on\":true");
        assertTrue(hand.view().path("poll").path("passing").booleanValue());
        hand.does("pass-round", poll(room.poll) + ",\"number\":2,\"on\":false");
        assertFalse(hand.view().path("poll").path("passing").booleanValue());
        assertEquals(
                409,
                hand.act("reset-poll", poll(room.poll) + ",\"number\":1").status(),
                "that was before");
        hand.does("reset-poll", poll(room.poll) + ",\"number\":2");
        assertEquals(Stage.WAITING, session().poll(room.poll.id()).stage());
        hand.does("previous", block(room.poll));
        assertTrue(isOn(room.welcome));
        hand.does("capture", "\"kind\":\"action\",\"text\":\"Mei: share the map\"");
        var kept = session().captures().getLast();
        assertEquals(Capture.Kind.ACTION_ITEM, kept.kind());
        assertEquals("Mei: share the map", kept.text());
        room.at(room.rest);
        assertTrue(hand.view().path("block").path("next").isMissingNode());
        hand.does("next", block(room.rest));
        assertEquals("ended", hand.view().path("phase").stringValue());
        assertFalse(hand.view().path("undo").isMissingNode());
    }

    @Test
    void aQuizIsSteeredAndWhatIsRightComesOnlyWhenAskedFor() throws Exception {
        var quiz =
                QuizPhones.quiz(
                        Quiz.Preset.SERIOUS,
                        QuizPhones.item(1, "Heaviest?", false, List.of("Ant", "Whale"), 2),
                        QuizPhones.item(2, "Oldest?", false, List.of("Rome", "Ur"), 2));
        var block = Block.of("What do you know?", 5, quiz);
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        room.at(block);
        var of = "\"quiz\":\"%s\",\"number\":1,\"item\":".formatted(block.id());
        assertEquals(1, hand.view().path("quiz").path("next").asInt(-1));
        hand.does("quiz-start", of + 1);
        hand.does("quiz-begin", of + 1);
        assertFalse(hand.view().path("item").isMissingNode(), "the time of the question");
        try (var client = HttpClient.newHttpClient();
                var phone = new Phone(client, URI.create(room.link()), "Amara")) {
            phone.join();
        }
        var plain = hand.view().path("quiz");
        assertEquals("0 of 1", plain.path("count").stringValue());
        assertTrue(plain.path("preview").isMissingNode());
        assertTrue(plain.path("people").isMissingNode());
        assertFalse(hand.view().toString().contains("Whale"), "only when asked for");
        var preview = hand.view("?preview&people").path("quiz");
        assertTrue(preview.path("preview").toString().contains("Right: “Whale”.\""));
        var person = preview.path("people").get(0);
        assertEquals("Amara", person.path("name").stringValue());
        var to = "\"person\":\"%s\",\"percent\":".formatted(person.path("id").stringValue());
        hand.does("extra-time", to + 50);
        assertEquals(400, hand.act("extra-time", to + "\"much\"").status());
        assertEquals(409, hand.act("extra-time", to + 100_000).status());
        assertEquals(
                50,
                hand.view("?people").path("quiz").path("people").get(0).path("extra").asInt(-1));
        hand.does("quiz-close", of + 1);
        hand.does("quiz-reveal", of + 1);
        hand.does("quiz-standings", of + 1);
        assertTrue(hand.view().path("quiz").path("count").isMissingNode());
        assertTrue(hand.view("?preview").path("quiz").path("preview").has("standings"));
        hand.does("quiz-start", of + 2);
        room.send(new QuizCommand.QuizAgain(block.id()));
        var late = hand.act("quiz-start", of + 2);
        assertEquals(409, late.status(), late.body());
        assertEquals(1, hand.view().path("quiz").path("next").asInt(-1));
        var second = "\"quiz\":\"%s\",\"number\":2".formatted(block.id());
        assertFalse(hand.view().path("quiz").path("touched").booleanValue());
        hand.does("quiz-start", second + ",\"item\":1");
        assertTrue(hand.view().path("quiz").path("touched").booleanValue());
        hand.does("quiz-reset", second);
        assertTrue(session().quizzes().last(block.id()).isUntouched());
        assertEquals(2, session().quizzes().last(block.id()).number());
        hand.does("quiz-start", second + ",\"item\":1");
        hand.does("quiz-again", second);
        assertEquals(3, session().quizzes().last(block.id()).number());
        assertEquals(409, hand.act("quiz-reset", second).status(), "that was before");
    }

    @Test
    void roundsOfGroupsAreSteered() throws Exception {
        try (var client = HttpClient.newHttpClient();
                var phone = new Phone(client, URI.create(room.link()), "Amara")) {
            phone.join();
        }
        room.at(room.groups).draw();
        var view = hand.view().path("groups");
        var of = "\"breakout\":\"" + view.path("id").stringValue() + "\"";
        if (view.path("next").asInt(-1) == 0) {
            hand.does("start-round", of + ",\"round\":0");
        }
        hand.does("extend-round", of + ",\"round\":0,\"minutes\":1");
        hand.does("call-back", of + ",\"round\":0");
        assertTrue(hand.view().path("groups").path("back").booleanValue());
        hand.does("start-round", of + ",\"round\":1");
        assertEquals(409, hand.act("call-back", of + ",\"round\":0").status(), "that was before");
        assertEquals(1, hand.view().path("groups").path("round").intValue());
        assertTrue(hand.view().path("round").path("left").longValue() > 0);
    }

    @Test
    void aRepeatCountsOnceAndASecondTapMeansTheBlockItWasMadeFor() throws IOException {
        room.start();
        var id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertEquals(200, hand.act(id, "next", block(room.welcome)).status());
        }
        assertTrue(isOn(room.poll));
        var late = hand.act("next", block(room.welcome));
        assertEquals(409, late.status());
        assertTrue(late.body().contains("block-has-moved-on"), late.body());
        assertTrue(isOn(room.poll));
        var minute = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            hand.act(minute, "extend", block(room.poll) + ",\"minutes\":1");
        }
        assertEquals("11:00", hand.view().path("clock").path("planned").stringValue());
        var again = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            var asked = hand.act(again, "ask-again", poll(room.poll) + ",\"number\":1");
            assertEquals(200, asked.status(), asked.body());
        }
        assertEquals(409, hand.act("ask-again", poll(room.poll) + ",\"number\":1").status());
        assertEquals(2, session().poll(room.poll.id()).number());
    }

    @Test
    void undoTakesBackWhatIsNamedAndNothingElse() throws IOException {
        room.start();
        hand.does("next", block(room.welcome));
        var undo = hand.view().path("undo");
        assertEquals("step to “What holds us back”", undo.path("words").stringValue());
        var mark = "\"mark\":\"" + undo.path("mark").stringValue() + "\"";
        room.send(new RunCommand.PauseSession());
        assertEquals(409, hand.act("undo", mark).status());
        assertEquals(Phase.PAUSED, session().phase());
        room.live.undo().join();
        var id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertEquals(200, hand.act(id, "undo", mark).status());
        }
        assertTrue(isOn(room.welcome), "the start is not taken back as well");
        assertEquals(409, hand.act("undo", mark).status());
        assertTrue(room.live.now().redoable().isPresent(), "the console can bring it again");
    }

    @Test
    void theWallIsDarkenedAndFrozenButOnlyWhileItIsOn() throws IOException {
        hand.does("blank", "\"on\":true");
        hand.does("freeze", "\"on\":true");
        assertTrue(room.wall.get().blank());
        assertTrue(hand.view().path("wall").path("frozen").booleanValue());
        var id = UUID.randomUUID();
        hand.act(id, "blank", "\"on\":false");
        room.wall.update(wall -> wall.withBlank(true));
        assertEquals(200, hand.act(id, "blank", "\"on\":false").status());
        assertTrue(room.wall.get().blank(), "a repeat does not undo what the laptop did since");
        room.wall.update(wall -> wall.withShown(false));
        assertEquals(409, hand.act("blank", "\"on\":false").status());
    }

    @Test
    void resultsGoOutOnlyWhenTheyAreWantedAndOfAnonymousPollsOnlyFromFiveOn() throws Exception {
        room.at(room.poll);
        assertTrue(hand.view().path("poll").path("preview").isMissingNode());
        var preview = hand.view("?preview").path("poll").path("preview");
        assertEquals(5, preview.path("questions").path(0).path("result").path("bars").size());
        var text = Poll.of("What helps?", new QuestionKind.OpenText(1)).withAnonymous(true);
        var block = Block.of("Helps", 5, text);
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE))).at(block);
        try (var client = HttpClient.newHttpClient();
                var phone = new Phone(client, URI.create(room.link()), "Amara")) {
            phone.join();
            var poll = hand.view("?preview").path("poll");
            assertEquals("fewer than 5 of 1", poll.path("count").stringValue());
            assertTrue(poll.path("preview").path("questions").isMissingNode());
            assertFalse(poll.path("preview").path("few").stringValue().isEmpty());
        }
    }

    @Test
    void strangeActsAreRefused() throws IOException {
        room.start();
        long before = room.live.now().number();
        for (String act : List.of("", "end-everything", "cast-ballot", "join")) {
            assertEquals(400, hand.act(act, "").status(), act);
        }
        for (String minutes : List.of("0", "60", "-1000", "1.5", "\"1\"", "null")) {
            var more = block(room.welcome) + ",\"minutes\":" + minutes;
            assertEquals(400, hand.act("extend", more).status(), minutes);
        }
        assertEquals(400, hand.act("capture", "\"kind\":\"secret\",\"text\":\"x\"").status());
        assertEquals(409, hand.act("capture", "\"kind\":\"note\",\"text\":\"  \"").status());
        var long1000 = "\"kind\":\"note\",\"text\":\"" + "x".repeat(1_000) + "\"";
        assertEquals(409, hand.act("capture", long1000).status());
        assertEquals(409, hand.act("open-poll", poll(room.welcome)).status());
        assertEquals(before, room.live.now().number());
    }

    @Test
    void fiveWrongCodesAreTheLastAndAllDevicesTogetherAreSlowedDown() throws IOException {
        room.remotes.offer();
        var code = room.remotes.state().get().offer().orElseThrow().code();
        var said = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            var id = UUID.randomUUID();
            said.add(RemoteHand.pair(room, "X", "code", "AAAAAAA" + i, id).status());
        }
        assertEquals(List.of(403, 403, 403, 403, 403), said);
        var right = RemoteHand.pair(room, "X", "code", code.typed(), UUID.randomUUID());
        assertEquals(410, right.status(), right.body());
        Raw answer;
        int tries = 0;
        do {
            answer = RemoteHand.pair(room, "X", "code", "BBBBBBBB", UUID.randomUUID());
            tries++;
        } while (answer.status() != 429 && tries < 50);
        assertEquals(429, answer.status());
        assertTrue(Integer.parseInt(answer.headers().getOrDefault("retry-after", "0")) >= 1);
        assertEquals(1, room.remotes.state().get().devices().size());
        var scanned = RemoteHand.pair(room, "X", "secret", code.secret(), UUID.randomUUID());
        assertEquals(200, scanned.status(), "nobody can keep the facilitator out");
    }

    @Test
    void aLostReplyToPairingIsGivenAgain() throws IOException {
        room.remotes.offer();
        var secret = room.remotes.state().get().offer().orElseThrow().code().secret();
        var id = UUID.randomUUID();
        var first = RemoteHand.pair(room, "Phone", "secret", secret, id);
        var second = RemoteHand.pair(room, "Phone", "secret", secret, id);
        assertEquals(first.body(), second.body());
        assertEquals(200, second.status());
        assertEquals(410, RemoteHand.pair(room, "X", "secret", secret, UUID.randomUUID()).status());
    }

    @Test
    void theWayToThePageIsThereWhileACodeIsShown() {
        TestRoom.await("none yet", () -> room.remotes.invitation().get().isEmpty());
        room.remotes.offer();
        TestRoom.await("a way", () -> room.remotes.invitation().get().isPresent());
        var way = room.remotes.invitation().get().orElseThrow();
        assertEquals("127.0.0.1:" + room.server.port() + "/remote", way.address());
        assertTrue(way.link().startsWith(room.base() + "/remote#p="), way.link());
        room.remotes.withdraw();
        TestRoom.await("no way", () -> room.remotes.invitation().get().isEmpty());
    }

    @Test
    void itsStreamFollowsEverythingAtMostFourTimesASecondAndEndsWhenItIsUnpaired()
            throws Exception {
        room.start();
        var request =
                HttpRequest.newBuilder(URI.create(room.base() + "/remote/stream"))
                        .header("X-Plenary-Remote", hand.token())
                        .timeout(Duration.ofSeconds(20))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertTrue(nextView(lines).contains("Welcome"));
                TestRoom.await(
                        "connected",
                        () -> room.remotes.state().get().devices().getFirst().isConnected());
                room.wall.update(wall -> wall.withBlank(true));
                assertTrue(nextView(lines).contains("\"blank\":true"));
                long begun = System.nanoTime();
                for (int i = 0; i < 30; i++) {
                    room.send(new RunCommand.ExtendBlock(room.welcome.id(), Duration.ofMinutes(1)));
                }
                int views = 0;
                String view;
                do {
                    view = nextView(lines);
                    views++;
                } while (!view.contains("\"planned\":\"35:00\""));
                double seconds = (System.nanoTime() - begun) / 1e9;
                assertTrue(views <= 2 + 4 * seconds, views + " views in " + seconds + " s");
                room.remotes.unpairAll();
                var rest = lines.lines().toList();
                assertTrue(rest.contains("event: over"), rest.toString());
                assertFalse(String.join("", rest).contains("event: view"), "nothing more is told");
            }
        }
        TestRoom.await("no stream", () -> room.remotes.state().get().devices().isEmpty());
    }

    private static String nextView(BufferedReader lines) throws IOException {
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.equals("event: view")) {
                return lines.readLine();
            }
        }
        throw new AssertionError("the stream has ended");
    }
}
