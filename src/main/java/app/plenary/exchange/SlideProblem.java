package app.plenary.exchange;

import app.plenary.plan.Talk;
import app.plenary.text.Messages;

import java.util.Optional;

/**
 * Why a file, or a page of it, gives no slides.
 *
 * @param figure how many pages the file has, where that is what is wrong
 * @param picture what is wrong with a picture, where it is one
 */
public record SlideProblem(Reason reason, int figure, Optional<PictureProblem> picture) {

    /** What is wrong. */
    public enum Reason {
        UNREADABLE,
        EMPTY,
        TOO_LARGE,
        UNKNOWN,
        PICTURE,
        LOCKED,
        DAMAGED,
        NO_PAGES,
        TOO_MANY_PAGES,
        UNPACKS_TO_TOO_MUCH,
        PAGE_OUT_OF_SIZE,
        PAGE_TOO_SLOW,
        PAGE_DAMAGED,
        /** The page is there, but for a picture in it of a kind that is not known. */
        PAGE_INCOMPLETE
    }

    static SlideProblem of(Reason reason) {
        return new SlideProblem(reason, 0, Optional.empty());
    }

    static SlideProblem of(PictureProblem picture) {
        return new SlideProblem(Reason.PICTURE, 0, Optional.of(picture));
    }

    static SlideProblem tooMany(int pages) {
        return new SlideProblem(Reason.TOO_MANY_PAGES, pages, Optional.empty());
    }

    /** What is wrong and what to do, for a person. */
    public String sentence(Messages messages) {
        return switch (reason) {
            case UNREADABLE -> messages.get("exchange.picture.unreadable");
            case EMPTY -> messages.get("exchange.picture.empty");
            case TOO_LARGE ->
                    messages.get("exchange.slides.too-large", SlideReader.MOST_BYTES >> 20);
            case UNKNOWN -> messages.get("exchange.slides.unknown");
            case PICTURE -> picture.orElse(PictureProblem.DAMAGED).sentence(messages);
            case LOCKED -> messages.get("exchange.slides.locked");
            case DAMAGED -> messages.get("exchange.slides.damaged");
            case NO_PAGES -> messages.get("exchange.slides.no-pages");
            case TOO_MANY_PAGES ->
                    messages.get("exchange.slides.too-many-pages", figure, Talk.MOST_SLIDES);
            case UNPACKS_TO_TOO_MUCH -> messages.get("exchange.slides.unpacks-to-too-much");
            case PAGE_OUT_OF_SIZE -> messages.get("exchange.slides.page-out-of-size");
            case PAGE_TOO_SLOW -> messages.get("exchange.slides.page-too-slow");
            case PAGE_DAMAGED -> messages.get("exchange.slides.page-damaged");
            case PAGE_INCOMPLETE -> messages.get("exchange.slides.page-incomplete");
        };
    }
}
