package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.session.PlanCommand;
import app.plenary.session.SlideOn;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Which pictures a paired remote gets, and how it turns slides, over real HTTP. */
final class RemoteGalleryTest {
    @Test
    void thePictureOfWhatIsOnComesSmallAndNoOther() throws IOException {
        try (var room = new TestRoom().open()) {
            var hand = RemoteHand.pair(room, "Tablet");
            var hash = room.album.keep(PhonePictureTest.crane());
            var picture = new Picture(hash, 1200, 700, "A crane");
            var look =
                    Block.of(
                            "Look",
                            5,
                            Poll.of("What is it?", false, List.of("A crane", "A tree"))
                                    .with(1, asked -> asked.withPicture(Optional.of(picture))));
            room.send(PlanCommand.edit(new AgendaEdit.Insert(look, Integer.MAX_VALUE)));
            var path = "/remote/pictures/" + hash;
            var port = room.server.port();
            room.at(room.poll);
            assertEquals(404, Raw.get(port, path, hand.header()).status(), "not on yet");
            room.at(look);
            var named = hand.view().path("poll").path("picture");
            assertEquals(path, named.path("src").stringValue());
            assertEquals("A crane", named.path("alt").stringValue());
            var got = Raw.get(port, path, hand.header());
            assertEquals(200, got.status());
            assertEquals("image/png", got.headers().get("content-type"));
            assertEquals(404, Raw.get(port, path + "x", hand.header()).status());
            assertEquals(401, Raw.get(port, path).status(), "nobody else");
            room.reveal(look);
            assertTrue(
                    hand.view("?preview")
                            .path("poll")
                            .path("preview")
                            .findValues("picture")
                            .isEmpty(),
                    "what a seat is needed for is not named");
        }
    }

    @Test
    void slidesAreTurnedAndComeByTheirPlace() throws IOException {
        try (var room = new TestRoom().open()) {
            var hand = RemoteHand.pair(room, "Tablet");
            var first = new Picture(room.album.keep(PhonePictureTest.crane()), 1200, 700, "One");
            var second = new Picture("5".repeat(64), 1200, 700, "Two");
            var talk = Block.of("Input", 5, new Talk(List.of(first, second)));
            room.send(PlanCommand.edit(new AgendaEdit.Insert(talk, Integer.MAX_VALUE)));
            room.at(talk);
            var slide = hand.view().path("slide");
            assertEquals(1, slide.path("place").asInt(0));
            assertEquals("Slide 1 of 2", slide.path("at").stringValue());
            assertTrue(slide.path("coming").stringValue().endsWith(second.hash()));
            var port = room.server.port();
            var path = slide.path("picture").path("src").stringValue();
            assertEquals(200, Raw.get(port, path, hand.header()).status());
            var turn = "\"block\":\"" + talk.id() + "\",\"slide\":";
            hand.does("slide", turn + 2);
            assertEquals(2, SlideOn.of(room.live.now().session()).orElseThrow().place());
            assertTrue(hand.view().path("slide").path("coming").isMissingNode());
            assertEquals(409, hand.act("slide", turn + 3).status(), "there are two");
            assertEquals(400, hand.act("slide", turn + 0).status());
            var gone = hand.view().path("slide").path("picture").path("src").stringValue();
            assertEquals(404, Raw.get(port, gone, hand.header()).status(), "it is missing");
            room.at(room.rest);
            assertTrue(hand.view().path("slide").isMissingNode());
            assertEquals(404, Raw.get(port, path, hand.header()).status(), "over");
        }
    }
}
