package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.live.Wifi;
import app.plenary.live.WifiSign;
import app.plenary.plan.BlockId;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Leg;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.session.AudienceView;
import app.plenary.session.Countdown;
import app.plenary.session.Invitation;
import app.plenary.session.Phase;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.tally.ChoiceTally;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Views to look at: ordinary ones, and the longest and strangest that the rules let through. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-22T14:32:20Z");
    static final String LINK = "http://192.168.8.2:4040/#Zk3v9QmX2bT7aLr0YcWpNg";
    static final String WORKSHOP = "Ally learning: onboarding cohort";
    static final String QUESTION = "What most holds us back from asking a colleague for help?";
    static final String TITLE_200 =
            ("How a distributed team of people who have never met in one place finds out, without anybody"
                            + " losing face, who knows what, who may decide what, and how much of that ever"
                            + " needs to be written down for others")
                    .substring(0, 200);
    static final String LINE_500 =
            (TITLE_200 + "; " + TITLE_200 + "; " + TITLE_200).substring(0, 500);
    static final List<String> OPTIONS =
            List.of(
                    "Not knowing who knows",
                    "Fear of looking unprepared",
                    "No time in the sprint",
                    "Different sites and hours",
                    "Unclear etiquette");
    private static final List<String> FIRST =
            List.of(
                    "Amara O.",
                    "Jonas W.",
                    "Mei L.",
                    "Tomás R.",
                    "Priya S.",
                    "Lars H.",
                    "Chloé D.",
                    "Yusuf K.",
                    "Ada M.",
                    "Ben T.",
                    "Ines F.",
                    "Kofi A.",
                    "Sara N.",
                    "Viktor P.",
                    "Lin X.",
                    "Omar B.",
                    "Ruth E.",
                    "Diego C.",
                    "Hana J.",
                    "Paul G.",
                    "Zoe V.",
                    "Ali Z.",
                    "Marta Q.",
                    "محمد علي",
                    "王小明",
                    "👩🏽‍🚀 Zoë",
                    "Ștefan Ț.",
                    "Nadia P.",
                    "Oleg T.",
                    "Fatma Y.",
                    "Grace A.",
                    "Ivo N.",
                    "Björn S.",
                    "Carla M.",
                    "Dana R.",
                    "Emil K.",
                    "Farid H.",
                    "Greta L.",
                    "Hugo B.",
                    "Ida J.",
                    "Jakub W.",
                    "Karin F.",
                    "Leo G.",
                    "Mona E.",
                    "Nils D.",
                    "Olga V.",
                    "Pia C.",
                    "Quentin R.",
                    "Rosa I.",
                    "Stella M.",
                    "Timo H.",
                    "Uma S.",
                    "Vera O.",
                    "Wanda Z.",
                    "Xaver K.",
                    "Yara B.",
                    "Aylin Ö.",
                    "Boris P.",
                    "Célia N.",
                    "Dov A.");
    static final List<String> STRANGE =
            List.of(
                    "محمد عبد الرحمن بن علي (Berlin)",
                    "王小明・佐藤花子・김철수・王小明・佐藤花子・김철수・王小明・佐藤花子・김철수",
                    "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈 Zoë",
                    "Wolfeschlegelsteinhausenbergerdorffwelch",
                    "Maximiliane Freifrau von und zu Guttenbg",
                    "Z̀́̂̃ạ̧̨̛lg̈o");
    private static final List<String> TITLES =
            List.of(
                    "Welcome and why we are here",
                    "Check-in",
                    "Offers and asks",
                    "1-2-4-All",
                    "Coffee",
                    "Lunch",
                    "What most holds us back from asking a colleague for help",
                    "Troika consulting",
                    "Closing circle");
    private static final List<String> PLACES =
            List.of(
                    "Window", "Door", "Plant", "Piano", "Map", "Stairs", "Lamp", "Sofa", "Clock",
                    "Shelf");

    static final String MESSAGE = "Please come back to the large room";
    static final String MESSAGE_140 =
            "Lunch is in the hall on the ground floor; the lift is out of order, so please take"
                    + " the stairs by the window, and be back here at 13:30. Bye!";

    private Samples() {}

    static Doorway open() {
        return new Doorway(Optional.of(invitation("192.168.8.2:4040")), 18, "");
    }

    static final Wifi WIFI = new Wifi("Seminarhaus Gast", "kastanie-2026", false);
    static final Wifi LONG_WIFI =
            new Wifi(
                    "Tagungszentrum_Gaeste_Obergesch.",
                    "W0lkenkratzer!mit\"sehr,langem;Kennwort:und\\Zeichen-0123456789-Ende",
                    true);

    static WifiSign sign(Wifi wifi) {
        return new WifiSign(
                wifi, qr("WIFI:T:WPA;S:" + wifi.name() + ";P:" + wifi.password() + ";;"));
    }

    static Invitation invitation(String address) {
        return new Invitation(LINK, address, "KITE-47RM", qr(LINK));
    }

    private static List<boolean[]> qr(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var rows = new ArrayList<boolean[]>();
            for (int y = 0; y < matrix.getHeight(); y++) {
                var row = new boolean[matrix.getWidth()];
                for (int x = 0; x < row.length; x++) {
                    row[x] = matrix.get(x, y) == 1;
                }
                rows.add(row);
            }
            return rows;
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> people(int count) {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int again = i / FIRST.size();
            names.add(FIRST.get(i % FIRST.size()) + (again == 0 ? "" : " " + (again + 1)));
        }
        return names;
    }

    static AudienceView view(
            Phase phase, int present, Scene scene, Optional<Countdown> countdown, String next) {
        return new AudienceView(
                WORKSHOP,
                LocalTime.of(14, 0),
                Optional.empty(),
                phase,
                present,
                scene instanceof Scene.Lobby ? people(present) : List.of(),
                scene,
                countdown,
                Optional.of(next).filter(n -> !n.isEmpty()),
                List.of());
    }

    static AudienceView running(Scene scene, Duration left) {
        return view(Phase.RUNNING, 23, scene, Optional.of(countdown(left)), "1-2-4-All");
    }

    static AudienceView paused(Scene scene, Duration left) {
        var running = countdown(left);
        return view(
                Phase.PAUSED,
                23,
                scene,
                Optional.of(
                        new Countdown(
                                running.startedAt(),
                                running.planned(),
                                running.paused(),
                                Optional.of(NOW))),
                "1-2-4-All");
    }

    /** A day of that many blocks with block {@code on} running, of which this is left. */
    static AudienceView agenda(int blocks, int on, Duration left) {
        return agenda(blocks, on, left, TITLES);
    }

    static AudienceView longAgenda() {
        return agenda(30, 8, Duration.ofSeconds(220), List.of(TITLE_200, STRANGE.get(0)));
    }

    private static AudienceView agenda(int blocks, int on, Duration left, List<String> titles) {
        var stops = new ArrayList<AudienceView.Stop>();
        for (int i = 0; i < blocks; i++) {
            var length = Duration.ofMinutes(10 + i % 3 * 5);
            Optional<Instant> fixed =
                    i % 7 == 5
                            ? Optional.of(NOW.plusSeconds(60L * 15 * (i - on)).plusSeconds(-140))
                            : Optional.empty();
            stops.add(
                    new AudienceView.Stop(
                            titles.get(i % titles.size()),
                            List.of("talk", "poll", "breakout-rounds", "break").get(i % 4),
                            i % 4 == 0 ? "Part " + (i / 4 + 1) : "",
                            i <= on
                                    ? Optional.of(NOW.minusSeconds(900L * (on - i) + 700))
                                    : Optional.empty(),
                            i == on,
                            new Leg(
                                    BlockId.fresh(),
                                    length,
                                    length,
                                    i > on ? fixed : Optional.empty(),
                                    Optional.empty(),
                                    false)));
        }
        var v = running(new Scene.TalkOn(titles.get(on % titles.size())), left);
        return new AudienceView(
                v.title(),
                v.startsAt(),
                v.zone(),
                v.phase(),
                v.present(),
                v.names(),
                v.scene(),
                v.countdown(),
                v.next(),
                stops);
    }

    static AudienceView titled(String title, AudienceView v) {
        return new AudienceView(
                title,
                v.startsAt(),
                v.zone(),
                v.phase(),
                v.present(),
                v.names(),
                v.scene(),
                v.countdown(),
                v.next(),
                v.agenda());
    }

    static AudienceView named(List<String> names, AudienceView v) {
        return new AudienceView(
                v.title(),
                v.startsAt(),
                v.zone(),
                v.phase(),
                names.size(),
                names,
                v.scene(),
                v.countdown(),
                v.next(),
                v.agenda());
    }

    /** A countdown of which this is left at {@link #NOW}. */
    static Countdown countdown(Duration left) {
        var planned = left.toMinutes() >= 60 ? Duration.ofMinutes(90) : Duration.ofMinutes(20);
        return new Countdown(
                NOW.minus(planned.minus(left)), planned, Duration.ZERO, Optional.empty());
    }

    static AudienceView lobby(int people) {
        return view(Phase.LOBBY, people, new Scene.Lobby(), Optional.empty(), "");
    }

    static Scene.PollOn poll(String question, List<String> options, Stage stage, int answered) {
        var poll = Poll.of(question, false, options);
        var totals = new HashMap<Integer, Integer>();
        int rest = answered;
        for (int i = 0; i < options.size(); i++) {
            int votes = i == options.size() - 1 ? 0 : (rest + 1) * 5 / 8;
            totals.put(i + 1, Math.min(rest, votes));
            rest -= Math.min(rest, votes);
        }
        var ids = poll.first().options().stream().map(Option::id).toList();
        return new Scene.PollOn(
                question,
                poll.first(),
                1,
                1,
                false,
                stage,
                answered,
                false,
                stage == Stage.REVEALED
                        ? Optional.of(ChoiceTally.of(ids, totals, answered))
                        : Optional.empty());
    }

    static Scene.GroupsOn groups(String prompt, List<String> people, int size) {
        var tables = new ArrayList<Scene.Table>();
        int count = Math.max(1, people.size() / size);
        for (int g = 0; g < count && !people.isEmpty(); g++) {
            var members = new ArrayList<String>();
            for (int i = g; i < people.size(); i += count) {
                members.add(people.get(i));
            }
            String name =
                    PLACES.get(g % PLACES.size())
                            + (g < PLACES.size() ? "" : " " + (g / PLACES.size() + 1));
            tables.add(new Scene.Table(name, members));
        }
        return new Scene.GroupsOn("1-2-4-All", prompt, 2, tables.isEmpty() ? 0 : 3, tables);
    }

    /** The same groups, with a part for each of their first members. */
    static Scene.GroupsOn roled(Scene.GroupsOn groups) {
        var tables =
                groups.groups().stream()
                        .map(table -> {
                            var roles = new LinkedHashMap<String, GroupRole>();
                            var parts = List.of(GroupRole.values());
                            int given = Math.min(parts.size(), table.members().size());
                            for (int i = 0; i < given; i++) {
                                roles.put(table.members().get(i), parts.get(i));
                            }
                            return new Scene.Table(table.name(), table.members(), roles);
                        })
                        .toList();
        return new Scene.GroupsOn(
                groups.title(), groups.prompt(), groups.round(), groups.rounds(), tables);
    }

    static Scene.GroupsOn calledBack(
            Scene.GroupsOn groups, Optional<Scene.Word> word, Optional<String> next, int reported) {
        return new Scene.GroupsOn(
                groups.title(),
                groups.prompt(),
                groups.round(),
                groups.rounds(),
                groups.groups(),
                true,
                word,
                next,
                reported);
    }
}
