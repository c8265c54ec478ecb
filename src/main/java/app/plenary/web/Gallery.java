package app.plenary.web;

import app.plenary.live.Album;
import app.plenary.plan.Picture;
import app.plenary.plan.Question;
import app.plenary.session.ParticipantId;
import app.plenary.session.ParticipantView;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;

/**
 * The pictures of questions for phones. None can be had before its question is before the room, and
 * none by somebody who is not in it.
 */
final class Gallery {
    /** Under this path are pictures, each by its hash. */
    static final String PATH = "/pictures/";

    private static final String SMALL = "/small";

    private final Album album;

    Gallery(Album album) {
        this.album = album;
    }

    /** Names the picture of a question in {@code json}, if it has one. */
    static void name(ObjectNode json, Question question) {
        question.picture().ifPresent(picture -> describe(json.putObject("picture"), picture));
    }

    /** How a phone shows it: small at first, and large for those who look closer. */
    static void describe(ObjectNode json, Picture picture) {
        var path = PATH + picture.hash();
        json.put("src", picture.isLarge() ? path + SMALL : path)
                .put("width", picture.width())
                .put("height", picture.height())
                .put("alt", picture.alt());
        if (picture.isLarge()) {
            json.put("large", path);
        }
    }

    /**
     * The picture under that name, if it goes with what the person sees at this moment.
     *
     * @param name its hash, with {@value #SMALL} for its small form
     */
    Reply picture(Session session, ParticipantId person, String name, Messages messages) {
        boolean small = name.endsWith(SMALL);
        var hash = small ? name.substring(0, name.length() - SMALL.length()) : name;
        return ParticipantView.of(session, person)
                .filter(view -> view.pictures().stream().anyMatch(each -> each.hash().equals(hash)))
                .flatMap(_ -> small ? album.small(hash) : album.bytes(hash))
                .flatMap(Gallery::reply)
                .orElseGet(() -> Gate.unknown(messages));
    }

    /** The small form of a picture. */
    Optional<Reply> small(String hash) {
        return album.small(hash).flatMap(Gallery::reply);
    }

    /** Nothing but the two kinds that are made for questions ever leaves as a picture. */
    private static Optional<Reply> reply(byte[] bytes) {
        boolean png = bytes.length > 4 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        boolean jpeg = bytes.length > 4 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        return png || jpeg
                ? Optional.of(
                        new Reply(200, png ? "image/png" : "image/jpeg", bytes, Map.of())
                                .with("Cache-Control", "private, max-age=31536000, immutable"))
                : Optional.empty();
    }
}
