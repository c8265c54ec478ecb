package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Picture;
import app.plenary.plan.Question;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pictures of questions and slides as files have them: the name, the size and what it shows. */
final class PictureJson {
    static final String KEY = "picture";
    static final String SLIDES = "slides";
    static final String HASH = "hash";

    private static final Set<String> KEYS = Set.of(HASH, "width", "height", "alt");

    private PictureJson() {}

    /** Reads the picture of a question; empty where it has none. */
    static Optional<Picture> read(Part question) throws Part.Stop {
        if (question.find(KEY).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(picture(question.within(KEY)));
    }

    /** Reads the slides of a talk; none where it has none. */
    static List<Picture> slides(Part talk) throws Part.Stop {
        var slides = new ArrayList<Picture>();
        if (talk.find(SLIDES).isPresent()) {
            for (Part part : talk.parts(SLIDES)) {
                slides.add(picture(part));
            }
        }
        return slides;
    }

    private static Picture picture(Part part) throws Part.Stop {
        part.known(KEYS);
        var hash = part.text(HASH);
        if (!Picture.isHash(hash)) {
            throw part.stop(Reason.NOT_A_HASH, HASH, "");
        }
        return new Picture(
                hash,
                part.number("width", 1, Picture.LONGEST),
                part.number("height", 1, Picture.LONGEST),
                part.text("alt", ""));
    }

    /** Writes what {@link #read} reads. */
    static void write(Question question, ObjectNode node) {
        question.picture().ifPresent(picture -> write(picture, node.putObject(KEY)));
    }

    /** Writes what {@link #slides} reads; nothing where there are none. */
    static void write(List<Picture> slides, ObjectNode node) {
        if (!slides.isEmpty()) {
            var array = node.putArray(SLIDES);
            slides.forEach(slide -> write(slide, array.addObject()));
        }
    }

    private static void write(Picture picture, ObjectNode object) {
        object.put(HASH, picture.hash());
        object.put("width", picture.width());
        object.put("height", picture.height());
        BlockJson.write("alt", picture.alt(), object);
    }
}
