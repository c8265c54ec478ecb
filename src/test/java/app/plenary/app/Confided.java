package app.plenary.app;

import app.plenary.live.BoxId;
import app.plenary.live.Entry;
import app.plenary.live.LiveSession;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.rehearsal.Crowd;
import app.plenary.rehearsal.Phone;
import app.plenary.session.Actor;
import app.plenary.session.JoinCode;
import app.plenary.session.RosterEvent;
import app.plenary.session.RunCommand;
import app.plenary.web.Reach;
import app.plenary.web.WebServer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A session in which people confide something, over HTTP and with the real files: they join, answer
 * a question with their names, then one in a poll of which only this class knows who wrote what.
 * Some change their answer, some send it twice. What an attacker may know beside the files: who
 * came when, who answered the first question when, and who was seen answering the second when.
 */
final class Confided {
    static final int PEOPLE = 40;
    private static final int CHANGED = 10;
    private static final int TWICE = 5;

    private final Path files;
    private final Random random;
    private final Block first =
            Block.of("First", 5, Poll.of("Coffee?", false, List.of("Yes", "No")));
    private final Block second;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();
    private final List<String> replaced = new ArrayList<>();
    private final Map<String, List<String>> orders = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<byte[]> cookies = new ArrayList<>();
    private final List<byte[]> marks = new ArrayList<>();

    /** Everything there was at one time. */
    record Moment(String name, boolean open, Attacker eyes) {}

    private Confided(Path files, boolean anonymous, Random random) {
        this.files = files;
        this.random = random;
        second =
                Block.of(
                        "Second",
                        5,
                        Poll.of("What worries you?", new QuestionKind.OpenText(1))
                                .withAnonymous(anonymous));
    }

    /** Plays it in a folder of its own below {@code folder}. */
    static Confided played(Path folder, boolean anonymous, Random random) throws Exception {
        var session = new Confided(folder.resolve("files"), anonymous, random);
        session.play();
        return session;
    }

