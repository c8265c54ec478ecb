package app.plenary.web;

import app.plenary.plan.Picture;
import app.plenary.plan.Question;
import app.plenary.plan.Talk;
import app.plenary.session.Session;
import app.plenary.session.SlideOn;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that a remote of the facilitator shows small, whether the room sees them or not. */
final class RemoteGallery {
    /** Under this path are pictures for remotes, each by its hash. */
    static final String PATH = "/remote/pictures/";

    private RemoteGallery() {}

    /** Names the picture of a question in {@code json}, if it has one. */
    static void name(ObjectNode json, Question question) {
        question.picture().ifPresent(picture -> describe(json.putObject("picture"), picture));
    }

    private static void describe(ObjectNode json, Picture picture) {
        json.put("src", PATH + picture.hash())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("alt", picture.alt());
    }

    /** The slide that is on, and where the next one is, so that it can be fetched before. */
    static Optional<ObjectNode> slide(Session session, Messages messages) {
        return session.current()
                .filter(_ -> session.up().isEmpty())
                .flatMap(block ->
                        block.activity() instanceof Talk talk
                                ? SlideOn.of(session).map(on -> slide(talk, on, messages))
                                : Optional.empty());
    }

    private static ObjectNode slide(Talk talk, SlideOn on, Messages messages) {
        var json =
                Reply.object()
                        .put("place", on.place())
                        .put("slides", on.slides())
                        .put("at", messages.get("web.view.slide", on.place(), on.slides()));
        describe(json.putObject("picture"), on.picture());
        on.next(talk).ifPresent(next -> json.put("coming", PATH + next.hash()));
        return json;
    }

    /** Whether it belongs to what a remote shows now, or may show next without another block. */
    static boolean isShown(Session session, String hash) {
        return Stream.of(session.up(), session.run().map(run -> run.block()))
                .flatMap(Optional::stream)
                .flatMap(block -> session.agenda().find(block).stream())
                .flatMap(block -> block.activity().pictures().stream())
                .anyMatch(picture -> picture.hash().equals(hash));
    }
}
