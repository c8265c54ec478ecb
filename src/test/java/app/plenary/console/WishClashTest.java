package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Strength;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Talk;
import app.plenary.session.GroupWish;
import app.plenary.session.PlanCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.WishCommand;
import app.plenary.session.WishId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which wishes are told to be in each other's way, and that they are by what is done about it. */
class WishClashTest {
    private final RunFixture room =
            new RunFixture(
                    RunFixture.workshop(
                            Block.of("Talk", 5, new Talk()),
                            Block.of("Meet", 20, new BreakoutRounds("", 2, 2))),
                    Locale.ENGLISH);

    @AfterEach
    void close() {
        room.close();
    }

    private void wish(String lines) {
        var book = new WishBook(room.session(), room.messages);
        var reading = book.read(lines);
        assertEquals(List.of(), reading.problems());
        var all = new LinkedHashMap<WishId, GroupWish>();
        reading.lines()
                .forEach(line -> all.put(WishId.fresh(), book.wish(line.sentence()).orElseThrow()));
        room.send(new WishCommand.KeepWishes(all));
    }

    private Optional<WishClash> clash() {
        return WishClash.find(room.session(), room.messages, () -> false);
    }

    private List<String> parts() {
        return clash().orElseThrow().parts().stream().map(WishClash.Part::said).toList();
    }

    private WishesViewModel model() {
        var model = new WishesViewModel(room.messages, room.plainSender(), room.session());
        model.show(clash());
        return model;
    }

    @Test
    void nobodyAndOnePersonAreNeverInTheWay() {
        assertEquals(Optional.empty(), clash());
        room.open().join("Ada");
        assertEquals(Optional.empty(), clash());
        wish("Ada at group 1\nnew pairs\nfair share");
        assertEquals(Optional.empty(), clash());
        wish("Ada at group 2");
        assertEquals(List.of("Ada at group 2"), parts());
        assertEquals(
                "Someone should sit in a group that is not there", clash().orElseThrow().matter());
    }

    @Test
    void tooFewPlacesAreInTheWayWithoutAnyWish() {
        room.open().join("Ada", "Ben", "Carl");
        room.send(
                PlanCommand.change(
                        room.block(1),
                        new BlockChange.Becomes(
                                new BreakoutRounds("", 2, 1)
                                        .with(GroupShape.TOPICS)
                                        .withTopics(List.of("A"))
                                        .withMost(Map.of("A", 2)))));
        assertEquals(
                "3 people are to be seated, but there are only 2 places",
                clash().orElseThrow().matter());
        assertEquals(List.of(), parts());
    }

    @Test
    void aSmallestSetIsToldAndRelaxingOneOfItHelps() {
        room.open().join("Ada", "Ben", "Carl", "Dov", "Eva", "Finn");
        wish("Ada and Ben together\nBen and Carl together\nDov and Eva apart\nnew pairs");
        assertEquals(List.of("Ada and Ben together", "Ben and Carl together"), parts());
        assertEquals("Meet", clash().orElseThrow().title());
        var part = clash().orElseThrow().parts().getLast();
        assertTrue(part.helps() || clash().orElseThrow().parts().getFirst().helps());
        var model = model();
        assertEquals(2, model.items().stream().filter(WishesViewModel.Item::clashes).count());
        assertTrue(model.canRelax(part.id().orElseThrow()));
        model.strengthen(part.id().orElseThrow(), Strength.IMPORTANT);
        room.send(new RosterCommand.RenameParticipant(room.people.getLast(), "Finn M"));
        assertEquals(Optional.empty(), clash());
    }

    @Test
    void aHostAndSomeoneAbsentAreNamedByWhatWasWished() {
        room.open().join("Ada", "Ben", "Carl", "Dov");
        wish("Ada hosts group 1\nBen hosts group 1\nCarl hosts group 1\nDov absent in round 2");
        assertEquals(3, parts().size());
        assertTrue(parts().contains("Carl hosts group 1"), parts().toString());
        var model = model();
        assertTrue(model.canRelax(clash().orElseThrow().parts().getFirst().id().orElseThrow()));
    }

    @Test
    void whoIsAwayIsInNobodysWayAndSaidSo() {
        room.open().join("Ada", "Ben", "Carl", "Dov");
        wish("Ada, Ben and Carl together");
        assertEquals(1, parts().size());
        room.send(new RosterCommand.MarkAway(room.people.get(2)));
        assertEquals(Optional.empty(), clash());
        assertEquals("Carl is away and not counted", model().items().getFirst().trouble());
    }

    @Test
    void moreGroupsThanPeopleAreSaidOfTheBlock() {
        room.send(
                new PlanCommand.EditAgenda(
                        List.of(
                                new AgendaEdit.Change(
                                        room.block(1),
                                        new BlockChange.Becomes(
                                                new BreakoutRounds("", 2, 1)
                                                        .with(new Division.OfCount(5)))))));
        room.open().join("Ada", "Ben", "Carl");
        var found = clash().orElseThrow();
        assertEquals(List.of(), found.parts());
        assertEquals(
                "5 groups are asked for, but 3 people are here: some groups stay empty",
                found.matter());
        assertEquals(room.block(1), found.block());
    }
}
