package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Importance;
import app.plenary.plan.Talk;
import app.plenary.session.RunCommand;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sessions in the middle of a day, for pictures. */
final class RunDays {
    private RunDays() {}

    static RunFixture day() {
        return day(Locale.ENGLISH);
    }

    /** Sections, a fixed lunch that will be missed, something left out, other lengths. */
    static RunFixture day(Locale locale) {
        var morning =
                Block.of("Arriving and a first round of names", 10, new Talk())
                        .with(new BlockChange.Section("Opening"));
        var lunch =
                Block.of("Lunch", 45, new Break())
                        .with(new BlockChange.StartsAt(Optional.of(LocalTime.of(15, 0))));
        var closing =
                Block.of("Commitments, exit ticket and goodbye to the cohort", 15, new Talk())
                        .with(new BlockChange.Section("Closing"));
        var dropped =
                Block.of("Energizer", 8, new Talk())
                        .with(new BlockChange.Droppable(Optional.of(Importance.LOW)));
        var room =
                new RunFixture(
                        RunFixture.workshop(
                                morning,
                                Block.of("Working agreement", 12, new Talk()),
                                Block.of(
                                        "What do we already know about asking colleagues for"
                                                + " help?",
                                        20,
                                        new Talk()),
                                dropped,
                                Block.of("Offers and asks", 10, new Talk())
                                        .with(
                                                new BlockChange.Droppable(
                                                        Optional.of(Importance.NORMAL))),
                                lunch,
                                Block.of("Troika consulting", 40, new BreakoutRounds("", 3, 3))
                                        .with(new BlockChange.Section("Practice")),
                                Block.of("What we take from it", 20, new Talk()),
                                closing),
                        locale);
        room.open().join(RunGallery.NAMES);
        room.invite();
        room.start().next(14).next(17);
        room.send(new RunCommand.CatchUp(Map.of(room.block(7), Duration.ofMinutes(16)), List.of()));
        room.send(new RunCommand.SkipBlock(room.block(3)));
        room.pass(Duration.ofMinutes(17));
        return room;
    }

    /** Held in another time zone, and to be over by a given time. */
    static RunFixture away(Locale locale, int late) {
        var room =
                new RunFixture(
                        RunFixture.afternoon()
                                .withZone(Optional.of(ZoneId.of("Asia/Kolkata")))
                                .withEndsBy(Optional.of(LocalTime.of(16, 20))),
                        locale);
        room.open().join(RunGallery.NAMES);
        room.start().next(10).next(12 + late);
        room.pass(Duration.ofMinutes(3));
        return room;
    }

    /** So late that nothing brings it in. */
    static RunFixture hard() {
        var room = day(Locale.ENGLISH);
        room.pass(Duration.ofMinutes(40));
        return room;
    }

    static RunFixture one() {
        var room = new RunFixture(RunFixture.workshop(Block.of("Talk", 30, new Talk())));
        room.open().join(RunGallery.NAMES).start();
        room.pass(Duration.ofMinutes(27));
        return room;
    }

    static RunFixture many() {
        var blocks = new Block[200];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Block.of("Block number " + (i + 1), 2 + i % 9, new Talk());
        }
        var room = new RunFixture(RunFixture.workshop(blocks));
        room.open().join(RunGallery.NAMES).start();
        for (int i = 0; i < 30; i++) {
            room.next(5);
        }
        return room;
    }
}
