package app.plenary.exchange;

import app.plenary.text.Messages;

import java.util.Optional;

/**
 * Why an archive cannot be used.
 *
 * @param detail the name in the archive that it is about; may be empty
 * @param inside what is wrong with the plan in it
 */
public record ArchiveProblem(Reason reason, String detail, Optional<FileProblem> inside) {

    /** What is wrong. */
    public enum Reason {
        /** It is no zip, or a part of it is missing. */
        NOT_AN_ARCHIVE,
        /** A zip of something else. */
        NOT_A_WORKSHOP,
        TOO_LARGE,
        FROM_A_NEWER_PROGRAM,
        /** A file in it is not as the manifest says. */
        DAMAGED,
        BAD_PLAN
    }

    static ArchiveProblem of(Reason reason) {
        return of(reason, "");
    }

    static ArchiveProblem of(Reason reason, String detail) {
        return new ArchiveProblem(reason, detail, Optional.empty());
    }

    /** What is wrong and what to do, for a person. */
    public String sentence(Messages messages) {
        return switch (reason) {
            case NOT_AN_ARCHIVE -> messages.get("exchange.archive.not-an-archive");
            case NOT_A_WORKSHOP -> messages.get("exchange.archive.not-a-workshop");
            case TOO_LARGE -> messages.get("exchange.archive.too-large");
            case FROM_A_NEWER_PROGRAM -> messages.get("exchange.archive.newer");
            case DAMAGED -> messages.get("exchange.archive.damaged", detail);
            case BAD_PLAN ->
                    messages.get(
                            "exchange.archive.bad-plan",
                            inside.map(problem -> problem.sentence(messages)).orElse(""));
        };
    }
}
