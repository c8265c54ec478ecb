package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Picture;
import app.plenary.plan.Question;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.Set;

/** The picture of a question as files have it: its name, its size and what it shows. */
final class PictureJson {
    static final String KEY = "picture";
    static final String HASH = "hash";

    private static final Set<String> KEYS = Set.of(HASH, "width", "height", "alt");

    private PictureJson() {}

    /** Reads the picture of a question; empty where it has none. */
    static Optional<Picture> read(Part question) throws Part.Stop {
        if (question.find(KEY).isEmpty()) {
            return Optional.empty();
        }
        var part = question.within(KEY);
        part.onlyKeys(KEYS, Set.of());
        var hash = part.text(HASH);
        if (!Picture.isHash(hash)) {
            throw part.stop(Reason.NOT_A_HASH, HASH, "");
        }
        return Optional.of(
                new Picture(
                        hash,
                        part.number("width", 1, Picture.LONGEST),
                        part.number("height", 1, Picture.LONGEST),
                        part.text("alt", "")));
    }

    /** Writes what {@link #read} reads. */
    static void write(Question question, ObjectNode node) {
        question.picture()
                .ifPresent(picture -> {
                    var object = node.putObject(KEY);
                    object.put(HASH, picture.hash());
                    object.put("width", picture.width());
                    object.put("height", picture.height());
                    BlockJson.write("alt", picture.alt(), object);
                });
    }
}