    private void play() throws Exception {
        WebServer.prepare();
        var data = new DataFolder(files);
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Ally learning",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(first, second)));
        try (var backstage = Backstage.open(data, InstantSource.system());
                var web = WebServer.start(0, Reach.LOOPBACK, InstantSource.system())) {
            var live = Backstage.await(backstage.library().create(workshop));
            Rehearsal.send(live, new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())));
            web.host(live);
            try (var crowd = new Crowd(URI.create(Rehearsal.invitation(web).link()), PEOPLE, 3)) {
                crowd.join();
                Rehearsal.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
                named(crowd);
                Rehearsal.send(live, new RunCommand.NextBlock(first.id()));
                confide(crowd, web.port(), live);
                look("while it is open", true);
            }
            remember(Backstage.await(backstage.library().log(workshop.id())));
            Rehearsal.send(live, new RunCommand.EndSession());
            look("after the end", false);
        }
        look("after closing the program", false);
        Backstage.open(data, InstantSource.system()).close();
        look("after starting it again", false);
    }

    private List<Phone> shuffled(Crowd crowd) {
        var phones = new ArrayList<>(crowd.phones());
        Collections.shuffle(phones, random);
        return phones;
    }

    private void named(Crowd crowd) {
        var order = new ArrayList<String>();
        for (Phone phone : shuffled(crowd)) {
            phone.answerUntilDecided(first.id().toString(), Set.of(1 + random.nextInt(2)));
            order.add(phone.name());
        }
        orders.put("the first question", order);
        orders.put("the list of names", crowd.phones().stream().map(Phone::name).toList());
    }

    private void confide(Crowd crowd, int port, LiveSession live) throws Exception {
        var order = new ArrayList<String>();
        var phones = shuffled(crowd);
        for (int i = 0; i < PEOPLE; i++) {
            var phone = phones.get(i);
            var secret = Base64.getUrlDecoder().decode(phone.cookie().split("=", 2)[1]);
            cookies.add(secret);
            marks.add(new BoxId(live.id(), second.id(), 1).mark(secret).bytes());
            if (i < CHANGED) {
                var text = text();
                post(port, phone, text, UUID.randomUUID());
                replaced.add(text);
            }
            var text = text();
            var command = UUID.randomUUID();
            post(port, phone, text, command);
            if (i >= PEOPLE - TWICE) {
                post(port, phone, text, command);
            }
            truth.put(phone.name(), text);
            order.add(phone.name());
        }
        orders.put("what was seen", order);
    }

    private static String text() {
        return "worry " + UUID.randomUUID();
    }

    private void post(int port, Phone phone, String text, UUID command) throws Exception {
        var base = "http://127.0.0.1:" + port;
        var body =
                "{\"command\":\"%s\",\"poll\":\"%s\",\"number\":1,\"answers\":[{\"question\":1,\"texts\":[\"%s\"]}]}"
                        .formatted(command, second.id(), text);
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/ballots"))
                        .header("Content-Type", "application/json")
                        .header("X-Plenary", "1")
                        .header("Origin", base)
                        .header("Cookie", phone.cookie())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    /** What the log has of the time while the second poll was open; and who came in which order. */
    private void remember(List<Entry> log) {
        var came = new ArrayList<String>();
        boolean open = false;
        for (Entry entry : log) {
            var what = entry.change().toString();
            open |= what.contains("PollOpened[poll=" + second.id());
            if (entry.actor() instanceof Actor.Participant && open) {
                written.add(what);
            }
            if (entry.change() instanceof Entry.Happened(var events)
                    && events.getFirst() instanceof RosterEvent.ParticipantJoined joined) {
                came.add(joined.name());
            }
        }
        orders.put("who came when", came);
    }

    private void look(String name, boolean open) throws IOException {
        moments.add(new Moment(name, open, new Attacker(files)));
    }

    /** One more look at the files as they are now. */
    Moment look(String name) throws IOException {
        return new Moment(name, false, new Attacker(files));
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** What people did in the log while the second poll was open. */
    List<String> writtenWhileOpen() {
        return List.copyOf(written);
    }

    List<String> textsAsTheyCame() {
        return Objects.requireNonNull(orders.get("what was seen")).stream()
                .map(name -> Objects.requireNonNull(truth.get(name)))
                .toList();
    }

    /** What must be in no file at all, one of each kind. */
    List<byte[]> secrets() {
        return List.of(
                cookies.getFirst(),
                text(Base64.getUrlEncoder().withoutPadding().encodeToString(cookies.getLast())),
                marks.getFirst(),
                text(HexFormat.of().formatHex(marks.getLast())),
                text("Java-http-client"),
                text(replaced.getFirst()));
    }

    /**
     * What a file has that none may have, the texts that were replaced among it; the marks are in
     * the box as long as it is open.
     */
    List<String> secretsIn(Moment moment) {
        var wanted = new HashMap<String, byte[]>();
        for (byte[] cookie : cookies) {
            all(wanted, "cookie", cookie);
        }
        if (!moment.open()) {
            marks.forEach(mark -> all(wanted, "mark", mark));
        }
        replaced.forEach(text -> wanted.put(text, text(text)));
        wanted.put("browser", text("Java-http-client"));
        wanted.put("address", text("127.0.0.1"));
        var found = new ArrayList<String>();
        wanted.forEach((name, bytes) -> {
            var in = moment.eyes().find(bytes);
            if (!in.isEmpty()) {
                found.add(name + " in " + in);
            }
        });
        return found;
    }

    private static void all(Map<String, byte[]> wanted, String name, byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes);
        wanted.put(name + " " + hex, bytes);
        wanted.put(name + " in hex " + hex, text(hex));
        wanted.put(
                name + " in letters " + hex,
                text(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many answers each way of guessing gives to the right person. */
    Map<String, Integer> hits(Moment moment) {
        var hits = new HashMap<String, Integer>();
        moment.eyes()
                .orders(List.copyOf(truth.values()))
                .forEach((way, texts) ->
                        orders.forEach((known, people) -> {
                            int right = 0;
                            for (int i = 0; i < PEOPLE; i++) {
                                right += texts.get(i).equals(truth.get(people.get(i))) ? 1 : 0;
                            }
                            hits.merge(
                                    moment.name() + ", " + way + ", by " + known, right, Math::max);
                        }));
        return hits;
    }
}
